"""A run's history as CSV: the figures of every step that was measured, trained anew from the project alone."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing

import numpy as np

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.blocks import Block, train_blocks
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState

LEFT_OUT = ("measured",)


def history_csv(project: Project, steps: int, every: int = 1) -> Generator[tuple[int, str], None, None]:
    """The history of the first ``steps`` steps, of every ``every``-th one, piece by piece.

    A figure that there is not, such as that of test points where there are none, is an empty cell. The run is the same
    whenever it is trained; it ends early where it diverges or stops. The last row, whatever ``every`` says, is of the
    step at which it stands then: its figures, and the rate that the next step would have.

    Yields
    ------
    tuple
        How many steps are done, and the lines so far.
    """
    done, state = 0, None
    with closing(train_blocks(project, steps)) as blocks:
        for block in blocks:
            head = "" if done else _line(["step", "learning_rate", *_names(block)])
            done, state = done + len(block), block.state
            yield done, head + _lines(block, every)
    if state is not None:
        yield done, _last_line(project, state)


def _last_line(project: Project, state: RunState) -> str:
    """The step at which the run stands: nothing was updated by it yet."""
    run = Run(project)
    run.restore(state)
    figures = run.look().figures.row(0)
    cells = (_cell(number) for name, number in figures.items() if name not in LEFT_OUT)
    return _line([str(state.step), repr(run.snapshot().learning_rate), *cells])


def _names(block: Block) -> list[str]:
    return [name for name in block.figures.names if name not in LEFT_OUT]


def _lines(block: Block, every: int) -> str:
    measured = np.flatnonzero(block["measured"]).tolist()
    columns = [block[name].tolist() for name in _names(block)]
    rates = block.learning_rates.tolist()
    return "".join(
        _line([str(block.steps[i]), repr(rates[i]), *(_cell(column[i]) for column in columns)])
        for i in measured
        if block.steps[i] % every == 0
    )


def _cell(number: float) -> str:
    return "" if number != number else repr(number)


def _line(cells: list[str]) -> str:
    return ",".join(cells) + "\n"
