"""Paints the network on its widget: by machine code, or by Qt where there is none, or not yet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QTransform

from micrograd_desktop.qt.train.network.edge_layer import EdgeLayer, paint_leader, paint_note
from micrograd_desktop.qt.train.network.edges import paint_hovered_edge, paint_pills
from micrograd_desktop.qt.train.network.neurons import (
    NO_LABELS_BELOW,
    make_tiles,
    paint_broken,
    paint_marks,
    paint_neurons,
)
from micrograd_desktop.qt.train.network.picture import NetworkPicture
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.raster.code import is_loaded


class Surface(NamedTuple):
    """What is painted on: ``size`` of the widget, its device pixel ratio, and how the network lies on it.

    ``transform`` goes from the network's coordinates to the widget's; the network begins at ``top``, below the heads.
    """

    size: QSize
    ratio: float
    transform: QTransform
    top: int


class NetworkPainting:
    """What is kept from one painting to the next.

    Attributes
    ----------
    edges
        The edges as Qt draws them.
    picture
        Edges and neurons as machine code draws them.
    leader
        The ends of the line from what is selected to its card.
    """

    def __init__(self) -> None:
        self.edges = EdgeLayer()
        self.picture = NetworkPicture()
        self.leader: tuple[QPointF, QPointF] | None = None
        self._half = 0
        self._old_tiles = ""

    @property
    def is_by_qt(self) -> bool:
        """Whether Qt draws edges and neurons, for which hundreds of edges take long."""
        return not is_loaded()

    def renew_edges(self, scene: Scene, surface: Surface) -> None:
        """Begin a new picture of the edges: see ``EdgeLayer``."""
        self.edges.renew(scene, surface.size, surface.ratio, surface.transform)

    def age_tiles(self, some: bool) -> None:
        """The neurons' pictures are old; if only some are to be made anew, one half of them, unless all are old."""
        some = some and self._old_tiles != "all"
        self._old_tiles = "some" if some else "all"

    def paint(self, painter: QPainter, scene: Scene, surface: Surface, exposed: QRect) -> None:
        """Draw the network; of what stands on edges only what is in the rectangle ``exposed`` of the widget."""
        transform = surface.transform
        if is_loaded():
            self._paint_picture(painter, scene, surface)
        else:
            self._paint_by_qt(painter, scene, surface)
        paint_marks(painter, scene, transform)
        if transform.m11() >= NO_LABELS_BELOW:
            paint_pills(painter, scene, transform, QRectF(exposed))
        if self.leader is not None:
            paint_leader(painter, *self.leader)
        paint_note(painter, scene, QRect(QPoint(0, 0), surface.size))

    def _paint_picture(self, painter: QPainter, scene: Scene, surface: Surface) -> None:
        """Edges and neurons as machine code draws them."""
        size, ratio, transform, top = surface
        self.picture.paint(painter, scene, size, ratio, transform, top)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_hovered(painter, scene, transform)
        paint_broken(painter, scene, transform)

    def _paint_by_qt(self, painter: QPainter, scene: Scene, surface: Surface) -> None:
        """The same where there is no LLVM, or not yet."""
        size, ratio, transform, _ = surface
        self._renew_tiles(scene, transform.m11() * ratio)
        painter.drawPixmap(0, 0, self.edges.picture(scene, size, ratio, transform))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_hovered(painter, scene, transform)
        paint_neurons(painter, scene, transform)

    def _renew_tiles(self, scene: Scene, scale: float) -> None:
        """Make the neurons' pictures that are old: not before they are painted, for sizes change often at the start."""
        if not self._old_tiles:
            return
        half = None
        if self._old_tiles == "some":  # while it trains, one half of the neurons each time, in turn
            half = self._half = 1 - self._half
        tiles = make_tiles(scene, scene.heatmaps, scale, half)
        scene.tiles = tiles if half is None else scene.tiles | tiles
        self._old_tiles = ""


def _paint_hovered(painter: QPainter, scene: Scene, transform: QTransform) -> None:
    painter.setTransform(transform)
    paint_hovered_edge(painter, scene)
    painter.resetTransform()
