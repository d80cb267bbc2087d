"""A sweep in words: how long it still takes, and what its runs gave, as a terminal, a window and a table say it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from micrograd_desktop.plain_text import plain as plain_text
from micrograd_desktop.presentation.formats import count, inside, percent, plain
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import (
    STEP,
    Outcome,
    Spread,
    best_point,
    is_share,
    measure_title,
    measures_of,
    spread,
)
from micrograd_desktop.training.sweep_values import value_text
from micrograd_desktop.training.sweeping import Standing
from micrograd_desktop.translation import tr

NO_BEST = tr("No point has all its runs without one that diverged or failed.")


def standing_text(standing: Standing) -> str:
    """How far it is: "12 of 36 runs, about 40 s left"."""
    done, total = count(standing.done), count(standing.total)
    if standing.seconds_left is None or standing.done == standing.total:
        return tr("{done} of {all} runs", done=done, all=total)
    left = duration(standing.seconds_left)
    return tr("{done} of {all} runs, about {time} left", done=done, all=total, time=left)


def duration(seconds: float) -> str:
    """A time to wait, roundly: "40 s", "3 min", "2 h 10 min"."""
    if seconds < 99.5:
        return tr("{seconds} s", seconds=max(round(seconds), 1))
    minutes = round(seconds / 60)
    if minutes < 100:
        return tr("{minutes} min", minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if not minutes:
        return tr("{hours} h", hours=count(hours))
    return tr("{hours} h {minutes} min", hours=count(hours), minutes=minutes)


def number_text(measure: str, value: float) -> str:
    """A measure as people read it."""
    if measure == STEP:
        return count(round(value)) if value == round(value) else plain(value, 1)
    return percent(value) if is_share(measure) else plain(value)


def spread_text(measure: str, row: Spread) -> str:
    """The mean and the standard deviation of a measure: "0.0533 ± 0.0012"; empty without a number."""
    if row.mean is None:
        return ""
    if row.deviation is None:
        return number_text(measure, row.mean)
    if is_share(measure):
        return f"{100 * row.mean:.1f} ± {100 * row.deviation:.1f}%"
    return f"{number_text(measure, row.mean)} ± {number_text(measure, row.deviation)}"


def trouble_text(row: Spread) -> str:
    """What did not end well: "1 of 3 diverged"; empty if all did."""
    parts = []
    if row.diverged:
        parts.append(tr("{n} of {all} diverged", n=row.diverged, all=row.done))
    if row.failed:
        parts.append(tr("{n} of {all} failed", n=row.failed, all=row.done))
    return ", ".join(parts)


def best_text(sweep: Sweep, outcomes: Mapping[int, Outcome], measure: str) -> str:
    """Where the mean of a measure is best, in the names of the settings."""
    if (point := best_point(sweep, outcomes, measure)) is None:
        return NO_BEST
    row = spread(sweep, outcomes, point, measure)
    pairs = zip(sweep.axes, sweep.values(point), strict=True)
    where = ", ".join(f"{axis.name}={plain_text(value_text(value), 60)}" for axis, value in pairs)
    named, number = inside(measure_title(measure)), spread_text(measure, row)
    return tr("Best {measure}: {number} at {where}", measure=named, number=number, where=where)


def table(sweep: Sweep, outcomes: Mapping[int, Outcome]) -> list[list[str]]:
    """The points with what their runs gave; the first row is the head."""
    measures = table_measures(outcomes)
    rows = [[*(axis.name for axis in sweep.axes), tr("runs"), *(inside(measure_title(name)) for name in measures), ""]]
    for point in range(sweep.points):
        spreads = [spread(sweep, outcomes, point, name) for name in measures]
        done = spreads[0].done if spreads else 0
        values = [plain_text(value_text(value), 40) for value in sweep.values(point)]
        texts = [spread_text(name, row) for name, row in zip(measures, spreads, strict=True)]
        rows.append([*values, str(done), *texts, trouble_text(spreads[0])])
    return rows


def table_measures(outcomes: Mapping[int, Outcome]) -> tuple[str, ...]:
    """The measures that a table has room for: losses, the leading figures, and the step where it is not always one."""
    there = measures_of(outcomes.values())
    steps = {outcome.step for outcome in outcomes.values() if outcome.measure(STEP) is not None}
    wanted = ("data_loss", "test_loss", "accuracy", "test_accuracy", "r2", "test_r2")
    found = tuple(name for name in wanted if name in there) or ("data_loss",)
    return (*found, STEP) if len(steps) > 1 else found


def csv_text(sweep: Sweep, outcomes: Mapping[int, Outcome]) -> str:
    """Every run that is done as a line of comma-separated values, with all digits; the first line is the head."""
    measures = measures_of(outcomes.values())[:-1]
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*(axis.name for axis in sweep.axes), "seed", "ended", "step", *measures, "seconds"])
    for run in sorted(outcomes):
        point, seed = divmod(run, len(sweep.seeds))
        outcome = outcomes[run]
        numbers = [repr(outcome.figures[name]) if name in outcome.figures else "" for name in measures]
        values = [value_text(value) for value in sweep.values(point)]
        row = [*values, sweep.seeds[seed], outcome.ended, outcome.step, *numbers, f"{outcome.seconds:.3f}"]
        writer.writerow(row)
    return file.getvalue()
