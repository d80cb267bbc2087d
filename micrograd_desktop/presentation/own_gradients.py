"""What may be wrong with a gradient that a program set or sent itself."""

from __future__ import annotations

import math
from collections.abc import Collection

from micrograd_desktop.engine.trace import BackwardPass
from micrograd_desktop.engine.why import Why, why
from micrograd_desktop.presentation.answers import Answer
from micrograd_desktop.presentation.mistakes import called, nearest
from micrograd_desktop.translation import tr


def hint(own: BackwardPass, right: BackwardPass, node: int, wrong: Collection[int]) -> str:
    """What a wrong gradient looks like: it follows from others that are wrong, or is what a known mistake gives.

    Empty if it looks like neither. ``own`` is the pass of the program's own gradients, ``right`` that of the app;
    ``wrong`` are all nodes whose own gradients are wrong.
    """
    trace, left = own.trace, why(own, node)
    blamed = [share.out for share in left.shares if share.out in wrong]
    if blamed and adds_up(left):
        listed = ", ".join(dict.fromkeys(called(trace, out) for out in blamed))
        return tr("It follows from the gradient of {listed}, which differs too.", listed=listed)
    gradient = why(right, node)
    found = nearest(trace, gradient, range(len(trace.nodes)), gradient.grad, Answer(left.grad))
    return "" if found is None else found.says


def adds_up(gradient: Why) -> bool:
    """Whether a gradient is what its shares give."""
    return bool(gradient.shares) and math.isclose(gradient.total, gradient.grad, rel_tol=1e-9)
