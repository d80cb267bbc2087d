"""The elementary functions: their bounds in units in the last place, their symmetries, and what IEEE 754 asks."""

from __future__ import annotations

import ast
import inspect
import math
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import elementary
from micrograd_desktop.engine.elementary import cos, exp, log, log1p, power, sigmoid, sin, softplus, tanh
from tests.benchmarks.accuracy import SUBJECTS, Range, Subject, exact_errors

INF, NAN, LARGEST, SMALLEST = math.inf, math.nan, sys.float_info.max, 5e-324
SMALLEST_NORMAL = sys.float_info.min
ONE_ARGUMENT = (exp, tanh, sigmoid, softplus, log, log1p, sin, cos, *elementary.QUICK.values())
numbers = st.floats(allow_nan=False)


def same(actual: float, expected: float) -> bool:
    """Equal, NaN being equal to NaN and -0.0 not to 0.0."""
    if math.isnan(expected):
        return math.isnan(actual)
    return actual == expected and math.copysign(1.0, actual) == math.copysign(1.0, expected)


def neighbours(x: float, count: int = 20) -> list[float]:
    """x and the doubles next to it on both sides."""
    below = above = x
    result = [x]
    for _ in range(count):
        below, above = math.nextafter(below, -INF), math.nextafter(above, INF)
        result += [below, above]
    return result


# Accuracy


RANGES = [(subject, place) for subject in SUBJECTS.values() for place in subject.ranges]


@pytest.mark.parametrize(("subject", "place"), RANGES, ids=[f"{s.name}, {p.name}" for s, p in RANGES])
def test_every_function_keeps_its_bound(subject: Subject, place: Range) -> None:
    generator = random.Random(f"{subject.name}, {place.name}")
    errors = exact_errors(subject, [place.draw(generator) for _ in range(800)])
    assert errors.largest <= subject.bound, errors


@pytest.mark.parametrize(
    ("name", "points"),
    [
        ("exp", [math.log(2) / 2, -math.log(2) / 2, 1.0, -708.3964, -744.0, 709.78, 1e-16]),
        ("tanh", [0.75, math.log(2) * 1.25, 0.5493061443340549, 19.0, 1e-8, SMALLEST_NORMAL]),
        ("sigmoid", [-709.78, -745.0, 36.7, 1e-16]),
        ("softplus", [-745.0, 1e-16, 36.7]),
        ("log", [math.sqrt(2), math.sqrt(0.5), 0.999, 1.001, SMALLEST_NORMAL, LARGEST / 2]),
        ("log1p", [math.sqrt(2) - 1, math.sqrt(0.5) - 1, 1e-17, 1e-10, -0.5, 2.0**53, LARGEST / 2, SMALLEST_NORMAL]),
        ("sin", [k * math.pi / 4 for k in (1, 2, 3, 4, 5, 8, 1000, 2_000_000)] + [826882.8943881015, 3e22]),
        ("cos", [k * math.pi / 4 for k in (1, 2, 3, 4, 5, 6, 1002, 2_000_002)] + [413441.44719405076, 3e22]),
    ],
)
def test_every_function_keeps_its_bound_where_its_pieces_meet(name: str, points: list[float]) -> None:
    errors = exact_errors(SUBJECTS[name], [x for point in points for x in neighbours(point)])
    assert errors.largest <= SUBJECTS[name].bound, errors


# Symmetry, order and range


@given(numbers)
def test_tanh_and_sin_are_odd_and_cos_is_even_to_the_last_bit(x: float) -> None:
    assert same(tanh(-x), -tanh(x))
    assert same(elementary.quick_tanh(-x), -elementary.quick_tanh(x))
    assert same(sin(-x), -sin(x))
    assert same(cos(-x), cos(x))


@given(numbers)
def test_results_stay_in_their_range(x: float) -> None:
    assert -1.0 <= tanh(x) <= 1.0
    assert -1.0 <= elementary.quick_tanh(x) <= 1.0
    assert 0.0 <= sigmoid(x) <= 1.0
    assert 0.0 <= elementary.quick_sigmoid(x) <= 1.0
    assert softplus(x) >= max(x, 0.0)
    assert exp(x) >= 0.0
    assert not abs(sin(x)) > 1.0
    assert not abs(cos(x)) > 1.0


@pytest.mark.parametrize("function", [exp, tanh, sigmoid, softplus, log1p])
def test_results_rise_with_the_argument(function: elementary.Function) -> None:
    generator = random.Random(5)
    for _ in range(3000):
        x = generator.uniform(-0.99, 12.0)
        assert function(x) <= function(x * (1.0 + math.copysign(1e-14, x)))


def test_circular_functions_never_leave_the_unit_interval_at_their_extremes() -> None:
    for k in range(2000):
        for x in neighbours(k * math.pi / 2, 5):
            assert abs(sin(x)) <= 1.0
            assert abs(cos(x)) <= 1.0


# Special arguments


@pytest.mark.parametrize(
    ("function", "x", "expected"),
    [
        (exp, 0.0, 1.0), (exp, -0.0, 1.0), (exp, INF, INF), (exp, -INF, 0.0), (exp, 709.79, INF), (exp, -745.2, 0.0),
        (exp, -745.0, SMALLEST), (exp, LARGEST, INF), (exp, SMALLEST, 1.0),
        (tanh, 0.0, 0.0), (tanh, -0.0, -0.0), (tanh, INF, 1.0), (tanh, -INF, -1.0), (tanh, 20.0, 1.0),
        (tanh, SMALLEST, SMALLEST), (tanh, -SMALLEST, -SMALLEST), (tanh, LARGEST, 1.0),
        (sigmoid, 0.0, 0.5), (sigmoid, -0.0, 0.5), (sigmoid, INF, 1.0), (sigmoid, -INF, 0.0),
        (sigmoid, -745.0, SMALLEST), (sigmoid, LARGEST, 1.0), (sigmoid, -LARGEST, 0.0),
        (softplus, INF, INF), (softplus, -INF, 0.0), (softplus, LARGEST, LARGEST), (softplus, -745.0, SMALLEST),
        (log, 1.0, 0.0), (log, 0.0, -INF), (log, -0.0, -INF), (log, -1.0, NAN), (log, -INF, NAN), (log, INF, INF),
        (log, -SMALLEST, NAN), (log, 2.0, math.log(2)), (log, SMALLEST, math.log(SMALLEST)),
        (log1p, 0.0, 0.0), (log1p, -0.0, -0.0), (log1p, -1.0, -INF), (log1p, -1.5, NAN), (log1p, -INF, NAN),
        (log1p, INF, INF), (log1p, SMALLEST, SMALLEST), (log1p, LARGEST, math.log(LARGEST)),
        (sin, 0.0, 0.0), (sin, -0.0, -0.0), (sin, INF, NAN), (sin, -INF, NAN), (sin, SMALLEST, SMALLEST),
        (sin, LARGEST, math.sin(LARGEST)), (cos, LARGEST, math.cos(LARGEST)),
        (cos, 0.0, 1.0), (cos, -0.0, 1.0), (cos, INF, NAN), (cos, -INF, NAN), (cos, SMALLEST, 1.0),
    ],
)  # fmt: skip
def test_special_arguments_give_the_ieee_result(function: elementary.Function, x: float, expected: float) -> None:
    assert same(function(x), expected)


@pytest.mark.parametrize(
    ("name", "x", "expected"),
    [
        ("exp", INF, INF), ("exp", -INF, 0.0), ("exp", 1000.0, INF), ("exp", -1000.0, 0.0), ("exp", 0.0, 1.0),
        ("tanh", INF, 1.0), ("tanh", -INF, -1.0), ("tanh", -0.0, -0.0), ("tanh", SMALLEST, SMALLEST),
        ("sigmoid", INF, 1.0), ("sigmoid", -INF, 0.0), ("sigmoid", 0.0, 0.5), ("sigmoid", -LARGEST, 0.0),
        ("softplus", INF, INF), ("softplus", -INF, 0.0), ("softplus", LARGEST, LARGEST),
        ("log", INF, INF), ("log", 0.0, -INF), ("log", -0.0, -INF), ("log", -1.0, NAN), ("log", -INF, NAN),
        ("log", 1.0, 0.0),
        ("log1p", INF, INF), ("log1p", -1.0, -INF), ("log1p", -1.5, NAN), ("log1p", -INF, NAN), ("log1p", 0.0, 0.0),
        ("log1p", SMALLEST, SMALLEST), ("log1p", -1e-300, -1e-300),
    ],
)  # fmt: skip
def test_special_arguments_give_the_ieee_result_in_turbo_mode_too(name: str, x: float, expected: float) -> None:
    assert same(elementary.QUICK[name](x), expected)


@pytest.mark.parametrize("function", ONE_ARGUMENT, ids=lambda f: f.__name__)
def test_nan_stays_nan(function: elementary.Function) -> None:
    assert math.isnan(function(NAN))


@pytest.mark.parametrize("function", ONE_ARGUMENT, ids=lambda f: f.__name__)
@given(x=st.floats())
def test_no_function_ever_raises(function: elementary.Function, x: float) -> None:
    assert isinstance(function(x), float)


# Powers


@pytest.mark.parametrize("k", [2.0, 3.0, 0.5, -0.5, -1.0, -2.0, 1.0, 0.0, 1.5, -3.0, INF, -INF])
@pytest.mark.parametrize("x", [0.0, -0.0, INF, -INF, NAN, 1.0, -1.0, 4.0])
def test_powers_of_special_numbers_are_those_of_c(x: float, k: float) -> None:
    try:
        expected = math.pow(x, k)
    except ValueError:  # Python raises at a domain error and at a pole
        odd = k in (-1.0, -3.0)
        expected = NAN if x < 0.0 else math.copysign(INF, x) if odd else INF
    if k == 1.0 and x != x:
        expected = NAN
    assert same(power(x, k), expected)


@given(st.floats(1e-100, 1e100), st.sampled_from([2.0, -1.0, 3.0, 0.5, -0.5, -2.0]))
def test_cheap_powers_agree_with_the_general_one(x: float, k: float) -> None:
    assert power(x, k) == pytest.approx(math.pow(x, k), rel=4e-16)


def test_cheap_powers_overflow_and_underflow_as_the_general_one() -> None:
    assert same(power(-1e200, 3.0), -INF)
    assert same(power(-1e-200, 3.0), -0.0)
    assert same(power(-SMALLEST, -2.0), INF)
    assert same(power(1e200, -2.0), 0.0)
    assert math.isnan(power(-4.0, 0.5))
    assert math.isnan(power(-4.0, -0.5))


# Primitives, and the language of the functions that are compiled


@given(st.floats(SMALLEST_NORMAL, LARGEST))
def test_mantissa_and_exponent_make_up_the_number(x: float) -> None:
    mantissa, exponent = elementary.mantissa_of(x), elementary.exponent_of(x)
    assert 1.0 <= mantissa < 2.0
    assert math.ldexp(mantissa, int(exponent)) == x


def test_powers_of_two_are_exact() -> None:
    assert [elementary.power_of_two(float(k)) for k in range(-1022, 1024)] == [2.0**k for k in range(-1022, 1024)]
    assert elementary.power_of_two(1024.0) == INF
    assert elementary.power_of_two(-1023.0) == 0.0


_STATEMENTS = (ast.Assign, ast.Return, ast.If, ast.Expr)
_EXPRESSIONS = (
    *(ast.Name, ast.Constant, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp, ast.Call, ast.Attribute),
    *(ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop),
)


@pytest.mark.parametrize("function", elementary.FUNCTIONS, ids=lambda f: f.__name__)
def test_compiled_functions_keep_to_the_subset_of_python(function: elementary.Function) -> None:
    definition = ast.parse(inspect.getsource(function)).body[0]
    assert isinstance(definition, ast.FunctionDef)
    assert isinstance(definition.body[-1], ast.Return)
    for statement in definition.body:
        assert isinstance(statement, _STATEMENTS)
        if isinstance(statement, ast.If):
            assert [type(s) for s in statement.body] == [ast.Return]
            assert statement.orelse == []
        for part in ast.walk(statement):
            assert isinstance(part, (*_STATEMENTS, *_EXPRESSIONS)), ast.dump(part)


def test_whatever_a_compiled_function_calls_is_compiled_or_a_primitive() -> None:
    known = {f.__name__ for f in (*elementary.FUNCTIONS, *elementary.PRIMITIVES)}
    built_in = {"abs", "min", "max", "float", "math.copysign", "math.sqrt", "math.floor"}
    for function in elementary.FUNCTIONS:
        calls = [n for n in ast.walk(ast.parse(inspect.getsource(function))) if isinstance(n, ast.Call)]
        assert {ast.unparse(call.func) for call in calls} <= known | built_in
