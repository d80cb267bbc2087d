"""Features as their neurons' pictures have them: an input looks as it does alone, one held is no full colour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from micrograd_desktop.data.split import generate
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.network_picture import RAMP_SAMPLES, input_grids
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.presentation.slices import Slice, bounds
from micrograd_desktop.project.edits import Set, SetFeatures
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.training.run import Run

IRIS = Set(DatasetSpec.kind, "iris").apply(Project())
DETAIL = Detail(RAMP_SAMPLES, 6)


def drawn(project: Project, slice_: Slice | None = None):
    portrait, run = Portrait(project.network, points := generate(project.dataset)), Run(project)
    detail = DETAIL if slice_ is None else DETAIL._replace(slice=slice_)
    heatmaps = portrait.draw(run.parameters, loss="squared-error", detail=detail).heatmaps
    assert heatmaps is not None
    return heatmaps, points


def test_an_input_among_features_has_its_own_tile() -> None:
    project = SetFeatures(("x4", "x1", "x3", "x1*x3")).apply(IRIS)
    heatmaps, _ = drawn(project, Slice((2, 3)))
    alone = input_grids(heatmaps, 3)
    assert np.array_equal(heatmaps.tiles[:3], alone[[3, 0, 2]])
    assert np.ptp(heatmaps.tiles[1]) == 0.0 and np.abs(heatmaps.tiles[1]).max() < 0.5
    xor = SetFeatures(("y", "x", "x*y")).apply(Set(DatasetSpec.kind, "xor").apply(Project()))
    heatmaps, _ = drawn(xor)
    assert np.array_equal(heatmaps.tiles[:2], input_grids(heatmaps, 1)[[1, 0]])


def test_a_feature_of_held_inputs_has_the_colour_of_its_place_among_the_points() -> None:
    project = SetFeatures(("x1", "x1**2", "x3")).apply(IRIS)
    heatmaps, points = drawn(project, Slice((2, 3)))
    seen = points.seen(lambda x: x[:, :1] ** 2)
    low, high = (float(end[0]) for end in bounds(seen))
    held = heatmaps.slice.held[0] ** 2
    assert np.ptp(heatmaps.tiles[1]) == 0.0
    assert abs(heatmaps.tiles[1, 0, 0] - (2 * (held - low) / (high - low) - 1)) < 1e-12


def test_other_points_bring_other_tiles() -> None:
    project = SetFeatures(("x1**2", "x3")).apply(IRIS)
    portrait, run = Portrait(project.network, points := generate(project.dataset)), Run(project)
    first = portrait.draw(run.parameters, loss="squared-error", detail=DETAIL).heatmaps
    portrait.see(replace(points, train_x=points.train_x * 2.0))
    assert portrait.draw(run.parameters, loss="squared-error", detail=DETAIL).heatmaps.tiles is not first.tiles
