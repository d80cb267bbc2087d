"""What a plot shows at one moment, in rows: to be read line by line, heard, copied, and taken home."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import DIGITS, NOTHING, count, detailed, every_digit

Cell = float | int | str | None
"""A number, a whole number, words; None where there is nothing."""

LONGEST = 60
"""Characters of a cell."""


@dataclass(frozen=True, eq=False, slots=True)
class PlotTable:
    """What a plot shows at one moment.

    Attributes
    ----------
    title
        Of what it is a table.
    said
        At which moment, and what of it is left out, in a sentence; empty where there is nothing to say.
    headings
        Of each column, with its unit where it has one.
    columns
        Of the same length each.
    """

    title: str
    said: str
    headings: tuple[str, ...]
    columns: tuple[Sequence[Cell], ...]

    @property
    def length(self) -> int:
        """How many rows there are."""
        return len(self.columns[0]) if self.columns else 0

    def cell(self, row: int, column: int) -> Cell:
        """A cell's number or words; None for a number that is not known (NaN)."""
        value = self.columns[column][row]
        return None if isinstance(value, float) and math.isnan(value) else value

    def shown(self, row: int, column: int, digits: int = DIGITS) -> str:
        """A cell as people read it, numbers with at least so many significant digits."""
        value = self.cell(row, column)
        match value:
            case None:
                return NOTHING
            case str():
                return shortened(value, LONGEST)
            case int():
                return count(value)
        return detailed(value, digits)

    def exact(self, row: int, column: int) -> str:
        """A cell with all its digits, as they are shown."""
        value = self.cell(row, column)
        return every_digit(value) if isinstance(value, float) else self.shown(row, column)

    def rows(self, chosen: Sequence[int] | None = None) -> list[list[Cell]]:
        """Rows by their numbers, all of them without any: to be written to a file or copied."""
        numbers = range(self.length) if chosen is None else chosen
        return [[self.cell(row, column) for column in range(len(self.columns))] for row in numbers]
