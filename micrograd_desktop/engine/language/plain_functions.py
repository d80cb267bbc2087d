"""Python's own functions of plain numbers; a program may use their names for something else."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.packages import counted
from micrograd_desktop.engine.language.workbench import Builder, Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

MOST_DIGITS = 400
"""Beyond as many places nothing is left to round."""

LONGEST_NUMBER = 400
"""Characters of a text that is read as a number."""


def _numbers(
    name: str, bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object], least: int, most: int
) -> list[float]:
    if keywords:
        raise bench.fail(f"{name}() takes no arguments with names here.")
    if not least <= len(arguments) <= most:
        raise bench.fail(f"{name}() takes {counted(least, most)}, not {len(arguments)}.")
    if any(isinstance(argument, Value) for argument in arguments):
        raise bench.fail(f"{name}() takes plain numbers: the gradient of a Value would be lost. Give it x.data.")
    return [bench.number(argument, f"What {name}() is taken of") for argument in arguments]


def _float(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> float:
    if len(arguments) == 1 and isinstance(arguments[0], str) and not keywords:
        text = arguments[0]
        try:
            return float(text[:LONGEST_NUMBER])
        except ValueError:
            raise bench.fail(f"'{plain(text, 40)}' is not a number.") from None
    return float(_numbers("float", bench, arguments, keywords, 1, 1)[0])


def _int(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> int:
    number = _numbers("int", bench, arguments, keywords, 1, 1)[0]
    if not math.isfinite(number):
        raise bench.fail(f"{number:g} is not a whole number.")
    return int(number)


def _round(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> float:
    number, *digits = _numbers("round", bench, arguments, keywords, 1, 2)
    if digits:
        places = bench.whole(arguments[1], "The number of digits")
        return round(number, max(-MOST_DIGITS, min(places, MOST_DIGITS)))
    if not math.isfinite(number):
        raise bench.fail(f"{number:g} is not a whole number.")
    return round(number)


def _extreme(
    name: str,
    choose: Callable[[Sequence[float]], float],
    bench: Workbench,
    arguments: Sequence[object],
    keywords: Mapping[str, object],
) -> float:
    given = arguments[0] if len(arguments) == 1 and isinstance(arguments[0], list | tuple | range) else arguments
    bench.step(len(given))
    if not given:
        raise bench.fail(f"{name}() needs at least one number.")
    return choose(_numbers(name, bench, given, keywords, 1, len(given)))


PLAIN_FUNCTIONS: dict[str, Builder] = {
    "float": _float,
    "int": _int,
    "round": _round,
    "max": partial(_extreme, "max", max),
    "min": partial(_extreme, "min", min),
}
