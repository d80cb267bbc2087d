"""What a run begins with, had at once, before there is a run: for the window's first frame."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from micrograd_desktop.data.split import Points, generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.results import Floats

MOST_PARAMETERS, MOST_POINTS = 2_000, 10_000
"""With more it would take longer than a person likes to wait for a window: some 10 ms."""


class Beginning(NamedTuple):
    """The points, and the parameters (n_parameters,) at step 0: those of ``Run``."""

    points: Points
    parameters: Floats


def beginning(project: Project) -> Beginning | None:
    """What a project's run begins with; None if there is too much of it to be had at once."""
    if parameter_count(project.network) > MOST_PARAMETERS or project.dataset.samples > MOST_POINTS:
        return None
    parameters = build_mlp(project.network).parameters()
    return Beginning(generate(project.dataset), np.array([p.data for p in parameters]))
