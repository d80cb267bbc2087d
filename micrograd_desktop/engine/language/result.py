"""What a program comes to: the graph of its result, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.described import capital
from micrograd_desktop.engine.language.numbers import Number, value_of
from micrograd_desktop.engine.language.own_ops import own_ops
from micrograd_desktop.engine.language.parts import Note
from micrograd_desktop.engine.language.places import places
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import NOWHERE, Origin, Trace
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

LONGEST_SHOWN = 60
MOST_SHOWN = 4
"""Of the lines that are said to be unneeded."""

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def found_trace(bench: Workbench) -> tuple[Trace | None, bool]:
    """The graph of the result, if there is one, and whether its gradients are from before a call of ``backward()``.

    Raises
    ------
    ExpressionError
        If it can't be shown.
    """
    try:
        with bench.answering():
            if bench.sending.began:
                return _own_gradients(bench), False
            return _before_backward(bench), bench.snapshot is not None
    except TypeError as error:
        raise ExpressionError(f"{capital(str(error))}.") from None


def _before_backward(bench: Workbench) -> Trace | None:
    """The graph at the last call of ``backward()``, or as it is at the end of a program that calls none."""
    result = _result(bench)
    if bench.snapshot is None and result is None:
        return None
    snapshot = bench.snapshot
    if snapshot is None:
        assert result is not None
        snapshot = Workbench().remember(result)
    _number_labels(bench, snapshot.order)
    grads = {id(value): grad for value, grad in zip(snapshot.order, snapshot.grads, strict=True)}
    own = own_ops(bench, snapshot.order)
    trace = Trace.of(snapshot.root, _origins(bench, snapshot.order), grads, snapshot.order, own)
    return replace(trace, data=tuple(snapshot.data))


def _own_gradients(bench: Workbench) -> Trace | None:
    """The graph whose gradients the program sent itself, as it left them."""
    root = bench.sending.root(_result(bench), bench.order_made())
    if root is None:
        return None
    order = topological_order(root)
    _number_labels(bench, order)
    own = own_ops(bench, order)
    trace = Trace.of(root, _origins(bench, order), {id(value): value.grad for value in order}, order, own)
    return replace(trace, sent=bench.sending.claims(order))


def _origins(bench: Workbench, order: Sequence[Value]) -> Mapping[int, Origin]:
    """Where the values of a graph come from; those without a name are called by where the program keeps them."""
    origins = bench.origins()
    wanted = {id(value) for value in order if not value.label and not origins.get(id(value), NOWHERE).place}
    lasting = {name: thing for name, thing in bench.names.items() if name not in bench.loop_names}
    found = places(lasting, wanted)
    found |= places(bench.names, wanted - found.keys())
    for key, place in found.items():
        origins[key] = replace(origins.get(key, NOWHERE), place=place)
    return origins


def _result(bench: Workbench) -> Value | None:
    """The value that the program is about: one made by an op before a leaf, a Value before a named number."""
    found = [thing for thing in (bench.last_value, bench.last, bench.shown, bench.listed) if thing is not None]
    found.sort(key=_rank)
    return value_of(found[0]) if found else None


def _rank(thing: Value | Number) -> int:
    made = value_of(thing)
    assert made is not None
    return 2 * (made.op is None) + isinstance(thing, Number)


def told(notes: Sequence[Note]) -> tuple[str, ...]:
    """The notes as sentences, one for each kind."""
    kinds: dict[str, dict[str, list[int]]] = {}
    for note in sorted(notes, key=lambda note: note.line):
        what = note.what if not note.kind else plain(note.what, LONGEST_SHOWN)
        kinds.setdefault(note.kind or note.what, {}).setdefault(what, []).append(note.line)
    return tuple(_sentence(kind, whats) for kind, whats in kinds.items())


def _sentence(kind: str, whats: Mapping[str, Sequence[int]]) -> str:
    if kind in whats:
        return kind
    shown = [tr("{what} (line {line})", what=what, line=lines[0]) for what, lines in whats.items()]
    first, more = ", ".join(shown[:MOST_SHOWN]), len(shown) - MOST_SHOWN
    return (
        f"{kind}: {first}." if more <= 0 else tr("{kind}: {first} and {more} more.", kind=kind, first=first, more=more)
    )


def _number_labels(bench: Workbench, order: Sequence[Value]) -> None:
    """Tell apart the values that one name stood for in turn: c₁, c₂ and, as it is now, c."""
    turns: dict[str, list[Value]] = {}
    for value in order:
        if bench.named.get(id(value)) == value.label:
            turns.setdefault(value.label, []).append(value)
    for name, values in turns.items():
        present = value_of(bench.names.get(name))
        earlier = [value for value in values if present is not value]
        if len(values) > 1:
            for i, value in enumerate(earlier, start=1):
                value.label = f"{name}{str(i).translate(SUBSCRIPTS)}"
