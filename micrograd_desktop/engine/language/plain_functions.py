"""Python's own functions; a program may use most of their names for something else."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.arithmetic import Arithmetic
from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.described import described, python_name
from micrograd_desktop.engine.language.iterators import items_of, listed
from micrograd_desktop.engine.language.kind_functions import KIND_FUNCTIONS
from micrograd_desktop.engine.language.lazy_functions import LAZY_FUNCTIONS
from micrograd_desktop.engine.language.logic import key_of, truth, unnamed
from micrograd_desktop.engine.language.methods import in_order
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Set, View
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

MOST_DIGITS = 400
"""Beyond as many places nothing is left to round."""

LONGEST_NUMBER = 400
"""Characters of a text that is read as a number."""


TAKEN_OF = tr("What {name}() is taken of")
RANGE_END = tr("The end of a range")
A_LENGTH = tr("A length")
A_WHOLE_NUMBER = tr("A whole number")


def _numbers(
    name: str, bench: Workbench, arguments: Arguments, keywords: Keywords, least: int, most: int
) -> list[float]:
    check_arguments(bench, name, arguments, keywords, least, most)
    if any(isinstance(argument, Value) for argument in arguments):
        raise bench.fail(
            tr("{name}() takes plain numbers: the gradient of a Value would be lost. Give it x.data.", name=name)
        )
    return [bench.number(argument, TAKEN_OF.format(name=name)) for argument in arguments]


def _float(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    if len(arguments) == 1 and isinstance(arguments[0], str) and not keywords:
        return float(_read_number(bench, arguments[0], float))
    if not arguments and not keywords:
        return 0.0
    return float(_numbers("float", bench, arguments, keywords, 1, 1)[0])


def _int(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    if len(arguments) == 1 and isinstance(arguments[0], str) and not keywords:
        return bench.whole(_read_number(bench, arguments[0], int), A_WHOLE_NUMBER)
    if not arguments and not keywords:
        return 0
    number = _numbers("int", bench, arguments, keywords, 1, 1)[0]
    if not math.isfinite(number):
        raise bench.fail(tr("{number:g} is not a whole number.", number=number))
    return int(number)


def _read_number(bench: Workbench, text: str, read: Callable[[str], float]) -> float:
    try:
        return read(text[:LONGEST_NUMBER])
    except ValueError as error:
        raise bench.fail(
            tr("'{text}' is not a number.", text=plain(text, 40)), None, "ValueError", error.args
        ) from None


def _round(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    if "ndigits" in keywords and len(arguments) == 1:
        arguments, keywords = [*arguments, keywords["ndigits"]], {}
    number, *digits = _numbers("round", bench, arguments, keywords, 1, 2)
    if digits:
        places = bench.whole(arguments[1], tr("The number of digits"))
        rounded = round(number, max(-MOST_DIGITS, min(places, MOST_DIGITS)))
        if isinstance(rounded, int):
            float(rounded)  # a whole number that is rounded up may become larger than any float64
        return rounded
    if not math.isfinite(number):
        raise bench.fail(tr("{number:g} is not a whole number.", number=number))
    return round(number)


def _pow(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """``pow(x, k)``, which is ``x ** k``."""
    check_arguments(bench, "pow", arguments, keywords, 2, 2)
    return Arithmetic(bench).apply("**", *arguments)


def _extreme(
    name: str,
    choose: Callable[[Sequence[float]], float],
    bench: Workbench,
    arguments: Arguments,
    keywords: Keywords,
) -> object:
    check_arguments(bench, name, [], keywords, 0, 0, ("key", "default"))
    given = (
        listed(bench, arguments[0], f"{name}()") if len(arguments) == 1 and not is_plain(arguments[0]) else arguments
    )
    bench.step(len(given))
    if not given:
        if "default" in keywords:
            return keywords["default"]
        raise bench.fail(tr("{name}() needs at least one number.", name=name))
    if "key" in keywords or any(isinstance(thing, str | list | tuple | Instance) for thing in given):
        order = in_order(bench, given, {"key": keywords.get("key"), "reverse": name == "max"})
        return order[0]
    numbers = _numbers(name, bench, given, {}, 1, len(given))
    return unnamed(given[numbers.index(choose(numbers))])


def _range(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "range", arguments, keywords, 1, 3)
    numbers = [bench.whole(argument, RANGE_END) for argument in arguments]
    if len(numbers) == 3 and numbers[2] == 0:
        raise bench.fail(tr("A range can't go in steps of 0."))
    return range(*numbers)


def _len(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "len", arguments, keywords, 1, 1)
    thing = arguments[0]
    if isinstance(thing, str | list | tuple | range | dict | Set | Array | View):
        return len(thing)
    if isinstance(thing, Instance) and thing.kind.has("__len__"):
        return bench.whole(bench.told(thing, "__len__"), A_LENGTH)
    raise bench.fail(
        tr("len() needs a list, not {thing}.", thing=described(thing)),
        None,
        "TypeError",
        [f"object of type '{python_name(thing)}' has no len()"],
    )


def _print(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "print", arguments, keywords, 0, len(arguments), ("sep", "end", "flush"))
    ends = []
    for word, usual in (("sep", " "), ("end", "\n")):
        given = keywords.get(word)
        if given is not None and not isinstance(given, str):
            raise bench.fail(tr("The {word} of print() is a text, not {thing}.", word=word, thing=described(given)))
        ends.append(usual if given is None else given)
    bench.print(printed(bench, arguments, between=ends[0]), ends[1])
    return None


def _list(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "list", arguments, keywords, 0, 1)
    if not arguments:
        return []
    things = listed(bench, arguments[0], "list()")
    bench.step(len(things))
    return list(things)


def _tuple(bench: Workbench, arguments: Arguments, keywords: Keywords) -> tuple[object, ...]:
    return tuple(_list(bench, arguments, keywords))


def _set(bench: Workbench, arguments: Arguments, keywords: Keywords) -> Set:
    return Set(key_of(bench, thing) for thing in _list(bench, arguments, keywords))


def _dict(bench: Workbench, arguments: Arguments, keywords: Keywords) -> dict[object, object]:
    check_arguments(bench, "dict", arguments, {}, 0, 1)
    given = arguments[0] if arguments else {}
    pairs = list(given.items()) if isinstance(given, dict) else listed(bench, given, "dict()")
    bench.step(len(pairs) + len(keywords))
    made: dict[object, object] = {}
    for pair in pairs:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise bench.fail(tr("dict() takes a list of pairs."))
        made[key_of(bench, pair[0])] = pair[1]
    return made | dict(keywords)


def _sorted(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "sorted", arguments, keywords, 1, 1, ("key", "reverse"))
    return in_order(bench, listed(bench, arguments[0], "sorted()"), keywords)


def _any(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "any", arguments, keywords, 1, 1)
    return any(_counted_truth(bench, thing) for thing in items_of(bench, arguments[0], "any()"))


def _all(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "all", arguments, keywords, 1, 1)
    return all(_counted_truth(bench, thing) for thing in items_of(bench, arguments[0], "all()"))


def _counted_truth(bench: Workbench, thing: object) -> bool:
    bench.step()
    return truth(bench, thing)


def _str(bench: Workbench, arguments: Arguments, keywords: Keywords) -> str:
    check_arguments(bench, "str", arguments, keywords, 0, 1)
    text = printed(bench, arguments)
    bench.text(len(text))
    return text


def _repr(bench: Workbench, arguments: Arguments, keywords: Keywords) -> str:
    check_arguments(bench, "repr", arguments, keywords, 1, 1)
    text = printed(bench, arguments, quoted=True)
    bench.text(len(text))
    return text


def _bool(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "bool", arguments, keywords, 0, 1)
    return bool(arguments) and truth(bench, arguments[0])


PLAIN_FUNCTIONS: dict[str, Builder] = {
    "range": _range, "len": _len, "print": _print, "pprint": _print,
    "display": _print, "float": _float, "int": _int, "round": _round, "str": _str, "repr": _repr, "bool": _bool,
    "list": _list, "tuple": _tuple, "set": _set, "dict": _dict, "sorted": _sorted,
    "any": _any, "all": _all, "pow": _pow, **LAZY_FUNCTIONS, **KIND_FUNCTIONS,
    "max": partial(_extreme, "max", max), "min": partial(_extreme, "min", min),
}  # fmt: skip
"""What is known of Python's own functions."""

TAKEN = ("range", "zip", "enumerate", "len", "print")
"""Those that are no name for anything else."""
