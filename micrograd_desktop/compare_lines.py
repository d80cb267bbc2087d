"""What ``compare`` prints and writes: a table, the same as data, and the figures of all steps as CSV."""

from __future__ import annotations

import csv
import io
import math
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import NOTHING, count, percent
from micrograd_desktop.presentation.formats import plain as number_text
from micrograd_desktop.presentation.run_differences import Difference, differences

if TYPE_CHECKING:
    from micrograd_desktop.compared_run import ComparedRun
    from micrograd_desktop.training.replays import Shown
    from micrograd_desktop.training.results import Figures

LEFT_OUT = ("measured", "batch_loss")
"""Figures that are of a step's batch, or say only whether there are others."""

LONGEST_CELL = 60
MOST_DIFFERENCES = 100
"""Rows of a table; JSON has them all."""

Row = tuple[str, Sequence[str], Sequence[bool]]
"""Its title, its cells, and which of them stand out."""


def table(runs: Sequence[ComparedRun], step: int | None) -> list[str]:
    """What differs, and the figures at a step, as lines; on a terminal drawn, elsewhere plain columns."""
    moments = [one.at(step) for one in runs]
    found = differences([one.project for one in runs])
    rows: list[Row] = [(row.title, row.values, row.odd) for row in found[:MOST_DIFFERENCES]]
    head = ("", *(one.name for one in runs))
    notes = _notes(runs, moments, found, step)
    figures = list(_figure_rows(runs, moments))
    drawn = _drawn(head, rows, figures) if sys.stdout.isatty() else _columns(head, [*rows, *figures])
    return [f"{line}\n" for line in (*drawn, *notes)]


def _notes(
    runs: Sequence[ComparedRun], moments: Sequence[Shown], found: Sequence[Difference], step: int | None
) -> Iterator[str]:
    if not found:
        yield "Nothing differs between these runs: every step that they share is the same to the bit."
    if len(found) > MOST_DIFFERENCES:
        yield f"And {len(found) - MOST_DIFFERENCES:,} more differences: --json has them all."
    for one, shown in zip(runs, moments, strict=True):
        if one.course.broken_at is not None:
            yield f"{plain(one.name, LONGEST_CELL)} diverged at step {one.course.broken_at:,}."
        elif step is not None and shown.step < step:
            yield f"{plain(one.name, LONGEST_CELL)} is shorter: these are the figures of its last step."


def _figure_rows(runs: Sequence[ComparedRun], moments: Sequence[Shown]) -> Iterator[Row]:
    none = [False] * len(runs)
    yield "step", [count(shown.step) for shown in moments], none
    figures = [_figures(shown.look.figures) for shown in moments]
    for name in dict.fromkeys(name for row in figures for name in row):
        yield name.replace("_", " "), [_cell(name, row.get(name, math.nan)) for row in figures], none
    seconds = [_seconds(one, shown) for one, shown in zip(runs, moments, strict=True)]
    yield "seconds here", [number_text(value) for value in seconds], none


def _figures(figures: Figures) -> dict[str, float]:
    """Those over all points that there are."""
    return {name: value for name, value in figures.row(0).items() if name not in LEFT_OUT and value == value}


def _seconds(one: ComparedRun, shown: Shown) -> float:
    """A processor's time for the steps so far."""
    return float(one.course.places(np.array([float(shown.step)]), "time")[0])


def _cell(name: str, value: float) -> str:
    if math.isnan(value):
        return NOTHING
    return percent(value) if name.endswith("accuracy") else number_text(value, 6)


def _columns(head: Sequence[str], rows: Sequence[Row]) -> list[str]:
    lines = [[plain(cell, LONGEST_CELL) for cell in line] for line in (head, *((row[0], *row[1]) for row in rows))]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def _drawn(head: Sequence[str], rows: Sequence[Row], figures: Sequence[Row]) -> list[str]:
    """The table with lines and what stands out in bold, as wide as the terminal."""
    from rich.box import SIMPLE_HEAD  # which takes a tenth of a second to import
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, title in enumerate(head):
        made.add_column(Text(plain(title, LONGEST_CELL)), justify="left" if place == 0 else "right", overflow="fold")
    for part in (rows, figures):
        for title, cells, odd in part:
            texts = (
                Text(plain(cell, LONGEST_CELL), style="bold" if on else "") for cell, on in zip(cells, odd, strict=True)
            )
            made.add_row(Text(plain(title, LONGEST_CELL)), *texts)
        made.add_section()
    into = io.StringIO()
    width = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    Console(file=into, force_terminal=True, width=width).print(made)
    return into.getvalue().rstrip("\n").split("\n")


# -- data


def data(runs: Sequence[ComparedRun], step: int | None) -> dict[str, object]:
    """The same as data; numbers that are not finite are texts."""
    moments = [one.at(step) for one in runs]
    return {
        "runs": [
            {
                "name": plain(one.name, LONGEST_CELL),
                "steps": one.replay.step,
                "step": shown.step,
                "diverged_at": one.course.broken_at,
                "figures": {name: _finite(value) for name, value in _figures(shown.look.figures).items()},
                "seconds": _seconds(one, shown),
            }
            for one, shown in zip(runs, moments, strict=True)
        ],
        "differences": [
            {"title": plain(row.title, 100), "values": [plain(value, 100) for value in row.values]}
            for row in differences([one.project for one in runs])
        ],
    }


def _finite(value: float) -> float | str:
    return value if math.isfinite(value) else str(value)


# -- CSV


def csv_pieces(runs: Sequence[ComparedRun]) -> Iterator[tuple[str, int]]:
    """The figures of every measured step of each run as lines, piece by piece, and how many steps are done.

    A column is there if any run has it; a figure that a run has not is an empty cell.
    """
    from micrograd_desktop.project.rules import problem_of

    columns = dict.fromkeys(name for one in runs for name in problem_of(one.project).columns)
    names = [name for name in columns if name not in LEFT_OUT]
    done = 0
    yield _lines([["run", "step", "epoch", *names]]), done
    for one in runs:
        for piece in one.pieces():
            yield _lines(_rows(one, piece.figures, piece.first_step, names)), done + piece.step
        done += one.replay.step


def _rows(one: ComparedRun, figures: Figures, first: int, names: Sequence[str]) -> list[list[str]]:
    if not len(figures):
        return []
    measured = np.flatnonzero(figures.column("measured") != 0.0)
    steps = (first + measured).astype(np.float64)
    epochs = one.course.places(steps, "epoch").tolist()
    columns = [figures.column(name)[measured].tolist() if name in figures.names else None for name in names]
    one.rows += len(measured)
    return [
        [one.name, str(first + at), repr(epochs[i]), *("" if c is None else _exact(c[i]) for c in columns)]
        for i, at in enumerate(measured.tolist())
    ]


def _exact(value: float) -> str:
    return "" if value != value else repr(value)


def _lines(rows: Sequence[Sequence[str]]) -> str:
    into = io.StringIO()
    csv.writer(into, lineterminator="\n").writerows(rows)
    return into.getvalue()
