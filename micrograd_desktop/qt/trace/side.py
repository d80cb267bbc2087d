"""The Trace workspace as the main window has it: its widgets, its binding, and what its actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.presentation.formats import MINUS, plain
from micrograd_desktop.presentation.gradient_table import GradientTable
from micrograd_desktop.presentation.trace_program import program_of_neuron, program_of_point
from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.controls.bug_switches import BugButton
from micrograd_desktop.qt.trace.actions import HOME
from micrograd_desktop.qt.trace.bar import TraceBar
from micrograd_desktop.qt.trace.binding import Parameters, TraceBinding
from micrograd_desktop.qt.trace.take_home import TakeHome
from micrograd_desktop.qt.trace.workspace import TraceWorkspace

Callbacks = dict[str, Callable[..., object]]


class TraceSide(QObject):
    """Trace, ready to be put into a window.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    status_changed()
        ``status`` says something else.
    opened()
        Something was taken from Train: the workspace is to be shown.
    """

    message_posted = Signal(str)
    status_changed = Signal()
    opened = Signal()

    def __init__(
        self,
        session: Session,
        parameters: Callable[[], Parameters],
        actions: Mapping[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._points: Points | None = None
        self._table: GradientTable | None = None
        self.workspace = TraceWorkspace()
        self.home = TakeHome(window, lambda: self.workspace.canvas.scene)
        self.home.message_posted.connect(self.message_posted)
        self.bar = TraceBar(actions, BugButton(actions))
        self.binding = TraceBinding(self._session, self.workspace, self.bar, parameters, self)
        self.callbacks = self._callbacks()
        self._connect_signals(actions)

    def _connect_signals(self, actions: Mapping[str, QAction]) -> None:
        menu = QMenu(self.workspace)
        for name, _ in HOME:
            menu.addAction(actions[f"copy_{name}"])
        menu.addSeparator()
        for name, _ in HOME:
            menu.addAction(actions[f"save_{name}"])
        self.workspace.editor_pane.set_menu(menu)
        self.workspace.take.button.clicked.connect(actions["trace_take"].trigger)
        self.workspace.graph.constants.toggled.connect(actions["trace_constants"].setChecked)
        self.workspace.check.close_requested.connect(lambda: actions["trace_check"].setChecked(False))
        self.binding.message_posted.connect(self.message_posted)
        self.binding.stepped.connect(self.status_changed)
        self.binding.check.checked.connect(self._on_checked)

    def _callbacks(self) -> Callbacks:
        """What the actions of the Trace workspace do."""
        home: Callbacks = {f"copy_{name}": partial(self.home.copy, name) for name, _ in HOME}
        home |= {f"save_{name}": partial(self.home.save, name) for name, _ in HOME}
        return home | {
            "trace_evaluate": lambda: self.binding.evaluate(),
            "trace_zero": lambda: self.binding.zero_grad(),
            "trace_forward": lambda: self.binding.steps.go_to_backward(),
            "trace_one": lambda: self.binding.steps.one(),
            "trace_back": lambda: self.binding.steps.back(),
            "trace_run": lambda: self.binding.steps.toggle_running(),
            "trace_start": lambda: self.binding.steps.start(),
            "trace_end": lambda: self.binding.steps.end(),
            "trace_nudge": lambda: self.binding.nudge(),
            "trace_find": lambda: self.workspace.graph.begin_search(),
            "trace_constants": self.workspace.graph.constants.setChecked,
            "trace_check": self._show_check,
            "trace_take": self._ask_for_point,
        }

    def set_points(self, points: Points | None) -> None:
        """The points of the data set in Train."""
        self._points = points

    def take_point(self, train: bool, index: int) -> None:
        """Open the scalar graph of a point's loss, with the present weights."""
        points = self._points
        if points is None:
            return
        inputs, targets = (points.train_x, points.train_y) if train else (points.test_x, points.test_y)
        project = self._session.project
        title = f"{'Train' if train else 'Test'} point {index + 1} of {project.name}"
        self.binding.open_program(program_of_point(project, inputs[index].tolist(), float(targets[index]), title))
        self.opened.emit()

    def take_neuron(self, layer: int, index: int, point: int = 0) -> None:
        """Open the scalar graph of a neuron's output at a training point; layers count from 1, neurons from 0."""
        points = self._points
        if points is None:
            return
        project = self._session.project
        inputs = points.train_x[point].tolist()
        title = f"train point {point + 1} of {project.name}"
        self.binding.open_program(program_of_neuron(project, layer, index, inputs, title))
        self.opened.emit()

    @property
    def status(self) -> tuple[str, str, str]:
        """Where the walk stands, the result, and what the gradient check found."""
        steps, shown = self.binding.steps, self.binding.shown
        if shown is None:
            return "No graph yet", "", ""
        walk, position = shown.walk, steps.position
        word = "running" if steps.running else "paused"
        if position > walk.n_forward:
            done, total = position - walk.n_forward, len(walk.backward.visits)
            where = f"Backward {'done' if done == total else word} at node {done:,} of {total:,}"
        else:
            where = f"Forward {'done' if position == walk.n_forward else word}, {position:,} of {walk.n_forward:,}"
        result = f"{walk.names[-1]} = {shown.trace.data[-1]!r}".replace("-", MINUS)
        table = self._table
        found = "" if table is None or not table.rows else f"Largest difference from numerical {plain(table.largest)}"
        return where, result, found

    def shutdown(self) -> None:
        """End the threads."""
        self.binding.shutdown()

    def _show_check(self, on: bool = True) -> None:
        self.workspace.check.setVisible(on)
        if on:
            self.binding.check.wake()

    def _ask_for_point(self) -> None:
        points = self._points
        if points is None:
            self.message_posted.emit("There are no points yet.")
            return
        count = len(points.train_y)
        index, chosen = QInputDialog.getInt(
            self._window, "Take from Train", f"Which of the {count:,} training points?", 1, 1, count
        )
        if chosen:
            self.take_point(True, index - 1)

    def _on_checked(self, table: GradientTable) -> None:
        self._table = table
        self.status_changed.emit()
