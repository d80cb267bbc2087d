"""One value pointed at, selected or searched for, in editor, graph, order list and check alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.leaf_edits import node_at
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.qt.trace.check.binding import GradientCheckBinding
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.translation import tr


class TracePointing(QObject):
    """Marks in every view what a person points at in one of them.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    node_selected(object)
        The node that is selected now, in whatever view; None if there is none.

    Parameters
    ----------
    shown
        Gives the program that is shown; None before there is one.
    """

    message_posted = Signal(str)
    node_selected = Signal(object)

    def __init__(
        self,
        workspace: TraceLayout,
        check: GradientCheckBinding,
        shown: Callable[[], Traced | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._check, self._shown = workspace, check, shown
        self._turn = 0
        workspace.editor.span_hovered.connect(self._on_span_hovered)
        workspace.canvas.node_hovered.connect(self._on_node_hovered)
        workspace.canvas.node_selected.connect(self._on_node_selected)
        workspace.order.row_hovered.connect(self._on_row_hovered)
        workspace.graph.found.connect(self._on_searched)
        workspace.graph.search.returnPressed.connect(self._on_search_next)
        check.node_selected.connect(self._on_check_selected)

    def go_to(self, node: int) -> None:
        """Select a value in every view."""
        self._workspace.canvas.select_node(node)
        self._on_node_selected(node)

    def _on_span_hovered(self, place: tuple[int, int] | None) -> None:
        shown = self._shown()
        node = None if shown is None or place is None else node_at(shown.trace, *place)
        self._workspace.canvas.set_hovered(node)

    def _on_node_hovered(self, node: int | None) -> None:
        shown = self._shown()
        span = None if shown is None or node is None else shown.trace.nodes[node].origin.span
        self._workspace.editor.set_highlight(span, "hover")

    def _on_row_hovered(self, node: int | None) -> None:
        self._workspace.canvas.set_hovered(node)
        self._on_node_hovered(node)

    def _on_node_selected(self, node: int | None) -> None:
        self._workspace.leaf_panel.pin(node)
        self._check.select(node)
        shown = self._shown()
        if shown is not None and node is not None and (span := shown.trace.nodes[node].origin.span) is not None:
            self._workspace.editor.reveal(span)
        self.node_selected.emit(node)

    def _on_check_selected(self, node: int) -> None:
        self._workspace.canvas.select_node(node)
        self._check.select(node)
        self.node_selected.emit(node)

    def _on_searched(self, text: str) -> None:
        self._workspace.canvas.set_found(self._matches(text))

    def _matches(self, text: str) -> list[int]:
        """The nodes whose names hold the text, those first that begin with it."""
        wanted, shown = text.strip().casefold(), self._shown()
        if shown is None or not wanted:
            return []
        found = [i for i, name in enumerate(shown.walk.names) if wanted in name.casefold()]
        return sorted(found, key=lambda i: not shown.walk.names[i].casefold().startswith(wanted))

    def _on_search_next(self) -> None:
        """Select what was found, the next one at each press."""
        found = self._matches(self._workspace.graph.search.text())
        if not found:
            self.message_posted.emit(tr("No value has a name like that."))
            return
        self._turn += 1
        self.go_to(found[(self._turn - 1) % len(found)])
