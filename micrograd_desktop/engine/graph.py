"""Walking a graph of values without recursion, so that deep graphs are no deeper than wide ones."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.engine.value import Value


@contextmanager
def uncollected() -> Iterator[None]:
    """Without Python's collector of cycles, which would go over all nodes again and again while a large graph grows."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def topological_order(*roots: Value) -> list[Value]:
    """All nodes that the roots depend on, parents before children, in depth-first order of the operands.

    The order is the lecture's recursive ``build_topo``, found with a stack of its own: every node once.
    """
    order: list[Value] = []
    seen: set[int] = set()
    for root in roots:
        if id(root) in seen:
            continue
        seen.add(id(root))
        stack = [(root, iter(root._prev))]
        while stack:
            node, operands = stack[-1]
            for operand in operands:
                if id(operand) in seen:
                    continue
                seen.add(id(operand))
                if operand._prev:
                    stack.append((operand, iter(operand._prev)))
                    break
                order.append(operand)
            else:
                order.append(node)
                stack.pop()
    return order


def leaves(*roots: Value) -> list[Value]:
    """The nodes that no op made, in topological order."""
    return [node for node in topological_order(*roots) if not node._prev]


def refuse_own_ops(nodes: Iterable[Value], what: str) -> None:
    """Refuse a graph with an op of one's own, where the op's row is needed. ``what`` is what needs it.

    Raises
    ------
    TypeError
        If a node was made of others by no op of the table.
    """
    for node in nodes:
        if node.op is None and node._prev:
            if node._op:
                raise TypeError(
                    tr(
                        "{what} needs the derivatives of each op, and the op '{op}' is not in the op table: "
                        "only backward() can run a _backward of one's own",
                        what=what, op=node._op,
                    )
                )  # fmt: skip
            raise TypeError(
                tr(
                    "{what} needs the derivatives of each op, and the op that made a value here is not in the op "
                    "table: only backward() can run a _backward of one's own",
                    what=what,
                )
            )
