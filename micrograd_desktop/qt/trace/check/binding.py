"""Binds the gradient check to its work: tables and curves are computed off the GUI thread, when it is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from micrograd_desktop.engine.pytorch_values import TorchResult, torch_gradients, torch_version
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.tables import csv_table
from micrograd_desktop.presentation.gradient_table import ErrorCurve, GradientTable, error_curve, gradient_table
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.trace.check.pane import GradientCheck
from micrograd_desktop.translation import tr

DEFAULT_H = 1e-6
QUIET_MS = 120
"""Without another change for so long, the gradients are checked."""

FOLLOW_MS = 500
"""While the weights follow training, and so never rest, they are checked after so long."""


@dataclass(frozen=True)
class _Torch:
    """What PyTorch says of a trace; both None if it does not load."""

    trace: Trace
    exact: TorchResult | None
    rounded: TorchResult | None


@dataclass(frozen=True)
class _Request:
    traced: Traced
    h: float
    node: int
    torch: _Torch | None


@dataclass(frozen=True)
class _Answer:
    """What was found, and for which program."""

    table: GradientTable
    curve: ErrorCurve
    traced: Traced


def _check(request: _Request) -> _Answer:
    trace, final, torch = request.traced.trace, request.traced.walk.backward.final, request.torch
    table = gradient_table(
        trace,
        final,
        request.h,
        torch=None if torch is None or torch.exact is None else torch.exact.grads,
        torch32=None if torch is None or torch.rounded is None else torch.rounded.grads,
        torch_version=torch_version(),
        bugs=request.traced.walk.bugs,
    )
    loading = torch is None and table.torch_version is not None
    curve = error_curve(trace, final, request.node)
    return _Answer(replace(table, loading=loading), curve, request.traced)


def _ask_torch(trace: Trace, go_on: GoOn) -> _Torch:
    return _Torch(trace, torch_gradients(trace, watch=go_on), torch_gradients(trace, "float32", go_on))


class GradientCheckBinding(QObject):
    """Keeps the gradient check up to date with what is traced.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    node_selected(int)
        The row that was chosen.
    checked(object)
        A ``GradientTable`` that is now shown.
    """

    message_posted = Signal(str)
    node_selected = Signal(int)
    checked = Signal(object)

    def __init__(self, view: GradientCheck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._h = DEFAULT_H
        self._traced: Traced | None = None
        self._node: int | None = None
        self._torch: _Torch | None = None
        self._hidden: frozenset[int] = frozenset()
        self._answer: _Answer | None = None
        self._job = LatestJob(_check, "gradient check", self)
        self._torch_job = LatestJob(_ask_torch, "PyTorch", self, stoppable=True)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._request)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._request)
        self._job.done.connect(self._on_checked)
        self._torch_job.done.connect(self._on_torch)
        for job in (self._job, self._torch_job):
            job.failed.connect(self.message_posted)
        view.h_changed.connect(self._on_h_changed)
        view.recompute_requested.connect(self._request)
        view.node_selected.connect(self.node_selected)
        view.save_requested.connect(self._on_save)
        view.close_requested.connect(lambda: view.setVisible(False))
        view.set_h(self._h)

    def set_traced(self, traced: Traced) -> None:
        """Check another program, as soon as it stays for a moment; weights that follow training at intervals."""
        before = None if self._traced is None else self._traced.request.step
        if self._traced is None or self._traced.trace.shape != traced.trace.shape:
            self._node = None
            self._torch_job.drop()  # of a graph that is gone
            self._answer = None
            self._view.set_table(None)
        self._traced = traced
        self.wake()
        if before != traced.request.step is not None and self._quiet.isActive() and not self._follow.isActive():
            self._follow.start()

    def wake(self) -> None:
        """Check again soon, if it can be seen."""
        if self._view.isVisible():
            self._quiet.start()

    def select(self, node: int | None) -> None:
        """Show the error curve of a node."""
        if node is not None and node != self._node:
            self._node = node
            self.wake()

    def set_hidden(self, nodes: frozenset[int]) -> None:
        """Show nothing of the gradients of these nodes."""
        if nodes != self._hidden:
            self._hidden = nodes
            if self._answer is not None:
                self._show(self._answer)

    def shutdown(self) -> None:
        """End the thread."""
        self._quiet.stop()
        self._follow.stop()
        self._job.shutdown()
        self._torch_job.shutdown()

    def _request(self) -> None:
        traced = self._traced
        self._quiet.stop()
        self._follow.stop()
        if traced is None or not self._view.isVisible():
            return
        named = (i for i in traced.trace.leaves if not traced.trace.nodes[i].origin.constant)
        node = self._node if self._node is not None else next(named, 0)
        self._view.set_busy(True)
        known = self._torch is not None and self._torch.trace is traced.trace
        self._job.submit(_Request(traced, self._h, node, self._torch if known else None))
        if not known and torch_version() is not None:
            self._torch_job.submit(traced.trace)

    def _on_torch(self, torch: _Torch) -> None:
        self._torch = torch
        if self._traced is not None and self._traced.trace is torch.trace:
            self._request()

    def _on_checked(self, answer: _Answer) -> None:
        self._view.set_busy(False)
        if self._is_late(answer):
            return
        self._answer = answer
        self._view.set_step(answer.traced.request.step)
        self._show(answer)

    def _is_late(self, answer: _Answer) -> bool:
        """Whether it is of a program that is gone, or of numbers that are gone and that nobody sees checked anew."""
        asked, now = answer.traced.trace, None if self._traced is None else self._traced.trace
        return now is None or (asked is not now and (asked.shape != now.shape or not self._view.isVisible()))

    def _show(self, answer: _Answer) -> None:
        """What was found, without the numbers that are to be predicted first."""
        table = answer.table.veiled(self._hidden)
        self._view.set_table(table)
        self._view.set_curve(None if answer.curve.node in self._hidden else answer.curve)
        self.checked.emit(table)

    def _on_h_changed(self, h: float, _merge: object) -> None:
        self._h = h
        self._view.set_h(h)
        self._request()

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._view, tr("Save the table"), "gradient check.csv", "CSV (*.csv)")
        if not name:
            return
        try:
            Path(name).write_text(csv_table(*self._view.csv_rows()), encoding="utf-8", newline="")
        except OSError as error:
            self.message_posted.emit(
                tr("{name} could not be saved: {why}.", name=Path(name).name, why=error.strerror or error)
            )
        else:
            self.message_posted.emit(tr("Saved {name}", name=Path(name).name))
