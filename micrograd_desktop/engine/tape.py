"""From a graph of values to a flat tape that a kernel can run for many samples at once.

``trace`` flattens the graph once. ``sum(w * x) + b``, where the w are parameters, becomes one DOT,
wherever in the graph it stands; every other op stays as it is, so any graph of table ops can be run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value

DOT = len(OPS)
_ADD, _MULTIPLY = OPS["add"].code, OPS["multiply"].code

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Instruction:
    """One op on slots: ``a`` and ``b`` are operands (b is -1 for one argument), ``pairs`` a DOT's factors.

    A DOT is ``slot a + sum(parameter * slot)`` over its ``(parameter, slot)`` pairs, added in that order.
    """

    code: int
    destination: int
    a: int
    b: int = -1
    k: float = 0.0
    pairs: tuple[tuple[int, int], ...] = ()

    def operands(self) -> tuple[int, ...]:
        """The slots read as rows (a DOT's weights are not)."""
        direct = (self.a,) if self.b < 0 else (self.a, self.b)
        return direct + tuple(x for _, x in self.pairs)


@dataclass(frozen=True, slots=True)
class Tape:
    """A flattened graph. Slots are numbered parameters first, then inputs, constants and nodes."""

    instructions: tuple[Instruction, ...]
    n_parameters: int
    n_inputs: int
    constants: tuple[float, ...]
    n_slots: int
    outputs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A tape laid out for a kernel: a row of lanes for each slot that needs one.

    ``ops`` has shape (n, 6): code, destination row, row a, row b, first pair, number of pairs; a DOT's ``a`` is
    a parameter index when its ``b`` is 1. ``pairs`` (m, 2) holds (parameter, row). ``needs[row]`` says whether
    the row's gradient is wanted. ``loaded`` (j, 2) holds (parameter, row) of parameters that are also read as
    rows. Rows: inputs, constants, then the rest.
    """

    ops: Ints
    exponents: Floats
    pairs: Ints
    needs: Ints
    loaded: Ints
    constants: Floats
    n_inputs: int
    n_rows: int
    n_parameters: int
    outputs: Ints


def trace(outputs: Sequence[Value], parameters: Sequence[Value], inputs: Sequence[Value]) -> Tape:
    """Flatten the graph behind ``outputs``. Leaves that are neither parameters nor inputs are constants.

    Raises
    ------
    ValueError
        If a value stands twice among parameters and inputs.
    """
    slots = {id(value): slot for slot, value in enumerate((*parameters, *inputs))}
    if len(slots) != len(parameters) + len(inputs):
        raise ValueError("a value may be a parameter or an input once only")
    order = topological_order(*outputs)
    constants = [node for node in order if node.op is None and id(node) not in slots]
    made = [node for node in order if node.op is not None and id(node) not in slots]
    for node in (*constants, *made):
        slots[id(node)] = len(slots)
    instructions = tuple(_instruction(node, slots) for node in made)
    return Tape(
        instructions,
        len(parameters),
        len(inputs),
        tuple(float(node.data) for node in constants),
        len(slots),
        tuple(slots[id(node)] for node in outputs),
    )


def _instruction(node: Value, slots: dict[int, int]) -> Instruction:
    assert node.op is not None
    operands = [slots[id(operand)] for operand in node._prev]
    b = operands[1] if len(operands) > 1 else -1
    return Instruction(node.op.code, slots[id(node)], operands[0], b, node.exponent)


def fuse(tape: Tape) -> Tape:
    """Recognise chains ``((base + w0*x0) + w1*x1) + ...`` and replace each by one DOT.

    The w are parameters and the x are not; a node inside a chain is used nowhere else and is no output.
    The order of the additions is kept, so the result is the same to the last bit.
    """
    uses = _uses(tape)
    makers = {i.destination: i for i in tape.instructions}
    chains: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {}
    inside: set[int] = set()
    for instruction in tape.instructions:
        if instruction.code != _ADD:
            continue
        pair = _product(makers.get(instruction.b), tape.n_parameters, uses)
        if pair is None:
            continue
        base = instruction.a
        pairs: tuple[tuple[int, int], ...] = (pair,)
        if base in chains and uses[base] == 1:
            inside.add(base)
            base, earlier = chains.pop(base)
            pairs = (*earlier, pair)
        inside.add(instruction.b)
        chains[instruction.destination] = (base, pairs)
    return _rebuilt(tape, chains, inside)


def _rebuilt(tape: Tape, chains: dict[int, tuple[int, tuple[tuple[int, int], ...]]], inside: set[int]) -> Tape:
    instructions = []
    for instruction in tape.instructions:
        slot = instruction.destination
        if slot in chains:
            base, pairs = chains[slot]
            instructions.append(Instruction(DOT, slot, base, pairs=pairs))
        elif slot not in inside:
            instructions.append(instruction)
    return Tape(tuple(instructions), tape.n_parameters, tape.n_inputs, tape.constants, tape.n_slots, tape.outputs)


def _uses(tape: Tape) -> list[int]:
    uses = [0] * tape.n_slots
    for instruction in tape.instructions:
        for operand in instruction.operands():
            uses[operand] += 1
    for output in tape.outputs:
        uses[output] += 2  # an output is never swallowed
    return uses


def _product(maker: Instruction | None, n_parameters: int, uses: list[int]) -> tuple[int, int] | None:
    """The (parameter, slot) of a product of the two that is used once, else None."""
    if maker is None or maker.code != _MULTIPLY or uses[maker.destination] != 1:
        return None
    if maker.a < n_parameters <= maker.b:
        return maker.a, maker.b
    if maker.b < n_parameters <= maker.a:
        return maker.b, maker.a
    return None


def lay_out(tape: Tape) -> Program:
    """Give a row to every slot that is read or written as one, and say whose gradient is wanted."""
    n_parameters = tape.n_parameters
    first = n_parameters + tape.n_inputs + len(tape.constants)
    rows = {slot: slot - n_parameters for slot in range(n_parameters, first)}
    read = [slot for i in tape.instructions for slot in _row_operands(i, n_parameters)]
    loaded = sorted({slot for slot in (*read, *tape.outputs) if slot < n_parameters})
    for slot in (*loaded, *(i.destination for i in tape.instructions)):
        rows[slot] = len(rows)
    needed = set(range(n_parameters))
    ops: list[tuple[int, ...]] = []
    pairs: list[tuple[int, int]] = []
    for i in tape.instructions:
        if i.pairs or needed.intersection(i.operands()):
            needed.add(i.destination)
        bare = i.code == DOT and i.a < n_parameters
        a = i.a if bare else rows[i.a]
        b = int(bare) if i.code == DOT else rows[i.b] if i.b >= 0 else a
        ops.append((i.code, rows[i.destination], a, b, len(pairs), len(i.pairs)))
        pairs += [(w, rows[x]) for w, x in i.pairs]
    needs = np.zeros(len(rows), np.int64)
    needs[[rows[slot] for slot in needed if slot in rows]] = 1
    return Program(
        ops=_table(ops, 6),
        exponents=np.array([i.k for i in tape.instructions], np.float64),
        pairs=_table(pairs, 2),
        needs=needs,
        loaded=_table([(slot, rows[slot]) for slot in loaded], 2),
        constants=np.array(tape.constants, np.float64),
        n_inputs=tape.n_inputs,
        n_rows=len(rows),
        n_parameters=n_parameters,
        outputs=np.array([rows[slot] for slot in tape.outputs], np.int64),
    )


def _row_operands(instruction: Instruction, n_parameters: int) -> tuple[int, ...]:
    """The slots an instruction reads as rows; a DOT reads a parameter as its base directly."""
    if instruction.code == DOT and instruction.a < n_parameters:
        return instruction.operands()[1:]
    return instruction.operands()


def _table(rows: Iterable[tuple[int, ...]], width: int) -> Ints:
    return np.array(list(rows), np.int64).reshape(-1, width)
