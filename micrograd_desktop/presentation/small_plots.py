"""Small drawings beside a formula: an activation with its derivative, and a learning rate over the steps."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.activation import curve
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.schedules import schedule_of
from micrograd_desktop.presentation.formats import MINUS, count, fixed, plain, rate
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]

REACH = 4.0
"""An activation is drawn from minus this to this: where most weighted sums are."""

PLACES = 97
STEPS = 161
LEAST_STEPS = 100
"""A schedule that needs no number of steps is drawn over so many at least."""

MARGIN = 0.06
STEEP = 0.25
"""An end is left out if the last hundredth of the numbers takes more than this share of the room of the others."""

MOST_CHARACTERS = 6
"""Of a number beside a drawing, which has no room for more."""

LARGEST = 1e6
"""A curve is cut where it is farther than this from 0."""


@dataclass(frozen=True, eq=False, slots=True)
class SmallPlot:
    """Curves over ``x`` (n,), ascending: ``values`` (n,), and ``slopes`` (n,) if there are any, with NaN in gaps.

    ``low`` and ``high`` are the ends of the upright axis, whose numbers are ``bottom`` and ``top``; ``left`` and
    ``right`` are those of the other. ``words`` say what is drawn.
    """

    x: Floats
    values: Floats
    slopes: Floats | None
    low: float
    high: float
    bottom: str
    top: str
    left: str
    right: str
    words: str

    def value_at(self, x: float) -> float:
        """The curve at a place, between two of its points."""
        return float(np.interp(x, self.x, self.values))


@lru_cache(maxsize=64)
def activation_plot(activation: str) -> SmallPlot:
    """What an activation makes of a weighted sum, and its derivative."""
    x = np.linspace(-REACH, REACH, PLACES)
    values, slopes = (_cut(np.array(numbers)) for numbers in curve(activation, x.tolist()))
    low, high = _ends(np.concatenate([values, slopes]))
    words = tr(
        "f(x) is solid, its derivative f′(x) dashed: x from {left} to {right}, both from {low} to {high}.",
        left=fixed(-REACH, 0),
        right=fixed(REACH, 0),
        low=plain(low, 1),
        high=plain(high, 1),
    )
    return SmallPlot(
        x, values, slopes, *_padded(low, high), short(low), short(high), fixed(-REACH, 0), fixed(REACH, 0),
        words,
    )  # fmt: skip


def rate_plot(training: TrainingSpec, step: int) -> SmallPlot:
    """The learning rate over the steps by the present settings, as far as makes sense of where the run stands."""
    return _rate_plot(training.schedule, training.learning_rate, training.decay_steps, _last_step(training, step))


def _last_step(training: TrainingSpec, step: int) -> int:
    """The last step that is drawn: a quarter beyond n, doubled until the present one is well inside."""
    n = training.decay_steps if schedule_of(training.schedule).decays else LEAST_STEPS
    last = max(n + n // 4, LEAST_STEPS // 4)
    while last < step:
        last *= 2
    return last


@lru_cache(maxsize=16)
def _rate_plot(schedule: str, learning_rate: float, decay_steps: int, last: int) -> SmallPlot:
    steps = np.linspace(0, last, min(STEPS, last + 1)).astype(np.int64)
    row = schedule_of(schedule)
    rates = row.rates_at(learning_rate, decay_steps, steps)
    finite = rates[np.isfinite(rates)]
    high = float(finite.max()) if len(finite) else learning_rate
    said = tr("The learning rate η by the present settings, from step 0 to {last}; at most {rate}.")
    said = said.format(last=count(last), rate=rate(high))
    return SmallPlot(
        steps.astype(np.float64), _cut(rates), None, *_padded(0.0, high or 1.0), "0", short(high), "0", count(last),
        f"{said}\n{row.title}: {row.words}",
    )  # fmt: skip


def short(value: float) -> str:
    """A number for a narrow place: three significant digits, or fewer where those take more than six characters."""
    texts = (_with_digits(value, digits) for digits in (3, 2, 1))
    return next((text for text in texts if len(text) <= MOST_CHARACTERS), _with_digits(value, 1))


def _with_digits(value: float, digits: int) -> str:
    if 1e2 <= abs(value) < 1e5 and len(whole := fixed(value, 0)) <= MOST_CHARACTERS:
        return whole
    mantissa, _, power = f"{value:.{digits}g}".partition("e")
    return f"{mantissa}e{int(power)}".replace("-", MINUS) if power else mantissa.replace("-", MINUS)


def _cut(numbers: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        return np.where(np.abs(numbers) <= LARGEST, numbers, np.nan)


def _ends(numbers: Floats) -> tuple[float, float]:
    """The least and the largest, at least 1 apart; an end that is far from all the others is left out."""
    finite = numbers[np.isfinite(numbers)]
    if not len(finite):
        return -1.0, 1.0
    least, inner_low, inner_high, largest = np.percentile(finite, [0, 1, 99, 100]).tolist()
    steep = STEEP * (inner_high - inner_low)
    low = min(inner_low if inner_low - least > steep else least, 0.0)
    high = max(inner_high if largest - inner_high > steep else largest, 0.0)
    return (low, high) if high - low >= 1.0 else (low, low + 1.0) if high > -low else (high - 1.0, high)


def _padded(low: float, high: float) -> tuple[float, float]:
    return low - MARGIN * (high - low), high + MARGIN * (high - low)
