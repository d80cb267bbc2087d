"""The drawn network: keeps the scene, paints it, finds what is under the pointer, zooms and pans."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QToolTip, QWidget

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.formats import gradient, signed
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.widgets.network_geometry import edge_at, lay_out, node_at
from micrograd_desktop.qt.widgets.network_painter import Scene, make_atlas, paint
from micrograd_desktop.training.results import Floats

ZOOM_STEP = 1.25
ZOOM_RANGE = (0.4, 4.0)
CAPTION_TOP = 8.0
QUANTITIES = ("weights", "gradients", "updates")


class NetworkView(QWidget):
    """The canvas without its header.

    Signals
    -------
    node_clicked(object), parameter_clicked(object)
        What was chosen, or None where there is nothing.
    layer_size_changed(int, int)
        The plus or minus over a hidden layer (from 1) was pressed.
    moved()
        Positions on the widget are others now.
    """

    node_clicked = Signal(object)
    parameter_clicked = Signal(object)
    layer_size_changed = Signal(int, int)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: NetworkGraph | None = None
        self._activations: tuple[str, ...] = ()
        self.scene: Scene | None = None
        self._arrays: dict[str, Floats] = {}
        self._quantity = "weights"
        self._heatmaps: Heatmaps | None = None
        self._zoom = 1.0
        self._pan = QPointF(0, 0)
        self._pressed: QPoint | None = None
        self._dragging = False
        self._buttons: list[tuple[int, QToolButton, QToolButton]] = []
        self._scores: dict[NodeId, float] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 220)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A canvas as the design draws it."""
        return QSize(820, 430)

    def set_graph(self, graph: NetworkGraph, activations: Sequence[str]) -> None:
        """Draw another network; ``activations`` has one name for each layer after the inputs."""
        self._graph, self._activations = graph, tuple(activations)
        self._arrays = {name: np.zeros(graph.n_parameters) for name in QUANTITIES}
        self._heatmaps = None
        self._scores = {}
        self.scene = None
        self._make_buttons()
        self._rebuild()

    def set_state(self, parameters: Floats, gradients: Floats, updates: Floats) -> None:
        """New numbers, each of shape (n_parameters,)."""
        self._arrays = {"weights": parameters, "gradients": gradients, "updates": updates}
        if self.scene is not None:
            self.scene.values = self._arrays[self._quantity]
            self.scene.biases = parameters
            self.update()

    def array(self, quantity: str) -> Floats:
        """The numbers of a quantity as last set."""
        return self._arrays[quantity]

    def set_quantity(self, quantity: str) -> None:
        """What edges show: ``"weights"``, ``"gradients"`` or ``"updates"``."""
        self._quantity = quantity
        if self.scene is not None:
            self.scene.values = self._arrays[quantity]
            self.update()

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """New heat maps of all neurons after the inputs."""
        self._heatmaps = heatmaps
        self._refresh_atlas()

    def set_scores(self, scores: dict[NodeId, float]) -> None:
        """The outputs to write under neurons of the last layer."""
        self._scores = scores
        if self.scene is not None:
            self.scene.scores = scores
            self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the widget (its centre)."""
        about = about or QPointF(self.rect().center())
        new = min(max(self._zoom * factor, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        self._pan = about - (about - self._pan) * (new / self._zoom)
        self._zoom = new
        self._moved()

    def fit(self) -> None:
        """Show all of it."""
        self._zoom, self._pan = 1.0, QPointF(0, 0)
        self._moved()

    def node_rect(self, node: NodeId) -> QRectF | None:
        """Where a neuron stands on the widget; None if it is not shown."""
        if self.scene is None or self._graph is None:
            return None
        row = self._graph.rows[node]
        x, y = self.scene.geometry.centres[row]
        if np.isnan(x):
            return None
        half = self.scene.geometry.sizes[row] / 2
        return self._transform().mapRect(QRectF(x - half, y - half, 2 * half, 2 * half))

    def selected_points(self) -> list[QPointF]:
        """Points along the edges of the selected neuron, on the widget."""
        if self.scene is None or self._graph is None or self.scene.selected is None:
            return []
        g, geometry, row = self._graph, self.scene.geometry, self._graph.rows[self.scene.selected]
        own = (g.targets[geometry.edges] == row) | (g.sources[geometry.edges] == row)
        transform = self._transform()
        return [transform.map(QPointF(x, y)) for x, y in geometry.samples[own, ::4].reshape(-1, 2).tolist()]

    def parameter_point(self, index: int) -> QPointF | None:
        """The middle of a weight's edge on the widget; None if it is not shown."""
        if self.scene is None or self._graph is None:
            return None
        g, geometry = self._graph, self.scene.geometry
        found = np.flatnonzero(g.parameters[geometry.edges] == index)
        if not len(found):
            return None
        x, y = geometry.samples[found[0], geometry.samples.shape[1] // 2]
        return self._transform().map(QPointF(x, y))

    def _transform(self) -> QTransform:
        return QTransform(self._zoom, 0, 0, self._zoom, self._pan.x(), self._pan.y())

    def _moved(self) -> None:
        self._place_buttons()
        self.update()
        self.moved.emit()

    def _rebuild(self) -> None:
        if self._graph is None:
            return
        geometry = lay_out(self._graph, self.width(), self.height())
        old = self.scene
        self.scene = Scene(
            self._graph, self._activations, geometry, self._arrays[self._quantity], self._arrays["weights"]
        )
        if old is not None and old.graph is self._graph:
            for name in ("frozen", "focus", "focus_parameter", "selected", "fade"):
                setattr(self.scene, name, getattr(old, name))
        self.scene.scores = self._scores
        self._refresh_atlas()
        self._moved()

    def _refresh_atlas(self) -> None:
        if self.scene is None or self._heatmaps is None or self._graph is None:
            return
        sizes = self._graph.layer_sizes[1:]
        names = [name for name, count in zip(self._activations, sizes, strict=True) for _ in range(count)]
        if len(names) == len(self._heatmaps.grids):
            self.scene.heatmaps = self._heatmaps
            self.scene.atlas = make_atlas(self._heatmaps, names, tokens())
            self.update()

    def _make_buttons(self) -> None:
        for _, minus, plus in self._buttons:
            minus.deleteLater()
            plus.deleteLater()
        self._buttons = []
        assert self._graph is not None
        for layer in range(1, len(self._graph.layer_sizes) - 1):
            minus, plus = (self._size_button(layer, delta) for delta in (-1, 1))
            self._buttons.append((layer, minus, plus))

    def _size_button(self, layer: int, delta: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("plus" if delta > 0 else "minus", "text", 14))
        button.setFixedSize(22, 22)
        word = "Add a neuron to" if delta > 0 else "Remove a neuron from"
        button.setToolTip(f"{word} hidden layer {layer}")
        button.setAccessibleName(button.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.layer_size_changed.emit(layer, delta))
        button.show()
        return button

    def _place_buttons(self) -> None:
        if self.scene is None:
            return
        columns = self.scene.geometry.columns
        gap = (columns[1] - columns[0]) * self._zoom if len(columns) > 1 else 200.0
        for layer, minus, plus in self._buttons:
            x = columns[layer] * self._zoom + self._pan.x()
            reach = min(62.0, gap / 2 - 24)
            for button, side in ((minus, -1), (plus, 1)):
                button.move(round(x + side * reach - 11), round(CAPTION_TOP + 4))
                button.setVisible(bool(reach > 34))

    def _captions(self, painter: QPainter) -> None:
        assert self.scene is not None and self._graph is not None
        t, last = tokens(), len(self._graph.layer_sizes) - 1
        names = ["Inputs", *(f"Hidden {i}" for i in range(1, last)), "Output"]
        for layer, (name, count) in enumerate(zip(names, self._graph.layer_sizes, strict=True)):
            x = self.scene.geometry.columns[layer] * self._zoom + self._pan.x()
            below = f"{count} features" if layer == 0 else f"{count}, {activation_title(self._activations[layer - 1])}"
            painter.setFont(ui_font(12, 600))
            painter.setPen(QColor(t.text))
            center = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(x - 60, CAPTION_TOP, 120, 16), center, name)
            painter.setFont(ui_font(11))
            painter.setPen(QColor(t.text3))
            painter.drawText(QRectF(x - 60, CAPTION_TOP + 16, 120, 15), center, below)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the network and the captions over it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens().canvas))
        if self.scene is not None:
            painter.setTransform(self._transform())
            paint(painter, self.scene)
            painter.resetTransform()
            self._captions(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the network out for the new size."""
        super().resizeEvent(event)
        self._rebuild()

    def _at(self, point: QPointF) -> tuple[NodeId | None, int | None]:
        if self.scene is None or self._graph is None:
            return None, None
        inverse, _ = self._transform().inverted()
        place = inverse.map(point)
        node = node_at(self._graph, self.scene.geometry, place.x(), place.y())
        if node is not None:
            return node, None
        edge = edge_at(self.scene.geometry, place.x(), place.y())
        return None, None if edge is None else int(self._graph.parameters[self.scene.geometry.edges[edge]])

    def set_focus(self, node: NodeId | None, parameter: int | None) -> None:
        """Show paths of a neuron or one weight, and fade the rest."""
        if self.scene is not None and (self.scene.focus, self.scene.focus_parameter) != (node, parameter):
            self.scene.focus, self.scene.focus_parameter = node, parameter
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pan while a button is down, else highlight what is under the pointer."""
        place = event.position().toPoint()
        if self._pressed is not None:
            if self._dragging or (place - self._pressed).manhattanLength() > 5:
                self._dragging = True
                self._pan += QPointF(place - self._pressed)
                self._pressed = place
                self._moved()
            return
        node, parameter = self._at(event.position())
        self._hover(node, parameter)
        self.setCursor(
            Qt.CursorShape.ArrowCursor if (node, parameter) == (None, None) else Qt.CursorShape.PointingHandCursor
        )
        self._tip(event, node, parameter)

    def _hover(self, node: NodeId | None, parameter: int | None) -> None:
        if self.scene is None:
            return
        if node is None and parameter is None:
            self.set_focus(self.scene.selected, self._chosen_parameter)
        else:
            self.set_focus(node, parameter)

    _chosen_parameter: int | None = None

    def choose(self, node: NodeId | None, parameter: int | None) -> None:
        """Select a neuron or a weight, or nothing."""
        self._chosen_parameter = parameter
        if self.scene is not None:
            self.scene.selected = node
            self.set_focus(node, parameter)
            self.update()

    def _tip(self, event: QMouseEvent, node: NodeId | None, parameter: int | None) -> None:
        if self._graph is None or parameter is None:
            QToolTip.hideText()
            return
        name = self._graph.parameter_names[parameter].capitalize()
        value, grad = self._arrays["weights"][parameter], self._arrays["gradients"][parameter]
        text = f"{name}: {signed(float(value))}, gradient {gradient(float(grad))}"
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what was clicked."""
        clicked = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        if clicked:
            node, parameter = self._at(event.position())
            if parameter is not None:
                self.parameter_clicked.emit(parameter)
            else:
                self.node_clicked.emit(node)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Highlight the selection again."""
        super().leaveEvent(event)
        self._hover(None, None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom about the pointer."""
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk the neurons with the arrow keys; Esc selects nothing."""
        steps = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.node_clicked.emit(None)
        elif key in steps and self.scene is not None and self.scene.selected is not None:
            self._walk(*steps[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the keys that walk the neurons before the window's shortcuts do."""
        walking = self.scene is not None and self.scene.selected is not None
        if walking and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
            if event.key() in keys and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def _walk(self, layers: int, neurons: int) -> None:
        assert self.scene is not None and self.scene.selected is not None and self._graph is not None
        layer, index = self.scene.selected
        layer = min(max(layer + layers, 0), len(self._graph.layer_sizes) - 1)
        index = min(max(index + neurons, 0), self._graph.layer_sizes[layer] - 1)
        self.node_clicked.emit((layer, index))

    def _on_theme_changed(self) -> None:
        for _, minus, plus in self._buttons:
            minus.setIcon(icon("minus", "text", 14))
            plus.setIcon(icon("plus", "text", 14))
        self._refresh_atlas()
        self.update()
