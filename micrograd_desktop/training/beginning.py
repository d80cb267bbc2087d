"""What a run begins with, had at once before there is a run: for the first frame of a window or of a document."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.parameters import index
from micrograd_desktop.project.log import changes_at, hand_edits, settings_at
from micrograd_desktop.project.rules import layer_sizes, parameter_count
from micrograd_desktop.project.spec import NetworkChange, Project
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.run_state import RunState

MOST_PARAMETERS, MOST_POINTS = 2_000, 10_000
"""With more it would take longer than a person likes to wait for a window: some 10 ms."""


class Beginning(NamedTuple):
    """The points, and where the run stands: the parameters (n_parameters,), those of ``Run``, at a step and epoch."""

    points: Points
    parameters: Floats
    step: int = 0
    epoch: float = 0.0


def beginning(project: Project, state: RunState | None = None) -> Beginning | None:
    """What a project's run begins with, at a state that was kept of it or at step 0.

    None if there is too much of it to be had at once.
    """
    step = 0 if state is None else state.step
    now = settings_at(project, step)
    data, sizes = now.dataset, layer_sizes(now.network)
    if isinstance(next(iter(changes_at(project, step)), None), NetworkChange):
        return None  # the state is that of the network before
    if parameter_count(now.network) > MOST_PARAMETERS or data.count > MOST_POINTS:
        return None
    points = points_of(data)
    if state is None:
        parameters, samples = np.array([p.data for p in build_mlp(project.network).parameters()]), 0
    else:
        parameters, samples = state.parameters.copy(), state.place.samples
    for name, value in hand_edits(changes_at(project, step)).items():
        parameters[index(name, sizes)] = value
    return Beginning(points, parameters, step, samples / len(points.train_y))
