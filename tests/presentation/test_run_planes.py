"""A run's plane at a step, as a picture with its points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.data.split import points_of
from micrograd_desktop.engine.kernel.kernel import NoCompilerError
from micrograd_desktop.presentation import run_planes
from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb
from micrograd_desktop.presentation.portraits import Portraits
from micrograd_desktop.presentation.run_planes import MOST_POINTS, Frame, PlaneTile, plane_tile
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import DatasetSpec, Project, TrainingSpec
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.replays import Replay

DEMO = replace(Project(), dataset=DatasetSpec(train_share=0.8))
FRAME = Frame(120, 1.0, LIGHT)


def of(kind: str) -> Project:
    project = Set(DatasetSpec.kind, kind).apply(DEMO)
    return Set(TrainingSpec.learning_rate, 0.01).apply(project)


def tile(project: Project, step: int = 20, frame: Frame = FRAME) -> PlaneTile:
    replay = Replay(project, step)
    while not replay.ended:
        replay.forward()
    return plane_tile(replay.at(step), frame, Portraits(None), problem_of(project))


def test_it_has_the_step_the_figures_and_every_point_with_train_points_on_top():
    made, points = tile(DEMO), points_of(DEMO.dataset)
    assert made.step == 20 and made.image.width == made.image.height == 120
    assert len(made.spots) == len(points.train_y) + len(points.test_y)
    assert [spot.train for spot in made.spots] == sorted(spot.train for spot in made.spots)
    assert all(0.0 <= spot.x <= 1.0 and 0.0 <= spot.y <= 1.0 and spot.opacity == 1.0 for spot in made.spots)
    assert {spot.colour for spot in made.spots} == set(LIGHT.classes[:2])
    assert made.figures["data_loss"] < made.figures["test_loss"] or made.figures["accuracy"] <= 1.0


@pytest.mark.parametrize("kind", ["gaussians", "blobs", "iris", "sine", "plane"])
def test_all_kinds_of_problems_are_drawn(kind):
    made = tile(of(kind), 5)
    shown = made.image.seen()
    assert len(np.unique(shown)) > 2 and made.spots
    if kind == "iris":
        assert {spot.shape for spot in made.spots} == {0, 1, 2}
        assert min(spot.opacity for spot in made.spots) < 1.0
    if kind == "sine":
        canvas = 0xFF000000 | int.from_bytes(bytes(rgb(LIGHT.canvas)))
        assert np.count_nonzero(shown == canvas) > shown.size / 2


def test_of_many_points_a_fair_part_is_drawn():
    assert len(tile(replace(DEMO, dataset=DatasetSpec("moons", 5000, train_share=0.5)), 1).spots) == 2 * MOST_POINTS


def test_another_theme_has_its_own_colours():
    light, dark = tile(DEMO), tile(DEMO, frame=Frame(120, 2.0, DARK))
    assert not np.array_equal(light.image.seen(), dark.image.seen())
    assert {spot.colour for spot in dark.spots} == set(DARK.classes[:2])


@pytest.mark.parametrize("kind", ["moons-demo", "sine"])
def test_without_a_compiler_it_is_drawn_of_samples_with_lines_over_it(kind, monkeypatch):
    def none(*_arguments: object) -> None:
        raise NoCompilerError("none here")

    wanted = tile(of(kind), 10)
    monkeypatch.setattr(run_planes, "plane_picture", none)
    made = tile(of(kind), 10)
    assert made.lines and not wanted.lines
    assert made.image.seen().shape == wanted.image.seen().shape


def test_a_picture_that_nobody_wants_any_more_is_dropped():
    def drop() -> None:
        raise DroppedError

    replay = Replay(DEMO, 3)
    replay.forward()
    with pytest.raises(DroppedError):
        plane_tile(replay.at(0), FRAME, Portraits(None), problem_of(DEMO), drop)
