"""Draws the network's edges and the values written on them.

Translucent antialiased edges are slow in Qt's raster engine, so their colours are blended with the canvas beforehand;
a path of many curves is slower than the curves one by one, and paths and pens are kept from frame to frame.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from micrograd_desktop.presentation.colours import Tokens, blend, sign_token
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.qt.theme import mono_font, tokens
from micrograd_desktop.qt.train.network.geometry import MOST_EDGES, Floats, curve_points
from micrograd_desktop.qt.train.network.scene import Scene

LEVELS = 12
THIN, THICK = 0.75, 5.25
NOT_A_NUMBER = 0
NO_SIGN = 2
"""The value is 0, or there is none yet: such edges are thin, and neither orange nor blue."""
PILL_WIDTH, PILL_HEIGHT = 42.0, 16.0
PILL_AT = 0.26
PILL_DISTANCE = 18.0
HOVER_WIDER = 1.5
GOLDEN = (5**0.5 - 1) / 2


def curve_paths(curves: Floats) -> tuple[QPainterPath, ...]:
    """A path for each cubic of shape (4, 2)."""
    paths = []
    for start, first, second, end in curves.tolist():
        path = QPainterPath(QPointF(*start))
        path.cubicTo(*first, *second, *end)
        paths.append(path)
    return tuple(paths)


def edge_strokes(scene: Scene) -> list[tuple[QPainterPath, QPen]]:
    """All edges as paths in network coordinates with their pens, the weak first."""
    if not len(scene.geometry.edges):
        return []
    t = tokens()
    parameters = scene.edge_parameters()
    shares, strengths = scene.magnitudes(), scene.strengths()
    broken = np.isnan(shares)
    levels = np.where(broken, 0, np.ceil(np.nan_to_num(shares) * LEVELS)).astype(int).tolist()
    signs = _signs(scene, broken).tolist()
    frozen = np.isin(parameters, list(scene.frozen)).tolist()
    evenly = np.arange(len(shares)) * GOLDEN % 1.0  # of edges that are alike, some of each layer
    order = np.lexsort((evenly, np.where(broken, 2.0, shares), strengths))[-MOST_EDGES:]
    alike = strengths.tolist()
    wide = scene.geometry.edge_width
    return [(scene.paths[i], _pen(t, alike[i], levels[i], signs[i], frozen[i], wide)) for i in order.tolist()]


def paint_hovered_edge(painter: QPainter, scene: Scene) -> None:
    """Draw the edge under the pointer again, over the others and a little wider."""
    if scene.hovered_parameter is None:
        return
    for i in np.flatnonzero(scene.edge_parameters() == scene.hovered_parameter).tolist():
        share = scene.magnitudes()[i]
        sign = int(_signs(scene, np.isnan(scene.magnitudes()))[i])
        level = math.ceil(np.nan_to_num(share) * LEVELS)
        frozen = scene.hovered_parameter in scene.frozen
        pen = QPen(_pen(tokens(), 1.0, level, sign, frozen, scene.geometry.edge_width))
        pen.setWidthF(pen.widthF() + HOVER_WIDER)
        painter.strokePath(scene.paths[i], pen)


def _signs(scene: Scene, broken: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Of each shown edge, what its colour says."""
    if scene.values is None:
        return np.full(len(broken), NO_SIGN)
    values = scene.edge_values()
    return np.where(broken, NOT_A_NUMBER, np.where(values == 0, NO_SIGN, np.where(values < 0, -1, 1)))


@lru_cache(maxsize=2048)
def _pen(t: Tokens, strength: float, level: int, sign: int, frozen: bool, wide: float) -> QPen:
    if sign == NOT_A_NUMBER:  # dotted, in the colour of errors
        colour = blend(t.canvas, t.err, max(strength, 0.35))
        return QPen(QColor(colour), 1.5, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap)
    share = level / LEVELS
    hue = t.ghost if sign == NO_SIGN else t.neg if sign < 0 else t.pos
    colour = blend(t.canvas, hue, (1.0 if sign == NO_SIGN else 0.35 + 0.60 * share) * strength)
    pen = QPen(QColor(colour), THIN + THICK * share * wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if frozen:
        dash = 3.0 / pen.widthF() if pen.widthF() > 1 else 3.0
        pen.setDashPattern([dash, dash])
    return pen


def paint_pills(painter: QPainter, scene: Scene, transform: QTransform) -> None:
    """Write the values on the selection's edges, the larger first, none closer than 18 px to another."""
    chosen = scene.selected_edges()
    if not len(chosen) or scene.values is None:
        return
    t, font = tokens(), mono_font(11)
    values = scene.edge_values()[chosen]
    points = curve_points(scene.geometry.curves[chosen], np.array([PILL_AT]))[:, 0]
    placed: list[QRectF] = []
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for i in np.argsort(-np.abs(np.nan_to_num(values, nan=np.inf))).tolist():
        text = signed(float(values[i]), 2)
        width = max(PILL_WIDTH, metrics.horizontalAdvance(text) + 10)
        centre = transform.map(QPointF(*points[i].tolist()))
        pill = QRectF(centre.x() - width / 2, centre.y() - PILL_HEIGHT / 2, width, PILL_HEIGHT)
        spare = PILL_DISTANCE - PILL_HEIGHT
        if any(pill.adjusted(0, -spare, 0, spare).intersects(other) for other in placed):
            continue
        placed.append(pill)
        painter.setPen(QPen(QColor(t.border), 1.0))
        painter.setBrush(QColor(t.canvas))
        painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(QColor(getattr(t, sign_token(values[i]))))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
