"""A field for one value: what is typed is read by a parser, and refused on the spot with a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from micrograd_desktop.presentation.formats import parse
from micrograd_desktop.qt.controls.plain import show_tip

ALL_POINTS = "Full"
MOST_DIGITS = 12


def parse_whole(text: str) -> int:
    """The whole number a person typed; thousands may be marked.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    digits = text.strip().replace(",", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > MOST_DIGITS:
        raise ValueError(f"“{text.strip()}” is not a whole number. Enter one such as 32.")
    return int(digits)


def parse_share(text: str) -> float:
    """The share, 0 to 1, that a person typed as a percentage.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    return parse(text.strip().removesuffix("%")) / 100.0


def parse_batch_size(text: str) -> int | None:
    """The batch size that a person typed; None, the whole set, for "full", "all" or nothing.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    return None if text.strip().lower() in ("", "all", ALL_POINTS.lower()) else parse_whole(text)


class ValueField(QLineEdit):
    """A line for one value; Esc takes back what was typed.

    Signals
    -------
    value_entered(object)
        What the parser made of the text that was typed.
    refused(str)
        Why the text that was typed is no such value; it is also shown at the field.
    """

    value_entered = Signal(object)
    refused = Signal(str)

    def __init__(self, read: Callable[[str], object] = parse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read, self._shown = read, ""
        self.editingFinished.connect(self._on_editing_finished)

    def show_text(self, text: str) -> None:
        """Show the present value, unless a person is typing another."""
        self._shown = text
        if text != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def _on_editing_finished(self) -> None:
        text = self.text()
        self.setText(self._shown)
        if text == self._shown:
            return
        try:
            value = self._read(text)
        except ValueError as error:
            show_tip(self.mapToGlobal(QPoint(0, self.height())), str(error), self)
            self.refused.emit(str(error))
            return
        self.value_entered.emit(value)
