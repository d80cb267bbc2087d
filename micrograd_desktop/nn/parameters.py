"""The parameters of a multi-layer perceptron by name, and their place in the flat order.

The order is that of ``MLP.parameters()``: layer by layer, neuron by neuron, its weights, then its bias. Everything that
is kept of a parameter (what is frozen, what was set by hand, files) is kept under its name, so that another neuron
elsewhere moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr

INPUT_NAMES = ("x", "y")
OUTPUT = tr("output", sense="neuron")
LETTERS = "ABCDEFGHIJ"
"""What classes, and the outputs that stand for them, are called."""

Sizes = Sequence[int]
"""Neurons of each layer, the inputs first."""


@dataclass(frozen=True, slots=True)
class ParameterName:
    """A weight or a bias.

    ``layer`` counts from 1, the first after the inputs; ``neuron`` counts from 0 in it; ``source`` is the input, or the
    neuron of the layer before, that a weight comes from, counted from 0, and None for the bias.
    """

    layer: int
    neuron: int
    source: int | None


def count(sizes: Sizes) -> int:
    """How many weights and biases a network has."""
    return sum((before + 1) * here for before, here in pairwise(sizes))


def walk(sizes: Sizes) -> Iterator[ParameterName]:
    """All names, in the flat order."""
    for layer, (before, here) in enumerate(pairwise(sizes), start=1):
        for neuron in range(here):
            yield from (ParameterName(layer, neuron, source) for source in range(before))
            yield ParameterName(layer, neuron, None)


def in_flat_order(names: Iterable[ParameterName]) -> tuple[ParameterName, ...]:
    """These names in the flat order, each of them once."""
    return tuple(sorted(set(names), key=_rank))


def are_in_flat_order(names: Iterable[ParameterName]) -> bool:
    """Whether names are in the flat order, each of them once."""
    return all(one < other for one, other in pairwise(map(_rank, names)))


def _rank(name: ParameterName) -> tuple[int, int, bool, int]:
    return name.layer, name.neuron, name.source is None, name.source or 0


def exists(name: ParameterName, sizes: Sizes) -> bool:
    """Whether a network has the parameter."""
    if not (0 < name.layer < len(sizes) and 0 <= name.neuron < sizes[name.layer]):
        return False
    return name.source is None or 0 <= name.source < sizes[name.layer - 1]


def index(name: ParameterName, sizes: Sizes) -> int:
    """The place of a parameter in the flat order, from 0.

    Raises
    ------
    IndexError
        If the network has no such parameter.
    """
    if not exists(name, sizes):
        raise IndexError(f"the network has no parameter {name}")
    width = sizes[name.layer - 1] + 1
    return count(sizes[: name.layer]) + name.neuron * width + (width - 1 if name.source is None else name.source)


def name_at(place: int, sizes: Sizes) -> ParameterName:
    """The parameter at a place of the flat order.

    Raises
    ------
    IndexError
        If the network has no such parameter.
    """
    if place >= 0:
        left = place
        for layer, (before, here) in enumerate(pairwise(sizes), start=1):
            width = before + 1
            if left < width * here:
                neuron, source = divmod(left, width)
                return ParameterName(layer, neuron, None if source == before else source)
            left -= width * here
    raise IndexError(f"the network has no parameter {place}")


def traced_name(name: ParameterName) -> str:
    """What it is called in a program that the network is used in: "n1.2.w1", "n1.2.b"."""
    part = "b" if name.source is None else f"w{name.source + 1}"
    return f"n{name.layer}.{name.neuron + 1}.{part}"


def neuron_title(layer: int, neuron: int, sizes: Sizes, input_names: Sequence[str] = INPUT_NAMES) -> str:
    """An input's name, else layer and number from 1: "2.6"; in the last layer "output", with several "output A"."""
    if layer == 0:
        return input_names[neuron]
    if layer == len(sizes) - 1 and sizes[layer] <= len(LETTERS):
        return OUTPUT if sizes[layer] == 1 else f"{OUTPUT} {LETTERS[neuron]}"
    return f"{layer}.{neuron + 1}"


def neuron_caption(name: str) -> str:
    """A neuron's name as a title: "Neuron 2.6", "Output neuron", "Output neuron A"."""
    if name == OUTPUT:
        return tr("Output neuron")
    if name.startswith(OUTPUT):
        return tr("Output neuron {letter}", letter=name.removeprefix(OUTPUT).strip())
    return tr("Neuron {name}", name=name)


def title(name: ParameterName, sizes: Sizes, input_names: Sequence[str] = INPUT_NAMES) -> str:
    """How people call a parameter: "weight 1.2 to 2.6", "bias of 2.6"."""
    target = neuron_title(name.layer, name.neuron, sizes, input_names)
    if name.source is None:
        return tr("bias of {neuron}", neuron=target)
    source = neuron_title(name.layer - 1, name.source, sizes, input_names)
    return tr("weight {source} to {neuron}", source=source, neuron=target)
