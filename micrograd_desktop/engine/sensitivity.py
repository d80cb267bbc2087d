"""How the root answers when one value is moved by h: as its gradient predicts, and truly, computed anew."""

from __future__ import annotations

import math
from dataclasses import dataclass

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.engine.gradcheck import LARGE, MovedNode, Replay
from micrograd_desktop.engine.trace import BackwardPass, Trace

MOST_POINTS, FEWEST_POINTS = 161, 9
MOST_WORK = 200_000
"""How many nodes one curve computes at most, about a fifth of a second; fewer points are drawn of a larger graph."""

LEAST_REACH = 1.0
REACH = 2.0
"""A curve goes this many times as far as h to either side, and at least as far as ``LEAST_REACH``."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What becomes of the root when a node that is ``x`` grows by ``h`` (shrinks where h is below 0).

    ``slope`` is the gradient that predicts it; ``before`` and ``after`` are the root's numbers. Any node may be moved,
    and is held then as if it were a leaf.
    """

    node: int
    x: float
    h: float
    slope: float
    before: float
    after: float

    @property
    def predicted(self) -> float:
        """By how much the root grows, as the gradient says."""
        return self.slope * self.h

    @property
    def true(self) -> float:
        """By how much it grows."""
        return self.after - self.before

    @property
    def secant(self) -> float:
        """The slope of the line through both points; NaN where h is lost in x."""
        width = (self.x + self.h) - self.x
        return self.true / width if width else math.nan


@dataclass(frozen=True, slots=True)
class Curve:
    """The root's numbers ``ys`` where a node has the numbers ``xs``; ``follow`` nodes follow from it."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    follow: int


class Experiment:
    """One node of a trace made ready to be moved again and again."""

    def __init__(self, trace: Trace, node: int, slope: float) -> None:
        self.trace, self.node, self.slope = trace, node, slope
        self._moved = MovedNode(Replay(trace), node)
        self._drawn: tuple[float, Curve] | None = None

    @property
    def points(self) -> int:
        """How many points a curve has: fewer where much follows from the node."""
        affordable = MOST_WORK // max(len(self._moved.affected), 1)
        return min(max(affordable, FEWEST_POINTS), MOST_POINTS) | 1  # odd: the node's own number is among them

    def move(self, h: float) -> Sensitivity:
        """Let the node grow by h."""
        x, before = self.trace.data[self.node], self.trace.data[self.trace.root]
        return Sensitivity(self.node, x, h, self.slope, before, self._moved.root_at(x + h))

    def curve(self, h: float) -> Curve:
        """The root against the node, so far to either side that h is seen."""
        x, half = self.trace.data[self.node], self.points // 2
        reach = max(LEAST_REACH * max(1.0, abs(x) / LARGE), REACH * abs(h))
        if self._drawn is None or self._drawn[0] != reach:
            xs = tuple(x + reach * k / half for k in range(-half, half + 1)) if math.isfinite(x) else ()
            self._drawn = reach, Curve(xs, tuple(map(self._moved.root_at, xs)), len(self._moved.affected))
        return self._drawn[1]


def slope_of(passed: BackwardPass, node: int) -> float:
    """The gradient that a whole pass added to a node, bugs included, or that the program left there itself."""
    trace = passed.trace
    if trace.sent is not None:
        return trace.grads[node]
    overwritten = node == trace.root or (ASSIGN in passed.bugs and passed.received[node])
    before = 0.0 if overwritten else trace.grads[node]
    return passed.final[node] - before if before else passed.final[node]
