"""Stepping through a traced program: the position, and what the views of the Trace workspace show of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.engine.bugs import NO_SORT
from micrograd_desktop.engine.explain import equation
from micrograd_desktop.presentation.predictions import Veil
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.presentation.trace_walk import Moment, Walk
from micrograd_desktop.qt.trace.bar import TraceBar
from micrograd_desktop.qt.trace.graph.scene import number
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.order_list import OrderRow
from micrograd_desktop.translation import tr

SORTED_TITLE = tr("Topological order, reversed")
UNSORTED_TITLE = tr("Visits, without a sort")


class VisitRows(Sequence[OrderRow]):
    """The rows of the order list, each made when it is asked for."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk

    def __len__(self) -> int:
        return len(self._walk.backward.visits)

    @overload
    def __getitem__(self, index: int) -> OrderRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[OrderRow]: ...
    def __getitem__(self, index: int | slice) -> OrderRow | list[OrderRow]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        node = self._walk.backward.visits[index].node
        return OrderRow(index + 1, node, self._walk.names[node], equation(self._walk.trace, node))


class TraceSteps(QObject):
    """Where the walk stands, and how it goes on.

    Signals
    -------
    stepped()
        The position is another one.
    """

    stepped = Signal()

    def __init__(self, workspace: TraceLayout, bar: TraceBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._bar = workspace, bar
        self._traced: Traced | None = None
        self.position = 0
        self.skips_leaves = False
        self.decimals = 4
        self._veil: Veil | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        workspace.timeline.position_chosen.connect(self._on_position_chosen)
        workspace.order.row_clicked.connect(self._on_row_clicked)
        workspace.canvas.node_activated.connect(self._on_node_activated)
        bar.speed_changed.connect(self._on_speed_changed)
        bar.decimals_changed.connect(self._on_decimals_changed)

    @property
    def running(self) -> bool:
        """Whether it walks by itself."""
        return self._timer.isActive()

    @property
    def length(self) -> int:
        """The last position."""
        return 0 if self._traced is None else self._traced.walk.length

    @property
    def n_forward(self) -> int:
        """The position at which all data is computed."""
        return 0 if self._traced is None else self._traced.walk.n_forward

    def set_veil(self, veil: Veil | None, now: bool = True) -> None:
        """Hide gradients from the views, or none (None); ``now``, and not only from the next program on."""
        self._veil = veil
        if now:
            self._show(self.position, reveal=False)

    def set_traced(self, traced: Traced, keep: bool) -> None:
        """Walk through another program; ``keep`` stays where it is, if the two have the same shape."""
        old, self._traced = self._traced, traced
        walk = traced.walk
        if keep and old is not None and old.walk.length == walk.length:
            position = self.position
        else:
            self.pause()
            position = walk.length if traced.called_backward else walk.n_forward
        w = self._workspace
        w.canvas.set_traced(traced, self._seen(walk.moment(position)), self.decimals)
        other = old is None or old.walk.length != walk.length or old.walk.names != walk.names
        if old is None or not keep or other or old.walk.bugs != walk.bugs:
            w.order.set_rows(VisitRows(walk), UNSORTED_TITLE if NO_SORT in walk.bugs else SORTED_TITLE)
            w.timeline.set_steps(walk.names, [walk.names[visit.node] for visit in walk.backward.visits])
        self._show(position, reveal=False)
        if not keep:
            w.order.show_current()

    def reveal(self) -> None:
        """Have the current value in sight."""
        self._show(self.position)

    def go(self, position: int) -> None:
        """Go to a position, paused."""
        self.pause()
        self._show(position)

    def go_to_backward(self) -> None:
        """Go to where all data is computed, and no gradient is yet."""
        self.go(self.n_forward)

    def one(self) -> None:
        """The next step."""
        self.go(self._next(1))

    def back(self) -> None:
        """The step before."""
        self.go(self._next(-1))

    def _next(self, by: int) -> int:
        """The position of the next step, or by -1 of the one before, which may pass over leaves."""
        traced, position = self._traced, self.position + by
        if traced is None or not self.skips_leaves:
            return position
        walk = traced.walk
        while 0 < position < walk.length and position != walk.n_forward:
            visit = walk.visit(position)
            node = position - 1 if visit is None else visit.node
            if traced.trace.nodes[node].operands:
                break
            position += by
        return position

    def start(self) -> None:
        """Before the forward pass."""
        self.go(0)

    def end(self) -> None:
        """After the backward pass."""
        self.go(self.length)

    def toggle_running(self) -> None:
        """Walk on by itself to the end, or pause; at the end, from the start of the backward pass again."""
        if self.running:
            self.pause()
            return
        if self.position >= self.length:
            self._show(self.n_forward)
        speed = self._bar.chosen_speed
        if math.isinf(speed):
            self.end()
            return
        self._timer.start(round(1000 / speed))
        self._show_bar()

    def pause(self) -> None:
        """Walk no further by itself."""
        if self._timer.isActive():
            self._timer.stop()
            self._show_bar()

    def _on_timeout(self) -> None:
        self._show(self._next(1))
        if self.position >= self.length:
            self.pause()

    def _on_speed_changed(self, speed: float) -> None:
        if self.running:
            if math.isinf(speed):
                self.end()
            else:
                self._timer.start(round(1000 / speed))

    def _on_position_chosen(self, position: int) -> None:
        self.go(position)

    def _on_row_clicked(self, row: int) -> None:
        if self._traced is not None:
            self.go(self._traced.walk.position_of_visit(row))

    def _on_node_activated(self, node: int) -> None:
        if self._traced is not None:
            self.go(self._traced.walk.position_of_node(node, self.position >= self.n_forward))

    def _on_decimals_changed(self, decimals: int) -> None:
        self.decimals = decimals
        self._workspace.canvas.set_decimals(decimals)
        self._workspace.order.set_decimals(decimals)
        if self._traced is not None:
            self._show(self.position, reveal=False)

    def _show(self, position: int, reveal: bool = True) -> None:
        traced, w = self._traced, self._workspace
        if traced is None:
            return
        walk = traced.walk
        self.position = min(max(position, 0), walk.length)
        moment = self._seen(walk.moment(self.position))
        w.canvas.set_moment(moment, reveal=reveal)
        done = max(self.position - walk.n_forward, 0)
        w.order.set_state(done, done - 1 if done else None, moment.grads, moment.hidden)
        w.timeline.set_position(self.position)
        w.check.set_current(moment.changed)
        span = None if moment.current is None else traced.trace.nodes[moment.current].origin.span
        w.editor.set_highlight(span, "current")
        if reveal and span is not None:
            w.editor.reveal(span)
        self._explain(walk)
        self._show_bar()
        self.stepped.emit()

    def _seen(self, moment: Moment) -> Moment:
        """The moment as it may be seen."""
        return moment if self._veil is None else self._veil.over(moment)

    def _explain(self, walk: Walk) -> None:
        explanation, panel = walk.explanation(self.position), self._workspace.chain_rule
        if explanation is not None and self._veil is not None:
            explanation = self._veil.over_explanation(explanation)
        if explanation is not None:
            done = self.position - walk.n_forward
            panel.show_explanation(explanation, (done, len(walk.backward.visits)), self.decimals)
        elif self.position == walk.n_forward:
            panel.show_message(*walk.computed)
        elif self.position == 0:
            panel.show_message(tr("Start"), tr("The forward pass begins at {name}.", name=walk.names[0]))
        else:
            panel.show_message(tr("Forward pass"), _forward_text(walk, self.position - 1))

    def _show_bar(self) -> None:
        self._bar.set_state(self.running, self.position >= self.n_forward)


def _forward_text(walk: Walk, node: int) -> str:
    """One step of the forward pass: the equation and its numbers."""
    trace = walk.trace
    own, value = walk.names[node], number(trace.data[node], 4)
    operands = trace.nodes[node].operands
    if not operands:
        return tr("{own} is a leaf: {value}.", own=own, value=value)
    given = ", ".join(f"{walk.names[k]} = {number(trace.data[k], 4)}" for k in operands)
    how = equation(trace, node)
    return tr("{own} = {equation} = {value}, with {given}.", own=own, equation=how, value=value, given=given)
