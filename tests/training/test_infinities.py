"""Beyond what float64 can hold, the engines still have the same bits: infinities of the same sign, NaN for NaN."""

from __future__ import annotations

import math
import random
import sys

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.data.split import generate
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.restart import fitted
from micrograd_desktop.project.rules import FIXED_DATASET, problem_of, problem_of_data
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.engines import CompiledEngine, NumpyEngine, Plan, State, ValueEngine
from micrograd_desktop.training.sample import SampleGraph

KINDS = [kind for kind, row in DATASETS.items() if kind != FIXED_DATASET and row.bundled is None]


def wild_project(rng: random.Random) -> Project:
    layers = (LayerSpec(rng.randint(1, 4), rng.choice(ACTIVATIONS)) for _ in range(rng.randint(0, 3)))
    data = DatasetSpec(
        rng.choice(KINDS),
        rng.randint(4, 20),
        rng.random(),
        rng.choice([0.5, 1.0]),
        rng.randint(0, 99),
        rng.randint(2, 8),
    )
    project = Project(
        "Wild",
        data,
        NetworkSpec(hidden=tuple(layers), output_activation=rng.choice(ACTIVATIONS), seed=rng.randint(0, 99)),
        TrainingSpec(
            loss=rng.choice(problem_of_data(data).losses),
            optimizer=rng.choice(list(OPTIMIZERS)),
            schedule="constant",
            regularisation=rng.choice(["none", "l1", "l2"]),
            strength=10.0 ** rng.uniform(-4, 1),
        ),
    )
    return fitted(project)


def wild_plan(rng: random.Random, n: int) -> Plan:
    rates = np.full(rng.randint(2, 6), rng.choice([0.1, 10.0, 1e10, 1e150, 1e300]))
    limit = rng.choice([sys.float_info.max, math.inf, 1e6])
    if rng.random() < 0.5:
        return Plan(None, np.array([n]), rates, limit)
    width = rng.randint(1, n)
    order = np.array([rng.sample(range(n), width) for _ in range(rng.randint(1, 3))])
    return Plan(order, np.full(len(order), width), rates, limit)


def wild_start(rng: random.Random, numbers: list[float]) -> list[float]:
    scale = rng.choice([1.0, 1.0, 1e3, 1e60, 1e150, 1e300])
    start = [number * scale if rng.random() < 0.7 else number for number in numbers]
    if rng.random() < 0.2:
        start[rng.randrange(len(start))] = rng.choice([math.inf, -math.inf, math.nan, -0.0, 1e308])
    return start


@settings(max_examples=40)
@given(st.integers(0, 10**9))
@example(22)
@example(61)
@example(67)
def test_all_engines_have_the_same_bits_where_numbers_are_infinite(seed):
    rng = random.Random(seed)
    project = wild_project(rng)
    points, network = generate(project.dataset), build_mlp(project.network)
    sample = SampleGraph.of(network, points.train_x.shape[1], project.training.loss, problem_of(project))
    start = wild_start(rng, [p.data for p in network.parameters()])
    plan = wild_plan(rng, len(points.train_y))
    results = []
    for engine in (ValueEngine, NumpyEngine, CompiledEngine):
        state = State.start(start)
        with np.errstate(all="ignore"):
            figures = engine(sample, points).run(state, plan, project.training)
        arrays = (figures, state.parameters, state.gradients, state.change, state.previous, state.moments)
        results.append((*arrays, np.array(state.updates)))
    for other in results[1:]:
        for expected, found in zip(results[0], other, strict=True):
            assert np.array_equal(expected, found, equal_nan=True)
