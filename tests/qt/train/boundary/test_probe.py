"""The probe, as another slice of more than two inputs is shown."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from micrograd_desktop.data.split import Points
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.boundary import Probe
from micrograd_desktop.presentation.slices import Slice, settled
from micrograd_desktop.qt.train.boundary.points import PlanePoints
from micrograd_desktop.qt.train.boundary.probe import PlaneProbe

INPUTS = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
POINTS = Points(INPUTS, np.array([-1.0, 1.0]), INPUTS[:1] + 10.0, np.array([1.0]))
FIRST, OTHER = Slice((0, 1)), Slice((2, 0))


@pytest.fixture
def points() -> PlanePoints:
    shown = PlanePoints(BINARY)
    shown.take(POINTS, FIRST)
    return shown


def show(points: PlanePoints, probe: PlaneProbe, wish: Slice) -> None:
    before = points.slice
    points.show_slice(settled(wish, POINTS))
    probe.change_slice(before)


@pytest.mark.parametrize(("sample", "is_test", "at"), [(1, False, (5.0, 3.0)), (0, True, (12.0, 10.0))])
def test_it_stays_with_a_point(
    qtbot: QtBot, points: PlanePoints, sample: int, is_test: bool, at: tuple[float, float]
) -> None:
    probe = PlaneProbe(points)
    x, y = points.places[not is_test][sample].tolist()
    probe.move(Probe(x, y, sample, is_test))
    show(points, probe, OTHER)
    assert probe.at == Probe(*at, sample, is_test)


def test_a_place_of_other_inputs_is_left(qtbot: QtBot, points: PlanePoints) -> None:
    probe = PlaneProbe(points)
    probe.move(Probe(0.5, 0.5))
    show(points, probe, FIRST)
    assert probe.at == Probe(0.5, 0.5)
    show(points, probe, OTHER)
    assert probe.at is None
