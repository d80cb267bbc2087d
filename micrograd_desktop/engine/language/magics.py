"""Lines of a notebook that are no Python: ``%matplotlib inline``, ``!pip install``, ``?help``. They stop no cell."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from micrograd_desktop.engine.language.parts import NEEDLESS, SKIPPED, Note
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal, check, parsed

_LINE = re.compile(r"([ \t]*)(%%?|!|\?)[ \t]*([\w-]*)[ \t]*([^\n]*)")
_HELP = re.compile(r"[ \t]*[\w.]+\?{1,2}[ \t]*")
_CAPTURED = re.compile(r"([ \t]*)(\w+)[ \t]*=[ \t]*[!%][^\n]*")

_DEFINES = re.compile(r"\b(?:def|lambda|class)\b")

NEEDED_NOT = frozenset({"matplotlib", "config", "load_ext", "reload_ext", "autoreload", "pip", "conda"})
"""Magics that set something up which is not needed here."""

TIMED = frozenset({"time", "capture", "prun", "timeit"})
"""Magics that run the Python behind or below them: it is run, and not timed."""


@dataclass(frozen=True, slots=True)
class Read:
    """The statements of a cell, why some are not to be done (None for the others), and what is noted of its lines.

    ``defines`` says whether it may define functions, without which nothing calls itself.
    """

    tree: ast.Module
    refused: tuple[Refusal | None, ...]
    notes: tuple[Note, ...]
    defines: bool


def read_cell(text: str, first_line: int = 1, look: Callable[[], None] | None = None) -> Read:
    """The syntax tree of a cell that may hold lines of a notebook, its lines counted from ``first_line``.

    Raises
    ------
    ExpressionError
        If it is no Python, or if ``look``, which is called now and then, says that a limit is reached.
    """
    before, notes = first_line - 1, tuple[Note, ...]()
    try:
        try:
            tree = parsed(text)
        except ExpressionError as error:
            python, notes = _python_alone(text, before)
            if not notes:
                raise
            try:
                tree, text = parsed(python), python
            except ExpressionError as second:
                raise second from error
    except ExpressionError as error:
        raise error.moved(before) from None
    return Read(tree, tuple(check(tree, text, before, look)), notes, _DEFINES.search(text) is not None)


def _python_alone(text: str, before: int) -> tuple[str, tuple[Note, ...]]:
    """The text with empty lines, or what is Python of them, in place of those of a notebook."""
    lines, notes = text.split("\n"), list[Note]()
    for i, line in enumerate(lines):
        kind, python = SKIPPED, ""
        if (match := _LINE.fullmatch(line)) is not None:
            indent, sign, name, rest = match.groups()
            if sign == "%%" and name not in TIMED and not any(map(str.strip, lines[:i])):
                return "", (Note(before + i + 1, line.strip(), SKIPPED),)
            if name in NEEDED_NOT:
                kind = NEEDLESS
            if sign == "%" and name in TIMED:
                python = f"{indent}{rest}"
        elif (match := _CAPTURED.fullmatch(line)) is not None:
            python = f"{match.group(1)}{match.group(2)} = []"
        elif _HELP.fullmatch(line) is None:
            continue
        notes.append(Note(before + i + 1, line.strip(), kind))
        lines[i] = python
    return "\n".join(lines), tuple(notes)
