"""From a program's text to a trace: safely, with the place in the text that each value comes from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from micrograd_desktop.engine.graph import topological_order, uncollected
from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.notebook import read_cells
from micrograd_desktop.engine.language.numbers import Number, value_of
from micrograd_desktop.engine.language.syntax import ExpressionError as ExpressionError
from micrograd_desktop.engine.language.workbench import Builder, Note, Workbench
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

LONGEST_SHOWN = 60
MOST_SHOWN = 4
"""Of the lines that are said to be unneeded."""

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What a program gives: the trace of its result, whether ``backward()`` came last, what it printed, what is noted.

    The result is the value on which ``backward()`` was called last, else the value assigned last; if that is a mere
    leaf, the last made by an op that stands on a line of its own or in a list; a named number is it only where there is
    no Value. The trace's gradients are those from before the call of ``backward()``. A program that sent gradients
    itself after that, or without it, leaves its own (``trace.sent``). ``notes`` are sentences about the program.
    """

    trace: Trace
    called_backward: bool
    output: tuple[str, ...]
    notes: tuple[str, ...] = ()


@uncollected()
def evaluate(
    text: str,
    vocabulary: Mapping[str, Builder] | None = None,
    bugs: Collection[str] = (),
    watch: Callable[[], None] | None = None,
) -> Evaluated:
    """Run a program over values.

    Parameters
    ----------
    text
        The program; see ``engine.interpreter`` for what it may use.
    vocabulary
        More functions, by name (``nn.vocabulary`` has Neuron, Layer and MLP).
    bugs
        Names of ``engine.bugs.BUGS`` that ``backward()``, ``zero_grad()`` and updates of ``data`` obey.
    watch
        Called now and then while the program runs; it may raise an error to end it.

    Raises
    ------
    ExpressionError
        With a sentence and the place, for anything that is not known, too large or too slow, and for a program
        without a value.
    """
    bench = Workbench(frozenset(bugs), watch)  # its clock counts the reading too
    tree, notes = read_cells(text)
    bench.notes.extend(notes)
    try:
        Interpreter(bench, vocabulary or {}).run_program(tree.body)
    except RecursionError:
        raise bench.fail("This is nested too deep.") from None
    sent = bench.sending.began
    trace = _own_gradients(bench) if sent else _before_backward(bench)
    return Evaluated(trace, bench.snapshot is not None and not sent, tuple(bench.output), _told(bench.notes))


def _before_backward(bench: Workbench) -> Trace:
    """The graph at the last call of ``backward()``, or as it is at the end of a program that calls none."""
    snapshot = bench.snapshot or Workbench().remember(_root(_result(bench)))
    _number_labels(bench, snapshot.order)
    grads = {id(value): grad for value, grad in zip(snapshot.order, snapshot.grads, strict=True)}
    trace = Trace.of(snapshot.root, bench.origins(), grads, snapshot.order)
    return replace(trace, data=tuple(snapshot.data))


def _own_gradients(bench: Workbench) -> Trace:
    """The graph whose gradients the program sent itself, as it left them."""
    root = _root(bench.sending.root(_result(bench), bench.order_made()))
    order = topological_order(root)
    _number_labels(bench, order)
    trace = Trace.of(root, bench.origins(), {id(value): value.grad for value in order}, order)
    return replace(trace, sent=bench.sending.claims(order))


def _root(result: Value | None) -> Value:
    if result is None:
        raise ExpressionError("There is no value yet. Assign one, such as a = 2.0.")
    return result


def _result(bench: Workbench) -> Value | None:
    """The value that the program is about: one made by an op before a leaf, a Value before a named number."""
    found = [thing for thing in (bench.last_value, bench.last, bench.shown, bench.listed) if thing is not None]
    found.sort(key=_rank)
    return value_of(found[0]) if found else None


def _rank(thing: Value | Number) -> int:
    made = value_of(thing)
    assert made is not None
    return 2 * (made.op is None) + isinstance(thing, Number)


def _told(notes: Sequence[Note]) -> tuple[str, ...]:
    """The notes as sentences, what is not needed in one."""
    needless: dict[str, list[int]] = {}
    for note in sorted(notes, key=lambda note: note.line):
        needless.setdefault(plain(note.needless, LONGEST_SHOWN), []).append(note.line)
    if not needless:
        return ()
    shown = [f"{what} (line {lines[0]})" for what, lines in needless.items()]
    more = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    return (f"Not needed here: {', '.join(shown[:MOST_SHOWN])}{more}.",)


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
