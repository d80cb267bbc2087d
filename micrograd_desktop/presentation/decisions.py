"""What a network's scores mean, read from its problem: classes decided, points wrong, shades.

The scores of a network with one output are an array of any shape; those of one with an output for each class have
another axis in front, one row a class.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.nn.problems import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FULL = 4.0
"""A class alone is shaded as so many times its target."""

LEAST_SCALE = 1e-12
"""Numbers that are all nearly 0 have a scale still."""


def decided(problem: Problem, scores: ArrayLike) -> Ints:
    """The numbers of the classes that scores decide for, from 0."""
    given = np.asarray(scores, np.float64)
    if problem.outputs == 1:
        return np.asarray(np.broadcast_to(evaluate(problem.decision, {"s": given}), given.shape), np.int64)
    names = dict(zip(problem.scores, given, strict=True))
    return np.asarray(evaluate(problem.decision, names), np.int64)


def classes_of(problem: Problem, targets: ArrayLike) -> Ints:
    """The numbers of the classes that targets stand for, from 0; numbers have none, and give 0."""
    given = np.asarray(targets, np.float64)
    if not problem.classes:
        return np.zeros(given.shape, np.int64)
    distances = np.abs(given[..., None] - [row.target for row in problem.classes])
    return np.asarray(np.argmin(distances, axis=-1), np.int64)


def wrong(problem: Problem, scores: ArrayLike, targets: ArrayLike) -> NDArray[np.bool_]:
    """Which scores decide for another class than the target's."""
    return not_of(problem, scores, classes_of(problem, targets))


def not_of(problem: Problem, scores: ArrayLike, classes: Ints) -> NDArray[np.bool_]:
    """Which scores decide for another class than the one of that number."""
    result: NDArray[np.bool_] = decided(problem, scores) != classes
    return result


def class_name(problem: Problem, score: ArrayLike) -> str:
    """The name of the class that a point's score decides for, or its scores."""
    return problem.classes[int(decided(problem, score))].name


def confusion(problem: Problem, classes: Ints, decisions: Ints) -> Ints:
    """How many points of each class (row) are taken for each class (column), (k, k)."""
    k = len(problem.classes)
    return np.bincount(classes * k + decisions, minlength=k * k).reshape(k, k)


def shades(problem: Problem, scores: ArrayLike) -> Floats:
    """Scores of one output as colours from -1 to 1; NaN stays NaN. Numbers are in units of ``scale_of`` the targets."""
    names = {"s": np.asarray(scores, np.float64), "tanh": np.tanh}  # for the eye: quick, and not to the last bit
    return np.asarray(evaluate(problem.shade, names), np.float64)


def class_shades(problem: Problem, scores: ArrayLike) -> Floats:
    """Scores as the colours of the classes that they decide for; NaN stays NaN."""
    given = np.asarray(scores, np.float64)
    targets = np.array([row.target for row in problem.classes])
    return np.where(np.isnan(given), np.nan, shades(problem, targets * FULL)[decided(problem, given)])


def scale_of(problem: Problem, targets: Floats) -> float:
    """The number in size that has the palette's last colour: 1 for classes, else one that few targets are beyond."""
    if problem.classes or not len(targets):
        return 1.0
    return max(float(np.percentile(np.abs(targets), 98.0)), LEAST_SCALE)


def lead(scores: Floats) -> Floats:
    """By how much the largest of the scores (k, ...) is before the second."""
    ordered = np.partition(scores, -2, axis=0)
    with np.errstate(invalid="ignore"):
        result: Floats = ordered[-1] - ordered[-2]
    return result


def against(scores: Floats, k: int) -> Floats:
    """By how much score number ``k`` is before the largest of the others: above 0 where its class is decided for."""
    with np.errstate(invalid="ignore"):
        result: Floats = scores[k] - np.delete(scores, k, axis=0).max(axis=0)
    return result


def certainty(leads: ArrayLike) -> Floats:
    """A lead as lightness from 0 to 1: of two classes the difference of their softmax."""
    return np.asarray(np.tanh(np.asarray(leads, np.float64) / 2.0), np.float64)
