"""From a program's text to a trace: safely, with the place in the text that each value comes from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.cells import Cell, split_cells
from micrograd_desktop.engine.language.deep import run_deep
from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.magics import Read, read_cell
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.engine.language.result import found_trace, told
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, TOO_LONG, Refusal
from micrograd_desktop.engine.language.syntax import ExpressionError as ExpressionError
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.translation import tr


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
    found: list[Evaluated] = []
    run_deep(
        lambda: found.append(_run(interpreter, reads, bench)),
        bench,
        any(read is not None and read.defines for read in reads),
    )
    return found[0]


def _read(cell: Cell, bench: Workbench, alone: bool) -> Read | None:
    """The statements of a cell; a cell that is no Python is refused, and if it is all there is, so is the program."""
    try:
        return read_cell(cell.text, cell.first_line, bench.look)
    except ExpressionError as error:
        if alone or error.ends:
            raise
        bench.refuse(error)
        return None


def _run(interpreter: Interpreter, reads: Sequence[Read | None], bench: Workbench) -> Evaluated:
    for read in reads:
        if read is not None:
            interpreter.run_cell(read)
    with bench.lock:  # ops of the person's own are called once more: they may go as deep as the program did
        return _evaluated(bench)


def _evaluated(bench: Workbench) -> Evaluated:
    if bench.pending:
        first = bench.pending[0]
        raise ExpressionError(first.sentence, first.span, first.because)
    trace, called = found_trace(bench)
    if trace is None:
        unknown = bench.first_unknown or Refusal(tr("There is no value yet. Assign one, such as a = 2.0."))
        raise ExpressionError(unknown.sentence, unknown.span)
    notes = (*told(bench.notes), *(refusal.located() for refusal in bench.refusals if refusal.because is None))
    return Evaluated(trace, called, tuple(bench.output), notes, tuple(bench.plots), tuple(bench.refusals))
