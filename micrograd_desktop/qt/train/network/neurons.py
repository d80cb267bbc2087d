"""Draws the neurons: a heat map in each, its bias as a dot, a lock on what is frozen, the score of the output."""

from __future__ import annotations

import math
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QPixmap, QTransform

from micrograd_desktop.presentation.boundary import Heatmaps, normalise
from micrograd_desktop.presentation.colours import Bytes, Tokens, blend, diverging_rgb, sign_token
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.presentation.network_picture import OUTLINE, RADIUS, RAMP_SAMPLES, input_grids
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.train.network.lit import paint_lit
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.translation import tr

LARGEST_TILE = 192
SCORE_HEIGHT = 34.0
SCORE_WIDTH = 64.0
BESIDE, CLASS_WIDTH, CLASS_MARK = 7.0, 60.0, 9.0
"""Of the words beside one of several outputs: how far away they are, how wide, and the size of the class's mark."""
NAME_GAP, NAME_LINE, NAME_HEIGHT = 10.0, 15.0, 20.0
"""Between an input and its name, from line to line of that, and what a line takes with all its letters."""
LONGEST_SYMBOL = 2
BADGE, BADGE_MARGIN, DOT_RING = 12.0, 1.0, 2.0
QUARTER = 90 * 16
"""Of a circle, as Qt counts."""
NO_LABELS_BELOW = 0.6
"""Zoom below which captions and the values on edges are left out."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def make_tiles(scene: Scene, heatmaps: Heatmaps | None, scale: float, half: int | None = None) -> dict[NodeId, QPixmap]:
    """A finished picture of every shown neuron, rounded and outlined, so that a repaint only copies it.

    ``scale`` is the number of device pixels to one of the network's. ``half`` (0 or 1) leaves out every second one.
    """
    shown = scene.geometry.shown.tolist()
    nodes = [scene.graph.nodes[row] for row in (shown if half is None else shown[half::2])]
    numbers = np.cumsum([0, *scene.graph.layer_sizes[1:]])
    inputs, neurons = ([node for node in nodes if (node[0] > 0) == inside] for inside in (False, True))
    tiles: dict[NodeId, QPixmap] = {}
    if not scene.graph.features:
        tiles = {node: _input_tile(scene, heatmaps, node, scale) for node in inputs}
        inputs = []
    if heatmaps is None:
        ground = tokens().header
        return tiles | {node: _plain_tile(ground, _side(scene, node, scale), scale) for node in (*inputs, *neurons)}
    if inputs and heatmaps.tiles is not None:
        tiles |= _map_tiles(scene, inputs, heatmaps.tiles[[k for _, k in inputs]], scale)
    if neurons:
        grids = heatmaps.grids[[int(numbers[layer - 1]) + k for layer, k in neurons]]
        shares = normalise(grids, [scene.activations[layer - 1] for layer, _ in neurons])
        tiles |= _map_tiles(scene, neurons, shares, scale)
    return tiles


def _map_tiles(scene: Scene, nodes: list[NodeId], grids: NDArray[np.float64], scale: float) -> dict[NodeId, QPixmap]:
    """Of maps that are brought to -1..1 for the palette."""
    t, tiles = tokens(), {}
    colours = diverging_rgb(t, grids)[:, ::-1]
    for node, grid, colour in zip(nodes, grids, colours, strict=True):
        broken = not np.isfinite(grid).any()
        side = _side(scene, node, scale)
        tiles[node] = _broken_tile(side, scale, t) if broken else _picture(colour, side, scale)
    return tiles


def _input_tile(scene: Scene, heatmaps: Heatmaps | None, node: NodeId, scale: float) -> QPixmap:
    """What an input is over the plane: a ramp along its axis, or the one colour of where it is held."""
    grids = input_grids(heatmaps, scene.graph.layer_sizes[0] - 1)
    if node[1] >= len(grids):  # of a picture from before there were so many inputs
        grids = input_grids(None, node[1])
    grid = grids[node[1]]
    if grid[0, 0] == grid[-1, -1]:
        colour = QColor(*diverging_rgb(tokens(), grid[0, 0]).tolist()).name()
        return _plain_tile(colour, _side(scene, node, scale), scale)
    return _ramp_tile(tokens(), bool(grid[0, 0] == grid[0, -1]), _side(scene, node, scale), scale)


def _ramp(t: Tokens, vertical: bool) -> Bytes:
    line = np.linspace(-1.0, 1.0, RAMP_SAMPLES)
    grid = np.repeat(line[::-1, None] if vertical else line[None, :], RAMP_SAMPLES, axis=1 if vertical else 0)
    return diverging_rgb(t, grid)


def tile_side(size: float, scale: float) -> int:
    """Device pixels along a neuron's picture."""
    return max(round(size * scale), 4)


def _side(scene: Scene, node: NodeId, scale: float) -> int:
    """Of the picture that is kept: a larger one is stretched."""
    return min(tile_side(float(scene.geometry.sizes[scene.graph.rows[node]]), scale), LARGEST_TILE)


@lru_cache(maxsize=8)
def _ramp_tile(t: Tokens, vertical: bool, side: int, scale: float) -> QPixmap:
    return _picture(_ramp(t, vertical), side, scale)


@lru_cache(maxsize=16)
def _plain_tile(ground: str, side: int, scale: float) -> QPixmap:
    """The plain ground of a neuron whose answers are not known yet."""
    return _rounded(QBrush(QColor(ground)), side, scale)


def _picture(colours: Bytes, side: int, scale: float) -> QPixmap:
    data = np.ascontiguousarray(colours)
    image = QImage(data.data, data.shape[1], data.shape[0], 3 * data.shape[1], QImage.Format.Format_RGB888)
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    tile = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied).scaled(side, side, *ways)
    inside, outline = _frame(side, scale, blend(tokens().canvas, tokens().text, OUTLINE))
    painter = QPainter(tile)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, inside)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.drawImage(0, 0, outline)
    painter.end()
    return QPixmap.fromImage(tile)


@lru_cache(maxsize=32)
def _frame(side: int, scale: float, colour: str) -> tuple[QImage, QImage]:
    """What is inside a rounded tile, as a mask, and its outline."""
    images = []
    for brush, line in ((QBrush(Qt.GlobalColor.black), Qt.PenStyle.NoPen), (QBrush(), Qt.PenStyle.SolidLine)):
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        _paint_rounded(painter, brush, QPen(QColor(colour), max(round(scale), 1), line), side, scale)
        painter.end()
        images.append(image)
    return images[0], images[1]


def _paint_rounded(painter: QPainter, brush: QBrush, pen: QPen, side: int, scale: float) -> None:
    line = max(round(scale), 1)
    radius = min(RADIUS * scale, side / 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(brush)
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(line / 2, line / 2, side - line, side - line), radius, radius)


@lru_cache(maxsize=8)
def _broken_tile(side: int, scale: float, t: Tokens) -> QPixmap:
    """Hatched, for a neuron whose output is nowhere a number."""
    tile = _rounded(QBrush(QColor(t.err_soft)), side, scale)
    painter = QPainter(tile)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(blend(t.err_soft, t.err, 0.35)), Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), RADIUS * scale, RADIUS * scale)
    painter.end()
    return tile


def _rounded(brush: QBrush, side: int, scale: float) -> QPixmap:
    t = tokens()
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    _paint_rounded(painter, brush, QPen(QColor(blend(t.canvas, t.text, OUTLINE)), max(round(scale), 1)), side, scale)
    painter.end()
    return tile


def paint_neurons(painter: QPainter, scene: Scene, transform: QTransform) -> None:
    """Draw all neurons on the widget: their pictures, on whole device pixels, and the dots of their biases."""
    t, ratio = tokens(), painter.device().devicePixelRatioF()
    colours = diverging_rgb(t, scene.biases).tolist()
    for row in scene.geometry.shown.tolist():
        node = scene.graph.nodes[row]
        rect = node_rect(scene, row, transform)
        painter.setOpacity(scene.opacity(node))
        tile = scene.tiles.get(node)
        if tile is not None:
            side = tile_side(float(scene.geometry.sizes[row]), transform.m11() * ratio) / ratio
            corner = QPointF(round(rect.left() * ratio) / ratio, round(rect.top() * ratio) / ratio)
            painter.drawPixmap(QRectF(corner, QSizeF(side, side)), tile, QRectF(tile.rect()))
        if node[0] > 0:
            index = scene.graph.bias(node) or 0
            _bias(painter, float(scene.biases[index]), colours[index], rect, t)
    painter.setOpacity(1.0)


def paint_marks(painter: QPainter, scene: Scene, transform: QTransform) -> None:
    """Draw what is written on the neurons and around them; texts keep their size whatever the zoom."""
    t, last, broken = tokens(), len(scene.graph.layer_sizes) - 1, scene.broken
    lit = {} if scene.lit is None else scene.lit.neurons
    for row in scene.geometry.shown.tolist():
        node = scene.graph.nodes[row]
        marked = node == scene.selected or node in scene.ailing or node in broken or node in lit
        if 0 < node[0] < last and not marked and not scene.frozen:
            continue
        rect = node_rect(scene, row, transform)
        if node[0] == 0:
            _name(painter, scene.graph.node_name(node), scene.span(node), rect, t)
        if scene.lit is not None and node in lit:
            paint_lit(painter, lit[node], scene.lit.token, rect, t)
        if node == scene.selected:
            painter.setPen(QPen(QColor(t.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)
        if node[0] > 0 and _is_frozen(scene, node):
            _lock(painter, rect, t)
        if node in scene.ailing:
            _badge(painter, badge_rect(rect), scene.ailing[node], t)
        if node in broken and rect.width() >= 30:
            _broken_label(painter, rect, t)
        if node[0] == last and node in scene.scores:
            if scene.graph.layer_sizes[last] == 1:
                _score(painter, scene.scores[node], scene.scores_at, rect, t)
            else:
                _class_score(painter, scene, node, rect, t)
    _more(painter, scene, transform, t)


def paint_broken(painter: QPainter, scene: Scene, transform: QTransform) -> None:
    """Draw the hatched pictures of neurons whose output is nowhere a number."""
    ratio = painter.device().devicePixelRatioF()
    for node in scene.broken:
        if (row := scene.graph.rows[node]) in scene.geometry.shown:
            rect, scale = node_rect(scene, row, transform), transform.m11() * ratio
            side = tile_side(float(scene.geometry.sizes[row]), scale) / ratio
            corner = QPointF(round(rect.left() * ratio) / ratio, round(rect.top() * ratio) / ratio)
            tile = _broken_tile(_side(scene, node, scale), scale, tokens())
            painter.setOpacity(scene.opacity(node))
            painter.drawPixmap(QRectF(corner, QSizeF(side, side)), tile, QRectF(tile.rect()))
            bias = float(scene.biases[scene.graph.bias(node) or 0])
            _bias(painter, bias, diverging_rgb(tokens(), bias).tolist(), rect, tokens())
    painter.setOpacity(1.0)


def node_rect(scene: Scene, row: int, transform: QTransform) -> QRectF:
    """Where the node of a row stands on the widget."""
    x, y = scene.geometry.centres[row].tolist()
    half = float(scene.geometry.sizes[row]) / 2
    return transform.mapRect(QRectF(x - half, y - half, 2 * half, 2 * half))


def name_font(name: str) -> QFont:
    """The font of an input's name: a letter is as in a formula, a word as in a table."""
    return _fonts()[len(name) > LONGEST_SYMBOL]


@cache
def _fonts() -> tuple[QFont, QFont, QFont]:
    """Of a letter, of a word, and of a range."""
    letter = ui_font(14)
    letter.setItalic(True)
    return letter, ui_font(12), ui_font(11)


def _name(painter: QPainter, name: str, span: str, rect: QRectF, t: Tokens) -> None:
    """An input's name, and its range below it where there is room."""
    room = max(rect.left() - NAME_GAP, 0)
    both = bool(span) and rect.height() >= 2 * NAME_LINE
    lines = [(name, int(len(name) > LONGEST_SYMBOL), t.text, -NAME_LINE / 2 if both else 0.0)]
    if both:
        lines.append((span, 2, t.text3, NAME_LINE / 2))
    for text, font, colour, down in lines:
        painter.setFont(_fonts()[font])
        painter.setPen(QColor(colour))
        height = max(rect.height(), NAME_HEIGHT)  # of small neurons a letter's tail is below their edge
        place = QRectF(0, rect.center().y() + down - height / 2, room, height)
        painter.drawText(place, RIGHT, _elided(text, font, int(place.width())))


@lru_cache(maxsize=256)
def _elided(text: str, font: int, width: int) -> str:
    """What of an input's name or range there is room for."""
    return QFontMetrics(_fonts()[font]).elidedText(text, Qt.TextElideMode.ElideRight, width)


def dot_side(width: float) -> float:
    """The size of the dot at a neuron that is so wide on the screen."""
    return min(max(width * 0.25, 6.0), 10.0) if width < 60 else 12.0


def _bias(painter: QPainter, value: float, rgb: list[int], rect: QRectF, t: Tokens) -> None:
    """A dot at the lower left corner, in the palette's colour for -1 to 1."""
    side = dot_side(rect.width())
    colour = QColor(*rgb) if math.isfinite(value) else QColor(t.err)
    painter.setBrush(colour)
    painter.setPen(QPen(QColor(blend(t.canvas, t.text, OUTLINE)), 1.0))
    painter.drawEllipse(QPointF(rect.left() + side * 0.1, rect.bottom() - side * 0.1), side / 2, side / 2)


def _is_frozen(scene: Scene, node: NodeId) -> bool:
    if not scene.frozen:
        return False
    return {scene.graph.bias(node), *scene.graph.weights(node)} <= scene.frozen


def _lock(painter: QPainter, rect: QRectF, t: Tokens) -> None:
    """A badge at the upper right corner of a neuron that does not train."""
    badge = QRectF(rect.right() - 9, rect.top() - 7, 16, 16)
    painter.setPen(QPen(QColor(t.field_border), 1.0))
    painter.setBrush(QColor(t.raised))
    painter.drawRoundedRect(badge, 4, 4)
    image = pixmap("lock", "text", 11, painter.device().devicePixelRatioF())
    painter.drawPixmap(badge.adjusted(2.5, 2.5, -2.5, -2.5), image, QRectF(image.rect()))


def badge_rect(rect: QRectF) -> QRectF:
    """Where the badge of a dead or saturated neuron stands: its upper left corner."""
    return QRectF(rect.left() - BADGE / 2, rect.top() - BADGE / 2, BADGE, BADGE)


def _badge(painter: QPainter, place: QRectF, share: float, t: Tokens) -> None:
    """A dot, of a share of the points only a part of one, clockwise from the top, in a ring.

    A large network may have hundreds: each is copied from a picture of its share, at the nearest pixel.
    """
    ratio = painter.device().devicePixelRatioF()
    x, y = (round((edge - BADGE_MARGIN) * ratio) / ratio for edge in (place.left(), place.top()))
    painter.drawPixmap(QPointF(x, y), _badge_picture(share, ratio, t.canvas, t.warn))


@lru_cache(maxsize=128)
def _badge_picture(share: float, ratio: float, ground: str, colour: str) -> QPixmap:
    """A badge with room for its outline around it."""
    side = math.ceil((BADGE + 2 * BADGE_MARGIN) * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    place = QRectF(BADGE_MARGIN, BADGE_MARGIN, BADGE, BADGE)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ground), 1.5))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(place)
    if share < 1.0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        inner = place.adjusted(DOT_RING, DOT_RING, -DOT_RING, -DOT_RING)
        painter.drawPie(inner, QUARTER, round((1.0 - share) * 4 * QUARTER))
    painter.end()
    return picture


def _broken_label(painter: QPainter, rect: QRectF, t: Tokens) -> None:
    place = QRectF(rect.center().x() - 14, rect.center().y() - 8, 28, 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.err_soft))
    painter.drawRoundedRect(place, 3, 3)
    painter.setFont(ui_font(11, 600))
    painter.setPen(QColor(t.err))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "NaN")


def score_rect(rect: QRectF, beside: bool = False) -> QRectF:
    """Where the words stand under an output neuron, or beside one of several."""
    if beside:
        return QRectF(rect.right() + BESIDE, rect.center().y() - SCORE_HEIGHT / 2, CLASS_WIDTH, SCORE_HEIGHT)
    return QRectF(rect.center().x() - SCORE_WIDTH / 2, rect.bottom(), SCORE_WIDTH, SCORE_HEIGHT)


def _score(painter: QPainter, value: float, at: str, rect: QRectF, t: Tokens) -> None:
    """What the network says, and for which point."""
    painter.setFont(mono_font(12, 600))
    painter.setPen(QColor(getattr(t, sign_token(value))))
    place = QRectF(rect.center().x() - 60, rect.bottom() + 4, 120, 16)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, signed(value, 3))
    painter.setFont(ui_font(11))
    painter.setPen(QColor(t.text3))
    painter.drawText(place.translated(0, 15), Qt.AlignmentFlag.AlignCenter, at)


def _class_score(painter: QPainter, scene: Scene, node: NodeId, rect: QRectF, t: Tokens) -> None:
    """A class's mark and name, and what its output says; under the last one for which point."""
    place, number = score_rect(rect, beside=True), node[1]
    name = scene.graph.class_name(node)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.classes[number]))
    painter.translate(place.left() + CLASS_MARK / 2, place.center().y() - 8)
    painter.scale(CLASS_MARK, CLASS_MARK)
    painter.drawPath(class_path(number))
    painter.restore()
    painter.setFont(ui_font(11, 600))
    painter.setPen(QColor(t.text2))
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(place.width() - CLASS_MARK - 4))
    painter.drawText(QRectF(place.left() + CLASS_MARK + 4, place.top() + 1, place.width(), 16), left, shown)
    value = scene.scores[node]
    painter.setFont(mono_font(11, 600))
    painter.setPen(QColor(getattr(t, sign_token(value))))
    painter.drawText(place.adjusted(0, 17, 0, 0), left, signed(value, 2))
    if number == max(k for _, k in scene.scores):
        painter.setFont(ui_font(11))
        painter.setPen(QColor(t.text3))
        below = QRectF(rect.center().x() - 60, rect.bottom() + 4, 120, 15)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, scene.scores_at)


def _more(painter: QPainter, scene: Scene, transform: QTransform, t: Tokens) -> None:
    """Under a layer of which not all is shown, how many more it has; no wider than the distance to the next layer."""
    if not any(scene.geometry.hidden_counts):
        return
    painter.setFont(ui_font(11))
    painter.setPen(QColor(t.text3))
    gap = transform.m11() * float(np.diff(scene.geometry.columns).min())
    layers = np.array([scene.graph.nodes[row][0] for row in scene.geometry.shown.tolist()])
    for layer, count in enumerate(scene.geometry.hidden_counts):
        if count:
            lowest = int(scene.geometry.shown[layers == layer][-1])
            rect = node_rect(scene, lowest, transform)
            text = tr("+{count} more", count=count)
            if painter.fontMetrics().horizontalAdvance(text) > gap - 4:
                text = f"+{count}"
            place = QRectF(rect.center().x() - 50, rect.bottom() + 5, 100, 15)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
