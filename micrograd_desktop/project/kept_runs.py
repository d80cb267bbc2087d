"""Runs that a project keeps: what each is, found by name, and told apart. A run is replayed from it, never stored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from micrograd_desktop.plain_text import JOINERS, plain
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.log import first_difference
from micrograd_desktop.project.spec import MOST_OF_NAME, Project
from micrograd_desktop.project.spec import ForkedFrom as ForkedFrom
from micrograd_desktop.project.spec import KeptFigures as KeptFigures
from micrograd_desktop.project.spec import KeptRun as KeptRun
from micrograd_desktop.translation import tr, trn

_NUMBERED = re.compile(r"(?:run|Lauf) ([0-9]{1,9})\b", re.IGNORECASE)
"""As runs are named by themselves, in the languages that the app has: a file is opened in any of them."""


def kept(
    project: Project,
    name: str,
    steps: int,
    figures: KeptFigures | None = None,
    note: str = "",
    forked: ForkedFrom | None = None,
    *,
    diverged: bool = False,
) -> KeptRun:
    """The project's run as one that is kept.

    Parameters
    ----------
    steps
        How many updates it has done.
    figures
        What is known of it after them.
    forked
        Which run it left; without it what the project says.
    diverged
        Whether the update after the last one went out of range.
    """
    return KeptRun(
        name, note, project.dataset, project.network, project.training, project.frozen, project.bugs, project.log,
        steps, figures or KeptFigures(), diverged, project.forked if forked is None else forked,
    )  # fmt: skip


def trains_alike(one: Project | KeptRun, other: Project | KeptRun) -> bool:
    """Whether two are the same run, step by step, by what they hold."""
    return one is other or _run_of(one) == _run_of(other)


def is_one(one: Project | KeptRun, other: Project | KeptRun) -> bool:
    """Whether two are one and the same run: one that left another is a run of its own, also while it trains alike."""
    return fork_step(one) == fork_step(other) and trains_alike(one, other)


def fork_step(one: Project | KeptRun) -> int | None:
    """At which step a run left another; None if it left none."""
    return None if one.forked is None else one.forked.step


def _run_of(one: Project | KeptRun) -> tuple[object, ...]:
    return one.training, one.network, one.dataset, one.log, one.frozen, one.bugs


def find(project: Project, name: str) -> KeptRun:
    """The run of a name.

    Raises
    ------
    EditError
        If the project keeps none of that name.
    """
    for run in project.runs:
        if run.name == name:
            return run
    raise EditError(_missing(project, plain(name, 60)))


def _missing(project: Project, name: str) -> str:
    if not project.runs:
        return tr("There is no kept run called '{name}'. The project keeps no runs.", name=name)
    first = [tr("'{text}'", text=plain(run.name, 60)) for run in project.runs[:8]]
    names = ", ".join(first) + ", …" * (len(project.runs) > 8)
    return trn(
        "There is no kept run called '{name}'. There is {names}.",
        "There is no kept run called '{name}'. There are {names}.",
        len(project.runs),
        name=name,
        names=names,
    )


def kept_as(project: Project, run: Project | KeptRun) -> KeptRun | None:
    """The run among those of a project that is this one, as far as that came; None if it is not kept."""
    return next((one for one in project.runs if is_one(one, run)), None)


def last_used(steps: int, diverged: bool = False) -> int:
    """The last step at which a change still made a difference to a run of so many steps."""
    return max(steps + diverged - 1, 0)


def holding(project: Project, run: Project | KeptRun, steps: int, diverged: bool = False) -> KeptRun | None:
    """The kept run that has all that ``run`` has done in so many steps; None if none has.

    A change that was made after the last step has done nothing yet. A run that left another has done nothing of its own
    before it went on from there.
    """
    alone = run.forked is not None and run.forked.step < steps + diverged
    for one in project.runs:
        if alone and fork_step(one) != fork_step(run):
            continue
        if not (one.diverged and one.steps == steps if diverged else one.steps >= steps):
            continue
        differs = _first_difference(one, run)
        if differs is None or differs > last_used(steps, diverged):
            return one
    return None


def _first_difference(one: KeptRun, run: Project | KeptRun) -> int | None:
    if trains_alike(one, run):
        return None
    return first_difference(one.project, run if isinstance(run, Project) else run.project)


def with_run(project: Project, run: KeptRun) -> Project:
    """The project that keeps a run as well; if it keeps the same run already, that only comes further.

    Raises
    ------
    EditError
        If another run has its name.
    """
    there = kept_as(project, run)
    if there is not None:
        if there.steps > run.steps or (there.steps, there.diverged) == (run.steps, run.diverged):
            return project
        longer = replace(there, steps=run.steps, figures=run.figures, diverged=run.diverged)
        return replace(project, runs=tuple(longer if one is there else one for one in project.runs))
    need_free_name(project.runs, run.name)
    return replace(project, runs=(*project.runs, run))


def need_free_name(runs: Iterable[KeptRun], name: str) -> None:
    """Raise an EditError if one of the runs has this name."""
    if any(run.name == name for run in runs):
        raise EditError(tr("There is a run called '{name}' already. Choose another name.", name=plain(name, 60)))


def next_number(project: Project) -> int:
    """The number of the run that is under way: one more than the largest that a kept run's name begins with."""
    found = (_NUMBERED.match(run.name) for run in project.runs)
    return 1 + max((int(match[1]) for match in found if match), default=0)


def free_name(project: Project, name: str) -> str:
    """The name, or if a run has it already one that none has."""
    taken = {run.name for run in project.runs}
    number = tr("run {number}", number=next_number(project))
    longer = (f"{number}: {name}"[:MOST_OF_NAME].rstrip(JOINERS), number)
    return next(one for one in (name, *longer) if one not in taken)
