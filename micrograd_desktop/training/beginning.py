"""What a run begins with, had at once before there is a run: for the first frame of a window or of a document."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from micrograd_desktop.data.split import Points, generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.parameters import index
from micrograd_desktop.project.log import changes_at, hand_edits
from micrograd_desktop.project.rules import layer_sizes, parameter_count
from micrograd_desktop.project.spec import Project
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
    if parameter_count(project.network) > MOST_PARAMETERS or project.dataset.samples > MOST_POINTS:
        return None
    points = generate(project.dataset)
    if state is not None:
        return Beginning(points, state.parameters, state.step, state.place.samples / len(points.train_y))
    parameters, sizes = (
        np.array([p.data for p in build_mlp(project.network).parameters()]),
        layer_sizes(project.network),
    )
    for name, value in hand_edits(changes_at(project, 0)).items():
        parameters[index(name, sizes)] = value
    return Beginning(points, parameters)
