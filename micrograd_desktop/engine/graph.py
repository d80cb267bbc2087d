"""Walking a graph of values without recursion, so that deep graphs are no deeper than wide ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from micrograd_desktop.engine.value import Value


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
                if id(operand) not in seen:
                    seen.add(id(operand))
                    stack.append((operand, iter(operand._prev)))
                    break
            else:
                order.append(node)
                stack.pop()
    return order


def leaves(*roots: Value) -> list[Value]:
    """The nodes that no op made, in topological order."""
    return [node for node in topological_order(*roots) if not node._prev]
