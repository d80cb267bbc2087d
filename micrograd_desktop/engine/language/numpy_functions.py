"""The few functions of NumPy that the lecture and its exercises use, on small arrays of plain numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.arrays import Array, arange, array_of, filled, linspace
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.methods import FIGURES
from micrograd_desktop.engine.language.numbers import bounded, is_plain
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]


A_LENGTH = tr("A length")
END_OF = tr("An end of {name}()")


def _array(bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    check_arguments(bench, "np.array", arguments, keywords, 1, 1, ("dtype",))
    made = array_of(bench, arguments[0])
    if keywords:  # whatever kind is asked for, numbers are float64 here
        made.flat = [float(number) for number in made.flat]
    return made


def _arange(bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    check_arguments(bench, "np.arange", arguments, keywords, 1, 3, ("step",))
    given = [bench.number(unnamed(argument), END_OF.format(name="np.arange")) for argument in arguments]
    step = given[2] if len(given) == 3 else bench.number(keywords.get("step", 1), tr("The step", sense="of a range"))
    return arange(bench, given[0] if len(given) > 1 else 0, given[1] if len(given) > 1 else given[0], step)


def _linspace(bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    check_arguments(bench, "np.linspace", arguments, keywords, 2, 3, ("num",))
    start, stop = (bench.number(argument, END_OF.format(name="np.linspace")) for argument in arguments[:2])
    count = arguments[2] if len(arguments) == 3 else keywords.get("num", 50)
    return linspace(bench, start, stop, bench.whole(count, tr("How many numbers there are")))


def _filled(name: str, number: float, bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    check_arguments(bench, name, arguments, keywords, 1, 1, ("dtype",))
    shape = arguments[0] if isinstance(arguments[0], list | tuple) else (arguments[0],)
    return filled(bench, number, [bench.whole(length, A_LENGTH) for length in shape])


def _filled_like(name: str, number: float, bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    check_arguments(bench, name, arguments, keywords, 1, 1)
    made = array_of(bench, arguments[0])
    return Array([number] * len(made.flat), made.shape)


def _figure(
    name: str, choose: Callable[[list[float]], float], bench: Workbench, arguments: Arguments, keywords: Keywords
) -> float:
    check_arguments(bench, name, arguments, keywords, 1, 1)
    thing = unnamed(arguments[0])
    numbers = [thing] if is_plain(thing) else array_of(bench, thing).flat
    if not numbers and name != "np.sum":
        raise bench.fail(tr("{name}() needs at least one number.", name=name))
    return bounded(choose(numbers))


def _dot(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    check_arguments(bench, "np.dot", arguments, keywords, 2, 2)
    one, other = (array_of(bench, argument) for argument in arguments)
    if len(one.shape) != 1 or one.shape != other.shape:
        raise bench.fail(tr("np.dot() takes two rows of the same length here."))
    return bounded(sum(x * y for x, y in zip(one.flat, other.flat, strict=True)))


def _deviation(numbers: list[float]) -> float:
    middle = FIGURES["mean"](numbers)
    return math.sqrt(FIGURES["mean"]([(number - middle) * (number - middle) for number in numbers]))


NUMPY_FUNCTIONS: dict[str, Builder] = {
    "array": _array,
    "arange": _arange,
    "linspace": _linspace,
    "zeros": partial(_filled, "np.zeros", 0.0),
    "ones": partial(_filled, "np.ones", 1.0),
    "zeros_like": partial(_filled_like, "np.zeros_like", 0.0),
    "ones_like": partial(_filled_like, "np.ones_like", 1.0),
    "dot": _dot,
    "std": partial(_figure, "np.std", _deviation),
    **{name: partial(_figure, f"np.{name}", choose) for name, choose in FIGURES.items()},
}
"""By their names in ``numpy``."""
