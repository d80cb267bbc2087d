"""What a run's log says, in words: so that nobody asks why a control moved by itself."""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.parameters import INPUT_NAMES, title
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    FreezeChange,
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


def said(changes: Sequence[Change], network: NetworkSpec, names: Sequence[str] = INPUT_NAMES) -> str:
    """Changes that the log of a run of that network made by itself, as a sentence; empty if there are none.

    ``names`` are those of the network's inputs.
    """
    if not changes:
        return ""
    parts = [f"{_said(change, network, names)} at step {change.step:,}" for change in changes[:MOST]]
    if len(changes) > MOST:
        parts.append(f"and {len(changes) - MOST:,} more")
    return f"As recorded: {', '.join(parts)}."


def words_of(change: Change, network: NetworkSpec, names: Sequence[str] = INPUT_NAMES) -> str:
    """One change in words, without its step; see :func:`said`."""
    return _said(change, network, names)


def other_way(old: Project, new: Project, step: int) -> str:
    """Of how many later changes an edit at a step, which made ``new`` of ``old``, has made an end; empty for none."""
    dropped = sum(change.step > step for change in old.log) - sum(change.step > step for change in new.log)
    if dropped <= 0:
        return ""
    changes = "the change" if dropped == 1 else f"the {dropped:,} changes"
    return (
        f"The run goes another way from step {step:,}: {changes} made later no longer belong to it. "
        "Undo brings them back."
    )


def unset(field: str) -> str:
    """What a setting that is None is called."""
    return "full" if field == TrainingSpec.batch_size.name else "as usual"


def _said(change: Change, network: NetworkSpec, names: Sequence[str]) -> str:
    sizes = layer_sizes(network)
    match change:
        case SettingChange():
            field: Field[object] = getattr(TrainingSpec, change.field)
            value = plain(change.value) if isinstance(change.value, float) else change.value
            return f"{field.title} {unset(change.field) if value is None else value}"
        case FreezeChange():
            count = len(change.parameters)
            what = title(change.parameters[0], sizes, names) if count == 1 else f"{count:,} parameters"
            return f"{what} {'frozen' if change.frozen else 'set free'}"
        case BugChange():
            return f"bug “{BUGS[change.bug].title}” {'on' if change.on else 'off'}"
        case DataChange():
            return f"new points (seed {change.dataset.seed:,})"
        case ParameterEdit():
            return f"{title(change.parameter, sizes, names)} set to {plain(change.value)}"
