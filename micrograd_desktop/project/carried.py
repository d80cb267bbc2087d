"""What of a network has a place in another one: with that a run goes on where its network changes.

The rule, in full:

- An input stays while the network sees that number of a point: the same feature, by its canonical formula, wherever it
  stands among the others.
- A hidden layer stays while its identity does, whatever is put before or behind it. Its neurons are counted: those that
  both sizes have stay, so that the last ones come and go.
- An output stays while its identity does.
- A bias stays with its neuron. A weight stays while both of its neurons do and still stand one layer apart: behind a
  layer that came or went, weights come from other neurons, and are new.

What stays keeps its number, and all else that is kept of a parameter. What is new begins as the changed network begins
there, by its own seed. Activations have no part in it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order
from micrograd_desktop.project.seen import features_of
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec, Settings

NEW = -1
"""In the place of an old one: there was none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A layer: which one it is, and its neurons, of which two are the same where they are equal."""

    identity: Hashable
    neurons: Sequence[Hashable]


def columns_of_network(
    network: NetworkSpec, layers: Sequence[int], outputs: Sequence[int], data: DatasetSpec
) -> tuple[Column, ...]:
    """The layers of a network, the inputs first, the outputs last; for identities see ``Settings``."""
    hidden = (Column(one, range(layer.size)) for one, layer in zip(layers, network.hidden, strict=True))
    seen = features_of(network, data).canonical
    return (Column("inputs", seen), *hidden, Column("outputs", outputs))


class Carried:
    """What of one network has a place in another one; see above for the rule.

    Parameters
    ----------
    old, new
        Their layers, the inputs first, the outputs last.
    """

    def __init__(self, old: Sequence[Column], new: Sequence[Column]) -> None:
        self._old, self._new = old, new
        number_of = {column.identity: number for number, column in enumerate(old)}
        self._layers = [number_of.get(column.identity) for column in new]
        self._neurons = [
            [NEW] * len(column.neurons) if at is None else _places(old[at].neurons, column.neurons)
            for at, column in zip(self._layers, new, strict=True)
        ]
        self._now = [{place: i for i, place in enumerate(places) if place != NEW} for places in self._neurons]

    def origins(self) -> list[int]:
        """For each parameter of the new network, in the flat order, the old one's place in it, or ``NEW``."""
        return [place for layer in range(1, len(self._new)) for place in self._origins_in(layer)]

    def name(self, old: ParameterName) -> ParameterName | None:
        """What a parameter of the old network is called in the new one; None where it has no place there."""
        if old.layer not in self._layers:
            return None
        layer = self._layers.index(old.layer)
        target, source = self._now[layer].get(old.neuron), None
        if old.source is not None and self._joined(layer):
            source = self._now[layer - 1].get(old.source)
        if target is None or (old.source is not None and source is None):
            return None
        return replace(old, layer=layer, neuron=target, source=source)

    def _joined(self, layer: int) -> bool:
        """Whether a new layer and the one before it followed each other before too."""
        at, before = self._layers[layer], self._layers[layer - 1]
        return at is not None and before is not None and at == before + 1

    def _origins_in(self, layer: int) -> Iterator[int]:
        at, sources = self._layers[layer], self._neurons[layer - 1]
        first, width = (0, 0) if at is None else (_first_of(self._old, at), len(self._old[at - 1].neurons) + 1)
        for neuron in self._neurons[layer]:
            row = first + neuron * width
            if neuron == NEW:
                yield from [NEW] * (len(sources) + 1)
            else:
                joined = self._joined(layer)
                yield from (row + s if joined and s != NEW else NEW for s in sources)
                yield row + width - 1


def carried_between(before: Settings, after: Settings) -> Carried:
    """What of the network of some settings has a place in that of others, of the same run."""
    data = before.dataset
    return Carried(
        columns_of_network(before.network, before.layers, before.outputs, data),
        columns_of_network(after.network, after.layers, after.outputs, data),
    )


def names_carried(names: Sequence[ParameterName], carried: Carried) -> tuple[ParameterName, ...]:
    """Those of the names that stay, by their new names, in the flat order."""
    return in_flat_order(new for old in names if (new := carried.name(old)) is not None)


def _first_of(columns: Sequence[Column], layer: int) -> int:
    """The place of the first parameter of a layer."""
    return sum((len(a.neurons) + 1) * len(b.neurons) for a, b in pairwise(columns[:layer]))


def _places(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """Where each of the new ones stands among the old ones."""
    where = {neuron: place for place, neuron in enumerate(old)}
    return [where.get(neuron, NEW) for neuron in new]
