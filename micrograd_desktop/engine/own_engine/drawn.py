"""Two graphs of one row of a check: the learner's, as their objects hold it, and the app's, by its op table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.trace import Span, Trace


@dataclass(frozen=True, slots=True)
class OwnGraph:
    """The learner's graph: its numbers, and the statements that wrote them.

    ``trace`` holds the numbers of their objects, NaN for what is no number; its local derivatives are what their
    closures sent on of a gradient of 1. ``made[i]`` is the statement that gave node i its data, ``sent[i]`` the one
    that wrote its gradient last; None where no statement of a method's did. ``unsent`` are the nodes of which it is
    not known what their closures send.
    """

    trace: Trace
    made: Sequence[Span | None]
    sent: Sequence[Span | None]
    unsent: frozenset[int]


@dataclass(frozen=True, slots=True)
class Graphs:
    """The two graphs; ``table`` is None where the app knows no such op.

    ``pairs[i]`` is the app's node that the learner's node i stands for, -1 for none. ``same`` says that each stands
    for the one of its own number, and is linked to no other than that: what it is not linked to is its fault.
    ``wrong_data`` and ``wrong_grads`` are the learner's nodes whose numbers are not those of their pairs. ``upstream``
    is the gradient that the result got; gradients are what it sent back. ``replaced`` are the learner's nodes whose
    gradient a statement overwrote, with what it was before: what it gained is another number than what was written.
    """

    own: OwnGraph
    table: Trace | None
    pairs: Sequence[int]
    same: bool
    wrong_data: frozenset[int]
    wrong_grads: frozenset[int]
    upstream: float
    replaced: Mapping[int, float] = field(default_factory=dict)
