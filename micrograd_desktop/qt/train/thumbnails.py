"""The little pictures of the data sets: few points, little noise, always the same."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.data.split import generate
from micrograd_desktop.nn.problems import PROBLEMS
from micrograd_desktop.presentation.decisions import Ints, classes_of
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.training.results import Floats

THUMBNAIL_POINTS = 60


def thumbnails() -> dict[str, tuple[Floats, Ints]]:
    """For each data set its points (n, 2) and their classes (n,), from 0; n about 60."""
    pictures = {}
    for name, row in DATASETS.items():
        spec = DatasetSpec(kind=name, samples=THUMBNAIL_POINTS, noise=row.default_noise, train_share=1.0, seed=7)
        if name == "moons-demo":
            spec = replace(spec, samples=100)
        points = generate(spec)
        pictures[name] = (points.train_x, classes_of(PROBLEMS[row.problem], points.train_y))
    return pictures
