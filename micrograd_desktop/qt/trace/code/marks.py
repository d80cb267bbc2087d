"""What is marked in the expression editor: an error, a fault of the person's engine, the values of the walk."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from micrograd_desktop.engine.trace import Span
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.trace.code.positions import cursor_of, selected_lines, underlined

ROLES = ("current", "hover", "fault")
ERROR, FAULT = "error", "fault"


class CodeMarks:
    """The marks of one document; they move with its text."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._marks: dict[str, QTextCursor] = {}

    def set_error(self, span: Span | None) -> None:
        """Underline a span, at least one character of it."""
        self._set(ERROR, None if span is None else underlined(self._document, span))

    def set_highlight(self, span: Span | None, role: str) -> None:
        """Fill a span as ``"current"`` or ``"hover"``, or underline it as ``"fault"``.

        Raises
        ------
        ValueError
            If there is no such role.
        """
        if role not in ROLES:
            raise ValueError(f"there is no highlight called '{role}'")
        place = underlined if role == FAULT else cursor_of
        self._set(role, None if span is None else place(self._document, span))

    def cursor(self, role: str) -> QTextCursor | None:
        """Where a mark is, None if there is none."""
        return self._marks.get(role)

    def lines(self, role: str) -> range:
        """The lines, from 0, that a mark is on."""
        cursor = self._marks.get(role)
        return range(0) if cursor is None else selected_lines(cursor)

    def selections(self) -> list[QTextEdit.ExtraSelection]:
        """The marks as Qt paints them, those on top last; the bands of the current lines are the view's to paint."""
        t = tokens()
        formats = {
            "current": _fill(t.grad_mid, t.text),
            "hover": _fill(t.accent_soft),
            FAULT: _wave(t.err),
            ERROR: _wave(t.err),
        }
        return [_selection(self._marks[role], form) for role, form in formats.items() if role in self._marks]

    def _set(self, role: str, cursor: QTextCursor | None) -> None:
        if cursor is None:
            self._marks.pop(role, None)
        else:
            self._marks[role] = cursor


def _fill(background: str, foreground: str | None = None) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(background))
    if foreground is not None:
        form.setForeground(QColor(foreground))
    return form


def _wave(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(QColor(colour))
    return form


def _selection(cursor: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = form
    return selection
