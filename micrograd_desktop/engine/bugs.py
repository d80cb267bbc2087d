"""The classic bugs of a hand-written autograd, each a switch: what it does, and ``backward()`` with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

from micrograd_desktop.engine.graph import refuse_own_ops, topological_order
from micrograd_desktop.engine.ops import Functions, Op, local_derivatives
from micrograd_desktop.engine.own_op import is_own, read_partials
from micrograd_desktop.engine.value import Value
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr, whole

Visited = TypeVar("Visited")


@dataclass(frozen=True, slots=True)
class Bug:
    """One row. ``says`` is what is done wrong, ``effect`` what a person sees of it.

    ``wrong`` and ``right`` are what is said of numbers with the bug and without it: ``1 with =, 2 with +=``.
    """

    name: str
    title: str
    says: str
    effect: str
    wrong: str
    right: str


ASSIGN = "assign"
NO_SORT = "no-topological-sort"
NO_ZERO_GRAD = "no-zero-grad"
TWICE = "backward-twice"
WRONG_SIGN = "wrong-sign"

BUGS: dict[str, Bug] = {
    row.name: row
    for row in (
        Bug(
            ASSIGN,
            tr("= instead of +="),
            tr("Gradients are assigned, not added."),
            tr("A value that is used twice keeps the gradient of one use only."),
            tr("with ="),
            tr("with +="),
        ),
        Bug(
            NO_SORT,
            tr("No topological sort"),
            tr("backward() recurses into the operands at once, without sorting the graph first."),
            tr("A value that is used twice passes on its first gradient a second time."),
            tr("without a sort"),
            tr("with a sort"),
        ),
        Bug(
            NO_ZERO_GRAD,
            tr("No zero_grad"),
            tr("Gradients are not set to zero before the next backward()."),
            tr("Each step moves by the sum of all gradients so far."),
            tr("without zero_grad"),
            tr("with zero_grad"),
        ),
        Bug(
            TWICE,
            tr("backward() twice"),
            tr("backward() is called a second time before the gradients are zeroed."),
            tr("Gradients come out too large, the more so the deeper the graph."),
            tr("with backward() twice"),
            tr("with backward() once"),
        ),
        Bug(
            WRONG_SIGN,
            tr("Wrong sign of the update"),
            tr("The update walks up the gradient instead of down."),
            tr("The loss grows."),
            tr("with the wrong sign"),
            tr("with the right sign"),
        ),
    )
}

IN_BACKWARD = frozenset({ASSIGN, NO_SORT, TWICE})
"""The bugs that change a single backward pass; the others show between passes."""

LOCAL = Functions(local_derivatives)
"""The partial derivatives of every op, as functions of (x, y, k, out)."""


def backward(
    root: Value,
    bugs: Collection[str] = (),
    order: Sequence[Value] | None = None,
    watch: Callable[[int], None] | None = None,
) -> None:
    """``root.backward()`` with bugs: gradients stay in the values. ``order`` saves sorting the graph again.

    ``watch`` is told of nodes that are to be visited next, some at a time; it may raise to end the pass.

    Raises
    ------
    OverflowError
        If naive recursion would visit more than ``MOST_VISITS`` nodes.
    TypeError
        If an op that is not in the op table is to assign its gradients.
    """
    order = topological_order(root) if order is None else order
    if not IN_BACKWARD & set(bugs):
        root.grad = 1.0
        for node in _watched(order[::-1], watch):
            node._backward()
        return
    number = {id(node): i for i, node in enumerate(order)}
    operands = [[number[id(operand)] for operand in node._prev] for node in order]
    assign = ASSIGN in bugs
    if assign:
        refuse_own_ops(order, tr("backward() with = in place of +="))
    for start in rounds(operands, bugs):
        root.grad = 1.0
        for i in _watched(start, watch):
            push(order[i], assign)


WATCHED_AT_ONCE = 256


def _watched(nodes: Sequence[Visited], watch: Callable[[int], None] | None) -> Iterator[Visited]:
    """The nodes to visit, in order, each stretch of them told of before."""
    for begin in range(0, len(nodes), WATCHED_AT_ONCE):
        stretch = nodes[begin : begin + WATCHED_AT_ONCE]
        if watch is not None:
            watch(len(stretch))
        yield from stretch


def push(node: Value, assign: bool) -> None:
    """Send a node's gradient to its operands, in order; ``assign`` overwrites what they hold."""
    if not assign:
        node._backward()
        return
    for operand, local in zip(node._prev, derivatives_at(node), strict=True):
        operand.grad = local * node.grad


def derivatives_at(node: Value) -> tuple[float, ...]:
    """The local derivatives of a node with respect to its operands, at their present data."""
    op = node.op
    if op is None:
        return ()
    numbers = [operand.data for operand in node._prev]
    return derivatives(op, numbers, node.exponent, node.data)


def derivatives(op: Op, operands: Sequence[float], exponent: float, out: float) -> tuple[float, ...]:
    """The op's partial derivatives at its operands' numbers; an own op's are those at the numbers of its graph."""
    if is_own(op):
        return read_partials(op)
    x, y = operands[0], operands[1] if op.arity == 2 else 0.0
    return LOCAL[op.name](x, y, exponent, out)


MOST_VISITS = 100_000
TOO_MANY_VISITS = tr(
    "Without a topological sort, backward() visits {visits} nodes of this graph, and more "
    "than {most} are not walked. Make the graph smaller, or switch the bug off."
)


def rounds(operands: Sequence[Sequence[int]], bugs: Collection[str]) -> Iterator[list[int]]:
    """The nodes that each call of ``backward()`` visits, in order. ``operands`` is a graph in topological order.

    Raises
    ------
    OverflowError
        If naive recursion would visit more than ``MOST_VISITS`` nodes.
    """
    visits = _naive_visits(operands) if NO_SORT in bugs else list(range(len(operands) - 1, -1, -1))
    for _ in range(2 if TWICE in bugs else 1):
        yield visits


def count_naive_visits(operands: Sequence[Sequence[int]]) -> int:
    """How many nodes recursion without a topological sort visits: the number of paths from the root."""
    paths = [0] * len(operands)
    paths[-1] = 1
    for i in range(len(operands) - 1, -1, -1):
        for operand in operands[i]:
            paths[operand] += paths[i]
    return sum(paths)


def _naive_visits(operands: Sequence[Sequence[int]]) -> list[int]:
    """Depth first, each node before its operands, as often as a path leads to it."""
    if (count := count_naive_visits(operands)) > MOST_VISITS:
        shown = min(count, 10**15)
        raise OverflowError(TOO_MANY_VISITS.format(visits=whole(shown), most=whole(MOST_VISITS)))
    visits, stack = [], [len(operands) - 1]
    while stack:
        i = stack.pop()
        visits.append(i)
        stack.extend(reversed(operands[i]))
    return visits
