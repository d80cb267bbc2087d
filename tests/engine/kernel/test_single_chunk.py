"""Where all samples are worked on together, steps skip what needs no doing, and keep every bit.

The samples stay in their rows from step to step until others come there, and gradients are written, not added to what
was zeroed before.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.compiler.emit import LANES
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.engines import CompiledEngine, NumpyEngine, Plan, State
from micrograd_desktop.training.sample import SampleGraph
from tests.engine.kernel.agreement import N_INPUTS, check, compiled_gradient, samples_of

STEPS = 6
SPEC = TrainingSpec(learning_rate=0.1, schedule="constant", regularisation="l2", strength=1e-2)


def points_of(seed: int, train: int, test: int) -> Points:
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(-1, 1, (train + test, 2)), rng.choice([-1.0, 1.0], train + test)
    return Points(x[:train], y[:train], x[train:], y[train:])


@pytest.mark.parametrize("sizes", [[4, 4, 1], [3, 1]])
@given(
    train=st.integers(1, 40),
    test=st.sampled_from([0, 1, 4, 5, 9, 200]),
    measured=st.lists(st.booleans(), min_size=STEPS, max_size=STEPS),
    batches=st.sampled_from(["all", "shuffled", "in parts"]),
    seed=st.integers(0, 99),
)
def test_steps_are_numpys_to_the_last_bit_whatever_comes_between(sizes, train, test, measured, batches, seed) -> None:
    points, network = points_of(seed, train, test), MLP(2, sizes, "tanh", rng=random.Random(seed))
    parameters = [p.data for p in network.parameters()]
    rng = np.random.default_rng(seed)
    order = None if batches == "all" else np.array([rng.permutation(train) for _ in range(STEPS)])
    counts = rng.integers(1, train + 1, STEPS) if batches == "in parts" else np.full(STEPS, train)
    plan = Plan(order, counts, np.full(STEPS, 0.1), measured=np.array(measured, np.int64))
    found = []
    for engine in (NumpyEngine, CompiledEngine):
        state = State.start(parameters)
        sample = SampleGraph.of(network, 2, "squared-error", BINARY)
        figures = engine(sample, points).run(state, plan, SPEC)
        found.append((figures, state.parameters, state.gradients, state.change, state.previous))
    for one, other in zip(*found, strict=True):
        assert np.array_equal(one, other, equal_nan=True)


@pytest.mark.parametrize("n", [4, 8, 60, 300])
def test_what_stood_in_the_place_of_the_gradients_is_not_added_to(n) -> None:
    network = MLP(2, [3, 1], "tanh", rng=random.Random(1))
    inputs = [Value(0.0) for _ in range(N_INPUTS)]
    root, samples = (network(inputs[:2]) - inputs[2]) ** 2, samples_of(1, n)
    kernel, numbers = (
        check(root, network.parameters(), inputs, samples),
        np.array([p.data for p in network.parameters()]),
    )
    expected = compiled_gradient(kernel, numbers, samples)
    assert np.array_equal(compiled_gradient(kernel, numbers, samples, before=9.0), expected)


def test_a_zero_gradient_has_no_sign() -> None:
    network = MLP(2, [2, 1], "linear", rng=random.Random(1))
    inputs = [Value(0.0) for _ in range(N_INPUTS)]
    root, samples = network(inputs[:2]) * -1.0, samples_of(1, LANES)
    samples[0] = 0.0
    kernel = check(root, network.parameters(), inputs, samples)
    numbers = np.array([p.data for p in network.parameters()])
    assert not np.signbit(compiled_gradient(kernel, numbers, samples)[0])


def test_a_parameter_that_nothing_depends_on_has_no_gradient_whatever_stood_there() -> None:
    weights = [Value(0.5), Value(0.25), Value(2.0)]
    inputs = [Value(0.0) for _ in range(2)]
    root = (inputs[0] * weights[0] + weights[1] - inputs[1]) ** 2
    samples = samples_of(3, 4, 2)
    kernel, numbers = check(root, weights, inputs, samples), np.array([w.data for w in weights])
    assert compiled_gradient(kernel, numbers, samples, before=9.0)[2] == 0.0
