"""Numbers that a person works out on one line: Python's own arithmetic, and nothing else."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from micrograd_desktop.engine.language.calculation import LONGEST_CALCULATION, calculate
from micrograd_desktop.engine.language.syntax import ExpressionError

NUMBERS = st.sampled_from(["0.5", "2", "1.25", "3", "1e-2", ".75"])
SUMS = st.recursive(
    NUMBERS, lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda p: f"({p[0]} {p[1]} -{p[2]})")
)


@given(SUMS)
@example("(0.5 / -(0.5 + -0.5))")
def test_arithmetic_is_pythons(text: str) -> None:
    if len(text) > LONGEST_CALCULATION:
        return
    try:
        right = float(eval(text))  # noqa: S307 - made by this test
    except ZeroDivisionError:
        with pytest.raises(ExpressionError, match="divides by zero"):
            calculate(text)
        return
    assert repr(calculate(text)) == repr(right)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1/3", 1 / 3), ("-1.5", -1.5), ("+2", 2.0), ("2**-1", 0.5), ("1 - math.tanh(0.5)**2", 1 - math.tanh(0.5) ** 2)],
)
def test_what_one_writes_down(text: str, number: float) -> None:
    assert calculate(text) == pytest.approx(number, rel=1e-14)


@pytest.mark.parametrize(
    "text",
    ["", "x", "1; 2", "a = 1", "(1).real", "__import__('os')", "[1][0]", "1/0", "9**9**9", "(-8)**0.5", "'1'", "True",
     "1 2", "(" * 300, "1" * 300, "tanh", "tanh(1, 2)", "print(1)", "exp", "f'{1}'"],
)  # fmt: skip
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        calculate(text)
    assert caught.value.sentence.endswith(".")
