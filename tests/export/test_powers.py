"""Powers where they are singular: one table, and all that computes them, here and in exported programs, obeys it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.gradcheck import check_gradients
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.pytorch_values import torch_gradients
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.pytorch_code import pytorch_code
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.engines import CompiledEngine, NumpyEngine, Plan, State, ValueEngine
from micrograd_desktop.training.sample import SampleGraph
from tests.export.programs import run_here, traced

INF, NAN = math.inf, math.nan

TABLE = [
    (0.0, 0, 1.0, 0.0),
    (-0.0, 0, 1.0, 0.0),
    (3.0, 0, 1.0, 0.0),
    (INF, 0, 1.0, 0.0),
    (-INF, 0, 1.0, 0.0),
    (NAN, 0, 1.0, 0.0),
    (0.0, 0.0, 1.0, 0.0),
    (0.0, -0.0, 1.0, 0.0),
    (0.0, 1, 0.0, 1.0),
    (-0.0, 1, -0.0, 1.0),
    (INF, 1, INF, 1.0),
    (NAN, 1, NAN, 1.0),
    (0.0, 2, 0.0, 0.0),
    (-0.0, 2, 0.0, 0.0),
    (-2.0, 3, -8.0, 12.0),
    (INF, 2, INF, INF),
    (-INF, 3, -INF, INF),
    (0.0, -1, INF, -INF),
    (-0.0, -1, -INF, -INF),
    (0.0, -2, INF, -INF),
    (-0.0, -2, INF, INF),
    (INF, -1, 0.0, 0.0),
    (-INF, -1, -0.0, 0.0),
    (0.0, 0.5, 0.0, INF),
    (-1.0, 0.5, NAN, NAN),
    (-INF, 0.5, INF, 0.0),
    (-1.0, -0.5, NAN, NAN),
    (4.0, 0.5, 2.0, 0.25),
    (NAN, 2, NAN, NAN),
]
"""x, k, x**k and its slope, as IEEE 754 has pow; the slope of x**0 is 0 everywhere.

A slope of -0 is 0 in a gradient, which begins at 0.
"""

ROWS = pytest.mark.parametrize(("x", "k", "data", "slope"), TABLE)


def bits(*numbers: float) -> list[str]:
    """Numbers with their signs; every NaN is the same."""
    return ["nan" if math.isnan(number) else number.hex() for number in map(float, numbers)]


@ROWS
def test_a_value_has_them(x, k, data, slope):
    value = Value(x)
    out = value**k
    out.backward()
    assert bits(out.data, value.grad) == bits(data, slope)
    out.forward()
    assert bits(out.data) == bits(data)


@ROWS
def test_a_trace_has_them(x, k, data, slope):
    trace = Trace.of(Value(x, label="x") ** k)
    assert bits(trace.data[-1], trace.backward().final[0]) == bits(data, slope)


@ROWS
def test_a_kernel_has_them(x, k, data, slope):
    leaf = Value(0.5)
    kernel = Kernel([leaf**k], [leaf], [])
    parameters, samples = np.array([x]), np.empty((0, 3))
    for outputs in (kernel.evaluate(parameters, samples), kernel.evaluate_in_numpy(parameters, samples)):
        assert bits(*outputs[0]) == bits(data, data, data)
    _, gradient = kernel.gradient_in_numpy(parameters, np.empty((0, 1)), 8)
    assert bits(*gradient) == bits(slope)


@ROWS
@pytest.mark.parametrize("engine", [ValueEngine, NumpyEngine, CompiledEngine])
@pytest.mark.parametrize("n", [1, 3, 8])
def test_a_step_has_them(engine, n, x, k, data, slope):
    leaf = Value(0.5)

    def build(inputs, targets):
        out = leaf**k
        return out, [out]

    points = Points(np.zeros((n, 1)), np.ones(n), np.empty((0, 1)), np.empty(0))
    state = State.start([x])
    spec = TrainingSpec(regularisation="none", schedule="constant", optimizer="sgd")
    plan = Plan(None, np.array([n]), np.zeros(1), INF)
    figures = engine(SampleGraph([leaf], build, 1), points).run(state, plan, spec)
    assert figures[0, 2] == pytest.approx(data, rel=1e-15, nan_ok=True)
    assert state.gradients[0] == pytest.approx(slope, rel=1e-15, nan_ok=True)


@ROWS
def test_the_gradient_check_agrees_wherever_there_is_a_finite_slope(x, k, data, slope):
    (row,) = check_gradients(Value(x) ** k)
    assert bits(row.analytic) == bits(slope)
    both_sides = k == int(k) or x > 0.0
    assert row.agrees == (math.isfinite(x) and math.isfinite(data) and math.isfinite(slope) and both_sides)


@ROWS
def test_an_exported_micrograd_program_has_them(x, k, data, slope):
    trace = traced(Value(x, label="x") ** k)
    printed, _ = run_here(micrograd_code(trace))
    (_, found_slope), (found, _) = printed.values()
    assert bits(found) == bits(data) and found_slope == pytest.approx(slope, nan_ok=True)


@ROWS
def test_an_exported_pytorch_program_and_pytorchs_own_values_have_them(x, k, data, slope):
    pytest.importorskip("torch")
    trace = traced(Value(x, label="x") ** k)
    printed, _ = run_here(pytorch_code(trace))
    own = torch_gradients(trace)
    (_, found_slope), (found, _) = printed.values()
    if (x, k) == (-INF, 0.5):
        data = slope = NAN  # PyTorch takes the square root there
    for number, gradient in ((found, found_slope), (own.data[-1], own.grads[0])):
        assert bits(number) == bits(data) and gradient == pytest.approx(slope, nan_ok=True)
