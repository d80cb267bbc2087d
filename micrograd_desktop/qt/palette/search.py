"""Which rows answer what was typed, the best first."""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.presentation.fuzzy import fit
from micrograd_desktop.qt.palette_row import PaletteRow, PaletteSource

MOST_ROWS = 60
LIMITED = 6.0
"""How far rows that can't be chosen now stand behind others."""


def search(sources: Sequence[PaletteSource], query: str, most: int = MOST_ROWS) -> list[PaletteRow]:
    """The rows that fit a query, the best first; what fits alike stays in the order of the sources."""
    found: list[tuple[float, PaletteRow]] = []
    for source in sources:
        for row in source.rows(query):
            score = row.score
            if score is None:
                score = fit(query, row.title, f"{row.path} {row.words}")
            if score is not None:
                found.append((score + row.bonus - (LIMITED if row.limit else 0.0), row))
    found.sort(key=lambda pair: -pair[0])
    return [row for _, row in found[:most]]
