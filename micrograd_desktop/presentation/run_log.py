"""What a run's log says, in words: so that nobody asks why a control moved by itself."""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.parameters import title
from micrograd_desktop.presentation.formats import count, plain, rate
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    FreezeChange,
    NetworkChange,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, trn, whole

MOST = 3
"""Changes that are named; more are counted."""


def changes_between(project: Project, after: int, until: int) -> tuple[Change, ...]:
    """What the log has at the steps after one and up to another."""
    return tuple(change for change in project.log if after < change.step <= until)


def said(changes: Sequence[Change], project: Project) -> str:
    """Changes that the log of a project's run made by itself, as a sentence; empty if there are none."""
    if not changes:
        return ""
    parts = [
        tr("{what} at step {step}", what=_said(change, project), step=whole(change.step)) for change in changes[:MOST]
    ]
    if len(changes) > MOST:
        parts.append(trn("and {n} more", "and {n} more", len(changes) - MOST))
    return tr("As recorded: {changes}.", changes=", ".join(parts))


def words_of(change: Change, project: Project) -> str:
    """One change of a project's run in words, without its step; see :func:`said`."""
    return _said(change, project)


def value_of(field: str, value: object) -> str:
    """What a setting of that name is set to, in words."""
    if value is None:
        return _unset(field)
    return rate(value) if isinstance(value, float) else count(value) if isinstance(value, int) else str(value)


def other_way(old: Project, new: Project, step: int, later_steps: int = 0) -> str:
    """Of how many later changes an edit at a step, which made ``new`` of ``old``, has made an end; empty for none.

    Where there were only ``later_steps``, and none of them had a change, it says so of these.
    """
    dropped = sum(change.step > step for change in old.log) - sum(change.step > step for change in new.log)
    if dropped <= 0 and later_steps <= 0:
        return ""
    if dropped <= 0:
        return trn(
            "The run goes another way from step {step}: the later step no longer belongs to it. Undo brings them back.",
            "The run goes another way from step {step}: {n} later steps no longer belong to it. Undo brings them back.",
            later_steps,
            step=whole(step),
        )
    return trn(
        "The run goes another way from step {step}: the change made later no longer belong to it. "
        "Undo brings them back.",
        "The run goes another way from step {step}: the {n} changes made later no longer belong to it. "
        "Undo brings them back.",
        dropped,
        step=whole(step),
    )


def _said_of_network(before: NetworkSpec, now: NetworkSpec) -> str:
    if (sizes := layer_sizes(now)) != layer_sizes(before):
        return tr("network {sizes}", sizes="-".join(map(str, sizes)))
    return tr("other features") if now.features != before.features else tr("another activation")


def _unset(field: str) -> str:
    """What a setting that is None is called."""
    return tr("full", sense="batch") if field == TrainingSpec.batch_size.name else tr("as usual")


def _said(change: Change, project: Project) -> str:
    now = settings_at(project, change.step)
    sizes, names = layer_sizes(now.network), seen_names(now.network, now.dataset)
    match change:
        case SettingChange():
            field: Field[object] = getattr(TrainingSpec, change.field)
            value = plain(change.value) if isinstance(change.value, float) else change.value
            return f"{field.title} {_unset(change.field) if value is None else value}"
        case FreezeChange():
            count = len(change.parameters)
            what = trn("{n} parameter", "{n} parameters", count)
            if count == 1:
                what = title(change.parameters[0], sizes, names)
            return tr("{what} frozen", what=what) if change.frozen else tr("{what} set free", what=what)
        case BugChange():
            bug = BUGS[change.bug].title
            return tr("bug “{bug}” on", bug=bug) if change.on else tr("bug “{bug}” off", bug=bug)
        case DataChange():
            return tr("new points (seed {seed})", seed=whole(change.dataset.seed))
        case NetworkChange():
            return _said_of_network(settings_at(project, change.step - 1).network, change.network)
        case ParameterEdit():
            what = title(change.parameter, sizes, names)
            return tr("{what} set to {value}", what=what, value=plain(change.value))
