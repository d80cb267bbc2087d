"""Between a program's lines and columns, which count characters from 1, and a text document's positions in UTF-16."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from micrograd_desktop.engine.trace import Span

_CODEC = "utf-16-le"


def units(text: str) -> int:
    """How many UTF-16 code units a text has: what Qt counts."""
    return len(text) if text.isascii() else len(text.encode(_CODEC, "surrogatepass")) // 2


def column_at(block: QTextBlock, offset: int) -> int:
    """The column, from 1, of a place in a line that Qt counts from its start."""
    text = block.text()
    if text.isascii():
        return offset + 1
    before = text.encode(_CODEC, "surrogatepass")[: 2 * offset]
    return len(before.decode(_CODEC, "ignore")) + 1


def position(document: QTextDocument, line: int, column: int) -> int:
    """The document's position of a line and column; a place outside of the text is moved to its nearest end."""
    if line < 1:
        return 0
    block = document.findBlockByNumber(line - 1)
    if not block.isValid():
        return document.characterCount() - 1
    return block.position() + units(block.text()[: max(column - 1, 0)])


def cursor_of(document: QTextDocument, span: Span) -> QTextCursor:
    """A cursor that has the span, clipped to the text, selected."""
    start = position(document, span.line, span.column)
    end = position(document, span.end_line, span.end_column)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def underlined(document: QTextDocument, span: Span) -> QTextCursor:
    """A cursor that has the span selected, or the character nearest to it on its line if the span is empty."""
    cursor = cursor_of(document, span)
    if not cursor.hasSelection() and cursor.block().text():
        backwards = cursor.atBlockEnd()
        step = QTextCursor.MoveOperation.Left if backwards else QTextCursor.MoveOperation.Right
        cursor.movePosition(step, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def selected_lines(cursor: QTextCursor) -> range:
    """The numbers, from 0, of the lines a selection touches; one that it ends in front of is not among them."""
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    ends_in_front = cursor.selectionEnd() == last.position() and last != first
    return range(first.blockNumber(), last.blockNumber() + (0 if ends_in_front else 1))


def difference(old: str, new: str) -> tuple[int, int, str]:
    """What to replace in the old text to have the new one: from where, to where (in characters), and by what."""
    start = _shared(old, new)
    tail = _shared(old[start:][::-1], new[start:][::-1])
    return start, len(old) - tail, new[start : len(new) - tail]


def _shared(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(first), len(second)))
