"""Binds session, worker and the Train workspace: edits go down, finished arrays come up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.data.split import Points
from micrograd_desktop.presentation.network_graph import NetworkGraph, build_network_graph
from micrograd_desktop.presentation.portrait import Drawing
from micrograd_desktop.project import edits
from micrograd_desktop.project.edits import Edit, EditError
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.frame_clock import FrameClock
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.network.pane import Banner
from micrograd_desktop.qt.train.workspace import TrainWorkspace
from micrograd_desktop.training.results import Divergence, Floats, Progress

FRAMES_A_SECOND = 37
"""Ticks at most; a frame also waits for what is to be drawn in it, so some 32 a second are drawn."""

PLAYING_GRID = (20, 80)
PAUSED_GRID = (40, 158)
FULL_DETAIL_AFTER_MS = 150


class TrainBinding(QObject):
    """Keeps the Train workspace, the session and the training worker in step.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    running_changed(bool)
        Whether training runs.
    speed_measured(float, str)
        Steps per second of the last report, and the engine that took them.
    points_changed(object)
        The ``Points`` of the data set are others now.
    """

    message_posted = Signal(str)
    running_changed = Signal(bool)
    speed_measured = Signal(float, str)
    points_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        workspace: TrainWorkspace,
        bar: ControlBar,
        controller: TrainingController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = workspace
        self._bar = bar
        self._controller = controller
        self._clock = FrameClock(FRAMES_A_SECOND, self)
        self._newest: Progress | None = None
        self._running = False
        self._drawing_wanted = False
        self._drawing_under_way = False
        self._divergence: Divergence | None = None
        self._run: int | None = None
        self._points: Points | None = None
        self._graph: NetworkGraph = build_network_graph(session.project.network)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(FULL_DETAIL_AFTER_MS)
        self._connect_signals()
        self._show_project(session.project)
        self._show_network(session.project)

    @property
    def running(self) -> bool:
        """Whether training runs."""
        return self._running

    @property
    def points(self) -> Points | None:
        """The points that are drawn; None before there are any."""
        return self._points

    @property
    def parameters(self) -> Floats | None:
        """The newest parameters, shape (n_parameters,); None before there are any of the present network."""
        return None if self._newest is None else self._newest.parameters

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit; a sentence in the status bar says what is wrong with an invalid one."""
        try:
            self._session.execute(edit, merge)
        except EditError as error:
            self.message_posted.emit(str(error))
            self._show_project(self._session.project)
            return False
        return True

    def toggle_running(self) -> None:
        """Play, or pause."""
        if self._running:
            self._controller.pause()
        elif self._divergence is None:
            self._controller.play()
        else:
            self.message_posted.emit("The loss is not finite. Go back a step, or reset, before training on.")

    def refresh(self) -> None:
        """Draw the present state."""
        self._request_drawing()

    def step(self) -> None:
        """Do one step."""
        if self._divergence is None:
            self._controller.step()

    def reset(self) -> None:
        """Start the run anew from step 0."""
        self._forget_run()
        self._controller.reset()

    def _connect_signals(self) -> None:
        w, c = self._workspace, self._controller
        self._session.changed.connect(self._on_session_changed)
        for source in (self._bar, w.data_panel, w.model_panel):
            source.edit_requested.connect(self.execute)
            source.message_posted.connect(self.message_posted)
        self._bar.speed_changed.connect(c.set_speed)
        c.step_finished.connect(self._on_step_finished)
        c.heatmaps_ready.connect(self._on_drawing_ready)
        c.state_changed.connect(self._on_state_changed)
        c.diverged.connect(self._on_diverged)
        c.failed.connect(self._on_failed)
        self._clock.tick.connect(self._on_tick)
        self._sharpen.timeout.connect(self._request_drawing)
        for view, other in ((w.canvas, w.inspector), (w.inspector, w.canvas)):
            view.node_selected.connect(other.select_node)
            view.parameter_selected.connect(other.select_parameter)
            view.parameter_value_entered.connect(self._on_value_entered)
            view.freeze_toggled.connect(self._on_freeze_toggled)
        w.inspector.group_freeze_toggled.connect(self._on_group_freeze_toggled)
        w.canvas.layer_size_changed.connect(self._on_layer_size_changed)
        w.canvas.banner_clicked.connect(self._on_banner_clicked)

    def _show_project(self, project: Project) -> None:
        for view in (self._bar, self._workspace.data_panel, self._workspace.model_panel):
            view.set_project(project)
        frozen = frozenset(project.frozen)
        self._workspace.canvas.set_frozen(frozen)
        self._workspace.inspector.set_frozen(frozen)

    def _show_network(self, project: Project) -> None:
        self._graph = build_network_graph(project.network)
        hidden = [layer.activation for layer in project.network.hidden]
        self._workspace.canvas.set_graph(self._graph, [*hidden, project.network.output_activation])
        self._workspace.inspector.set_graph(self._graph)

    def _forget_run(self) -> None:
        self._divergence = None
        self._newest = None
        self._run = None
        self._workspace.canvas.set_message(None)
        self._workspace.loss_plot.clear()

    def _on_session_changed(self, old: Project, new: Project, _edit: Edit) -> None:
        if replace(old, trace=new.trace) == new:
            return
        if replace(old, training=replace(old.training, learning_rate=new.training.learning_rate)) == new:
            self._bar.set_project(new)  # all that a drag of the learning rate changes
        else:
            self._show_project(new)
        if old.network is not new.network and old.network != new.network:
            self._show_network(new)
        if old.network != new.network or old.dataset != new.dataset:
            self._forget_run()
        self._controller.set_project(new)
        for index, value in _hand_edits(old, new):
            self._controller.set_parameter(index, value)
        self._request_drawing()

    def _on_step_finished(self, progress: Progress) -> None:
        if len(progress.parameters) != self._graph.n_parameters:  # a last report of a network that is gone
            self._controller.acknowledge()
            return
        if progress.run != self._run:
            self._workspace.loss_plot.clear()
            self._run = progress.run
        self._newest = progress
        if len(progress.figures):
            self._workspace.loss_plot.append(progress.first_step, progress.figures)
        self._clock.request()

    def _on_tick(self) -> None:
        progress = self._newest
        if progress is not None:
            w = self._workspace
            w.inspector.set_state(progress.step, progress.parameters, progress.gradients, progress.updates)
            self._bar.set_counters(progress.step, progress.epoch)
            if len(progress.figures) and self._running:
                self.speed_measured.emit(progress.steps_per_second, progress.engine)
            self._request_drawing()
        self._controller.acknowledge()

    def _request_drawing(self) -> None:
        if self._drawing_under_way:
            self._drawing_wanted = True
            return
        self._drawing_wanted, self._drawing_under_way = False, True
        self._controller.request_heatmaps(*(PLAYING_GRID if self._running else PAUSED_GRID))

    def _on_drawing_ready(self, drawing: Drawing) -> None:
        self._drawing_under_way = False
        w = self._workspace
        if len(drawing.heatmaps.grids) == sum(self._graph.layer_sizes[1:]):
            if drawing.points is not self._points:
                points = self._points = drawing.points
                w.boundary.set_points(points.train_x, points.train_y, points.test_x, points.test_y)
                w.data_panel.set_counts(len(points.train_y), len(points.test_y))
                self.points_changed.emit(points)
            newest = self._newest
            if newest is not None:
                w.canvas.set_state(newest.parameters, newest.gradients, newest.updates)
            w.boundary.set_heatmaps(drawing.heatmaps)
            w.boundary.set_wrong(drawing.wrong_train, drawing.wrong_test)
            w.canvas.set_heatmaps(drawing.heatmaps)
            w.canvas.set_node_values(drawing.node_values)
        if self._drawing_wanted:
            self._request_drawing()
        elif drawing.coarse:
            self._sharpen.start()

    def _on_state_changed(self, state: str) -> None:
        self._running = state == "running"
        self._bar.set_running(self._running)
        self._workspace.canvas.set_live(self._running)
        self.running_changed.emit(self._running)
        if not self._running:
            self._sharpen.start()

    def _on_diverged(self, divergence: Divergence) -> None:
        self._divergence = divergence
        self._workspace.loss_plot.mark_divergence(divergence.step)
        what = "not a number" if np.isnan(divergence.value) else "out of range"
        good = divergence.last_good_step
        buttons = [
            ("back", f"Go to step {good:,}", True),
            ("lower", f"Go to step {good:,} with learning rate ÷ 10", False),
        ]
        if divergence.parameter is not None:
            buttons.append(("show", "Show the value", False))
        text = f"Training stopped: the loss is {what} at step {divergence.step:,}. First: {divergence.where}."
        self._workspace.canvas.set_message(Banner(text, tuple(buttons)))
        self.message_posted.emit(text)

    def _on_banner_clicked(self, button: str) -> None:
        divergence = self._divergence
        if divergence is None:
            return
        if button == "show":
            self._workspace.canvas.select_parameter(divergence.parameter)
            self._workspace.inspector.select_parameter(divergence.parameter)
            return
        if button == "lower":
            self.execute(edits.SetLearningRate(self._session.project.training.learning_rate / 10.0))
        self._divergence = None
        self._workspace.canvas.set_message(None)
        self._controller.restore(divergence.last_good_parameters, divergence.last_good_step)
        self._request_drawing()

    def _on_failed(self, sentence: str) -> None:
        self._drawing_under_way = False
        self.message_posted.emit(sentence)

    def _on_value_entered(self, index: int, value: float) -> None:
        progress = self._newest
        if progress is None:
            return
        self.execute(edits.SetParameter(progress.step, index, value, float(progress.parameters[index])))

    def _on_freeze_toggled(self, index: int, frozen: bool) -> None:
        self.execute(edits.SetFrozen((index,), frozen))

    def _on_group_freeze_toggled(self, indices: tuple[int, ...], frozen: bool) -> None:
        self.execute(edits.SetFrozen(tuple(indices), frozen))

    def _on_layer_size_changed(self, layer: int, delta: int) -> None:
        size = self._session.project.network.hidden[layer - 1].size
        self.execute(edits.SetLayerSize(layer - 1, size + delta))


def _hand_edits(old: Project, new: Project) -> list[tuple[int, float]]:
    """The (parameter, value) pairs that lead from the old list of hand edits to the new one."""
    before, after = old.parameter_edits, new.parameter_edits
    if after[: len(before)] == before:
        return [(e.index, e.value) for e in after[len(before) :]]
    if before[: len(after)] == after:
        return [(e.index, e.previous) for e in reversed(before[len(after) :])]
    return []
