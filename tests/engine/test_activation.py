"""A typed activation: which formulas there can be, and that they become ops of the table."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import OPS, Value, topological_order
from micrograd_desktop.engine.activation import (
    LONGEST,
    MOST_OPS,
    activated,
    check,
    curve,
    nodes_of,
    ops_of,
    path_to_sum,
    sum_behind,
    visits,
)
from micrograd_desktop.engine.ops import ACTIVATIONS

FORMULAS = {
    "x": lambda x: x,
    "x * sigmoid(x)": lambda x: x / (1 + math.exp(-x)),
    "x*x.sigmoid()": lambda x: x / (1 + math.exp(-x)),
    "max(0, x)": lambda x: max(0.0, x),
    "min(1, max(x, -1))": lambda x: min(1.0, max(x, -1.0)),
    "exp(-x**2)": lambda x: math.exp(-(x**2)),
    "2**x - 1": lambda x: 2.0**x - 1,
    "sqrt(x*x + 1) - 1": lambda x: math.sqrt(x * x + 1) - 1,
    "sin(pi * x) / 2": lambda x: math.sin(math.pi * x) / 2,
    "1 / (1 + e**-x)": lambda x: 1 / (1 + math.exp(-x)),
    "+x - tanh(0.5) * cos(x) + abs(x) * exp(1)": lambda x: x - math.tanh(0.5) * math.cos(x) + abs(x) * math.e,
}
"""Some formulas, and what they are in Python."""

EVERY = [*ACTIVATIONS, *FORMULAS]

REFUSED = {
    "": "A formula of x is missing. Type one such as x * sigmoid(x).",
    "3": "A formula reads at least one value.",
    "y + x": "'y' is not known in a formula of pi, e and x.",
    "x + sigmoid": "'sigmoid' is a function: say of what, such as sigmoid(x).",
    "x if x > 0 else 0": "A formula has no conditions: write max(a, b), min(a, b), relu(x) or abs(x).",
    "x % 2": "A formula has no other signs than + - * / and **.",
    "x ** x": "An exponent must be a number: write exp(b * log(a)) for a ** b.",
    "(-2) ** x": "Only a number above 0 can be raised to a power that varies.",
    "log(x)": "At x = 0 the formula is infinite, and it must be a finite number there.",
    "1 / x": "At x = 0 the formula is infinite, and it must be a finite number there.",
    "x / x": "At x = 0 the formula is not a number, and it must be a finite number there.",
    "sqrt(x)": "At x = 0 the formula's derivative is infinite, and it must be a finite number there.",
    "x / 0": "x / 0 is no finite number.",
    "9**9**9**9 * x": "9 ** 9 ** 9 is no finite number.",
    "(-1)**0.5 * x": "(-1) ** 0.5 is no finite number.",
    "1e999 * x": "A number in the formula is too large.",
    "x * " + "9" * 190: "",
    "0 * x.relu(2)": "x.relu(2) is not known in a formula.",
    "relu(x, 1)": "relu() takes 1 argument in a formula, not 2.",
    "max(x)": "max() takes 2 arguments in a formula, not 1.",
    "__import__('os').system('true')": "'__import__' is not known here: names with two underscores are Python's own.",
    "open('a')": "There is no function 'open' in a formula. There are abs, cos, elu, exp, gelu, leaky_relu, log, relu, "
    "sigmoid, silu, sin, softplus, tanh, sqrt, max and min.",
    "x.data": "x.data is not known in a formula.",
    "[x for x in x]": "[x for x in x] is not known in a formula.",
    "x = 2": "A formula is one expression.",
    "x +": "This is not valid Python.",
    "True * x": "True is not known in a formula.",
    "x" + " + x" * 60: f"A formula can have at most {LONGEST} characters, not 241.",
    "x" + "+x" * (MOST_OPS + 1): f"A formula can have at most {MOST_OPS} ops, not {MOST_OPS + 1}.",
    "(" * 99 + "x" + ")" * 99: "",
    "-" * 199 + "x": "This expression is nested more than 100 deep.",
    "x\0": "The program holds a NUL character.",
}


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_the_function_that_it_says_and_its_derivative(formula: str) -> None:
    check(formula)
    for number in (-2.3, -0.4, 0.0, 0.7, 3.1):
        x = Value(number)
        out = activated(formula, x)
        assert out.data == pytest.approx(FORMULAS[formula](number), rel=1e-12, abs=1e-15)
        assert all(node.op is None or OPS[node.op.name] is node.op for node in topological_order(out))
        out.backward()
        h = 1e-6
        slope = (FORMULAS[formula](number + h) - FORMULAS[formula](number - h)) / (2 * h)
        if not (number == 0.0 and ("max" in formula or "abs" in formula)):
            assert x.grad == pytest.approx(slope, rel=1e-6, abs=1e-7)


@pytest.mark.parametrize("formula", REFUSED)
def test_what_can_be_no_activation_is_refused_with_a_sentence(formula: str) -> None:
    if REFUSED[formula]:
        with pytest.raises(ValueError, match=r"\.") as refused:
            check(formula)
        assert str(refused.value) == REFUSED[formula]
    else:
        check(formula)


@given(st.text(st.sampled_from("x0129.()+-*/ sinexpmaxlog,<=if"), max_size=40))
@settings(deadline=None, max_examples=500)
def test_whatever_is_typed_is_taken_or_refused_with_a_sentence(text: str) -> None:
    try:
        check(text)
    except ValueError as error:
        assert str(error)[-1] in ".?" and len(str(error)) < 400
    else:
        (value,), (slope,) = curve(text, [0.0])
        assert math.isfinite(value) and math.isfinite(slope)


@pytest.mark.parametrize("activation", EVERY)
def test_the_sum_behind_a_result_is_the_one_it_was_made_of(activation: str) -> None:
    total = Value(0.25)
    out = activated(activation, total)
    assert sum_behind(activation, out) is total
    assert (path_to_sum(activation) == ()) == (activation in ("linear", "x"))
    assert nodes_of(activation) == len(topological_order(out)) - 1
    assert ops_of(activation) == sum(node.op is not None for node in topological_order(out))


@pytest.mark.parametrize("activation", EVERY)
def test_visits_are_those_of_recursion_without_a_sort(activation: str) -> None:
    total = Value(0.25)

    def visit(node: Value) -> int:
        return 7 if node is total else 1 + sum(map(visit, node._prev))

    assert visits(activation, 7) == visit(activated(activation, total))


def test_the_curve_is_the_function_and_its_derivative_and_shows_where_there_is_none() -> None:
    values, slopes = curve("tanh", [-1.0, 0.0, 2.0])
    assert values == pytest.approx([math.tanh(-1), 0.0, math.tanh(2)])
    assert slopes == pytest.approx([1 - v * v for v in values])
    values, _ = curve("sqrt(x + 1)", [-2.0, 3.0])
    assert math.isnan(values[0]) and values[1] == 2.0
