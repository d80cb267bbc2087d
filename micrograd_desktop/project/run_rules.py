"""Rules of the runs that a project keeps: each by itself, and what all together may take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from micrograd_desktop.plain_text import JOINERS, first_unprintable
from micrograd_desktop.project.fields import EditError, Range, within
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    MOST_LOGGED_BYTES,
    MOST_NAMED,
    MOST_OF_NAME,
    MOST_OF_NOTE,
    MOST_RUNS,
    DataChange,
    ForkedFrom,
    FreezeChange,
    KeptRun,
    Project,
)
from micrograd_desktop.translation import tr, whole

MOST_KEPT_CHANGES = 5 * MOST_CHANGES
"""Changes that the logs of all kept runs can hold together."""

MOST_POINTS_SEEN = 1_000_000
"""Points at which the features of kept runs are looked at ahead; a run tells of the others when it gets there."""

_STEPS = Range(tr("number of steps of a run"), 0, 2**52, whole=True)
_LARGEST = 1.7976931348623157e308
_LOSS = Range(tr("loss of a run"), -_LARGEST, _LARGEST, optional=True)
_SHARE = Range(tr("accuracy of a run"), 0.0, 1.0, optional=True)

CheckRun = Callable[[Project, Project | None, bool], object]
"""Raises an EditError unless a project can be trained; whether features are looked at is said last."""


def check_name(name: object, of_run: bool = True) -> None:
    """Raise an EditError unless a run's name it can be, or else the project's."""
    if of_run:
        must = tr("A run's name must be 1 to {most} printable characters", most=MOST_OF_NAME)
    else:
        must = tr("The project's name must be 1 to {most} printable characters", most=MOST_OF_NAME)
    if not (isinstance(name, str) and 0 < len(name) <= MOST_OF_NAME):
        raise EditError(f"{must}.", "name")
    fault = first_unprintable(name)
    if fault is not None:
        sign = f"U+{ord(name[fault]):04X}"
        if name[fault] in JOINERS:
            sentence = tr(
                "{must}: it can't contain {sign} except between two letters or signs that it joins.",
                must=must,
                sign=sign,
            )
        else:
            sentence = tr("{must}: it can't contain {sign}.", must=must, sign=sign)
        raise EditError(sentence, "name")
    if not name.strip():
        raise EditError(tr("{must}, and not only spaces.", must=must), "name")


def check_forked(forked: ForkedFrom | None) -> None:
    """Raise an EditError unless a run can have left another one so."""
    if forked is not None:
        with within("forked"):
            check_name(forked.name)
            with within("step"):
                _STEPS.accept(forked.step)


def check_runs(runs: tuple[KeptRun, ...], known: Sequence[KeptRun], check_run: CheckRun) -> None:
    """Raise an EditError unless a project can keep these runs; those that are among the ``known`` are good."""
    if len(runs) > MOST_RUNS:
        raise EditError(tr("A project can keep at most {most} runs. Delete some first.", most=whole(MOST_RUNS)))
    _check_sizes(runs)
    names: set[str] = set()
    good, left, before = {id(run) for run in known}, MOST_POINTS_SEEN, None
    for place, run in enumerate(runs):
        with within(f"[{place}]"):
            if id(run) not in good:
                _check_own(run)
                project = run.project
                check_run(project, before, left > 0)
                left -= _points_looked_at(run)
                before = project
            if run.name in names:
                raise EditError(tr("Each of the kept runs must have a name of its own."), "name")
        names.add(run.name)


def _check_own(run: KeptRun) -> None:
    """Of a run, what a project has not."""
    check_name(run.name)
    if not isinstance(run.note, str) or len(run.note) > MOST_OF_NOTE or "\0" in run.note:
        raise EditError(tr("The note on a run can have at most {most} characters.", most=whole(MOST_OF_NOTE)), "note")
    with within("steps"):
        _STEPS.accept(run.steps)
    with within("figures"):
        for name, rule in (("data_loss", _LOSS), ("test_loss", _LOSS), ("accuracy", _SHARE), ("test_accuracy", _SHARE)):
            with within(name):
                rule.accept(getattr(run.figures, name))


def _check_sizes(runs: tuple[KeptRun, ...]) -> None:
    """Together they may hold some times as much as one log."""
    changes = sum(len(run.log) for run in runs)
    if changes > MOST_KEPT_CHANGES:
        raise EditError(
            tr(
                "The kept runs hold {changes} changes, and {most} are the most. Delete some.",
                changes=whole(changes),
                most=whole(MOST_KEPT_CHANGES),
            )
        )
    frozen = sum(len(run.frozen) for run in runs)
    frozen += sum(len(one.parameters) for run in runs for one in run.log if isinstance(one, FreezeChange))
    if frozen > MOST_NAMED:
        raise EditError(
            tr(
                "The kept runs hold {frozen} names of frozen parameters, and {most} are the most. Delete some.",
                frozen=whole(frozen),
                most=whole(MOST_NAMED),
            )
        )
    logged = (one.dataset.table for run in runs for one in run.log if isinstance(one, DataChange))
    tables = {id(table): table for table in chain((run.dataset.table for run in runs), logged) if table is not None}
    if sum(len(table.numbers) for table in set(tables.values())) > MOST_LOGGED_BYTES:
        raise EditError(
            tr(
                "The kept runs hold more than {size} MB of own points. Delete some of them.",
                size=MOST_LOGGED_BYTES // 1_000_000,
            )
        )


def _points_looked_at(run: KeptRun) -> int:
    changes = sum(one.dataset.count for one in run.log if isinstance(one, DataChange))
    return run.dataset.count + min(changes, MOST_POINTS_SEEN) if run.network.features or changes else 0
