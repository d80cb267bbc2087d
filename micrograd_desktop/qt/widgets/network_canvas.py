"""The network canvas: header, drawn network, the card of what is selected, a banner for what went wrong."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.formats import gradient
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title
from micrograd_desktop.qt.widgets.canvas_parts import Banner, BannerBar, CanvasHeader
from micrograd_desktop.qt.widgets.network_painter import leader, v97
from micrograd_desktop.qt.widgets.network_view import ZOOM_STEP, NetworkView
from micrograd_desktop.qt.widgets.neuron_card import WIDTH, NeuronCard
from micrograd_desktop.training.results import Floats

__all__ = ["Banner", "NetworkCanvas"]

NodeValues = Mapping[NodeId, tuple[float, float, float, float]]
CARD_GAP = 14
CAPTION_ROOM = 46


class _LeaderLine(QWidget):
    """A transparent layer that draws the line from a neuron to its card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ends: tuple[QPointF, QPointF] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        if self.ends is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            leader(painter, *self.ends)
            painter.end()


class NetworkCanvas(QWidget):
    """The network, drawn from finished arrays.

    Signals
    -------
    node_selected(object)
        A ``NodeId``, or None.
    parameter_selected(object)
        A parameter's index, or None.
    parameter_value_entered(int, float), freeze_toggled(int, bool)
        From the card.
    layer_size_changed(int, int)
        Hidden layer (from 1) and change.
    banner_clicked(str)
        The id of a banner's button.
    """

    node_selected = Signal(object)
    parameter_selected = Signal(object)
    parameter_value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)
    layer_size_changed = Signal(int, int)
    banner_clicked = Signal(str)
    quantity_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: NetworkGraph | None = None
        self._activations: tuple[str, ...] = ()
        self._node: NodeId | None = None
        self._parameter: int | None = None
        self._frozen: frozenset[int] = frozenset()
        self._node_values: NodeValues = {}
        self._quantity = "weights"
        self.header = CanvasHeader()
        self.view = NetworkView()
        self._line = _LeaderLine(self.view)
        self.card = NeuronCard(self.view)
        self.card.hide()
        self.banner = BannerBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.banner):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        self.setAccessibleName("Network")
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.header.quantity_chosen.connect(self.set_quantity)
        self.header.fade_toggled.connect(self.set_fade)
        self.header.zoom_in_pressed.connect(self.zoom_in)
        self.header.zoom_out_pressed.connect(self.zoom_out)
        self.header.fit_pressed.connect(self.fit)
        self.view.node_clicked.connect(self._on_node_clicked)
        self.view.parameter_clicked.connect(self._on_parameter_clicked)
        self.view.layer_size_changed.connect(self.layer_size_changed)
        self.view.moved.connect(self._place_card)
        self.card.closed.connect(lambda: self._on_node_clicked(None))
        self.card.value_entered.connect(self.parameter_value_entered)
        self.card.freeze_toggled.connect(self.freeze_toggled)
        self.banner.clicked.connect(self.banner_clicked)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the design draws it."""
        return QSize(820, 466)

    def set_graph(self, graph: NetworkGraph, activations: Sequence[str]) -> None:
        """Draw another network; ``activations`` has one name for each layer after the inputs."""
        self._graph, self._activations = graph, tuple(activations)
        self._node_values = {}
        self._select(None, None)
        self.view.set_graph(graph, activations)
        self.set_frozen(self._frozen)

    def set_state(self, parameters: Floats, gradients: Floats, updates: Floats) -> None:
        """New numbers, each of shape (n_parameters,)."""
        self.view.set_state(parameters, gradients, updates)
        self._refresh()

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """New heat maps of the neurons, hidden and output."""
        self.view.set_heatmaps(heatmaps)

    def set_frozen(self, frozen: frozenset[int]) -> None:
        """Which parameters do not train."""
        self._frozen = frozen
        if self.view.scene is not None:
            self.view.scene.frozen = frozen
            self.view.update()
        self._refresh_card()

    def set_quantity(self, quantity: str) -> None:
        """What the edges show: "weights", "gradients" or "updates"."""
        self._quantity = quantity
        self.header.set_quantity(quantity)
        self.view.set_quantity(quantity)
        self._refresh()
        self.quantity_changed.emit(quantity)

    def set_fade(self, fade: bool) -> None:
        """Whether a selection fades the rest."""
        self.header.fade.setChecked(fade)
        if self.view.scene is not None:
            self.view.scene.fade = fade
            self.view.update()

    def set_node_values(self, values: NodeValues) -> None:
        """Output, its gradient, pre-activation, its gradient of every neuron at the example."""
        self._node_values = values
        last = max(values, default=(0, 0))[0]
        self.view.set_scores({node: row[0] for node, row in values.items() if node[0] == last})
        self._refresh_card()

    def set_message(self, banner: Banner | None) -> None:
        """Show a banner across the canvas, or none."""
        self.banner.set_banner(banner)

    def select_node(self, node: NodeId | None) -> None:
        """Select a neuron, or nothing, without a signal."""
        self._select(node, None)

    def select_parameter(self, index: int | None) -> None:
        """Select a weight or a bias (its neuron), or nothing, without a signal."""
        if index is not None and self._graph is not None and self._graph.parameter_names[index].startswith("bias"):
            self._select(self._graph.parameter_node(index), None)
        else:
            self._select(None, index)

    def zoom_in(self) -> None:
        """Larger."""
        self.view.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self.view.zoom(1.0 / ZOOM_STEP)

    def fit(self) -> None:
        """All of it."""
        self.view.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the card in sight."""
        super().resizeEvent(event)
        self._place_card()

    def _on_node_clicked(self, node: NodeId | None) -> None:
        self._select(node, None)
        self.node_selected.emit(node)

    def _on_parameter_clicked(self, index: int) -> None:
        self._select(None, index)
        self.parameter_selected.emit(index)

    def _select(self, node: NodeId | None, parameter: int | None) -> None:
        self._node, self._parameter = node, parameter
        self.view.choose(node, parameter)
        self._refresh_card()

    def _refresh(self) -> None:
        if self._graph is None:
            return
        self.header.legend.set_top(v97(self.view.array(self._quantity)[self._graph.parameters]))
        self._refresh_card()

    def _refresh_card(self) -> None:
        if self._graph is None or (self._parameter is None and (self._node is None or self._node[0] == 0)):
            self.card.hide()
            self._line.hide()
            return
        index = self._parameter
        if index is None and self._node is not None:
            self._node_card(self._node)
            index = self._graph.bias(self._node)
        elif index is not None:
            self._weight_card(index)
        if index is not None:
            self.card.set_parameter(index, float(self.view.array("weights")[index]), index in self._frozen)
        if not self.card.isVisible():
            self.card.show()
        self._place_card()

    def _node_card(self, node: NodeId) -> None:
        assert self._graph is not None
        name = self._graph.node_name(node)
        bias = self._graph.bias(node)
        activation = self._activations[node[0] - 1]
        rows = []
        if node in self._node_values:
            out, out_grad, before, before_grad = self._node_values[node]
            rows.append(("Output", out, out_grad))
            if activation != "linear":
                rows.append((f"Before {activation_title(activation)}", before, before_grad))
        if bias is not None:
            rows.append(("Bias", float(self.view.array("weights")[bias]), float(self.view.array("gradients")[bias])))
        title = "Output neuron" if name == "output" else f"Neuron {name}"
        self.card.set_rows(title, "at training point 1", rows)

    def _weight_card(self, index: int) -> None:
        assert self._graph is not None
        numbers = [float(self.view.array(q)[index]) for q in ("weights", "gradients", "updates")]
        name = self._graph.parameter_names[index].capitalize()
        self.card.set_rows(name, f"last update {gradient(numbers[2])}", [("Weight", numbers[0], numbers[1])])

    def _place_card(self) -> None:
        if self.card.isHidden():
            return
        if self._node is not None:
            rect = self.view.node_rect(self._node)
        else:
            point = None if self._parameter is None else self.view.parameter_point(self._parameter)
            rect = None if point is None else QRectF(point.x() - 4, point.y() - 4, 8, 8)
        width, height = self.view.width(), self.view.height()
        size = QSize(WIDTH, self.card.sizeHint().height())
        if rect is None:
            self._line.hide()
            self.card.move(width - size.width() - CARD_GAP, height - size.height() - CARD_GAP)
            return
        place = self._free_place(rect, QRectF(0, 0, size.width(), size.height()))
        self.card.move(round(place.x()), round(place.y()))
        right = place.center().x() > rect.center().x()
        start = QPointF(rect.right() + 6 if right else rect.left() - 6, rect.center().y())
        end = QPointF(place.left() if right else place.right(), place.center().y())
        self._line.setGeometry(self.view.rect())
        self._line.ends = (start, end)
        self._line.show()
        self._line.update()
        self.card.raise_()

    def _free_place(self, around: QRectF, card: QRectF) -> QRectF:
        """Where the card covers least of the selected paths, and is near what it is about."""
        room = self.view.rect().toRectF().adjusted(CARD_GAP, CAPTION_ROOM, -CARD_GAP, -CARD_GAP)
        paths = self.view.selected_points()
        xs = (around.right() + 24, around.left() - 24 - card.width(), room.left(), room.right() - card.width())
        ys = (around.bottom() + 24, around.top() - 24 - card.height(), room.top(), room.bottom() - card.height())
        best, least = card.translated(room.right() - card.width(), room.top()), float("inf")
        for x, y in itertools.product(xs, ys):
            place = QRectF(x, y, card.width(), card.height())
            if not room.contains(place) or place.intersects(around.adjusted(-8, -8, 8, 8)):
                continue
            covered = sum(place.contains(point) for point in paths)
            away = (place.center() - around.center()).manhattanLength()
            if (cost := 40.0 * covered + away) < least:
                best, least = place, cost
        return best
