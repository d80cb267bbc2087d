"""The little pictures of the data sets: few points, little noise, always the same."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cache

import numpy as np

from micrograd_desktop.data.generators import DATASETS, Dataset
from micrograd_desktop.data.split import generate
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.decisions import Ints, classes_of
from micrograd_desktop.project.rules import problem_of_data
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.training.results import Floats

THUMBNAIL_POINTS = 60

OFFERED: dict[str, Dataset] = DATASETS
"""What is shown to be chosen: of more than two inputs, those that the plane shows first are drawn."""


def thumbnails(groups: Container[str]) -> dict[str, tuple[Floats, Ints]]:
    """For each data set of the groups its points (n, 2) and their classes (n,), from 0; n about 60."""
    return {name: _picture(name) for name, row in OFFERED.items() if row.group in groups}


@cache
def _picture(name: str) -> tuple[Floats, Ints]:
    """Made once for all windows: only read."""
    row = OFFERED[name]
    spec = DatasetSpec(kind=name, samples=THUMBNAIL_POINTS, noise=row.default_noise, train_share=1.0, seed=7)
    if name == "moons-demo":
        spec = replace(spec, samples=100)
    points = generate(spec)
    inputs = points.train_x if row.inputs <= len(row.shown) else points.train_x[:, list(row.shown)]
    some = slice(None if row.bundled is None else THUMBNAIL_POINTS)
    picture = _drawn(inputs[some], points.train_y[some], problem_of_data(spec))
    for array in picture:
        array.flags.writeable = False
    return picture


def _drawn(inputs: Floats, targets: Floats, problem: Problem) -> tuple[Floats, Ints]:
    """Points in a plane and their colours: numbers by their sign, over one input as the curve that they are."""
    if problem.classes:
        return inputs, classes_of(problem, targets)
    if inputs.shape[1] == 1:
        return np.column_stack([inputs[:, 0], targets]), np.ones(len(targets), np.int64)
    return inputs, (targets > 0.0).astype(np.int64)
