"""What a value's gradient is made of in a backward pass: the shares that it received from what was made of it."""

from __future__ import annotations

from dataclasses import dataclass

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.presentation.trace_walk import Walk


@dataclass(frozen=True, slots=True)
class Received:
    """One share: what visiting ``out`` gave its operand number ``argument``, ``local * upstream``."""

    out: int
    argument: int
    upstream: float
    local: float

    @property
    def share(self) -> float:
        """The product."""
        return self.local * self.upstream


@dataclass(frozen=True, slots=True)
class Gradient:
    """A node's gradient at the end, ``total``, and where it is from.

    ``before`` was there before the pass; ``shares`` are in the order in which they came. ``seed`` says that the node
    is the root, whose gradient is set; ``overwritten`` that the last share stands alone, by the bug that assigns;
    ``own`` that the program itself left the number, and the pass of the app is not what made it.
    """

    node: int
    total: float
    before: float
    shares: tuple[Received, ...]
    seed: bool = False
    overwritten: bool = False
    own: bool = False


def gradients(walk: Walk) -> tuple[Gradient, ...]:
    """For every node of a walk what its gradient is made of."""
    trace = walk.trace
    shares: list[list[Received]] = [[] for _ in trace.nodes]
    own = trace.sent is not None
    if own:  # shares as the program's own gradients give them, last user first
        for i in range(trace.root, -1, -1):
            for k, (operand, local) in enumerate(zip(trace.nodes[i].operands, walk.locals[i], strict=True)):
                shares[operand].append(Received(i, k, trace.grads[i], local))
    for visit in walk.backward.visits:
        for k, push in enumerate(visit.pushes):
            shares[push.operand].append(Received(visit.node, k, visit.grad, push.local))
    return tuple(
        Gradient(
            i,
            walk.backward.final[i],
            0.0 if own or i == trace.root else trace.grads[i],
            tuple(shares[i]),
            i == trace.root,
            ASSIGN in walk.bugs and bool(shares[i]) and not own,
            own,
        )
        for i in range(len(trace.nodes))
    )
