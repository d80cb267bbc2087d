"""The expression editor: the program whose graph is traced, with what happens in the graph marked in its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.project.share_text import is_only_share_text
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import with_control
from micrograd_desktop.qt.intents import SharedRun
from micrograd_desktop.qt.trace.code import edits as code_edits
from micrograd_desktop.qt.trace.code.positions import column_at, difference, position, units
from micrograd_desktop.qt.trace.code.view import CodeView
from micrograd_desktop.translation import tr, whole

PAUSE_MS = 250
"""How long after the last key a change is announced."""

HOW_TO_LEAVE = tr(
    "A Python program. Tab indents; Esc leaves for the graph, whose keys walk, Ctrl+Tab for what is next."
)

CONTROL = Qt.KeyboardModifier.ControlModifier
TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
EDITS: dict[int, Callable[[QTextCursor], None]] = {
    Qt.Key.Key_Tab: code_edits.indent,
    Qt.Key.Key_Backtab: code_edits.unindent,
    Qt.Key.Key_Return: code_edits.break_line,
    Qt.Key.Key_Enter: code_edits.break_line,
}


class CodeEditor(CodeView):
    """A plain text editor for programs; lines and columns count from 1.

    Signals
    -------
    program_changed(str)
        The text after the person changed it, once they pause, leave or press Ctrl+Enter.
    caret_moved(int, int)
        The line and column the person moved the caret to.
    refused(str)
        Why what was pasted is not taken.
    left()
        Esc: the keys are to be another's.
    shared_run_pasted(object)
        A ``SharedRun``, in place of a program.
    run_requested(bool)
        Shift+Enter in a notebook: the cell with the caret is to be run; or, if True, with Ctrl, all down to it.
    """

    run_requested = Signal(bool)
    program_changed = Signal(str)
    caret_moved = Signal(int, int)
    refused = Signal(str)
    left = Signal()
    shared_run_pasted = Signal(object)
    own_keys = with_control(*TAB_KEYS, *ENTER_KEYS, Qt.Key.Key_Slash)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announced, self._quiet, self._begun = "", False, False
        self._joinable: list[int] | None = None
        self._caret = (1, 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.setAccessibleName(tr("Expression"))
        FocusRing(self)
        self.setAccessibleDescription(HOW_TO_LEAVE)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def program(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_program(self, text: str) -> None:
        """Show another text; what is the same in both stays where it is. Nothing is announced."""
        old, new = self.program(), code_edits.with_newlines(text)
        if old == new:
            return
        start, end, inserted = difference(old, new)
        self._replace([(units(old[:start]), units(old[:end]), inserted)])
        if not (old or self._begun):
            self.document().clearUndoRedoStacks()  # there was no program before it to go back to
        self._begun = True
        self._pause.stop()
        self._announced = self.program()

    def replace_spans(self, replacements: Sequence[tuple[Span, str]]) -> None:
        """Replace stretches of the text, and announce nothing; of stretches that overlap, the first one counts.

        Calls that follow each other and replace at the same places are one step of undo.
        """
        stretches = self._stretches(replacements)
        changes = [self._narrowed(*stretch) for stretch in reversed(stretches)]
        if all(start == end and not text for start, end, text in changes):
            return
        same_places = self._joinable == [start for start, _, _ in stretches]
        pending = self._pause.isActive()
        self._replace(changes, join=same_places)
        self._joinable = _moved_starts(stretches)
        if not pending:
            self._announced = self.program()

    def go_to_line(self, line: int) -> None:
        """Put the caret at the start of a line, from 1, as near to the top as it has room."""
        cursor = self.textCursor()
        cursor.setPosition(position(self.document(), line, 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(max(0, line - 2))
        self.horizontalScrollBar().setValue(0)

    @property
    def line(self) -> int:
        """The line, from 1, that the caret is in."""
        return self.textCursor().blockNumber() + 1

    def commit(self) -> None:
        """Announce now what the person changed, if anything."""
        self._pause.stop()
        text = self.program()
        if text != self._announced:
            self._announced = text
            self.program_changed.emit(text)

    def _stretches(self, replacements: Sequence[tuple[Span, str]]) -> list[tuple[int, int, str]]:
        document = self.document()
        result: list[tuple[int, int, str]] = []
        for span, text in sorted(replacements, key=lambda pair: (pair[0].line, pair[0].column)):
            start = position(document, span.line, span.column)
            end = max(start, position(document, span.end_line, span.end_column))
            if not result or start >= result[-1][1]:
                result.append((start, end, code_edits.with_newlines(text)))
        return result

    def _narrowed(self, start: int, end: int, text: str) -> tuple[int, int, str]:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        old = cursor.selection().toPlainText()
        first, last, inserted = difference(old, text)
        return start + units(old[:first]), start + units(old[:last]), inserted

    def _replace(self, stretches: list[tuple[int, int, str]], join: bool = False) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        places, caret, at = (across.value(), down.value()), self._caret, self.textCursor().position()
        cursor = QTextCursor(self.document())
        with self._silence():
            self._joinable = None
            if join:
                cursor.joinPreviousEditBlock()
            else:
                cursor.beginEditBlock()
            code_edits.replace(cursor, stretches)
            cursor.endEditBlock()
            if any(start < at < end for start, end, _ in stretches):
                cursor.setPosition(position(self.document(), *caret))
                self.setTextCursor(cursor)
        across.setValue(places[0])
        down.setValue(places[1])
        self._show_marks()

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _leave(self, forward: bool) -> None:
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    def _edit(self, edit: Callable[[QTextCursor], None]) -> None:
        cursor = self.textCursor()
        edit(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self._joinable = None
            self._pause.start()

    def _on_caret_moved(self) -> None:
        cursor = self.textCursor()
        caret = cursor.blockNumber() + 1, column_at(cursor.block(), cursor.positionInBlock())
        moved, self._caret = caret != self._caret, caret
        if moved and not self._quiet:
            self.caret_moved.emit(*caret)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop plain text, cleaned; too much of it is refused. A share text by itself is no program."""
        if is_only_share_text(source.text()):
            self.shared_run_pasted.emit(SharedRun(source.text()))
            return
        text, cursor = code_edits.clean(source.text()), self.textCursor()
        length = len(self.program()) - len(cursor.selectedText()) + len(text)
        if length > LONGEST_PROGRAM:
            self.refused.emit(
                tr(
                    "With the pasted text the program would have {length} characters; it can have "
                    "{most}. Paste less of it.",
                    length=whole(length),
                    most=whole(LONGEST_PROGRAM),
                )
            )
        elif text:
            self._edit(lambda cursor: cursor.insertText(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab, Enter and Ctrl+/ edit; Esc and Ctrl+Tab leave; Ctrl+Enter announces."""
        key, control = event.key(), bool(event.modifiers() & CONTROL)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in TAB_KEYS and control:
            self._leave(key == Qt.Key.Key_Tab)
        elif key in ENTER_KEYS and self._labels and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
            self.run_requested.emit(control)
        elif key in ENTER_KEYS and control:
            self.commit()
        elif key == Qt.Key.Key_Slash and control:
            self._edit(code_edits.toggle_comments)
        elif key in EDITS:
            self._edit(EDITS[key])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Announce what was changed."""
        super().focusOutEvent(event)
        self.commit()


def _moved_starts(stretches: list[tuple[int, int, str]]) -> list[int]:
    """Where stretches, first to last, start once they are replaced."""
    starts, shift = [], 0
    for start, end, text in stretches:
        starts.append(start + shift)
        shift += units(text) - (end - start)
    return starts
