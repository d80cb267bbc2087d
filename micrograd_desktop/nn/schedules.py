"""The schedules: how the learning rate follows the step, one formula each; a person may type another.

A typed formula is read by the program's own language and walked, for many steps at a time: it is never executed.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.formulas import evaluate, evaluate_tree
from micrograd_desktop.engine.kernel.recipes import names_in
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr, whole

Floats = NDArray[np.float64]

BLOCK = 4096
"""Rates are worked out for so many steps at once, so that those of a step have the same bits in any run."""

FUNCTIONS = {"cos": np.cos, "floor": np.floor}

NAMES = ("lr", "k", "n")
"""What a formula reads: the project's rate, the step from 0, and the number of the decay's steps."""

CONSTANTS = {"pi": math.pi, "e": math.e}
ARITIES = {
    **dict.fromkeys(("abs", "cos", "exp", "floor", "log", "sin", "sqrt", "tanh"), 1),
    **dict.fromkeys(("max", "min"), 2),
}
"""What a typed formula may call, and with how many arguments."""

LONGEST = 200
"""Characters of a typed formula."""

TYPED = "typed"
DENSE = 2 * BLOCK
"""So many first steps of a typed schedule are looked at, each of them; of later ones some."""

_NUMPY: dict[str, Callable[..., Any]] = {
    name: getattr(np, name) for name in ("cos", "exp", "floor", "log", "sin", "sqrt", "tanh")
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """One row, or what was typed: ``text`` is the rate, over ``NAMES``.

    ``words`` say what it does, and where the formula is from. One that was ``typed`` has that name.
    """

    name: str
    title: str
    text: str
    words: str

    @property
    def decays(self) -> bool:
        """Whether the number of the decay's steps matters."""
        return "n" in names_in(self.text)

    @property
    def uses_rate(self) -> bool:
        """Whether the project's rate matters: one that is typed may have none of it."""
        return "lr" in names_in(self.text)

    @property
    def typed(self) -> str:
        """The formula as a person would type it."""
        return re.sub(r"(\d)\.0\b", r"\1", self.text).replace("3.141592653589793", "pi")

    def rates(self, learning_rate: float, decay_steps: int, first: int, count: int) -> Floats:
        """The rates of ``count`` steps from step ``first`` on, shape (count,)."""
        if not count:
            return np.empty(0)
        numbers = range(first // BLOCK, (first + count - 1) // BLOCK + 1)
        block = _typed_block if self.name == TYPED else _block
        rates = np.concatenate([block(self.text, learning_rate, decay_steps, number) for number in numbers])
        return rates[first % BLOCK : first % BLOCK + count]

    def rates_at(self, learning_rate: float, decay_steps: int, steps: NDArray[np.int64]) -> Floats:
        """The rates of any steps (k,), as good as those of ``rates`` for a drawing: the last bit may differ."""
        rates_of = _typed_rates if self.name == TYPED else _rates
        return rates_of(self.text, learning_rate, decay_steps, steps)


@lru_cache(maxsize=64)
def _block(text: str, learning_rate: float, decay_steps: int, number: int) -> Floats:
    return _rates(text, learning_rate, decay_steps, np.arange(number * BLOCK, (number + 1) * BLOCK))


def _rates(text: str, learning_rate: float, decay_steps: int, steps: NDArray[Any]) -> Floats:
    """What a row's formula gives at these steps."""
    numbers = {"lr": learning_rate, "k": steps.astype(np.float64), "n": float(decay_steps)}
    return np.array(np.broadcast_to(evaluate(text, {**numbers, **FUNCTIONS}), len(steps)), np.float64)


@lru_cache(maxsize=64)
def _typed_block(text: str, learning_rate: float, decay_steps: int, number: int) -> Floats:
    return _typed_rates(text, learning_rate, decay_steps, np.arange(number * BLOCK, (number + 1) * BLOCK))


def _typed_rates(text: str, learning_rate: float, decay_steps: int, steps: NDArray[Any]) -> Floats:
    """What a typed formula gives at these steps."""
    numbers = {"lr": np.float64(learning_rate), "k": steps.astype(np.float64), "n": np.float64(decay_steps)}
    rates = evaluate_tree(_tree(text), {**CONSTANTS, **_NUMPY, **numbers})
    if np.iscomplexobj(rates):
        raise TypeError("a rate is a real number")
    return np.array(np.broadcast_to(rates, len(steps)), np.float64)


@lru_cache(maxsize=64)
def _tree(text: str) -> ast.expr:
    from micrograd_desktop.engine.language.number_formula import number_formula  # only what is typed needs it

    return number_formula(text, (*NAMES, *CONSTANTS), ARITIES)


_HALF_TURN = "0.5 * (1.0 + cos(3.141592653589793 * {}))"
_RISE, _FALL = "(0.3 * n - 1.0)", "(0.7 * n)"
_ONE_CYCLE = (
    f"lr / 25.0 + (lr - lr / 25.0) * (1.0 - {_HALF_TURN.format(f'k / {_RISE}')}) if k <= {_RISE} else "
    f"lr / 250000.0 + (lr - lr / 250000.0) * {_HALF_TURN.format(f'(min(k, n - 1.0) - {_RISE}) / {_FALL}')}"
)

SCHEDULES: dict[str, Schedule] = {
    row.name: row
    for row in (
        Schedule("constant", tr("Constant"), "lr", tr("η itself at every step")),
        Schedule(
            "linear-decay",
            tr("Linear decay"),
            "lr * (1.0 - 0.9 * min(k, n) / n)",
            tr("down to a tenth within n steps, and held there (micrograd's demo)"),
        ),
        Schedule("step", tr("Step decay"), "lr * 0.1 ** floor(k / n)", tr("a tenth of it after every n steps")),
        Schedule(
            "exponential",
            tr("Exponential"),
            "lr * 0.1 ** (k / n)",
            tr("by the same factor at every step, a tenth in n"),
        ),
        Schedule(
            "cosine",
            tr("Cosine"),
            f"lr * {_HALF_TURN.format('min(k, n) / n')}",
            tr("down to 0 within n steps along half a cosine (Loshchilov and Hutter, 2017)"),
        ),
        Schedule(
            "warm-up", tr("Warm-up"), "lr * min((k + 1.0) / n, 1.0)", tr("up from η/n to η within n steps, held there")
        ),
        Schedule(
            "one-cycle",
            tr("One-cycle"),
            _ONE_CYCLE,
            tr("up from η/25 in 0.3 n steps, then down to η/250,000 at step n (Smith and Topin, 2019; PyTorch's form)"),
        ),
    )
}


def schedule_of(schedule: str) -> Schedule:
    """The row of that name, or the schedule that was typed."""
    return SCHEDULES.get(schedule) or Schedule(TYPED, tr("Typed"), schedule, f"η(k) = {schedule}")


def check(text: str) -> None:
    """Refuse a text that is no formula of a rate.

    Raises
    ------
    ValueError
        With a sentence.
    """
    if (refusal := _refusal(text)) is not None:
        raise ValueError(refusal)


@lru_cache(maxsize=256)
def _refusal(text: str) -> str | None:
    from micrograd_desktop.engine.language.errors import ExpressionError

    if len(text) > LONGEST:
        return tr("A formula can have at most {most} characters, not {count}.", most=LONGEST, count=whole(len(text)))
    if not text.strip():
        return tr("A formula of lr, k and n is missing. Type one such as lr * 0.99**k.")
    try:
        _typed_rates(text, 1.0, 100, np.arange(4))
    except ExpressionError as error:
        return error.sentence
    except (ArithmeticError, TypeError, ValueError):
        return tr("This can't be computed: look for a division by 0, or a number that is too large.")
    return None


def check_rates(schedule: str, learning_rate: float, decay_steps: int) -> None:
    """Refuse a typed schedule that gives a rate that is none, at one of the steps that are looked at.

    These are the first 8,192, those around n, and ever fewer up to step 2**53.

    Raises
    ------
    ValueError
        With a sentence that names the step.
    """
    if schedule not in SCHEDULES and (fault := _fault(schedule, learning_rate, decay_steps)) is not None:
        raise ValueError(fault)


@lru_cache(maxsize=256)
def _fault(text: str, learning_rate: float, decay_steps: int) -> str | None:
    around = np.arange(-8, 9) + np.array([[1], [2], [10]]) * decay_steps
    late = np.geomspace(DENSE, 2.0**53, 400).astype(np.int64)
    steps = np.unique(np.concatenate([np.arange(DENSE), late, around.ravel()[around.ravel() >= 0]]))
    rates = _typed_rates(text, learning_rate, decay_steps, steps)
    wrong = np.flatnonzero(~(np.isfinite(rates) & (rates >= 0.0)))
    if not len(wrong):
        return None
    step, found = steps[wrong[0]], rates[wrong[0]]
    if math.isfinite(found):
        return tr(
            "At step {step} the schedule gives {rate}, and a rate is never negative. Write max(0, ...).",
            step=whole(int(step)),
            rate=f"{found:.3g}",
        )
    what = tr("infinite") if math.isinf(found) else tr("not a number")
    return tr("At step {step} the rate that the schedule gives is {what}.", step=whole(int(step)), what=what)
