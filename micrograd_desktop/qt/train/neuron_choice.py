"""Whose map the output pane shows: the neuron pointed at, else the selected one if it is pinned, else the score."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.network.pane import NetworkCanvas


class NeuronChoice(QObject):
    """Follows pointer and selection.

    A click pins; a pin is of the selection: it follows that from neuron to neuron, and ends with it.

    Signals
    -------
    pinned_changed(bool)
        Whether the selected neuron's map stays when the pointer is elsewhere.
    """

    pinned_changed = Signal(bool)

    def __init__(self, canvas: NetworkCanvas, boundary: BoundaryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._boundary = canvas, boundary
        self._pointed: NodeId | None = None
        self._pinned = False
        canvas.view.node_pointed.connect(self._on_node_pointed)
        canvas.view.map_requested.connect(lambda _node: self.pin(True))
        canvas.selection_changed.connect(self._on_selection_changed)
        boundary.neuron_let_go.connect(lambda: self.pin(False))

    @property
    def pinned(self) -> bool:
        """Whether the selected neuron's map stays when the pointer is elsewhere."""
        return self._pinned

    def pin(self, on: bool) -> None:
        """Keep the map of the neuron pointed at or selected, or let it go; without such a map nothing is kept."""
        if on and self._has_map(self._pointed) and self._pointed != self._canvas.selected:
            self._canvas.view.node_clicked.emit(self._pointed)
        if not on:
            self._pointed = None  # the pointer may rest on it still
        self._set_pinned(on and self._has_map(self._canvas.selected))
        self._show()

    def forget(self) -> None:
        """The network is another one."""
        self._pointed = None
        self._set_pinned(False)
        self._show()

    def _on_node_pointed(self, node: NodeId | None) -> None:
        self._pointed = node if node is None or node[0] else None  # an input has no map
        self._show()

    def _on_selection_changed(self) -> None:
        if self._canvas.selected is None:
            self._set_pinned(False)
        self._show()

    def _has_map(self, node: NodeId | None) -> bool:
        return node is not None and self._canvas.shown_neuron(node, True) is not None

    def _set_pinned(self, pinned: bool) -> None:
        if pinned != self._pinned:
            self._pinned = pinned
            self.pinned_changed.emit(pinned)

    def _show(self) -> None:
        selected = self._canvas.selected if self._pinned else None
        node = self._pointed or selected
        self._boundary.set_neuron(None if node is None else self._canvas.shown_neuron(node, node == selected))
