"""A project and a program full of tags in the real window: Qt takes nothing of them for rich text, anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from micrograd_desktop.project.spec import TraceSpec
from micrograd_desktop.qt.intents import TraceNeuron, TracePoint

HOSTILE = "<img src=/dev/zero>"
ALSO = "&lt;img src=/dev/zero&gt;"
PATIENCE = 20_000

PROGRAM = f'''a = Value(2.0, label="{HOSTILE}")
b = Value(-3.0, label="{ALSO}")
c = a * b
c.label = "{HOSTILE}{HOSTILE}"
d = c.relu()
d.label = "\\x1b]0;x\\x07\\u202e{HOSTILE}"
print("{HOSTILE}", "{ALSO}", "\\x1b[2J\\u202e")
d.backward()
'''
WRONG = f'a = Value(1.0)\nb = a * undefined["{HOSTILE}"]\n'

OURS = re.compile(r"</?qt>|<br>")
Role = Qt.ItemDataRole


def taken(text: str) -> bool:
    """Whether Qt, which guesses, takes a text for rich and would find a foreign tag in it."""
    return Qt.mightBeRichText(text) and "<" in OURS.sub("", text)


def windows() -> list[QWidget]:
    return QApplication.topLevelWidgets()


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """What a widget shows that Qt could take for rich text, with what it is."""
    yield "tip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "what's this", widget.whatsThis()
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield "label", widget.text()
    if isinstance(widget, QTextEdit):
        yield "document", "<rich>" if widget.acceptRichText() else ""
    for action in widget.actions():
        yield from action_texts(action)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for index in indexes(widget.model(), QModelIndex()):
            for role in (Role.ToolTipRole, Role.StatusTipRole, Role.WhatsThisRole):
                yield f"item {role.name}", index.data(role) or ""
        for section in range(columns(widget.model(), QModelIndex())):
            yield "header", widget.model().headerData(section, Qt.Orientation.Horizontal, Role.ToolTipRole) or ""
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            yield "item", item.toolTip()


def action_texts(action: QAction) -> Iterator[tuple[str, str]]:
    yield "action's tip", action.toolTip()
    yield "action's status tip", action.statusTip()
    yield "action's what's this", action.whatsThis()


def indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(min(model.rowCount(parent), 500)):
        for column in range(columns(model, parent)):
            index = model.index(row, column, parent)
            yield index
            if column == 0:
                yield from indexes(model, index)


def columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def check() -> int:
    """Assert that nothing on any window is taken for rich; how many texts had a foreign tag."""
    hostile = 0
    for window in windows():
        assert window.windowTitle().isprintable()
        for widget in (window, *window.findChildren(QWidget)):
            for what, text in texts(widget):
                assert not taken(str(text)), (what, type(widget).__name__, widget.objectName(), text)
            hostile += isinstance(widget, QLabel) and "<img" in widget.text()
            if isinstance(widget, QMenu):
                widget.aboutToShow.emit()
            assert not isinstance(widget, QGroupBox) or widget.title().isprintable()
    return hostile


@pytest.fixture
def window(open_window, tiny):
    return open_window(replace(tiny, name=HOSTILE, trace=TraceSpec(PROGRAM)))


def shown_in_trace(qtbot, window, program):
    window.show_workspace("trace")
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.open_program(program)


def test_in_train(qtbot, window):
    with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
        window.controller.step()
    check()
    window.documents.message_posted.emit(HOSTILE)
    assert window.statusBar().currentMessage() == HOSTILE
    check()


def test_in_trace_at_every_node_with_the_check(qtbot, window):
    shown_in_trace(qtbot, window, PROGRAM + "\n")
    trace = window.workspace("trace")
    trace.show_check(True)
    qtbot.waitUntil(lambda: trace.settled, timeout=PATIENCE)
    assert check() > 0, "the labels of the program are on screen"
    for _ in range(6):
        qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_S)
        check()


def test_an_error_in_trace(qtbot, window):
    shown_in_trace(qtbot, window, PROGRAM)
    editor = window.workspace("trace").layout.editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText(WRONG)
    qtbot.waitUntil(lambda: "undefined" in window.workspace("trace").layout.editor_pane.said, timeout=PATIENCE)
    check()


@pytest.mark.parametrize("thing", [TracePoint(True, 0), TraceNeuron(1, 0, 0)])
def test_what_is_taken_from_train(qtbot, window, thing):
    window.show_workspace("trace")
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.open_thing(thing)
    check()


def test_every_box_and_recent_file(qtbot, window, answers, tmp_path, monkeypatch):
    shown: list[QMessageBox] = []

    def exec_(box: QMessageBox) -> int:
        shown.append(box)
        check()
        for label in box.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
        return QMessageBox.StandardButton.Discard.value

    monkeypatch.setattr(answers, "exec", exec_)
    window.documents.open_file(tmp_path / f"{HOSTILE.replace('/', '')}.mgd")
    window.beside.show_about()
    window.documents.tell(HOSTILE, HOSTILE)
    assert len(shown) == 3
    window._preferences.add_recent(tmp_path / "<img src=x>.mgd")
    check()
    check()  # the recent files are filled in when the menu opens
    window.beside.show_shortcuts()
    check()
    for other in windows():
        if other is not window:
            other.close()
