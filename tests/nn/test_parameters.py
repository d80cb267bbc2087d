"""Parameters by name and by place: one order, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.parameters import ParameterName, count, exists, index, name_at, walk

SIZES = st.lists(st.integers(1, 5), min_size=2, max_size=5)


@given(SIZES)
def test_names_and_places_are_each_others_inverse(sizes: list[int]) -> None:
    names = list(walk(sizes))
    assert len(names) == count(sizes) == len(MLP(sizes[0], sizes[1:]).parameters())
    assert [index(name, sizes) for name in names] == list(range(len(names)))
    assert [name_at(place, sizes) for place in range(len(names))] == names


@given(SIZES)
def test_the_order_is_that_of_the_modules(sizes: list[int]) -> None:
    network = MLP(sizes[0], sizes[1:])
    flat = network.parameters()
    for name in walk(sizes):
        neuron = network.layers[name.layer - 1].neurons[name.neuron]
        value = neuron.b if name.source is None else neuron.w[name.source]
        assert flat[index(name, sizes)] is value


@pytest.mark.parametrize(
    "name",
    [
        ParameterName(0, 0, 0),
        ParameterName(1, 3, 0),
        ParameterName(1, 0, 2),
        ParameterName(3, 0, None),
        ParameterName(1, -1, None),
        ParameterName(1, 0, -1),
    ],
)
def test_a_name_without_a_parameter_is_refused(name: ParameterName) -> None:
    assert not exists(name, (2, 3, 1))
    with pytest.raises(IndexError):
        index(name, (2, 3, 1))


@pytest.mark.parametrize("place", [-1, 13])
def test_a_place_without_a_parameter_is_refused(place: int) -> None:
    with pytest.raises(IndexError):
        name_at(place, (2, 3, 1))
