"""The output pane of a notebook alone: how much it shows, what it says, and that much output costs little."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation.cell_output import NOTED, PRINTED, REFUSED, Line, output_lines, wrapped
from micrograd_desktop.presentation.notebook import Replay, run_notebook
from micrograd_desktop.qt.trace.code.cell_delegate import CellDelegate
from micrograd_desktop.qt.trace.code.cell_list import CellList
from micrograd_desktop.qt.trace.code.cell_plots import picture
from micrograd_desktop.qt.trace.code.editor import CodeEditor
from micrograd_desktop.qt.trace.code.highlighter import WORDS
from micrograd_desktop.qt.trace.code.line_numbers import CellLabel


def run(*cells, ran=None):
    program = "\n".join(f"# %%\n{cell}" for cell in cells)
    return run_notebook(program, ran, None, Replay(), "", lambda look: Kernel(VOCABULARY, (), look))


@pytest.fixture
def cells(qtbot):
    shown = CellList()
    qtbot.addWidget(shown)
    shown.resize(360, 400)
    shown.show()
    return shown


def test_long_output_is_shown_in_part_until_all_of_it_is_asked_for(qtbot, cells):
    cells.show_notebook(run("for i in range(50):\n    print(i)", "print('b')"), False)
    model, view = cells.view.cells, cells.view
    assert [line.text for line in model.shown_lines(0, 40)] == [*map(str, range(8)), "show all 50 lines"]
    few = view.visualRect(model.index(0)).height()
    link = view.visualRect(model.index(0)).bottomLeft() + QPoint(30, -10)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=link)
    assert [line.text for line in model.shown_lines(0, 40)] == [*map(str, range(50)), "show fewer"]
    qtbot.waitUntil(lambda: view.visualRect(model.index(0)).height() > 4 * few, timeout=5_000)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert len(model.shown_lines(0, 40)) == 9
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(map(str, range(50)))


def test_foreign_text_stays_text_and_is_cut_to_the_width(cells):
    lines = output_lines(run("print('<b>x</b>\\x1b[2J')\nprint('y' * 100)").runs[0])
    assert lines[0] == Line("<b>x</b>\\x1b[2J", PRINTED)
    assert [len(line.text) for line in wrapped(lines[1:], 40)] == [40, 40, 20]
    assert [line.text for line in wrapped((Line("one two three four", NOTED),), 9)] == ["one two", "three", "four"]


def test_refusals_that_follow_from_another_are_counted(cells):
    lines = output_lines(run("a = wobble(1)\nb = a + 1\nc = b + 1\n1 + 1").runs[0])
    assert lines[0].text == "2"
    refused = [line.text for line in lines if line.kind == REFUSED]
    assert len(refused) == 2 and "wobble" in refused[0] and refused[1] == "2 lines follow from that."


def test_of_five_thousand_cells_only_those_that_are_seen_are_drawn(cells, monkeypatch):
    made = []
    paint = CellDelegate.paint
    monkeypatch.setattr(CellDelegate, "paint", lambda *of: (made.append(of[3].row()), paint(*of)))
    cells.show_notebook(run(*(f"print({i})" for i in range(5_000))), False)
    assert cells.view.cells.rowCount() == 5_000
    cells.go_to(4_321)
    cells.grab()
    assert 4_321 in made and len(set(made)) < 60


@pytest.mark.parametrize("kind", ["line", "points", "bars", "histogram"])
@pytest.mark.parametrize("y", [(1.0, 4.0, 9.0), (math.inf, math.nan, 1.0), (math.nan,), (1e308, -1e308), (), (5.0,)])
def test_a_plot_is_drawn_whatever_its_numbers_are(qtbot, kind, y):
    x = () if kind == "histogram" else tuple(map(float, range(len(y))))
    made = picture((Plot(kind, x, y, 1, "f"),), QSize(300, 120), 2.0)
    assert made.pixmap.size() == QSize(600, 240)
    if kind == "points" and len(y) == 3 and y[0] == 1.0:
        assert made.told(made.box.topRight() + QPointF(-12, 6)) == "f: x = 2.0000, y = 9.0000"
    assert made.told(QPointF(-500, -500)) == ""


def test_words_of_a_notebook_are_told_from_code_and_marks_have_bands(qtbot):
    editor = CodeEditor()
    qtbot.addWidget(editor)
    editor.set_program("# %% [markdown]\n# hi\n# %%\na = 1  # hi\n")
    states = [editor.document().findBlockByNumber(i).userState() for i in range(4)]
    assert states == [WORDS, WORDS, -1, -1]


def test_labels_stay_at_their_marks_while_one_types(qtbot):
    editor = CodeEditor()
    qtbot.addWidget(editor)
    editor.set_program("# %%\na = 1\n# %% [md]\n# b\n# %%\nc")
    editor.set_cells({0: CellLabel("[1]", "text2"), 4: CellLabel("[2]", "text2")})
    editor.go_to_line(2)
    editor.insertPlainText("x\n")
    assert {line: label.text for line, label in editor._labels.items()} == {0: "[1]", 5: "[2]"}
    editor.insertPlainText("# %%\n")
    assert {line: label.text for line, label in editor._labels.items()} == {0: "[1]"}


def test_the_output_of_all_cells_is_copied_and_selected_as_text(qtbot, cells):
    cells.show_notebook(run("print('one')\nprint('two')", "x = 1", "2 + 3"), False)
    whole = "[1] print('one')\none\ntwo\n\n[3] 2 + 3\n5"
    qtbot.mouseClick(cells.copy_all, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == whole
    cells.view.setFocus()
    cells.as_text.click()
    assert cells.text.isVisible() and not cells.view.isVisible() and cells.text.hasFocus()
    assert cells.text.toPlainText() == whole and cells.text.isReadOnly()
    cells.text.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(3):
        qtbot.keyClick(cells.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(cells.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "[1]"
    cells.show_notebook(run("print('other')"), False)
    assert cells.text.toPlainText() == "[1] print('other')\nother"
    with qtbot.waitSignal(cells.text.left):
        qtbot.keyClick(cells.text, Qt.Key.Key_Escape)
    cells.as_text.click()
    assert cells.view.isVisible() and not cells.text.isVisible()


def test_hidden_output_is_not_told_as_text(cells):
    cells.show_notebook(run("print(6 * 7)"), True)
    cells.as_text.click()
    assert "42" not in cells.text.toPlainText() and "Hidden" in cells.text.toPlainText()
