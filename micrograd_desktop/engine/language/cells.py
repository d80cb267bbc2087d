"""Cells of a program: the percent format, in which a line ``# %%`` begins a cell, and a ``.py`` file is a notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_MARK = re.compile(r"# ?%%[ \t]*(\[(?:markdown|md|raw)\])?(.*)")
_INNER_MARK = re.compile(r"^# ?%%", re.MULTILINE)
MOST_CELLS = 5_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, whether it is Python or words, and the line of the whole program that its text begins at.

    ``title`` is what stands behind its mark. Words are kept as they are, without the ``#`` of a ``.py`` file.
    """

    text: str
    kind: Literal["code", "markdown"] = "code"
    first_line: int = 1
    title: str = ""


def split_cells(text: str) -> tuple[Cell, ...]:
    """The cells of a percent text; a text without marks is one cell. Empty ones at its start are left out.

    A mark inside of a text in quotes counts too, as in every editor that knows the format.
    """
    cells: list[Cell] = []
    lines = text.split("\n")
    begin, kind, title, marked = 0, "code", "", False
    for i, line in enumerate([*lines, None]):
        match = _MARK.fullmatch(line.rstrip()) if line is not None and line.startswith("#") else None
        if line is not None and (match is None or len(cells) >= MOST_CELLS):
            continue
        body = "\n".join(lines[begin:i])
        if marked or body.strip():
            cells.append(_cell(body, kind, begin + 1, title))
        if match is not None:
            begin, marked, title = i + 1, True, match.group(2).strip()
            kind = "markdown" if match.group(1) else "code"
    return tuple(cells) or (Cell(text),)


def _cell(body: str, kind: str, first_line: int, title: str) -> Cell:
    if kind == "markdown":
        words = [re.sub(r"^# ?", "", line) for line in body.strip("\n").split("\n")]
        return Cell("\n".join(words), "markdown", first_line, title)
    return Cell(body, "code", first_line, title)


def join_cells(cells: Iterable[Cell]) -> str:
    """The cells as the text of a ``.py`` file in the percent format; ``split_cells`` gives them back."""
    pieces: list[str] = []
    for cell in cells:
        title = f" {cell.title}" if cell.title else ""
        if cell.kind == "markdown":
            words = "\n".join(map(_comment, cell.text.strip("\n").split("\n")))
            pieces.append(f"# %% [markdown]{title}\n{words}\n")
        else:
            text = _INNER_MARK.sub(r" \g<0>", cell.text.strip("\n"))
            pieces.append(f"# %%{title}\n{text}\n")
    return "\n".join(pieces)


def _comment(line: str) -> str:
    """A line of words as a comment, which must not look like the mark of a cell."""
    return f"#  {line}" if line.startswith("%%") else f"# {line}" if line else "#"
