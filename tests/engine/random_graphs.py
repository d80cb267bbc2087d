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


@st.composite
def layered_graphs(draw: st.DrawFn, n_inputs: int = 3) -> tuple[Value, list[Value], list[Value]]:
    """Layers of neurons in all the ways people write them, with shortcuts, idle neurons, and inputs used again.

    Returns the root, the parameters and the inputs.
    """
    rng = draw(st.randoms(use_true_random=False))
    inputs = [Value(rng.uniform(-1, 1)) for _ in range(n_inputs)]
    parameters: list[Value] = []

    def parameter() -> Value:
        parameters.append(Value(rng.uniform(-1, 1)))
        return parameters[-1]

    def neuron(signal: list[Value], style: str, shared: Value) -> Value:
        total = shared if style == "shared bias" else parameter() if style == "bias first" else None
        for x in signal:
            product = x * parameter() if style == "product first" and rng.random() < 0.2 else parameter() * x
            total = product if total is None else total + product
        assert total is not None
        return total + parameter() if style == "bias last" else total

    signal, everything = list(inputs), list(inputs)
    for _ in range(draw(st.integers(1, 3))):
        style = draw(st.sampled_from(["bias first", "bias last", "no bias", "shared bias", "product first"]))
        activation = draw(st.sampled_from(["tanh", "relu", "swish", "none", "mixed"]))
        shared = parameter()
        size = draw(st.sampled_from([1, 2, 4, 5, 9]))
        outs = [_activated(neuron(signal, style, shared), activation, k) for k in range(size)]
        extra = [x for x in everything if rng.random() < 0.3]
        everything += outs
        signal = outs + extra
        if draw(st.booleans()):
            rng.shuffle(signal)
    root = sum((s * s for s in signal), Value(0.0)) * 0.5
    return root, parameters, inputs


def _activated(z: Value, activation: str, k: int) -> Value:
    if activation == "swish":
        return z * z.sigmoid()
    if activation == "mixed":
        return z.tanh() if k % 2 else z.softplus()
    return z if activation == "none" else z.apply(activation)
