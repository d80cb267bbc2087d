"""Lines of a notebook that are no Python: ``%matplotlib inline``, ``!pip install``. They are named as what they are."""

from __future__ import annotations

import ast
import re

from micrograd_desktop.engine.language.syntax import ExpressionError, checked, parsed
from micrograd_desktop.engine.language.workbench import Note
from micrograd_desktop.engine.trace import Span

_LINE = re.compile(r"[ \t]*(%%?|!)[ \t]*([\w-]*)[^\n]*")
NEEDLESS = frozenset({"matplotlib", "config", "load_ext", "reload_ext", "autoreload", "pip", "conda"})
"""Magics that set something up which is not needed here."""


def read_cells(text: str) -> tuple[ast.Module, tuple[Note, ...]]:
    """The syntax tree of a program that may hold lines of a notebook, and what is said of those.

    Raises
    ------
    ExpressionError
        At the first thing that is not known here.
    """
    try:
        tree = parsed(text)
    except ExpressionError as error:
        python, notes = _python_alone(text)
        if not notes:
            raise
        try:
            tree = parsed(python)
        except ExpressionError as second:
            raise second from error
        return checked(tree, python), notes
    return checked(tree, text), ()


def _python_alone(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text with empty lines in place of those of a notebook."""
    lines, notes = text.split("\n"), []
    for i, line in enumerate(lines):
        if (match := _LINE.fullmatch(line)) is None:
            continue
        sign, name = match.groups()
        shown = line.strip()
        if name not in NEEDLESS:
            raise ExpressionError(_sentence(sign, name), Span(i + 1, 1, i + 1, len(line) + 1))
        notes.append(Note(i + 1, needless=shown))
        lines[i] = ""
    return "\n".join(lines), tuple(notes)


def _sentence(sign: str, name: str) -> str:
    shown = f"{sign}{name[:40]}"
    if sign == "!":
        return f"{shown} is a command for a notebook's shell, and nothing is run here. Take the line out."
    return f"{shown} is a magic of notebooks, not Python. Take the line out."
