"""What is said of a program that is wrong: the line, the words, and what may have been meant."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY

VALUES = "a = Value(1.0)\nb = Value(2.0)\n"


def refused(program):
    with pytest.raises(ExpressionError) as found:
        evaluate(program, VOCABULARY)
    error = found.value
    assert error.sentence.endswith(".")
    assert "?." not in error.sentence
    return error


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("a ^ b", "A power is written x ** 2."),
        ("a | b", "| is not known here"),
        ("a & b", "& is not known here"),
        ("a << 2", "<< is not known here"),
        ("a >> 2", ">> is not known here"),
        ("a @ b", "@ is not known here"),
        ("~a", "~ is not known here"),
        ("await a", "await is not known here"),
    ],
)
def test_what_is_not_known_names_its_own_line_and_place(expression, words):
    error = refused(f"{VALUES}c = {expression}\nd = 1.0\n")
    assert words in error.sentence
    assert (error.span.line, error.span.column, error.span.end_column) == (3, 5, 5 + len(expression))


def test_an_operator_inside_a_longer_line_is_marked_there():
    error = refused(f"{VALUES}c = 1 + (a ^ b) * 2\n")
    assert (error.span.line, error.span.column) == (3, 10)


def test_an_update_by_an_operator_that_is_not_known_names_its_line():
    assert refused("a = 1\na <<= 1").span.line == 2


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("n = MLP(2, [1])\nn.foo", "An MLP has no 'foo' here."),
        ("n = Layer(2, 1)\nn.foo", "A Layer has no 'foo' here."),
        ("n = Neuron(2)\nn + 1", "What stands beside + must be a number, not a Neuron."),
        ("n = MLP(2, [1])\na = Value(1.0) + n", "A Value can be combined with a Value or a number, not with an MLP."),
        ("a = [1 2]", "This is not valid Python: perhaps a comma is missing."),
        ("a, b = Value(1.0)", "There are 2 names for one thing, a Value."),
        ("a, b = [1.0]", "There are 2 names for 1 thing."),
        ("for x in Value(1.0): pass", "A loop goes over a range or a list, not over a Value."),
        ("a = Value(1.0)\na.Tanh()", "A Value has no 'Tanh' here. Perhaps 'tanh' is meant."),
        ("a = Value(1.0)\na.than()", "A Value has no 'than' here. Perhaps 'tanh' is meant."),
        ("a = Value(1.0)\na.backwards()", "A Value has no 'backwards' here. Perhaps 'backward' is meant."),
        ("n = MLP(2, [1])\nn.parameter()", "An MLP has no 'parameter' here. Perhaps 'parameters' is meant."),
        ("a = Vlaue(1.0)", "There is no function called 'Vlaue' here. Perhaps 'Value' is meant."),
        ("loss = Value(1.0)\nb = los * 2", "The name 'los' is not defined. Perhaps 'loss' is meant."),
        ("b = Value(1.0)\nb.backward", "This names backward and does not call it. Write backward() to call it."),
        ("b = Value(1.0)\nc = b.tanh", "This names tanh and does not call it. Write tanh() to call it."),
        ("b = Value(1.0)\nc = b.tanh + 1", "What stands beside + must be a number, not a method without its ()."),
        ("b = print(1)\nb.x", "There is nothing here that could have a 'x'."),
        ("zip(1)", "zip() needs a list, not a number."),
        ("len()", "len() takes 1 argument, not 0."),
        ("'a'.count()", "count() takes 1 argument, not 0."),
        ("'a'.split(1)", "split() takes a text, not a number."),
    ],
)
def test_the_sentence(program, sentence):
    assert refused(program).sentence == sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("f'{5:.3}'", "This format"),
        ("f'{5:.3d}'", "A whole number has no digits"),
        ("f'{5:,.2}'", "A whole number has no digits"),
        ("f'{1.5:d}'", "must be a whole number"),
        ("f'{5:>99999999}'", "This format is not known"),
        ("f'{5:{6}}'", "This format is not known"),
        ("f'{Value(1.0):.2f}'", "This format is not known"),
        ("f'{5:s}'", "This format is not known"),
        ("Value(1.0, label='\\ud800')", "half a character"),
        ("f'\\ud800{5}'", "half a character"),
    ],
)
def test_a_text_that_can_not_be_made_is_a_sentence_with_its_line(text, words):
    error = refused(f"a = 1\nb = {text}")
    assert words in error.sentence or "whole number" in error.sentence
    assert error.span.line == 2


def test_a_text_is_formatted_with_a_width():
    assert evaluate("a = 1.0\nprint(f'{\"ab\":>5}|{3:05d}|{0.25:.0%}')").output == ("   ab|00003|25%",)
