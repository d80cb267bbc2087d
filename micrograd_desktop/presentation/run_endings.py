"""How kept runs end: what a file says of that is believed only until the run has been taken again."""

from __future__ import annotations

import math
from dataclasses import fields, replace

from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.project.spec import KeptFigures, KeptRun
from micrograd_desktop.translation import tr, trn

SAME = 1e-6
"""Figures that are so near, relatively, are shown with the same digits: nothing is said of them."""


def found_again(run: KeptRun, course: Course) -> KeptRun | None:
    """The run with the end that it came to when it was taken again; None while that is not known.

    Parameters
    ----------
    course
        How the first ``run.steps`` steps went, with one more where the run is said to have diverged.
    """
    with course.history.lock:
        broken, last = course.broken_at, course.last
        if not course.ended or (broken is None and last != run.steps + run.diverged):
            return None
        point = course.at(last)
    if point is None:
        return None
    end = replace(run, steps=last if broken is None else broken, diverged=broken is not None)
    if point.step != last:  # which was not measured
        return end if (end.steps, end.diverged) == (run.steps, run.diverged) else replace(end, figures=KeptFigures())
    known = {field.name: point[field.name] for field in fields(KeptFigures)}
    figures = KeptFigures(**{name: value if math.isfinite(value) else None for name, value in known.items()})
    return replace(end, figures=figures)


def said_otherwise(run: KeptRun, found: KeptRun) -> str:
    """What was stored of a run's end, in a sentence, if taken again it came to another one; else nothing."""
    alike = (run.steps, run.diverged) == (found.steps, found.diverged)
    if alike and all(_alike(getattr(run.figures, f.name), getattr(found.figures, f.name)) for f in fields(KeptFigures)):
        return ""
    words = [trn("{n} step", "{n} steps", run.steps)]
    if run.diverged:
        words.append(tr("diverged"))
    words += [f"{name} {formats.plain(loss)}" for name, loss in _losses(run.figures) if loss is not None]
    shares = ((tr("accuracy"), run.figures.accuracy), (tr("test accuracy"), run.figures.test_accuracy))
    words += [f"{name} {formats.percent(share)}" for name, share in shares if share is not None]
    return tr("Taken again, the run came to this. The file said otherwise: {words}.", words=", ".join(words))


def _losses(figures: KeptFigures) -> tuple[tuple[str, float | None], ...]:
    return (tr("training loss"), figures.data_loss), (tr("test loss"), figures.test_loss)


def _alike(stored: float | None, found: float | None) -> bool:
    """Whether nothing was said, or what is so."""
    return stored is None or (found is not None and math.isclose(stored, found, rel_tol=SAME, abs_tol=1e-12))
