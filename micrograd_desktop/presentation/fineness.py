"""How fine live pictures are: as fine as there is time for, so that a large network moves as smoothly as a small."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentWish
    from micrograd_desktop.presentation.layer_picture import LayerWish
    from micrograd_desktop.presentation.pictures import PictureWishes
    from micrograd_desktop.presentation.slices import Slice


class Detail(NamedTuple):
    """Samples along each side of a neuron's heat map, and of the output's; and what else is wanted.

    ``nodes`` says whether the nodes' values are, ``pictures`` which pictures by machine code, ``neuron`` whose map (a
    row of ``Heatmaps.grids``) is as fine as the output's, ``lines`` of which neurons the zero lines are drawn,
    ``layers`` what is drawn of each layer, ``bent`` which neurons' plane, and ``slice`` which of more than two inputs
    the plane is to show. ``whole`` says whether all points are looked at, also where they are many, and ``courses``
    whether the figures of layers are to be had although nothing is drawn of them.
    """

    neurons: int
    output: int
    nodes: bool = True
    pictures: PictureWishes | None = None
    neuron: int | None = None
    lines: tuple[int, ...] = ()
    layers: LayerWish | None = None
    bent: BentWish | None = None
    slice: Slice | None = None
    whole: bool = True
    courses: bool = True

    @property
    def points(self) -> int:
        """How many points the network is evaluated at."""
        return self.neurons**2 + self.output**2


LIVE_SECONDS = 0.006
"""What the maps of a live picture may take of the thread that draws; a frame at 60 a second is 0.0167."""

FINER_BELOW = 0.7
"""A finer detail is taken where it is expected to take this share of the time at most: else two would alternate."""

LEAST = Detail(8, 16)
COARSER = 2**-0.5
REMEMBERED = 7


class Fineness:
    """Chooses the detail of live pictures by what the last ones took.

    Parameters
    ----------
    seconds
        What the maps of one picture may take.
    """

    def __init__(self, seconds: float = LIVE_SECONDS) -> None:
        self._seconds = seconds
        self._per_point: deque[float] = deque(maxlen=REMEMBERED)
        self._level = 0

    def note(self, detail: Detail, seconds: float) -> None:
        """Remember what maps of a detail took, in seconds of the processor."""
        self._per_point.append(seconds / detail.points)

    def forget(self) -> None:
        """What the last pictures took says nothing about the next ones."""
        self._per_point.clear()
        self._level = 0

    def of(self, wanted: Detail) -> Detail:
        """The detail of the next live picture: what is wanted, or coarser by steps of the square root of two."""
        if not self._per_point:
            return _coarser(wanted, self._level)
        per_point = float(np.median(self._per_point))
        while self._level and per_point * _coarser(wanted, self._level - 1).points <= FINER_BELOW * self._seconds:
            self._level -= 1
        while self._can_be_coarser(wanted) and per_point * _coarser(wanted, self._level).points > self._seconds:
            self._level += 1
        return _coarser(wanted, self._level)

    def _can_be_coarser(self, wanted: Detail) -> bool:
        return _coarser(wanted, self._level) != _coarser(wanted, self._level + 1)


def _coarser(wanted: Detail, level: int) -> Detail:
    """A detail some steps coarser; never finer than wanted, and no coarser than the least."""

    def side(length: int, least: int) -> int:
        return min(length, max(least, round(length * COARSER**level)))

    neurons, output = side(wanted.neurons, LEAST.neurons), side(wanted.output, LEAST.output)
    return wanted._replace(neurons=neurons, output=output)
