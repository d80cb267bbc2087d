"""Training without a window: a run as a plain generator, step by step or in blocks of steps.

While the caller works on a block, the next ones are computed in a thread: the kernel needs no GIL.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.project.log import next_change, settings_at
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.rates import learning_rates
from micrograd_desktop.training.results import Divergence, Figures, StepResult
from micrograd_desktop.training.run import LARGEST_SLICE, Run
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import Stop, watches

BLOCK_SECONDS = 0.2
"""How long a block should take: long enough that the millisecond between two calls of the kernel counts for little."""

AHEAD = 2
"""Blocks that are computed beyond the one in use. More are never kept, however slow the caller is."""


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive steps, row i of the figures and rate i (k,) being those of step ``first_step + i``.

    ``divergence`` says what went wrong where training stopped at the last of them. ``stop`` says why the run stands
    after them for good, if the project has a condition for that; only such a block can be empty. From ``state``, that
    after the last step, a run goes on; it is None where it can't.
    """

    first_step: int
    learning_rates: Floats
    figures: Figures
    divergence: Divergence | None = None
    stop: Stop | None = None
    state: RunState | None = None

    def __len__(self) -> int:
        return len(self.learning_rates)

    def __getitem__(self, name: str) -> Floats:
        """A figure of all steps by its name, shape (k,): ``"objective"``, ``"data_loss"``, ``"accuracy"``, ..."""
        return self.figures.column(name)

    @property
    def steps(self) -> range:
        """The numbers of the steps."""
        return range(self.first_step, self.first_step + len(self))

    def result(self, row: int) -> StepResult:
        """One of the steps by its row, 0 to k - 1; the last one says what went wrong, if anything did."""
        divergence = self.divergence if row == len(self) - 1 else None
        return StepResult(self.steps[row], float(self.learning_rates[row]), self.figures.row(row), divergence)

    @property
    def last_measured(self) -> StepResult | None:
        """The last of the steps that was measured over all points, if any was."""
        rows = np.flatnonzero(self["measured"])
        return self.result(int(rows[-1])) if len(rows) else None

    def results(self) -> Iterator[StepResult]:
        """The steps one by one."""
        names, last = self.figures.names, len(self) - 1
        rows = zip(self.steps, self.learning_rates.tolist(), self.figures.values.tolist(), strict=True)
        for i, (step, rate, row) in enumerate(rows):
            yield StepResult(step, rate, dict(zip(names, row, strict=True)), self.divergence if i == last else None)


def train(project: Project, steps: int | None = None, engine: EngineName = "compiled") -> Iterator[StepResult]:
    """Train a project; yields each step's figures, for ever if ``steps`` is None.

    It ends early where the run diverges; that step is the last one yielded. It also ends before a step that fulfils a
    condition of the project's to stop. See ``train_blocks``, which is faster.
    """
    with closing(train_blocks(project, steps, engine)) as blocks:
        for block in blocks:
            yield from block.results()


def train_blocks(
    project: Project, steps: int | None = None, engine: EngineName = "compiled"
) -> Generator[Block, None, None]:
    """Train a project; yields the figures of many steps at a time as arrays, for ever if ``steps`` is None.

    The first block is the first step alone, which waits for the compiler. It ends early where the run diverges, with
    that step, or before a step that fulfils a condition of the project's to stop. Whoever wants no more closes the
    generator, or lets go of it: the step under way is then dropped or ends.
    """
    run = Run(project, engine, slice_seconds=BLOCK_SECONDS)
    blocks = _one_by_one(run, steps)
    block = next(blocks, None)  # in the caller's thread, where an interrupt of all that comes first takes effect
    with ThreadPoolExecutor(1, "training") as pool:
        coming = deque(pool.submit(next, blocks, None) for _ in range(AHEAD))
        try:
            while block is not None:
                yield block
                block = coming.popleft().result()
                coming.append(pool.submit(next, blocks, None))
        finally:
            run.interrupt(at_once=True)
            pool.shutdown(cancel_futures=True)


def _one_by_one(run: Run, steps: int | None) -> Iterator[Block]:
    """The blocks of a run, each computed when it is asked for.

    Where the run may stop, one is held back until it is known that the next has steps: the last one says why it stops.
    """
    stop = run.project.stop
    held: Block | None = None
    may_stop = watches(stop) or stop.step is not None
    while steps is None or run.step < steps:
        first, left = run.step, LARGEST_SLICE if steps is None else steps - run.step
        progress = run.advance(min(left, LARGEST_SLICE) if first else 1, BLOCK_SECONDS, stop)
        rates = _learning_rates(run.project, first, len(progress.figures))
        block = Block(first, rates, progress.figures, progress.divergence, progress.stop, run.state())
        if held is not None and not len(block):
            block, held = replace(held, stop=block.stop), None
        if held is not None:
            yield held
        held = block
        if not may_stop or progress.divergence is not None or progress.stop is not None:
            yield held
            held = None
        if progress.divergence is not None or progress.stop is not None:
            return
    if held is not None:
        yield held


def _learning_rates(project: Project, first: int, count: int) -> Floats:
    """The rates of steps between which the log may have changes, shape (count,)."""
    parts, step = [np.empty(0)], first
    while step < first + count:
        change = next_change(project, step)
        end = first + count if change is None else min(change, first + count)
        parts.append(learning_rates(settings_at(project, step).training, step, end - step))
        step = end
    return np.concatenate(parts)
