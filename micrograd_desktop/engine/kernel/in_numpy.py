"""A plan evaluated in NumPy, a layer or an op of all its neurons at a time: the bits of the graph of values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.batch_sums import batch_sum, sum_of_parts
from micrograd_desktop.engine.kernel.elementary_rows import ROWS
from micrograd_desktop.engine.kernel.formulas import evaluate, is_plain
from micrograd_desktop.engine.kernel.layout import TABLE
from micrograd_desktop.engine.kernel.plan import Layer, Map, Plan
from micrograd_desktop.engine.kernel.tape import Floats, Instruction, Ints
from micrograd_desktop.engine.ops import OPS, forward_function, local_derivatives

AT_ONCE = 2**14
"""Weights whose gradients are summed at a time: their sums stay in the cache."""


_OPERANDS = tuple(Instruction._fields.index(name) for name in ("a", "b", "destination"))


@cache
def elementwise(code: int) -> Callable[..., NDArray[Any]]:
    """An op other than a sum or a product, for whole rows."""
    op = TABLE[code]
    if op.forward in ROWS:
        return ROWS[op.forward]
    if is_plain(op.forward):
        return lambda x: np.asarray(evaluate(op.forward, {"x": x}), np.float64)
    function = np.frompyfunc(forward_function(op), op.arity + op.exponent, 1)
    return lambda *arguments: np.asarray(function(*arguments), np.float64)


@cache
def partials(code: int) -> Callable[..., tuple[NDArray[Any], ...]]:
    """The partial derivatives of an op, for whole rows."""
    op = TABLE[code]
    if all(is_plain(partial) for partial in op.partials):
        return lambda x, y, k, out: tuple(
            np.broadcast_to(evaluate(partial, {"x": x, "y": y, "out": out}), np.shape(out)) for partial in op.partials
        )
    function = np.frompyfunc(local_derivatives(op), 4, 1)

    def rows(x: Floats, y: Floats, k: float, out: Floats) -> tuple[NDArray[Any], ...]:
        stacked = np.array(np.asarray(function(x, y, k, out)).tolist(), np.float64)
        return tuple(np.moveaxis(stacked, -1, 0))

    return rows


def _positions(layer: Layer) -> Ints:
    """The parameters of a layer's sums, (n_outputs, n_inputs)."""
    return np.array([dot.weights for dot in layer.dots])


@dataclass(frozen=True, slots=True)
class _Back:
    """What the way back has gathered: the parameters' gradients in ``total``, those of other slots as rows."""

    chunk: int
    total: Floats
    rows: dict[int, Floats]

    def added(self, slots: Sequence[int], parts: Floats) -> Floats:
        """What slots have by now and ``parts`` (m, n), which become the sums."""
        for part, slot in zip(parts, slots, strict=True):
            if slot in self.rows:
                np.add(self.rows[slot], part, out=part)
        return parts

    def add_products(self, positions: Ints, inputs: Floats, gradients: Floats) -> None:
        """The gradients of a layer's weights."""
        at_once = max(AT_ONCE // len(inputs), 1)
        for first in range(0, len(gradients), at_once):
            places, some = positions[first : first + at_once].ravel(), gradients[first : first + at_once, None]

            def part(samples: slice, some: Floats = some, m: int = len(places)) -> Floats:
                products: Floats = inputs[:, samples] * some[:, :, samples]
                return products.reshape(m, -1)

            self.total[places] = sum_of_parts(part, len(places), inputs.shape[1], self.chunk, self.total[places])

    def add_bases(self, bases: Sequence[int], gradients: Floats) -> None:
        """The gradients (m, n) of the parameters that a layer's sums begin with."""
        self.total[bases] = batch_sum(gradients, self.chunk, self.total[bases])


@dataclass(frozen=True, slots=True)
class _OfOne(_Back):
    """Adds nothing up over samples: ``terms`` (n,) gather what each adds to the gradient of the parameter ``place``."""

    place: int
    terms: Floats

    def add_products(self, positions: Ints, inputs: Floats, gradients: Floats) -> None:
        """See ``_Back``."""
        for output, column in zip(*np.nonzero(positions == self.place), strict=True):
            self.terms[:] += inputs[column] * gradients[output]

    def add_bases(self, bases: Sequence[int], gradients: Floats) -> None:
        """See ``_Back``."""
        for base, row in zip(bases, gradients, strict=True):
            if base == self.place:
                self.terms[:] += row


class InNumpy:
    """One evaluation of a plan in NumPy: a row of samples for each slot that is in use.

    Parameters
    ----------
    plan, parameters, samples
        What to evaluate, at which numbers (n_parameters,), for which samples (n_inputs, n).
    """

    def __init__(self, plan: Plan, parameters: Floats, samples: Floats) -> None:
        self._plan, self._tape, self._parameters = plan, plan.tape, parameters
        self._n = samples.shape[1]
        self._rows: dict[int, Floats] = dict(enumerate(samples, start=self._tape.n_parameters))
        for slot, constant in enumerate(self._tape.constants, start=self._tape.first_constant):
            self._rows[slot] = np.full(self._n, constant)
        with np.errstate(all="ignore"):
            for step in plan.steps:
                if isinstance(step, Layer):
                    self._layer_forward(step)
                else:
                    self._map_forward(step)

    def outputs(self) -> Floats:
        """The outputs' rows (n_outputs, n)."""
        return np.array([self._row(slot) for slot in self._tape.outputs])

    def gradient(self, chunk: int, share: float, before: Floats | None) -> Floats:
        """The gradient of the sum of the first output's ``share``, added to what was ``before``."""
        total = np.zeros(self._tape.n_parameters) if before is None else before.copy()
        back = _Back(chunk, total, self._begun(share))
        self._walk_back(back)
        for slot, row in back.rows.items():
            if slot < self._tape.n_parameters:
                total[slot] = batch_sum(row[None], chunk, total[[slot]])[0]
        return total

    def terms(self, place: int, share: float) -> Floats:
        """What each sample adds to the gradient of one parameter, shape (n,): ``gradient`` has their sum."""
        back = _OfOne(1, np.empty(0), self._begun(share), place, np.zeros(self._n))
        self._walk_back(back)
        with np.errstate(all="ignore"):
            return back.terms + back.rows[place] if place in back.rows else back.terms

    def _begun(self, share: float) -> dict[int, Floats]:
        """What the way back begins with."""
        return {self._tape.outputs[0]: np.full(self._n, share)}

    def _walk_back(self, back: _Back) -> None:
        with np.errstate(all="ignore"):
            for step in reversed(self._plan.steps):
                if isinstance(step, Map):
                    self._map_backward(step, back.rows)
                elif step.outputs[0] in self._plan.wanted:
                    self._layer_backward(step, back)

    def _row(self, slot: int) -> Floats:
        return np.full(self._n, self._parameters[slot]) if slot < self._tape.n_parameters else self._rows[slot]

    def _stacked(self, slots: Sequence[int]) -> Floats:
        """The rows of slots, (m, n); of a single one, (n,)."""
        return self._row(slots[0]) if len(slots) == 1 else np.array([self._row(slot) for slot in slots])

    def _layer_forward(self, layer: Layer) -> None:
        """All sums of products, term after term."""
        weights, inputs = self._parameters[_positions(layer)], [self._rows[slot] for slot in layer.inputs]
        if layer.dots[0].a >= 0:
            sums = np.array([self._row(dot.a) for dot in layer.dots])
        else:
            sums, weights, inputs = weights[:, :1] * inputs[0], weights[:, 1:], inputs[1:]
        for weight, row in zip(weights.T, inputs, strict=True):
            sums += weight[:, None] * row
        self._rows.update(zip(layer.outputs, sums, strict=True))

    def _layer_backward(self, layer: Layer, back: _Back) -> None:
        """The gradients of weights, of inputs, from the last sum to the first, and of what the sums began with."""
        inputs, gradients = layer.inputs, np.array([back.rows[slot] for slot in layer.outputs])
        positions = _positions(layer)
        back.add_products(positions, np.array([self._rows[slot] for slot in inputs]), gradients)
        columns = [column for column, slot in enumerate(inputs) if slot in self._plan.wanted]
        if columns:
            wanted = [inputs[column] for column in columns]
            weights = self._parameters[positions[:, columns]]
            sums = back.added(wanted, weights[-1][:, None] * gradients[-1])
            for weight, row in zip(weights[-2::-1], gradients[-2::-1], strict=True):
                sums += weight[:, None] * row
            back.rows.update(zip(wanted, sums, strict=True))
        bases = [dot.a for dot in layer.dots]
        if layer.biased:
            back.add_bases(bases, gradients)
        elif bases[0] in self._plan.wanted:
            back.rows.update(zip(bases, back.added(bases, gradients), strict=True))

    def _map_forward(self, step: Map) -> None:
        for column in zip(*step.instances, strict=True):
            self._set([i.destination for i in column], self._forward(column))

    def _set(self, slots: Sequence[int], rows: Floats) -> None:
        if len(slots) == 1:
            self._rows[slots[0]] = rows
        else:
            self._rows.update(zip(slots, rows, strict=True))

    def _forward(self, column: Sequence[Instruction]) -> Floats:
        """An op at all places of a map."""
        first, x = column[0], self._stacked([i.a for i in column])
        if first.code == OPS["add"].code:
            return x + self._stacked([i.b for i in column])
        if first.code == OPS["multiply"].code:
            return x * self._stacked([i.b for i in column])
        arguments = (x, first.k) if TABLE[first.code].exponent else (x,)
        result: Floats = elementwise(first.code)(*arguments)
        return result

    def _map_backward(self, step: Map, rows: dict[int, Floats]) -> None:
        """The chain rule of a map's ops, last first: adds to their operands' rows."""
        for column in reversed(list(zip(*step.instances, strict=True))):
            if column[0].destination not in self._plan.wanted:
                continue
            first, alone = column[0], len(column) == 1
            a, b, results = ([i[place] for i in column] for place in _OPERANDS)
            g = rows[results[0]] if alone else np.array([rows[slot] for slot in results])
            out = self._stacked(results)
            slopes = partials(first.code)(self._stacked(a), self._stacked(b) if first.b >= 0 else out, first.k, out)
            for slots, partial in zip((a, b), slopes, strict=False):
                part = partial * g
                for slot, row in zip(slots, [part] if alone else part, strict=True):
                    if slot in self._plan.wanted:
                        rows[slot] = rows[slot] + row if slot in rows else row
