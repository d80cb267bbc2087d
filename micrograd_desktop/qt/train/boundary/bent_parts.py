"""The bent plane for those who hear it: its points, each where two neurons put it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF

from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts
from micrograd_desktop.qt.controls.place_parts import around

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.boundary.bent import BentView

REACH = 8.0


class BentParts(Parts):
    """Points, training points first; keys are (whether it is one to train on, its place among those drawn)."""

    is_plot = True

    def __init__(self, view: BentView) -> None:
        self._view = view

    def keys(self) -> Sequence[Key]:
        """The points that are drawn."""
        places = self._view.places
        return [(train, number) for train in self._view.sets for number in range(len(places[train]))]

    def part(self, key: Key) -> Part | None:
        """A point: what the two neurons say of it, and what it is."""
        view = self._view
        match key:
            case (bool(train), int(number)) if train in view.sets and 0 <= number < len(view.places[train]):
                (at,) = view.plot.to_pixels(view.places[train][number : number + 1])
                go: dict[str, Callable[[], None]] = {PRESS: partial(view.point_at, train, number)}
                return Part(view.told(train, number), around(at, REACH), "point", actions=go)
        return None

    def current(self) -> Key | None:
        """The point that the probe stands at."""
        return self._view.probed

    def at(self, place: QPointF) -> Key | None:
        """The point that is nearest to a place, if one is near."""
        found: tuple[float, Key | None] = (REACH**2, None)
        for train in self._view.sets:
            pixels = self._view.plot.to_pixels(self._view.places[train])
            far = np.array([(at.x() - place.x()) ** 2 + (at.y() - place.y()) ** 2 for at in pixels])
            if len(far) and (least := float(far.min())) < found[0]:
                found = least, (train, int(far.argmin()))
        return found[1]
