"""The same program with bugs and without, at the same step: where the two passes stand, and what differs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from micrograd_desktop.engine.bugs import BUGS, IN_BACKWARD, NO_ZERO_GRAD
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.presentation.mistakes import called_in_text
from micrograd_desktop.presentation.trace_walk import Walk

ROUNDING = 1e-12
"""Gradients that are no further apart, in proportion to the largest, are summed in another order, and not others."""

MOST_NAMED = 6
OTHER_GRAPHS = "The bugs lead the program another way: the two graphs are not the same, and are not compared."
NONE_YET = "No gradient differs at this step."
NOT_HERE = "No gradient differs: these bugs show in the next step of the leaves (Nudge), not in this pass."
ANY_WRONG, ANY_RIGHT = "with the bugs", "without them"


@dataclass(frozen=True, slots=True)
class Difference:
    """A node whose gradients differ at one step."""

    node: int
    name: str
    right: float
    wrong: float


class Comparison:
    """Two walks of one program, of which ``wrong`` has the bugs.

    The same step is the same number of visits; where one pass has fewer, it waits at its end.
    """

    def __init__(self, right: Walk, wrong: Walk) -> None:
        self.right, self.wrong = right, wrong
        self.is_possible = right.trace.shape == wrong.trace.shape

    @property
    def phrases(self) -> tuple[str, str]:
        """What is said of numbers without the bugs, and with them."""
        if len(self.wrong.bugs) != 1:
            return ANY_RIGHT, ANY_WRONG
        row = BUGS[next(iter(self.wrong.bugs))]
        return row.right, row.wrong

    def right_position(self, position: int) -> int:
        """Where the right walk stands when the wrong one is at a position."""
        if position <= self.wrong.n_forward:
            return min(position, self.right.n_forward)
        return min(self.right.n_forward + position - self.wrong.n_forward, self.right.length)

    def differences(self, position: int) -> tuple[Difference, ...]:
        """The nodes whose gradients differ at a position of the wrong walk, from the root back."""
        if not self.is_possible:
            return ()
        right = self.right.moment(self.right_position(position)).grads
        wrong = self.wrong.moment(position).grads
        sizes = (abs(grad) for grads in (right, wrong) for grad in grads)
        allowed = ROUNDING * max((size for size in sizes if math.isfinite(size)), default=0.0)
        return tuple(
            Difference(i, self.wrong.names[i], right[i], wrong[i])
            for i in range(len(wrong) - 1, -1, -1)
            if not _same(right[i], wrong[i], allowed)
        )

    def sentence(self, position: int) -> str:
        """The differences in words."""
        if not self.is_possible:
            return OTHER_GRAPHS
        found = self.differences(position)
        if not found:
            return NONE_YET if self.wrong.bugs & (IN_BACKWARD | {NO_ZERO_GRAD}) else NOT_HERE
        right, wrong = self.phrases
        named = self._to_name(found)
        said = [f"{called_in_text(d.name)}.grad: {rate(d.wrong)} {wrong}, {rate(d.right)} {right}" for d in named]
        more = len(found) - len(named)
        return ".  ".join([*said, *([f"{more:,} more differ"] if more else [])]) + "."

    def _to_name(self, found: tuple[Difference, ...]) -> list[Difference]:
        """So many as can be read, in the order of the pass: named leaves before others, constants last."""
        nodes = self.wrong.trace.nodes

        def rank(one: Difference) -> int:
            node = nodes[one.node]
            return 2 if node.origin.constant else 1 if node.op is not None else 0

        return sorted(sorted(found, key=rank)[:MOST_NAMED], key=lambda one: -one.node)


def _same(a: float, b: float, allowed: float) -> bool:
    return a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= allowed
