"""The code for every kind of vector registers gives the same bits, whatever is left over of rows, columns and lanes.

Each kind is asked for by a processor's name, where the processor at hand runs its code; the blocks of the widest are
tried everywhere, as LLVM splits what doesn't fit.
"""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

import llvmlite.binding as llvm
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.compiler import machine
from micrograd_desktop.engine.kernel.compiler.compiled import _key
from micrograd_desktop.engine.kernel.compiler.machine import Processor, fingerprint
from micrograd_desktop.engine.kernel.compiler.module import NARROW, WIDE, Chunk, ModuleCode, chunk_of
from micrograd_desktop.engine.kernel.layout import lay_out
from micrograd_desktop.engine.kernel.perceptron import Perceptron, tape_of_loss
from micrograd_desktop.engine.kernel.plan import plan_fused
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP
from tests.engine.kernel.agreement import by_values, check, compiled_gradient, samples_of

BY_NAME = {
    "SSE2": ("sse2", Processor("x86-64", "", wide=False)),
    "AVX2": ("avx2", Processor("haswell", "", wide=False)),
    "AVX-512": ("avx512f", Processor("skylake-avx512", "-prefer-256-bit", wide=True)),
}
BLOCKS = {"wide blocks here": True, "narrow blocks here": False}
ONE_BY_ONE = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(params=[*BY_NAME, *BLOCKS])
def path(request, monkeypatch) -> str:
    """One kind of code, as if this processor were made for it."""
    here, name = machine.processor(), request.param
    if name in BLOCKS:
        made_for = Processor(here.name, here.features, wide=BLOCKS[name])
    else:
        feature, made_for = BY_NAME[name]
        if not llvm.get_host_cpu_features().get(feature):
            pytest.skip(f"this processor has no {name}")
    monkeypatch.setattr(machine, "processor", lambda: made_for)
    return str(name)


def regression(sizes: list[int], activation: str) -> tuple[Value, list[Value], list[Value]]:
    """Squared errors of a network with two inputs, its parameters, and inputs and target."""
    network = MLP(2, sizes, activation, rng=random.Random(len(sizes)))
    inputs = [Value(0.0) for _ in range(3)]
    outs = list(network.walk(inputs[:2]))[-1]
    return sum(((out - inputs[2]) ** 2 for out in outs), Value(0.0)), network.parameters(), inputs


@cache
def expected(sizes: tuple[int, ...], activation: str, n: int) -> tuple[Floats, Floats]:
    """What values give, the same for all kinds of code."""
    return by_values(*regression([*sizes], activation), samples_of(n, n))


def check_regression(sizes: list[int], activation: str, n: int) -> None:
    check(*regression(sizes, activation), samples_of(n, n), expected((*sizes,), activation, n))


def test_every_number_of_samples_agrees_to_the_last_bit(path) -> None:
    for n in range(1, 71):
        check_regression([6, 5, 1], "relu", n)


@ONE_BY_ONE
@given(
    sizes=st.lists(st.integers(1, 27), min_size=1, max_size=3),
    activation=st.sampled_from(["relu", "tanh", "sigmoid", "abs", "sin", "linear"]),
    n=st.integers(1, 70),
)
def test_layers_of_every_width_agree_to_the_last_bit(path, sizes, activation, n) -> None:
    check_regression(sizes, activation, n)


@ONE_BY_ONE
@given(n=st.integers(1, 70), seed=st.integers(0, 99))
def test_minibatches_of_every_size_agree_to_the_last_bit(path, n, seed) -> None:
    root, parameters, inputs = regression([5, 4, 1], "tanh")
    rng, samples = np.random.default_rng(seed), samples_of(seed, n)
    order = rng.permutation(n)[: rng.integers(1, n + 1)].tolist()
    kernel = check(root, parameters, inputs, samples)
    _, gradients = by_values(root, parameters, inputs, samples[:, order])
    numbers = np.array([p.data for p in parameters])
    assert np.array_equal(compiled_gradient(kernel, numbers, samples, order), batch_sum(gradients, kernel.chunk(n)))


@pytest.mark.parametrize("n", [23, 60])
def test_layers_of_which_few_vectors_stay_in_the_cache_agree_to_the_last_bit(path, n) -> None:
    check_regression([5, 100, 2, 1], "tanh", n)


@pytest.mark.parametrize(
    ("terms", "lanes", "narrow", "wide"),
    [(16, 128, [6, 4, 1], [4, 1]), (64, 128, [6, 4, 1], [4, 1]), (128, 128, [3, 1], [4, 1]), (784, 64, [4, 1], [4, 1])],
)
def test_blocks_shrink_where_their_lanes_would_leave_the_cache(terms, lanes, narrow, wide) -> None:
    for blocking, expected in ((NARROW, narrow), (WIDE, wide)):
        module = ModuleCode("blocks", Chunk(lanes, 8, lanes), blocking)
        assert module.vectors_at_once(blocking.rows, terms) == expected


def test_code_is_kept_for_the_processor_that_it_was_made_for() -> None:
    made = [processor for _, processor in BY_NAME.values()]
    assert len({fingerprint(processor) for processor in made}) == len(made)


def test_code_is_kept_apart_by_vectors_rows_and_arithmetic() -> None:
    layout = lay_out(plan_fused(tape_of_loss(Perceptron((2, 3, 1), ("tanh", "linear")), lambda s, y: s[0] * y[0])))
    chunks = [chunk_of(lanes, largest, NARROW) for lanes, largest in ((8, 4), (8, 8), (32, 32))]
    chunks.append(replace(chunks[-1], stride=32))
    keys = {_key(layout, chunk, turbo, "train") for chunk in chunks for turbo in (False, True)}
    assert len(keys) == 2 * len(chunks)


@pytest.mark.parametrize(
    ("lanes", "largest", "narrow", "wide"),
    [(8, 4, (4, 4, 4), (4, 4, 4)), (8, 5, (8, 8, 8), (8, 8, 8)), (64, 64, (64, 8, 72), (64, 8, 64))],
)
def test_few_samples_have_short_vectors_and_rows_keep_their_distance(lanes, largest, narrow, wide) -> None:
    assert chunk_of(lanes, largest, NARROW) == Chunk(*narrow)
    assert chunk_of(lanes, largest, WIDE) == Chunk(*wide)
