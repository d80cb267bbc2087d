"""A row of the command palette, and who gives rows to it. Needs no Qt, so that every room can have a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY
from typing import Protocol

from micrograd_desktop.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """Something that can be done from the palette.

    ``path`` says where it is found otherwise, or what it is now; ``words`` are others by which it is found. A row with
    a ``limit`` can't be chosen now: that is why. ``bonus`` moves it before others that fit as well. Where the source
    has understood the query itself, ``score`` is how well the row answers it, else None: then title, path and words are
    compared with the query. Titles and paths are plain text, and cut.
    """

    title: str
    do: Callable[[], object]
    _: KW_ONLY
    path: str = ""
    icon: str = ""
    keys: str = ""
    words: str = ""
    limit: str = ""
    bonus: float = 0.0
    score: float | None = None


class PaletteSource(Protocol):
    """Gives rows to the palette, which knows nothing of what they are."""

    def rows(self, query: str) -> Iterable[PaletteRow]:
        """Rows for what was typed so far, ``""`` at first; most sources give the same for every query."""


UNDERSTOOD = 60.0
"""The ``score`` of a row whose source has understood the whole query."""
