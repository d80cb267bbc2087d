"""Binds the mode in which gradients are predicted: what is asked next, and what the views may show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.answers import read_answer
from micrograd_desktop.presentation.predictions import Predictions, Veil
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.qt.trace.check.binding import GradientCheckBinding
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.predict.pane import NOT_ASKED
from micrograd_desktop.qt.trace.steps import TraceSteps


class PredictBinding(QObject):
    """Hides gradients until they are predicted, while the mode is on.

    Signals
    -------
    veil_changed()
        Other gradients are hidden now, or none.
    """

    veil_changed = Signal()

    def __init__(
        self, workspace: TraceLayout, steps: TraceSteps, check: GradientCheckBinding, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._steps, self._check = workspace, steps, check
        self._on = False
        self._traced: Traced | None = None
        self._predictions: Predictions | None = None
        self._asked: int | None = None
        self._position = -1
        self._begun = False
        pane = workspace.predict
        pane.answered.connect(self._on_answered)
        pane.next_requested.connect(self.ask_next)
        pane.left.connect(workspace.canvas.setFocus)
        steps.stepped.connect(self._on_stepped)
        workspace.canvas.node_selected.connect(self._on_node_selected)
        workspace.canvas.node_clicked.connect(lambda: self._focus())

    @property
    def hides(self) -> bool:
        """Whether any gradient is hidden."""
        return self._on and self._predictions is not None and bool(self._predictions.hidden)

    def set_on(self, on: bool) -> None:
        """Begin to ask from the root back, or show everything again."""
        if on == self._on:
            return
        self._on, self._predictions, self._asked = on, None, None
        self._workspace.predict.setVisible(on)
        if not on:
            self._show_veil()
            self._workspace.canvas.setFocus()
        elif self._traced is not None:
            self._steps.pause()
            self._begin(self._traced)
            self.ask_again()
            self._focus()

    def set_traced(self, traced: Traced, afresh: bool) -> None:
        """Ask about another program, or about other numbers of the same; comes before the views hear of it."""
        self._traced = traced
        if not self._on:
            return
        before = self._predictions
        if before is None or afresh or not before.goes_on_with(traced.walk):
            self._begin(traced)
        else:
            self._predictions = before.go_on_with(traced.walk, _asked(traced))
            self._show_veil(now=False)

    def ask_again(self) -> None:
        """The views have heard of the program: ask the same as before, or from the root back."""
        if self._on and self._predictions is not None:
            if self._begun or self._asked is None:
                self._begun, self._asked = False, None
                self.ask_next()
            else:
                self._ask(self._asked)

    def ask_next(self) -> None:
        """Go to the next gradient that is hidden, and ask for it."""
        predictions = self._predictions
        if predictions is None:
            return
        node = predictions.next_after(self._asked)
        if node is None:
            self._asked = None
            self._show_veil()
            self._workspace.predict.show_end(predictions.tally)
            return
        walk = predictions.walk
        if walk.backward.visits:
            self._steps.go(walk.position_of_node(node, backward=True))
        else:
            self._workspace.canvas.select_node(node)
        self._ask(node)

    def _begin(self, traced: Traced) -> None:
        self._predictions, self._asked = Predictions(traced.walk, _asked(traced)), None
        self._begun = True
        self._show_veil(now=False)

    def _ask(self, node: int) -> None:
        """Ask for a node's gradient, or show what became of the answer."""
        predictions, pane = self._predictions, self._workspace.predict
        if predictions is None:
            return
        self._asked = node
        pane.ask(predictions.ask(node), predictions.judgements.get(node))
        self._show_veil()
        if node not in predictions.judgements:
            self._steps.pause()

    def _on_answered(self, text: str) -> None:
        predictions, node = self._predictions, self._asked
        if predictions is None or node is None:
            return
        try:
            answer = read_answer(text)
        except ValueError as error:
            self._workspace.predict.refuse(str(error))
            return
        predictions.answer(node, answer)
        if not answer.known:
            self._workspace.predict.field.setText("?")
        self._ask(node)
        self._focus()

    def _on_stepped(self) -> None:
        """The walk is elsewhere: ask for the node whose turn it is, if it has one and is not known."""
        predictions = self._predictions
        if not self._on or predictions is None or self._steps.position == self._position:
            return
        self._position = self._steps.position
        visit = predictions.walk.visit(self._position) if self._position <= predictions.walk.length else None
        if visit is not None:
            self._ask(visit.node)
        elif not predictions.walk.own_gradients:
            self._asked = None
            self._show_veil()
            self._workspace.predict.show_text(NOT_ASKED)

    def _on_node_selected(self, node: int | None) -> None:
        if self._on and node is not None:
            self._ask(node)

    def _focus(self) -> None:
        """Let the answer be typed."""
        if self._on:
            self._workspace.predict.field.setFocus()

    def _show_veil(self, now: bool = True) -> None:
        """Tell the views what is hidden; ``now`` if they show this program already."""
        predictions = self._predictions
        veil = None if predictions is None else Veil.of(predictions, self._asked)
        if predictions is not None:
            self._workspace.predict.show_tally(predictions.tally)
        self._steps.set_veil(veil, now)
        self._check.set_hidden(frozenset() if veil is None else veil.hidden)
        self.veil_changed.emit()


def _asked(traced: Traced) -> list[int]:
    """The nodes whose numbers are on cards, but for constants."""
    nodes = traced.trace.nodes
    return [card.output for card in traced.layout.cards if not nodes[card.output].origin.constant]
