"""Draws the network: curved edges in buckets of opaque pens, a heat map in every neuron, bias dots, captions.

Translucent antialiased edges are slow in Qt's raster engine, so their colours are blended with the canvas beforehand.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from micrograd_desktop.presentation.boundary import Heatmaps, normalise
from micrograd_desktop.presentation.colours import Tokens, blend, diverging_rgb
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.widgets.network_geometry import Geometry, curve_points

LEVELS = 12
PILL = (46.0, 16.0)
PILL_AT = 0.26
PILL_DISTANCE = 18.0
RADIUS = 7.0
FADED_EDGE = 0.13
UPSTREAM_EDGE = 0.5
FADED_NODE = 0.30


@dataclass
class Scene:
    """What is to be drawn; the view keeps it up to date."""

    graph: NetworkGraph
    activations: tuple[str, ...]
    geometry: Geometry
    values: NDArray[np.float64]
    biases: NDArray[np.float64]
    frozen: frozenset[int] = frozenset()
    focus: NodeId | None = None
    focus_parameter: int | None = None
    selected: NodeId | None = None
    fade: bool = True
    atlas: QImage | None = None
    heatmaps: Heatmaps | None = None
    scores: dict[NodeId, float] = field(default_factory=dict)


def v97(values: NDArray[np.float64]) -> float:
    """The 97th percentile of |value| over the finite ones, the value an edge is drawn widest for; 1 if all are 0."""
    finite = np.abs(values[np.isfinite(values)])
    top = float(np.percentile(finite, 97)) if len(finite) else 0.0
    return top if top > 0 else 1.0


def make_atlas(heatmaps: Heatmaps, activations: list[str], t: Tokens) -> QImage:
    """All heat maps as one picture, one under the other, the smallest y at the bottom of each."""
    colours = diverging_rgb(t, normalise(heatmaps.grids, activations))[:, ::-1]
    count, height, width, _ = colours.shape
    data = np.ascontiguousarray(colours).reshape(count * height, width, 3)
    return QImage(data.data, width, count * height, 3 * width, QImage.Format.Format_RGB888).copy()


def paint(painter: QPainter, scene: Scene) -> None:
    """Draw the network in canvas coordinates."""
    t = tokens()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    _edges(painter, scene, t)
    _nodes(painter, scene, t)
    _pills(painter, scene, t)


def _strengths(scene: Scene) -> NDArray[np.float64]:
    """How strongly each shown edge is drawn, 0 to 1: faded unless it belongs to what is pointed at."""
    g, edges = scene.graph, scene.geometry.edges
    strengths = np.ones(len(edges))
    if scene.focus_parameter is not None:
        strengths[g.parameters[edges] != scene.focus_parameter] = FADED_EDGE
    elif scene.focus is not None:
        row = g.rows[scene.focus]
        own = (g.targets[edges] == row) | (g.sources[edges] == row)
        upstream = np.isin(g.targets[edges], g.sources[g.targets == row])
        strengths = np.where(own, 1.0, np.where(upstream, UPSTREAM_EDGE, FADED_EDGE))
    return strengths if scene.fade else np.maximum(strengths, 1.0)


def _edges(painter: QPainter, scene: Scene, t: Tokens) -> None:
    geometry, g = scene.geometry, scene.graph
    if not len(geometry.edges):
        return
    parameters = g.parameters[geometry.edges]
    values = scene.values[parameters]
    strengths = _strengths(scene)
    finite = np.isfinite(values)
    m = np.where(finite, np.minimum(np.abs(np.where(finite, values, 0.0)) / v97(scene.values[g.parameters]), 1.0), 0.5)
    level = np.ceil(m * LEVELS).astype(int)
    frozen = np.isin(parameters, list(scene.frozen))
    buckets: dict[tuple[float, int, int, bool], QPainterPath] = {}
    kind = np.where(finite, np.where(values < 0, -1, 1), 0)
    curves = geometry.curves
    for i in np.lexsort((m, strengths)):
        key = (float(strengths[i]), int(level[i]), int(kind[i]), bool(frozen[i]))
        path = buckets.get(key)
        if path is None:
            path = buckets[key] = QPainterPath()
        a, b, c, d = curves[i].tolist()
        path.moveTo(*a)
        path.cubicTo(b[0], b[1], c[0], c[1], d[0], d[1])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (strength, bucket, sign, dashed), path in buckets.items():
        painter.strokePath(path, _edge_pen(t, strength, bucket / LEVELS, sign, dashed))


def _edge_pen(t: Tokens, strength: float, m: float, sign: int, dashed: bool) -> QPen:
    if sign == 0:  # not a number: dotted, in the colour of errors
        pen = QPen(QColor(t.err), 1.5, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap)
        return pen
    opacity = (0.35 + 0.60 * m) * strength
    colour = blend(t.canvas, t.neg if sign < 0 else t.pos, opacity)
    pen = QPen(QColor(colour), 0.75 + 5.25 * m, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashed:
        width = max(pen.widthF(), 1.0)
        pen.setDashPattern([3.0 / width + 0.5, 3.0 / width + 0.5])
    return pen


def _nodes(painter: QPainter, scene: Scene, t: Tokens) -> None:
    geometry = scene.geometry
    for row in geometry.shown:
        node = scene.graph.nodes[int(row)]
        size = geometry.sizes[row]
        x, y = geometry.centres[row]
        rect = QRectF(x - size / 2, y - size / 2, size, size)
        faded = scene.focus is not None and scene.fade and node != scene.focus and node[0] == scene.focus[0]
        painter.setOpacity(FADED_NODE if faded else 1.0)
        _body(painter, scene, node, rect, t)
        painter.setOpacity(1.0)
        if node[0] == 0:
            _input_name(painter, scene.graph.node_name(node), rect, t)
        elif not faded:
            _bias(painter, scene, node, rect, t)
        if node == scene.selected:
            painter.setPen(QPen(QColor(t.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)
        if node[0] == len(scene.graph.layer_sizes) - 1 and node in scene.scores:
            _score(painter, scene.scores[node], rect, t)
    _more(painter, scene, t)


def _body(painter: QPainter, scene: Scene, node: NodeId, rect: QRectF, t: Tokens) -> None:
    radius = min(RADIUS, rect.width() / 4)
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    if node[0] == 0:
        painter.drawImage(rect, _ramp(t, vertical=node[1] == 1))
    elif scene.atlas is not None and scene.heatmaps is not None:
        side_h, side_w = scene.heatmaps.grids.shape[1:]
        number = sum(scene.graph.layer_sizes[1 : node[0]]) + node[1]
        source = QRectF(0, number * side_h, side_w, side_h)
        painter.drawImage(rect, scene.atlas, source)
        if not np.isfinite(scene.heatmaps.grids[number]).any():
            painter.fillRect(rect, QColor(t.err_soft))
            painter.fillRect(rect, Qt.BrushStyle.BDiagPattern)
            painter.setFont(ui_font(11))
            painter.setPen(QColor(t.err))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "NaN")
    else:
        painter.fillRect(rect, QColor(t.header))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(blend(t.canvas, t.text, 0.55)), 1.0))
    painter.drawRoundedRect(rect, radius, radius)


def _ramp(t: Tokens, vertical: bool) -> QImage:
    line = np.linspace(-1.0, 1.0, 40)
    grid = np.repeat(line[::-1, None], 40, axis=1) if vertical else np.repeat(line[None, :], 40, axis=0)
    data = np.ascontiguousarray(diverging_rgb(t, grid))
    return QImage(data.data, 40, 40, 120, QImage.Format.Format_RGB888).copy()


def _input_name(painter: QPainter, name: str, rect: QRectF, t: Tokens) -> None:
    font = ui_font(14)
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(QColor(t.text))
    place = QRectF(rect.left() - 34, rect.top(), 26, rect.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)


def _bias(painter: QPainter, scene: Scene, node: NodeId, rect: QRectF, t: Tokens) -> None:
    index = scene.graph.bias(node)
    assert index is not None
    value = scene.biases[index]
    r, g, b = (int(v) for v in diverging_rgb(t, np.array([value]))[0])
    side = 10.0 if rect.width() >= 24 else 7.0
    painter.setBrush(QColor(r, g, b))
    painter.setPen(QPen(QColor(blend(t.canvas, t.text, 0.55)), 1.0))
    painter.drawEllipse(QRectF(rect.left() - side * 0.4, rect.bottom() - side * 0.6, side, side))
    parameters = {index, *scene.graph.weights(node)}
    if parameters <= scene.frozen:
        painter.setPen(QPen(QColor(t.text), 1.5))
        painter.setBrush(QColor(t.raised))
        lock = QRectF(rect.right() - 7, rect.top() - 3, 10, 8)
        painter.drawArc(lock.adjusted(2, -5, -2, 1), 0, 180 * 16)
        painter.drawRoundedRect(lock, 2, 2)


def _score(painter: QPainter, value: float, rect: QRectF, t: Tokens) -> None:
    painter.setFont(mono_font(12, 600))
    painter.setPen(QColor(t.neg_text if value < 0 else t.pos_text))
    place = QRectF(rect.center().x() - 50, rect.bottom() + 8, 100, 18)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, signed(value, 3))


def _more(painter: QPainter, scene: Scene, t: Tokens) -> None:
    painter.setFont(ui_font(11))
    painter.setPen(QColor(t.text3))
    for layer, count in enumerate(scene.geometry.hidden_counts):
        if count:
            rows = [scene.graph.rows[(layer, k)] for k in range(scene.graph.layer_sizes[layer] - count)]
            bottom = max(scene.geometry.centres[row][1] + scene.geometry.sizes[row] / 2 for row in rows)
            place = QRectF(scene.geometry.columns[layer] - 50, bottom + 3, 100, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{count} more")


def _pills(painter: QPainter, scene: Scene, t: Tokens) -> None:
    """The values on the edges of what is selected, the larger first, none closer than 18 px to another."""
    if scene.selected is None and scene.focus_parameter is None:
        return
    g, geometry = scene.graph, scene.geometry
    edges = geometry.edges
    if scene.focus_parameter is not None:
        chosen = np.flatnonzero(g.parameters[edges] == scene.focus_parameter)
    else:
        assert scene.selected is not None
        row = g.rows[scene.selected]
        chosen = np.flatnonzero((g.targets[edges] == row) | (g.sources[edges] == row))
    values = scene.values[g.parameters[edges[chosen]]]
    points = curve_points(geometry.curves[chosen], np.array([PILL_AT]))[:, 0]
    placed: list[tuple[float, float]] = []
    painter.setFont(mono_font(11))
    for i in np.argsort(-np.abs(values)):
        x, y = points[i]
        if any(abs(y - b) < PILL_DISTANCE and abs(x - a) < PILL[0] for a, b in placed):
            continue
        placed.append((x, y))
        rect = QRectF(x - PILL[0] / 2, y - PILL[1] / 2, *PILL)
        painter.setPen(QPen(QColor(t.border), 1.0))
        painter.setBrush(QColor(t.canvas))
        painter.drawRoundedRect(rect, 8, 8)
        painter.setPen(QColor(t.neg_text if values[i] < 0 else t.pos_text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _short(float(values[i])))


def _short(value: float) -> str:
    if math.isfinite(value) and 0 < abs(value) < 0.005:
        return f"{value:+.0e}".replace("e-0", "e-").replace("-", "\u2212")
    return signed(value, 2)


def leader(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """The dotted line from a neuron to its card."""
    painter.setPen(QPen(QColor(tokens().accent), 1.25, Qt.PenStyle.DotLine))
    path = QPainterPath(start)
    middle = (start.x() + end.x()) / 2
    path.cubicTo(middle, start.y(), middle, end.y(), end.x(), end.y())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
