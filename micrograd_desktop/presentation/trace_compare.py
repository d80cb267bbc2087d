"""The same program with bugs and without, at the same step: where the two passes stand, and what differs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from micrograd_desktop.engine.bugs import ASSIGN, BUGS, IN_BACKWARD, NO_ZERO_GRAD, TWICE
from micrograd_desktop.presentation.mistakes import called
from micrograd_desktop.presentation.trace_walk import Walk
from micrograd_desktop.presentation.why_text import brief
from micrograd_desktop.translation import tr, trn, whole

ROUNDING = 1e-12
"""Gradients that are no further apart, in proportion to the largest, are summed in another order, and not others."""

MOST_NAMED = 6
OTHER_GRAPHS = tr("The bugs lead the program another way: the two graphs are not the same, and are not compared.")
NONE_YET = tr("No gradient differs at this step, and the passes go on.")
NONE = tr("No gradient differs at the end: both passes send each of the {count} values the same.")
NOT_HERE = tr("No gradient differs: these bugs show in the next step of the leaves (Nudge), not in this pass.")
ANY_WRONG, ANY_RIGHT = tr("with the bugs"), tr("without them")


@dataclass(frozen=True, slots=True)
class Difference:
    """A node whose gradients differ at one step."""

    node: int
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
            Difference(i, right[i], wrong[i])
            for i in range(len(wrong) - 1, -1, -1)
            if not _same(right[i], wrong[i], allowed)
        )

    def sentence(self, position: int) -> str:
        """The differences in words."""
        if not self.is_possible:
            return OTHER_GRAPHS
        found = self.differences(position)
        if not found:
            if not self.wrong.bugs & (IN_BACKWARD | {NO_ZERO_GRAD}):
                return NOT_HERE
            return NONE_YET if position < self.wrong.length else self._why_none()
        right, wrong = self.phrases
        named = self._to_name(found)
        said = [
            f"{called(self.wrong.trace, d.node)}.grad: {brief(d.wrong)} {wrong}, {brief(d.right)} {right}"
            for d in named
        ]
        more = len(found) - len(named)
        return ".  ".join([*said, *([trn("{n} more differ", "{n} more differ", more)] if more else [])]) + "."

    def _why_none(self) -> str:
        """That the two passes agree, and why the bugs do no harm to this program."""
        reasons = [self._harmless(bug) for bug in sorted(self.wrong.bugs & (IN_BACKWARD | {NO_ZERO_GRAD}))]
        return " ".join([NONE.format(count=whole(len(self.wrong.trace.nodes))), *reasons])

    def _harmless(self, bug: str) -> str:
        """Why a bug changes no gradient here."""
        title, trace = BUGS[bug].title, self.wrong.trace
        if self.wrong.own_gradients:
            return tr("“{bug}” changes nothing: the program sent its gradients itself.", bug=title)
        if bug == NO_ZERO_GRAD:
            said = tr("“{bug}” shows in the next pass: before this one all gradients were 0. Nudge, and see.")
            return said.format(bug=title)
        if bug == TWICE:
            return tr("“{bug}” changes nothing: what the second pass adds is 0.", bug=title)
        twice = [i for i, uses in enumerate(trace.uses) if len(uses) > 1]
        if not twice:
            return tr("“{bug}” needs a value that is used twice, and here each is used once.", bug=title)
        names = ", ".join(called(trace, i) for i in twice[:MOST_NAMED])
        if bug == ASSIGN:
            said = tr("“{bug}” loses what was there before: for {names}, used more than once, that is 0 here.")
            return said.format(bug=title, names=names)
        if all(trace.nodes[i].op is None for i in twice):
            return trn(
                "“{bug}” lets a value that is used twice pass on too early what it got. "
                "Here that is {names}, a leaf, which passes nothing on.",
                "“{bug}” lets a value that is used twice pass on too early what it got. "
                "Here those are leaves ({names}), which pass nothing on.",
                len(twice),
                bug=title,
                names=names,
            )
        return tr("“{bug}” passes on too early what {names} got: here that changes no sum.", bug=title, names=names)

    def _to_name(self, found: tuple[Difference, ...]) -> list[Difference]:
        """So many as can be read, in the order of the pass: named leaves before others, constants last."""
        nodes = self.wrong.trace.nodes

        def rank(one: Difference) -> int:
            node = nodes[one.node]
            return 2 if node.origin.constant else 1 if node.op is not None else 0

        return sorted(sorted(found, key=rank)[:MOST_NAMED], key=lambda one: -one.node)


def _same(a: float, b: float, allowed: float) -> bool:
    return a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= allowed
