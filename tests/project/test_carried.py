"""What of a network has a place in another one: names and places say the same, and what comes back is what it was."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName, count, index, name_at, walk
from micrograd_desktop.project.carried import NEW, Carried, Column, columns_of_network
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec


def _columns(inputs: tuple[str, ...], hidden: list[tuple[int, int]], outputs: tuple[int, ...]) -> tuple[Column, ...]:
    return (
        Column("inputs", inputs),
        *(Column(one, range(size)) for one, size in hidden),
        Column("outputs", outputs),
    )


_hidden = st.permutations(range(4)).flatmap(
    lambda ids: st.lists(st.integers(1, 3), max_size=4).map(lambda sizes: list(zip(ids, sizes, strict=False)))
)
_some = st.sets(st.sampled_from("abcd"), min_size=1).flatmap(lambda found: st.permutations(sorted(found)).map(tuple))
_ids = st.sets(st.integers(0, 3), min_size=1).flatmap(lambda found: st.permutations(sorted(found)).map(tuple))
networks = st.builds(_columns, _some, _hidden, _ids)


def _sizes(columns: tuple[Column, ...]) -> tuple[int, ...]:
    return tuple(len(column.neurons) for column in columns)


def _meaning(name: ParameterName, columns: tuple[Column, ...]) -> tuple[object, ...]:
    """Between which neurons a parameter stands, whoever else there is."""
    target = columns[name.layer].identity, columns[name.layer].neurons[name.neuron]
    if name.source is None:
        return (target,)
    return target, columns[name.layer - 1].identity, columns[name.layer - 1].neurons[name.source]


@given(networks, networks)
def test_a_parameter_stays_where_its_neurons_do_and_places_say_the_same_as_names(
    old: tuple[Column, ...], new: tuple[Column, ...]
) -> None:
    carried, before, after = Carried(old, new), _sizes(old), _sizes(new)
    known = {_meaning(name, old): place for place, name in enumerate(walk(before))}
    origins = carried.origins()
    assert origins == [known.get(_meaning(name, new), NEW) for name in walk(after)]
    assert len(origins) == count(after)
    for place, name in enumerate(walk(before)):
        now = carried.name(name)
        found = origins.index(place) if place in origins else None
        assert (None if now is None else index(now, after)) == found


@given(networks)
def test_the_same_network_keeps_every_parameter(network: tuple[Column, ...]) -> None:
    carried, sizes = Carried(network, network), _sizes(network)
    assert carried.origins() == list(range(count(sizes)))
    assert all(carried.name(name) == name for name in walk(sizes))


@given(networks, networks)
def test_what_has_a_place_in_both_comes_back_where_it_was(old: tuple[Column, ...], new: tuple[Column, ...]) -> None:
    there, back = Carried(old, new).origins(), Carried(new, old).origins()
    for place, at in enumerate(there):
        assert at == NEW or back[at] == place
    assert sum(at != NEW for at in there) == sum(at != NEW for at in back)


def test_features_stay_by_their_formula_layers_by_identity_and_neurons_by_number() -> None:
    data, old = DatasetSpec("xor"), NetworkSpec(hidden=(LayerSpec(2), LayerSpec(3)))
    new = replace(old, inputs=2, features=("x2*x1", "y"), hidden=(LayerSpec(3), LayerSpec(2), LayerSpec(3)))
    carried = Carried(columns_of_network(old, (0, 1), (0,), data), columns_of_network(new, (0, 7, 1), (0,), data))
    kept = {
        name_at(place, (2, 2, 3, 1)): name for name in walk((2, 3, 2, 3, 1)) if (place := _origin(carried, name)) >= 0
    }
    assert kept[ParameterName(1, 1, 1)] == ParameterName(1, 1, 1)  # y is y
    assert ParameterName(1, 1, 0) not in kept  # x went
    assert ParameterName(2, 0, 0) not in kept  # another layer came between
    assert kept[ParameterName(2, 2, None)] == ParameterName(3, 2, None)
    assert kept[ParameterName(3, 0, 2)] == ParameterName(4, 0, 2)


def _origin(carried: Carried, name: ParameterName) -> int:
    return carried.origins()[index(name, (2, 3, 2, 3, 1))]
