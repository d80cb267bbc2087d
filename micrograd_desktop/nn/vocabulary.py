"""Neuron, Layer and MLP as the functions of a program (``engine.expression``): each neuron is a group of its own."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import pairwise

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.activation import X, check, nodes_of, sum_behind
from micrograd_desktop.engine.bugs import NO_ZERO_GRAD
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.numbers import Number, as_operand
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn.modules import MLP, Layer, Module, Neuron, walk_layers
from micrograd_desktop.translation import tr, trn, whole

LARGEST_LAYER = 10_000


class _ModulePart(Part):
    """Base of the parts: what all modules can do."""

    module: Module
    attributes = ("parameters", "zero_grad", "w", "b", "neurons", "layers")

    def attribute(self, name: str) -> object:
        if name == "parameters":
            return Method(name, self._parameters)
        if name == "zero_grad":
            return Method(name, self._zero_grad)
        return self.own(name)

    def own(self, name: str) -> object:
        """What only this kind of part has."""
        raise NotImplementedError

    def _parameters(self, bench: Workbench, arguments: Sequence[object]) -> list[Value]:
        self._take_none(bench, "parameters", arguments)
        bench.work(self.n_parameters)
        return self.module.parameters()

    def _zero_grad(self, bench: Workbench, arguments: Sequence[object]) -> None:
        self._take_none(bench, "zero_grad", arguments)
        bench.work(self.n_parameters)
        if NO_ZERO_GRAD not in bench.bugs:
            self.module.zero_grad()

    def _take_none(self, bench: Workbench, name: str, arguments: Sequence[object]) -> None:
        if arguments:
            raise bench.fail(tr("{name}() takes 0 arguments, not {count}.", name=name, count=len(arguments)))

    @cached_property
    def n_parameters(self) -> int:
        """How many weights and biases it has."""
        return len(self.module.parameters())


class NeuronPart(_ModulePart):
    """A neuron. ``path`` is the group of what it makes, its own name last."""

    def __init__(self, neuron: Neuron, path: tuple[str, ...], name: str) -> None:
        self.module = self.neuron = neuron
        self._path, self._name = path, name

    def adopt(self, bench: Workbench) -> None:
        """Make the neuron's parameters known to the workbench, with labels."""
        labels = [*(f"{self._name}.w{j}" for j in range(1, len(self.neuron.w) + 1)), f"{self._name}.b"]
        for parameter, label in zip(self.neuron.parameters(), labels, strict=True):
            parameter.label = parameter.label or label
            bench.claim(parameter, self._path)
            bench.mark_parameter(parameter)

    def call(self, bench: Workbench, arguments: Sequence[object]) -> Value:
        inputs = _inputs(bench, _used(bench, arguments), len(self.neuron.w))
        nodes = 2 * len(inputs) + 1 + nodes_of(self.neuron.activation)
        bench.reserve(nodes)
        bench.work(nodes)
        out = self.neuron(inputs)
        sum_behind(self.neuron.activation, out).label = f"{self._name}.sum"
        out.label = self._name
        return bench.claim(out, self._path)

    def own(self, name: str) -> object:
        return {"w": self.neuron.w, "b": self.neuron.b}.get(name)


class LayerPart(_ModulePart):
    """A layer."""

    def __init__(self, layer: Layer, path: tuple[str, ...], number: int) -> None:
        self.module = layer
        self.neurons = []
        for k, neuron in enumerate(layer.neurons, start=1):
            name, layer_group = f"n{number}.{k}", tr("Layer {number}", number=number)
            self.neurons.append(
                NeuronPart(neuron, (*path, layer_group, tr("Neuron {name}", name=f"{number}.{k}")), name)
            )

    def called(self, bench: Workbench) -> Callable[[object], object]:
        """The layer as a function of its list of inputs."""
        return lambda signal: self.call(bench, [signal])

    def call(self, bench: Workbench, arguments: Sequence[object]) -> object:
        arguments = _used(bench, arguments)
        outputs = [neuron.call(bench, arguments) for neuron in self.neurons]
        return outputs[0] if len(outputs) == 1 else outputs

    def own(self, name: str) -> object:
        return self.neurons if name == "neurons" else None


class MLPPart(_ModulePart):
    """A multi-layer perceptron."""

    def __init__(self, network: MLP) -> None:
        self.module = network
        self.layers = [LayerPart(layer, (), i) for i, layer in enumerate(network.layers, start=1)]

    def adopt(self, bench: Workbench) -> None:
        """Make the network's parameters known to the workbench, with labels."""
        for layer in self.layers:
            for neuron in layer.neurons:
                neuron.adopt(bench)

    def call(self, bench: Workbench, arguments: Sequence[object]) -> object:
        signal: object = arguments[0] if len(arguments) == 1 else None
        if signal is None:
            raise bench.fail(tr("A network takes one list of inputs."))
        *_, out = signal, *walk_layers([layer.called(bench) for layer in self.layers], signal)
        return out[0] if isinstance(out, list) and len(out) == 1 else out

    def own(self, name: str) -> object:
        return self.layers if name == "layers" else None


def _used(bench: Workbench, arguments: Sequence[object]) -> Sequence[object]:
    """The arguments of a call with leaves, new in this call, for the named numbers in its list of inputs."""
    things = arguments[0] if len(arguments) == 1 else None
    if not isinstance(things, list | tuple) or not any(isinstance(thing, Number) for thing in things):
        return arguments
    bench.work(len(things))
    return [[bench.used(thing) for thing in things]]


def _inputs(bench: Workbench, arguments: Sequence[object], wanted: int) -> list[Value | float]:
    """The inputs of a neuron: as many values or numbers as it has weights."""
    things = arguments[0] if len(arguments) == 1 else None
    if not isinstance(things, list | tuple):
        raise bench.fail(tr("A neuron takes one list of inputs, not {thing}.", thing=described(things)))
    if len(things) != wanted:
        raise bench.fail(
            trn("This takes {n} input, not {count}.", "This takes {n} inputs, not {count}.", wanted, count=len(things))
        )
    bench.work(len(things))
    inputs = [as_operand(thing) for thing in things]
    for thing, operand in zip(things, inputs, strict=True):
        if operand is None:
            raise bench.fail(tr("An input must be a Value or a number, not {thing}.", thing=described(thing)))
    return inputs  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the two nets that the world calls MLP: which arguments its parts take, and what it is made with."""

    neuron: tuple[str, ...]
    network: tuple[str, ...]
    neuron_settings: Mapping[str, object] = field(default_factory=dict)
    network_settings: Mapping[str, object] = field(default_factory=dict)


LECTURE = Kind(("activation", "bias", "seed", "nonlin"), ("activation", "output", "bias", "seed"))
MICROGRAD = Kind(
    ("nonlin", "seed"), ("seed",), {"nonlin": True}, {"activation": "relu", "output": "linear", "bias": 0.0}
)


def _settings(bench: Workbench, name: str, keywords: Mapping[str, object], known: tuple[str, ...]) -> dict[str, object]:
    """The keywords that the modules take, checked; ``rng`` follows from ``seed``."""
    for word in keywords:
        if word not in known:
            raise bench.fail(tr("{name}() has no argument called '{word}'.", name=name, word=word[:40]))
    settings: dict[str, object] = {"rng": bench.rng}
    for word in ("activation", "output"):
        if (activation := keywords.get(word)) is not None:
            settings[word] = _activation(bench, word, activation)
    if (bias := keywords.get("bias")) is not None:
        settings["bias"] = bench.number(bias, tr("The bias"))
    if (seed := keywords.get("seed")) is not None:
        settings["rng"] = random.Random(bench.whole(seed, tr("The seed")))
    if (nonlin := keywords.get("nonlin")) is not None:
        settings["nonlin"] = bool(bench.number(nonlin, "nonlin"))
    return settings


def _word(word: str) -> str:
    """An argument that is an activation, as a sentence has it."""
    return tr("output", sense="argument") if word == "output" else tr("activation")


def _activation(bench: Workbench, word: str, activation: object) -> str:
    """A row or a formula."""
    if activation in ACTIVATIONS:
        return str(activation)
    if not isinstance(activation, str) or (activation.isidentifier() and activation != X):
        raise bench.fail(tr("The {word} must be one of {names}.", word=_word(word), names=", ".join(ACTIVATIONS)))
    try:
        check(activation)
    except ValueError as error:
        raise bench.fail(tr("The {word} can't be this formula. {error}", word=_word(word), error=error)) from None
    return activation


def _size(bench: Workbench, thing: object, what: str) -> int:
    size = bench.whole(thing, what)
    if not 1 <= size <= LARGEST_LAYER:
        raise bench.fail(
            tr(
                "{what} must be between 1 and {most}, not {size}.",
                what=what,
                most=whole(LARGEST_LAYER),
                size=whole(size),
            )
        )
    return size


def _sizes(bench: Workbench, name: str, arguments: Sequence[object], count: int) -> list[object]:
    if len(arguments) != count:
        raise bench.fail(
            trn(
                "{name}() takes {n} size in front, not {count}.",
                "{name}() takes {n} sizes in front, not {count}.",
                count,
                name=name,
                count=len(arguments),
            )
        )
    return list(arguments)


def _made(bench: Workbench, parameters: int) -> None:
    """Count so many parameters, before they are made."""
    bench.reserve(parameters)
    bench.work(parameters)


def _neuron(
    bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object], kind: Kind = LECTURE
) -> NeuronPart:
    (nin,) = _sizes(bench, "Neuron", arguments, 1)
    settings = {**kind.neuron_settings, **_settings(bench, "Neuron", keywords, kind.neuron)}
    n_inputs = _size(bench, nin, tr("The number of inputs"))
    _made(bench, n_inputs + 1)
    part = NeuronPart(Neuron(n_inputs, **settings), (tr("Neuron"),), "n")  # type: ignore[arg-type]
    part.adopt(bench)
    return part


def _layer(
    bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object], kind: Kind = LECTURE
) -> LayerPart:
    nin, nout = _sizes(bench, "Layer", arguments, 2)
    settings = {**kind.neuron_settings, **_settings(bench, "Layer", keywords, kind.neuron)}
    n_inputs, n_outputs = _size(bench, nin, tr("The number of inputs")), _size(bench, nout, tr("The number of neurons"))
    _made(bench, (n_inputs + 1) * n_outputs)
    part = LayerPart(Layer(n_inputs, n_outputs, **settings), (), 1)  # type: ignore[arg-type]
    for neuron in part.neurons:
        neuron.adopt(bench)
    return part


def _mlp(
    bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object], kind: Kind = LECTURE
) -> MLPPart:
    nin, nouts = _sizes(bench, "MLP", arguments, 2)
    settings = {**kind.network_settings, **_settings(bench, "MLP", keywords, kind.network)}
    if not isinstance(nouts, list | tuple) or not nouts:
        raise bench.fail(tr("The second argument of MLP() is a list of layer sizes, such as [4, 4, 1]."))
    sizes = [
        _size(bench, nin, tr("The number of inputs")),
        *(_size(bench, n, tr("The size of a layer")) for n in nouts),
    ]
    _made(bench, sum((n + 1) * m for n, m in pairwise(sizes)))
    part = MLPPart(MLP(sizes[0], sizes[1:], **settings))  # type: ignore[arg-type]
    part.adopt(bench)
    return part


_LECTURE: dict[str, Builder] = {"Neuron": _neuron, "Layer": _layer, "MLP": _mlp}
_MICROGRAD: dict[str, Builder] = {
    "Neuron": partial(_neuron, kind=MICROGRAD),
    "Layer": partial(_layer, kind=MICROGRAD),
    "MLP": partial(_mlp, kind=MICROGRAD),
}

VOCABULARY: dict[str, Builder] = {
    **_LECTURE,
    **{
        f"{package}.{name}": build
        for package in ("micrograd.nn", "micrograd_desktop.nn.micrograd")
        for name, build in _MICROGRAD.items()
    },
}
"""The lecture's net by its names, micrograd's own by the package that a program imports it from."""


def with_network(make: Callable[[], MLP]) -> dict[str, Builder]:
    """The vocabulary with ``trained()``, which gives a network that is there already."""
    return {**VOCABULARY, "trained": partial(_trained, make)}


def _trained(
    make: Callable[[], MLP], bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]
) -> MLPPart:
    if arguments or keywords:
        raise bench.fail(tr("trained() takes no arguments: it is the network in Train."))
    network = make()
    _made(bench, len(network.parameters()))
    part = MLPPart(network)
    part.adopt(bench)
    return part
