"""Whose map the output pane shows: the neuron pointed at, else the selected one if it is pinned; and whose lines."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.network.pane import NetworkCanvas


class NeuronChoice(QObject):
    """Follows pointer and selection.

    A click pins; a pin is of the selection: it follows that from neuron to neuron, and ends with it.

    Signals
    -------
    pinned_changed(bool)
        Whether the selected neuron's map stays when the pointer is elsewhere.
    bent_changed(object)
        The hidden layer, from 1, whose bent plane is shown; None for the output.
    lines_changed(object)
        The hidden layer, from 1, whose neurons' zero lines are shown; None for no lines.
    """

    pinned_changed = Signal(bool)
    bent_changed = Signal(object)
    lines_changed = Signal(object)

    def __init__(self, canvas: NetworkCanvas, boundary: BoundaryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._boundary = canvas, boundary
        self._pointed: NodeId | None = None
        self._pinned = False
        self._lines: int | None = None
        self._last_lines = 1
        canvas.view.node_pointed.connect(self._on_node_pointed)
        canvas.view.map_requested.connect(lambda _node: self.pin(True))
        canvas.selection_changed.connect(self._on_selection_changed)
        canvas.view.moved.connect(self._show_lines)
        boundary.neuron_let_go.connect(self._on_let_go)
        boundary.lines_button.layer_chosen.connect(self.choose_lines)
        boundary.lines_button.bent_chosen.connect(self.choose_bent)

    @property
    def pinned(self) -> bool:
        """Whether the selected neuron's map stays when the pointer is elsewhere."""
        return self._pinned

    def pin(self, on: bool) -> None:
        """Keep the map of the neuron pointed at or selected, or let it go; without such a map nothing is kept."""
        if on and self._has_map(self._pointed) and self._pointed != self._canvas.selected:
            self._canvas.view.node_clicked.emit(self._pointed)
        if on:
            self.choose_bent(None)
        else:
            self._pointed = None  # the pointer may rest on it still
        self._set_pinned(on and self._has_map(self._canvas.selected))
        self._show()

    @property
    def lines_layer(self) -> int | None:
        """The hidden layer, from 1, whose neurons' zero lines are shown."""
        return self._lines

    @property
    def bent_layer(self) -> int | None:
        """The hidden layer, from 1, whose bent plane is shown."""
        return self._boundary.bent_layer

    def choose_bent(self, layer: int | None) -> None:
        """Show the plane as a hidden layer bends it; None for the output."""
        changed = layer != self._boundary.bent_layer
        if layer is not None:
            self._set_pinned(False)
        self._boundary.show_bent(layer)
        self._show()
        if changed:
            self.bent_changed.emit(layer)

    def show_bent(self, on: bool) -> None:
        """Show the plane as the layer bends it that did last, or the last one with two neurons; or the output."""
        able = [layer for layer, n in enumerate(self._canvas.hidden_sizes, start=1) if n > 1]
        last = self._boundary.bent.layer
        self.choose_bent((last if last in able else able[-1]) if on and able else None)

    def _on_let_go(self) -> None:
        if self.bent_layer is not None:
            self.choose_bent(None)
        else:
            self.pin(False)

    def choose_lines(self, layer: int | None) -> None:
        """Show the zero lines of a hidden layer's neurons; None for no lines."""
        if layer is not None:
            self._last_lines = layer
        self._set_lines(layer)

    def show_lines(self, on: bool) -> None:
        """Show the zero lines of the layer whose were shown last, of the first one at first; or hide them."""
        layers = len(self._canvas.hidden_sizes)
        self._set_lines(min(self._last_lines, layers) if on and layers else None)

    def forget(self) -> None:
        """The network is another one; its lines are shown if the last one's were."""
        self._pointed = None
        self._set_pinned(False)
        self._show()
        self.choose_bent(None)
        self._boundary.set_layers(self._canvas.hidden_sizes)
        self._boundary.set_zero_lines(None)
        self._boundary.lines_button.set_layers(self._canvas.hidden_sizes)
        self.show_lines(self._lines is not None)
        self._show_lines()

    def _set_lines(self, layer: int | None) -> None:
        changed, self._lines = layer != self._lines, layer
        self._show_lines()
        if changed:
            self.lines_changed.emit(layer)

    def _show_lines(self) -> None:
        """The lines of the layer's drawn neurons; that of the one pointed at, or selected, stands out."""
        if self._lines is None or self._lines > len(self._canvas.hidden_sizes):
            self._boundary.set_zero_lines(None)
            self._boundary.lines_button.show_layer(None)
            return
        rows, node = self._canvas.shown_rows(self._lines), self._pointed or self._canvas.selected
        first = sum(self._canvas.hidden_sizes[: self._lines - 1])
        strong = None if node is None or node[0] != self._lines else first + node[1]
        self._boundary.set_zero_lines(ZeroLines(self._lines, rows, strong))

    def _on_node_pointed(self, node: NodeId | None) -> None:
        self._pointed = node if node is None or node[0] or self._has_map(node) else None
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
        node = None if self.bent_layer is not None else self._pointed or selected
        self._show_lines()
        self._boundary.set_neuron(None if node is None else self._canvas.shown_neuron(node, node == selected))
