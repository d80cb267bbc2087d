"""Parameters and neurons as people type them: "w 1.2 to 2.6", "bias 2.3", "neuron 2.3", "w x to 1.1 = 0.5"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import ParameterName, Sizes, neuron_title
from micrograd_desktop.presentation.formats import parse
from micrograd_desktop.translation import tr

KINDS = {
    **{"w": "weight", "weight": "weight", tr("weight", sense="typed").casefold(): "weight"},
    **{"b": "bias", "bias": "bias", tr("bias", sense="typed").casefold(): "bias"},
    **{"n": "neuron", "neuron": "neuron", tr("neuron", sense="typed").casefold(): "neuron"},
}
PASSED_OVER = frozenset({"of", "from", *tr("of from", sense="typed").split()})
TO = frozenset({"to", *tr("to", sense="typed").split()})
"""Words between two neurons."""
MOST = 40
"""Parameters that are found at most."""

Node = tuple[int, int]
"""Layer and neuron, both from 0; layer 0 are the inputs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query asks for: parameters, or neurons; with a ``value``, that one parameter is to have it."""

    parameters: tuple[ParameterName, ...] = ()
    _: KW_ONLY
    neurons: tuple[Node, ...] = ()
    value: float | None = None


NOTHING = Asked()


def asked(query: str, sizes: Sizes, input_names: Sequence[str]) -> Asked:
    """The parameters or neurons that a query names; nothing where it begins with none of ``KINDS`` and a name.

    "bias" and "neuron" alone are all of them, up to ``MOST``.

    Parameters
    ----------
    sizes
        Neurons of each layer, the inputs first.
    """
    named, equals, number = query.casefold().partition("=")
    words = [word for word in named.split() if word not in PASSED_OVER]
    if len(words) == 1 and len(words[0]) > 1 and KINDS.get(words[0]) in ("bias", "neuron"):
        words.append("")  # all of them
    if len(words) < 2 or words[0] not in KINDS:
        return NOTHING
    value = _value(number) if equals else None
    known = _nodes(sizes, input_names)
    kind, rest = KINDS[words[0]], words[1:]
    if kind == "weight":
        return Asked(tuple(_weights(rest, known, sizes)), value=value)
    nodes = [node for node in _named(" ".join(rest), known) if node[0] > 0]
    if kind == "neuron":
        return Asked(neurons=tuple(nodes[:MOST]))
    return Asked(tuple(ParameterName(layer, neuron, None) for layer, neuron in nodes[:MOST]), value=value)


def _value(number: str) -> float | None:
    try:
        return parse(number)
    except ValueError:
        return None


def _nodes(sizes: Sizes, input_names: Sequence[str]) -> dict[str, Node]:
    """Every neuron and input by its name, small."""
    return {
        neuron_title(layer, neuron, sizes, input_names).casefold(): (layer, neuron)
        for layer, size in enumerate(sizes)
        for neuron in range(size)
    }


def _named(name: str, known: dict[str, Node]) -> list[Node]:
    """The one of that name, else those whose names begin so."""
    if name in known:
        return [known[name]]
    return [node for each, node in known.items() if each.startswith(name)]


def _weights(words: list[str], known: dict[str, Node], sizes: Sizes) -> list[ParameterName]:
    """Those between two that are named, or into and out of one."""
    if TO.intersection(words):
        place = next(place for place, word in enumerate(words) if word in TO)
        return _between(_named(" ".join(words[:place]), known), _named(" ".join(words[place + 1 :]), known))
    for place in range(1, len(words)):
        one, other = known.get(" ".join(words[:place])), " ".join(words[place:])
        if one is not None:
            return _between([one], _named(other, known))
    found = []
    for layer, neuron in _named(" ".join(words), known)[:1]:
        if layer + 1 < len(sizes):
            found += [ParameterName(layer + 1, target, neuron) for target in range(sizes[layer + 1])]
        if layer > 0:
            found += [ParameterName(layer, neuron, source) for source in range(sizes[layer - 1])]
    return found[:MOST]


def _between(sources: list[Node], targets: list[Node]) -> list[ParameterName]:
    found = [
        ParameterName(layer, neuron, source)
        for before, source in sources
        for layer, neuron in targets
        if layer == before + 1
    ]
    return found[:MOST]
