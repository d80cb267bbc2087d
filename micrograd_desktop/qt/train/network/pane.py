"""The network canvas: header, drawn network, the card of what is selected, a banner for what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from micrograd_desktop.nn.parameters import neuron_caption
from micrograd_desktop.plain_text import raised
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.formats import gradient
from micrograd_desktop.presentation.health import Health, definition, network_sentence, neuron_note
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title
from micrograd_desktop.presentation.neuron_map import ShownNeuron, shown_neuron
from micrograd_desktop.qt.controls.seldom import Seldom
from micrograd_desktop.qt.controls.zoom_limits import ZoomLimits
from micrograd_desktop.qt.train.network.banner import Banner, BannerBar
from micrograd_desktop.qt.train.network.canvas import NodeValues, PointedNetworkView
from micrograd_desktop.qt.train.network.card import CardRow, NeuronCard
from micrograd_desktop.qt.train.network.card_placement import free_place, leader
from micrograd_desktop.qt.train.network.feature_bar import FeatureBar
from micrograd_desktop.qt.train.network.header import CanvasHeader
from micrograd_desktop.qt.train.network.scene import InputWords, Lit
from micrograd_desktop.qt.train.network.view import ZOOM_STEP
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr, trn, whole

RING = 6.0
WEIGHT_POINT = 5.0


class NetworkCanvas(QWidget):
    """The network, drawn from finished arrays.

    Signals
    -------
    node_selected(object)
        A ``NodeId``, or None.
    parameter_selected(object)
        A weight's index, or None.
    selection_changed()
        Another neuron or weight is selected than before, by whomever.
    parameter_value_entered(int, float), freeze_toggled(int, bool)
        From the card: a parameter's index, and its new value or whether it is to be frozen.
    layer_size_changed(int, int)
        Hidden layer (from 1) and change.
    node_traced(object)
        The ``NodeId`` of a neuron whose scalar graph is to be opened.
    banner_clicked(str)
        The id of a banner's button.
    quantity_changed(str)
        What the edges show now.
    node_values_wished()
        They are wanted of the moment that is shown.
    """

    node_selected = Signal(object)
    parameter_selected = Signal(object)
    selection_changed = Signal()
    parameter_value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)
    layer_size_changed = Signal(int, int)
    node_traced = Signal(object)
    banner_clicked = Signal(str)
    quantity_changed = Signal(str)
    node_values_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: NetworkGraph | None = None
        self._activations: tuple[str, ...] = ()
        self._node: NodeId | None = None
        self._parameter: int | None = None
        self._frozen: frozenset[int] = frozenset()
        self._node_values: NodeValues = {}
        self._example = 0
        self._health: Health | None = None
        self._health_words = ""
        self._live, self._seldom = False, Seldom(self._refresh_legend, self)
        self._quantity = "weights"
        self.view = PointedNetworkView()
        self.header = CanvasHeader(self)
        self.card = NeuronCard(self.view)
        self.card.hide()
        self.banner = BannerBar()
        self.features = FeatureBar()
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.banner, self.features):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        self.setAccessibleName(tr("Network"))
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.header.quantity_chosen.connect(self.set_quantity)
        self.header.fade_toggled.connect(self.view.set_fade)
        self.header.fixed.toggled.connect(self._on_fixed_toggled)
        self.view.node_clicked.connect(self._on_node_clicked)
        self.view.parameter_clicked.connect(self._on_parameter_clicked)
        self.view.edit_requested.connect(self._on_edit_requested)
        self.view.layer_size_changed.connect(self.layer_size_changed)
        self.view.moved.connect(self._place_card)
        self.view.value_wished.connect(self.parameter_value_entered)
        self.view.freeze_wished.connect(self.freeze_toggled)
        self.view.trace_wished.connect(self.node_traced)
        self.view.node_values_wished.connect(self.node_values_wished)
        self.card.resized.connect(self._place_card)
        self.card.closed.connect(self.select_nothing)
        self.card.value_entered.connect(self.parameter_value_entered)
        self.card.freeze_toggled.connect(self.freeze_toggled)
        self.card.trace_requested.connect(lambda: self.node_traced.emit(self._node))
        self.banner.clicked.connect(self.banner_clicked)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the design draws it."""
        return QSize(820, 466)

    def set_graph(self, graph: NetworkGraph, activations: Sequence[str]) -> None:
        """Draw another network; ``activations`` has one name for each layer after the inputs."""
        self._select(None, None)
        self._graph, self._activations = graph, tuple(activations)
        self.set_node_values({})
        self.set_health(None)
        self.view.set_graph(graph, activations)
        self.view.set_frozen(self._frozen)
        self.view.set_fade(self.header.fade.isChecked())
        self.view.set_fixed_scale(self.header.fixed.isChecked())
        self._refresh_legend()

    def set_state(self, parameters: Floats, gradients: Floats | None, updates: Floats) -> None:
        """New numbers, each of shape (n_parameters,).

        ``gradients`` is None before the first backward pass: then no gradient is shown anywhere, and no update.
        """
        self.view.set_state(parameters, gradients, updates)
        if self._live:
            self._seldom.request()
        else:
            self._seldom.forget()
            self._refresh_legend()
        self._refresh_card()

    def set_lit(self, lit: Lit | None) -> None:
        """Light what a half of a step changes, and show its numbers in place of the run's; None for the run's own."""
        self.view.set_lit(lit)
        self._refresh_legend()
        self._refresh_card()

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar below the header."""
        self._column.insertWidget(1, bar)

    @property
    def quantity(self) -> str:
        """What the edges show."""
        return self._quantity

    def set_live(self, live: bool) -> None:
        """Whether numbers stream in from training: what the legend says then follows some times a second."""
        self._live = live
        self.view.set_live(live)
        self._refresh_legend()

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """New heat maps of the neurons, hidden and output."""
        self.view.set_heatmaps(heatmaps)

    def set_inputs(self, inputs: Sequence[InputWords | None]) -> None:
        """What is said of each input; None of a feature that is made of them."""
        self.view.set_inputs(inputs)

    def set_frozen(self, frozen: frozenset[int]) -> None:
        """Which parameters do not train."""
        self._frozen = frozen
        self.view.set_frozen(frozen)
        self._refresh_card()

    def set_quantity(self, quantity: str) -> None:
        """What the edges show: "weights", "gradients" or "updates"."""
        self._quantity = quantity
        self.header.quantities.choose(quantity)
        self.view.set_quantity(quantity)
        self._refresh_legend()
        self.quantity_changed.emit(quantity)

    def set_fade(self, fade: bool) -> None:
        """Whether a selection fades the rest."""
        self.header.fade.setChecked(fade)

    def set_fixed_scale(self, fixed: bool) -> None:
        """Whether an edge's width stands for the same value all the time, or is relative to the others."""
        self.header.fixed.setChecked(fixed)

    def set_scores(self, scores: dict[NodeId, float], example: int = 0) -> None:
        """What the last layer says at a training point (from 0)."""
        self.view.set_scores(scores, tr("at point {number}", number=whole(example + 1)))

    def set_node_values(self, values: NodeValues, example: int = 0) -> None:
        """Output, its gradient, pre-activation and its gradient of neurons, at a training point (from 0)."""
        self._node_values, self._example = values, example
        self.view.set_node_values(values)
        self._refresh_card()

    @property
    def selected(self) -> NodeId | None:
        """The neuron that is selected."""
        return self._node

    def shown_neuron(self, node: NodeId, pinned: bool) -> ShownNeuron | None:
        """A neuron as its map is shown elsewhere; None where there is no map of its own."""
        if self._graph is None:
            return None
        return shown_neuron(self._graph, self._activations, node, pinned, self.view.column_of(node))

    @property
    def hidden_sizes(self) -> tuple[int, ...]:
        """How many neurons each hidden layer has."""
        return () if self._graph is None else tuple(self._graph.layer_sizes[1:-1])

    def shown_rows(self, layer: int) -> tuple[int, ...]:
        """The neurons of a layer, from 1, that are drawn, by their rows in ``Heatmaps.grids``."""
        if self._graph is None:
            return ()
        first = sum(self._graph.layer_sizes[1:layer])
        return tuple(first + k for k in self.view.shown_neurons(layer))

    @property
    def wants_node_values(self) -> bool:
        """Whether a neuron is selected, of which the card says them, or an assistive client asks for them."""
        return self._node is not None or self.view.is_heard

    def set_health(self, health: Health | None) -> None:
        """How the neurons are, so that those that no longer learn get a badge; None if it is not known."""
        before, self._health = self._health, health
        self.view.set_health(health)
        if before is None or health is None or not health.is_as(before):  # from frame to frame it mostly is
            self._health_words = _health_in_words(health)
            self._describe()

    def set_message(self, banner: Banner | None) -> None:
        """Show a banner across the canvas, or none."""
        self.banner.set_banner(banner)

    def select_node(self, node: NodeId | None) -> None:
        """Select a neuron, or nothing, without a signal."""
        self._select(node, None)

    def select_parameter(self, index: int | None) -> None:
        """Select a weight, or the neuron of a bias, or nothing, without a signal."""
        if index is not None and self._graph is not None:
            node = self._graph.parameter_node(index)
            if self._graph.bias(node) == index:
                self._select(node, None)
                return
        self._select(None, index)

    def go_to_node(self, node: NodeId) -> None:
        """Select a neuron, here and wherever else it is shown, and have the keys."""
        self._on_node_clicked(node)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_parameter(self, index: int) -> None:
        """Select a weight, or a bias with its neuron, here and wherever else it is shown, and have the keys."""
        self.select_parameter(index)
        self.parameter_selected.emit(index)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_nothing(self) -> None:
        """Let go of what is selected, here and wherever else it is shown."""
        self._select(None, None)
        self.node_selected.emit(None)
        self.parameter_selected.emit(None)

    @property
    def zoom_limits(self) -> ZoomLimits:
        """How large and how small the network can be shown."""
        return self.view.zoom_limits

    def zoom_in(self) -> None:
        """Larger."""
        self.view.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self.view.zoom(1.0 / ZOOM_STEP)

    def fit(self) -> None:
        """All of it."""
        self.view.fit()

    def _on_fixed_toggled(self, fixed: bool) -> None:
        self.view.set_fixed_scale(fixed)
        self._refresh_legend()

    def _on_node_clicked(self, node: NodeId | None) -> None:
        if node is None:
            self.select_nothing()
            return
        self._select(node, None)
        self.node_selected.emit(node)

    def _on_parameter_clicked(self, index: int) -> None:
        self._select(None, index)
        self.parameter_selected.emit(index)

    def _on_edit_requested(self) -> None:
        if not self.card.isHidden():
            self.card.begin_edit()

    def _select(self, node: NodeId | None, parameter: int | None) -> None:
        self._node, self._parameter = node, parameter
        self.view.choose(node, parameter)
        self._refresh_card()
        self._place_card()
        self.selection_changed.emit()

    def _refresh_legend(self) -> None:
        if self.view.scene is not None:
            self.header.legend.set_scale(self.view.scene.scale())

    def _refresh_card(self) -> None:
        index = self._card_parameter()
        if index is None:
            self._describe()
            self._hide_card()
            return
        if self._node is not None:
            self._node_card(self._node, index)
        else:
            self._weight_card(index)
        word = "weight" if self._node is None else "bias"
        self.card.set_parameter(index, word, self.view.weight(index), index in self._frozen)
        self._describe()
        if self.card.isHidden():
            self.card.show()
            self._place_card()

    def _describe(self) -> None:
        """Say what is selected, and how the network is."""
        selected = "" if self._node is None else tr("{what}, selected", what=self.view.describe(self._node))
        if self._card_parameter() is not None:
            ailment = "" if self._node is None else self.view.ailment(self._node)
            selected = " ".join(filter(None, (tr("{what}, selected", what=self.card.accessibleName()), ailment)))
        self.view.setAccessibleDescription(" ".join(filter(None, (selected, self._health_words))))

    def _hide_card(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.card.isAncestorOf(focus):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.hide()
        self.view.set_leader(None)

    @property
    def card_parameter(self) -> int | None:
        """The weight that is selected, or the bias of the neuron that is; None of an input, or of nothing."""
        return self._card_parameter()

    def _card_parameter(self) -> int | None:
        """The parameter that the card lets a person edit; None if there is no card."""
        if self._graph is None or self._parameter is not None or self._node is None:
            return self._parameter
        return self._graph.bias(self._node)

    def _node_card(self, node: NodeId, bias: int) -> None:
        assert self._graph is not None
        name = neuron_caption(self._graph.node_name(node))
        activation = self._activations[node[0] - 1]
        rows, caption = [], ""
        if node in self._node_values:
            caption = tr("at training point {number}", number=whole(self._example + 1))
            out, out_grad, before, before_grad = self._node_values[node]
            rows.append(CardRow(tr("Output (point)"), out, out_grad))
            if activation != "linear":
                name_before = tr("Before {activation} (point)", activation=activation_title(activation))
                rows.append(CardRow(name_before, before, before_grad))
        rows.append(CardRow(tr("Bias (batch)"), self.view.weight(bias), self.view.value("gradients", bias)))
        note = "" if self._health is None else neuron_note(self._health, node)
        self.card.set_rows(name, caption, tuple(rows))
        self.card.set_note(note, "" if self._health is None else definition(self._health, node))

    def _weight_card(self, index: int) -> None:
        assert self._graph is not None
        value, grad = self.view.weight(index), self.view.value("gradients", index)
        name = raised(self._graph.parameter_name(index))
        update = tr("update {value}", value=gradient(self.view.value("updates", index)))
        self.card.set_rows(name, update, (CardRow(tr("Weight"), value, grad),))
        self.card.set_note("")

    def _place_card(self) -> None:
        if self.card.isHidden():
            return
        places = self.view.places()
        about = None if self._node is None else places.node(self._node)
        point = None if self._parameter is None else places.parameter(self._parameter)
        if about is not None:
            about = about.adjusted(-RING, -RING, RING, RING)
        elif point is not None:
            reach = WEIGHT_POINT
            about = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        else:
            about = QRectF(0, 0, 0, 0)
        room = QRectF(self.view.rect()).adjusted(0, self.view.heads.height() - RING, 0, 0)
        size = QSizeF(self.card.sizeHint().expandedTo(self.card.size()))
        ends = [] if self._parameter is None else places.selected_nodes()
        place = free_place(room, size, about, places.selected_points(), places.nodes(), ends, places.scores())
        self.card.move(round(place.x()), round(place.y()))
        self.view.set_leader(leader(about, place))
        self.card.raise_()


def _health_in_words(health: Health | None) -> str:
    """What the badges say, and what is wrong with the whole network."""
    if health is None:
        return ""
    marked = len(health.marked())
    badges = (
        trn(
            "{n} neuron with a warning dot, dead or saturated.",
            "{n} neurons with a warning dot, dead or saturated.",
            marked,
        )
        if marked
        else ""
    )
    return " ".join(filter(None, (network_sentence(health), badges)))
