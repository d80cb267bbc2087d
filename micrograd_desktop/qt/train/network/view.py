"""The drawn network: keeps the scene, paints it, zooms and pans."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from micrograd_desktop.data.table import Column
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, strongest_neurons
from micrograd_desktop.presentation.network_picture import NetworkNumbers, NetworkRequest
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.zoom_limits import ZoomLimits
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.train.network.column_heads import ColumnHeads
from micrograd_desktop.qt.train.network.geometry import (
    MOST_SHOWN,
    Shown,
    columns,
    in_sight,
    lay_out,
)
from micrograd_desktop.qt.train.network.neurons import NO_LABELS_BELOW
from micrograd_desktop.qt.train.network.painting import NetworkPainting, Surface
from micrograd_desktop.qt.train.network.places import Places, x_of_inputs
from micrograd_desktop.qt.train.network.scene import InputWords, Lit, Scene
from micrograd_desktop.raster.image import Image
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.pictures import NetworkWish

LIVE_EDGES_MS = 120
"""Least time between two pictures of the edges while training runs, where Qt draws them."""

EDGE_PART_MS = 4

DOT_PARTS = 24
"""Shares that are told apart on a dot of 12 pixels."""

ZOOM_STEP = 1.25
ZOOM_RANGE = (0.4, 4.0)


class NetworkView(QWidget):
    """The canvas without its header.

    Signals
    -------
    layer_size_changed(int, int)
        The plus or minus over a hidden layer (from 1) was pressed.
    moved()
        Positions on the widget are others now.
    node_pointed(object)
        The pointer is over another neuron, or over none (None).
    """

    layer_size_changed = Signal(int, int)
    moved = Signal()
    node_pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.scene: Scene | None = None
        self._graph: NetworkGraph | None = None
        self._activations: tuple[str, ...] = ()
        self._weights: Floats = np.zeros(0)
        self._own: dict[str, Floats | None] = {}
        self._arrays = self._own
        self._quantity = "weights"
        self._heatmaps: Heatmaps | None = None
        self._inputs: tuple[InputWords | None, ...] = ()
        self._shown: Shown = ()
        self._shown_by_weight = False
        self.zoom_limits = ZoomLimits(*ZOOM_RANGE, self)
        self._zoom = 1.0
        self._pan = QPointF(0, 0)
        self._painting = NetworkPainting()
        self._live = False
        self._edges_renewed = QElapsedTimer()
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(EDGE_PART_MS)
        self._edge_timer.timeout.connect(self._advance_edges)
        self.heads = ColumnHeads(self)
        self._buttons: list[tuple[int, QToolButton, QToolButton]] = self.heads.buttons
        self.heads.layer_size_changed.connect(self.layer_size_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 220)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A canvas as the design draws it."""
        return QSize(820, 430)

    def set_graph(self, graph: NetworkGraph, activations: Sequence[str]) -> None:
        """Draw another network; ``activations`` has one name for each layer after the inputs."""
        old = self.scene
        self._graph, self._activations = graph, tuple(activations)
        self._weights = np.zeros(graph.n_parameters)
        self._own = self._arrays = {"weights": None, "gradients": None, "updates": None}  # nothing is known of it yet
        self._heatmaps, self._inputs = None, ()
        self._shown = strongest_neurons(graph, self._weights, MOST_SHOWN)
        self._shown_by_weight = False
        self.scene = None
        self.heads.set_layers(graph.layer_sizes, self._activations)
        self._rebuild()
        if self.scene is not None and old is not None:
            self.scene.fade = old.fade
            self.scene.fix_scale(old.fixed_scale)
        self.setAccessibleName(tr("Network of {sizes} neurons", sizes=", ".join(map(str, graph.layer_sizes))))

    def set_state(self, parameters: Floats, gradients: Floats | None, updates: Floats) -> None:
        """New numbers, each of shape (n_parameters,); without gradients nothing was updated yet either."""
        self._weights = parameters
        moved = None if gradients is None else updates
        self._own = {"weights": parameters, "gradients": gradients, "updates": moved}
        self._arrays = self._with_lit(self._own)
        if self.scene is None:
            return
        self.scene.values = self._arrays[self._quantity]
        self.scene.biases = parameters
        if not self._shown_by_weight:
            self._shown_by_weight = True
            self._show_strongest()
        if not self._live or not self._painting.is_by_qt:
            self._redraw_edges()
        elif not self._edge_timer.isActive() and self._edges_renewed.elapsed() >= LIVE_EDGES_MS:
            self._edges_renewed.start()
            self._painting.renew_edges(self.scene, self._surface())
            self._edge_timer.start()

    def set_lit(self, lit: Lit | None) -> None:
        """What a half of a step changes, with its numbers in place of the run's; None for the run's own."""
        if self.scene is None:
            return
        self.scene.lit = lit
        self._arrays = self._with_lit(self._own)
        self.scene.values = self._arrays[self._quantity]
        self._redraw_edges()

    def _with_lit(self, arrays: dict[str, Floats | None]) -> dict[str, Floats | None]:
        """The numbers of the run, or those of the half of a step that is shown."""
        lit = None if self.scene is None else self.scene.lit
        if lit is None:
            return arrays
        own = {"gradients": lit.gradients, "updates": lit.updates}
        return {quantity: arrays[quantity] if (new := own.get(quantity)) is None else new for quantity in arrays}

    def set_live(self, live: bool) -> None:
        """Whether numbers stream in: edges that Qt draws then follow eight times a second, drawn part by part."""
        self._live = live
        self._edges_renewed.start()
        if not live:
            self._edge_timer.stop()
            self._redraw_edges()

    def array(self, quantity: str) -> Floats | None:
        """The numbers of a quantity as last set; None before the first backward pass if they come from it."""
        return self._arrays[quantity]

    def value(self, quantity: str, parameter: int) -> float | None:
        """The number of one parameter, or None if there is none yet."""
        numbers = self._arrays[quantity]
        return None if numbers is None else float(numbers[parameter])

    def weight(self, parameter: int) -> float:
        """What a parameter is."""
        return float(self._weights[parameter])

    def set_quantity(self, quantity: str) -> None:
        """What edges show: ``"weights"``, ``"gradients"`` or ``"updates"``."""
        self._quantity = quantity
        if self.scene is not None:
            self.scene.values, self.scene.quantity = self._arrays[quantity], quantity
            self._redraw_edges()

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """New heat maps of all neurons after the inputs; those of another network are not shown."""
        if self._graph is not None and heatmaps.is_of(self._graph.layer_sizes, self._graph.features):
            slice_before = None if self._heatmaps is None else self._heatmaps.slice
            self._heatmaps = heatmaps
            if heatmaps.slice is not None and (slice_before is None or slice_before.shown != heatmaps.slice.shown):
                self._show_strongest()
            self._refresh_tiles()

    def set_inputs(self, inputs: Sequence[InputWords | None]) -> None:
        """What is said of each input, None of a feature made of them; nothing if these are not the network's."""
        graph = self._graph
        words = tuple(inputs) if graph is not None and len(inputs) == graph.layer_sizes[0] else ()
        if words != self._inputs:
            self._inputs = words
            if self.scene is not None:
                self.scene.inputs = words
            self._rebuild()

    def column_of(self, node: NodeId) -> Column | None:
        """The column that an input is; None of other neurons, and where it is not known."""
        words = self._inputs[node[1]] if node[0] == 0 and node[1] < len(self._inputs) else None
        return None if words is None else words.column

    def set_scores(self, scores: dict[NodeId, float], at: str) -> None:
        """The outputs to write under neurons of the last layer, and for which point they are, in words."""
        if self.scene is not None:
            self.scene.scores, self.scene.scores_at = scores, at
            self._update_below_heads()

    def set_ailing(self, shares: Mapping[NodeId, float]) -> None:
        """The neurons that get a dot, filled by the share of training points at which they are dead or saturated."""
        ailing = {node: math.floor(share * DOT_PARTS) / DOT_PARTS for node, share in shares.items()}
        if self.scene is not None and ailing != self.scene.ailing:
            self.scene.ailing = ailing
            self._update_below_heads()

    def set_frozen(self, frozen: frozenset[int]) -> None:
        """Which parameters do not train."""
        if self.scene is not None:
            self.scene.frozen = frozen
            self._redraw_edges()

    def set_fade(self, fade: bool) -> None:
        """Whether what does not belong to the neuron pointed at or selected is faded."""
        if self.scene is not None:
            self.scene.fade = fade
            self._redraw_edges()

    def set_fixed_scale(self, fixed: bool) -> None:
        """Whether the edges' scale stays as it is, whatever the values."""
        if self.scene is not None and fixed != self.scene.fixed_scale:
            self.scene.fix_scale(fixed)
            self._redraw_edges()

    def set_leader(self, ends: tuple[QPointF, QPointF] | None) -> None:
        """The line from what is selected to its card."""
        if ends != self._painting.leader:
            self._painting.leader = ends
            self.update()

    def choose(self, node: NodeId | None, parameter: int | None) -> None:
        """Select a neuron or a weight, or nothing; a neuron that was not shown, is."""
        if self.scene is None or self._graph is None:
            return
        self.scene.selected, self.scene.selected_parameter = node, parameter
        if any(not self._is_shown(end) for end in self.scene.selected_ends()):
            self._show_strongest()
        self._redraw_edges()

    def point_at(self, node: NodeId | None, parameter: int | None) -> None:
        """Let the paths of a neuron, or one weight, stand out."""
        if self.scene is None or (self.scene.hovered, self.scene.hovered_parameter) == (node, parameter):
            return
        other_paths = self.scene.hovered != node
        self.scene.hovered, self.scene.hovered_parameter = node, parameter
        if other_paths:
            self._painting.edges.forget()
            self.node_pointed.emit(node)
        self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the widget (its centre)."""
        about = about or QPointF(self.rect().center())
        new = self.zoom_limits.within(self._zoom * factor)
        self._pan = about - (about - self._pan) * (new / self._zoom)
        self._zoom = new
        self._refresh_tiles()
        self._moved()

    def pan(self, by: QPointF) -> None:
        """Move the network, a part of which stays in sight."""
        self._pan += by
        self._moved()

    def fit(self) -> None:
        """Show all of it, of a large layer those neurons that are the strongest now."""
        self._zoom, self._pan = self.zoom_limits.within(1.0), QPointF(0, 0)
        self._show_strongest()

    @property
    def standing(self) -> tuple[float, QPointF]:
        """How large the network is shown, and how far it is moved."""
        return self._zoom, QPointF(self._pan)

    def stand(self, standing: tuple[float, QPointF]) -> None:
        """Show it so large, moved so far, again."""
        self._zoom, self._pan = self.zoom_limits.within(standing[0]), QPointF(standing[1])
        self._refresh_tiles()
        self._moved()

    def node_rect(self, node: NodeId) -> QRectF | None:
        """Where a neuron stands on the widget; None if it is not shown."""
        return self.places().node(node)

    def shown_neurons(self, layer: int) -> tuple[int, ...]:
        """The neurons of a layer, 0 for the inputs, that are drawn."""
        return self._shown[layer]

    def places(self) -> Places:
        """Where all that is shown now stands on the widget."""
        return Places(self.scene, self.transform())

    def transform(self) -> QTransform:
        """From the network's coordinates to the widget's."""
        return QTransform(self._zoom, 0, 0, self._zoom, self._pan.x(), self._pan.y() + self.heads.height())

    def _surface(self) -> Surface:
        return Surface(self.size(), self.devicePixelRatioF(), self.transform(), self.heads.height())

    def _is_shown(self, node: NodeId) -> bool:
        return node[1] in self._shown[node[0]]

    def _show_strongest(self) -> None:
        if self._graph is None or self.scene is None:
            return
        keep = [*self.scene.selected_ends(), *self._plane_inputs()]
        shown = strongest_neurons(self._graph, self._weights, MOST_SHOWN, keep)
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
        else:
            self._refresh_tiles()
            self._moved()

    def _plane_inputs(self) -> list[NodeId]:
        """The two of more inputs that the plane shows: they are drawn whatever their weights."""
        slice_ = None if self._heatmaps is None else self._heatmaps.slice
        return [] if slice_ is None or self._graph is None or self._graph.features else [(0, k) for k in slice_.shown]

    def _moved(self) -> None:
        if self.scene is not None:
            size = self.width(), self.height() - self.heads.height()
            self._pan = QPointF(*in_sight(self.scene.geometry, self._zoom, self._pan.toTuple(), size))
        if self.scene is not None:
            self._place_heads(self.scene.geometry.columns)
        self._redraw_edges()
        self.moved.emit()

    def _place_heads(self, centres: Floats) -> None:
        places = centres * self._zoom + self._pan.x()
        self.heads.set_columns(places.tolist(), self._zoom >= NO_LABELS_BELOW)

    def _advance_edges(self) -> None:
        if not self._painting.edges.advance():
            self._edge_timer.stop()
            self._update_below_heads()

    def _redraw_edges(self) -> None:
        self._painting.edges.forget()
        self._update_below_heads()

    def _update_below_heads(self) -> None:
        """Paint the network anew, but not the heads over it: they paint themselves when they change."""
        self.update(0, self.heads.height(), self.width(), max(self.height() - self.heads.height(), 0))

    def _rebuild(self) -> None:
        if self._graph is None:
            return
        left = x_of_inputs(self._graph, self._shown[0], self._inputs, self.width())
        self._place_heads(columns(self._graph, self.width(), left))  # first: near columns have higher heads
        geometry = lay_out(self._graph, self._shown, self.width(), self.height() - self.heads.height(), left)
        if self.scene is None:
            values, biases = self._arrays[self._quantity], self._weights
            self.scene = Scene(self._graph, self._activations, geometry, values, biases, self._quantity)
            self.scene.inputs = self._inputs
        else:
            self.scene.geometry = geometry
        self._refresh_tiles()
        self._moved()

    def _refresh_tiles(self) -> None:
        if self.scene is None:
            return
        self.scene.heatmaps = self._heatmaps
        self._painting.age_tiles(some=self._live and bool(self.scene.tiles))
        self._update_below_heads()

    def _on_theme_changed(self) -> None:
        self._refresh_tiles()
        self._redraw_edges()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the network."""
        painter = QPainter(self)
        if self.scene is None:
            painter.fillRect(event.rect(), QColor(tokens().canvas))
        else:
            self._painting.paint(painter, self.scene, self._surface(), event.rect())
        painter.end()

    def picture_wish(self) -> NetworkWish | None:
        """What a picture of edges and neurons is to show, apart from numbers; None before there is a network."""
        from micrograd_desktop.presentation.pictures import NetworkWish  # not before a picture is wished for

        if self.scene is None:
            return None
        request = self._painting.picture.request(self.scene, *self._surface())
        return NetworkWish(request, self._quantity, self.scene.graph.parameters, self.scene.fixed_scale)

    def know_scale(self, request: NetworkRequest, numbers: NetworkNumbers) -> None:
        """What a picture found out of numbers that are given next: of 100,000 it takes long."""
        scene, values, scale = self.scene, numbers.values, numbers.scale
        if values is not None and scale is not None and scene is not None and self._painting.picture.is_of(request):
            scene.know_scale(values, scale)

    def take_picture(self, request: NetworkRequest, numbers: NetworkNumbers, image: Image) -> None:
        """A picture made of a request, for the numbers that ``set_state`` and ``set_heatmaps`` give as well."""
        self._painting.picture.take(request, numbers, image)
        self._update_below_heads()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the network out for the new size."""
        super().resizeEvent(event)
        self.heads.resize(self.width(), self.heads.height())
        self._rebuild()
