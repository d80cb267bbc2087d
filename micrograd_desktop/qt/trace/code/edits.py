"""What the keys of the expression editor do to its text, each in one step of undo, and what is pasted, cleaned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from micrograd_desktop.project.program_text import INDENT
from micrograd_desktop.project.program_text import clean as clean
from micrograd_desktop.project.program_text import with_newlines as with_newlines
from micrograd_desktop.qt.trace.code.positions import selected_lines

COMMENT = "# "


def spans_lines(cursor: QTextCursor) -> bool:
    """Whether a selection goes beyond one line."""
    document = cursor.document()
    return document.findBlock(cursor.selectionStart()) != document.findBlock(cursor.selectionEnd())


def indent(cursor: QTextCursor) -> None:
    """Four spaces: in front of each line if several are selected, else in place of the selection."""
    if spans_lines(cursor):
        _edit_lines(cursor, [block for block in _blocks(cursor) if block.text().strip()], _indent_line)
    else:
        cursor.insertText(INDENT)


def unindent(cursor: QTextCursor) -> None:
    """Take up to four spaces from the start of each selected line."""
    _edit_lines(cursor, _blocks(cursor), _unindent_line)


def break_line(cursor: QTextCursor) -> None:
    """A new line, indented as the one that is broken; one level more after a colon."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    start = QTextCursor(document)
    start.setPosition(block.position())
    start.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    before = start.selectedText()
    margin = before[: len(before) - len(before.lstrip())]
    cursor.insertText("\n" + margin + (INDENT if before.rstrip().endswith(":") else ""))


def toggle_comments(cursor: QTextCursor) -> None:
    """Make comments of the selected lines; if they all are, make code of them."""
    blocks = [block for block in _blocks(cursor) if block.text().strip()]
    if all(block.text().lstrip().startswith("#") for block in blocks):
        _edit_lines(cursor, blocks, _uncomment_line)
    else:
        margin = min(_margin(block.text()) for block in blocks)
        _edit_lines(cursor, blocks, lambda edit, _text: _insert_at(edit, margin, COMMENT))


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    return [cursor.document().findBlockByNumber(number) for number in selected_lines(cursor)]


def _edit_lines(
    cursor: QTextCursor, blocks: Sequence[QTextBlock], edit_line: Callable[[QTextCursor, str], None]
) -> None:
    cursor.beginEditBlock()
    for block in blocks:
        edit_line(QTextCursor(block), block.text())
    cursor.endEditBlock()


def _indent_line(edit: QTextCursor, _text: str) -> None:
    edit.insertText(INDENT)


def _unindent_line(edit: QTextCursor, text: str) -> None:
    _remove(edit, min(_margin(text), len(INDENT)))


def _uncomment_line(edit: QTextCursor, text: str) -> None:
    margin = _margin(text)
    edit.setPosition(edit.position() + margin)
    _remove(edit, len(COMMENT) if text.startswith(COMMENT, margin) else 1)


def _insert_at(edit: QTextCursor, offset: int, text: str) -> None:
    edit.setPosition(edit.position() + offset)
    edit.insertText(text)


def _remove(edit: QTextCursor, count: int) -> None:
    edit.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, count)
    edit.removeSelectedText()


def _margin(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def replace(cursor: QTextCursor, stretches: Iterable[tuple[int, int, str]]) -> None:
    """Replace stretches of a document, given from the last to the first, inside of the caller's edit block.

    The new text goes in before the old one goes out, so that cursors around the stretch stay around it.
    """
    for start, end, text in stretches:
        cursor.setPosition(end)
        cursor.insertText(text)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
