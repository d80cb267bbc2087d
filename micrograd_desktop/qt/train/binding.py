"""Binds session, worker and the Train workspace: edits go down, whole moments come up.

All that is shown of a run comes from one ``Frame``: header, playhead, rings, maps, card and rows belong to the same
parameters. The steps between two frames only make the curve longer.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.data.split import Points
from micrograd_desktop.nn.parameters import ParameterName, name_at
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.health import network_sentence
from micrograd_desktop.presentation.portrait import Drawing
from micrograd_desktop.presentation.run_log import changes_between, said
from micrograd_desktop.project.edits import Edit, EditError, Restart, Set, SetFrozen, SetLayer, SetParameter
from micrograd_desktop.project.log import first_difference, settings_at, with_settings
from micrograd_desktop.project.rules import input_names, layer_sizes, problem_of, seen_names, sees_alike
from micrograd_desktop.project.session import Replaced, Session
from micrograd_desktop.project.spec import LayerSpec, Project, Settings, TrainingSpec
from micrograd_desktop.qt.controls.value_field import refuse_entered
from micrograd_desktop.qt.threads.frame_clock import FrameClock
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.display import Display
from micrograd_desktop.qt.train.doctor import LOWERED, Doctor
from micrograd_desktop.qt.train.gesture import Gesture
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.training.beginning import beginning
from micrograd_desktop.training.checkpoints import from_checkpoint
from micrograd_desktop.training.pace import FASTEST_SINGLE
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Floats, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import sentence

FRAMES_A_SECOND = 60
"""At most."""

LONG_SECONDS = 0.025
"""One that takes longer to be drawn is followed at once: else both threads would want Python's lock all the time."""

PLAYING = Detail(20, 80)
PAUSED = Detail(40, 158)
FULL_DETAIL_AFTER_MS = 150

OUT_OF_RANGE = "The run went out of range here. Go back, or reset, before training on."

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
        self._right_until = math.inf
        self._went_to: int | None = None
        self._bound_for: int | None = None
        self._says_bound = False
        self._left: list[tuple[Project, RunState]] = []
        self._gesture = Gesture(self._do)
        self._told = -1, 0
        self._known_present: tuple[Project, Settings, Project] | None = None
        self._running = False
        self._frame_wanted = self._steps_wanted = False
        self._frame_asked = self._frame_came = 0
        self._display = Display(workspace, bar)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(FULL_DETAIL_AFTER_MS)
        self._connect_signals()
        self._show_settings()
        self._display.show_network(session.project)
        self._display.show_beginning(beginning(session.project), problem_of(session.project))

    # -- what is shown

    @property
    def running(self) -> bool:
        """Whether training runs."""
        return self._running

    @property
    def points(self) -> Points | None:
        """The points that are drawn; None before there are any."""
        return self._display.points

    @property
    def parameters(self) -> Floats | None:
        """The parameters that are shown, shape (n_parameters,); None before there are any of the present network."""
        return None if self._frame is None else self._frame.progress.parameters

    @property
    def moment(self) -> tuple[Project, int, Floats] | None:
        """The project, the step that is shown, and its parameters (n_parameters,), where these belong together.

        None until the frame has come of what was changed or asked for last.
        """
        shown = None if self._frame is None or self._went_to is not None else self._frame.progress
        if shown is None or shown.course != self._controller.course:
            return None
        return self._session.project, shown.step, shown.parameters

    @property
    def step(self) -> int:
        """The step at which the run is shown; one it was sent to counts as soon as it is sent."""
        if self._went_to is not None:
            return self._went_to
        if self._frame is not None:
            return self._frame.progress.step
        return 0 if self._begun_at is None else self._begun_at.step

    @property
    def state(self) -> RunState | None:
        """From which the project's run goes on exactly; None where it can't, or while what is shown is of another run.

        The latter lasts from an undo of something past, or from a reset, to the next frame.
        """
        state = self._begun_at if self._frame is None else self._frame.progress.state
        right = state is not None and self._went_to is None and state.step <= self._right_until
        return state if right else None

    @property
    def ended(self) -> bool:
        """Whether the run has diverged where it is shown, so that nothing goes on from there."""
        shown = None if self._went_to is not None or self._frame is None else self._frame.progress
        return shown is not None and shown.state is None and shown.step <= self._right_until

    @property
    def settled(self) -> bool:
        """Whether the run is paused, and all that is shown belongs to where it stands, as fine as it will be."""
        waiting = self._frame_under_way or self._frame_wanted or self._sharpen.isActive() or self._clock.waiting
        return not (self._running or waiting) and self._frame is not None

    @property
    def _frame_under_way(self) -> bool:
        """Whether a frame was asked for that has not come; one that was asked for before it may come first."""
        return self._frame_came < self._frame_asked

    @property
    def present(self) -> Project:
        """The project with its settings as they are at the step that is shown."""
        project = self._session.project
        settings = settings_at(project, self.step)
        if self._known_present is None or self._known_present[:2] != (project, settings):
            self._known_present = project, settings, with_settings(project, settings)
        return self._known_present[2]

    # -- what a person does

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit at the step that is shown; a sentence in the status bar says what is wrong with an invalid one.

        While the run plays, a gesture's edits are done as fast as their moments are shown: see :class:`Gesture`.
        """
        return self._gesture.take(edit, merge, wait=self._awaits_moment)

    @property
    def _awaits_moment(self) -> bool:
        """Whether what was changed last, while the run plays, is still to be seen."""
        shown = None if self._frame is None else self._frame.progress.course
        return self._running and self._frame_under_way and shown != self._controller.course

    def _do(self, edit: Edit, merge: object) -> bool:
        old, bound_for = self._session.project, self._bound_for
        self._bound_for = None  # an edit in the middle of a replay is made there
        try:
            self._session.execute(edit.at(self.step), merge)
        except EditError as error:
            self._bound_for = bound_for
            for place in (self._bar, self._workspace):
                refuse_entered(place, str(error))
            self.message_posted.emit(str(error))
            self._show_settings(anew=True)
            return False
        if not isinstance(edit, Restart):
            self._say_what_was_dropped(old)
        return True

    def toggle_running(self) -> None:
        """Play, or pause."""
        self._gesture.let_go()
        if self._running:
            self._bound_for = None
            self._controller.pause()
        elif self.doctor.divergence is None:
            self._controller.play()
            self._request_frame(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def arrange(self) -> None:
        """Have networks laid out by networkx from now on, which is imported: until then its numbers were reckoned."""
        self._display.arrange()

    def refresh(self) -> None:
        """Draw the present state."""
        self._request_frame()

    def do_step(self) -> None:
        """Do one step."""
        self._gesture.let_go()
        if self.doctor.divergence is None:
            self._controller.step()
            self._request_frame(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def train_steps(self) -> None:
        """Train so many steps as the project says at a time, and pause."""
        self._gesture.let_go()
        if self.doctor.divergence is None:
            self._controller.train_steps(self._session.project.stop.burst)
            self._request_frame(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def reset(self) -> None:
        """Go to step 0 of the run: what its log says comes again at its steps."""
        self._gesture.let_go()
        self._go_to(0)

    def restart(self) -> None:
        """Begin the run anew with the settings that are shown: what its log says is forgotten."""
        self.execute(Restart())
        self._go_to(0)

    def begin(self, state: RunState | None = None) -> None:
        """Begin a run of the session's project, at a state that was kept of it, or at step 0."""
        self._forget_frame()
        self.message_posted.emit("")  # the last one was of another run
        self._begun_at = state
        self._right_until, self._went_to, self._bound_for = math.inf, None, None
        self._workspace.loss_plot.clear()
        self.speed_measured.emit(0.0, "")
        self._controller.start(self._session.project, state)
        self._show_settings(anew=True)
        self._request_frame()

    def _go_to(self, step: int) -> None:
        self.doctor.forget()
        if step == 0:
            self._workspace.loss_plot.clear()
        self.message_posted.emit("")
        self._went_to, self._bound_for = step, None
        self._controller.go_to(step)
        self._request_frame()

    def _say_what_was_dropped(self, old: Project) -> None:
        """An edit in the past begins another future."""
        new = self._session.project
        if (old.dataset, old.network) != (new.dataset, new.network):
            return
        dropped = sum(change.step > self.step for change in old.log) - sum(c.step > self.step for c in new.log)
        if dropped > 0:
            changes = "the change" if dropped == 1 else f"the {dropped:,} changes"
            self.message_posted.emit(
                f"The run goes another way from step {self.step:,}: {changes} made later no longer belong to it. "
                "Undo brings them back."
            )

    # -- what happens

    def _connect_signals(self) -> None:
        w, c = self._workspace, self._controller
        self._session.changed.connect(self._on_session_changed)
        for source in (self._bar, w.data_panel, w.model_panel, w.stop_panel, w.canvas.features, w.painter):
            source.edit_requested.connect(self.execute)
            source.message_posted.connect(self.message_posted)
        self._bar.speed_changed.connect(c.set_speed)
        self._bar.schedule_begun.connect(w.model_panel.formula.begin)
        w.model_panel.formula.left.connect(self._bar.show_schedule)
        c.step_finished.connect(self._on_step_finished)
        c.frame_ready.connect(self._on_frame_ready)
        c.state_changed.connect(self._on_state_changed)
        c.diverged.connect(self._on_diverged)
        c.stopped.connect(self._on_stopped)
        c.failed.connect(self._on_failed)
        self._clock.tick.connect(self._on_tick)
        self._sharpen.timeout.connect(self._request_frame)
        for view, other in ((w.canvas, w.inspector), (w.inspector, w.canvas)):
            view.node_selected.connect(other.select_node)
            view.parameter_selected.connect(other.select_parameter)
            view.parameter_value_entered.connect(self._on_value_entered)
            view.freeze_toggled.connect(lambda place, frozen: self._freeze((place,), frozen))
            view.node_selected.connect(self._on_node_selected)
        w.inspector.layers.rows.outdated.connect(self._on_layers_outdated)
        w.boundary.closer_changed.connect(self._on_closer_changed)
        w.inspector.group_freeze_toggled.connect(self._freeze)
        w.boundary.slice_wished.connect(lambda _slice: self._request_frame(at_once=True))
        w.canvas.layer_size_changed.connect(self._on_layer_size_changed)
        w.canvas.banner_clicked.connect(self.doctor.press)
        self.doctor.banner_changed.connect(w.canvas.set_message)
        self.doctor.back_requested.connect(self._on_back_requested)
        self.doctor.shown.connect(w.canvas.select_parameter)
        self.doctor.shown.connect(w.inspector.select_parameter)

    def _on_session_changed(self, old: Project, new: Project, edit: Edit) -> None:
        self._gesture.forget()  # an undo takes the gesture back that it belongs to
        if old.stop != new.stop:
            self._controller.set_stop(new.stop)
            self._show_settings()
        if isinstance(edit, Replaced):
            self._left.clear()
            self._display.show_network(new)
            self.begin(None if edit.checkpoint is None else from_checkpoint(edit.checkpoint))
            self._display.show_beginning(beginning(new, self._begun_at), problem_of(new))
        elif old.network != new.network or (old.dataset != new.dataset and not self._takes_points(old, new)):
            self._leave(old)
            self._display.show_network(new)
            self.begin(self._where_it_stood(new))
        elif (differs := first_difference(old, new)) is not None:
            self.doctor.forget()
            self._right_until = min(self._right_until, differs)
            self._bound_for = max(self.step, self._bound_for or 0)
            self._controller.set_project(new, self._moment())
            self._show_settings()
            self._request_frame(at_once=True)

    def _on_step_finished(self, progress: Progress) -> None:
        """The curve grows; all else waits for the next frame."""
        if progress.course == self._controller.course:
            if len(progress.figures):
                self._workspace.loss_plot.append(progress.first_step, progress.figures)
                self._told = progress.course, progress.first_step + len(progress.figures)
                if self._running:
                    self.speed_measured.emit(progress.steps_per_second, progress.engine)
            self._clock.request()
        else:
            self._controller.acknowledge()

    def _on_tick(self) -> None:
        if self._frame_under_way and self._bar.steps_a_second <= FASTEST_SINGLE and self._bound_for is None:
            self._steps_wanted = True  # unless it shows them already; faster ones come with the frames themselves
        else:
            self._request_frame()
        self._controller.acknowledge()

    def _on_frame_ready(self, frame: Frame) -> None:
        self._frame_came = max(self._frame_came, frame.number)
        if frame.progress.course != self._controller.course:
            self._request_frame()
            return
        if self._steps_wanted and self._told != (frame.progress.course, frame.progress.step):
            self._frame_wanted = True
        self._steps_wanted = False
        if self._frame_wanted and self._running and frame.seconds > LONG_SECONDS:
            self._request_frame()  # drawn while this one is shown
        self._show(frame)
        self._gesture.let_go()
        drawing = frame.drawing
        if self._frame_wanted:
            self._request_frame()
        elif isinstance(drawing, Drawing) and (drawing.coarse or (not self._running and _is_rough(drawing))):
            self._sharpen.start()

    def _on_state_changed(self, state: str) -> None:
        self._running = state == "running"
        if not self._running:
            self._gesture.let_go()
        self._bar.set_running(self._running)
        self._workspace.canvas.set_live(self._running)
        self._workspace.loss_plot.set_live(self._running)
        self.running_changed.emit(self._running)
        if not self._running:
            self._request_frame()

    def _on_diverged(self, progress: Progress) -> None:
        if progress.course == self._controller.course and progress.divergence is not None:
            found = progress.divergence
            self._workspace.loss_plot.mark_divergence(found.step, found.penalty > 0.5 * found.objective)
            self.message_posted.emit(self.doctor.tell(progress.divergence))

    def _on_stopped(self, progress: Progress) -> None:
        if progress.course == self._controller.course and progress.stop is not None:
            self.message_posted.emit(sentence(progress.stop))

    def _on_back_requested(self, step: int, lower: bool) -> None:
        if not lower:
            self._go_to(step)
            return
        rate = settings_at(self._session.project, step).training.learning_rate / LOWERED
        try:
            self._session.execute(Set(TrainingSpec.learning_rate, rate).at(step))
        except EditError as error:
            self.message_posted.emit(str(error))
        self._go_to(step)

    def _on_failed(self, sentence: str) -> None:
        self._frame_came = self._frame_asked
        self._gesture.let_go()
        self.message_posted.emit(sentence)

    def _on_value_entered(self, place: int, value: float) -> None:
        self.execute(SetParameter(self._name(place), value))

    def _freeze(self, places: tuple[int, ...], frozen: bool) -> None:
        self.execute(SetFrozen(tuple(self._name(place) for place in places), frozen))

    def _on_node_selected(self) -> None:
        """Its card shows what only a frame that was asked for it has."""
        drawing = None if self._frame is None else self._frame.drawing
        if not self._running and isinstance(drawing, Drawing) and not drawing.node_values:
            self._request_frame()

    def _on_closer_changed(self) -> None:
        """A neuron's map is there as coarsely as on its tile; a frame brings that as finely as the output."""
        boundary = self._workspace.boundary
        wanted = boundary.neuron is not None or boundary.zero_lines is not None or boundary.bent_layer is not None
        if wanted and not self._running and self._frame is not None:
            self._request_frame()

    def _on_layers_outdated(self) -> None:
        if not self._running and self._frame is not None:
            self._request_frame()

    def _on_layer_size_changed(self, layer: int, delta: int) -> None:
        size = self._session.project.network.hidden[layer - 1].size
        self.execute(SetLayer(layer - 1, LayerSpec.size, size + delta))

    # -- inside

    def _name(self, place: int) -> ParameterName:
        return name_at(place, layer_sizes(self._session.project.network))

    def _moment(self) -> Shown | None:
        """What the worker needs to know of the moment that is shown."""
        bound_for = self._bound_for or 0
        if self._went_to is not None:
            return Shown(self._went_to, -1, None, bound_for)
        if self._frame is None:
            return None if self._begun_at is None else Shown(self._begun_at.step, -1, None, bound_for)
        progress = self._frame.progress
        return Shown(progress.step, progress.course, progress.state, bound_for)

    def _leave(self, project: Project) -> None:
        """Remember where a run stood that another one takes the place of."""
        if (state := self.state) is not None and state.step:
            self._left = [*self._left[-MOST_LEFT + 1 :], (project, state)]

    def _where_it_stood(self, project: Project) -> RunState | None:
        """Where a run was left that undo leads back to; None for a new one."""
        return next((state for left, state in reversed(self._left) if left == project), None)

    def _takes_points(self, old: Project, new: Project) -> bool:
        """Whether a run that has not begun can take other points as it is."""
        fresh = self.step == 0 and self._where_it_stood(new) is None and self._frame is not None
        alike = (problem_of(old), input_names(old.dataset)) == (problem_of(new), input_names(new.dataset))
        return fresh and alike and sees_alike(old, new.dataset) and not self._running

    def _forget_frame(self) -> None:
        self.doctor.forget()
        self._frame = self._begun_at = None

    def _request_frame(self, at_once: bool = False) -> None:
        """Ask for a frame, after the one under way; ``at_once``, and rough, with the command that was just given."""
        if self._frame_under_way and not at_once:
            self._frame_wanted = True
            return
        self._frame_wanted = self._steps_wanted = False
        detail = PLAYING if self._running or at_once else PAUSED
        self._frame_asked = self._controller.request_frame(self._display.wanted(detail))

    def _show_settings(self, anew: bool = False) -> None:
        self._display.show_settings(self.present, anew)

    def _show(self, frame: Frame) -> None:
        """All views, of one moment."""
        assert isinstance(frame.drawing, Drawing)
        if self._frame is not None and self._frame.progress.course == frame.progress.course:
            played = changes_between(self._session.project, self.step, frame.progress.step)
            if played:
                project = self._session.project
                names = seen_names(project.network, project.dataset)
                self.message_posted.emit(said(played, project.network, names))
        self._frame = frame
        self._right_until, self._went_to = math.inf, None
        if self._bound_for is not None and frame.progress.step >= self._bound_for:
            self._bound_for = None
        if self._bound_for is not None or self._says_bound:
            words = "" if self._bound_for is None else f"Taking the steps again, up to {self._bound_for:,}."
            self._says_bound = bool(words)
            self.message_posted.emit(words)
        self._show_settings()
        course, told = self._told
        if self._display.show(frame.progress, frame.drawing, told if course == frame.progress.course else 0):
            self.points_changed.emit(frame.drawing.points)
        if self._bound_for is None:  # else it is only on its way
            self.doctor.tell_state(network_sentence(frame.drawing.health))
        self.moved.emit()


def _is_rough(drawing: Drawing) -> bool:
    """Whether a picture has less detail than it has while paused."""
    return bool(drawing.heatmaps.grids.shape[-1] < PAUSED.neurons)
