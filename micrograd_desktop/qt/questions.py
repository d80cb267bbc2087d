"""The questions that are asked before work could be lost, each a box; imported when the first is asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.plain import answer_of, message_box
from micrograd_desktop.translation import tr

BUTTONS = QMessageBox.StandardButton


def whether_to_save(title: str, window: QWidget) -> QMessageBox.StandardButton:
    """What is to become of work that is not saved: ``Save``, ``Discard``, or ``Cancel`` leaving it."""
    question = tr("Save the changes to {name}?", name=plain(title))
    choices = BUTTONS.Save | BUTTONS.Discard | BUTTONS.Cancel
    lost = tr("Changes that are not saved are lost.")
    box = message_box(QMessageBox.Icon.Question, "Micrograd Desktop", question, choices, window, lost)
    box.setDefaultButton(BUTTONS.Save)
    return answer_of(box)


def over_a_change(sentence: str, window: QWidget) -> QMessageBox.StandardButton:
    """Where another program has written meanwhile: ``Save`` over it, ``SaveAll`` under another name, or neither."""
    choices = BUTTONS.Save | BUTTONS.SaveAll | BUTTONS.Cancel
    lost = tr("What it wrote is lost if you replace it.")
    box = message_box(QMessageBox.Icon.Warning, tr("Save project"), sentence, choices, window, lost)
    box.button(BUTTONS.Save).setText(tr("Replace"))
    box.button(BUTTONS.SaveAll).setText(tr("Save as…"))
    box.setDefaultButton(BUTTONS.SaveAll)
    return answer_of(box)


def may_replace(path: Path, window: QWidget) -> bool:
    """Whether a file that is there may be replaced."""
    question = tr("{name} is there already. Replace it?", name=plain(path.name))
    choices = BUTTONS.Yes | BUTTONS.No
    return (
        answer_of(message_box(QMessageBox.Icon.Question, tr("Save project"), question, choices, window)) == BUTTONS.Yes
    )


def may_discard(name: str, window: QWidget) -> bool:
    """Whether unsaved work that was left is to be deleted."""
    question = tr("Discard the unsaved work: {name}?", name=plain(name))
    choices = BUTTONS.Discard | BUTTONS.Cancel
    lost = tr("It can't be brought back. The project's own file, if it has one, stays as it is.")
    box = message_box(QMessageBox.Icon.Question, tr("Unsaved work"), question, choices, window, lost)
    box.setDefaultButton(BUTTONS.Cancel)
    return answer_of(box) == BUTTONS.Discard


def may_open_twice(path: Path, window: QWidget) -> bool:
    """Whether a file may be opened that another window works on."""
    said = tr("{name} is open in another window.", name=plain(path.name))
    more = tr(
        "What you save in one window is not seen in the other, which asks before it replaces the file. "
        "To work on both, save one of them under another name."
    )
    return _all_the_same(tr("Open project"), said, more, tr("Open it here too"), window)


def may_save_over_open(path: Path, window: QWidget) -> bool:
    """Whether a file may be written to that another window works on."""
    said = tr("{name} is open in another window.", name=plain(path.name))
    more = tr("If you replace the file, that window says so when it saves, and asks what is to stay.")
    return _all_the_same(tr("Save project"), said, more, tr("Replace it"), window)


def _all_the_same(title: str, said: str, more: str, words: str, window: QWidget) -> bool:
    box = message_box(QMessageBox.Icon.Warning, title, said, BUTTONS.Ok | BUTTONS.Cancel, window, more)
    box.button(BUTTONS.Ok).setText(words)
    box.setDefaultButton(BUTTONS.Cancel)
    return answer_of(box) == BUTTONS.Ok
