"""From a graph of values to a flat tape, in which sums of products are recognised.

``trace`` flattens the graph once. ``fuse`` finds ``sum(w * x) + b``, where the w are parameters used nowhere else,
and makes each one DOT, wherever in the graph it stands; every other op stays as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.graph import refuse_own_ops, topological_order, uncollected
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.lazy_dataclass import dataclass

DOT = len(OPS)
_ADD, _MULTIPLY = OPS["add"].code, OPS["multiply"].code
_FLOAT, _INTEGER = struct.Struct("<d"), struct.Struct("<q")
_FIRST, _SECOND = itemgetter(0), itemgetter(1)

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class Instruction(NamedTuple):
    """One op on slots: ``a`` and ``b`` are operands (-1 for none), ``pairs`` a DOT's factors.

    A DOT is ``slot a + sum(parameter * slot)`` over its ``(parameter, slot)`` pairs, added in that order; without
    ``a`` the first product begins it. ``products`` are the slots its products had before they were fused, and
    ``start`` the sum its base went into.
    """

    code: int
    destination: int
    a: int
    b: int = -1
    k: float = 0.0
    pairs: tuple[tuple[int, int], ...] = ()
    products: tuple[int, ...] = ()
    start: int = -1

    @property
    def weights(self) -> tuple[int, ...]:
        """The parameters of a DOT."""
        return tuple(map(_FIRST, self.pairs))

    @property
    def inputs(self) -> tuple[int, ...]:
        """The slots that a DOT's parameters are multiplied by."""
        return tuple(map(_SECOND, self.pairs))

    def operands(self) -> tuple[int, ...]:
        """The slots read (a DOT's weights are not among them)."""
        own = () if self.a < 0 else (self.a,) if self.b < 0 else (self.a, self.b)
        return own + self.inputs if self.pairs else own

    def contributions(self) -> list[tuple[int, int]]:
        """``(operand, consumer)``: where this instruction adds to a gradient, in the order in which values do it."""
        if self.code != DOT:
            first = (self.a, self.destination)
            return [first] if self.b < 0 else [first, (self.b, self.destination)]
        backwards = [(x, product) for (_, x), product in zip(self.pairs, self.products, strict=True)][::-1]
        return backwards + ([(self.a, self.start)] if self.a >= 0 else [])


@dataclass(frozen=True, slots=True)
class Tape:
    """A flattened graph. Slots are numbered parameters first, then inputs, constants and nodes."""

    instructions: tuple[Instruction, ...]
    n_parameters: int
    n_inputs: int
    constants: tuple[float, ...]
    n_slots: int
    outputs: tuple[int, ...]

    @property
    def first_constant(self) -> int:
        """The slot of the first constant."""
        return self.n_parameters + self.n_inputs

    @property
    def first_node(self) -> int:
        """The first slot that an instruction may write."""
        return self.first_constant + len(self.constants)

    def constant(self, slot: int) -> float | None:
        """The number in a constant's slot, None for any other slot."""
        position = slot - self.first_constant
        return self.constants[position] if 0 <= position < len(self.constants) else None


@uncollected()
def trace(outputs: Sequence[Value], parameters: Sequence[Value], inputs: Sequence[Value]) -> Tape:
    """Flatten the graph behind ``outputs``. Leaves that are neither parameters nor inputs are constants.

    Constants of the same bits share a slot, in the order of their bits, wherever in the graph they stand: so what each
    neuron of a layer does alike reads the same slots.

    Raises
    ------
    ValueError
        If a value stands twice among parameters and inputs.
    TypeError
        If the graph holds an op that is not in the op table.
    """
    slots = {id(value): slot for slot, value in enumerate((*parameters, *inputs))}
    if len(slots) != len(parameters) + len(inputs):
        raise ValueError("a value may be a parameter or an input once only")
    order = topological_order(*outputs)
    refuse_own_ops(order, "compiling")
    leaves = [node for node in order if node.op is None and id(node) not in slots]
    made = [node for node in order if node.op is not None and id(node) not in slots]
    constants = in_order_of_bits(node._data for node in leaves)
    first = len(slots)
    of_bits = {bits_of(number): slot for slot, number in enumerate(constants, start=first)}
    slots.update((id(node), of_bits[bits_of(node._data)]) for node in leaves)
    first += len(constants)
    slots.update((id(node), slot) for slot, node in enumerate(made, start=first))
    instructions = tuple([_instruction(node, slots) for node in made])
    return Tape(
        instructions,
        len(parameters),
        len(inputs),
        constants,
        first + len(made),
        tuple(slots[id(node)] for node in outputs),
    )


def bits_of(number: float) -> int:
    """A number's bits, which tell 0.0 from -0.0, as a whole number."""
    bits: int = _INTEGER.unpack(_FLOAT.pack(number))[0]
    return bits


def in_order_of_bits(numbers: Iterable[float]) -> tuple[float, ...]:
    """Constants as a tape has them: each once."""
    found = {bits_of(number): number for number in numbers}
    return tuple(found[bits] for bits in sorted(found))


def _instruction(node: Value, slots: dict[int, int]) -> Instruction:
    assert node.op is not None
    first, *second = node._prev
    b = slots[id(second[0])] if second else -1
    return Instruction(node.op.code, slots[id(node)], slots[id(first)], b, node.exponent)


@uncollected()
def fuse(tape: Tape, plain: frozenset[int] = frozenset()) -> Tape:
    """Recognise chains ``((base + w0*x0) + w1*x1) + ...`` and replace each by one DOT.

    The w are parameters that nothing else uses, the x are none; a node inside a chain is used nowhere else and is
    no output. The order of the additions is kept, so the result is the same to the last bit. Slots in ``plain``
    are left out.
    """
    uses = count_uses(tape)
    makers = {i.destination: i for i in tape.instructions if i.destination not in plain}
    chains: dict[int, _Chain] = {}
    inside: set[int] = set()
    for add in makers.values():
        pair = _product(makers.get(add.b), tape, uses) if add.code == _ADD else None
        if pair is None:
            continue
        chain = chains.get(add.a) if uses[add.a] == 1 else None
        if chain is None and (first := _product(makers.get(add.a), tape, uses)) is not None:
            chain = _Chain(-1, -1)
            chain.append(first, add.a)
        if chain is None or pair[1] in chain.inputs:  # an input read twice begins a DOT of its own
            chain = _Chain(add.a, add.destination)
        else:
            chains.pop(add.a, None)
            inside.add(add.a)
        inside.add(add.b)
        chain.append(pair, add.b)
        chains[add.destination] = chain
    kept = (
        chains[i.destination].dot(i.destination) if i.destination in chains else i
        for i in tape.instructions
        if i.destination not in inside
    )
    return replace(tape, instructions=tuple(kept))


class _Chain:
    """A DOT in the making."""

    def __init__(self, base: int, start: int) -> None:
        self.base, self.start = base, start
        self.pairs: list[tuple[int, int]] = []
        self.products: list[int] = []
        self.inputs: set[int] = set()

    def append(self, pair: tuple[int, int], product: int) -> None:
        self.pairs.append(pair)
        self.products.append(product)
        self.inputs.add(pair[1])

    def dot(self, destination: int) -> Instruction:
        return Instruction(
            DOT, destination, self.base, pairs=tuple(self.pairs), products=tuple(self.products), start=self.start
        )


def count_uses(tape: Tape) -> list[int]:
    """How often each slot is read; an output counts twice more, so that it is never swallowed."""
    read = chain.from_iterable((*i.operands(), *i.weights) for i in tape.instructions)
    found = np.bincount(np.fromiter(chain(read, tape.outputs, tape.outputs), np.int64), minlength=tape.n_slots)
    uses: list[int] = found.tolist()
    return uses


def _product(maker: Instruction | None, tape: Tape, uses: list[int]) -> tuple[int, int] | None:
    """The (parameter, slot) of a product that is used once and whose parameter is used once, else None."""
    if maker is None or maker.code != _MULTIPLY or uses[maker.destination] != 1:
        return None
    weights = tape.n_parameters
    for weight, x in ((maker.a, maker.b), (maker.b, maker.a)):
        if weight < weights <= x and uses[weight] == 1:
            return weight, x
    return None
