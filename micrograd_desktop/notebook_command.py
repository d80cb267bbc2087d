"""Notebooks on the command line: their cells run in order, what each gave, and the graph that the last one led to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from micrograd_desktop.engine.language.expression import Evaluated
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation.cell_output import output_lines, title_of
from micrograd_desktop.presentation.notebook import (
    NO_GRAPH,
    RAN,
    NotebookRun,
    Replay,
    code_cells,
    is_notebook,
    run_notebook,
)


def run(program: str, bugs: Collection[str], last: int | None) -> NotebookRun:
    """Run a notebook's cells down to number ``last``, from 1; None runs all.

    Raises
    ------
    ExpressionError
        If there is no cell of that number.
    """
    cells = len(code_cells(program))
    if last is not None and last > cells:
        raise ExpressionError(f"there is no cell {last:,}: the notebook has {cells:,} of code.")

    def make(look: Callable[[], None]) -> Kernel:
        return Kernel(VOCABULARY, bugs, look)

    return run_notebook(program, None if last is None else tuple(range(last)), None, Replay(), "", make)


def check_cell(program: str, last: int | None) -> None:
    """A program that marks don't divide is one cell.

    Raises
    ------
    ExpressionError
        If another one is asked for.
    """
    if last not in (None, 1) and not is_notebook(program):
        raise ExpressionError(f"there is no cell {last:,}: no line # %% divides the program.")


def evaluated(book: NotebookRun, last: int | None) -> Evaluated:
    """What the cell that ran last led to, or, where none was asked for, the last that led anywhere.

    Raises
    ------
    ExpressionError
        If there is no graph.
    """
    at = book.shown if last is None else len(book.runs) - 1
    result = None if at is None else book.runs[at].result
    if result is None or result.trace is None:
        raise ExpressionError(NO_GRAPH if last is None else f"cell {last:,} leads to no graph.")
    return Evaluated(result.trace, result.called_backward, (), (book.summary,))


def lines(book: NotebookRun) -> Iterator[str]:
    """Each cell that gave something, under its number and title."""
    for one in book.runs:
        found = output_lines(one)
        plots = len(one.result.plots)
        if found or plots:
            state = "" if one.state == RAN else f" ({one.state})"
            yield f"[{one.cell + 1}] {title_of(book.cells[one.cell])}{state}"
            yield from (f"    {line.text}" for line in found)
        if plots:
            yield f"    {plots:,} plot{'s' * (plots != 1)}: the window draws them."
