"""What stands below a cell in the output pane: what it printed and showed, what was refused and noted, as lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.syntax import Refusal
from micrograd_desktop.plain_text import plain, printable
from micrograd_desktop.presentation.notebook import NOT_KEPT, CellRun
from micrograd_desktop.translation import tr, trn

PRINTED, SHOWN, REFUSED, NOTED = "printed", "shown", "refused", "noted"
MOST_REFUSALS = 20
"""That are said of a cell; more of them are counted."""

LONGEST_SENTENCE = 400
TAB = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of output, and what it is."""

    text: str
    kind: str = PRINTED


def title_of(cell: Cell) -> str:
    """What a cell is called: the title behind its mark, else its first line."""
    first = next((line.strip() for line in cell.text.split("\n") if line.strip()), tr("empty", sense="cell"))
    return plain(cell.title or first)


def output_lines(run: CellRun) -> tuple[Line, ...]:
    """All that a run gave as text, in the order in which it is read."""
    return tuple(_lines(run))


def _lines(run: CellRun) -> Iterator[Line]:
    result = run.result
    for text in result.output:
        yield from (Line(printable(line, "\t").expandtabs(TAB)) for line in text.split("\n"))
    if result.shown is not None:
        yield from (Line(printable(line, "\t").expandtabs(TAB), SHOWN) for line in result.shown.split("\n"))
    if run.cut:
        yield Line(NOT_KEPT, NOTED)
    yield from _refusals(result.refusals)
    for note in result.notes:
        yield Line(plain(note, LONGEST_SENTENCE), NOTED)


def _refusals(refusals: tuple[Refusal, ...]) -> Iterator[Line]:
    """Those that have a reason of their own; those that follow from another are counted."""
    own = [refusal for refusal in refusals if refusal.because is None]
    said = own or list(refusals[:1])
    for refusal in said[:MOST_REFUSALS]:
        yield Line(plain(refusal.located(), LONGEST_SENTENCE), REFUSED)
    if len(said) > MOST_REFUSALS:
        yield Line(trn("… and {n} more.", "… and {n} more.", len(said) - MOST_REFUSALS), REFUSED)
    if follow := len(refusals) - len(said):
        yield Line(trn("{n} line follows from that.", "{n} lines follow from that.", follow), REFUSED)


def wrapped(lines: tuple[Line, ...], columns: int) -> tuple[Line, ...]:
    """The lines cut to a width in characters: sentences between words, what was printed anywhere."""
    return tuple(piece for line in lines for piece in _pieces(line, max(columns, 8)))


def _pieces(line: Line, columns: int) -> Iterator[Line]:
    text = line.text
    if len(text) <= columns:
        yield line
    elif line.kind in (REFUSED, NOTED):
        yield from (Line(piece, line.kind) for piece in textwrap.wrap(text, columns))
    else:
        yield from (Line(text[i : i + columns], line.kind) for i in range(0, len(text), columns))
