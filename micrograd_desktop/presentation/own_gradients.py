"""What may be wrong with a gradient that a program set or sent itself."""

from __future__ import annotations

import math
from collections.abc import Collection

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.answers import Answer
from micrograd_desktop.presentation.mistakes import called_in_text, nearest
from micrograd_desktop.presentation.received import Gradient, gradients
from micrograd_desktop.presentation.trace_walk import Walk


def hint(trace: Trace, node: int, wrong: Collection[int]) -> str:
    """What a wrong gradient looks like: it follows from others that are wrong, or is what a known mistake gives.

    Empty if it looks like neither. ``wrong`` are all nodes of the program whose gradients are wrong.
    """
    own = gradients(Walk(trace))[node]
    names = Walk(trace).names
    blamed = [share.out for share in own.shares if share.out in wrong]
    if blamed and adds_up(own):
        listed = ", ".join(dict.fromkeys(called_in_text(names[out]) for out in blamed))
        return f"It follows from the gradient of {listed}, which differs too."
    right = gradients(Walk(trace.with_grads([0.0] * len(trace.nodes))))[node]
    found = nearest(trace, names, right, range(len(trace.nodes)), right.total, Answer(own.total))
    return "" if found is None else found.says


def adds_up(gradient: Gradient) -> bool:
    """Whether a gradient is what its shares give."""
    total = sum(share.share for share in gradient.shares)
    return bool(gradient.shares) and math.isclose(total, gradient.total, rel_tol=1e-9)
