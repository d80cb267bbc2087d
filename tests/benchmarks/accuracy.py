"""How far the elementary functions are from the exact values, in units in the last place (ulp).

``python -m tests.benchmarks.accuracy [--samples N] [--exact N] [name ...]``: the largest and the mean error of each
function over random arguments of each range: N of them against the C library's long double where that has 64 bits of
precision or more, and fewer against mpmath. An error is counted in ulps of the exact value rounded to a double.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import mpmath
import numpy as np

from micrograd_desktop.engine import elementary

DIGITS = 60
LONG_DOUBLE = np.finfo(np.longdouble).nmant >= 63


@dataclass(frozen=True, slots=True)
class Range:
    """Where arguments are drawn from: evenly, or (``log``) evenly in the exponent of two."""

    name: str
    low: float
    high: float
    log: bool = False
    signed: bool = False

    def draw(self, random: random.Random) -> float:
        number = random.uniform(self.low, self.high)
        number = random.uniform(1.0, 2.0) * 2.0 ** math.floor(number) if self.log else number
        return -number if self.signed and random.random() < 0.5 else number


@dataclass(frozen=True, slots=True)
class Subject:
    """A function under measurement: its exact value, the same in long doubles, and the bound it must keep."""

    name: str
    function: Callable[[float], float]
    exact: Callable[[Any], Any]
    extended: Callable[[Any], Any]
    ranges: tuple[Range, ...]
    bound: float


@dataclass(frozen=True, slots=True)
class Errors:
    """Errors over a set of arguments, in ulp."""

    largest: float
    mean: float
    at: float


TINY = Range("tiny", -60.0, -3.0, log=True, signed=True)
UNIT = Range("unit", -1.0, 1.0)
MIDDLE = Range("middle", -12.0, 12.0)
WIDE = Range("wide", -745.0, 709.0)
NORMAL = Range("normal results", -708.0, 708.0)
POSITIVE = Range("all positive", -1073.0, 1022.0, log=True)
POSITIVE_NORMAL = Range("all normal", -1021.0, 1022.0, log=True)
AROUND_ONE = Range("around 1", 0.5, 2.0)
ABOVE_MINUS_ONE = Range("above -1", -1.0 + 1e-12, 0.0)
BELOW_TEN = Range("0 to 10", 0.0, 10.0)
LARGE = Range("large", 0.0, 1000.0, log=True)
REDUCED = Range("reduced", -elementary.LARGEST_REDUCED, elementary.LARGEST_REDUCED)
MODERATE = Range("moderate", -90.0, 90.0, log=True)


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + mpmath.exp(-x))


def _softplus(x: Any) -> Any:
    return mpmath.log1p(mpmath.exp(-abs(x))) + max(x, 0)


def _long_sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def _long_softplus(x: Any) -> Any:
    return np.log1p(np.exp(-abs(x))) + np.maximum(x, 0)


def _power(k: float, bound: float) -> Subject:
    function = partial(elementary.power, k=k)
    return Subject(f"power_{k:g}", function, lambda x: x**k, lambda x: x ** np.longdouble(k), (MODERATE,), bound)


_LOG1P = (TINY, ABOVE_MINUS_ONE, BELOW_TEN, LARGE)
_QUICK = elementary.QUICK
SUBJECTS = {
    subject.name: subject
    for subject in (
        Subject("exp", elementary.exp, mpmath.exp, np.exp, (TINY, UNIT, WIDE), 1.1),
        Subject("tanh", elementary.tanh, mpmath.tanh, np.tanh, (TINY, UNIT, MIDDLE), 1.5),
        Subject("sigmoid", elementary.sigmoid, _sigmoid, _long_sigmoid, (UNIT, MIDDLE, WIDE), 2.5),
        Subject("softplus", elementary.softplus, _softplus, _long_softplus, (UNIT, MIDDLE, WIDE), 2.3),
        Subject("log", elementary.log, mpmath.log, np.log, (AROUND_ONE, POSITIVE), 1.0),
        Subject("log1p", elementary.log1p, mpmath.log1p, np.log1p, _LOG1P, 1.0),
        Subject("sin", elementary.sin, mpmath.sin, np.sin, (TINY, MIDDLE, REDUCED), 1.1),
        Subject("cos", elementary.cos, mpmath.cos, np.cos, (TINY, MIDDLE, REDUCED), 1.1),
        *(_power(k, bound) for k, bound in ((3.0, 1.5), (0.5, 0.5), (-0.5, 1.6), (-1.0, 0.5), (-2.0, 2.2), (1.7, 1.0))),
        Subject("quick_exp", _QUICK["exp"], mpmath.exp, np.exp, (TINY, UNIT, NORMAL), 1.1),
        Subject("quick_tanh", _QUICK["tanh"], mpmath.tanh, np.tanh, (TINY, UNIT, MIDDLE), 3.0),
        Subject("quick_sigmoid", _QUICK["sigmoid"], _sigmoid, _long_sigmoid, (UNIT, MIDDLE, NORMAL), 3.0),
        Subject("quick_softplus", _QUICK["softplus"], _softplus, _long_softplus, (UNIT, MIDDLE, NORMAL), 3.0),
        Subject("quick_log", _QUICK["log"], mpmath.log, np.log, (AROUND_ONE, POSITIVE_NORMAL), 3.0),
        Subject("quick_log1p", _QUICK["log1p"], mpmath.log1p, np.log1p, _LOG1P, 4.0),
    )
}


def exact_errors(subject: Subject, arguments: Iterable[float]) -> Errors:
    """Errors against mpmath, for arguments at which the function is finite and not zero."""
    errors = []
    with mpmath.workdps(DIGITS):
        for x in arguments:
            exact = subject.exact(mpmath.mpf(x))
            error = float(abs(subject.function(x) - exact) / mpmath.mpf(math.ulp(float(exact))))
            errors.append((error, x))
    largest, at = max(errors)
    return Errors(largest, sum(error for error, _ in errors) / len(errors), at)


def extended_errors(subject: Subject, arguments: list[float]) -> Errors:
    """Errors against the C library's long double."""
    x = np.array(arguments)
    exact = subject.extended(x.astype(np.longdouble))
    actual = np.fromiter(map(subject.function, arguments), float, len(arguments))
    error = (abs(actual - exact) / np.spacing(abs(exact.astype(float)))).astype(float)
    worst = int(error.argmax())
    return Errors(float(error[worst]), float(error.mean()), float(x[worst]))


def measurements(names: Iterable[str], samples: int, exact: int) -> Iterator[tuple[str, str, str, int, Errors]]:
    """(function, range, measured against, samples, errors) of each function and range."""
    for subject in (SUBJECTS[name] for name in names):
        generator = random.Random(subject.name)
        for place in subject.ranges:
            if LONG_DOUBLE:
                arguments = [place.draw(generator) for _ in range(samples)]
                yield subject.name, place.name, "long double", samples, extended_errors(subject, arguments)
            arguments = [place.draw(generator) for _ in range(exact)]
            yield subject.name, place.name, "mpmath", exact, exact_errors(subject, arguments)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[*SUBJECTS, []], metavar="name", help=f"which of {', '.join(SUBJECTS)}"
    )
    parser.add_argument("--samples", type=int, default=100_000, help="arguments of each range against long double")
    parser.add_argument("--exact", type=int, default=4_000, help="arguments of each range against mpmath")
    options = parser.parse_args()
    print(f"{'function':<15}{'arguments':<16}{'against':<13}{'samples':>8}{'max ulp':>9}{'mean':>7}  worst at")
    for name, place, against, count, errors in measurements(options.names or SUBJECTS, options.samples, options.exact):
        figures = f"{errors.largest:>9.3f}{errors.mean:>7.3f}  {errors.at!r}"
        print(f"{name:<15}{place:<16}{against:<13}{count:>8}{figures}", flush=True)


if __name__ == "__main__":
    main()
