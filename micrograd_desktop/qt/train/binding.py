"""Binds session, worker and the Train workspace: edits go down, whole moments come up.

All that is shown of a run comes from one ``Frame``: header, playhead, rings, maps, card and rows belong to the same
parameters. The steps between two frames only make the curve longer.
"""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.data.split import Points
from micrograd_desktop.nn.parameters import ParameterName, index, name_at
from micrograd_desktop.presentation.network_graph import NetworkGraph, build_network_graph
from micrograd_desktop.presentation.portrait import Drawing
from micrograd_desktop.project.edits import Edit, EditError, Replaced, Set, SetFrozen, SetLayer, SetParameter
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import LayerSpec, Project, TrainingSpec
from micrograd_desktop.qt.threads.frame_clock import FrameClock
from micrograd_desktop.qt.threads.trainable_run import Detail, Frame
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.doctor import LOWERED, Doctor
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Floats, Progress
from micrograd_desktop.training.run_state import RunState

FRAMES_A_SECOND = 37
"""Ticks at most; a frame also waits for what is to be drawn in it, so some 32 a second are drawn."""

PLAYING = Detail(20, 80)
PAUSED = Detail(40, 158)
FULL_DETAIL_AFTER_MS = 150

MOST_LEFT = 8
"""Of how many runs that were left it is known where they stood, so that undo leads back there."""


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
    moved()
        The run is shown at another step, or other numbers of it.
    """

    message_posted = Signal(str)
    running_changed = Signal(bool)
    speed_measured = Signal(float, str)
    points_changed = Signal(object)
    moved = Signal()

    def __init__(
        self,
        session: Session,
        workspace: TrainLayout,
        bar: ControlBar,
        controller: TrainingController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._bar, self._controller = session, workspace, bar, controller
        self._clock = FrameClock(FRAMES_A_SECOND, self)
        self.doctor = Doctor(self)
        self._frame: Frame | None = None
        self._begun_at: RunState | None = None
        self._left: list[tuple[Project, RunState]] = []
        self._running = False
        self._frame_wanted = False
        self._frame_under_way = False
        self._points: Points | None = None
        self._shown_project: Project | None = None
        self._graph: NetworkGraph = build_network_graph(session.project.network)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(FULL_DETAIL_AFTER_MS)
        self._connect_signals()
        self._show_settings()
        self._show_network(session.project)

    # -- what is shown

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
        """The parameters that are shown, shape (n_parameters,); None before there are any of the present network."""
        return None if self._frame is None else self._frame.progress.parameters

    @property
    def step(self) -> int:
        """The step at which the run is shown."""
        if self._frame is not None:
            return self._frame.progress.step
        return 0 if self._begun_at is None else self._begun_at.step

    @property
    def state(self) -> RunState | None:
        """From which the run that is shown goes on exactly; None where it can't, or before there is any."""
        return self._begun_at if self._frame is None else self._frame.progress.state

    @property
    def present(self) -> Project:
        """The project with its settings as they are at the step that is shown."""
        project = self._session.project
        now = settings_at(project, self.step)
        return replace(project, training=now.training, frozen=now.frozen, bugs=now.bugs)

    # -- what a person does

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit at the step that is shown; a sentence in the status bar says what is wrong with an invalid one."""
        later = len(self._session.project.log)
        try:
            self._session.execute(self._at_this_step(edit), merge)
        except EditError as error:
            self.message_posted.emit(str(error))
            self._show_settings(anew=True)
            return False
        self._say_what_was_dropped(later)
        return True

    def toggle_running(self) -> None:
        """Play, or pause."""
        if self._running:
            self._controller.pause()
        elif self.doctor.divergence is None:
            self._controller.play()
        else:
            self.message_posted.emit("The run went out of range here. Go back, or reset, before training on.")

    def refresh(self) -> None:
        """Draw the present state."""
        self._request_frame()

    def do_step(self) -> None:
        """Do one step."""
        if self.doctor.divergence is None:
            self._controller.step()

    def reset(self) -> None:
        """Go to step 0 of the run: what its log says comes again at its steps."""
        self._go_to(0)

    def restart(self) -> None:
        """Begin a run anew with the settings that are shown: what the log says is forgotten."""
        present = self.present
        if self.execute(Restart(self.step)) and present == self._session.project:
            self.reset()

    def begin(self, state: RunState | None = None) -> None:
        """Begin a run of the session's project, at a state that was kept of it, or at step 0."""
        self._forget_frame()
        self._begun_at = state
        self._workspace.loss_plot.clear()
        self._controller.start(self._session.project, state)
        self._show_settings(anew=True)
        self._request_frame()

    def _go_to(self, step: int) -> None:
        self.doctor.forget()
        if step == 0:
            self._workspace.loss_plot.clear()
        self._controller.go_to(step)
        self._request_frame()

    def _at_this_step(self, edit: Edit) -> Edit:
        if any(field.name == "step" for field in fields(edit)):  # type: ignore[arg-type]
            return replace(edit, step=self.step)  # type: ignore[type-var]
        return edit

    def _say_what_was_dropped(self, before: int) -> None:
        dropped = before - len(self._session.project.log)
        if dropped > 0 and not isinstance(self._session.last_edit, Restart):
            changes = "a later change" if dropped == 1 else f"{dropped:,} later changes"
            self.message_posted.emit(f"The run takes another way from here: {changes} dropped. Undo brings back.")
