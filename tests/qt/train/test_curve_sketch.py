"""The small curve with a mark that moves while a run plays: what is kept of it is what would be painted anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.small_plots import activation_plot, rate_plot
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.curve_sketch import CurveSketch


@pytest.fixture
def sketch(qtbot, qapp):
    theme().set_mode("light")
    theme().apply(qapp)
    made = CurveSketch("Curve")
    qtbot.addWidget(made)
    made.resize(200, made.height())
    made.set_plot(rate_plot(TrainingSpec(), 0))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_mark_that_moves_leaves_nothing_behind(sketch: CurveSketch, monkeypatch: pytest.MonkeyPatch) -> None:
    sketch.set_mark(3.0)
    shown, asked = sketch.grab().toImage(), []
    monkeypatch.setattr(sketch, "update", lambda *rect: asked.append(QRect(*rect)))
    for place in (20.0, 60.0, 61.0, 110.0, 0.0):
        asked.clear()
        sketch.set_mark(place)
        for part in asked:
            clipped = part & sketch.rect()
            sketch.render(shown, clipped.topLeft(), QRegion(clipped), QWidget.RenderFlag(0))
        monkeypatch.undo()
        assert shown == sketch.grab().toImage().convertToFormat(QImage.Format(shown.format()))
        monkeypatch.setattr(sketch, "update", lambda *rect: asked.append(QRect(*rect)))


def test_a_mark_on_the_same_pixel_asks_for_nothing(sketch: CurveSketch, monkeypatch: pytest.MonkeyPatch) -> None:
    sketch.set_mark(50.0)
    monkeypatch.setattr(sketch, "update", lambda *_: pytest.fail("nothing is other"))
    sketch.set_mark(50.0001)


def test_another_curve_theme_or_size_is_seen(sketch: CurveSketch) -> None:
    sketch.set_mark(1.0)
    looks = [sketch.grab().toImage()]
    sketch.set_plot(activation_plot("tanh"))
    looks.append(sketch.grab().toImage())
    sketch.resize(240, sketch.height())
    looks.append(sketch.grab().toImage())
    theme().set_mode("dark")
    looks.append(sketch.grab().toImage())
    theme().set_mode("light")
    assert all(one != other for place, one in enumerate(looks) for other in looks[:place])
