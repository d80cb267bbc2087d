"""A notebook as Trace runs it: which of its cells ran, in which order, and what each of the runs gave."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from micrograd_desktop.engine.language.cells import Cell, split_cells
from micrograd_desktop.engine.language.notebook import CellResult, Kernel
from micrograd_desktop.engine.trace import Span, Trace
from micrograd_desktop.translation import tr, trn, whole

Ran = tuple[int, ...] | None
"""Cells of code, counted from 0, in the order in which they ran; None is all of them once, whatever is added."""

MOST_NODES = 300_000
"""Nodes of all graphs that are kept at a time; another one is made again when it is asked for."""

MOST_OUTPUT = 400_000
"""Characters that all runs together can have printed."""

MOST_POINTS = 300_000
"""Of all plots together."""

NOT_KEPT = tr("What it printed and plotted is not kept: all cells together gave more than there is room for.")
NO_GRAPH = tr("No cell has led to a graph yet. Assign a Value in one, such as a = Value(2.0), and run it.")
RAN, PARTLY, FAILED, NOT_RUN = (
    tr("ran", sense="state"),
    tr("ran in part", sense="state"),
    tr("went wrong", sense="state"),
    tr("not run", sense="state"),
)


WORDS = re.compile(r"# ?%%[ \t]*\[(?:markdown|md|raw)\]")


@lru_cache(maxsize=4)
def cells_of(program: str) -> tuple[Cell, ...]:
    """The cells of a program, words among them."""
    return split_cells(program)


@lru_cache(maxsize=4)
def code_cells(program: str) -> tuple[Cell, ...]:
    """The cells of code."""
    return tuple(cell for cell in cells_of(program) if cell.kind == "code")


def is_notebook(program: str) -> bool:
    """Whether marks divide a program into cells."""
    return any(cell.first_line > 1 for cell in cells_of(program))


def mark_of(line: str) -> str | None:
    """Which kind of cell a line begins, "code" or "markdown"; None if it begins none."""
    if not line.startswith(("# %%", "#%%")):
        return None
    return "markdown" if WORDS.match(line) else "code"


def cell_at(program: str, line: int) -> int | None:
    """The cell of code, from 0, that a line (from 1) stands in, its mark being a part of it; None in words."""
    found, number = None, -1
    for cell in cells_of(program):
        if cell.first_line - 1 > line:
            break
        number += cell.kind == "code"
        found = number if cell.kind == "code" else None
    return found


def cell_below(program: str, line: int) -> int | None:
    """The first cell of code, from 0, that begins below the cell which a line stands in; None at the end."""
    return next((i for i, cell in enumerate(code_cells(program)) if cell.first_line - 1 > line), None)


def moved(ran: Ran, before: str, after: str) -> Ran:
    """The same cells in another text of the notebook: cells that are gone have not run, new ones neither.

    Cells are known by where they stand between those that are the same in both texts; of one that was divided, the
    first part has run.
    """
    old, new = ([cell.text for cell in code_cells(text)] for text in (before, after))
    if ran is None or not is_notebook(after):
        return None
    if len(old) == len(new):
        return ran
    least = min(len(old), len(new))
    start = next((i for i in range(least) if old[i] != new[i]), least)
    end = next((i for i in range(least - start) if old[-1 - i] != new[-1 - i]), least - start)
    if start == end == 0:
        return None
    behind, between = len(new) - len(old), least - end
    return tuple(cell if cell < between else cell + behind for cell in ran if cell < between or cell >= len(old) - end)


@dataclass(frozen=True, slots=True)
class CellRun:
    """One run: its cell, from 0 among those of code, how many ran up to it, as in ``[3]``, and what it gave.

    ``leads`` says that it led to a graph of more than a leaf, which may have to be made again before it can be shown;
    ``cut`` that there was no room to keep its output.
    """

    cell: int
    count: int
    result: CellResult
    leads: bool = False
    cut: bool = False

    @property
    def state(self) -> str:
        """How it went, in words."""
        result = self.result
        if not result.refusals:
            return RAN
        gave = result.output or result.shown or result.plots or self.leads
        return PARTLY if gave and result.ended is None else FAILED


@dataclass(frozen=True)
class NotebookRun:
    """All runs of a notebook; ``shown`` is the one whose graph is shown, None if none led to any."""

    cells: tuple[Cell, ...]
    runs: tuple[CellRun, ...]
    shown: int | None

    @cached_property
    def last(self) -> dict[int, CellRun]:
        """The last run of each cell that ran."""
        return {run.cell: run for run in self.runs}

    def state(self, cell: int) -> str:
        """How the last run of a cell went."""
        run = self.last.get(cell)
        return NOT_RUN if run is None else run.state

    @property
    def well(self) -> bool:
        """Whether all that ran was done to its end."""
        return all(run.state == RAN for run in self.last.values())

    @property
    def summary(self) -> str:
        """How many cells ran, and how many did not to their end, or not at all."""
        states = [self.state(i) for i in range(len(self.cells))]
        wrong, left = sum(state in (PARTLY, FAILED) for state in states), states.count(NOT_RUN)
        total = len(states)
        said = [trn("{ran} of {n} cell ran", "{ran} of {n} cells ran", total, ran=whole(states.count(RAN)))]
        if wrong:
            said.append(trn("{n} has pieces that were not done", "{n} have pieces that were not done", wrong))
        if left:
            said.append(trn("{n} has not run", "{n} have not run", left))
        return "; ".join(said) + "."


def first_refused(notebook: NotebookRun | None) -> Span | None:
    """Where the first thing stands that the last run of a cell did not do; None if all was done."""
    if notebook is None:
        return None
    runs = (notebook.last[cell] for cell in sorted(notebook.last))
    return next((one.span for run in runs for one in run.result.refusals if one.span is not None), None)


@dataclass
class _State:
    """A kernel, what was run on it, and what that gave."""

    key: Hashable
    kernel: Kernel
    done: list[tuple[int, Cell]] = field(default_factory=list)
    runs: list[CellRun] = field(default_factory=list)
    printed: int = 0
    points: int = 0
    nodes: int = 0


class Replay:
    """Runs sequences of cells; one that goes on from the last needs to run no more than what was added.

    It belongs to one thread at a time. What is run is told by the cells' texts, so that each sequence gives what it
    gives on a new kernel.
    """

    def __init__(self) -> None:
        self._state: _State | None = None
        self._watch: Callable[[], None] = lambda: None
        self.at: tuple[int, int] | None = None
        """Which run is under way, from 1, and of how many; any thread may look. None before the first."""

    def run(
        self,
        steps: Sequence[tuple[int, Cell]],
        key: Hashable,
        make: Callable[[Callable[[], None]], Kernel],
        watch: Callable[[], None] = lambda: None,
        wanted: int | None = None,
    ) -> tuple[CellRun, ...]:
        """Run cells, each with its number.

        Parameters
        ----------
        key
            Tells apart what kernels are made of.
        make
            Makes a kernel that calls what it is given now and then.
        watch
            May raise to end the work.
        wanted
            The run whose graph is needed.
        """
        self._watch = watch
        state, self._state = self._state, None  # so that what is left by an error is not gone on with
        if state is None or not self._goes_on(state, steps, key, wanted):
            state = _State(key, make(lambda: self._watch()))
        for number, cell in steps[len(state.done) :]:
            watch()
            self.at = len(state.done) + 1, len(steps)
            result = state.kernel.run(cell)
            state.done.append((number, cell))
            size = _size(result.trace)
            state.runs.append(_kept(state, CellRun(number, len(state.runs) + 1, result, size > 1)))
            state.nodes += size
            if state.nodes > MOST_NODES:
                state.nodes = _forget_graphs(state.runs, wanted)
        self._state = state
        return tuple(state.runs)

    def _goes_on(self, state: _State, steps: Sequence[tuple[int, Cell]], key: Hashable, wanted: int | None) -> bool:
        if state.key != key or len(state.done) > len(steps) or state.done != list(steps[: len(state.done)]):
            return False
        lost = wanted is not None and wanted < len(state.runs) and state.runs[wanted]
        return not lost or not lost.leads or lost.result.trace is not None


def _kept(state: _State, run: CellRun) -> CellRun:
    """The run without what there is no room for."""
    result = run.result
    state.printed += sum(map(len, result.output)) + len(result.output)
    state.points += sum(len(plot.y) for plot in result.plots)
    if state.printed <= MOST_OUTPUT and state.points <= MOST_POINTS:
        return run
    return replace(run, result=replace(result, output=(), plots=()), cut=bool(result.output or result.plots))


def _forget_graphs(runs: list[CellRun], wanted: int | None) -> int:
    """Let the graphs of the earliest runs go until half of the room is free; what is to be shown stays.

    Returns how many nodes are left.
    """
    held = [i for i, run in enumerate(runs) if run.result.trace is not None]
    room, kept = sum(_size(runs[i].result.trace) for i in held), (wanted, _usual(runs))
    for i in held:
        if room <= MOST_NODES // 2:
            break
        if i not in kept:
            room -= _size(runs[i].result.trace)
            runs[i] = replace(runs[i], result=replace(runs[i].result, trace=None))
    return room


def _usual(runs: Sequence[CellRun]) -> int | None:
    """Which run is shown when none is asked for: the last that led to a graph, else to a leaf."""
    held = [i for i, run in enumerate(runs) if run.result.trace is not None]
    return next((i for i in reversed(held) if runs[i].leads), held[-1] if held else None)


def _size(trace: Trace | None) -> int:
    return 0 if trace is None else len(trace.nodes)


def run_notebook(
    program: str,
    ran: Ran,
    shown: int | None,
    replay: Replay,
    key: Hashable,
    make: Callable[[Callable[[], None]], Kernel],
    watch: Callable[[], None] = lambda: None,
) -> NotebookRun:
    """Run the cells of a program that ran; ``shown`` is the run whose graph is wanted, None the last that has one."""
    cells = code_cells(program)
    order = tuple(range(len(cells))) if ran is None else tuple(i for i in ran if i < len(cells))
    runs = replay.run([(i, cells[i]) for i in order], key, make, watch, shown)
    there = shown is not None and shown < len(runs) and runs[shown].result.trace is not None
    return NotebookRun(cells, runs, shown if there else _usual(runs))
