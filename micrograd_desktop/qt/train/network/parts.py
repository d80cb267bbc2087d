"""The drawn network for those who hear it: its neurons, and the bias and the weights of what is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF

from micrograd_desktop.plain_text import raised
from micrograd_desktop.presentation.formats import gradient, signed
from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.qt.controls.parts import PRESS, TOGGLE, Key, Part, Parts
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.network.canvas import PointedNetworkView

REACH = 6.0
"""Around the middle of an edge, where its weight is said to be."""

What = Literal["neuron", "parameter"]


class NetworkParts(Parts):
    """Neurons have the key ("neuron", ``NodeId``), weights and biases ("parameter", flat index).

    Those neurons are told that are drawn, and of the selected one its bias and the weights to and from it.
    """

    def __init__(self, view: PointedNetworkView) -> None:
        self._view = view

    def keys(self) -> Sequence[Key]:
        """The neurons layer by layer, then what belongs to the selection."""
        scene = self._view.scene
        if scene is None:
            return ()
        nodes: list[Key] = [("neuron", scene.graph.nodes[row]) for row in scene.geometry.shown.tolist()]
        return [*nodes, *(("parameter", index) for index in _selected_parameters(scene))]

    def part(self, key: Key) -> Part | None:
        """A neuron, or a parameter of the selection."""
        scene = self._view.scene
        match key:
            case ("neuron", (int(layer), int(index))) if scene is not None:
                return self._neuron(scene, (layer, index))
            case ("parameter", int(parameter)) if scene is not None:
                return self._parameter(scene, parameter)
        return None

    def current(self) -> Key | None:
        """What is selected."""
        scene = self._view.scene
        if scene is None:
            return None
        if scene.selected_parameter is not None:
            return "parameter", scene.selected_parameter
        return None if scene.selected is None else ("neuron", scene.selected)

    def at(self, place: QPointF) -> Key | None:
        """What the pointer would be on."""
        node, parameter = self._view.at(place)
        if node is not None:
            return "neuron", node
        scene = self._view.scene
        known = scene is not None and parameter in _selected_parameters(scene)
        return ("parameter", parameter) if known else None

    def _neuron(self, scene: Scene, node: NodeId) -> Part | None:
        rect = self._view.node_rect(node)
        if rect is None:
            return None
        words, selected = [self._view.describe(node)], node == scene.selected
        if node[0] > 0 and (values := self._view.ask_node_values().get(node)) is not None:
            words.append(tr("output {value}", value=signed(values[0])))
            words.append(tr("gradient {value}", value=gradient(values[1])))
        if selected:
            words.append(tr("selected"))
        actions: dict[str, Callable[[], None]] = {PRESS: partial(self._press, node)}
        if node[0] > 0:
            actions[tr("Show its map")] = partial(self._view.map_requested.emit, node)
            actions[tr("Trace it")] = partial(self._view.trace_wished.emit, node)
        return Part(", ".join(words), rect, "item", selected, actions=actions)

    def _parameter(self, scene: Scene, index: int) -> Part | None:
        if index not in _selected_parameters(scene):
            return None
        view, selected = self._view, index == scene.selected_parameter
        words = [raised(scene.graph.parameter_name(index)), signed(view.weight(index))]
        words.append(tr("gradient {value}", value=gradient(view.value("gradients", index))))
        words += [word for word, so in ((tr("frozen"), index in scene.frozen), (tr("selected"), selected)) if so]
        actions: dict[str, Callable[[], None]] = {TOGGLE: partial(self._toggle, index)}
        is_bias = scene.graph.bias(scene.graph.parameter_node(index)) == index
        if not is_bias:
            actions[PRESS] = partial(view.parameter_clicked.emit, index)
        place = partial(view.value_wished.emit, index)
        rect = self._place(scene, index, is_bias)
        return Part(
            ", ".join(words), rect, "number", None if is_bias else selected, view.weight(index), place, actions=actions
        )

    def _place(self, scene: Scene, index: int, is_bias: bool) -> QRectF:
        if is_bias:
            return self._view.node_rect(scene.graph.parameter_node(index)) or QRectF()
        at = self._view.places().parameter(index)
        return QRectF() if at is None else QRectF(at.x() - REACH, at.y() - REACH, 2 * REACH, 2 * REACH)

    def _press(self, node: NodeId) -> None:
        self._view.node_clicked.emit(node)

    def _toggle(self, index: int) -> None:
        scene = self._view.scene
        if scene is not None:
            self._view.freeze_wished.emit(index, index not in scene.frozen)


def _selected_parameters(scene: Scene) -> list[int]:
    """The bias of the selected neuron and its weights, drawn or not too many to be; or the selected weight alone."""
    if scene.selected_parameter is not None:
        return [scene.selected_parameter]
    own = scene.edge_parameters()[scene.selected_edges()].tolist()
    bias = None if scene.selected is None else scene.graph.bias(scene.selected)
    return own if bias is None else [bias, *own]
