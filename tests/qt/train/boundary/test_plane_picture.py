"""The plane as machine code draws it, beside the one that Qt draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.colours import DARK, LIGHT, Tokens, class_rgb, rgb
from micrograd_desktop.presentation.decisions import lead
from micrograd_desktop.presentation.plane_picture import PlaneRequest, lines, plane_picture, sample_colours

EXTENT = (-1.5, 2.5, -2.0, 1.0)
ALIKE = 2.0
"""How far channels (0 to 255) of both pictures may be apart on average."""


def scores(seed: int, n: int) -> np.ndarray:
    """What a network could say over the plane."""
    random = np.random.default_rng(seed)
    hidden = np.tanh(grid_points(EXTENT, n) @ random.normal(0, 1.5, (2, 8)) + random.normal(0, 1, 8))
    return (hidden @ random.normal(0, 1.5, 8)).reshape(n, n)


def by_code(request: PlaneRequest, heatmaps: Heatmaps) -> np.ndarray:
    seen = plane_picture(request, heatmaps).seen()
    return np.stack([seen >> 16 & 255, seen >> 8 & 255, seen & 255], axis=2).astype(np.int64)


def by_qt(request: PlaneRequest, heatmaps: Heatmaps) -> np.ndarray:
    """As the plot draws it where there is no LLVM."""
    t, given = request.tokens, heatmaps.output
    colours = np.ascontiguousarray(sample_colours(request, heatmaps)[::-1])
    rows, columns = given.shape
    samples = QImage(colours.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    image = QImage(QSize(request.width, request.height), QImage.Format.Format_RGB32)
    dx, dy = request.width / (columns - 1), request.height / max(rows - 1, 1)
    x0, x1, y0, y1 = request.extent
    with QPainter(image) as painter:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if heatmaps.curve:
            painter.fillRect(image.rect(), QColor(t.canvas))
        else:
            painter.drawImage(QRectF(-dx / 2, -dy / 2, request.width + dx, request.height + dy), samples)
        painter.setPen(QPen(QColor(t.text), request.line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for line in lines(request, heatmaps):
            x = (line[:, 0] - x0) / (x1 - x0) * request.width
            y = (y1 - line[:, 1]) / (y1 - y0) * request.height
            painter.drawPolyline(QPolygonF([QPointF(*place) for place in zip(x, y, strict=True)]))
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[:, : image.width(), 2::-1].astype(np.int64)


def difference(request: PlaneRequest, heatmaps: Heatmaps) -> float:
    return float(np.abs(by_code(request, heatmaps) - by_qt(request, heatmaps)).mean())


def request_of(side: int = 340, ratio: float = 1.0, t: Tokens = LIGHT, discrete: bool = False) -> PlaneRequest:
    pixels = round(side * ratio)
    return PlaneRequest(pixels, pixels, EXTENT, 1.5 * ratio, t, BINARY, discrete)


@given(
    st.integers(0, 999),
    st.integers(150, 500),
    st.sampled_from([40, 80, 158]),
    st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0]),
    st.sampled_from([LIGHT, DARK]),
    st.booleans(),
)
def test_both_ways_look_alike(qapp, seed: int, side: int, n: int, ratio: float, t: Tokens, discrete: bool) -> None:
    grid = scores(seed, n)
    request = request_of(side, ratio, t, discrete)
    assert difference(request, Heatmaps(grid[None], grid, EXTENT)) <= ALIKE


@pytest.mark.parametrize("discrete", [False, True])
def test_what_is_not_known_has_a_colour_of_its_own_and_no_line(qapp, discrete: bool) -> None:
    grid = scores(3, 80)
    grid[10:30, 20:50], grid[60:, :10], grid[:5, 70:] = np.nan, np.inf, -np.inf
    request, heatmaps = request_of(discrete=discrete), Heatmaps(grid[None], grid, EXTENT)
    assert difference(request, heatmaps) <= ALIKE
    picture = by_code(request, heatmaps)
    assert tuple(picture[340 - 340 * 20 // 80, 340 * 35 // 80]) == rgb(LIGHT.err_soft)


@pytest.mark.parametrize("level", [0.0, 1.0, -2.0, np.nan])
def test_a_network_that_says_the_same_everywhere_has_no_line(qapp, level: float) -> None:
    grid = np.full((40, 40), level)
    assert len(np.unique(by_code(request_of(), Heatmaps(grid[None], grid, EXTENT)).reshape(-1, 3), axis=0)) == 1


def test_the_smallest_y_is_below_and_a_part_of_the_plane_can_be_shown(qapp) -> None:
    grid = np.add.outer(np.linspace(-9, 9, 40), np.zeros(40))
    heatmaps = Heatmaps(grid[None], grid, EXTENT)
    whole = by_code(request_of(300), heatmaps)
    upper = by_code(PlaneRequest(300, 150, (*EXTENT[:2], -0.5, 1.0), 1.5, LIGHT, BINARY, False), heatmaps)
    assert whole[-1, 0, 0] > whole[-1, 0, 2] and whole[0, 0, 2] > whole[0, 0, 0]  # orange below, blue above
    assert np.abs(whole[:149] - upper[:149]).max() <= 2


def test_discrete_has_two_colours_and_the_line(qapp) -> None:
    grid = scores(5, 80)
    request = request_of(discrete=True)
    request = PlaneRequest(*QRect(0, 0, 200, 200).size().toTuple(), EXTENT, 0.0, LIGHT, BINARY, True)
    picture = by_code(request, Heatmaps(grid[None], grid, EXTENT))
    colours, counts = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    assert np.sort(counts)[-2:].sum() >= 0.97 * picture.shape[0] * picture.shape[1] and len(colours) > 2


def test_beside_what_is_not_known_each_pixel_has_the_colour_of_its_own_score(qapp) -> None:
    grid = np.add.outer(np.zeros(40), np.linspace(-3, 3, 40))
    known = by_code(request_of(339), Heatmaps(grid[None], grid, EXTENT))
    grid = grid.copy()
    grid[:, 20] = np.nan
    seen = by_code(request_of(339), Heatmaps(grid[None], grid, EXTENT))
    between = (np.arange(339) + 0.5) / 339 * 39
    beside = (between < 19) | (between > 21)
    np.testing.assert_array_equal(seen[:, beside], known[:, beside])


def of_classes(seed: int, n: int, k: int) -> Heatmaps:
    found = np.stack([scores(seed + 1000 * i, n) for i in range(k)])
    return Heatmaps(found, lead(found), EXTENT, found)


@given(
    st.integers(0, 999),
    st.integers(2, 10),
    st.sampled_from([80, 158]),
    st.sampled_from([1.0, 1.5, 2.0]),
    st.sampled_from([LIGHT, DARK]),
    st.booleans(),
    st.booleans(),
)
def test_classes_look_alike_both_ways(
    qapp, seed: int, k: int, n: int, ratio: float, t: Tokens, discrete: bool, alone: bool
) -> None:
    request = replace(request_of(340, ratio, t, discrete), problem=multi_class(k), shown=k - 1 if alone else None)
    heatmaps = of_classes(seed, n, k)
    # between samples that are of different classes, Qt mixes colours where machine code finds the tie itself
    allowed = ALIKE if alone else 3 * ALIKE
    assert difference(request, heatmaps) <= allowed


def test_each_class_has_its_hue_and_the_tie_a_line(qapp) -> None:
    x = np.broadcast_to(np.linspace(-4, 4, 41), (41, 41))
    found = np.stack([-2 * x, 2 * x, np.full_like(x, -9.0)])
    request = replace(request_of(200), problem=multi_class(3))
    picture = by_code(request, Heatmaps(found, lead(found), EXTENT, found))
    for column, k in ((5, 0), (195, 1)):
        assert np.abs(picture[100, column] - class_rgb(LIGHT, [k], [1.0])[0]).max() <= 1
    assert picture[:, 99:101].max(axis=1).mean() < 140  # the line in the text's colour
    assert picture[100, 97].min() > 215  # nearly a tie: nearly the canvas


def test_a_class_that_is_not_known_somewhere_has_that_colour(qapp) -> None:
    heatmaps = of_classes(3, 80, 3)
    assert heatmaps.scores is not None
    heatmaps.scores[1, 10:30, 20:50] = np.nan
    request = replace(request_of(), problem=multi_class(3))
    assert tuple(by_code(request, heatmaps)[340 - 340 * 20 // 80, 340 * 35 // 80]) == rgb(LIGHT.err_soft)
    assert tuple(sample_colours(request, heatmaps)[20, 35]) == rgb(LIGHT.err_soft)


@given(st.integers(0, 999), st.floats(0.01, 1e6), st.sampled_from([LIGHT, DARK]))
def test_numbers_look_alike_both_ways(qapp, seed: int, scale: float, t: Tokens) -> None:
    grid = scores(seed, 80) * scale / 4
    request = replace(request_of(t=t), problem=REGRESSION, scale=scale)
    assert difference(request, Heatmaps(grid[None], grid, EXTENT)) <= ALIKE


@given(st.integers(0, 999), st.sampled_from([1.0, 1.5, 2.0]), st.sampled_from([LIGHT, DARK]))
def test_a_curve_looks_alike_both_ways(qapp, seed: int, ratio: float, t: Tokens) -> None:
    curve = scores(seed, 158)[80:81] / 2
    request = replace(request_of(340, ratio, t), problem=REGRESSION)
    assert difference(request, Heatmaps(curve[None], curve, EXTENT, curve=True)) <= ALIKE
    picture = by_code(request, Heatmaps(curve[None], curve, EXTENT, curve=True))
    assert (picture == rgb(t.canvas)).all(axis=2).mean() > 0.9
