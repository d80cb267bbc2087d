"""The functions and methods that a program may call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.arithmetic import Arithmetic
from micrograd_desktop.engine.language.numbers import Number, as_operand
from micrograd_desktop.engine.language.packages import counted
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Builder, Method, Workbench, described
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.engine.written_ops import OP_FUNCTIONS

Arguments = Sequence[object]
Keywords = Mapping[str, object]


def expect(bench: Workbench, name: str, arguments: Arguments, least: int, most: int) -> None:
    """Check the number of arguments."""
    if not least <= len(arguments) <= most:
        raise bench.fail(f"{name}() takes {counted(least, most)}, not {len(arguments)}.")


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
    return bench.leaf(number, bench.literal_argument, label=label)


def _sum(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "sum", arguments, 1, 2)
    no_keywords(bench, "sum", keywords, ("start",))
    total: object = keywords.get("start", arguments[1] if len(arguments) == 2 else 0)
    arithmetic = Arithmetic(bench)
    for item in _list(bench, arguments[0], "sum()"):
        bench.step()
        for thing in (total, item):
            if as_operand(thing) is None and not isinstance(thing, bool):
                raise bench.fail(f"sum() adds Values and numbers, not {described(thing)}.")
        total = arithmetic.apply("+", total, item)
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
    bench.step(count)


def _len(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "len", arguments, 1, 1)
    no_keywords(bench, "len", keywords)
    if isinstance(arguments[0], str):
        return len(arguments[0])
    return len(_list(bench, arguments[0], "len()"))


def _abs(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The absolute value: of a plain number a plain number, as in Python."""
    expect(bench, "abs", arguments, 1, 1)
    no_keywords(bench, "abs", keywords)
    thing = arguments[0]
    if isinstance(thing, Value):
        return _op("abs", bench, arguments, keywords)
    number = abs(bench.number(thing, "What abs() is taken of"))
    if isinstance(thing, Number):
        bench.reserve(1)
        return Number(number, bench.claim(thing.node.apply("abs")))
    return number


def _print(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    no_keywords(bench, "print", keywords)
    bench.print(printed(bench, arguments))
    return None


def _draw(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The lecture's ``draw_dot(o)``: the graph is drawn anyway."""
    no_keywords(bench, "draw_dot", keywords)
    expect(bench, "draw_dot", arguments, 1, 1)
    if not isinstance(arguments[0], Value | Number):
        raise bench.fail(f"draw_dot() draws the graph of a Value, not of {described(arguments[0])}.")
    bench.assigned(arguments[0])
    return None


def _op(name: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, name, arguments, 1, 1)
    no_keywords(bench, name, keywords)
    thing = bench.of_op(arguments[0])
    value = thing if isinstance(thing, Value) else bench.leaf(bench.number(thing, f"What {name}() is taken of"))
    bench.reserve(1)
    return bench.claim(value.apply(name))


def _power(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The function ``power(x, k)`` that an exported program defines."""
    expect(bench, "power", arguments, 2, 2)
    no_keywords(bench, "power", keywords)
    return Arithmetic(bench).apply("**", *arguments)


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
    "abs": _abs,
}
"""What is known without an import, and is no name for anything else."""

HANDWRITTEN: dict[str, Builder] = {
    **{OP_FUNCTIONS[name]: partial(_op, name) for name in ONE_ARGUMENT},
    OP_FUNCTIONS["power"]: _power,
}
"""The ops that a program may define by hand, as an exported one does; here they are the op table's."""


def value_attribute(bench: Workbench, thing: Value | Number, name: str) -> object:
    """What a program reads of a value, or of a named number; None if there is nothing of that name."""
    if name == "data":
        return thing.number if isinstance(thing, Number) else thing.data
    if name == "grad":
        return bench.own_leaf(thing, "grad").grad
    if name == "label":
        return thing.node.label if isinstance(thing, Number) else thing.label
    if name in ONE_ARGUMENT:
        return Method(name, lambda bench, arguments: _method(name, thing, bench, arguments))
    if name in METHODS:
        return Method(
            name, lambda bench, arguments: METHODS[name](bench.taken_for_value(thing, name), bench, arguments)
        )
    return None


def _method(name: str, thing: Value | Number, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, name, arguments, 0, 0)
    return _op(name, bench, [thing], {})


def _backward(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "backward", arguments, 0, 0)
    bench.sending.end()
    order = bench.remember(value).order
    bench.work(len(order))
    try:
        bug_table.backward(value, bench.bugs, order, bench.work)
    except OverflowError as error:
        raise bench.fail(str(error)) from None
    return None


def _zero_grad(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "zero_grad", arguments, 0, 0)
    if bug_table.NO_ZERO_GRAD not in bench.bugs:
        order = topological_order(value)
        bench.work(len(order))
        for node in order:
            node.grad = 0.0
        bench.sending.end()
    return None


def _push(value: Value, bench: Workbench, arguments: Arguments) -> object:
    expect(bench, "_backward", arguments, 0, 0)
    bench.step()
    bug_table.push(value, bug_table.ASSIGN in bench.bugs)
    bench.sending.note_pushed(value)
    return None


METHODS: dict[str, Callable[..., object]] = {"backward": _backward, "zero_grad": _zero_grad, "_backward": _push}
ATTRIBUTES = ("data", "grad", "label", *ONE_ARGUMENT, *METHODS)
"""All that can be read of a value."""
