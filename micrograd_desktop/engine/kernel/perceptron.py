"""The tape of a multi-layer perceptron, written down from its shape: what ``trace`` and ``fuse`` make of its graph.

A network of 100,000 parameters is a graph of 300,000 values, which takes seconds to build, walk and fuse; its tape has
an instruction a neuron. The graph of values stays the truth: tests hold that both tapes are equal, slot by slot.
Slots are numbered as a depth-first walk of the graph comes by, so a layer's first neuron stands among those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.kernel.tape import DOT, Instruction, Tape, trace
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value

Head = Callable[[Value, Value], Value]
"""The loss of a sample, of its score and its target."""


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Layers of neurons ``activation(((b + w0*x0) + w1*x1) + ...)``, whose parameters are in the flat order.

    ``sizes`` begin with the inputs; ``activations`` name, layer by layer, a one-argument op, or say ``"linear"``.
    """

    sizes: tuple[int, ...]
    activations: tuple[str, ...]

    @property
    def n_parameters(self) -> int:
        """Weights and biases: neuron by neuron, its weights, then its bias."""
        return sum((before + 1) * here for before, here in pairwise(self.sizes))


def tape_of_loss(network: Perceptron, head: Head) -> Tape:
    """The tape of a sample's loss and score, whose inputs are the network's and the target.

    Raises
    ------
    ValueError
        If the network has not one output.
    """
    if network.sizes[-1] != 1:
        raise ValueError("a network that is trained has one output")
    score, target = Value(0.0), Value(0.0)
    loss = head(score, target)
    order = topological_order(loss, score)
    before = sum(node.op is not None for node in order[: order.index(score)])
    graph = trace([loss, score], [], [score, target])
    inputs = network.sizes[0] + 1
    neurons = _Neurons(network, inputs, len(graph.constants))
    first = neurons.first
    end = neurons.place_from_last(first + before)
    result = neurons.outputs[-1][0]

    def slot(old: int) -> int:
        """Where a slot of the loss's own tape went."""
        if old < 2:
            return result if old == 0 else network.n_parameters + network.sizes[0]
        if old < graph.first_node:
            return network.n_parameters + inputs + old - 2
        number = old - graph.first_node
        return first + number if number < before else end + number - before

    moved = [
        i._replace(destination=slot(i.destination), a=slot(i.a), b=slot(i.b) if i.b >= 0 else -1)
        for i in graph.instructions
    ]
    n_slots = end + len(graph.instructions) - before
    return neurons.tape(moved, inputs, graph.constants, n_slots, [slot(old) for old in graph.outputs])


def tape_of_neurons(network: Perceptron) -> Tape:
    """The tape of all neurons' outputs, layer by layer."""
    neurons = _Neurons(network, network.sizes[0], 0)
    end = neurons.place_in_order()
    outputs = [slot for layer in neurons.outputs for slot in layer]
    return neurons.tape([], network.sizes[0], (), end, outputs)


class _Neurons:
    """The slots of all neurons' products and sums: ``outputs`` of what they give on, layer by layer."""

    def __init__(self, network: Perceptron, n_inputs: int, n_constants: int) -> None:
        self._network = network
        self._activated = [name != "linear" for name in network.activations]
        self.first = network.n_parameters + n_inputs + n_constants
        sizes = network.sizes
        self._inputs = list(range(network.n_parameters, network.n_parameters + sizes[0]))
        self._products: list[list[Sequence[int]]] = [[] for _ in sizes[1:]]
        self.outputs: list[list[int]] = [[] for _ in sizes[1:]]

    def place_in_order(self) -> int:
        """Number the neurons one after the other; returns the slot after the last."""
        at = self.first
        for layer, size in enumerate(self._network.sizes[1:]):
            for _ in range(size):
                at = self._place(layer, at)
        return at

    def place_from_last(self, at: int) -> int:
        """Number them as a walk from the last neuron comes by: each of a layer just before it is first read."""
        for layer in range(len(self.outputs)):
            if layer == 0:
                at = self._place(0, at)
                continue
            products = [at]
            at += 2
            for _ in range(1, self._network.sizes[layer]):
                at = self._place(layer - 1, at)
                products.append(at)
                at += 2
            at = self._end(layer, products, at)
        return at

    def _place(self, layer: int, at: int) -> int:
        """A neuron all of whose inputs are numbered already."""
        n = self._network.sizes[layer]
        return self._end(layer, range(at, at + 2 * n, 2), at + 2 * n)

    def _end(self, layer: int, products: Sequence[int], at: int) -> int:
        self._products[layer].append(products)
        self.outputs[layer].append(at if self._activated[layer] else at - 1)
        return at + self._activated[layer]

    def tape(
        self, others: list[Instruction], n_inputs: int, constants: tuple[float, ...], n_slots: int, outputs: list[int]
    ) -> Tape:
        """The tape of the neurons and of other instructions, in the order of their slots."""
        found = sorted([*self._instructions(), *others], key=lambda i: i.destination)
        return Tape(tuple(found), self._network.n_parameters, n_inputs, constants, n_slots, tuple(outputs))

    def _instructions(self) -> Iterator[Instruction]:
        weight, signal = 0, self._inputs
        for layer, name in enumerate(self._network.activations):
            n = len(signal)
            for products, output in zip(self._products[layer], self.outputs[layer], strict=True):
                pairs = tuple(zip(range(weight, weight + n), signal, strict=True))
                yield Instruction(
                    DOT, products[-1] + 1, weight + n, pairs=pairs, products=tuple(products), start=products[0] + 1
                )
                if self._activated[layer]:
                    yield Instruction(OPS[name].code, output, products[-1] + 1)
                weight += n + 1
            signal = self.outputs[layer]
