"""A whole run on a strip: its loss as an area, what was changed at which step, and where the best test loss was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from micrograd_desktop.nn.parameters import INPUT_NAMES, ParameterName, neuron_title
from micrograd_desktop.presentation.formats import count, plain
from micrograd_desktop.presentation.loss_axis import loss_axis
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.presentation.run_log import value_of, words_of
from micrograd_desktop.presentation.series import Floats, nice_ticks
from micrograd_desktop.project.log import changes_at, settings_at
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import Change, ParameterEdit, Project, SettingChange, TrainingSpec
from micrograd_desktop.translation import tr, trn

LEAST_RANGE = 3
"""Ticks of the axis that the area's heights are read from."""

MOST_SHORT = 2
"""Changes of one step that are named on the strip; more are counted."""


WORDS_APART = 12.0
"""Pixels between two marks that both have words: of a setting that was dragged there can be thousands."""


class Mark(NamedTuple):
    """A step at which something was changed, and what is written beside it; no words where others are as near."""

    step: int
    words: str


def loss_area(
    history: LossHistory, columns: int, diverged: bool = False, last: HistoryPoint | None = None
) -> tuple[Floats, Floats]:
    """The data loss over the run, on a logarithmic scale.

    Parameters
    ----------
    history
        The figures of the run.
    columns
        Pixels along the steps.
    diverged
        Whether the run went out of range at its end: losses far above the others are then cut.
    last
        The figures after the last update, where they are known: a step's are measured before its own.

    Returns
    -------
    tuple
        Steps and heights, each of shape ``(m,)`` with m at most ``2 * columns + 6``: 0 is the lowest loss and 1 the
        highest; NaN where there is none. Where the steps are more than the pixels it is the median of some.
    """
    band = history.band("data_loss", max(columns, 1))
    if band is None or not np.isfinite(band.line).any():
        steps, losses = history.curve("data_loss", max(columns, 1))
    else:
        steps, losses = band.steps, band.line
    if last is not None and last.step >= history.end:
        steps, losses = np.append(steps, last.step), np.append(losses, last["data_loss"])
    if not np.isfinite(losses).any():
        return np.empty(0), np.empty(0)
    axis = loss_axis(losses, True, LEAST_RANGE, diverged)
    finite = np.isfinite(losses)
    heights = np.where(finite, axis.heights(np.where(finite, losses, 1.0)), np.nan)
    low, high = float(np.nanmin(heights)), float(np.nanmax(heights))
    return steps, (heights - low) / (high - low) if high > low else np.where(finite, 0.5, np.nan)


def best_test(history: LossHistory) -> HistoryPoint | None:
    """The step with the lowest test loss, and that loss; None where no test loss is known."""
    found = history.lowest("test_loss")
    return None if found is None else HistoryPoint(found[0], {"test_loss": found[1]})


def best_words(best: HistoryPoint) -> str:
    """What is written beside the best test loss."""
    return tr("best test {loss}", loss=plain(best["test_loss"]))


def loss_words(history: LossHistory, step: int, last: HistoryPoint | None = None) -> str:
    """What is said of the loss at a step; of one that is not known by itself, that of the nearest; "" without any."""
    point = last if last is not None and last.step == step else history.at(step)
    if point is None or not np.isfinite(point["data_loss"]):
        return ""
    loss = plain(point["data_loss"])
    if point.step == step:
        return tr("loss {loss}", loss=loss)
    return tr("loss {loss} at step {step}", loss=loss, step=count(point.step))


def to_come(project: Project, end: int) -> int:
    """How many changes the log has beyond the step that a run has come to: they are made when it comes by."""
    return len(project.log) - bisect_right(project.log, end, key=lambda change: change.step)


def changed_steps(project: Project, until: int) -> tuple[int, ...]:
    """The steps up to one, in rising order, at which the log has changes."""
    return tuple(dict.fromkeys(change.step for change in project.log if change.step <= until))


def next_mark(steps: Sequence[int], at: int, forward: bool) -> int | None:
    """The nearest of rising steps beyond one, or before it; None if there is none."""
    place = bisect_right(steps, at) if forward else bisect_left(steps, at) - 1
    return steps[place] if 0 <= place < len(steps) else None


def marks(project: Project, end: int, columns: int) -> tuple[Mark, ...]:
    """The changes of a run that has come to ``end``, on so many pixels: one in each of them at most."""
    found: list[Mark] = []
    free = worded = float("inf")
    for step in reversed(changed_steps(project, end)):
        at = step / max(end, 1) * columns
        if at > free - 1.0:
            continue
        free = at
        words = "" if at > worded - WORDS_APART else words_at(project, step)
        worded = at if words else worded
        found.append(Mark(step, words))
    return tuple(reversed(found))


def words_at(project: Project, step: int) -> str:
    """What was changed at a step, in few words: "rate 0.03 → 0.01", "1.1 → 2.6 edited"."""
    changes = changes_at(project, step)
    said = [_short(project, change) for change in changes[:MOST_SHORT]]
    if len(changes) > MOST_SHORT:
        said.append(trn("{n} more", "{n} more", len(changes) - MOST_SHORT))
    return ", ".join(said)


def step_ticks(end: int, pixels: float, apart: float) -> tuple[tuple[int, str], ...]:
    """Round steps from 0 to the end with their labels, about so many pixels apart or more."""
    wanted = max(int(pixels / apart), 1)
    ticks = (int(step) for step in nice_ticks(0, max(end, 1), wanted) if step == round(step) and step <= end)
    return tuple((step, count(step)) for step in ticks)


def _short(project: Project, change: Change) -> str:
    if isinstance(change, ParameterEdit):
        now = settings_at(project, change.step)
        names = seen_names(now.network, now.dataset)
        return tr("{what} edited", what=_place(change.parameter, layer_sizes(now.network), names))
    if isinstance(change, SettingChange):
        before = getattr(settings_at(project, change.step - 1).training, change.field)
        return f"{_setting(change.field)} {value_of(change.field, before)} → {value_of(change.field, change.value)}"
    return words_of(change, project)


def _place(name: ParameterName, sizes: Sequence[int], inputs: Sequence[str] = INPUT_NAMES) -> str:
    target = neuron_title(name.layer, name.neuron, sizes, inputs)
    if name.source is None:
        return tr("bias of {target}", target=target)
    return f"{neuron_title(name.layer - 1, name.source, sizes, inputs)} → {target}"


def _setting(field: str) -> str:
    """A setting as it is called where there is little room."""
    return tr("rate") if field == TrainingSpec.learning_rate.name else str(getattr(TrainingSpec, field).title)
