"""A graph of values frozen in topological order, and its backward pass as a list of visits to walk through."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.graph import refuse_own_ops, topological_order
from micrograd_desktop.engine.names import names
from micrograd_desktop.engine.ops import Functions, Op, forward_function
from micrograd_desktop.engine.own_op import OwnOp
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

FORWARD = Functions(forward_function)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of source text; lines and columns count from 1, the end column is the one after the last."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from.

    ``span`` is the expression that made it, ``literal`` the number in the source that a leaf takes its data from
    (None if it has none of its own), ``constant`` a plain number, which is a new leaf at each use, ``group`` the parts
    of the network it belongs to, outermost first, ``parameter`` a weight or bias, ``place`` where the program keeps
    it, as it would write that: ``vs[2]``, ``n.w[0]``.
    """

    span: Span | None = None
    literal: Span | None = None
    constant: bool = False
    group: tuple[str, ...] = ()
    parameter: bool = False
    place: str = ""


NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a trace: its label (``""`` if nobody gave it one), the op that made it, its operands' numbers."""

    label: str
    op: Op | None
    symbol: str
    operands: tuple[int, ...]
    exponent: float
    origin: Origin
    own: OwnOp | None = None

    def value(self, operands: Sequence[float]) -> float:
        """The number that its op makes of these."""
        assert self.op is not None
        if self.own is not None:
            return self.own.value(operands)
        return FORWARD[self.op.name](*operands, *((self.exponent,) if self.op.exponent else ()))

    def local(self, operands: Sequence[float], out: float) -> tuple[float, ...]:
        """Its local derivatives at these numbers; a leaf has none."""
        if self.op is None:
            return ()
        if self.own is not None:
            return self.own.local(operands)
        return bug_table.derivatives(self.op, operands, self.exponent, out)


@dataclass(frozen=True)
class Trace:
    """A graph in topological order, operands before what is made of them; the last node is the root.

    ``data[i]`` is node i's number, ``grads[i]`` the gradient it holds before ``backward()``. Where the program sent
    gradients itself, ``grads`` are what it left, ``sent`` the nodes whose gradients it set or sent in full, and there
    is no pass to add; else ``sent`` is None. ``source`` is the program's text, "" without one: values that have no
    label are called by what stands there.
    """

    nodes: tuple[Node, ...]
    data: tuple[float, ...]
    grads: tuple[float, ...]
    sent: frozenset[int] | None = None
    source: str = ""

    @classmethod
    def of(
        cls,
        root: Value,
        origins: Mapping[int, Origin] | None = None,
        grads: Mapping[int, float] | None = None,
        order: Sequence[Value] | None = None,
        own_ops: Mapping[int, OwnOp] | None = None,
    ) -> Trace:
        """Freeze the graph of a root. ``origins`` and ``grads`` (default: none, 0) go by the ``id`` of a value.

        ``order`` is the graph in topological order, if it is known, ``own_ops`` what its ops of no table are.

        Raises
        ------
        TypeError
            If the graph holds an op that is not in the op table.
        """
        order = topological_order(root) if order is None else order
        own = own_ops or {}
        refuse_own_ops((value for value in order if id(value) not in own), tr("a trace"))
        number = {id(value): i for i, value in enumerate(order)}
        origins, grads = origins or {}, grads or {}
        nodes = tuple(
            Node(
                value.label, own[id(value)].row if id(value) in own else value.op, value._op,
                tuple(number[id(v)] for v in value._prev), value.exponent, origins.get(id(value), NOWHERE),
                own.get(id(value)),
            )
            for value in order
        )  # fmt: skip
        return cls(nodes, tuple(float(v.data) for v in order), tuple(grads.get(id(v), 0.0) for v in order))

    @property
    def root(self) -> int:
        """The root's number."""
        return len(self.nodes) - 1

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The nodes that no op made, constants included."""
        return tuple(i for i, node in enumerate(self.nodes) if node.op is None)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What every view calls each node; see ``engine.names``."""
        return names(self)

    @cached_property
    def uses(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For each node its uses, as (the value made, which operand of it), in topological order."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.nodes]
        for out, node in enumerate(self.nodes):
            for argument, operand in enumerate(node.operands):
                found[operand].append((out, argument))
        return tuple(map(tuple, found))

    @cached_property
    def locals(self) -> tuple[tuple[float, ...], ...]:
        """For each node the local derivatives with respect to its operands, in order."""
        data = self.data
        return tuple(node.local([data[k] for k in node.operands], data[i]) for i, node in enumerate(self.nodes))

    @cached_property
    def path_counts(self) -> tuple[int, ...]:
        """How many paths lead from each node to the root: exact, however many."""
        counts = [0] * len(self.nodes)
        counts[self.root] = 1
        for i in range(self.root, -1, -1):
            for operand in self.nodes[i].operands:
                counts[operand] += counts[i]
        return tuple(counts)

    @cached_property
    def shape(self) -> tuple[tuple[object, ...], ...]:
        """What two traces have in common that differ in numbers only."""
        return tuple(
            (n.label, n.symbol, n.op and n.op.name, n.operands, n.origin.group, n.origin.constant) for n in self.nodes
        )

    def with_leaves(self, values: Mapping[int, float]) -> Trace:
        """The trace with other numbers in some leaves, and all that follows from them."""
        return replace(self, data=tuple(self.compute(values)))

    def with_grads(self, grads: Sequence[float]) -> Trace:
        """The trace with other gradients before ``backward()``, in place of those that the program left."""
        return replace(self, grads=tuple(grads), sent=None)

    def with_kept(self, kept: Mapping[int, float]) -> Trace:
        """The trace with gradients that leaves kept from passes of an earlier graph, added to those they hold.

        Only leaves outlive a graph: the nodes between are made anew by each forward pass, with gradients of 0.
        """
        return replace(self, grads=tuple(grad + kept.get(i, 0.0) for i, grad in enumerate(self.grads)))

    def compute(self, values: Mapping[int, float]) -> list[float]:
        """The data of all nodes when these nodes have these numbers, whether they are leaves or not."""
        data = list(self.data)
        for i, node in enumerate(self.nodes):
            if i in values:
                data[i] = values[i]
            elif node.op is not None:
                data[i] = node.value([data[k] for k in node.operands])
        return data

    def backward(self, bugs: Collection[str] = ()) -> BackwardPass:
        """The whole backward pass, visit by visit; none where the program sent its gradients itself.

        Raises
        ------
        OverflowError
            If naive recursion would visit too many nodes.
        """
        return BackwardPass(self, bugs)


@dataclass(frozen=True, slots=True)
class Push:
    """What one operand receives: ``after`` is ``before + local * grad``, or ``local * grad`` with the bug ``=``."""

    operand: int
    local: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Visit:
    """One node's turn: its gradient at that time, and what its operands receive, in order. A leaf pushes nothing.

    ``seed`` says that the node is the root, whose gradient was set to 1 just before.
    """

    node: int
    grad: float
    pushes: tuple[Push, ...]
    seed: bool = False


class BackwardPass:
    """The visits of one ``backward()`` (of two with the bug ``backward() twice``), and the gradients between them."""

    def __init__(self, trace: Trace, bugs: Collection[str] = ()) -> None:
        self.trace = trace
        self.bugs = frozenset(bugs)
        self._grads = list(trace.grads)
        visits: list[Visit] = []
        operands = [node.operands for node in trace.nodes]
        for visited in bug_table.rounds(operands, self.bugs) if trace.sent is None else ():
            self._grads[trace.root] = 1.0
            for position, i in enumerate(visited):
                visits.append(self._visit(i, seed=position == 0))
        self.visits = tuple(visits)
        self.final = tuple(self._grads)

    @cached_property
    def received(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For each node what it is sent, as (the visit's number from 0, which of its pushes), in that order."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.trace.nodes]
        for number, visit in enumerate(self.visits):
            for argument, push in enumerate(visit.pushes):
                found[push.operand].append((number, argument))
        return tuple(map(tuple, found))

    def _visit(self, i: int, seed: bool) -> Visit:
        node, grads, data = self.trace.nodes[i], self._grads, self.trace.data
        if node.op is None:
            return Visit(i, grads[i], (), seed)
        grad, pushes = grads[i], []
        locals_ = node.local([data[k] for k in node.operands], data[i])
        assign = bug_table.ASSIGN in self.bugs
        for operand, local, partial in zip(node.operands, locals_, node.op.partials, strict=True):
            share = grad if partial == "1.0" else local * grad
            before = grads[operand]
            grads[operand] = share if assign else before + share
            pushes.append(Push(operand, local, before, grads[operand]))
        return Visit(i, grad, tuple(pushes), seed)

    def grads_after(self, count: int) -> list[float]:
        """All gradients when ``count`` visits are done; after the first of a round the root holds its 1."""
        grads = list(self.trace.grads)
        for visit in self.visits[:count]:
            if visit.seed:
                grads[visit.node] = 1.0
            for push in visit.pushes:
                grads[push.operand] = push.after
        return grads
