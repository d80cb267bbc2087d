"""Random graphs of table ops, for hypothesis: moderate numbers, every op inside its domain."""

from __future__ import annotations

from hypothesis import strategies as st

from micrograd_desktop.engine import OPS, Op, Value

UNARY = tuple(op for op in OPS.values() if op.arity == 1 and not op.exponent)
LARGEST = 30.0


def into_domain(x: Value, argument: tuple[float, float]) -> Value:
    """The value itself where it lies well inside the interval, else squeezed into it by tanh."""
    low, high = argument
    middle, half = (low + high) / 2, (high - low) / 2
    return x if abs(x.data - middle) < 0.95 * half else middle + 0.9 * half * x.tanh()


def apply(op: Op, x: Value, y: Value, k: float) -> Value:
    """The op of that row through Value's own syntax."""
    if op.arity == 2:
        return x + y if op.name == "add" else x * y
    x = into_domain(x, op.domain[0])
    if op.exponent:
        return x**k
    made: Value = getattr(x, op.name)()
    return made


@st.composite
def graphs(draw: st.DrawFn, n_leaves: int = 4, max_nodes: int = 15) -> tuple[Value, list[Value]]:
    """A root and its leaves; operands are drawn from all nodes so far, so values are shared."""
    numbers = st.floats(-2.0, 2.0, allow_subnormal=False)
    leaves = [Value(draw(numbers), label=f"leaf {i}") for i in range(n_leaves)]
    nodes = list(leaves)
    for _ in range(draw(st.integers(1, max_nodes))):
        op = draw(st.sampled_from(list(OPS.values())))
        x, y = draw(st.sampled_from(nodes)), draw(st.sampled_from(nodes))
        made = apply(op, x, y, draw(st.sampled_from([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0])))
        nodes.append(made if abs(made.data) < LARGEST else made.tanh())
    root = nodes[-1]
    for node in nodes[n_leaves:-1]:
        root = root + 0.1 * node  # nothing that was drawn is idle
    return root, leaves
