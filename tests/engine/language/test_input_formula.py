"""Formulas of inputs that a person types: what is read, what is refused, and in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.language.input_formula import MOST_PARTS, read_formula
from micrograd_desktop.engine.language.syntax import ExpressionError

NAMES = {"x1": "x1", "x2": "x2", "x": "x1", "y": "x2"}


def refusal(text: str) -> str:
    with pytest.raises(ExpressionError) as caught:
        read_formula(text, NAMES)
    return caught.value.sentence


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("x", "x1"),
        (" sin( 3*x )*y ", "sin(3 * x1) * x2"),
        ("x1.sin()", "sin(x1)"),
        ("math.sin(x1)", "sin(x1)"),
        ("+x", "x1"),
        ("-x/2 + 1/3", "-x1 / 2 + 0.3333333333333333"),
        ("2*3*x", "6 * x1"),
        ("x**-(1/2)", "x1 ** -0.5"),
        ("cos(2*pi*x)", "cos(6.283185307179586 * x1)"),
        ("(x**2 + y**2)**0.5", "(x1 ** 2 + x2 ** 2) ** 0.5"),
        ("sqrt(x)", "x1 ** 0.5"),
        ("max(x, y)", "x1 + relu(x2 - x1)"),
        ("min(x, 2)", "x1 - relu(x1 - 2)"),
        ("max(2, 3)*x", "3 * x1"),
        ("2**x", "exp(x1 * 0.6931471805599453)"),
    ],
)
def test_what_is_the_same_reads_the_same(text: str, canonical: str) -> None:
    formula = read_formula(text, NAMES)
    assert formula.canonical == canonical
    assert read_formula(canonical, NAMES).canonical == canonical


def test_the_graph_is_that_which_python_makes() -> None:
    x, y = Value(0.3), Value(-1.7)
    out = read_formula("sin(3*x)*y - exp(-x)/2 + abs(y)**1.5", NAMES).build({"x1": x, "x2": y})
    a, b = Value(0.3), Value(-1.7)
    expected = (3 * a).sin() * b - (-a).exp() / 2 + abs(b) ** 1.5
    assert out.data == expected.data
    out.backward()
    expected.backward()
    assert (x.grad, y.grad) == (a.grad, b.grad) and x.grad != 0.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "A formula can't be empty."),
        ("z*x", "There is no input called 'z'. The inputs are x1 (or x) and x2 (or y)."),
        ("x**y", "An exponent must be a number"),
        ("x^2", "A power is written with two stars: x1**2."),
        ("sin", "sin is a function"),
        ("sin*x", "sin is a function"),
        ("sin(x, y)", "sin() takes one argument, not 2."),
        ("max(x)", "max() takes two arguments."),
        ("sqrt*x", "sqrt is a function"),
        ("(-2)**x", "Only a number above 0"),
        ("max(max(max(max(max(x, y), 1), 2), 3), 4)", "A formula has at most"),
        ("sinus(x)", "There is no function called 'sinus' here."),
        ("3", "A formula reads at least one input"),
        ("1/0 + x", "This divides by zero."),
        ("x/(2 - 2)", "This divides by zero."),
        ("9**9**9*x", "This number is too large"),
        ("x**1e999", "This number is too large"),
        ("log(-1)*x", "This gives no real number."),
        ("(-1)**0.5*x", "This gives no real number."),
        ("x +", "This is not valid Python."),
        ("x\ny", "A formula is one expression"),
        ("x = y", "A formula is one expression"),
        ("x" + "+x" * MOST_PARTS, "A formula has at most"),
        ("+".join("x" * 35), "A formula has at most"),
        ("True*x", "Only inputs, numbers"),
        ("x if y else x", "Only inputs, numbers"),
        ("x.data", "Only inputs, numbers"),
        ("x.__class__", ""),
        ("__import__('os').system('true')", ""),
        ("(lambda: x)()", ""),
        ("[x for x in y]", ""),
        ("f'{x}'", ""),
        ("'x'*9", ""),
        ("open(x)", "There is no function called 'open' here."),
    ],
)
def test_what_is_none_is_refused(text: str, said: str) -> None:
    sentence = refusal(text)
    assert said in sentence and sentence.endswith(".") and len(sentence) < 200


SIGNS = ["x", "y", "2", "0.5", "(", ")", "+", "-", "*", "**", "sin(", "log(", "1e308", ".", ",", "pi", "[", " ", "'"]
parts = st.sampled_from(SIGNS)


@given(st.lists(parts, max_size=14).map("".join) | st.text(max_size=30))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        formula = read_formula(text, NAMES)
    except ExpressionError as error:
        assert error.sentence.endswith((".", "?"))
        return
    assert read_formula(formula.canonical, NAMES).canonical == formula.canonical
    built = formula.build({"x1": Value(0.25), "x2": Value(2.0)})
    assert isinstance(built.data, float)
