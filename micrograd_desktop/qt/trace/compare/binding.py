"""Binds the two graphs of side by side: one timeline walks both, and what differs is lit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.trace_compare import Comparison
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.steps import TraceSteps


class CompareBinding(QObject):
    """Keeps the graph without bugs at the step of the one with them.

    Signals
    -------
    wanted()
        The program is to be traced without its bugs too.
    """

    wanted = Signal()

    def __init__(self, workspace: TraceLayout, steps: TraceSteps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._steps = workspace, steps
        self._on = False
        self._traced: Traced | None = None
        self._comparison: Comparison | None = None
        steps.stepped.connect(self._on_stepped)

    @property
    def on(self) -> bool:
        """Whether programs are to be traced without their bugs too."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Show the two, as soon as the program is traced without its bugs, or one again."""
        if on == self._on:
            return
        self._on = on
        if on:
            self.wanted.emit()
        else:
            self._show()

    def set_traced(self, traced: Traced) -> None:
        """A program is shown; comes after the views have heard of it."""
        self._traced = traced
        self._show()

    def _show(self) -> None:
        traced, right = self._traced, None if self._traced is None else self._traced.right
        if not self._on or traced is None or right is None:
            self._comparison = None
            self._workspace.set_beside(False)
            return
        self._comparison = Comparison(right.walk, traced.walk)
        self._workspace.set_beside(True)
        at = right.walk.moment(self._comparison.right_position(self._steps.position))
        self._workspace.pair.show_right(right, at, self._steps.decimals, self._comparison.phrases)
        self._light(self._comparison)

    def _on_stepped(self) -> None:
        comparison, traced = self._comparison, self._traced
        if comparison is None or traced is None or self._steps.position > comparison.wrong.length:
            return
        pair, position = self._workspace.pair, self._steps.position
        pair.right.set_decimals(self._steps.decimals)
        pair.right.set_moment(comparison.right.moment(comparison.right_position(position)))
        self._light(comparison)

    def _light(self, comparison: Comparison) -> None:
        position = self._steps.position
        nodes = frozenset(one.node for one in comparison.differences(position))
        self._workspace.pair.show_differences(nodes, comparison.sentence(position))
