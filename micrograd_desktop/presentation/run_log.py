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

MOST = 3
"""Changes that are named; more are counted."""


def changes_between(project: Project, after: int, until: int) -> tuple[Change, ...]:
    """What the log has at the steps after one and up to another."""
    return tuple(change for change in project.log if after < change.step <= until)


def said(changes: Sequence[Change], project: Project) -> str:
    """Changes that the log of a project's run made by itself, as a sentence; empty if there are none."""
    if not changes:
        return ""
    parts = [f"{_said(change, project)} at step {change.step:,}" for change in changes[:MOST]]
    if len(changes) > MOST:
        parts.append(f"and {len(changes) - MOST:,} more")
    return f"As recorded: {', '.join(parts)}."


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
        steps = (
            "the later step no longer belongs" if later_steps == 1 else f"{later_steps:,} later steps no longer belong"
        )
        return f"The run goes another way from step {step:,}: {steps} to it. Undo brings them back."
    changes = "the change" if dropped == 1 else f"the {dropped:,} changes"
    return (
        f"The run goes another way from step {step:,}: {changes} made later no longer belong to it. "
        "Undo brings them back."
    )


def _said_of_network(before: NetworkSpec, now: NetworkSpec) -> str:
    if (sizes := layer_sizes(now)) != layer_sizes(before):
        return f"network {'-'.join(map(str, sizes))}"
    return "other features" if now.features != before.features else "another activation"


def _unset(field: str) -> str:
    """What a setting that is None is called."""
    return "full" if field == TrainingSpec.batch_size.name else "as usual"


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
            what = title(change.parameters[0], sizes, names) if count == 1 else f"{count:,} parameters"
            return f"{what} {'frozen' if change.frozen else 'set free'}"
        case BugChange():
            return f"bug “{BUGS[change.bug].title}” {'on' if change.on else 'off'}"
        case DataChange():
            return f"new points (seed {change.dataset.seed:,})"
        case NetworkChange():
            return _said_of_network(settings_at(project, change.step - 1).network, change.network)
        case ParameterEdit():
            return f"{title(change.parameter, sizes, names)} set to {plain(change.value)}"
