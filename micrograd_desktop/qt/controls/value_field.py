"""A field for one value: what is typed is read by a parser, and refused beside the field with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import MOST_ECHO, NotANumberError, count, parse, rate
from micrograd_desktop.project.fields import Field, Range
from micrograd_desktop.qt.controls.complaint import Complaint
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.keys import end_edit
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.plain import show_tip
from micrograd_desktop.translation import tr

ALL_POINTS = tr("Full", sense="batch")
MOST_DIGITS = 12
CONFIRM = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def parse_whole(text: str) -> int:
    """The whole number a person typed; thousands may be marked.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    digits = text.strip().replace(",", "")
    if digits[:1] in ("-", "−") and digits[1:].isdigit():
        raise NotANumberError(
            tr("{number} is below 0.", number=plain(text.strip(), MOST_ECHO)), tr("Enter a whole number such as 32.")
        )
    if not (digits.isascii() and digits.isdigit()):
        raise NotANumberError(
            tr("“{words}” is not a whole number.", words=plain(text.strip(), MOST_ECHO)), tr("Enter one such as 32.")
        )
    if len(digits) > MOST_DIGITS:
        raise ValueError(tr("That is too many digits. Enter a smaller whole number."))
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
    return None if text.strip().casefold() in ("", "all", "full", ALL_POINTS.casefold()) else parse_whole(text)


def percentage(share: float) -> str:
    """A share, 0 to 1, as it is typed."""
    return f"{rate(100.0 * share)}%"


def whole(number: float) -> str:
    """A whole number as it is read, thousands marked."""
    return count(round(number))


def within(
    rule: Range | Field[Any], read: Callable[[str], Any] = parse, write: Callable[[float], str] = rate
) -> Callable[[str], Any]:
    """A parser that also keeps to the limits of a setting, and names them as the field writes its values.

    What is no number is told the limits too, not an example that may be beyond them.

    Parameters
    ----------
    rule
        The setting, or the limits themselves.
    read
        Makes a value of what was typed.
    write
        Writes a limit in the field's own units.
    """
    limits = rule.rule if isinstance(rule, Field) else rule
    assert isinstance(limits, Range)

    def read_within(text: str) -> Any:
        low, high = write(limits.low), write(limits.high)
        try:
            value = read(text)
        except NotANumberError as error:
            wrong = error.wrong
            raise ValueError(tr("{wrong} Enter one from {low} to {high}.", wrong=wrong, low=low, high=high)) from None
        if value is not None and not limits.low <= value <= limits.high:
            raise ValueError(
                tr(
                    "The {setting} must be between {low} and {high}, not {typed}.",
                    setting=limits.title,
                    low=low,
                    high=high,
                    typed=plain(text.strip(), MOST_ECHO),
                )
            )
        return value

    return read_within


class ValueField(QLineEdit):
    """A line for one value. Enter takes what was typed, Esc takes it back, and both give the focus back.

    Who came with Tab goes on with Tab: Enter leaves the focus here then.

    What can't be taken stays to be mended, marked, with the reason beside it. While nothing is being typed Space,
    undo and redo are the window's.

    Signals
    -------
    value_entered(object)
        What the parser made of the text that was typed; who can't take it calls ``refuse_entered`` at once.
    refused(str)
        Why the text that was typed is no such value; it is also shown at the field. Empty once that is mended.
    """

    value_entered = Signal(object)
    refused = Signal(str)

    writes_spaces = False
    """Whether a space can be part of a value: then it is always the field's."""

    def __init__(self, read: Callable[[str], object] = parse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._read, self._shown = read, ""
        self._refusal, self._told = "", False
        self._by_tab = False
        self._entered: str | None = None
        self._complaint = Complaint(self)
        self.editingFinished.connect(self._on_editing_finished)
        self.textEdited.connect(lambda _text: self._mend())

    @property
    def edited(self) -> bool:
        """Whether another text stands here than the present value."""
        return self.text() != self._shown

    @property
    def refusal(self) -> str:
        """Why the text that stands here was not taken; empty if there is nothing to mend."""
        return self._refusal

    def refuse_entered(self, reason: str) -> None:
        """While ``value_entered`` goes out: what was typed can't be taken, and stays here to be mended."""
        if self._entered is not None:
            self.setText(self._entered)
            self._mark(reason)
            self._told = True

    def show_text(self, text: str) -> None:
        """Show the present value, unless a person is typing another, or has one to mend."""
        typing, other = self.hasFocus() and self.isModified(), text != self._shown
        self._shown = text
        if typing or (self._refusal and not other):
            return
        self._mend()
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave Space, undo and redo to the window while nothing is being typed; the tip says what is to be mended."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._refusal:
            show_tip(event.globalPos(), self._refusal, self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.edited:
            undoing = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            playing = event.key() == Qt.Key.Key_Space and not event.modifiers() and not self.writes_spaces
            if undoing or playing:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed, Esc takes it back; one Esc more is for who stands around the field."""
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.edited)
            self._take_back()
            end_edit(self)
        elif event.key() in CONFIRM:
            event.accept()
            self._on_editing_finished()
            if not self._refusal and not self._by_tab:
                end_edit(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is to be mended is said again."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._refusal:
            self._complaint.say(self._refusal)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is taken; the reason why it is not is in the tip from now on."""
        super().focusOutEvent(event)
        self._complaint.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who can't see the field can't mend it."""
        super().hideEvent(event)
        self._complaint.hide()

    def _on_editing_finished(self) -> None:
        if not self.edited:
            self._take_back()
            return
        try:
            value = self._read(self.text())
        except ValueError as error:
            self._refuse(str(error))
            return
        entered = self.text()
        self._take_back()
        self._entered = entered
        try:
            self.value_entered.emit(value)
        finally:
            self._entered = None

    def _take_back(self) -> None:
        self._mend()
        self.setText(self._shown)
        if self._told:
            self._told = False
            self.refused.emit("")

    def _refuse(self, reason: str) -> None:
        again = reason == self._refusal
        self._mark(reason)
        if not again or self.hasFocus():
            self._told = True
            self.refused.emit(reason)

    def _mark(self, reason: str) -> None:
        self._refusal = reason
        set_mark(self, "invalid", True)
        self.setAccessibleDescription(reason)
        if self.hasFocus():
            self._complaint.say(reason)

    def _mend(self) -> None:
        self._complaint.hide()
        if self._refusal:
            self._refusal = ""
            set_mark(self, "invalid", False)
            self.setAccessibleDescription("")


def refuse_entered(within: QWidget, reason: str) -> None:
    """Say at the field whose value is just being taken, if it stands there, why that can't be."""
    for field in within.findChildren(ValueField):
        field.refuse_entered(reason)
