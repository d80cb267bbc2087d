"""Training with the classic bugs, as a hand-written autograd would have them.

- ``assign``, ``no-topological-sort`` and ``backward-twice``: the graph of each sample's loss, times its share of the
  batch, is sent back with ``engine.bugs.backward``. The samples' gradients are then added in the documented order
  (``engine.kernel.batch_sums``). With ``assign`` only the assignment made last survives; in the lecture the batch is
  one graph, a sum from the left, of which reversed order visits the first sample last: that one's gradient is left,
  and nothing of the penalty's.
- The penalty is a term for each parameter, times the strength; ``backward-twice`` sends each back twice.
- ``no-zero-grad``: a step moves by the gradient it finds plus all that earlier steps left. ``assign`` leaves nothing.
- ``wrong-sign`` is not here: the run negates the learning rate, on every engine.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import ASSIGN, NO_SORT, NO_ZERO_GRAD, TWICE, backward, rounds
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.in_numpy import elementwise, partials
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.engines import NumpyEngine, State, ValueEngine, blocks
from micrograd_desktop.training.sample import SampleGraph

IN_GRADIENT = frozenset({ASSIGN, NO_SORT, TWICE, NO_ZERO_GRAD})
"""The bugs that need an engine of their own."""

MOST_NUMBERS = 2**24
"""How many numbers the nodes of a graph may hold together: a large batch is sent back block by block."""


def gathered(state: State, gradients: Floats, bugs: Collection[str]) -> Floats:
    """What a step moves by: its own gradient, and, if nothing was set to zero, all that was left before."""
    if NO_ZERO_GRAD in bugs and ASSIGN not in bugs:
        return state.gradients + gradients
    return gradients


class FaultyValueEngine(ValueEngine):
    """The graph of values itself, sent back with bugs."""

    def __init__(self, sample: SampleGraph, points: Points, bugs: Collection[str]) -> None:
        super().__init__(sample, points)
        self._bugs = frozenset(bugs)

    def _send_back(self, root: Value) -> None:
        backward(root, self._bugs)

    def _added(self, gradients: Floats, total: Floats, first: bool) -> Floats:
        if ASSIGN in self._bugs:
            return gradients[:, 0].copy() if first else total
        return super()._added(gradients, total, first)

    def _slope(self, spec: TrainingSpec) -> Floats:
        if ASSIGN in self._bugs:
            return np.zeros(len(self._sample.parameters))
        if TWICE not in self._bugs:
            return super()._slope(spec)
        counted, row = self._sample.penalised(spec.penalised), PENALTIES[spec.regularisation]
        for parameter, counts in zip(self._sample.parameters, counted, strict=True):
            parameter.grad = 0.0
            if counts:
                backward(row.term(parameter) * spec.strength, [TWICE])
        return np.array([parameter.grad for parameter in self._sample.parameters])

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        return gathered(state, gradients, self._bugs)


class _Rows:
    """A graph of values for whole batches: every node is a row of samples, visited as the bugs have it."""

    def __init__(self, root: Value, leaves: Sequence[Value], bugs: frozenset[str]) -> None:
        """``leaves`` are those that the batches give; the others are constants."""
        self._order = topological_order(root)
        self._assigns = ASSIGN in bugs
        number = {id(value): i for i, value in enumerate(self._order)}
        self._operands = [[number[id(value)] for value in node._prev] for node in self._order]
        self._rounds = list(rounds(self._operands, bugs))
        self._leaves = [number.get(id(value), -1) for value in leaves]

    def __len__(self) -> int:
        return len(self._order)

    def sent_back(self, rows: Sequence[Floats | float], n: int, wanted: int) -> Floats:
        """The gradient of the root by the first ``wanted`` leaves, (wanted, n); ``rows`` are the leaves' numbers."""
        data = self._forward(rows, n)
        grads = [np.zeros(n) for _ in self._order]
        for visits in self._rounds:
            grads[-1] = np.ones(n)
            for i in visits:
                self._push(i, data, grads)
        return np.array([grads[i] if i >= 0 else np.zeros(n) for i in self._leaves[:wanted]])

    def _forward(self, rows: Sequence[Floats | float], n: int) -> list[Floats]:
        data = [np.full(n, float(value.data)) for value in self._order]
        for i, numbers in zip(self._leaves, rows, strict=True):
            if i >= 0:
                data[i] = np.array(np.broadcast_to(numbers, n), np.float64)
        for i, node in enumerate(self._order):
            if node.op is not None:
                operands = [data[k] for k in self._operands[i]]
                if node.op.name in ("add", "multiply"):
                    data[i] = operands[0] + operands[1] if node.op.name == "add" else operands[0] * operands[1]
                else:
                    arguments = (*operands, node.exponent) if node.op.exponent else operands
                    data[i] = elementwise(node.op.code)(*arguments)
        return data

    def _push(self, i: int, data: list[Floats], grads: list[Floats]) -> None:
        op, operands, g = self._order[i].op, self._operands[i], grads[i]
        if op is None:
            return
        shares: tuple[Floats, ...]
        if op.name == "add":
            shares = (g, g)
        elif op.name == "multiply":
            shares = (data[operands[1]] * g, data[operands[0]] * g)
        else:
            (local,) = partials(op.code)(data[operands[0]], data[i], self._order[i].exponent, data[i])
            shares = (local * g,)
        for operand, share in zip(operands, shares, strict=False):
            grads[operand] = share if self._assigns else grads[operand] + share


class FaultyEngine(NumpyEngine):
    """The same for whole batches."""

    def __init__(self, sample: SampleGraph, points: Points, bugs: Collection[str]) -> None:
        super().__init__(sample, points)
        self._bugs = frozenset(bugs)
        inputs, targets = ([Value(0.0) for _ in range(n)] for n in (sample.n_inputs, sample.problem.outputs))
        share = Value(0.0)
        root = sample.build(inputs, targets)[0] * share
        self._rows = _Rows(root, [*sample.parameters, *inputs, *targets, share], self._bugs)
        self._sent_back_block = max(MOST_NUMBERS // len(self._rows) // self._chunk, 1) * self._chunk

    def _gradient(self, state: State, samples: Floats) -> tuple[Floats, Floats]:
        outputs = self._outputs(state, samples)
        n, parameters = samples.shape[1], state.parameters
        with np.errstate(all="ignore"):
            if ASSIGN in self._bugs:
                return outputs, self._sent_back(parameters, samples[:, :1], 1.0 / n)[:, 0]
            total = np.zeros(len(parameters))
            for block in blocks(n, self._sent_back_block, state.stop):
                rows = self._sent_back(parameters, samples[:, block], 1.0 / n)
                for first in range(0, rows.shape[1], self._chunk):
                    total += batch_sum(rows[:, first : first + self._chunk], self._chunk)
        return outputs, total

    def terms(self, parameters: Floats, batch: Ints, place: int, check: Check) -> Floats:
        share, terms = 1.0 / len(batch), np.zeros(len(batch))
        counted = 1 if ASSIGN in self._bugs else len(batch)  # what the others say is written over
        with np.errstate(all="ignore"):
            for first in range(0, counted, self._sent_back_block):
                check()
                block = slice(first, min(first + self._sent_back_block, counted))
                terms[block] = self._sent_back(parameters, self._samples[:, batch[block]], share)[place]
        return terms

    def _sent_back(self, parameters: Floats, samples: Floats, share: float) -> Floats:
        """Each sample's gradient (n_parameters, n), its loss times ``share``."""
        return self._rows.sent_back([*parameters.tolist(), *samples, share], samples.shape[1], len(parameters))

    def slope(self, parameters: Floats, spec: TrainingSpec) -> Floats:
        if ASSIGN in self._bugs:
            return np.zeros_like(parameters)
        row = PENALTIES[spec.regularisation]
        if TWICE not in self._bugs or not row.penalty.counts:
            return super().slope(parameters, spec)
        p, factor = Value(0.5), Value(0.0)
        term = _Rows(row.term(p) * factor, [p, factor], frozenset({TWICE}))
        slope: Floats = term.sent_back([parameters, spec.strength], len(parameters), 1)[0]
        return np.where(self._sample.penalised(spec.penalised), slope, 0.0)

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        return gathered(state, gradients, self._bugs)
