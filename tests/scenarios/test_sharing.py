"""Share texts in the real window: copied in one, pasted anywhere in another, and the same run begins."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMessageBox

from micrograd_desktop.project.edits import Set, SetProgram
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.share_text import SCHEME, read_shared, shared
from micrograd_desktop.project.spec import TrainingSpec
from tests.scenarios.test_one_moment import Person

CONTROL, SHIFT, ALT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Shift", "Alt"))
KEYS = {"Ctrl+V": CONTROL, "Ctrl+Alt+V": CONTROL | ALT, "Ctrl+Shift+V": CONTROL | SHIFT}


@pytest.fixture
def person(qtbot, open_window, tiny) -> Person:
    made = Person(qtbot, open_window(tiny), random.Random(0))
    made.settle()
    return made


def clipboard(text: str | None = None) -> str:
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return QGuiApplication.clipboard().text()


def test_what_is_copied_is_the_run_with_its_changes(person):
    person.qtbot.keyClick(person.window, Qt.Key.Key_S)
    person.settle()
    person.train.binding.execute(Set(TrainingSpec.learning_rate, 0.03))
    person.settle()
    person.qtbot.keyClick(person.window, Qt.Key.Key_C, CONTROL | ALT)
    project = person.window.session.project
    assert project.log and read_shared(clipboard()) == project
    assert f"{len(clipboard()):,} characters" in person.window.statusBar().currentMessage()


@pytest.mark.parametrize("keys", KEYS)
def test_a_pasted_one_begins_its_run(person, keys):
    clipboard(f"have a look:\n{shared(EXAMPLES['spiral']).text}")
    person.qtbot.keyClick(person.window, Qt.Key.Key_V, KEYS[keys])
    person.settle()
    assert person.window.session.project == EXAMPLES["spiral"] and person.train.binding.step == 0
    assert not person.window.documents.dirty and not person.window.session.can_undo


def test_in_the_editor_of_trace_it_is_no_program(person):
    window = person.window
    window.show_workspace("trace")
    editor = window.workspace("trace").layout.editor
    editor.setFocus()
    before = editor.program()
    clipboard(shared(EXAMPLES["spiral"]).text)
    person.qtbot.keyClick(editor, Qt.Key.Key_V, CONTROL)
    person.qtbot.waitUntil(lambda: window.session.project == EXAMPLES["spiral"])
    assert editor.program() == before
    clipboard("a = Value(2.0)\n")
    editor.selectAll()
    person.qtbot.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert editor.program() == "a = Value(2.0)\n"


def test_work_that_is_not_saved_is_asked_about(person, answers):
    person.train.binding.execute(Set(TrainingSpec.learning_rate, 0.03))
    mine = person.window.session.project
    answers.answer = QMessageBox.StandardButton.Cancel
    clipboard(shared(EXAMPLES["spiral"]).text)
    person.qtbot.keyClick(person.window, Qt.Key.Key_V, CONTROL)
    assert person.window.session.project == mine and "Save the changes" in answers.texts[-1]


def test_a_damaged_one_changes_nothing_and_is_named(person, answers, tiny):
    clipboard(shared(EXAMPLES["spiral"]).text[:-3])
    person.qtbot.keyClick(person.window, Qt.Key.Key_V, CONTROL)
    assert "not complete" in answers.texts[-1] and person.window.session.project == tiny


def test_without_one_on_the_clipboard_that_is_said(person, tiny):
    clipboard("x,y\n1,2\n")
    person.qtbot.keyClick(person.window, Qt.Key.Key_V, CONTROL)
    assert SCHEME in person.window.statusBar().currentMessage() and person.window.session.project == tiny


def test_a_field_keeps_its_own_paste(person, tiny):
    field = next(f for f in person.train.layout.left.findChildren(QLineEdit) if f.isVisible() and f.isEnabled())
    field.setFocus()
    clipboard(shared(EXAMPLES["spiral"]).text)
    person.qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert person.window.session.project == tiny


def test_a_long_program_stays_behind_and_the_window_says_so(person):
    noise = random.Random(0)
    program = "\n".join(f"a{i} = Value({noise.random()})" for i in range(600))
    person.window.execute(SetProgram(program))
    person.qtbot.keyClick(person.window, Qt.Key.Key_C, CONTROL | ALT)
    assert "stays behind" in person.window.statusBar().currentMessage()
