"""Labels, tips and boxes that take no text for rich text: the only place that makes them.

Qt guesses by itself whether a text is HTML; one from a file could then read other files, or never end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from micrograd_desktop.qt.controls.mnemonics import letters, marked, unmarked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


TIP_CHARACTERS = 56
"""In a line of a tip at most: Qt itself breaks none, and a wide tip covers what it is about."""
_LONG_LINE = re.compile(rf"(?=[^\n]{{{TIP_CHARACTERS + 1}}})([^\n]{{1,{TIP_CHARACTERS}}}) ")


@lru_cache(maxsize=1024)  # a window has some 300
def tip_text(text: str) -> str:
    """The text so that a tip shows it as it is: in short lines, and escaped where Qt could take it for HTML."""
    text = _LONG_LINE.sub(r"\1\n", text)
    if "<" not in text and "&lt;" not in text:  # without a tag, or one written out, Qt takes it for plain
        return text
    import html  # which few tips need, and no window to be shown

    return f"<qt>{html.escape(text, quote=False)}</qt>".replace("\n", "<br>")


def set_tip(on: QWidget | QAction, text: str) -> None:
    """Give a widget or an action its tip."""
    on.setToolTip(tip_text(text))


def copy_tip(source: QWidget, on: QWidget) -> None:
    """Give a widget the tip of another."""
    on.setToolTip(source.toolTip())


def set_limit(on: QWidget, tip: str, reason: str) -> None:
    """Disable a control at its limit, with the reason as its tip; without a reason it can be used."""
    on.setEnabled(not reason)
    set_tip(on, reason or tip)


def show_tip(place: QPoint, text: str, by: QWidget) -> None:
    """Show a tip at once, at a place of the screen."""
    QToolTip.showText(place, tip_text(text), by)


def message_box(
    icon: QMessageBox.Icon,
    title: str,
    text: str,
    buttons: QMessageBox.StandardButton,
    parent: QWidget | None = None,
    more: str = "",
) -> QMessageBox:
    """A box, not yet shown, that shows its text, and what it says ``more`` in smaller letters, as they are.

    It is of the parent's window alone, where there is one.
    """
    box = QtWidgets.QMessageBox(parent)
    if parent is not None:
        box.setWindowModality(Qt.WindowModality.WindowModal)  # other windows of the app go on meanwhile
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(text)
    box.setStandardButtons(buttons)
    if more:
        box.setInformativeText(more)
        for label in box.findChildren(QLabel):  # the box's own format is not that of this one
            label.setTextFormat(Qt.TextFormat.PlainText)
    return box


def answer_of(box: QMessageBox) -> QMessageBox.StandardButton:
    """Show a box until it is answered, and return the button; then it is gone, for its parent would keep it.

    Its buttons have letters: not every system gives them any.
    """
    buttons = box.buttons()
    titles = [unmarked(button.text()) for button in buttons]
    for button, title, letter in zip(buttons, titles, letters(titles), strict=True):
        button.setText(marked(title, letter))
    try:
        return QtWidgets.QMessageBox.StandardButton(box.exec())
    finally:
        box.deleteLater()
