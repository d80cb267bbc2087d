"""A notebook through the real window: opened, run cell by cell with keys, its output read, and taken back."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from micrograd_desktop.presentation.notebook import FAILED, NOT_RUN, PARTLY, RAN, is_notebook
from micrograd_desktop.presentation.trace_program import trace_program
from micrograd_desktop.qt.trace import tracing

PATIENCE = 20_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
CELLS = (
    ("markdown", "# A neuron\nby hand"),
    ("code", "import matplotlib.pyplot as plt\na = Value(2.0)\nb = a * 3"),
    ("code", "b.backward()\nprint('grad', a.grad)\na.grad"),
    ("code", "c = wobble(a)\nassert a.grad == 7\nprint('went on')"),
    ("code", "plt.plot([1, 2, 3], [1, 4, 9])\nd = b + 1\nd.data"),
)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "lecture.ipynb"
    cells = [{"cell_type": kind, "source": text.splitlines(True)} for kind, text in CELLS]
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}))
    return path


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def trace(qtbot, window, book):
    """Trace with the notebook open in it."""
    window.documents.open_file(book)
    trace = window.workspace("trace")
    wait(qtbot, trace, [RAN, RAN, PARTLY, RAN])
    return trace


def model(trace):
    return trace.layout.editor_pane.cells.view.cells


def states(trace):
    cells = model(trace)
    return [cells.state(row) for row in range(cells.rowCount())]


def wait(qtbot, trace, wanted):
    qtbot.waitUntil(lambda: states(trace) == wanted, timeout=PATIENCE)


def counts(trace):
    cells = model(trace)
    return [cells.count(row) for row in range(cells.rowCount())]


def output(trace, row):
    return [line.text for line in model(trace).lines(row)]


def press(qtbot, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifiers)


def at_cell(trace, row):
    editor = trace.layout.editor
    editor.setFocus()
    editor.go_to_line(model(trace).notebook.cells[row].first_line)
    return editor


def test_a_notebook_opens_in_trace_with_its_output_below_each_cell(trace, window):
    assert window.shown_workspace == "trace"
    assert trace.layout.editor_pane.cells.isVisible() and not trace.layout.editor_pane.output.isVisible()
    assert output(trace, 1) == ["grad 3.0", "3.0"]
    assert output(trace, 3) == ["7.0"] and len(model(trace).plots(3)) == 1
    said = output(trace, 2)
    assert said[0] == "went on" and "wobble" in said[1] and "7" in said[2] and "3.0" in said[2]
    assert "3 of 4 cells ran; 1 has pieces that were not done." in trace.layout.editor_pane.said
    assert trace.binding.shown.walk.names[-1] == "d"  # the last cell that led to a graph
    assert "Cell 2" in model(trace).spoken(1) and "grad 3.0" in model(trace).spoken(1)


def test_cells_run_one_by_one_and_twice_on_the_state_before(qtbot, trace):
    editor = at_cell(trace, 0)
    press(qtbot, editor, Qt.Key.Key_R, CONTROL | SHIFT)
    wait(qtbot, trace, [NOT_RUN] * 4)
    assert "0 of 4 cells ran; 4 have not run." in trace.layout.editor_pane.said
    press(qtbot, editor, Qt.Key.Key_Return, SHIFT)
    assert editor.line == model(trace).notebook.cells[1].first_line  # it went on to the next
    wait(qtbot, trace, [RAN, NOT_RUN, NOT_RUN, NOT_RUN])
    press(qtbot, editor, Qt.Key.Key_Return, SHIFT)
    wait(qtbot, trace, [RAN, RAN, NOT_RUN, NOT_RUN])
    press(qtbot, editor, Qt.Key.Key_Up, ALT)
    press(qtbot, editor, Qt.Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: counts(trace) == ["[1]", "[3]", "[ ]", "[ ]"], timeout=PATIENCE)
    assert output(trace, 1) == ["grad 6.0", "6.0"]  # gradients accumulate: nobody set them to zero


def test_run_to_here_runs_what_is_above_and_no_more(qtbot, trace):
    press(qtbot, at_cell(trace, 1), Qt.Key.Key_Return, SHIFT | CONTROL)
    wait(qtbot, trace, [RAN, RAN, NOT_RUN, NOT_RUN])
    assert trace.binding.shown.walk.names[-1] == "b"
    press(qtbot, trace.layout.editor, Qt.Key.Key_Return, CONTROL | ALT)
    wait(qtbot, trace, [RAN, RAN, PARTLY, RAN])


def test_what_ran_follows_its_text_and_a_broken_cell_stops_no_other(qtbot, trace):
    editor = at_cell(trace, 1)
    program = editor.program()
    trace.binding.cells.run_here()
    wait(qtbot, trace, [RAN, RAN, NOT_RUN, NOT_RUN])
    for text, wanted in (
        ("a = Value(5.0)", [RAN, RAN, NOT_RUN, NOT_RUN]),
        ("a = = 5", [FAILED, FAILED] + [NOT_RUN] * 2),
    ):
        editor.selectAll()
        editor.insertPlainText(program.replace("a = Value(2.0)", text))
        editor.commit()
        wait(qtbot, trace, wanted)
    editor.selectAll()
    editor.insertPlainText(program.replace("b = a * 3", "b = a * 30\n# %%\nx = 1"))
    editor.commit()
    wait(qtbot, trace, [RAN, NOT_RUN, RAN, NOT_RUN, NOT_RUN])
    assert output(trace, 2) == ["grad 30.0", "30.0"]


def test_a_leaf_that_is_dragged_runs_the_cells_again(qtbot, trace):
    shown = trace.binding.shown
    leaf = next(i for i in shown.trace.leaves if shown.walk.names[i] == "a")
    trace.layout.leaf_panel.leaf_changed.emit(leaf, 4.0, "drag")
    qtbot.waitUntil(lambda: output(trace, 3) == ["13.0"], timeout=PATIENCE)
    assert "a = Value(4.0)" in trace.layout.editor.program()


def test_a_click_on_a_cell_goes_there_and_shows_its_graph(qtbot, trace):
    view = trace.layout.editor_pane.cells.view
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=view.visualRect(view.cells.index(1)).topLeft() + QPoint(40, 8),
        )
    assert trace.layout.editor.line == view.cells.notebook.cells[1].first_line
    assert trace.binding.shown.walk.names[-1] == "b" and view.cells.shown(1)
    press(qtbot, view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "grad 3.0\n3.0"
    press(qtbot, view, Qt.Key.Key_Escape)
    assert trace.layout.canvas.hasFocus()


def test_f6_goes_from_the_text_to_its_cells_and_on(qtbot, trace, window):
    trace.layout.editor.setFocus()
    press(qtbot, trace.layout.editor, Qt.Key.Key_F6)
    view = trace.layout.editor_pane.cells.view
    assert view.hasFocus()
    press(qtbot, view, Qt.Key.Key_F6)
    assert trace.layout.leaf_panel.isAncestorOf(window.focusWidget())


def test_opening_is_one_change_that_undo_takes_back(qtbot, trace, window, tiny):
    assert window.session.project != tiny
    window.session.undo()
    assert window.session.project == tiny
    qtbot.waitUntil(lambda: not trace.layout.editor_pane.cells.isVisible(), timeout=PATIENCE)
    window.session.redo()
    wait(qtbot, trace, [RAN, RAN, PARTLY, RAN])


def test_a_notebook_is_saved_as_a_py_file_that_opens_the_same(trace, window, tmp_path, monkeypatch):
    program = trace.layout.editor.program()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    window.actions_by_id["save_program"].trigger()
    window.session.undo()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "out.py"), ""))
    window.actions_by_id["trace_open"].trigger()
    assert window.session.project.trace.program == program


def drop(window, target, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    arguments = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), *arguments)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *arguments))
    return enter.isAccepted()


def test_a_file_that_is_dropped_opens_wherever_it_falls(qtbot, window, book, tmp_path):
    assert drop(window, window.workspace("trace").layout.editor.viewport(), book)
    wait(qtbot, window.workspace("trace"), [RAN, RAN, PARTLY, RAN])
    assert window.shown_workspace == "trace"
    assert "file:" not in window.session.project.trace.program
    assert not drop(window, window, tmp_path / "picture.png")


def test_a_bad_file_is_said_in_a_box_and_the_program_stays(window, answers, tmp_path):
    (tmp_path / "bad.ipynb").write_text("{}")
    before = window.session.project
    for name in ("bad.ipynb", "gone.py"):
        window.documents.open_file(tmp_path / name)
    assert "This is not a Jupyter notebook" in answers.texts[0] and "No such file" in answers.texts[1]
    assert window.session.project == before and window.shown_workspace == "train"


def test_opening_a_notebook_asks_nothing_though_work_is_not_saved(qtbot, trace, window, answers, book):
    assert window.documents.dirty
    window.documents.open_file(book)
    assert answers.texts == []


def test_predict_hides_what_the_cells_print(qtbot, trace):
    trace.binding.predict.set_on(True)
    assert output(trace, 1) == ["Hidden while you predict: it may hold gradients."] and not model(trace).plots(3)
    trace.binding.predict.set_on(False)
    assert output(trace, 1) == ["grad 3.0", "3.0"]


def test_a_long_run_says_which_cell_it_is_at_and_can_be_cancelled(qtbot, window, book, monkeypatch):
    begun = threading.Event()

    def work(request, watch):
        request.replay.at = 2, 4
        begun.set()
        while is_notebook(request.program):
            watch()
        return trace_program(request, watch)

    monkeypatch.setattr(tracing, "trace_program", work)
    window.documents.open_file(book)
    pane = window.workspace("trace").layout.editor_pane
    qtbot.waitUntil(lambda: pane.said == "Cell 2 of 4 is being run…", timeout=PATIENCE)
    qtbot.mouseClick(pane.cancel, Qt.MouseButton.LeftButton)
    assert pane.said.startswith("Cancelled")


def test_a_text_without_marks_has_no_cells(qtbot, open_window, tiny):
    trace = open_window(tiny).workspace("trace")
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.binding.wake()
    assert not trace.layout.editor_pane.cells.isVisible()
    said = []
    trace.message_posted.connect(said.append)
    trace.binding.cells.run_cell()
    assert said and "no cells" in said[0]


def test_the_output_of_all_cells_is_copied_from_anywhere_and_what_has_none_leaves_the_clipboard(qtbot, window, trace):
    action, clipboard = window.actions_by_id["trace_copy_output"], QGuiApplication.clipboard()
    trace.layout.editor.setFocus()
    with qtbot.waitSignal(trace.binding.message_posted) as said:
        qtbot.keyClick(trace.layout.editor, Qt.Key.Key_C, CONTROL | SHIFT)
    assert said.args == ["Copied the output of all cells."]
    assert "grad 3.0" in clipboard.text() and clipboard.text().count("[") >= 3
    clipboard.setText("before")
    window.actions_by_id["trace_restart"].trigger()
    qtbot.waitUntil(lambda: not model(trace).whole(), timeout=PATIENCE)
    for sentence in ("No cell gave any output yet.", "This program has no cells."):
        with qtbot.waitSignal(trace.binding.message_posted, check_params_cb=lambda text: sentence in text):  # noqa: B023
            action.trigger()
        assert clipboard.text() == "before"
        with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
            trace.binding.open_program("a = 1")


def test_the_output_of_all_cells_is_copied_and_read_as_text_with_keys(qtbot, window, trace):
    cells = trace.layout.editor_pane.cells
    while not cells.view.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    qtbot.keyClick(cells.view, Qt.Key.Key_C, CONTROL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert "grad 3.0" in copied and "went on" in copied and copied.count("[") >= 3
    while not cells.as_text.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
    qtbot.keyClick(cells.as_text, Qt.Key.Key_Space)
    assert cells.text.isVisible() and cells.text.toPlainText() == copied
    while not cells.text.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(cells.text, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(cells.text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == copied
