"""The portrait of whatever network a run has at the moment that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.project.rules import features_of, problem_of_data
from micrograd_desktop.project.spec import NetworkSpec, Settings
from micrograd_desktop.training.ending import Check

if TYPE_CHECKING:
    from micrograd_desktop.nn.problems import Problem
    from micrograd_desktop.training.compilation import Compiler


class Portraits:
    """Keeps the last portrait, and makes another where the network or the kind of problem is another.

    Parameters
    ----------
    compiler
        See ``Portrait``.
    """

    def __init__(self, compiler: Compiler | None) -> None:
        self._compiler = compiler
        self._made: tuple[NetworkSpec, Problem, Portrait] | None = None

    def of(self, settings: Settings, wanted: Check) -> Portrait:
        """The portrait of a step's network over its points; ``wanted`` is called now and then where one is made."""
        points, problem = points_of(settings.dataset), problem_of_data(settings.dataset)
        if self._made is None or self._made[:2] != (settings.network, problem):
            made = self._new(settings, points, problem, wanted)
            self._made = settings.network, problem, made
        portrait = self._made[2]
        if points is not portrait.points:
            portrait.see(points)
        return portrait

    def _new(self, settings: Settings, points: Points, problem: Problem, wanted: Check) -> Portrait:
        features = features_of(settings.network, settings.dataset)
        return Portrait(settings.network, points, self._compiler, problem, wanted, features)
