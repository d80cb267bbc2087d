"""What is said of a place in the plane: the score there, the class that leads, a point's target, how far off it is."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, Probe, score_at, scores_at, surface
from micrograd_desktop.presentation.decisions import against, class_name, lead
from micrograd_desktop.presentation.formats import count, plain, signed
from micrograd_desktop.translation import tr

MOST_OF_NAME = 12
"""Characters of a column's name beside a number of it."""


def score_of(heatmaps: Heatmaps | None, shown: int | None, x: float, y: float) -> float:
    """The score at a place, of a class shown alone its lead, of a curve the number at x; NaN where none is known."""
    if heatmaps is None:
        return math.nan
    if heatmaps.curve:
        curve = heatmaps.output[0]
        return float(np.interp(x, np.linspace(*heatmaps.extent[:2], len(curve)), curve))
    return score_at(surface(heatmaps, shown), x, y)


def leading(problem: Problem, heatmaps: Heatmaps | None, x: float, y: float) -> str:
    """The class that is decided for at a place, and its lead; empty where there are not several outputs."""
    if heatmaps is None or heatmaps.scores is None:
        return ""
    scores = scores_at(heatmaps, x, y)
    return "" if np.isnan(scores).any() else f"{class_name(problem, scores)} +{plain(float(lead(scores)), 2)}"


def of_scores(problem: Problem, scores: Floats, shown: int | None) -> tuple[float, str]:
    """What is said of a point's own scores (k,): the score, of several the lead of the class shown, or who leads."""
    if problem.outputs == 1 or np.isnan(scores).any():
        return float(scores[0]), ""
    if shown is not None:
        return float(against(scores, shown)), ""
    return math.nan, f"{class_name(problem, scores)} +{plain(float(lead(scores)), 2)}"


def of_place(problem: Problem, heatmaps: Heatmaps | None, probe: Probe, score: float) -> str:
    """What the network predicts at a place where there is no point."""
    if math.isnan(score) or heatmaps is None:
        return ""
    if not problem.classes:
        return tr("predicted {answer}", answer=plain(score, 3))
    scores: float | Floats = score if heatmaps.scores is None else scores_at(heatmaps, probe.x, probe.y)
    return tr("predicted {answer}", answer=class_name(problem, scores))


def of_point(problem: Problem, probe: Probe, target: float, wrong: bool, score: float) -> str:
    """A point's target, and whether the network gets it wrong, or by how much it misses it."""
    assert probe.sample is not None
    number = count(probe.sample + 1)
    point = tr("test point {n}", n=number) if probe.is_test else tr("train point {n}", n=number)
    if problem.classes:
        name = problem.classes[problem.class_of(target)].name
        if wrong:
            return tr("{point}: target {target}, wrong", point=point, target=name)
        return tr("{point}: target {target}", point=point, target=name)
    wanted = plain(target, 3)
    if math.isnan(score):
        return tr("{point}: target {target}", point=point, target=wanted)
    residual = signed(target - score, 3)
    return tr("{point}: target {target}, residual {residual}", point=point, target=wanted, residual=residual)


def in_units(axes: Sequence[Column], place: Sequence[float]) -> str:
    """A place of the plane by the names and in the units of its columns, as far as these have names."""
    named = [(c, at) for c, at in zip(axes, place, strict=True) if c.name]
    return ", ".join(f"{shortened(c.name, MOST_OF_NAME)} {plain(at * c.scale + c.shift, 2)}" for c, at in named)
