"""The functions and methods that a program may call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.arithmetic import Arithmetic
from micrograd_desktop.engine.language.arrays import Array, mapped
from micrograd_desktop.engine.language.described import capital, counted, described
from micrograd_desktop.engine.language.iterators import listed
from micrograd_desktop.engine.language.numbers import Number, as_operand
from micrograd_desktop.engine.language.objects import Set
from micrograd_desktop.engine.language.parts import Builder, Method
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.provenance import LONGEST_LABEL
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.engine.written_ops import OP_FUNCTIONS
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]


A_LABEL = tr("A label")
DATA = tr("The data of a Value")
OP_NAME = tr("The name of an op")
TAKEN_OF = tr("What {name}() is taken of")


def expect(bench: Workbench, name: str, arguments: Arguments, least: int, most: int) -> None:
    """Check the number of arguments."""
    if not least <= len(arguments) <= most:
        raise bench.fail(
            tr("{name}() takes {takes}, not {count}.", name=name, takes=counted(least, most), count=len(arguments))
        )


def no_keywords(bench: Workbench, name: str, keywords: Keywords, known: Sequence[str] = ()) -> None:
    """Check the names of the arguments that have one."""
    for word in keywords:
        if word not in known:
            raise bench.fail(tr("{name}() has no argument called '{word}'.", name=name, word=word[:40]))


def _value(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """``Value(data, _children, _op, label)``, as in the lecture; a text in second place is a label, too."""
    no_keywords(bench, "Value", keywords, ("data", "label", "_children", "_op", "children", "op", "_prev"))
    expect(bench, "Value", arguments, 0 if "data" in keywords else 1, 4)
    given = dict(zip(("data", "_children", "_op", "label"), arguments, strict=False))
    for word, thing in keywords.items():
        given[{"children": "_children", "_prev": "_children", "op": "_op"}.get(word, word)] = thing
    if isinstance(given.get("_children"), str):
        given["label"] = given.pop("_children")
    label = _text(bench, given.get("label"), A_LABEL)
    children = _operands(bench, given.get("_children", ()))
    number = bench.number(given["data"], DATA)
    if not children:
        return bench.leaf(number, bench.literal_argument, label=label)
    bench.reserve(1)
    symbol = _text(bench, given.get("_op"), OP_NAME)
    made = bench.claim(Value(number, children, symbol, label[:LONGEST_LABEL]))
    if bench.scope.call is not None:
        bench.makers[id(made)] = bench.scope.call
    return made


def _text(bench: Workbench, thing: object, what: str) -> str:
    if thing is None:
        return ""
    if not isinstance(thing, str):
        raise bench.fail(tr("{what} must be a text, not {thing}.", what=what, thing=described(thing)))
    return thing


def _operands(bench: Workbench, things: object) -> tuple[Value, ...]:
    """The Values that an op of the person's own is taken of."""
    if things is None:
        return ()
    if isinstance(things, Value):
        return (things,)
    if not isinstance(things, list | tuple | Set):
        raise bench.fail(tr("The operands of a Value are a tuple of Values, not {thing}.", thing=described(things)))
    bench.step(len(things))
    found = [bench.used(thing) for thing in things]
    for thing in found:
        if not isinstance(thing, Value):
            raise bench.fail(tr("The operands of a Value are Values, not {thing}.", thing=described(thing)))
    return tuple(thing for thing in found if isinstance(thing, Value))


def _sum(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, "sum", arguments, 1, 2)
    no_keywords(bench, "sum", keywords, ("start",))
    total: object = keywords.get("start", arguments[1] if len(arguments) == 2 else 0)
    arithmetic, own = Arithmetic(bench), bench.own_sign
    for item in listed(bench, arguments[0], "sum()"):
        bench.step()
        added = own("+", total, item)
        if added is not NotImplemented:
            total = added
            continue
        for thing in (total, item):
            if as_operand(thing) is None and not isinstance(thing, bool | Array):
                raise bench.fail(tr("sum() adds Values and numbers, not {thing}.", thing=described(thing)))
        total = arithmetic.apply("+", total, item)
    return total


def _abs(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The absolute value: of a plain number a plain number, as in Python."""
    expect(bench, "abs", arguments, 1, 1)
    no_keywords(bench, "abs", keywords)
    thing = arguments[0]
    if isinstance(thing, Value):
        return _op("abs", bench, arguments, keywords)
    if isinstance(thing, Array):
        return mapped(bench, abs, thing)
    number = abs(bench.number(thing, TAKEN_OF.format(name="abs")))
    if isinstance(thing, Number) and bench.has_room():
        bench.reserve(1)
        return Number(number, bench.claim(thing.node.apply("abs")))
    return number


def _draw(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """The lecture's ``draw_dot(o)``: the graph is drawn anyway."""
    no_keywords(bench, "draw_dot", keywords)
    expect(bench, "draw_dot", arguments, 1, 1)
    if not isinstance(arguments[0], Value | Number):
        raise bench.fail(tr("draw_dot() draws the graph of a Value, not of {thing}.", thing=described(arguments[0])))
    bench.assigned(arguments[0])
    return Canvas(bench, "dot")


def _op(name: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    expect(bench, name, arguments, 1, 1)
    no_keywords(bench, name, keywords)
    thing = bench.of_op(arguments[0])
    value = thing if isinstance(thing, Value) else bench.leaf(bench.number(thing, TAKEN_OF.format(name=name)))
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
    "draw_dot": _draw,
    **{name: partial(_op, name) for name in ONE_ARGUMENT},
    "abs": _abs,
}
"""What makes values, and is known without an import."""

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
    if name in ("_prev", "_op") and isinstance(thing, Value):
        return thing._prev if name == "_prev" else thing._op
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
    order = bench.remember(value).order
    bench.work(len(order))
    bench.pending.clear()
    try:
        with bench.sending.not_noted():
            bug_table.backward(value, bench.bugs, order, bench.work)
    except (OverflowError, TypeError) as error:
        raise bench.fail(f"{capital(str(error).rstrip('.'))}.") from None
    bench.sending.end()
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
    with bench.sending.not_noted():
        bug_table.push(value, bug_table.ASSIGN in bench.bugs)
    bench.sending.note_pushed(value)
    return None


METHODS: dict[str, Callable[..., object]] = {"backward": _backward, "zero_grad": _zero_grad, "_backward": _push}
ATTRIBUTES = ("data", "grad", "label", "_prev", "_op", *ONE_ARGUMENT, *METHODS)
"""All that can be read of a value."""
