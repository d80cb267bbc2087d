"""R²: of the mean that an engine gives, the share of the targets' variance that it leaves is taken from 1."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.problems import Problem


class Explained:
    """Makes shares of the variance, that of train or test targets, of the means that engines give in their place."""

    def __init__(self, problem: Problem, points: Points) -> None:
        names, sets = problem.columns, (("", points.train_y), ("test_", points.test_y))
        self._columns = [
            (names.index(prefix + figure.name), float(np.var(targets)) if len(targets) else math.nan)
            for figure in problem.figures
            if figure.explains
            for prefix, targets in sets
        ]

    def take(self, figures: Floats) -> Floats:
        """Change the figures (k, m) in place: each such mean becomes 1 less its part of the variance."""
        with np.errstate(all="ignore"):
            for column, variance in self._columns:
                figures[:, column] = 1.0 - figures[:, column] / variance
        return figures
