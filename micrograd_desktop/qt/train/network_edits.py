"""What is changed in the network's drawing and in the inspector, as edits; what is chosen in one is in the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.nn.parameters import ParameterName, name_at
from micrograd_desktop.project.edits import SetFrozen, SetLayer, SetParameter
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.network.pane import NetworkCanvas


class NetworkEdits(QObject):
    """Joins the two views, and makes edits of the values, frozen parameters and layer sizes that a person gives.

    Signals
    -------
    edit_requested(object)
        An ``Edit`` of the session's project.

    Parameters
    ----------
    network
        Gives the network that is shown.
    """

    edit_requested = Signal(object)

    def __init__(
        self,
        network: Callable[[], NetworkSpec],
        canvas: NetworkCanvas,
        inspector: ParameterInspector,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._network = network
        for view, other in ((canvas, inspector), (inspector, canvas)):
            view.node_selected.connect(other.select_node)
            view.parameter_selected.connect(other.select_parameter)
            view.parameter_value_entered.connect(self._on_value_entered)
            view.freeze_toggled.connect(lambda place, frozen: self._freeze((place,), frozen))
        inspector.group_freeze_toggled.connect(self._freeze)
        canvas.layer_size_changed.connect(self._on_layer_size_changed)

    def _on_value_entered(self, place: int, value: float) -> None:
        self.edit_requested.emit(SetParameter(self._name(place), value))

    def _freeze(self, places: tuple[int, ...], frozen: bool) -> None:
        self.edit_requested.emit(SetFrozen(tuple(self._name(place) for place in places), frozen))

    def _on_layer_size_changed(self, layer: int, delta: int) -> None:
        size = self._network().hidden[layer - 1].size
        self.edit_requested.emit(SetLayer(layer - 1, LayerSpec.size, size + delta))

    def _name(self, place: int) -> ParameterName:
        return name_at(place, layer_sizes(self._network()))
