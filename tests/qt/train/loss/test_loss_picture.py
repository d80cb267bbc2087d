"""The losses as machine code draws them, beside those that Qt draws."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from micrograd_desktop.presentation.colours import DARK, LIGHT, Tokens, blend
from micrograd_desktop.presentation.loss_picture import Band, Curve, LossRequest, PlotArea, loss_picture, runs

ALIKE = 2.0
"""How far channels (0 to 255) of both pictures may be apart on average."""


def by_code(request: LossRequest) -> np.ndarray:
    seen = loss_picture(request).seen()
    return np.stack([seen >> 16 & 255, seen >> 8 & 255, seen & 255], axis=2).astype(np.int64)


def by_qt(request: LossRequest) -> np.ndarray:
    area = request.area
    image = QImage(area.width, area.height, QImage.Format.Format_RGB32)
    image.fill(QColor(request.ground))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for band in request.bands:
            painter.setBrush(QColor(band.colour))
            there = _places(area, band.steps, band.high)
            painter.drawPolygon(QPolygonF(there + _places(area, band.steps, band.low)[::-1]))
        for y in area.down(np.array(request.grid)).tolist():
            painter.fillRect(QRectF(0, round(y), area.width, max(round(area.ratio), 1)), QColor(request.grid_colour))
        for curve in request.curves:
            pen = QPen(QColor(curve.colour), curve.width * area.ratio, Qt.PenStyle.SolidLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if curve.dashes[0]:
                pen.setDashPattern([length / curve.width for length in curve.dashes])
            painter.setPen(pen)
            for run in runs(curve.steps, curve.heights):
                painter.drawPolyline(_places(area, curve.steps[run], curve.heights[run]))
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[:, : image.width(), 2::-1].astype(np.int64)


def _places(area: PlotArea, steps: np.ndarray, heights: np.ndarray) -> list[QPointF]:
    return [QPointF(*place) for place in zip(area.across(steps), area.down(heights), strict=True)]


def area_of(width: int, height: int, ratio: float, steps: int) -> PlotArea:
    pixels = round(width * ratio), round(height * ratio)
    return PlotArea(*pixels, 0.3, pixels[0] - 0.4, 0.2, pixels[1] - 0.3, (0.0, float(steps)), (-3.0, 1.0), ratio)


def losses(seed: int, count: int, noise: float) -> np.ndarray:
    """Logarithms of losses as they fall in training, more or less noisily."""
    random = np.random.default_rng(seed)
    return np.log10(2.0 * np.exp(-3.0 * np.arange(count) / count + random.normal(0, noise, count)) + 0.01)


@given(
    st.integers(0, 999),
    st.integers(200, 600),
    st.integers(96, 300),
    st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0]),
    st.integers(2, 400),
    st.sampled_from([0.02, 0.15, 0.3]),
    st.sampled_from([LIGHT, DARK]),
)
def test_both_ways_look_alike(
    qapp, seed: int, width: int, height: int, ratio: float, count: int, noise: float, t: Tokens
) -> None:
    area, steps = area_of(width, height, ratio, count), np.arange(count, dtype=np.float64)
    points = min(count, width // 2)  # as the history gives them: a point in every second column
    at = np.linspace(0, count - 1, points)
    line = np.interp(at, steps, losses(seed, count, noise))
    test = Curve(at, line + 0.4, t.plot_test, 1.75, (5.0, 3.0))
    band = Band(at, line - 0.2, line + 0.3, blend(t.panel, t.plot_train, 0.25))
    curves = (test, Curve(at, line, t.plot_train, 1.5), Curve(at, line - 0.3, t.text2, 1.5, (1.5, 3.0)))
    request = LossRequest(area, t.panel, t.grid, (-2.0, -1.0, 0.0), (band,), curves)
    assert np.abs(by_code(request) - by_qt(request)).mean() <= ALIKE


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_dense_curve_of_extremes_looks_alike(qapp, ratio: float) -> None:
    area, given = area_of(420, 180, ratio, 3000), losses(0, 2940, 0.35).reshape(420, 7)
    steps = np.repeat((np.arange(420) + 0.5) * 7, 2) + np.tile([0, 0.5], 420)
    curve = Curve(steps, np.column_stack([given.min(axis=1), given.max(axis=1)]).ravel(), LIGHT.plot_train, 1.75)
    request = LossRequest(area, LIGHT.panel, LIGHT.grid, (), (), (curve,))
    assert np.abs(by_code(request) - by_qt(request)).mean() <= ALIKE


def test_a_gap_stays_a_gap_and_what_is_far_outside_is_cut(qapp) -> None:
    area, steps = area_of(300, 120, 1.0, 30), np.arange(30, dtype=np.float64)
    heights = np.linspace(0, -2, 30)
    heights[10:20], heights[25] = np.nan, 1e300
    request = LossRequest(area, LIGHT.panel, LIGHT.grid, (), (), (Curve(steps, heights, LIGHT.plot_train, 2.0),))
    picture = by_code(request)
    ground = picture[0, 150]
    assert (picture[:, 105:185] == ground).all()
    assert (picture[:, 20:80] != ground).any() and (picture[:10, 237:244] != ground).any()


def test_nothing_is_drawn_of_no_steps(qapp) -> None:
    empty = np.empty(0)
    band, curve = Band(empty, empty, empty, "#000000"), Curve(empty, empty, "#000000", 1.5)
    picture = by_code(LossRequest(area_of(50, 40, 1.0, 10), LIGHT.panel, LIGHT.grid, (), (band,), (curve,)))
    assert (picture == picture[0, 0]).all()
