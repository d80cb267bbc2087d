"""What the next steps of an engine use: samples, learning rates, and which of them are measured."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.training.under_way import Steps


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next steps use: ``order[i]`` and ``counts[i]`` pick the samples of step i (in turn), ``rates`` (k,).

    Without an order each step sees the whole training set. An objective larger in size than ``limit`` is divergence.
    ``measured`` (k,) says at which steps the figures are taken over all points; None is at every one. ``steps`` is
    where another thread looks at them meanwhile.
    """

    order: Ints | None
    counts: Ints
    rates: Floats
    limit: float = sys.float_info.max
    measured: Ints | None = None
    steps: Steps | None = None

    @property
    def flags(self) -> Ints:
        """``measured``, 1 or 0, step by step."""
        return np.ones(len(self.rates), np.int64) if self.measured is None else self.measured

    def part(self, first: int, count: int) -> Plan:
        """The plan of ``count`` steps, from number ``first`` of this one on."""
        turn = -(first % len(self.counts))
        order = None if self.order is None else np.roll(self.order, turn, axis=0)
        steps = slice(first, first + count)
        return Plan(order, np.roll(self.counts, turn), self.rates[steps], self.limit, self.flags[steps])
