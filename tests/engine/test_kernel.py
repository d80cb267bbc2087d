"""The compiled engine against values, on random graphs of table ops: same data to the bit, gradients to 1e-12."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.kernel import Kernel, compiled_loops
from micrograd_desktop.engine.tape import Floats
from tests.engine.random_graphs import graphs

Graph = tuple[Value, list[Value]]
N_PARAMETERS, N_INPUTS = 4, 3


def by_values(root: Value, leaves: list[Value], samples: Floats) -> tuple[list[float], list[float]]:
    """The root's data for each sample (columns), and the gradient of their mean for each parameter."""
    outputs, total = [], [0.0] * N_PARAMETERS
    order = topological_order(root)
    for sample in samples.T.tolist():
        for leaf, number in zip(leaves[N_PARAMETERS:], sample, strict=True):
            leaf.data = number
        for node in (*order, *leaves):
            node.grad = 0.0
            node.forward()
        root.backward()
        outputs.append(float(root.data))
        total = [t + leaf.grad for t, leaf in zip(total, leaves[:N_PARAMETERS], strict=True)]
    return outputs, [t / len(outputs) for t in total]


def compiled_gradient(kernel: Kernel, parameters: Floats, samples: Floats) -> Floats:
    p, n, gradient = kernel.program, samples.shape[1], np.zeros(N_PARAMETERS)
    values, grads = (np.zeros((p.n_rows, kernel.lanes(n))) for _ in range(2))
    compiled_loops().batch_gradient(
        p.ops, p.exponents, p.pairs, p.needs, p.constants, p.loaded, p.outputs, p.n_inputs,
        parameters, samples, np.arange(n), n, values, grads, gradient,
    )  # fmt: skip
    return gradient


def samples_of(seed: int, n: int) -> Floats:
    return np.random.default_rng(seed).uniform(-2.0, 2.0, (N_INPUTS, n))


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    """Compile before hypothesis looks at its watch."""
    leaves = [Value(1.0) for _ in range(N_PARAMETERS + N_INPUTS)]
    root = leaves[0] * leaves[4]
    kernel = Kernel([root, root], leaves[:N_PARAMETERS], leaves[N_PARAMETERS:])
    kernel.evaluate(np.ones(N_PARAMETERS), samples_of(0, 3))
    compiled_gradient(kernel, np.ones(N_PARAMETERS), samples_of(0, 3))


@settings(deadline=None)
@given(graph=graphs(N_PARAMETERS + N_INPUTS), seed=st.integers(0, 99), n=st.sampled_from([1, 7, 8, 130]))
def test_outputs_are_those_of_values_to_the_bit(graph: Graph, seed: int, n: int) -> None:
    root, leaves = graph
    parameters, samples = np.array([p.data for p in leaves[:N_PARAMETERS]]), samples_of(seed, n)
    kernel = Kernel([root], leaves[:N_PARAMETERS], leaves[N_PARAMETERS:])
    expected, _ = by_values(root, leaves, samples)
    assert np.array_equal(kernel.evaluate(parameters, samples)[0], expected, equal_nan=True)
    assert np.array_equal(kernel.evaluate_in_numpy(parameters, samples)[0], expected, equal_nan=True)


@settings(deadline=None)
@given(graph=graphs(N_PARAMETERS + N_INPUTS), seed=st.integers(0, 99), n=st.sampled_from([1, 7, 8, 130]))
def test_gradients_are_those_of_values(graph: Graph, seed: int, n: int) -> None:
    root, leaves = graph
    parameters, samples = np.array([p.data for p in leaves[:N_PARAMETERS]]), samples_of(seed, n)
    kernel = Kernel([root, root], leaves[:N_PARAMETERS], leaves[N_PARAMETERS:])
    actual = compiled_gradient(kernel, parameters, samples)
    outputs, expected = by_values(root, leaves, samples)
    scale = max((abs(node.data) for node in topological_order(root) if math.isfinite(node.data)), default=1.0)
    for a, e in zip(actual.tolist(), expected, strict=True):
        if math.isfinite(e) and all(map(math.isfinite, outputs)):
            assert a == pytest.approx(e, rel=1e-12, abs=1e-12 * max(1.0, scale))
        else:
            assert math.isfinite(a) == math.isfinite(e)


@settings(deadline=None)
@given(weights=st.lists(st.floats(-3, 3), min_size=N_PARAMETERS, max_size=N_PARAMETERS), seed=st.integers(0, 99))
def test_weighted_sums_anywhere_in_the_graph_are_fused_without_changing_a_bit(weights: list[float], seed: int) -> None:
    leaves = [Value(w) for w in (*weights, 0.0, 0.0, 0.0)]
    a, b, c, d, x, y, z = leaves
    hidden = (d + x * a + b * y + c * z).tanh()
    root = (x + a * hidden + b * (hidden * z) + hidden**2 * c).sigmoid() + a * b
    kernel = Kernel([root], leaves[:N_PARAMETERS], leaves[N_PARAMETERS:])
    samples = samples_of(seed, 20)
    assert len(kernel.program.pairs) >= 6
    assert np.array_equal(kernel.evaluate(np.array(weights), samples)[0], by_values(root, leaves, samples)[0])
