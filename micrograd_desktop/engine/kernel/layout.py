"""Where a plan's numbers live: a row of lanes for each value and each gradient that must be in memory.

What only one map computes and reads stays in registers. A layer's outputs lie in neighbouring rows, and so do
those of each op of a map, so that loops can run over them. Parameters are kept in the order in which the layers
read them: for each neuron its weights, then its bias.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from micrograd_desktop.engine.kernel.plan import Layer, Map, Plan
from micrograd_desktop.engine.kernel.tape import DOT, Instruction, Ints, count_uses
from micrograd_desktop.engine.ops import OPS, Op, names_read

TABLE: tuple[Op, ...] = tuple(OPS.values())

CACHE_DOUBLES = 20480
"""Value and gradient rows of a chunk of samples should fit in this many doubles (160 KiB), for the cache's sake."""

LARGEST_CHUNK = 128
LARGEST_OF_TABLE = 64
"""Samples of a chunk where ops are done by table: more gain nothing from fewer calls, and their rows lose the cache."""

LANES = 8
BLOCK = 32


@dataclass(slots=True)
class Layout:
    """Rows of values and gradients by slot, and the order of the parameters.

    ``values`` and ``gradients`` map a slot to its row, of one memory: rows of gradients come after those of values.
    ``in_place`` are the positions of layers that write the gradients of their inputs over the inputs, which nothing
    reads any more, and go back through the op that made them on the way. ``filled`` lists the slots of constants and
    parameters that need a row of values; ``loose`` the parameters whose gradient is summed in a row of lanes, as their
    ops are not part of a layer. ``order[i]`` is the parameter that stands at position i; ``places`` indexes an array by
    it: a slice where every parameter stands at its own number, as a perceptron's do, which is copied far sooner.
    """

    plan: Plan
    values: dict[int, int] = field(default_factory=dict)
    gradients: dict[int, int] = field(default_factory=dict)
    filled: list[int] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    in_place: set[int] = field(default_factory=set)
    order: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    position: dict[int, int] = field(default_factory=dict)
    places: Ints | slice = field(default_factory=lambda: slice(None))
    n_value_rows: int = 0
    n_gradient_rows: int = 0

    def chunk(self, n_samples: int) -> int:
        """How many samples are worked on together: part of the order in which a batch's gradient is summed.

        The whole batch while it is small and its rows fit the cache; else equal parts, in multiples of 32. Where no
        useful part fits, large ones share the reading of the weights among more samples.
        """
        rows = max(1, self.n_value_rows + self.n_gradient_rows)
        fitting = CACHE_DOUBLES // rows // BLOCK * BLOCK
        by_table = any(isinstance(step, Map) and step.by_table for step in self.plan.steps)
        largest = LARGEST_OF_TABLE if by_table else LARGEST_CHUNK
        most = min(fitting, largest) if fitting >= 2 * BLOCK else largest
        n = max(n_samples, 1)
        if n <= most:
            return -(-n // LANES) * LANES
        return -(-n // (-(-n // most) * BLOCK)) * BLOCK


def lay_out(plan: Plan) -> Layout:
    """Give rows to what needs them."""
    layout, reads = Layout(plan), _Reads(plan)
    _order_parameters(layout)
    tape = plan.tape
    layout.n_value_rows = _block(layout.values, range(tape.n_parameters, tape.first_constant), 0)
    layout.filled = sorted(s for s in reads.stored if s < tape.first_node and s not in layout.values)
    layout.n_value_rows = _block(layout.values, layout.filled, layout.n_value_rows)
    for position, step in enumerate(plan.steps):
        _value_rows(layout, reads, position, step)
        _gradient_rows(layout, reads, position, step)
    layout.n_gradient_rows = _block(layout.gradients, layout.loose, layout.n_gradient_rows)
    layout.gradients = {slot: layout.n_value_rows + row for slot, row in layout.gradients.items()}
    _return_in_place(layout)
    return layout


def _return_in_place(layout: Layout) -> None:
    """Find the layers that can write gradients over their inputs, and have them do it: half the memory to go over."""
    uses = count_uses(layout.plan.tape)
    for position in range(1, len(layout.plan.steps)):
        family = _read_by_one_layer(layout, position, uses)
        if family is not None:
            layout.in_place.add(position)
            for (op,) in family.instances:
                layout.gradients[op.a] = layout.gradients[op.destination] = layout.values[op.destination]


def _read_by_one_layer(layout: Layout, position: int, uses: list[int]) -> Map | None:
    """The map of one op before the layer there, if that alone reads its results, and its slope follows from them.

    Their gradients must be those of the sums that the op read.
    """
    family, layer = layout.plan.steps[position - 1], layout.plan.steps[position]
    if not isinstance(family, Map) or not isinstance(layer, Layer) or len(family.instances[0]) != 1:
        return None
    op, wanted = family.instances[0][0], layout.plan.wanted
    if op.b >= 0 or op.a not in wanted or not names_read(TABLE[op.code].partials[0]) <= {"out"}:
        return None
    (results,) = family.slots()
    shared = all(
        i.destination in layout.values
        and i.destination in layout.gradients
        and layout.gradients.get(i.a) == layout.gradients[i.destination]
        for (i,) in family.instances
    )
    read_once = all(uses[slot] == len(layer.dots) for slot in results)
    return family if layer.inputs == results and layer.outputs[0] in wanted and shared and read_once else None


def _block(rows: dict[int, int], slots: Iterable[int], first: int) -> int:
    """Rows from ``first`` on for slots without one; returns the first row that is free."""
    for slot in slots:
        if slot not in rows:
            rows[slot] = first
            first += 1
    return first


class _Reads:
    """Who reads which slot: ``by[slot]`` are the positions of steps, ``backward`` the slots that partials read.

    ``stored`` are the slots whose value must be in memory: read by another step, on the way back, or an output.
    """

    def __init__(self, plan: Plan) -> None:
        self.by: dict[int, set[int]] = defaultdict(set)
        self.backward: set[int] = set()
        self.stored = set(plan.tape.outputs)
        self._plan = plan
        for position, step in enumerate(plan.steps):
            if isinstance(step, Layer):
                self._read_layer(position, step)
            else:
                self._read_map(position, step)
        self.stored |= {slot for slot in self.backward if slot >= plan.tape.first_node}

    def outside(self, slots: Sequence[int], position: int) -> bool:
        """Whether a step other than the one at ``position`` reads a slot, or it is the loss."""
        if self._plan.tape.outputs[0] in slots:
            return True
        return any(reader != position for slot in slots for reader in self.by.get(slot, ()))

    def _read_layer(self, position: int, layer: Layer) -> None:
        for slot in layer.inputs:
            self.by[slot].add(position)
            self.stored.add(slot)
        for dot in layer.dots:
            if dot.a >= 0:
                self.by[dot.a].add(position)
                if not layer.biased:
                    self.stored.add(dot.a)

    def _read_map(self, position: int, step: Map) -> None:
        own = {slot for column in step.slots() for slot in column}
        self.stored |= own if step.by_table else set()
        for instance in step.instances:
            for i in instance:
                for slot in i.operands():
                    self.by[slot].add(position)
                    if step.by_table or (slot not in own and slot >= self._plan.tape.first_node):
                        self.stored.add(slot)
                if i.destination in self._plan.wanted:
                    self.backward |= self._partials_read(i)

    def _partials_read(self, i: Instruction) -> set[int]:
        slots = {"x": i.a, "y": i.b, "out": i.destination}
        wanted = (
            p for operand, p in zip((i.a, i.b), TABLE[i.code].partials, strict=False) if operand in self._plan.wanted
        )
        return {slots[name] for partial in wanted for name in names_read(partial)}


def _order_parameters(layout: Layout) -> None:
    order: list[int] = []
    for step in layout.plan.steps:
        if isinstance(step, Layer):
            for dot in step.dots:
                order += dot.weights
                order += [dot.a] if step.biased else []
    in_layers = set(order)
    others = [p for p in range(layout.plan.tape.n_parameters) if p not in in_layers]
    layout.order = np.array(order + others, np.int64)
    layout.position = dict(zip(layout.order.tolist(), range(len(layout.order)), strict=True))
    in_order = np.array_equal(layout.order, np.arange(len(layout.order)))
    layout.places = slice(0, len(layout.order)) if in_order else layout.order
    layout.loose = [p for p in others if p in layout.plan.wanted]


def following(plan: Plan, position: int) -> Map | None:
    """The map over all of the layer at ``position``, if one follows it."""
    step, after = plan.steps[position], plan.steps[position + 1 : position + 2]
    if isinstance(step, Layer) and len(step.dots) > 1 and after and isinstance(after[0], Map):
        return after[0] if len(after[0].instances) == len(step.dots) else None
    return None


def _value_rows(layout: Layout, reads: _Reads, position: int, step: Layer | Map) -> None:
    if isinstance(step, Map):
        for column in step.slots():
            if not reads.stored.isdisjoint(column):
                layout.n_value_rows = _block(layout.values, column, layout.n_value_rows)
        return
    family = following(layout.plan, position)
    kept = reads.backward.union(layout.plan.tape.outputs)
    if family is not None and kept.isdisjoint(step.outputs) and not reads.outside(step.outputs, position + 1):
        shared = next((column for column in family.slots() if not reads.stored.isdisjoint(column)), None)
        if shared is not None:  # the map reads a sum and writes its own result over it
            layout.n_value_rows = _block(layout.values, shared, layout.n_value_rows)
            layout.values.update({sum_: layout.values[slot] for sum_, slot in zip(step.outputs, shared, strict=True)})
            return
    layout.n_value_rows = _block(layout.values, step.outputs, layout.n_value_rows)


def _gradient_rows(layout: Layout, reads: _Reads, position: int, step: Layer | Map) -> None:
    wanted = layout.plan.wanted
    if isinstance(step, Map):
        for column in step.slots():
            if column[0] in wanted and (step.by_table or reads.outside(column, position)):
                layout.n_gradient_rows = _block(layout.gradients, column, layout.n_gradient_rows)
        return
    if step.outputs[0] not in wanted:
        return
    layout.n_gradient_rows = _block(layout.gradients, step.outputs, layout.n_gradient_rows)
    family = following(layout.plan, position)
    if family is None or reads.outside(step.outputs, position + 1):
        return
    for column in family.slots():  # the way back writes a sum's gradient over that of a result, which it has just read
        if column[0] in wanted and reads.outside(column, position + 1):
            layout.gradients.update({slot: layout.gradients[s] for s, slot in zip(step.outputs, column, strict=True)})
            return


assert len(TABLE) == DOT
