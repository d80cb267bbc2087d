"""Colours for the words of a program: comments, strings, numbers, keywords and the names that the language knows."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from enum import Enum

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.presentation.notebook import mark_of
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.trace.code.positions import units

FUNCTIONS = frozenset(
    {"Value", "Neuron", "Layer", "MLP", "sum", "range", "zip", "len", "print", "draw_dot"}
)  # fmt: skip
MEMBERS = frozenset(OPS) | {"backward", "zero_grad", "parameters", "data", "grad", "label"}
KEYWORDS = frozenset(keyword.kwlist)
WORDS = 1
"""The state of a line of words."""

_TOKEN = re.compile(
    r"""
    (?P<comment>\#.*)
    | (?P<string>[rbfuRBFU]{0,2}(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))
    | (?P<number>0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)
    | (?P<dot>\.\s*)?(?P<name>[^\W\d]\w*)
    """,
    re.VERBOSE,
)


class Part(Enum):
    """What a stretch of a program is, if it has a colour of its own."""

    COMMENT = "comment"
    LITERAL = "literal"
    KEYWORD = "keyword"
    KNOWN = "known"
    MARK = "mark"
    PROSE = "prose"


def parts(line: str) -> Iterator[tuple[int, int, Part]]:
    """The coloured stretches of a line of a program: where each starts and ends (in characters), and what it is."""
    for match in _TOKEN.finditer(line):
        part = _part(match)
        if part is not None:
            group = match.lastgroup or 0
            yield match.start(group), match.end(group), part


def _part(match: re.Match[str]) -> Part | None:
    if match.lastgroup == "comment":
        return Part.COMMENT
    if match.lastgroup != "name":
        return Part.LITERAL
    name = match["name"]
    if match["dot"] is not None:
        return Part.KNOWN if name in MEMBERS else None
    return Part.KEYWORD if name in KEYWORDS else Part.KNOWN if name in FUNCTIONS else None


class CodeHighlighter(QSyntaxHighlighter):
    """Colours a document by ``parts``, and again when the theme changes."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = _formats()
        theme().changed.connect(self._on_theme_changed)

    def highlightBlock(self, text: str) -> None:
        """Colour one line; words of a notebook stay words to the next mark."""
        mark = mark_of(text)
        words = mark == "markdown" if mark is not None else self.previousBlockState() == WORDS
        self.setCurrentBlockState(WORDS if words else -1)
        if mark is not None or words:
            self.setFormat(0, units(text), self._formats[Part.PROSE if mark is None else Part.MARK])
            return
        for start, end, part in parts(text):
            at = units(text[:start])
            self.setFormat(at, units(text[start:end]), self._formats[part])

    def _on_theme_changed(self) -> None:
        self._formats = _formats()
        self.rehighlight()


def _formats() -> dict[Part, QTextCharFormat]:
    t = tokens()
    colours = {
        Part.COMMENT: t.text3,
        Part.LITERAL: t.code,
        Part.KEYWORD: t.text,
        Part.KNOWN: t.accent,
        Part.MARK: t.text3,
        Part.PROSE: t.text2,
    }
    formats = {part: QTextCharFormat() for part in Part}
    for part, colour in colours.items():
        formats[part].setForeground(QColor(colour))
    formats[Part.COMMENT].setFontItalic(True)
    formats[Part.KEYWORD].setFontWeight(QFont.Weight.DemiBold)
    return formats
