"""The objective at any parameters: what a run has at a step, asked of the same engine for other weights and biases."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from micrograd_desktop.data.split import points_of
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import features_of, problem_of_data
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.engine_choice import EngineChoice, EngineName
from micrograd_desktop.training.engines import Plan, State
from micrograd_desktop.training.moment import PLAIN, UNCLIPPED


class Height(NamedTuple):
    """The objective at some parameters, the two that it is the sum of, and its gradient (n_parameters,)."""

    objective: float
    data_loss: float
    penalty: float
    gradient: Floats


class Objective:
    """The objective of a project's run at a step, as a function of the parameters.

    It is over all training points of that step, with its loss and its penalty: at the run's own parameters it has the
    bits that the run has. Bugs change what a run moves by, and not what it has to pay: here none is on, so that the
    gradient is that of the objective.

    Attributes
    ----------
    n_points
        How many training points it is the mean over.

    Parameters
    ----------
    project, step
        Whose run, and at which of its steps.
    engine
        ``"compiled"``, as the project's arithmetic says, or ``"value"`` for the graph of values itself.
    wanted
        Called now and then while the graph is built: if it raises, there will be none.
    """

    def __init__(self, project: Project, step: int, engine: EngineName = "compiled", wanted: Check = go_on) -> None:
        settings = replace(settings_at(project, step), bugs=())
        points = points_of(settings.dataset).seen(features_of(settings.network, settings.dataset).rows)
        wanted()
        network = build_mlp(settings.network)
        self._blank = State.start([0.0] * len(network.parameters()))
        choice = EngineChoice(network, points, problem_of_data(settings.dataset), engine, None, wanted)
        choice.use(settings)
        self._engine = choice.current()
        self._spec = replace(
            settings.training, optimizer=PLAIN, clip=UNCLIPPED
        )  # which moves by nothing at a rate of 0
        self.n_points = len(points.train_y)
        self._plan = Plan(None, np.array([self.n_points]), np.zeros(1), math.inf)

    def at(self, parameters: Floats) -> Height:
        """The objective at parameters of shape (n_parameters,), which stay as they are."""
        state = self._blank.to_look_at()
        state.parameters[:] = state.previous[:] = parameters
        row = self._engine.run(state, self._plan, self._spec)[0]
        return Height(float(row[0]), float(row[2]), float(row[1]), state.gradients)
