"""What a network's scores mean, read from the row of ``nn.problems``: classes decided, points wrong, shades."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.nn.problems import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FULL = 4.0
"""A class alone is shaded as so many times its target."""


def decided(problem: Problem, scores: ArrayLike) -> Ints:
    """The numbers of the classes that scores decide for, from 0."""
    given = np.asarray(scores, np.float64)
    return np.asarray(np.broadcast_to(evaluate(problem.decision, {"s": given}), given.shape), np.int64)


def classes_of(problem: Problem, targets: ArrayLike) -> Ints:
    """The numbers of the classes that targets stand for, from 0."""
    given = np.asarray(targets, np.float64)
    distances = np.abs(given[..., None] - [row.target for row in problem.classes])
    return np.asarray(np.argmin(distances, axis=-1), np.int64)


def wrong(problem: Problem, scores: ArrayLike, targets: ArrayLike) -> NDArray[np.bool_]:
    """Which scores decide for another class than the target's."""
    return not_of(problem, scores, classes_of(problem, targets))


def not_of(problem: Problem, scores: ArrayLike, classes: Ints) -> NDArray[np.bool_]:
    """Which scores decide for another class than the one of that number."""
    result: NDArray[np.bool_] = decided(problem, scores) != classes
    return result


def class_name(problem: Problem, score: float) -> str:
    """The name of the class that a score decides for."""
    return problem.classes[int(decided(problem, score))].name


def shades(problem: Problem, scores: ArrayLike) -> Floats:
    """Scores as colours from -1 to 1; NaN stays NaN."""
    names = {"s": np.asarray(scores, np.float64), "tanh": np.tanh}  # for the eye: quick, and not to the last bit
    return np.asarray(evaluate(problem.shade, names), np.float64)


def class_shades(problem: Problem, scores: ArrayLike) -> Floats:
    """Scores as the colours of the classes that they decide for; NaN stays NaN."""
    given = np.asarray(scores, np.float64)
    targets = np.array([row.target for row in problem.classes])
    return np.where(np.isnan(given), np.nan, shades(problem, targets * FULL)[decided(problem, given)])
