"""Draws the network's edges and the values written on them.

Translucent antialiased edges are slow in Qt's raster engine, so their colours are blended with the canvas beforehand;
a path of many curves is slower than the curves one by one, and paths and pens are kept from frame to frame.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from micrograd_desktop.presentation.colours import sign_token
from micrograd_desktop.presentation.edge_look import Look, drawn_edges, edge_levels, edge_look, edge_signs
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.qt.theme import mono_font, tokens
from micrograd_desktop.qt.train.network.geometry import curve_points
from micrograd_desktop.qt.train.network.scene import Scene

PILL_WIDTH, PILL_HEIGHT = 42.0, 16.0
PILL_AT = 0.26
PILL_DISTANCE = 18.0
HOVER_WIDER = 1.5


def edge_strokes(scene: Scene, scale: float = 1.0) -> list[tuple[QPainterPath, QPen]]:
    """All edges as paths in network coordinates with their pens, the weak first.

    ``scale`` is how many device pixels one of the network's is drawn in.
    """
    if not len(scene.geometry.edges):
        return []
    t, wide = tokens(), scene.geometry.edge_width
    shares, strengths = scene.magnitudes(), scene.strengths()
    levels, signs = edge_levels(shares).tolist(), edge_signs(scene.shown_values(), shares).tolist()
    frozen, strength = scene.frozen_edges().tolist(), strengths.tolist()
    return [
        (scene.paths[i], _pen(edge_look(t, strength[i], levels[i], signs[i], frozen[i], wide), scale))
        for i in drawn_edges(shares, strengths).tolist()
    ]


def paint_hovered_edge(painter: QPainter, scene: Scene) -> None:
    """Draw the edge under the pointer again, over the others and a little wider."""
    if scene.hovered_parameter is None:
        return
    for i in np.flatnonzero(scene.edge_parameters() == scene.hovered_parameter).tolist():
        shares = scene.magnitudes()
        level, sign = int(edge_levels(shares)[i]), int(edge_signs(scene.shown_values(), shares)[i])
        frozen = scene.hovered_parameter in scene.frozen
        look = edge_look(tokens(), 1.0, level, sign, frozen, scene.geometry.edge_width)
        pen = QPen(_pen(look, painter.deviceTransform().m11()))
        pen.setWidthF(pen.widthF() + HOVER_WIDER)
        painter.strokePath(scene.paths[i], pen)


@lru_cache(maxsize=2048)
def _pen(look: Look, scale: float) -> QPen:
    pen = QPen(QColor(look.colour), look.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if look.on:  # Qt counts dashes in widths, those of a thin pen in device pixels
        unit = max(look.width, 1.0 / scale)
        pen.setDashPattern([look.on / unit, look.off / unit])
    return pen


def paint_pills(painter: QPainter, scene: Scene, transform: QTransform, within: QRectF) -> None:
    """Write the values on the selection's edges, the larger first, none closer than 18 px to another.

    ``within`` is what of the widget is painted: pills outside of it only keep others away.
    """
    chosen = scene.selected_edges()
    if not len(chosen) or scene.values is None:
        return
    t, font = tokens(), mono_font(11)
    values = scene.edge_values()[chosen]
    points = curve_points(scene.geometry.curves[chosen], np.array([PILL_AT]))[:, 0]
    placed: list[tuple[float, float, float]] = []
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for i in np.argsort(-np.abs(np.nan_to_num(values, nan=np.inf))).tolist():
        centre = transform.map(QPointF(*points[i].tolist()))
        x, y = centre.x(), centre.y()
        if any(abs(x - left) < PILL_WIDTH and abs(y - top) < PILL_DISTANCE for left, top, _ in placed):
            continue  # even the narrowest would be too near
        text = signed(float(values[i]), 2)
        width = max(PILL_WIDTH, metrics.horizontalAdvance(text) + 10)
        if any(abs(x - left) < (width + wide) / 2 and abs(y - top) < PILL_DISTANCE for left, top, wide in placed):
            continue
        pill = QRectF(x - width / 2, y - PILL_HEIGHT / 2, width, PILL_HEIGHT)
        placed.append((x, y, width))
        if not pill.intersects(within):
            continue
        painter.setPen(QPen(QColor(t.border), 1.0))
        painter.setBrush(QColor(t.canvas))
        painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(QColor(getattr(t, sign_token(values[i]))))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
