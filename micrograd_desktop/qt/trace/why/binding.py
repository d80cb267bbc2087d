"""Binds the pane that says why to the walk and to what is selected; what is computed anew is so off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.engine.sensitivity import Curve, Experiment, Sensitivity, slope_of
from micrograd_desktop.engine.trace import BackwardPass
from micrograd_desktop.engine.why import why
from micrograd_desktop.presentation import why_text
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.presentation.why_rows import WhyRow, nodes_of, rows
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.trace.graph.scene import Lit
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.steps import TraceSteps
from micrograd_desktop.qt.trace.why.pane import View
from micrograd_desktop.qt.trace.why.panel import Reason
from micrograd_desktop.translation import tr

PREDICTED = tr("Gradients are hidden while you predict them. End that first (F7).")


@dataclass(frozen=True)
class _Nudge:
    """What is to be computed anew."""

    passed: BackwardPass
    node: int
    h: float


@dataclass(frozen=True)
class _Answer:
    nudge: _Nudge
    found: Sensitivity
    curve: Curve


class _Laboratory:
    """Computes nudges one after the other; keeps what was made ready for the last one, if it is of the same node."""

    def __init__(self) -> None:
        self._ready: tuple[BackwardPass, Experiment] | None = None

    def answer(self, nudge: _Nudge) -> _Answer:
        """The root after a nudge, and its curve."""
        if self._ready is None or self._ready[0] is not nudge.passed or self._ready[1].node != nudge.node:
            slope = slope_of(nudge.passed, nudge.node)
            self._ready = nudge.passed, Experiment(nudge.passed.trace, nudge.node, slope)
        experiment = self._ready[1]
        return _Answer(nudge, experiment.move(nudge.h), experiment.curve(nudge.h))


class TraceWhy(QObject):
    """Decides which view is shown, and of which value.

    A selected value is asked why; so is a leaf at its own visit, which has no chain rule. Without a selection a person
    may ask of the current value, and go on asking while they walk. Esc brings the chain rule back.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    """

    message_posted = Signal(str)

    def __init__(self, workspace: TraceLayout, steps: TraceSteps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._steps = workspace, steps
        self._pane = workspace.reason
        self._traced: Traced | None = None
        self._selected: int | None = None
        self._chosen: View | None = None
        self._afresh = True
        self._hidden = False
        self._moved: int | None = None
        self._job = LatestJob(_Laboratory().answer, "sensitivity", self)
        self._job.done.connect(self._on_answered)
        self._job.failed.connect(self.message_posted)
        self._pane.view_chosen.connect(self._on_view_chosen)
        self._pane.why.tree.pointed.connect(self._light)
        self._pane.what_if.nudge_changed.connect(lambda _h: self._ask())
        steps.stepped.connect(self._on_stepped)

    def set_traced(self, traced: Traced) -> None:
        """Another program is about to be shown: what is selected stays so if only numbers differ."""
        if not traced.same_shape:
            self._selected, self._chosen, self._moved = None, None, None
            self._afresh = True
        self._traced = traced

    def select(self, node: int | None) -> None:
        """Ask about this value; None: about none any more."""
        self._selected = node
        if node is None or self._chosen == "chain":
            self._chosen = None
        self._refresh()

    def set_hidden(self, hidden: bool) -> None:
        """Whether gradients are hidden until they are predicted: meanwhile nothing is said of how they come about."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._pane.limit(PREDICTED if hidden else "")
            if hidden:
                self._moved = None
                self._pane.why.clear()
                self._pane.what_if.clear()
            self._refresh()

    def toggle(self, view: View) -> None:
        """Show a view, or the chain rule again if a person asked for the view; one that came by itself stays."""
        self._on_view_chosen("chain" if self._pane.view == view and self._chosen == view else view)

    def restore(self) -> None:
        """Show the chain rule, or what the walk is at, again."""
        if self._chosen is not None:
            self._chosen = None
            self._refresh()

    def shutdown(self) -> None:
        """End the thread."""
        self._job.shutdown()

    @property
    def node(self) -> int | None:
        """The value that is asked about: the one selected, else the current one, else the root."""
        if self._traced is None:
            return None
        if self._selected is not None:
            return self._selected
        current = self._current
        return self._traced.trace.root if current is None else current

    @property
    def _current(self) -> int | None:
        """The node that the walk is at."""
        assert self._traced is not None
        walk, position = self._traced.walk, self._steps.position
        visit = walk.visit(position)
        return visit.node if visit is not None else position - 1 if 0 < position < walk.n_forward else None

    @property
    def _unfinished(self) -> bool:
        """Whether there are visits to come, so that gradients are not yet what they will be."""
        return self._traced is not None and self._steps.position < self._traced.walk.length

    @property
    def _view(self) -> View:
        if self._hidden:
            return "chain"
        if self._chosen is not None:
            return self._chosen
        return "why" if self._selected is not None or self._at_leaf else "chain"

    @property
    def _at_leaf(self) -> bool:
        """Whether the walk is at the visit of a leaf, which sends nothing on."""
        traced = self._traced
        visit = None if traced is None else traced.walk.visit(self._steps.position)
        return visit is not None and traced is not None and traced.trace.nodes[visit.node].op is None

    def _on_view_chosen(self, view: str) -> None:
        if view == "chain":
            self._workspace.canvas.select_nothing()
            self._chosen = "chain" if self._at_leaf else None
        else:
            self._chosen = "why" if view == "why" else "what_if"
        self._refresh()

    def _on_stepped(self) -> None:
        if self._chosen == "chain":
            self._chosen = None
        self._refresh()

    def _refresh(self) -> None:
        view, pane = self._view, self._pane
        if self._traced is None:
            pane.switch.choose(pane.view)  # nothing to ask about yet
            return
        leaves = pane.has_focus() and view != pane.view
        pane.show_view(view)
        if leaves:
            self._workspace.canvas.setFocus()
        if view == "why":
            self._explain()
        elif view == "what_if":
            self._ask()
        self._light()

    def _explain(self) -> None:
        traced, node = self._traced, self.node
        assert traced is not None and node is not None
        walk, decimals = traced.walk, self._steps.decimals
        done = max(self._steps.position - walk.n_forward, 0)
        computed = min(self._steps.position, walk.n_forward)
        written, exactly = partial(why_text.brief, decimals=decimals), partial(why_text.brief, decimals=-1)
        found = why(walk.backward, node, done)
        differs = found.sent and written(found.total) != written(found.grad)
        reason = Reason(
            node,
            f"{why_text.owner(traced.trace.names[node])}.grad",
            () if differs else why_text.sum_pieces(found, written),
            written(found.grad),
            why_text.sum_text(traced.trace, found, written),
            why_text.sum_text(traced.trace, found, exactly),
            why_text.remarks(traced.trace, found),
            rows(walk.backward, node, done, computed, written),
            tr("so far") if len(found.arrived) < len(found.shares) else "",
        )
        self._pane.why.show_reason(reason, self._afresh)
        self._afresh = False

    def _ask(self) -> None:
        """Say what the gradient predicts, and have it computed anew."""
        traced, node, panel = self._traced, self.node, self._pane.what_if
        if traced is None or node is None:
            return
        trace, passed = traced.trace, traced.walk.backward
        if node != self._moved:  # else what is said of the last nudge stays until this one is computed
            self._moved = node
            x, before, slope = trace.data[node], trace.data[trace.root], slope_of(passed, node)
            foreseen = Sensitivity(node, x, panel.h, slope, before, before)
            panel.show_value(trace.names[node], why_text.predicted_text(trace, foreseen, self._unfinished))
        self._job.submit(_Nudge(passed, node, panel.h))

    def _on_answered(self, answer: _Answer) -> None:
        traced, nudge = self._traced, answer.nudge
        if traced is None or traced.walk.backward is not nudge.passed or nudge.node != self._moved:
            return
        trace, found = traced.trace, answer.found
        names = trace.names[nudge.node], trace.names[trace.root]
        said = why_text.predicted_text(trace, found, self._unfinished), why_text.true_text(trace, found)
        self._pane.what_if.show_found(found, answer.curve, names, said)

    def _light(self, _row: WhyRow | None = None) -> None:
        """Light the edges of the row that is pointed at, else of all uses of a value that was asked about."""
        traced, node = self._traced, self.node
        if traced is None or node is None or self._view != "why":
            self._workspace.canvas.set_lit(None)
            return
        row = self._pane.why.tree.pointed_row
        asked = self._selected is not None or self._chosen is not None
        uses, forward = (traced.trace.uses[node] if asked else (), False) if row is None else (row.uses, row.forward)
        lit = Lit(tuple(uses), nodes_of(traced.trace, uses) | {node}, forward) if uses else None
        self._workspace.canvas.set_lit(lit)
