"""The network's picture by machine code, for the scene as it is now; asked for anew only where something changed."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QTransform

from micrograd_desktop.presentation.network_picture import (
    NetworkNumbers,
    NetworkRequest,
    Neurons,
    network_picture,
)
from micrograd_desktop.qt.controls.blit import as_qimage
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.network.neurons import dot_side, tile_side
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.raster.image import Image


class NetworkPicture:
    """Keeps the last request and picture.

    A picture that another thread made of a request is given with :meth:`take`; any other is made as it is painted.
    """

    def __init__(self) -> None:
        self._wanted: tuple[Any, ...] = ()
        self._shown: tuple[Any, ...] = ()
        self._request: NetworkRequest | None = None
        self._image: Image | None = None
        self._own: Image | None = None

    def request(self, scene: Scene, size: QSize, ratio: float, transform: QTransform, top: int) -> NetworkRequest:
        """What is wanted for the part of a widget that is ``size`` large, from ``top`` on downwards."""
        wanted = _look_of(scene, size, ratio, transform, top)
        if self._request is None or wanted != self._wanted:
            self._wanted, self._shown = wanted, ()
            self._request = network_request(scene, size, ratio, transform, top)
        return self._request

    def is_of(self, request: NetworkRequest) -> bool:
        """Whether a request is the last one."""
        return request is self._request

    def take(self, request: NetworkRequest, numbers: NetworkNumbers, image: Image) -> None:
        """A picture of these numbers, only read from now on; left aside if another is wanted by now."""
        if request is self._request:
            self._image, self._shown = image, _identity(numbers)

    def paint(
        self, painter: QPainter, scene: Scene, size: QSize, ratio: float, transform: QTransform, top: int
    ) -> None:
        """Paint what :meth:`request` says."""
        request, numbers = self.request(scene, size, ratio, transform, top), numbers_of(scene)
        shown = _identity(numbers)
        if not self._shown or any(new is not old for new, old in zip(shown, self._shown, strict=True)):
            if self._own is None or (self._own.width, self._own.height) != (request.width, request.height):
                self._own = Image(request.width, request.height)
            self._image, self._shown = network_picture(request, numbers, self._own), shown
        assert self._image is not None
        painter.drawImage(QPointF(0, top), as_qimage(self._image, ratio))


def _identity(numbers: NetworkNumbers) -> tuple[Any, ...]:
    """The arrays that are others where the numbers are."""
    return numbers.values, numbers.biases, numbers.heatmaps


def numbers_of(scene: Scene) -> NetworkNumbers:
    """What of a scene is other at every frame."""
    return NetworkNumbers(scene.values, scene.scale(), scene.biases, scene.heatmaps)


def network_request(scene: Scene, size: QSize, ratio: float, transform: QTransform, top: int) -> NetworkRequest:
    """The request for a scene on a widget that is ``size`` large; the picture begins at ``top``."""
    width, height = _pixels(size, ratio, top)
    scale = transform.m11() * ratio
    shift = np.array([transform.dx(), transform.dy() - top]) * ratio
    geometry = scene.geometry
    curves = np.ascontiguousarray(geometry.curves * scale + shift)
    return NetworkRequest(
        width, height, ratio, scale, tokens(), curves, scene.edge_parameters(), scene.strengths(),
        scene.frozen_edges(), geometry.edge_width, _neurons(scene, ratio, scale, shift),
    )  # fmt: skip


def _neurons(scene: Scene, ratio: float, scale: float, shift: np.ndarray[Any, np.dtype[np.float64]]) -> Neurons:
    graph, shown = scene.graph, scene.geometry.shown.tolist()
    nodes = [graph.nodes[row] for row in shown]
    first = np.cumsum([0, *graph.layer_sizes[1:]])
    centres = scene.geometry.centres[shown] * scale + shift
    halves = scene.geometry.sizes[shown] * scale / 2
    side = np.array([tile_side(size, scale) for size in scene.geometry.sizes[shown].tolist()])
    corners = np.rint(centres - halves[:, None]).astype(np.int64)
    dot = np.array([dot_side(2 * half / ratio) * ratio for half in halves.tolist()])
    places = np.column_stack([centres[:, 0] - halves + dot * 0.1, centres[:, 1] + halves - dot * 0.1, dot / 2])
    return Neurons(
        left=corners[:, 0],
        top=corners[:, 1],
        side=side,
        opacity=np.array([scene.opacity(node) for node in nodes]),
        grid=np.array([first[layer - 1] + k if layer else -1 - k for layer, k in nodes], np.int64),
        activations=tuple(scene.activations[layer - 1] if layer else "" for layer, _ in nodes),
        bias=np.array([graph.bias(node) or 0 if node[0] else 0 for node in nodes], np.int64),
        dots=places,
        features=graph.features,
    )


def _pixels(size: QSize, ratio: float, top: int) -> tuple[int, int]:
    """Whole device pixels that cover the part of a widget below ``top``."""
    return max(int(np.ceil(size.width() * ratio)), 1), max(int(np.ceil((size.height() - top) * ratio)), 1)


def _look_of(scene: Scene, size: QSize, ratio: float, transform: QTransform, top: int) -> tuple[Any, ...]:
    """All that the request depends on."""
    place = transform.m11(), transform.dx(), transform.dy(), top
    focus = scene.focus, scene.focus_parameter, scene.fade, scene.fixed_scale
    return scene.geometry, size.toTuple(), ratio, place, tokens(), focus, scene.frozen
