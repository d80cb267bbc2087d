"""Walking through a trace: forward node by node, then backward visit by visit, to any position and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.explain import Explanation, explain
from micrograd_desktop.engine.trace import BackwardPass, Trace, Visit
from micrograd_desktop.translation import tr

WAITING, VISITED, CURRENT = 0, 1, 2

OWN_GRADIENTS = tr("The program sent its gradients itself. They are shown as it left them, and no backward() is added.")


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be seen at one position of a walk.

    ``states[i]`` is WAITING, VISITED or CURRENT; ``computed`` says how many nodes have their data; ``grads`` are all
    gradients; ``changed`` are the nodes whose gradient the current visit changed; ``backward`` tells the phase.
    ``hidden`` are the nodes whose gradients a person is to predict first: ``grads`` doesn't hold them. ``asked`` is
    the one that is asked for, ``verdicts`` are those of the answers.
    """

    position: int
    backward: bool
    current: int | None
    computed: int
    states: Sequence[int]
    grads: Sequence[float]
    changed: frozenset[int]
    hidden: frozenset[int] = frozenset()
    asked: int | None = None
    verdicts: Mapping[int, str] = field(default_factory=dict)


class Walk:
    """All positions of a trace's two passes: 0 is the start, ``n_forward`` all computed, ``length`` all done.

    Where the program sent gradients itself there is no pass to add: the two are the same.
    """

    def __init__(self, trace: Trace, bugs: frozenset[str] = frozenset()) -> None:
        self.trace = trace
        self.bugs = bugs
        self.backward: BackwardPass = trace.backward(bugs)
        self.n_forward = len(trace.nodes)
        self.length = self.n_forward + len(self.backward.visits)

    @property
    def own_gradients(self) -> bool:
        """Whether the gradients are those that the program sent itself, and no backward pass is added."""
        return self.trace.sent is not None

    @property
    def computed(self) -> tuple[str, str]:
        """What is said where all data is computed and no visit was made: a title and a sentence."""
        root = self.names[-1]
        if self.own_gradients:
            return tr("The program's own gradients"), OWN_GRADIENTS
        said = tr("All values are computed. The backward pass begins at {root}, whose gradient is set to 1.", root=root)
        return tr("Forward pass done"), said

    def prepare(self) -> None:
        """Compute now, on this thread, what would else be computed when it is first drawn."""
        _ = self.names, self.locals

    def moment(self, position: int) -> Moment:
        """The state after ``position`` steps."""
        done = position - self.n_forward
        if done <= 0:
            states = [VISITED] * position + [WAITING] * (self.n_forward - position)
            if 0 < position < self.n_forward:
                states[position - 1] = CURRENT
            elif position == self.n_forward:
                states = [WAITING] * self.n_forward
            current = position - 1 if 0 < position < self.n_forward else None
            return Moment(position, False, current, position, states, self.trace.grads, frozenset())
        visit = self.backward.visits[done - 1]
        states = [WAITING] * self.n_forward
        for earlier in self.backward.visits[: done - 1]:
            states[earlier.node] = VISITED
        states[visit.node] = CURRENT
        changed = {push.operand for push in visit.pushes} | ({visit.node} if visit.seed else set())
        grads = self.backward.grads_after(done)
        return Moment(position, True, visit.node, self.n_forward, states, grads, frozenset(changed))

    def visit(self, position: int) -> Visit | None:
        """The visit that led to a position; None in the forward pass."""
        done = position - self.n_forward
        return self.backward.visits[done - 1] if done > 0 else None

    def explanation(self, position: int) -> Explanation | None:
        """The chain rule of the visit that led to a position."""
        visit = self.visit(position)
        return None if visit is None else explain(self.trace, visit, self.bugs)

    @property
    def names(self) -> tuple[str, ...]:
        """What to call each node."""
        return self.trace.names

    @property
    def locals(self) -> tuple[tuple[float, ...], ...]:
        """For each node the local derivatives with respect to its operands, in order."""
        return self.trace.locals

    def position_of_visit(self, visit: int) -> int:
        """The position at which visit number ``visit`` (from 0) is the current one."""
        return self.n_forward + visit + 1

    def position_of_node(self, node: int, backward: bool) -> int:
        """The first position at which a node is the current one of the pass."""
        if not backward:
            return node + 1
        first = next((k for k, visit in enumerate(self.backward.visits) if visit.node == node), None)
        return self.n_forward if first is None else self.position_of_visit(first)
