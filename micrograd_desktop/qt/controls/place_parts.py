"""A plot of places for those who hear it: a child for each place, on which the caret can be put."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts

if TYPE_CHECKING:
    from micrograd_desktop.qt.controls.pointed_plot import PointedPlot

MOST_ALONG = 21
"""Of more rows or columns so many are told, evenly chosen, the first and the last among them; the caret goes to all."""


class PlaceParts(Parts):
    """Places, the lowest row first; keys are (row, column)."""

    is_plot = True

    def __init__(self, plot: PointedPlot) -> None:
        self._plot = plot

    def keys(self) -> Sequence[Key]:
        """The places that are told, and that of the caret."""
        extent = self._plot.extent
        if extent is None:
            return ()
        rows, columns = (_chosen(count) for count in extent)
        found: list[Key] = [(row, column) for row in rows for column in columns]
        current = self.current()
        return found if current is None or current in found else [*found, current]

    def part(self, key: Key) -> Part | None:
        """A place with what is known of it."""
        extent = self._plot.extent
        match key:
            case (int(row), int(column)) if extent is not None and 0 <= row < extent[0] and 0 <= column < extent[1]:
                return self._place(row, column)
        return None

    def current(self) -> Key | None:
        """The place of the caret."""
        caret = self._plot.caret
        return None if caret is None else (caret.row, caret.column)

    def at(self, place: QPointF) -> Key | None:
        """The place at a pixel."""
        found = self._plot.place_at(place)
        return None if found is None else (found.row, found.column)

    def summary(self) -> str:
        """What the widget says of itself."""
        return self._plot.accessibleDescription()

    def _place(self, row: int, column: int) -> Part:
        plot = self._plot
        place = plot.place(row, column)
        go: dict[str, Callable[[], None]] = {PRESS: partial(plot.point_at, place)}
        if plot.choosing:
            go[plot.choosing] = partial(plot.choose, place)
        return Part(plot.told(place), plot.spot(place), "point", selected=place == plot.caret, actions=go)


def around(place: QPointF, reach: float) -> QRectF:
    """The square so far around a place."""
    return QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)


def _chosen(count: int) -> list[int]:
    """Numbers below ``count``, all of them or evenly chosen."""
    if count <= MOST_ALONG:
        return list(range(count))
    chosen: list[int] = np.linspace(0, count - 1, MOST_ALONG).astype(int).tolist()
    return chosen
