"""Pointer and keys on the drawn network: what is under the pointer, clicks, drags, wheel and arrow keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QCursor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from micrograd_desktop.nn.parameters import neuron_caption
from micrograd_desktop.plain_text import plain, raised
from micrograd_desktop.presentation.formats import gradient, signed
from micrograd_desktop.presentation.health import Health, definition, neuron_sentence
from micrograd_desktop.presentation.network_graph import NodeId, activation_title
from micrograd_desktop.presentation.slices import in_unit
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS, NO_KEYS, Chord
from micrograd_desktop.qt.controls.parts import Parts, current_moved
from micrograd_desktop.qt.controls.plain import show_tip, tip_text
from micrograd_desktop.qt.train.network.geometry import edge_at, node_at
from micrograd_desktop.qt.train.network.view import ZOOM_STEP, NetworkView
from micrograd_desktop.translation import tr

NodeValues = Mapping[NodeId, tuple[float, float | None, float, float | None]]
DRAG_FROM = 5
REACH = 6.0


class PointedNetworkView(NetworkView):
    """The drawn network that a person points at.

    Signals
    -------
    node_clicked(object), parameter_clicked(object)
        What was chosen by pointer or key; ``node_clicked(None)`` where there is nothing.
    map_requested(object)
        A neuron was clicked: its map is to stay.
    edit_requested()
        What is selected was double-clicked, or Enter was pressed.
    value_wished(int, float), freeze_wished(int, bool)
        By an assistive client: a parameter's index, and its new value or whether it is to be frozen.
    trace_wished(object)
        By an assistive client: the neuron whose scalar graph is to be opened.
    node_values_wished()
        An assistive client asks for neurons' outputs, for the first time since they were known.
    """

    node_clicked = Signal(object)
    parameter_clicked = Signal(object)
    map_requested = Signal(object)
    edit_requested = Signal()
    value_wished = Signal(int, float)
    freeze_wished = Signal(int, bool)
    trace_wished = Signal(object)
    node_values_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._dragging = False
        self._health: Health | None = None
        self._tip: tuple[str, NodeId | None, int | None] = ("", None, None)
        self._node_values: NodeValues = {}
        self._is_heard = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        FocusRing(self)

    @property
    def own_keys(self) -> frozenset[Chord]:
        """The arrow keys, which walk from the selected neuron, or begin to walk."""
        return ARROWS if self.scene is not None else NO_KEYS

    @property
    def is_heard(self) -> bool:
        """Whether an assistive client has asked for neurons' outputs, and may still do so."""
        return self._is_heard and QAccessible.isActive()

    def spoken_parts(self) -> Parts:
        """What an assistive client finds in it."""
        from micrograd_desktop.qt.train.network.parts import NetworkParts  # which only a listener needs

        return NetworkParts(self)

    def set_node_values(self, values: NodeValues) -> None:
        """Output, its gradient, pre-activation and its gradient of neurons; empty where they were not wanted."""
        self._node_values = values

    def ask_node_values(self) -> NodeValues:
        """Those that are known; from now on they are wanted of each moment that is shown."""
        self._is_heard = True
        if not self._node_values:
            self.node_values_wished.emit()
        return self._node_values

    def choose(self, node: NodeId | None, parameter: int | None) -> None:
        """Select a neuron or a weight, or nothing; who listens hears of it."""
        super().choose(node, parameter)
        current_moved(self)

    def at(self, point: QPointF) -> tuple[NodeId | None, int | None]:
        """The neuron, or the weight, at a point of the widget."""
        if self.scene is None:
            return None, None
        inverse, _ = self.transform().inverted()
        place = inverse.map(point)
        node = node_at(self.scene.graph, self.scene.geometry, place.x(), place.y())
        if node is not None:
            return node, None
        edge = edge_at(self.scene.geometry, place.x(), place.y(), REACH / self.transform().m11())
        return None, None if edge is None else int(self.scene.edge_parameters()[edge])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pan while a button is down, else highlight what is under the pointer."""
        place = event.position().toPoint()
        if self._pressed is not None:
            if self._dragging or (place - self._pressed).manhattanLength() > DRAG_FROM:
                self._dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.pan(QPointF(place - self._pressed))
                self._pressed = place
            return
        node, parameter = self.at(event.position())
        self.point_at(node, parameter)
        nothing = node is None and parameter is None
        self.setCursor(Qt.CursorShape.ArrowCursor if nothing else Qt.CursorShape.PointingHandCursor)
        text = self.tip(node, parameter)
        self._tip = text, node, parameter
        if text:
            show_tip(event.globalPosition().toPoint(), text, self)
        else:
            QToolTip.hideText()

    def refresh_tip(self) -> None:
        """A tip that is open says what its neuron or weight is now."""
        said, node, parameter = self._tip
        if not said or not QToolTip.isVisible() or QToolTip.text() != tip_text(said):
            return
        text = self.tip(node, parameter)
        if text != said:
            self._tip = text, node, parameter
            show_tip(QCursor.pos(), text, self)

    def tip(self, node: NodeId | None, parameter: int | None) -> str:
        """What is said of a neuron or a weight under the pointer."""
        if self.scene is None:
            return ""
        if node is not None:
            return self.describe(node)
        if parameter is None:
            return ""
        name = self.scene.graph.parameter_name(parameter)
        value, grad = self.weight(parameter), self.value("gradients", parameter)
        said = tr(
            "{name}: {value}, gradient {gradient}", name=raised(name), value=signed(value), gradient=gradient(grad)
        )
        return tr("{parameter}, frozen", parameter=said) if parameter in self.scene.frozen else said

    def describe(self, node: NodeId) -> str:
        """A neuron in words: its name, layer and activation, of the output what it says and for which point."""
        assert self.scene is not None
        name, last = self.scene.graph.node_name(node), len(self.scene.graph.layer_sizes) - 1
        if node[0] == 0:
            return self._describe_input(node[1], name)
        activation = activation_title(self.scene.activations[node[0] - 1])
        place = "" if node[0] == last else tr("hidden {layer}", layer=node[0])
        text = ", ".join(filter(None, (neuron_caption(name), place, activation)))
        if node in self.scene.scores:
            text += f", {signed(self.scene.scores[node], 3)} {self.scene.scores_at}"
        if self.scene.lit is not None and node in self.scene.lit.neurons:
            text += f", {self.scene.lit.says} {signed(self.scene.lit.neurons[node])}"
        return f"{text}. {ailment} {self.definition(node)}".rstrip() if (ailment := self.ailment(node)) else text

    def definition(self, node: NodeId) -> str:
        """What is meant by dead or saturated of a neuron that has a dot; empty for another."""
        health, scene = self._health, self.scene
        return "" if health is None or scene is None or node not in scene.ailing else definition(health, node)

    def _describe_input(self, number: int, name: str) -> str:
        """An input in words: its name, its range, and how it is shown by the plane."""
        assert self.scene is not None
        words = self.scene.inputs[number] if number < len(self.scene.inputs) else None
        if self.scene.graph.features:
            formula = self.scene.graph.formulas[number]
            text = (
                tr("Feature {name}", name=name)
                if formula == name or formula.isidentifier()
                else tr("Feature {name} = {formula}", name=name, formula=formula)
            )
            return text if words is None else f"{text}, {words.span}"
        if words is None:
            return tr("Input {name}", name=name)
        text = tr("Input {name}, {span}", name=plain(words.column.name), span=words.span)
        slice_ = None if self.scene.heatmaps is None else self.scene.heatmaps.slice
        if slice_ is None or slice_.held is None:
            return text
        if number in slice_.shown:
            across = number == slice_.shown[0]
            return (
                tr("{input}, across the plane", input=text)
                if across
                else tr("{input}, upwards in the plane", input=text)
            )
        return tr("{input}, held at {value}", input=text, value=in_unit(words.column, slice_.held[number]))

    def set_health(self, health: Health | None) -> None:
        """How the neurons are: those that are dead or saturated get a dot, and their tips say it."""
        before, self._health = self._health, health
        if before is None or health is None or not health.is_as(before):
            self.set_ailing({} if health is None else health.marked())

    def ailment(self, node: NodeId) -> str:
        """What is wrong with a neuron, in words; empty if nothing is known of it."""
        return "" if self._health is None else neuron_sentence(self._health, node)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what was clicked."""
        clicked = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        if clicked:
            node, parameter = self.at(event.position())
            if parameter is not None:
                self.parameter_clicked.emit(parameter)
            else:
                self.node_clicked.emit(node)
            if node is not None:
                self.map_requested.emit(node)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Edit what the first click selected; beside everything, fit the network to the canvas."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.at(event.position()) != (None, None):
            self.edit_requested.emit()
        else:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Highlight the selection again."""
        super().leaveEvent(event)
        self.point_at(None, None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom about the pointer."""
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position() - QPointF(0, self.heads.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk the neurons with the arrow keys; Enter edits; Esc lets go of what is selected, if anything is."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.scene is not None and self.scene.is_selected:
            self.node_clicked.emit(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        elif key in DIRECTIONS and self.scene is not None:
            self._walk(*DIRECTIONS[key])
        else:
            super().keyPressEvent(event)

    def _walk(self, layers: int, neurons: int) -> None:
        """Select the neighbour of the selected neuron among those shown; the first hidden neuron if there is none."""
        assert self.scene is not None
        if self.scene.selected is None:
            self.node_clicked.emit((1, self._shown[1][0]))
            return
        layer, index = self.scene.selected
        place = self._shown[layer].index(index) + neurons
        layer = min(max(layer + layers, 0), len(self._shown) - 1)
        column = self._shown[layer]
        self.node_clicked.emit((layer, column[min(max(place, 0), len(column) - 1)]))
