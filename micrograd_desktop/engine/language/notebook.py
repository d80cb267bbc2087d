"""A notebook's kernel for the program language: cells run one by one, and what they make is kept for the next.

``Kernel().run(Cell("a = Value(2.0)"))``, then ``Cell("(a * 3).data")`` on the same kernel shows ``6.0``. The cells of
a file come from ``cells.split_cells`` or ``notebook_file.cells_of_notebook``; ``cells.join_cells`` writes them back.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.deep import run_deep
from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.magics import read_cell
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.engine.language.result import found_trace, told
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class CellResult:
    """What a cell gave.

    Parameters
    ----------
    cell
        The cell as it was run.
    output
        The lines that it printed.
    shown
        What Python's prompt would show of its last line, if that is an expression with something to show; a Value too.
    refusals
        The statements that were not done, in order, each with its line in the program; the others were. Those that
        only follow from an earlier one name it (``because``), which may be one of an earlier cell.
    ended
        The limit that ended the cell, so that nothing below it was run; it is the last of ``refusals``, too.
    notes
        Sentences about what is not needed, was skipped, or is stood in for.
    plots
        What it plotted.
    trace
        The graph of what the cell is about, as :class:`~micrograd_desktop.engine.language.expression.Evaluated` has it:
        the Value on which it called ``backward()`` last, else that it assigned last; None if it made and sent nothing.
    called_backward
        Whether the trace's gradients are those from before a call of ``backward()`` in this cell.
    seconds
        How long it took.
    """

    cell: Cell
    output: tuple[str, ...] = ()
    shown: str | None = None
    refusals: tuple[Refusal, ...] = ()
    ended: Refusal | None = None
    notes: tuple[str, ...] = ()
    plots: tuple[Plot, ...] = ()
    trace: Trace | None = None
    called_backward: bool = False
    seconds: float = 0.0

    @property
    def error(self) -> Refusal | None:
        """The first thing that went wrong, with its line; None if all was done."""
        return self.refusals[0] if self.refusals else None


class Kernel:
    """Runs cells on a kept state: names, values with their gradients, imports, random numbers.

    It belongs to one thread at a time. A new one is a restart. Each cell has the limits of a program of its own (steps,
    seconds, texts); nodes count while they are in use.

    Parameters
    ----------
    vocabulary, bugs, watch
        As for :func:`~micrograd_desktop.engine.language.expression.evaluate`.
    own_engine
        Run the cells' own classes ``Value``, ``Neuron``, ``Layer``, ``MLP`` and ``Module`` (as plain classes, whose
        objects have no trace), where else the app's stand in for them.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, Builder] | None = None,
        bugs: Collection[str] = (),
        watch: Callable[[], None] | None = None,
        own_engine: bool = False,
    ) -> None:
        self._bench = Workbench(frozenset(bugs), watch)
        self._interpreter = Interpreter(self._bench, vocabulary or {}, own_engine, prompt=False)
        self._has_functions = False

    @property
    def names(self) -> Mapping[str, object]:
        """What the cells' names stand for, as the interpreter holds it."""
        return self._bench.names

    @uncollected()
    def run(self, cell: Cell) -> CellResult:
        """Run a cell. Whatever is wrong with it is in the result; only what ``watch`` raises is raised.

        Lines are counted from ``cell.first_line``; a cell of words gives nothing.
        """
        started = time.monotonic()
        if cell.kind != "code":
            return CellResult(cell)
        with self._bench.lock:  # what an op of the person's own gives at other numbers is asked of this state, too
            return self._run(cell, started)

    def _run(self, cell: Cell, started: float) -> CellResult:
        bench, ended = self._bench, None
        bench.begin_cell(cell.first_line, cell.first_line + cell.text.count("\n"))
        try:
            read = read_cell(cell.text, cell.first_line, bench.look)
            self._has_functions = self._has_functions or read.defines
            run_deep(lambda: self._interpreter.run_cell(read), bench, self._has_functions)
        except ExpressionError as error:
            ended = bench.refuse(error)
        shown = list[str]()
        run_deep(lambda: shown.extend(self._shown()), bench, self._has_functions)
        return self._result(cell, "".join(shown) if shown else None, ended, started)

    def run_all(self, cells: Iterable[Cell]) -> Iterator[CellResult]:
        """Run cells in their order, each as it is asked for."""
        return map(self.run, cells)

    def _result(self, cell: Cell, shown: str | None, ended: Refusal | None, started: float) -> CellResult:
        bench = self._bench
        bench.end_line()
        notes: tuple[str, ...] = ()
        trace: Trace | None = None
        called = False
        try:
            trace, called = found_trace(bench)
        except ExpressionError as error:
            notes = (error.located(),)
        return CellResult(
            cell,
            tuple(bench.output),
            shown,
            tuple(bench.refusals),
            ended,
            (*told(bench.notes), *notes),
            tuple(bench.plots),
            trace,
            called,
            time.monotonic() - started,
        )

    def _shown(self) -> Iterator[str]:
        """The text of the last line's thing; an object has its own say in it, which may go wrong."""
        bench = self._bench
        if bench.answer is None:
            return
        try:
            yield printed(bench, [bench.answer], quoted=True)
        except ExpressionError as error:
            bench.refuse(error)
        except RecursionError:
            bench.refuse(bench.fail(tr("This is nested too deep.")))
