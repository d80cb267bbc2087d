"""From a program's text to a trace: safely, with the place in the text that each value comes from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from micrograd_desktop.engine.graph import topological_order, uncollected
from micrograd_desktop.engine.language.cells import Cell, split_cells
from micrograd_desktop.engine.language.deep import has_functions, run_deep
from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.magics import Read, read_cell
from micrograd_desktop.engine.language.numbers import Number, value_of
from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, TOO_LONG, Refusal
from micrograd_desktop.engine.language.syntax import ExpressionError as ExpressionError
from micrograd_desktop.engine.language.workbench import Builder, Note, Workbench, capital
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
    itself after that, or without it, leaves its own (``trace.sent``). ``notes`` are sentences about the program,
    ``plots`` what it plotted, ``refusals`` the statements that were not done, and that the result does not need.
    """

    trace: Trace
    called_backward: bool
    output: tuple[str, ...]
    notes: tuple[str, ...] = ()
    plots: tuple[Plot, ...] = ()
    refusals: tuple[Refusal, ...] = ()


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
        The program; see ``engine.language.interpreter`` for what it may use. Lines ``# %%`` cut it into cells, which
        run in their order.
    vocabulary
        More functions, by name (``nn.vocabulary`` has Neuron, Layer and MLP).
    bugs
        Names of ``engine.bugs.BUGS`` that ``backward()``, ``zero_grad()`` and updates of ``data`` obey.
    watch
        Called now and then while the program runs; it may raise an error to end it.

    Raises
    ------
    ExpressionError
        With a sentence and the place, for anything that is too large or too slow, for what is not known and the result
        needs, and for a program without a value.
    """
    bench = Workbench(frozenset(bugs), watch)  # its clock counts the reading too
    cells = [cell for cell in split_cells(text) if cell.kind == "code"]
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(TOO_LONG)
    interpreter = Interpreter(bench, vocabulary or {})
    reads = [_read(cell, bench, alone=len(cells) == 1) for cell in cells]
    run_deep(lambda: _run(interpreter, reads), bench, any(map(has_functions, reads)))
    return _evaluated(bench)


def _read(cell: Cell, bench: Workbench, alone: bool) -> Read | None:
    """The statements of a cell; a cell that is no Python is refused, and if it is all there is, so is the program."""
    try:
        return read_cell(cell.text, cell.first_line)
    except ExpressionError as error:
        if alone:
            raise
        bench.refuse(error)
        return None


def _run(interpreter: Interpreter, reads: Sequence[Read | None]) -> None:
    for read in reads:
        if read is not None:
            interpreter.run_cell(read)


def _evaluated(bench: Workbench) -> Evaluated:
    if bench.pending:
        first = bench.pending[0]
        raise ExpressionError(first.sentence, first.span, first.because)
    sent = bench.sending.began
    try:
        trace = _own_gradients(bench) if sent else _before_backward(bench)
    except TypeError as error:
        raise ExpressionError(f"{capital(str(error))}.") from None
    notes = (*told(bench.notes), *(refusal.located() for refusal in bench.refusals if refusal.because is None))
    called = bench.snapshot is not None and not sent
    return Evaluated(trace, called, tuple(bench.output), notes, tuple(bench.plots), tuple(bench.refusals))


def _before_backward(bench: Workbench) -> Trace:
    """The graph at the last call of ``backward()``, or as it is at the end of a program that calls none."""
    snapshot = bench.snapshot or Workbench().remember(_root(_result(bench), bench))
    _number_labels(bench, snapshot.order)
    grads = {id(value): grad for value, grad in zip(snapshot.order, snapshot.grads, strict=True)}
    trace = Trace.of(snapshot.root, bench.origins(), grads, snapshot.order)
    return replace(trace, data=tuple(snapshot.data))


def _own_gradients(bench: Workbench) -> Trace:
    """The graph whose gradients the program sent itself, as it left them."""
    root = _root(bench.sending.root(_result(bench), bench.order_made()), bench)
    order = topological_order(root)
    _number_labels(bench, order)
    trace = Trace.of(root, bench.origins(), {id(value): value.grad for value in order}, order)
    return replace(trace, sent=bench.sending.claims(order))


def _root(result: Value | None, bench: Workbench) -> Value:
    if result is None:
        if bench.first_unknown is not None:
            raise ExpressionError(bench.first_unknown.sentence, bench.first_unknown.span)
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


def told(notes: Sequence[Note]) -> tuple[str, ...]:
    """The notes as sentences, one for each kind."""
    kinds: dict[str, dict[str, list[int]]] = {}
    for note in sorted(notes, key=lambda note: note.line):
        kinds.setdefault(note.kind, {}).setdefault(plain(note.what, LONGEST_SHOWN), []).append(note.line)
    return tuple(_sentence(kind, whats) for kind, whats in kinds.items())


def _sentence(kind: str, whats: Mapping[str, Sequence[int]]) -> str:
    shown = [f"{what} (line {lines[0]})" for what, lines in whats.items()]
    more = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    said = f"{', '.join(shown[:MOST_SHOWN])}{more}."
    return f"{kind}: {said}" if kind else said


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
