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

MOST_KEPT_CHANGES = 5 * MOST_CHANGES
"""Changes that the logs of all kept runs can hold together."""

MOST_POINTS_SEEN = 1_000_000
"""Points at which the features of kept runs are looked at ahead; a run tells of the others when it gets there."""

_STEPS = Range("number of steps of a run", 0, 2**52, whole=True)
_LARGEST = 1.7976931348623157e308
_LOSS = Range("loss of a run", -_LARGEST, _LARGEST, optional=True)
_SHARE = Range("accuracy of a run", 0.0, 1.0, optional=True)

CheckRun = Callable[[Project, Project | None, bool], object]
"""Raises an EditError unless a project can be trained; whether features are looked at is said last."""


def check_name(name: object, whose: str) -> None:
    """Raise an EditError unless ``whose`` name it can be."""
    must = f"{whose} name must be 1 to {MOST_OF_NAME} printable characters"
    if not (isinstance(name, str) and 0 < len(name) <= MOST_OF_NAME):
        raise EditError(f"{must}.", "name")
    fault = first_unprintable(name)
    if fault is not None:
        sign = f"U+{ord(name[fault]):04X}"
        where = " except between two letters or signs that it joins" if name[fault] in JOINERS else ""
        raise EditError(f"{must}: it can't contain {sign}{where}.", "name")
    if not name.strip():
        raise EditError(f"{must}, and not only spaces.", "name")


def check_forked(forked: ForkedFrom | None) -> None:
    """Raise an EditError unless a run can have left another one so."""
    if forked is not None:
        with within("forked"):
            check_name(forked.name, "A run's")
            with within("step"):
                _STEPS.accept(forked.step)


def check_runs(runs: tuple[KeptRun, ...], known: Sequence[KeptRun], check_run: CheckRun) -> None:
    """Raise an EditError unless a project can keep these runs; those that are among the ``known`` are good."""
    if len(runs) > MOST_RUNS:
        raise EditError(f"A project can keep at most {MOST_RUNS:,} runs. Delete some first.")
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
                raise EditError("Each of the kept runs must have a name of its own.", "name")
        names.add(run.name)


def _check_own(run: KeptRun) -> None:
    """Of a run, what a project has not."""
    check_name(run.name, "A run's")
    if not isinstance(run.note, str) or len(run.note) > MOST_OF_NOTE or "\0" in run.note:
        raise EditError(f"The note on a run can have at most {MOST_OF_NOTE:,} characters.", "note")
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
        raise EditError(f"The kept runs hold {changes:,} changes, and {MOST_KEPT_CHANGES:,} are the most. Delete some.")
    frozen = sum(len(run.frozen) for run in runs)
    frozen += sum(len(one.parameters) for run in runs for one in run.log if isinstance(one, FreezeChange))
    if frozen > MOST_NAMED:
        raise EditError(
            f"The kept runs hold {frozen:,} names of frozen parameters, and {MOST_NAMED:,} are the most. Delete some."
        )
    logged = (one.dataset.table for run in runs for one in run.log if isinstance(one, DataChange))
    tables = {id(table): table for table in chain((run.dataset.table for run in runs), logged) if table is not None}
    if sum(len(table.numbers) for table in set(tables.values())) > MOST_LOGGED_BYTES:
        raise EditError(
            f"The kept runs hold more than {MOST_LOGGED_BYTES // 1_000_000} MB of own points. Delete some of them."
        )


def _points_looked_at(run: KeptRun) -> int:
    changes = sum(one.dataset.count for one in run.log if isinstance(one, DataChange))
    return run.dataset.count + min(changes, MOST_POINTS_SEEN) if run.network.features or changes else 0
