"""What Trace gives to the command palette: the values of the graph that is shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.fuzzy import words_of
from micrograd_desktop.qt.palette_row import PaletteRow
from micrograd_desktop.qt.trace.binding import TraceBinding
from micrograd_desktop.translation import tr

MOST = 60
"""Values that are found at most: a graph can have a hundred thousand."""

MOST_OF_NAME = 60


class ValueSource:
    """Values by name: to choose one selects it in every view."""

    def __init__(self, binding: TraceBinding) -> None:
        self._binding = binding

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed."""
        shown, wanted, count = self._binding.shown, words_of(query), 0
        if shown is None or not wanted:
            return
        for node, name in enumerate(shown.walk.names):
            if any(word in name.casefold() for word in wanted):
                go = partial(self._binding.go_to, node)
                yield PaletteRow(
                    plain(name, MOST_OF_NAME), go, path=tr("Value in Trace"), icon="workflow", words="graph"
                )
                count += 1
                if count == MOST:
                    return
