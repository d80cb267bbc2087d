"""Python's own functions; a program may use most of their names for something else."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.arithmetic import Arithmetic
from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.containers import items_of, listed
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.functions import is_callable
from micrograd_desktop.engine.language.logic import key_of, truth, unnamed
from micrograd_desktop.engine.language.methods import check_arguments, in_order
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Builtin, Set
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

Arguments = Sequence[object]
Keywords = Mapping[str, object]

MOST_DIGITS = 400
"""Beyond as many places nothing is left to round."""

LONGEST_NUMBER = 400
"""Characters of a text that is read as a number."""


def _numbers(
    name: str, bench: Workbench, arguments: Arguments, keywords: Keywords, least: int, most: int
) -> list[float]:
    check_arguments(bench, name, arguments, keywords, least, most)
    if any(isinstance(argument, Value) for argument in arguments):
        raise bench.fail(f"{name}() takes plain numbers: the gradient of a Value would be lost. Give it x.data.")
    return [bench.number(argument, f"What {name}() is taken of") for argument in arguments]


def _float(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    if len(arguments) == 1 and isinstance(arguments[0], str) and not keywords:
        return float(_read_number(bench, arguments[0], float))
    if not arguments and not keywords:
        return 0.0
    return float(_numbers("float", bench, arguments, keywords, 1, 1)[0])


def _int(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    if len(arguments) == 1 and isinstance(arguments[0], str) and not keywords:
        return bench.whole(_read_number(bench, arguments[0], int), "A whole number")
    if not arguments and not keywords:
        return 0
    number = _numbers("int", bench, arguments, keywords, 1, 1)[0]
    if not math.isfinite(number):
        raise bench.fail(f"{number:g} is not a whole number.")
    return int(number)


def _read_number(bench: Workbench, text: str, read: Callable[[str], float]) -> float:
    try:
        return read(text[:LONGEST_NUMBER])
    except ValueError:
        raise bench.fail(f"'{plain(text, 40)}' is not a number.") from None


def _round(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    if "ndigits" in keywords and len(arguments) == 1:
        arguments, keywords = [*arguments, keywords["ndigits"]], {}
    number, *digits = _numbers("round", bench, arguments, keywords, 1, 2)
    if digits:
        places = bench.whole(arguments[1], "The number of digits")
        rounded = round(number, max(-MOST_DIGITS, min(places, MOST_DIGITS)))
        if isinstance(rounded, int):
            float(rounded)  # a whole number that is rounded up may become larger than any float64
        return rounded
    if not math.isfinite(number):
        raise bench.fail(f"{number:g} is not a whole number.")
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
        raise bench.fail(f"{name}() needs at least one number.")
    if "key" in keywords or any(isinstance(thing, str | list | tuple | Instance) for thing in given):
        order = in_order(bench, given, {"key": keywords.get("key"), "reverse": name == "max"})
        return order[0]
    numbers = _numbers(name, bench, given, {}, 1, len(given))
    return unnamed(given[numbers.index(choose(numbers))])


def _range(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "range", arguments, keywords, 1, 3)
    numbers = [bench.whole(argument, "The end of a range") for argument in arguments]
    if len(numbers) == 3 and numbers[2] == 0:
        raise bench.fail("A range can't go in steps of 0.")
    return range(*numbers)


def _zip(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "zip", [], keywords, 0, 0, ("strict",))
    rows = [listed(bench, argument, "zip()") for argument in arguments]
    lengths = set(map(len, rows))
    if len(lengths) > 1 and truth(bench, keywords.get("strict", False)):
        raise bench.fail(f"zip() with strict=True needs lists of one length, not of {sorted(lengths)[:2]}.")
    bench.step(len(rows) * min(lengths, default=0))
    return list(zip(*rows, strict=False))


def _enumerate(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "enumerate", arguments, keywords, 1, 2, ("start",))
    start = bench.whole(keywords.get("start", arguments[1] if len(arguments) == 2 else 0), "The start")
    items = listed(bench, arguments[0], "enumerate()")
    bench.step(len(items))
    return list(enumerate(items, start))


def _len(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "len", arguments, keywords, 1, 1)
    if isinstance(arguments[0], str | dict | Set | Array):
        return len(arguments[0])
    if isinstance(arguments[0], Instance):
        return bench.whole(bench.told(arguments[0], "__len__"), "A length")
    return len(listed(bench, arguments[0], "len()"))


def _print(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "print", arguments, keywords, 0, len(arguments), ("sep", "end", "flush"))
    ends = []
    for word, usual in (("sep", " "), ("end", "\n")):
        given = keywords.get(word)
        if given is not None and not isinstance(given, str):
            raise bench.fail(f"The {word} of print() is a text, not {described(given)}.")
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
            raise bench.fail("dict() takes a list of pairs.")
        made[key_of(bench, pair[0])] = pair[1]
    return made | dict(keywords)


def _sorted(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "sorted", arguments, keywords, 1, 1, ("key", "reverse"))
    return in_order(bench, listed(bench, arguments[0], "sorted()"), keywords)


def _reversed(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    return _list(bench, arguments, keywords)[::-1]


def _any(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "any", arguments, keywords, 1, 1)
    return any(_counted_truth(bench, thing) for thing in items_of(bench, arguments[0], "any()"))


def _all(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "all", arguments, keywords, 1, 1)
    return all(_counted_truth(bench, thing) for thing in items_of(bench, arguments[0], "all()"))


def _counted_truth(bench: Workbench, thing: object) -> bool:
    bench.step()
    return truth(bench, thing)


def _map(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "map", arguments, keywords, 2, 9)
    rows = [listed(bench, argument, "map()") for argument in arguments[1:]]
    bench.step(min(map(len, rows)))
    return [bench.call(arguments[0], things) for things in zip(*rows, strict=False)]


def _filter(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "filter", arguments, keywords, 2, 2)
    test, things = arguments[0], listed(bench, arguments[1], "filter()")
    bench.step(len(things))
    return [thing for thing in things if truth(bench, thing if test is None else bench.call(test, [thing]))]


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


def _id(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    """A number that tells things apart; not the place in memory, so that a program always prints the same."""
    check_arguments(bench, "id", arguments, keywords, 1, 1)
    return bench.number_of_thing(unnamed(arguments[0]))


def _callable(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "callable", arguments, keywords, 1, 1)
    return is_callable(arguments[0]) or isinstance(arguments[0], Part | Class | Method)


KINDS: dict[str, tuple[type, ...]] = {
    "Value": (Value,), "float": (float,), "int": (int, bool), "str": (str,), "bool": (bool,), "list": (list,),
    "tuple": (tuple,), "dict": (dict,), "set": (Set,), "range": (range,), "np.ndarray": (Array,),
}  # fmt: skip


def _is_instance(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "isinstance", arguments, keywords, 2, 2)
    thing = unnamed(arguments[0])
    kinds = arguments[1] if isinstance(arguments[1], tuple) else (arguments[1],)
    return any([_is_one(bench, thing, kind) for kind in kinds])


def _type(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "type", arguments, keywords, 1, 1)
    thing = unnamed(arguments[0])
    own = thing.kind if isinstance(thing, Instance) else bench.classes.get(id(thing))
    if own is not None:
        return own
    name = "Set" if isinstance(thing, Set) else type(thing).__name__
    names = {"Set": "set", "NoneType": "NoneType", "Array": "np.ndarray"}
    return bench.kind(names.get(name, name) if not isinstance(thing, Part) else described(thing).split(" ")[-1])


def _is_one(bench: Workbench, thing: object, kind: object) -> bool:
    bench.step()
    if isinstance(kind, Class):
        own = thing.kind if isinstance(thing, Instance) else bench.classes.get(id(thing))
        return own is not None and own.extends(kind)
    if isinstance(kind, Builtin) and kind.name in KINDS:
        return isinstance(thing, KINDS[kind.name])
    if isinstance(kind, Builtin):
        return isinstance(thing, Part) and described(thing).endswith(f" {kind.name}")
    raise bench.fail(f"isinstance() takes a class, not {described(kind)}.")


PLAIN_FUNCTIONS: dict[str, Builder] = {
    "range": _range, "zip": _zip, "enumerate": _enumerate, "len": _len, "print": _print, "pprint": _print,
    "display": _print, "float": _float, "int": _int, "round": _round, "str": _str, "repr": _repr, "bool": _bool,
    "list": _list, "tuple": _tuple, "set": _set, "dict": _dict, "sorted": _sorted, "reversed": _reversed,
    "any": _any, "all": _all, "map": _map, "filter": _filter, "isinstance": _is_instance, "type": _type,
    "callable": _callable, "id": _id, "pow": _pow,
    "max": partial(_extreme, "max", max), "min": partial(_extreme, "min", min),
}  # fmt: skip
"""What is known of Python's own functions."""

TAKEN = ("range", "zip", "enumerate", "len", "print")
"""Those that are no name for anything else."""
