"""Why a gradient is what it is: the sum of a value's uses, in the order in which a backward pass adds them.

A use is one operand of one later value: ``x * x`` are two uses of x. Each sends the later value's gradient times its
local derivative; by the chain rule the sum over all paths to the root of the products of their local derivatives is
the same number, to rounding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.engine.trace import BackwardPass, Trace

MOST_PATHS = 12
"""Up to as many paths are listed one by one."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one use sends: ``share`` is ``upstream * local``, the later value's gradient times the local derivative.

    ``out`` is the later value, ``argument`` which of its operands the value is. ``visit`` counts the visit at which it
    is sent, from 0; None where no pass sends it. ``upstream`` is out's gradient at that time, whole or not.
    ``arrived`` says whether that visit has been made, ``counts`` whether the share is in the gradient: with the bug
    ``=`` only the last to arrive is.
    """

    out: int
    argument: int
    upstream: float
    local: float
    share: float
    visit: int | None
    arrived: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Why:
    """A node's gradient ``grad`` after ``done`` visits: its own term and the shares that have arrived.

    ``own`` is what it holds besides: 1 for the root, once the pass has begun, else the gradient from before the pass.
    ``own_counts`` is False where the bug ``=`` has overwritten it. ``sent`` says that the program sent its gradients
    itself: ``grad`` is what it left, and the shares are those of the gradients that it left.
    """

    node: int
    grad: float
    own: float
    shares: tuple[Share, ...]
    done: int
    is_root: bool
    seeded: bool
    assigns: bool
    sent: bool
    own_counts: bool = True

    @property
    def arrived(self) -> tuple[Share, ...]:
        """The shares that have arrived."""
        return tuple(share for share in self.shares if share.arrived)

    @property
    def total(self) -> float:
        """The sum, as the pass adds it up: own term first, then one share after the other."""
        total = self.own if self.own_counts else 0.0
        for share in self.shares:
            if share.arrived and share.counts:
                total = share.share if self.assigns else total + share.share
        return total


def why(passed: BackwardPass, node: int, done: int | None = None) -> Why:
    """The gradient of a node after ``done`` visits of a pass (default: all).

    What a share's ``upstream`` is made of is :func:`upstream_of` it.
    """
    trace = passed.trace
    if trace.sent is not None:
        return _left_by_the_program(trace, node)
    done = len(passed.visits) if done is None else done
    assigns, seeded = ASSIGN in passed.bugs, node == trace.root and done > 0
    received = passed.received[node]
    last = max((visit for visit, _ in received if visit < done), default=-1)
    shares = []
    for visit, argument in received:
        made = passed.visits[visit]
        local = made.pushes[argument].local
        overwritten = assigns and (visit < last or _again(received, visit, argument))
        shares.append(
            Share(made.node, argument, made.grad, local, local * made.grad, visit, visit < done, not overwritten)
        )
    own = 1.0 if seeded else trace.grads[node]
    found = Why(
        node, 0.0, own, tuple(shares), done, node == trace.root, seeded, assigns, False, not (assigns and last >= 0)
    )
    return replace(found, grad=found.total)


def upstream_of(passed: BackwardPass, share: Share) -> Why:
    """The later value's gradient as it was when it was sent on."""
    return why(passed, share.out, None if share.visit is None else share.visit + 1)


def _again(received: Sequence[tuple[int, int]], visit: int, argument: int) -> bool:
    """Whether the same visit sends another share afterwards: a value that is both operands."""
    return any(other == visit and later > argument for other, later in received)


def _left_by_the_program(trace: Trace, node: int) -> Why:
    """What the gradients that a program left would send to a node, beside the one that it left there."""
    grads = trace.grads
    shares = []
    for out, argument in trace.uses[node]:
        local = trace.locals[out][argument]
        shares.append(Share(out, argument, grads[out], local, local * grads[out], None, True, True))
    return Why(node, grads[node], 0.0, tuple(shares), 0, node == trace.root, node == trace.root, False, True)


@dataclass(frozen=True, slots=True)
class GradientPath:
    """One way from a node to the root: its uses in turn as ``(out, argument)``, and the local derivatives there.

    ``product`` multiplies them from the root back, as a pass does.
    """

    uses: tuple[tuple[int, int], ...]
    locals: tuple[float, ...]
    product: float


def paths(trace: Trace, node: int, most: int = MOST_PATHS) -> tuple[GradientPath, ...] | None:
    """All paths from a node to the root, in the order of the uses; None if there are more than ``most``."""
    if trace.path_counts[node] > most:
        return None
    found: list[GradientPath] = []
    waiting: list[tuple[int, _Way | None]] = [(node, None)]
    while waiting:
        at, way = waiting.pop()
        if at == trace.root:
            found.append(_path(trace, way))
        else:
            waiting.extend((out, _Way((out, argument), way)) for out, argument in reversed(trace.uses[at]))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Way:
    """The last use of a way, and the way before it: ways that begin alike share their beginning."""

    use: tuple[int, int]
    before: _Way | None


def _path(trace: Trace, way: _Way | None) -> GradientPath:
    used: list[tuple[int, int]] = []
    product = 1.0
    while way is not None:  # from the root back
        out, argument = way.use
        used.append(way.use)
        product = trace.locals[out][argument] * product
        way = way.before
    used.reverse()
    return GradientPath(tuple(used), tuple(trace.locals[out][argument] for out, argument in used), product)
