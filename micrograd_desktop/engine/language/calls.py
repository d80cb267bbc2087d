"""The functions and methods that a program may call."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import MOST_OUTPUT, Builder, Method, Workbench, described
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value

Arguments = Sequence[object]
Keywords = Mapping[str, object]

FORMAT = re.compile(r"[<>^]?[+\- ]?0?\d{0,2},?(\.\d{1,2})?[efgd%]?")
"""The format specs that an f-string may use."""


def expect(bench: Workbench, name: str, arguments: Arguments, least: int, most: int) -> None:
    """Check the number of arguments."""
    if not least <= len(arguments) <= most:
        wanted = f"{least}" if least == most else f"{least} to {most}"
        raise bench.fail(f"{name}() takes {wanted} argument{'s' * (most != 1)}, not {len(arguments)}.")


def no_keywords(bench: Workbench, name: str, keywords: Keywords, known: Sequence[str] = ()) -> None:
    """Check the names of the arguments that have one."""
    for word in keywords:
        if word not in known:
            raise bench.fail(f"{name}() has no argument called '{word[:40]}'.")


def _value(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "Value", arguments, 0 if "data" in keywords else 1, 1)
    no_keywords(bench, "Value", keywords, ("data", "label"))
    thing, label = arguments[0] if arguments else keywords["data"], keywords.get("label", "")
    if not isinstance(label, str):
        raise bench.fail(f"A label must be a text, not {described(label)}.")
    number = bench.number(thing, "The data of a Value")
    return bench.leaf(number, bench.literal_argument, label=label[:200])


def _sum(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "sum", arguments, 1, 2)
    no_keywords(bench, "sum", keywords, ("start",))
    total: object = keywords.get("start", arguments[1] if len(arguments) == 2 else 0)
    for item in _list(bench, arguments[0], "sum()"):
        bench.step()
        bench.reserve(2)
        for thing in (total, item):
            if not isinstance(thing, Value | int | float) or isinstance(thing, bool):
                raise bench.fail(f"sum() adds Values and numbers, not {described(thing)}.")
        total = total + item  # type: ignore[operator]
        if isinstance(total, Value):
            bench.claim(total)
    return total


def _list(bench: Workbench, thing: object, what: str) -> Sequence[object]:
    if not isinstance(thing, list | tuple | range):
        raise bench.fail(f"{what} needs a list, not {described(thing)}.")
    return thing


def _range(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "range", arguments, 1, 3)
    no_keywords(bench, "range", keywords)
    numbers = [bench.whole(argument, "The end of a range") for argument in arguments]
    if len(numbers) == 3 and numbers[2] == 0:
        raise bench.fail("A range can't go in steps of 0.")
    return range(*numbers)


def _zip(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    no_keywords(bench, "zip", keywords, ("strict",))
    rows = [_list(bench, argument, "zip()") for argument in arguments]
    afford(bench, len(rows) * min(map(len, rows), default=0))
    return list(zip(*rows, strict=False))


def _enumerate(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "enumerate", arguments, 1, 1)
    no_keywords(bench, "enumerate", keywords)
    items = _list(bench, arguments[0], "enumerate()")
    afford(bench, len(items))
    return list(enumerate(items))


def afford(bench: Workbench, count: int) -> None:
    """Count what a list costs, before it is made."""
    for _ in range(min(count, 10**6)):
        bench.step()


def _len(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "len", arguments, 1, 1)
    no_keywords(bench, "len", keywords)
    items = _list(bench, arguments[0], "len()")
    return len(items) if len(items) < 2**53 else 0


def _abs(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    return _op("abs", bench, arguments, keywords)


def _print(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    no_keywords(bench, "print", keywords)
    bench.print(" ".join(shown(bench, argument) for argument in arguments))
    return None


def _draw(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The lecture's ``draw_dot(o)``: the graph is drawn anyway."""
    no_keywords(bench, "draw_dot", keywords)
    expect(bench, "draw_dot", arguments, 1, 1)
    if not isinstance(arguments[0], Value):
        raise bench.fail(f"draw_dot() draws the graph of a Value, not of {described(arguments[0])}.")
    bench.last = arguments[0]
    return None


def _op(name: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, name, arguments, 1, 1)
    no_keywords(bench, name, keywords)
    thing = arguments[0]
    if not isinstance(thing, Value):
        thing = bench.leaf(bench.number(thing, f"What {name}() is taken of"))
    bench.reserve(1)
    return bench.claim(thing.apply(name))


ONE_ARGUMENT = tuple(name for name, op in OPS.items() if op.arity == 1 and not op.exponent)

FUNCTIONS: dict[str, Builder] = {
    "Value": _value,
    "sum": _sum,
    "range": _range,
    "zip": _zip,
    "enumerate": _enumerate,
    "len": _len,
    "print": _print,
    "draw_dot": _draw,
    **{name: partial(_op, name) for name in ONE_ARGUMENT},
}


def _seed(bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "random.seed", arguments, 1, 1)
    bench.rng.seed(bench.whole(arguments[0], "A seed"))
    return None


def _uniform(bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "random.uniform", arguments, 2, 2)
    low, high = (bench.number(argument, "An end of the range") for argument in arguments)
    return bench.rng.uniform(low, high)


MODULES: dict[str, dict[str, Method]] = {
    "random": {"seed": Method("seed", _seed), "uniform": Method("uniform", _uniform)},
}


def value_attribute(bench: Workbench, value: Value, name: str) -> object:
    """What a program reads of a value; None if there is nothing of that name."""
    if name in ("data", "grad"):
        return float(getattr(value, name))
    if name == "label":
        return value.label
    if name in ONE_ARGUMENT:
        return Method(name, lambda bench, arguments: _method(name, value, bench, arguments))
    if name in METHODS:
        return Method(name, partial(METHODS[name], value))
    return None


def _method(name: str, value: Value, bench: Workbench, arguments: Arguments) -> Value:
    expect(bench, name, arguments, 0, 0)
    bench.reserve(1)
    return bench.claim(value.apply(name))


def _backward(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "backward", arguments, 0, 0)
    bench.remember(value)
    try:
        bug_table.backward(value, bench.bugs, bench.snapshot.order if bench.snapshot is not None else None)
    except OverflowError as error:
        raise bench.fail(str(error)) from None
    return None


def _zero_grad(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "zero_grad", arguments, 0, 0)
    if bug_table.NO_ZERO_GRAD not in bench.bugs:
        value.zero_grad()
    return None


def _push(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "_backward", arguments, 0, 0)
    bug_table.push(value, bug_table.ASSIGN in bench.bugs)
    return None


METHODS: dict[str, Callable[..., object]] = {"backward": _backward, "zero_grad": _zero_grad, "_backward": _push}


def shown(bench: Workbench, thing: object) -> str:
    """A thing as ``print`` writes it."""
    if isinstance(thing, list | tuple):
        afford(bench, len(thing))
        inner = ", ".join(shown(bench, item) for item in thing[:1000])
        return f"[{inner}]" if isinstance(thing, list) else f"({inner})"
    if isinstance(thing, Value | int | float | str | range) or thing is None:
        return str(thing)
    return described(thing)


def formatted(bench: Workbench, node: ast.JoinedStr, evaluate: Callable[[ast.expr], object]) -> str:
    """An f-string whose format specs are plain ones."""
    parts = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            parts.append(_formatted_value(bench, part, evaluate))
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value))
    if sum(map(len, parts)) > MOST_OUTPUT:
        raise bench.fail(f"A text can have at most {MOST_OUTPUT:,} characters.")
    return "".join(parts)


def _formatted_value(bench: Workbench, part: ast.FormattedValue, evaluate: Callable[[ast.expr], object]) -> str:
    thing, spec = evaluate(part.value), ""
    if isinstance(part.format_spec, ast.JoinedStr):
        spec = "".join(str(s.value) if isinstance(s, ast.Constant) else "{" for s in part.format_spec.values)
    if not spec:
        return shown(bench, thing)
    if isinstance(thing, Value | list | tuple) or not FORMAT.fullmatch(spec):
        raise bench.fail("This format is not known here. Use one such as .4f, on a number.", span_of(part))
    what = "What is formatted"
    return format(bench.whole(thing, what) if spec.endswith("d") else bench.number(thing, what), spec)
