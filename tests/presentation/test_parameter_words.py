"""Weights, biases and neurons as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import exists, title, walk
from micrograd_desktop.presentation.parameter_words import MOST, asked

SIZES, INPUTS = (2, 3, 6, 2), ("x", "y")


def titles(query):
    return [title(name, SIZES, INPUTS) for name in asked(query, SIZES, INPUTS).parameters]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("w 1.2 to 2.6", ["weight 1.2 to 2.6"]),
        ("weight 1.2 2.6", ["weight 1.2 to 2.6"]),
        ("W x 1.1", ["weight x to 1.1"]),
        ("weight 2.6 to output B", ["weight 2.6 to output B"]),
        ("bias 2.3", ["bias of 2.3"]),
        ("bias of output a", ["bias of output A"]),
        ("b output", ["bias of output A", "bias of output B"]),
        ("w 1.2 to", [f"weight 1.2 to 2.{n}" for n in range(1, 7)]),
        ("w 2.6", ["weight 2.6 to output A", "weight 2.6 to output B", *(f"weight 1.{n} to 2.6" for n in (1, 2, 3))]),
        ("w 1.2 to output A", []),
        ("w 7.7", []),
        ("bias x", []),
        ("w", []),
        ("b", []),
        ("weight", []),
        ("bias", [title(name, SIZES, INPUTS) for name in walk(SIZES) if name.source is None]),
        ("welcome 1.2", []),
    ],
)
def test_parameters_are_found_by_name(query, found):
    assert titles(query) == found


def test_a_value_behind_a_name_is_read_and_a_neuron_is_found():
    assert asked("w 1.2 to 2.6 = -0.5", SIZES, INPUTS).value == -0.5
    assert asked("w 1.2 to 2.6 = soon", SIZES, INPUTS).value is None
    assert asked("neuron 2.3", SIZES, INPUTS).neurons == ((2, 2),)


@given(st.sampled_from(list(walk(SIZES))))
def test_every_parameter_is_found_by_its_own_title(name):
    assert asked(title(name, SIZES, INPUTS), SIZES, INPUTS).parameters == (name,)


@given(st.text(max_size=30))
def test_any_text_can_be_typed(text):
    for query in (text, f"w {text}", f"bias {text}", f"w 1.1 to {text}"):
        found = asked(query, SIZES, INPUTS).parameters
        assert len(found) <= MOST and all(exists(name, SIZES) for name in found)
