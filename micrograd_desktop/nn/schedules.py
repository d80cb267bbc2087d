"""The schedules: how the learning rate follows the step, one formula each."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.engine.kernel.recipes import names_in
from micrograd_desktop.lazy_dataclass import dataclass

Floats = NDArray[np.float64]

BLOCK = 4096
"""Rates are worked out for so many steps at once, so that those of a step have the same bits in any run."""

FUNCTIONS = {"cos": np.cos, "floor": np.floor}


@dataclass(frozen=True, slots=True)
class Schedule:
    """One row: ``text`` is the rate, over ``lr`` (the project's), ``k`` (the step) and ``n`` (the decay's steps).

    ``words`` say what it does, and where the formula is from.
    """

    name: str
    title: str
    text: str
    words: str

    @property
    def decays(self) -> bool:
        """Whether the number of the decay's steps matters."""
        return "n" in names_in(self.text)

    def rates(self, learning_rate: float, decay_steps: int, first: int, count: int) -> Floats:
        """The rates of ``count`` steps from step ``first`` on, shape (count,)."""
        if not count:
            return np.empty(0)
        numbers = range(first // BLOCK, (first + count - 1) // BLOCK + 1)
        rates = np.concatenate([_block(self.text, learning_rate, decay_steps, number) for number in numbers])
        return rates[first % BLOCK : first % BLOCK + count]


@lru_cache(maxsize=64)
def _block(text: str, learning_rate: float, decay_steps: int, number: int) -> Floats:
    steps = np.arange(number * BLOCK, (number + 1) * BLOCK, dtype=np.float64)
    rates = evaluate(text, {"lr": learning_rate, "k": steps, "n": float(decay_steps), **FUNCTIONS})
    return np.array(np.broadcast_to(rates, BLOCK), np.float64)


_HALF_TURN = "0.5 * (1.0 + cos(3.141592653589793 * {}))"
_RISE, _FALL = "(0.3 * n - 1.0)", "(0.7 * n)"
_ONE_CYCLE = (
    f"lr / 25.0 + (lr - lr / 25.0) * (1.0 - {_HALF_TURN.format(f'k / {_RISE}')}) if k <= {_RISE} else "
    f"lr / 250000.0 + (lr - lr / 250000.0) * {_HALF_TURN.format(f'(min(k, n - 1.0) - {_RISE}) / {_FALL}')}"
)

SCHEDULES: dict[str, Schedule] = {
    row.name: row
    for row in (
        Schedule("constant", "Constant", "lr", "η itself at every step"),
        Schedule(
            "linear-decay",
            "Linear decay",
            "lr * (1.0 - 0.9 * min(k, n) / n)",
            "down to a tenth within n steps, and held there (micrograd's demo)",
        ),
        Schedule("step", "Step decay", "lr * 0.1 ** floor(k / n)", "a tenth of it after every n steps"),
        Schedule("exponential", "Exponential", "lr * 0.1 ** (k / n)", "by the same factor at every step, a tenth in n"),
        Schedule(
            "cosine",
            "Cosine",
            f"lr * {_HALF_TURN.format('min(k, n) / n')}",
            "down to 0 within n steps along half a cosine (Loshchilov and Hutter, 2017)",
        ),
        Schedule("warm-up", "Warm-up", "lr * min((k + 1.0) / n, 1.0)", "up from η/n to η within n steps, held there"),
        Schedule(
            "one-cycle",
            "One-cycle",
            _ONE_CYCLE,
            "up from η/25 in 0.3 n steps, then down to η/250,000 at step n (Smith and Topin, 2019; PyTorch's form)",
        ),
    )
}
