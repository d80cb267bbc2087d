"""The tape of a multi-layer perceptron, written down from its shape: what ``trace`` and ``fuse`` make of its graph.

A network of 100,000 parameters is a graph of 300,000 values, which takes seconds to build, walk and fuse; its tape has
an instruction a neuron. The graph of values stays the truth: tests hold that both tapes are equal, slot by slot.
Slots are numbered as a depth-first walk of the graph comes by, so a layer's first neuron stands among those before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from micrograd_desktop.engine.activation import activated
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.kernel.tape import DOT, Instruction, Tape, bits_of, in_order_of_bits, trace
from micrograd_desktop.engine.value import Value

Head = Callable[[Sequence[Value], Sequence[Value]], Value]
"""The loss of a sample, of its scores and its targets."""


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Layers of neurons ``activation(((b + w0*x0) + w1*x1) + ...)``, whose parameters are in the flat order.

    ``sizes`` begin with the inputs; ``activations`` say for each layer after them what ``engine.activation`` knows.
    """

    sizes: tuple[int, ...]
    activations: tuple[str, ...]

    @property
    def n_parameters(self) -> int:
        """Weights and biases: neuron by neuron, its weights, then its bias."""
        return sum((before + 1) * here for before, here in pairwise(self.sizes))


def tape_of_loss(network: Perceptron, head: Head, n_targets: int = 1) -> Tape:
    """The tape of a sample's loss and scores, whose inputs are the network's and the targets.

    Raises
    ------
    ValueError
        If the loss doesn't come by the scores in their order.
    """
    scores, targets = ([Value(0.0) for _ in range(n)] for n in (network.sizes[-1], n_targets))
    loss = head(scores, targets)
    before = _ops_before(topological_order(loss, *scores), scores)
    graph = trace([loss, *scores], [], [*scores, *targets])
    inputs = network.sizes[0] + n_targets
    neurons = _Neurons(network, inputs, graph.constants)
    placed = neurons.place_from_last(neurons.first, before)

    def slot(old: int) -> int:
        """Where a slot of the loss's own tape went."""
        if old < len(scores):
            return neurons.outputs[-1][old]
        if old < graph.first_constant:
            return network.n_parameters + network.sizes[0] + old - len(scores)
        if old < graph.first_node:
            return neurons.constant(graph.constants[old - graph.first_constant])
        number = old - graph.first_node
        return placed[bisect_right(before, number)] + number

    moved = [
        i._replace(destination=slot(i.destination), a=slot(i.a), b=slot(i.b) if i.b >= 0 else -1)
        for i in graph.instructions
    ]
    n_slots = placed[-1] + len(graph.instructions)
    return neurons.tape(moved, inputs, n_slots, [slot(old) for old in graph.outputs])


def _ops_before(order: Sequence[Value], scores: Sequence[Value]) -> list[int]:
    """How many of a loss's own ops a walk comes by before it comes by each score."""
    places = {id(score): k for k, score in enumerate(scores)}
    before: list[int] = []
    ops = 0
    for node in order:
        ops += node.op is not None
        if id(node) in places:
            if places[id(node)] != len(before):
                raise ValueError("a loss comes by the scores in their order")
            before.append(ops)
    return before


def tape_of_neurons(network: Perceptron) -> Tape:
    """The tape of all neurons' outputs, layer by layer."""
    neurons = _Neurons(network, network.sizes[0], ())
    end = neurons.place_in_order()
    outputs = [slot for layer in neurons.outputs for slot in layer]
    return neurons.tape([], network.sizes[0], end, outputs)


@cache
def _ops_of(activation: str) -> Tape:
    """What an activation does to a sum, which is the tape's only input, as ops in the order of a walk from the result.

    All of them depend on the sum: what a formula makes of numbers alone is a number.
    """
    total = Value(0.0)
    return trace([activated(activation, total)], [], [total])


class _Neurons:
    """The slots of all neurons' products and sums: ``outputs`` of what they give on, layer by layer.

    ``others`` are constants of what comes behind the neurons.
    """

    def __init__(self, network: Perceptron, n_inputs: int, others: tuple[float, ...]) -> None:
        self._network = network
        self._ops = [_ops_of(name) for name in network.activations]
        own = (number for ops in self._ops for number in ops.constants)
        self.constants = in_order_of_bits((*own, *others))
        first_constant = network.n_parameters + n_inputs
        self._of_bits = {bits_of(number): slot for slot, number in enumerate(self.constants, start=first_constant)}
        self.first = first_constant + len(self.constants)
        sizes = network.sizes
        self._inputs = list(range(network.n_parameters, network.n_parameters + sizes[0]))
        self._products: list[list[Sequence[int]]] = [[] for _ in sizes[1:]]
        self.outputs: list[list[int]] = [[] for _ in sizes[1:]]

    def constant(self, number: float) -> int:
        """The slot of a constant."""
        return self._of_bits[bits_of(number)]

    def place_in_order(self) -> int:
        """Number the neurons one after the other; returns the slot after the last."""
        at = self.first
        for layer, size in enumerate(self._network.sizes[1:]):
            for _ in range(size):
                at = self._place(layer, at)
        return at

    def place_from_last(self, at: int, before: Sequence[int] = (0,)) -> list[int]:
        """Number them as a walk from the last layer comes by: each of a layer just before it is first read.

        ``before`` has for each neuron of the last layer how many other nodes come before it. Returns the slot of the
        first of these nodes if it comes before the first neuron, after that one, after the second, ..., less the
        number of those before.
        """
        placed, last = [at], len(self.outputs) - 1
        at = self._place_first(last, at + before[0])
        placed.append(at - before[0])
        for k in range(1, len(before)):
            at = self._place(last, at + before[k] - before[k - 1])
            placed.append(at - before[k])
        return placed

    def _place_first(self, last: int, at: int) -> int:
        """The first neuron of a layer, and of each layer before it all neurons."""
        for layer in range(last + 1):
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
        end = at + len(self._ops[layer].instructions)
        self.outputs[layer].append(end - 1)
        return end

    def tape(self, others: list[Instruction], n_inputs: int, n_slots: int, outputs: list[int]) -> Tape:
        """The tape of the neurons and of other instructions, in the order of their slots."""
        found = sorted([*self._instructions(), *others], key=lambda i: i.destination)
        return Tape(tuple(found), self._network.n_parameters, n_inputs, self.constants, n_slots, tuple(outputs))

    def _instructions(self) -> Iterator[Instruction]:
        weight, signal = 0, self._inputs
        for layer, ops in enumerate(self._ops):
            n = len(signal)
            for products in self._products[layer]:
                pairs = tuple(zip(range(weight, weight + n), signal, strict=True))
                yield Instruction(
                    DOT, products[-1] + 1, weight + n, pairs=pairs, products=tuple(products), start=products[0] + 1
                )
                yield from self._activation(ops, products[-1] + 1)
                weight += n + 1
            signal = self.outputs[layer]

    def _activation(self, ops: Tape, total: int) -> Iterator[Instruction]:
        """The ops of an activation at a sum, behind which they have their slots."""
        slots = [total, *map(self.constant, ops.constants)]
        slots += range(total + 1, total + 1 + len(ops.instructions))
        for i in ops.instructions:
            yield i._replace(destination=slots[i.destination], a=slots[i.a], b=slots[i.b] if i.b >= 0 else -1)
