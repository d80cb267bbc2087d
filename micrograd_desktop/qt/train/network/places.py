"""Where neurons, edges and words stand on the widget, and how much room the inputs' names need."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTransform

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.network.geometry import INPUT_SIZE, LEFT, MOST_LEFT, MOST_OF_WIDTH
from micrograd_desktop.qt.train.network.neurons import NAME_GAP, SCORE_HEIGHT, name_font, node_rect, score_rect
from micrograd_desktop.qt.train.network.scene import InputWords, Scene
from micrograd_desktop.training.results import Floats

LEAST_MARGIN = 6.0
"""Left of the inputs' names."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The places of a scene's parts on the widget, to which ``transform`` goes; without a scene there are none."""

    scene: Scene | None
    transform: QTransform

    def node(self, node: NodeId) -> QRectF | None:
        """Where a neuron stands; None if it is not shown."""
        if self.scene is None:
            return None
        row = self.scene.graph.rows.get(node, -1)
        return node_rect(self.scene, row, self.transform) if row in self.scene.geometry.shown else None

    def parameter(self, index: int) -> QPointF | None:
        """The middle of a weight's edge; None if it is not shown."""
        if self.scene is None:
            return None
        found = np.flatnonzero(self.scene.edge_parameters() == index)
        samples = self.scene.geometry.samples
        return self.transform.map(QPointF(*samples[found[0], samples.shape[1] // 2])) if len(found) else None

    def selected_points(self) -> Floats:
        """Points along the edges of the selection, shape (n, 2)."""
        if self.scene is None:
            return np.empty((0, 2))
        points = self.scene.geometry.samples[self.scene.selected_edges(), ::3].reshape(-1, 2)
        shift = np.array([self.transform.dx(), self.transform.dy()])
        return np.asarray(points * self.transform.m11() + shift, np.float64)

    def selected_nodes(self) -> list[QRectF]:
        """Where the selected neuron stands, or both ends of the selected weight, as far as they are shown."""
        rects = [] if self.scene is None else [self.node(node) for node in self.scene.selected_ends()]
        return [rect for rect in rects if rect is not None]

    def nodes(self) -> list[QRectF]:
        """Where the shown neurons stand, the output with its score."""
        if self.scene is None:
            return []
        rects = [node_rect(self.scene, row, self.transform) for row in self.scene.geometry.shown.tolist()]
        return [*rects[:-1], rects[-1].adjusted(0, 0, 0, SCORE_HEIGHT / (2 if self._several else 1))]

    def scores(self) -> list[QRectF]:
        """Where the words of the output neurons stand."""
        if self.scene is None:
            return []
        nodes = (self.node(node) for node in self.scene.scores)
        return [score_rect(rect, self._several) for rect in nodes if rect is not None]

    @property
    def _several(self) -> bool:
        """Whether there are several outputs, whose words stand beside them."""
        return self.scene is not None and self.scene.graph.layer_sizes[-1] > 1


def x_of_inputs(graph: NetworkGraph, shown: Sequence[int], words: Sequence[InputWords | None], width: float) -> float:
    """The x of the inputs: their names have room beside them, as far as that is not too much of the canvas.

    Parameters
    ----------
    shown
        Which inputs are drawn.
    words
        What is said of each input, if anything is.
    width
        Of the canvas.
    """
    texts = [(graph.input_names[k], name_font(graph.input_names[k])) for k in shown]
    inputs = [words[k] for k in shown if k < len(words)]
    texts += [(told.span, ui_font(11)) for told in inputs if told is not None and told.beside]
    widest = max(QFontMetricsF(font).horizontalAdvance(text) for text, font in texts)
    most = min(MOST_LEFT, MOST_OF_WIDTH * width)
    return max(min(widest + NAME_GAP + INPUT_SIZE / 2 + LEAST_MARGIN, most), LEFT)
