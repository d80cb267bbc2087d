"""The op table: every row's derivative, its elementary functions, and the rule for domain errors."""

from __future__ import annotations

import math
import sys
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from micrograd_desktop.engine import ACTIVATIONS, OPS, Op, Value
from micrograd_desktop.engine.gradcheck import check_gradients
from micrograd_desktop.engine.ops import Functions, forward_function, local_derivatives
from tests.engine.random_graphs import UNARY, apply, graphs

INF = math.inf
POWERS = (-3.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0, 4.5)

every_op = pytest.mark.parametrize("op", OPS.values(), ids=list(OPS))


def same(actual: float, expected: float) -> bool:
    """Equal, NaN being equal to NaN and -0.0 not to 0.0."""
    if math.isnan(expected):
        return math.isnan(actual)
    return actual == expected and math.copysign(1.0, actual) == math.copysign(1.0, expected)


# Rows


def test_functions_of_rows_are_made_when_they_are_first_asked_for() -> None:
    """Together they take a hundredth of the app's start, which needs none of most."""
    asked: list[Op] = []
    functions = Functions(lambda op: asked.append(op) or forward_function(op))
    assert functions["sin"](1.0) == functions["sin"](1.0) == math.sin(1.0)
    assert asked == [OPS["sin"]] and list(functions) == ["sin"]
    with pytest.raises(KeyError):
        functions["no op"]


@every_op
def test_a_row_is_complete(op: Op) -> None:
    assert len(op.partials) == len(op.domain) == op.arity
    assert op.rule.endswith(".")
    assert all(low < high for low, high in op.domain)
    assert list(OPS)[op.code] == op.name
    assert (op.name in ACTIVATIONS) == op.activation


@every_op
@given(data=st.data())
def test_the_gradient_of_every_op_agrees_with_the_central_difference(op: Op, data: st.DataObject) -> None:
    arguments = [Value(data.draw(st.floats(low, high)), label=name) for (low, high), name in zip(op.domain, "xy")]  # noqa: B905
    for argument in arguments:
        assume(all(abs(argument.data - kink) > 1e-5 for kink in op.kinks))
    k = data.draw(st.sampled_from(POWERS)) if op.exponent else 0.0
    x, y = arguments[0], arguments[-1]
    out = x**k if op.exponent else getattr(x, op.name)() if op.arity == 1 else apply(op, x, y, k)
    assert [row for row in check_gradients(out, arguments) if not row.agrees] == []


@every_op
@given(data=st.data())
def test_the_table_of_local_derivatives_is_what_backward_uses(op: Op, data: st.DataObject) -> None:
    x, y = (Value(data.draw(st.floats(*op.domain[i % op.arity]))) for i in range(2))
    k = data.draw(st.sampled_from(POWERS)) if op.exponent else 0.0
    out = x**k if op.exponent else getattr(x, op.name)() if op.arity == 1 else apply(op, x, y, k)
    out.grad = 1.0
    out._backward()
    expected = local_derivatives(op)(x.data, y.data, k, out.data)
    assert [v.grad for v in (x, y)[: op.arity]] == list(expected)


@pytest.mark.parametrize("op", [op for op in OPS.values() if op.kinks], ids=lambda op: op.name)
def test_the_derivative_at_a_kink_is_the_conventional_one(op: Op) -> None:
    expected = {"relu": 0.0, "abs": 0.0, "leaky_relu": 0.01}
    x = Value(0.0)
    getattr(x, op.name)().backward()
    assert x.grad == expected[op.name]


@every_op
def test_every_one_argument_op_is_a_documented_method(op: Op) -> None:
    if op.arity == 1 and not op.exponent:
        assert op.rule in (getattr(Value, op.name).__doc__ or "")
        assert Value(0.5).apply(op.name).data == getattr(Value(0.5), op.name)().data


@given(graph=graphs())
def test_the_gradient_of_random_graphs_agrees_with_the_central_difference(graph: tuple[Value, list[Value]]) -> None:
    root, leaves = graph
    rows = check_gradients(root, leaves)
    assume(not any(row.crosses_kink for row in rows))
    assert [row for row in rows if not row.agrees] == []


# Elementary functions


def ulps(actual: float, exact: float) -> float:
    return abs(float((Fraction(actual) - Fraction(exact)) / Fraction(math.ulp(exact))))


@given(st.floats(-700.0, 700.0))
def test_exp_is_within_two_units_in_the_last_place(x: float) -> None:
    assert ulps(Value(x).exp().data, math.exp(x)) <= 2.0


@given(st.floats(-25.0, 25.0))
def test_tanh_is_within_two_units_in_the_last_place_and_odd(x: float) -> None:
    assert ulps(Value(x).tanh().data, math.tanh(x)) <= 2.0
    assert Value(-x).tanh().data == -Value(x).tanh().data


@given(st.floats(-700.0, 700.0))
def test_softplus_and_sigmoid_follow_their_definitions(x: float) -> None:
    assert Value(x).sigmoid().data == pytest.approx(1 / (1 + math.exp(-x)), rel=1e-14)
    assert Value(x).softplus().data == pytest.approx(max(x, 0.0) + math.log1p(math.exp(-abs(x))), rel=1e-14)


@given(st.floats(1e-300, 1e300), st.sampled_from([-2.5, -2.0, -0.5, 0.5, 1.5, 3.0]))
def test_powers_are_those_of_python_where_it_has_one(x: float, k: float) -> None:
    try:
        expected = x**k
    except OverflowError:
        expected = INF
    assert (Value(x) ** k).data == pytest.approx(expected, rel=1e-15)


# The rule for domain errors: the IEEE 754 result, never an exception


@pytest.mark.parametrize(
    ("name", "x", "expected"),
    [
        ("log", 0.0, -INF), ("log", -0.0, -INF), ("log", -1.0, math.nan), ("log", INF, INF),
        ("exp", 1000.0, INF), ("exp", INF, INF), ("exp", -1000.0, 0.0), ("exp", -INF, 0.0),
        ("tanh", INF, 1.0), ("tanh", -INF, -1.0), ("tanh", -0.0, -0.0),
        ("relu", INF, INF), ("relu", -INF, 0.0), ("leaky_relu", -INF, -INF), ("abs", -INF, INF),
        ("sigmoid", INF, 1.0), ("sigmoid", -INF, 0.0), ("sigmoid", -1e308, 0.0),
        ("softplus", INF, INF), ("softplus", -INF, 0.0), ("softplus", 1e308, 1e308),
        ("sin", INF, math.nan), ("cos", -INF, math.nan),
    ],
)  # fmt: skip
def test_domain_errors_give_the_ieee_result(name: str, x: float, expected: float) -> None:
    assert same(Value(x).apply(name).data, expected)


@pytest.mark.parametrize(
    ("x", "k", "expected"),
    [
        (0.0, -1, INF), (-0.0, -1, -INF), (0.0, -2, INF), (-0.0, -2, INF), (0.0, -0.5, INF), (-0.0, -3, -INF),
        (0.0, 0, 1.0), (0.0, 0.5, 0.0), (-1.0, 0.5, math.nan), (-8.0, 1 / 3, math.nan), (-2.0, 3, -8.0),
        (1e200, 2, INF), (-1e200, 3, -INF), (-1e200, 2, INF), (1e200, 1e10, INF), (1e-200, -3, INF),
        (INF, -1, 0.0), (-INF, -1, -0.0), (math.nan, 2, math.nan),
    ],
)  # fmt: skip
def test_powers_outside_their_domain_give_the_ieee_result(x: float, k: float, expected: float) -> None:
    assert same((Value(x) ** k).data, expected)


def test_division_by_zero_gives_the_ieee_result() -> None:
    assert (Value(1.0) / 0).data == INF
    assert (Value(-1.0) / Value(0.0)).data == -INF
    assert (1 / Value(0.0)).data == INF
    assert math.isnan((Value(0.0) / 0).data)


def test_the_gradient_of_a_domain_error_is_ieee_too() -> None:
    x = Value(0.0)
    x.log().backward()
    assert x.grad == INF
    x = Value(0.0)
    (x**-1).backward()
    assert x.grad == -INF
    x = Value(1000.0)
    x.exp().backward()
    assert x.grad == INF
    x = Value(0.0)
    (x**0.5).backward()
    assert x.grad == INF


@pytest.mark.parametrize("op", UNARY, ids=lambda op: op.name)
@given(x=st.floats())
def test_no_op_ever_raises_forward_or_backward(op: Op, x: float) -> None:
    leaf = Value(x)
    out = getattr(leaf, op.name)()
    out.backward()
    assert isinstance(out.data, float)
    assert isinstance(leaf.grad, float)
    if math.isnan(x):
        assert math.isnan(out.data)


@given(x=st.floats(), k=st.floats(allow_nan=False) | st.integers(-400, 400))
def test_no_power_ever_raises_forward_or_backward(x: float, k: float) -> None:
    leaf = Value(x)
    (leaf**k).backward()
    assert isinstance(leaf.grad, float)


@given(x=st.floats(), y=st.floats())
def test_arithmetic_never_raises(x: float, y: float) -> None:
    a, b = Value(x), Value(y)
    ((a + b) * (a - b) / b).backward()
    assert same((a * b).data, forward_function(OPS["multiply"])(x, y))


def test_the_largest_numbers_are_finite() -> None:
    largest = sys.float_info.max
    assert Value(math.log(largest)).exp().data == pytest.approx(largest, rel=1e-12)
    assert (Value(largest) * 1.0).data == largest
