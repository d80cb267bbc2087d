"""What a kernel does, step by step: layers of sums of products, and maps of other ops.

DOTs that share their inputs become one ``Layer``; ops that follow each neuron of a layer alike become one ``Map``
over it; all else is mapped one by one. The plan is checked: if regrouping would change the order in which any
gradient is summed, the group at fault is taken apart, so a kernel gives the bits that ``Value.backward`` gives.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.tape import DOT, Instruction, Tape, count_uses, fuse

LONGEST_MAP = 48
"""Ops in one map: as many as registers and the compiler cope with well."""

MOST_LAYERS, SMALL_LAYER = 100, 64
"""Beyond so many layers, those of so few weights are taken for the single ops that they are: see ``MOST_COMPILED``."""

MOST_COMPILED = 2000
"""Beyond so many single ops, which cost the compiler a millisecond or two each, all are done by table."""


@dataclass(frozen=True, slots=True)
class Map:
    """The same ops on ``len(instances)`` independent places; ``instances[i][j]`` is op j at place i.

    One ``by_table`` has one place, and so many ops that they are not compiled, but looked up one by one.
    """

    instances: tuple[tuple[Instruction, ...], ...]
    by_table: bool = False

    def slots(self) -> Iterator[tuple[int, ...]]:
        """For each op, the slots it writes, place by place."""
        for column in zip(*self.instances, strict=True):
            yield tuple(i.destination for i in column)


@dataclass(frozen=True, slots=True)
class Layer:
    """DOTs over the same inputs; ``biased`` if each begins with a parameter that nothing else uses."""

    dots: tuple[Instruction, ...]
    biased: bool

    @property
    def inputs(self) -> tuple[int, ...]:
        """The slots summed over."""
        return self.dots[0].inputs

    @property
    def outputs(self) -> tuple[int, ...]:
        """The slots written."""
        return tuple(dot.destination for dot in self.dots)


Step = Layer | Map


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in order of execution.

    ``wanted`` holds the slots whose gradient is wanted (those between parameters and loss), ``tape`` has the DOTs that
    could be recognised.
    """

    tape: Tape
    steps: tuple[Step, ...]
    wanted: frozenset[int]


@uncollected()
def make_plan(tape: Tape, gradient: bool = True) -> Plan:
    """Recognise what can be grouped, without changing any sum's order. Without ``gradient`` nothing is wanted."""
    wanted = _wanted(tape) if gradient else frozenset()
    expected = _expected_order(tape, wanted)
    ungrouped: set[int] = set()
    plain: set[int] = set()
    while True:
        fused = fuse(tape, frozenset(plain))
        steps = _schedule(fused, wanted, ungrouped)
        fault = _misordered(steps, wanted, expected)
        if fault:
            if fault <= ungrouped:
                assert not fault <= plain, "ops in their own order are never misordered"
                plain |= fault
            ungrouped |= fault
        elif small := _too_small(steps):
            plain |= small
        else:
            return Plan(fused, steps, _wanted(fused) if gradient else frozenset())


def plan_fused(tape: Tape, gradient: bool = True) -> Plan:
    """The plan of a tape whose DOTs are there already, and known to be in an order that grouping keeps."""
    wanted = _wanted(tape) if gradient else frozenset()
    return Plan(tape, _schedule(tape, wanted, set()), wanted)


def _wanted(tape: Tape) -> frozenset[int]:
    """Slots that depend on a parameter and that the first output depends on; a DOT depends on its weights."""
    above = set(range(tape.n_parameters))
    for i in tape.instructions:
        if i.code == DOT or not above.isdisjoint(i.operands()):
            above.add(i.destination)
    below = {tape.outputs[0]}
    for i in reversed(tape.instructions):
        if i.destination in below:
            below.update(i.operands())
            below.update(i.weights)
    return frozenset(above & below)


def _expected_order(tape: Tape, wanted: frozenset[int]) -> dict[int, list[int]]:
    """For each wanted slot, the consumers in the order in which ``Value.backward`` comes by."""
    order: dict[int, list[int]] = defaultdict(list)
    if not wanted:
        return order
    for i in reversed(tape.instructions):
        if i.destination in wanted:
            for operand, consumer in i.contributions():
                if operand in wanted:
                    order[operand].append(consumer)
    return order


def _backward_instructions(steps: tuple[Step, ...]) -> Iterator[Instruction]:
    for step in reversed(steps):
        if isinstance(step, Layer):
            yield from reversed(step.dots)
        else:
            for instance in step.instances:
                yield from reversed(instance)


def _misordered(steps: tuple[Step, ...], wanted: frozenset[int], expected: dict[int, list[int]]) -> set[int]:
    """Consumers that must stand alone, because a slot they feed would be summed in another order; or none."""
    order: dict[int, list[int]] = defaultdict(list)
    owner: dict[int, Instruction] = {}
    for i in _backward_instructions(steps):
        if i.destination in wanted:
            for operand, consumer in i.contributions():
                if operand in wanted:
                    order[operand].append(consumer)
                    owner[consumer] = i
    fault: set[int] = set()
    for slot, consumers in order.items():
        if consumers != expected[slot]:
            for consumer in consumers:
                i = owner[consumer]
                fault.update((i.destination, consumer, *i.products))
    return fault


def _schedule(tape: Tape, wanted: frozenset[int], ungrouped: set[int]) -> tuple[Step, ...]:
    layers = _layers(tape, wanted, ungrouped)
    readers = _readers(tape)
    done: set[int] = set()
    steps: list[Step] = []
    run: list[Instruction] = []
    for i in tape.instructions:
        if i.destination in done:
            continue
        layer = layers.get(i.destination)
        if layer is None:
            run.append(i)
            continue
        _flush(run, steps)
        steps.append(layer)
        done.update(layer.outputs)
        family = _family(tape, layer, readers, wanted, ungrouped) if len(layer.dots) > 1 else None
        if family is not None:
            steps.append(family)
            done.update(slot for column in family.slots() for slot in column)
    _flush(run, steps)
    return tuple(_by_table(steps))


def _too_small(steps: tuple[Step, ...]) -> set[int]:
    """Products of layers that are too small to be compiled each, if there are too many layers; else none."""
    layers = [step for step in steps if isinstance(step, Layer)]
    small = [layer for layer in layers if len(layer.dots) * len(layer.inputs) <= SMALL_LAYER]
    if len(layers) <= MOST_LAYERS:
        return set()
    return {product for layer in small for dot in layer.dots for product in dot.products}


def _by_table(steps: list[Step]) -> Iterator[Step]:
    """The steps, with runs of single ops joined and done by table, if there are too many to compile."""
    if sum(map(len, map(_single_ops, steps))) <= MOST_COMPILED:
        yield from steps
        return
    for single, run in groupby(steps, lambda step: bool(_single_ops(step))):
        if single:
            yield Map((tuple(i for step in run for i in _single_ops(step)),), by_table=True)
        else:
            yield from run


def _single_ops(step: Step) -> tuple[Instruction, ...]:
    """The ops of a map at one place; none of any other step."""
    return step.instances[0] if isinstance(step, Map) and len(step.instances) == 1 else ()


def _flush(run: list[Instruction], steps: list[Step]) -> None:
    for first in range(0, len(run), LONGEST_MAP):
        steps.append(Map((tuple(run[first : first + LONGEST_MAP]),)))
    run.clear()


def _layers(tape: Tape, wanted: frozenset[int], ungrouped: set[int]) -> dict[int, Layer]:
    """The layer that each DOT's destination belongs to."""
    uses = count_uses(tape)
    groups: dict[object, list[Instruction]] = defaultdict(list)
    biased: dict[object, bool] = {}
    for i in tape.instructions:
        if i.code != DOT:
            continue
        own_bias = 0 <= i.a < tape.n_parameters and uses[i.a] == 1
        alone = i.destination in ungrouped or (i.a >= 0 and not own_bias)
        key = i.destination if alone else (i.inputs, own_bias, i.destination in wanted)
        groups[key].append(i)
        biased[key] = own_bias
    return {
        dot.destination: layer
        for key, dots in groups.items()
        for layer in [Layer(tuple(dots), biased[key])]
        for dot in dots
    }


def _readers(tape: Tape) -> dict[int, list[int]]:
    """For each slot, the positions of the instructions other than DOTs that read it."""
    readers: dict[int, list[int]] = defaultdict(list)
    for position, i in enumerate(tape.instructions):
        if i.code != DOT:
            for operand in set(i.operands()):
                readers[operand].append(position)
    return readers


def _family(
    tape: Tape, layer: Layer, readers: dict[int, list[int]], wanted: frozenset[int], ungrouped: set[int]
) -> Map | None:
    """The ops that follow each neuron alike, as a map over the layer; None if they differ or there are none."""
    free = range(tape.n_parameters, tape.first_node)  # inputs and constants
    instances, shapes = [], set()
    for output in layer.outputs:
        instance = _followers(tape, output, readers, free, ungrouped)
        place = {output: 0} | {i.destination: 1 + n for n, i in enumerate(instance)}
        shapes.add(tuple(_shape(i, place, wanted) for i in instance))
        instances.append(instance)
    return Map(tuple(instances)) if len(shapes) == 1 and instances[0] else None


def _shape(i: Instruction, place: dict[int, int], wanted: frozenset[int]) -> tuple[object, ...]:
    """What must be alike for ops to be mapped together: the op, where its operands stand, whether it has a gradient."""
    operands = tuple(("own", place[s]) if s in place else ("shared", s) for s in i.operands())
    return i.code, i.k, i.destination in wanted, operands


def _followers(
    tape: Tape, output: int, readers: dict[int, list[int]], free: range, ungrouped: set[int]
) -> tuple[Instruction, ...]:
    """Ops whose operands all come from one neuron's sum, from inputs or from constants, in order."""
    inside: set[int] = {output}
    found: list[Instruction] = []
    queue = list(readers[output])
    heapq.heapify(queue)
    last = -1
    while queue and len(found) < LONGEST_MAP:
        position = heapq.heappop(queue)
        i = tape.instructions[position]
        if position == last or i.destination in ungrouped:
            continue
        last = position
        if all(s in inside or s in free for s in i.operands()):
            inside.add(i.destination)
            found.append(i)
            for reader in readers[i.destination]:
                heapq.heappush(queue, reader)
    return tuple(found)
