"""Binds session, worker and the Train workspace: edits go down, whole moments come up.

All that is shown of a run comes from one ``Frame``: header, playhead, rings, maps, card and rows belong to the same
parameters. The steps between two frames only make the curve longer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.data.split import Points
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.health import network_sentence
from micrograd_desktop.presentation.loss_history import HistoryPoint
from micrograd_desktop.presentation.run_log import changes_between, other_way, said
from micrograd_desktop.project.edits import Edit, EditError, Restart, TakeRun
from micrograd_desktop.project.kept_runs import KeptRun
from micrograd_desktop.project.log import first_difference, network_came_back, settings_at, with_settings
from micrograd_desktop.project.rules import input_names, problem_of, sees_alike
from micrograd_desktop.project.run_edits import Fork
from micrograd_desktop.project.session import Replaced, Session
from micrograd_desktop.project.spec import NetworkSpec, Project, Settings
from micrograd_desktop.qt.controls.value_field import refuse_entered
from micrograd_desktop.qt.threads.frame_clock import FrameClock
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.display import Display
from micrograd_desktop.qt.train.doctor import Doctor
from micrograd_desktop.qt.train.frame_requests import FrameRequests
from micrograd_desktop.qt.train.gesture import Gesture
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.look_back import LATEST, LookBack
from micrograd_desktop.qt.train.network_edits import NetworkEdits
from micrograd_desktop.qt.train.run_keeping import is_another, kept_run, leaves, taken_again
from micrograd_desktop.qt.train.shown_run import ShownRun
from micrograd_desktop.training.beginning import beginning
from micrograd_desktop.training.checkpoints import from_checkpoint
from micrograd_desktop.training.pace import FASTEST_SINGLE
from micrograd_desktop.training.results import Figures, Floats, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import sentence
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.retellings import Retellings

FRAMES_A_SECOND = 60
"""At most."""

MOST_REFINED, MOST_OF_REFINED = 2_000, 5_000
"""Steps and parameters of a run whose courses are told again, where it went by in so few frames that they have gaps."""

OUT_OF_RANGE = tr("The run went out of range here. Go back, or reset, before training on.")


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
    run_left(object)
        An edit made an end of what the run had done: a ``KeptRun`` of it as it was, which is not kept yet.
    ended_by(str)
        A sentence: the run diverged, or a condition of its own stopped it.
    """

    message_posted = Signal(str)
    running_changed = Signal(bool)
    speed_measured = Signal(float, str)
    points_changed = Signal(object)
    moved = Signal()
    run_left = Signal(object)
    ended_by = Signal(str)

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
        self._run = ShownRun()
        self.look_back = LookBack(self._run, lambda: self._running, self._look_at, self)
        self._says_bound = False
        self._gesture = Gesture(self._do)
        self._retellings: Retellings | None = None
        self._refined: tuple[int | None, int] | None = None
        self._told = -1, 0
        self._drawn_of: NetworkSpec | None = None
        self._known_present: tuple[Project, Settings, Project] | None = None
        self._running = False
        self._display = Display(workspace, bar)
        self._frames = FrameRequests(self._ask, self)
        self._edits = NetworkEdits(lambda: self.present.network, workspace.canvas, workspace.inspector, self)
        self._connect_signals()
        self._show_settings()
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
        return self._run.parameters if self._drawn_of is self.present.network else None

    @property
    def moment(self) -> tuple[Project, int, Floats] | None:
        """The project, the step that is shown, and its parameters (n_parameters,), where these belong together.

        None until the frame has come of what was changed or asked for last.
        """
        shown = self._run.progress
        if shown is None or shown.course != self._controller.course:
            return None
        return self._session.project, shown.step, shown.parameters

    @property
    def step(self) -> int:
        """The step at which the run is shown; one it was sent to counts as soon as it is sent."""
        return self._run.step

    @property
    def state(self) -> RunState | None:
        """From which the project's run goes on exactly; None where it can't, or while what is shown is of another run.

        The latter lasts from an undo of something past, or from a reset, to the next frame.
        """
        return self._run.state

    @property
    def ended(self) -> bool:
        """Whether the run has diverged where it is shown, so that nothing goes on from there."""
        return self._run.ended

    @property
    def settled(self) -> bool:
        """Whether the run is paused, and all that is shown belongs to where it stands, as fine as it will be."""
        waiting = self._frames.waiting or self._clock.waiting
        return not (self._running or waiting or self.look_back.wanted is not None) and self._run.frame is not None

    @property
    def end(self) -> int:
        """The step that the run has come to, wherever it is shown."""
        return self._run.end

    @property
    def looks_back(self) -> bool:
        """Whether the run is shown, or plays, before the step that it has come to."""
        return self._run.looks_back

    @property
    def broke(self) -> bool:
        """Whether the run diverged at its end."""
        return self._run.broke

    @property
    def last(self) -> Progress | None:
        """Where the run has come to, while it is looked back at; else None."""
        return self._run.last

    @property
    def retells(self) -> bool:
        """Whether steps from before the run was opened are taken again, out of sight, so that they are known."""
        return self._retellings is not None and self._retellings.busy

    @property
    def takes_again(self) -> bool:
        """Whether steps are taken again, up to one where the run is to stand."""
        return self._run.bound_for is not None

    @property
    def awaits_step(self) -> bool:
        """Whether another step is to be seen than is shown."""
        return self.look_back.wanted is not None or (self._run.frame is not None and self._run.progress is None)

    @property
    def newest(self) -> HistoryPoint | None:
        """The figures at the step that the run has come to, if they are known: a step's are measured before it."""
        shown = self._run.newest
        if shown is None or shown.look is None or not shown.look.measured or shown.step != self._run.end:
            return None
        return HistoryPoint(shown.step, shown.look.figures.row(0))

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
        return self._running and self._frames.under_way and self._run.course != self._controller.course

    def look_at(self, step: float) -> None:
        """Pause, and show a step that the run has come by, ``LATEST`` for its end; the run stays as it is."""
        self._gesture.let_go()
        if not self._run.end:
            return
        if self._running:
            self._controller.pause()
        self.look_back.want(step)

    def _look_at(self, step: int) -> None:
        """The run rests: have a step shown, with what ended it there, if anything did."""
        again = self._run.broke and step == self._run.end
        self.doctor.forget()
        self.message_posted.emit("")
        self._run.look_at(step)
        self._controller.look_at(step, again)
        self._frames.request(at_once=True)

    def _do(self, edit: Edit, merge: object) -> bool:
        self.look_back.forget()
        old, bound_for = self._session.project, self._run.bound_for
        later = self._run.end - self._run.step if self._run.looks_back else 0
        self._run.bound_for = None  # an edit in the middle of a replay is made there
        extent = self._run.extent
        try:
            self._session.execute(edit.at(self.step), merge)
        except EditError as error:
            self._run.bound_for = bound_for
            for place in (self._bar, self._workspace):
                refuse_entered(place, str(error))
            self.message_posted.emit(str(error))
            self._show_settings(anew=True)
            return False
        if not isinstance(edit, Restart):
            self._say_what_was_dropped(old, later)
        if leaves(edit, old, self._session.project, later) and (left := kept_run(old, extent)) is not None:
            self.run_left.emit(left)
        return True

    def toggle_running(self) -> None:
        """Play, or pause; looked back at, the run plays what it did, and then trains on."""
        self._gesture.let_go()
        self.look_back.forget()
        if self._running:
            self._run.bound_for = None
            self._controller.pause()
        elif self.doctor.divergence is None:
            self._controller.play()
            self._frames.request(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def arrange(self) -> None:
        """Have networks laid out by networkx from now on, which is imported: until then its numbers were reckoned."""
        self._display.arrange()

    def refresh(self) -> None:
        """Draw the present state."""
        self._frames.request()

    def do_step(self) -> None:
        """Do one step."""
        self._gesture.let_go()
        self.look_back.forget()
        if self.doctor.divergence is None:
            self._controller.step()
            self._frames.request(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def train_steps(self) -> None:
        """Train so many steps as the project says at a time, and pause."""
        self._gesture.let_go()
        self.look_back.forget()
        if self.doctor.divergence is None:
            self._controller.train_steps(self._session.project.stop.burst)
            self._frames.request(at_once=True)
        else:
            self.message_posted.emit(OUT_OF_RANGE)

    def reset(self) -> None:
        """Go to step 0 of the run: what its log says comes again at its steps."""
        self._gesture.let_go()
        self.go_to(0)

    def restart(self) -> None:
        """Begin the run anew with the settings that are shown: what its log says is forgotten."""
        self.execute(Restart())
        self.go_to(0)

    def open_run(self, run: Project) -> bool:
        """Have another run in the project's place, as one edit, and stand at its step 0; False if it can't be."""
        if not self.execute(TakeRun(run)):
            return False
        self.go_to(0)
        return True

    @property
    def leaving(self) -> KeptRun | None:
        """The run as far as it came, to be kept before another takes its place; None if it is, or has done nothing."""
        return kept_run(self._session.project, self._run.extent)

    @property
    def whole(self) -> KeptRun | None:
        """The run as far as it came, as it would be kept; None if it has done nothing."""
        return kept_run(self._session.project, self._run.extent, anyway=True)

    def change_run(self, edit: Edit) -> bool:
        """Do an edit of the runs at once; a sentence in the status bar says what is wrong with an invalid one."""
        self._gesture.let_go()
        self.look_back.forget()
        self._run.bound_for = None
        try:
            self._session.execute(edit)
        except EditError as error:
            self.message_posted.emit(str(error))
            return False
        return True

    def take_again(self, run: KeptRun) -> None:
        """Train the run up to where it had come to when it was kept, or look there if it has come so far."""
        if run.steps > self._run.end:
            self._run.bound_for = run.steps
            self._controller.run_to(run.steps + run.diverged)
        else:
            self.look_at(LATEST)

    def begin(self, state: RunState | None = None) -> None:
        """Begin a run of the session's project, at a state that was kept of it, or at step 0."""
        self.doctor.forget()
        self.look_back.forget()
        self._run.begin(state)
        self.message_posted.emit("")  # the last one was of another run
        self._workspace.loss_plot.clear()
        self._workspace.inspector.forget_courses()
        self.speed_measured.emit(0.0, "")
        self._controller.start(self._session.project, state)
        if state is not None and state.step:
            self._retell()
        elif self._retellings is not None:
            self._retellings.forget()
        self._show_settings(anew=True)
        self._frames.request()

    def shutdown(self) -> None:
        """End the thread that takes steps again."""
        if self._retellings is not None:
            self._retellings.shutdown()

    def _retell(self) -> None:
        """What came before is not known, or not as finely as it was: it will be, when the run rests."""
        if self._retellings is None:
            from micrograd_desktop.qt.train.retellings import Retellings  # which no first frame needs

            self._retellings = Retellings(self._run, self._session, self._workspace, lambda: self._running, self)
            self._retellings.changed.connect(self.moved)
        self._retellings.want()

    def _refine(self) -> None:
        """A short run that went by in few frames has its courses told as finely as those of a long one, at rest."""
        end = self._run.end
        if self._running or self._run.looks_back or end > MOST_REFINED or self._refined == (self._run.course, end):
            return
        self._refined = self._run.course, end
        history = self._workspace.inspector.model.history
        if history.n_parameters <= MOST_OF_REFINED and history.has_gaps(end):
            self._retell()

    def go_to(self, step: int) -> None:
        """Stand at a step of the run; what it did after that is dropped."""
        self.look_back.forget()
        self.doctor.forget()
        if step == 0:
            self._workspace.loss_plot.clear()
        self.message_posted.emit("")
        self._run.go_to(step)
        self._controller.go_to(step)
        self._frames.request()

    def _say_what_was_dropped(self, old: Project, later_steps: int) -> None:
        """An edit in the past begins another future."""
        new = self._session.project
        same = (old.dataset, old.network) == (new.dataset, new.network)
        later_steps = later_steps if first_difference(old, new) is not None else 0
        if same and (words := other_way(old, new, self.step, later_steps)):
            self.message_posted.emit(words)

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
        self._edits.edit_requested.connect(self.execute)
        for view in (w.canvas, w.inspector):
            view.node_selected.connect(self._on_node_selected)
        w.canvas.node_values_wished.connect(self._on_node_selected)
        w.inspector.layers.rows.outdated.connect(self._on_layers_outdated)
        w.boundary.closer_changed.connect(self._on_closer_changed)
        w.boundary.slice_wished.connect(lambda _slice: self._frames.request(at_once=True))
        w.canvas.banner_clicked.connect(self.doctor.press)
        self.doctor.banner_changed.connect(w.canvas.set_message)
        self.doctor.back_requested.connect(self.go_to)
        self.doctor.shown.connect(w.canvas.select_parameter)
        self.doctor.shown.connect(w.inspector.select_parameter)

    def _on_session_changed(self, old: Project, new: Project, edit: Edit) -> None:
        self._gesture.forget()  # an undo takes the gesture back that it belongs to
        if old.stop != new.stop:
            self._controller.set_stop(new.stop)
            self._show_settings()
        if isinstance(edit, Replaced):
            self._run.forget_left()
            self.begin(None if edit.checkpoint is None else from_checkpoint(edit.checkpoint))
            self._display.show_beginning(beginning(new, self._run.begun_at), problem_of(self.present))
        elif isinstance(edit, Fork) and edit.is_made(new) and self._run.left(new) is None:
            self._run.leave(old, self._workspace.loss_plot.history)
            self._go_on(edit.step)
        elif is_another(old, new, edit) or not self._takes(old, new):
            self._take_run(old, new, edit)
        elif (differs := first_difference(old, new)) is not None:
            self.doctor.forget()
            plot = self._workspace.loss_plot
            self._run.keep_future(old, plot.history)
            goes_back = differs < self._run.known
            self._run.change_at(differs)
            if (future := self._run.regain(new)) is not None:
                self.message_posted.emit("")  # that steps were dropped is true no more
                plot.regain(future.losses, future.end if future.broke else None)
            self._controller.set_project(new, self._run.moment)
            if goes_back or future is not None or network_came_back(old, new, self.step):
                self._retell()
            elif self._retellings is not None:
                self._retellings.touch(differs)
            self._show_settings()
            self._frames.request(at_once=True)

    def _go_on(self, step: int) -> None:
        """The run goes on from a step as another one."""
        self.doctor.forget()
        elsewhere = self._run.step != step
        self._run.change_at(step)
        self._controller.set_project(self._session.project, self._run.moment)
        if elsewhere:
            self.go_to(step)
        self._retell()
        self._show_settings()
        self._frames.request(at_once=True)

    def _take_run(self, old: Project, new: Project, edit: Edit) -> None:
        """Another run takes the place of this one: it stands where it was left, or is taken again up to there."""
        plot = self._workspace.loss_plot
        self._run.leave(old, plot.history)
        left = self._run.left(new)
        self.begin(None if left is None else left.state)
        if left is not None:
            plot.bring_back(left.losses)
            self._run.come_back(left)
            if left.broke:
                plot.regain(left.losses, left.end)
                self._look_at(left.end)
        elif (run := taken_again(edit, new)) is not None:
            self.take_again(run)
        if self._run.bound_for is not None:
            self._retell()

    def _on_step_finished(self, progress: Progress) -> None:
        """The curve grows; all else waits for the next frame."""
        if progress.course == self._controller.course:
            if len(progress.figures):
                self._tell(progress.first_step, progress.figures)
                if progress.figures.any_measured:
                    self._frames.note_measured()
                self._told = progress.course, progress.first_step + len(progress.figures)
                if self._running:
                    self.speed_measured.emit(progress.steps_per_second, progress.engine)
            self._clock.request()
        else:
            self._controller.acknowledge()

    def _tell(self, first: int, figures: Figures) -> None:
        """The curve has those steps already that are only taken again."""
        known = self._run.tell(first, len(figures))
        if known < len(figures):
            self._workspace.loss_plot.append(first + known, Figures(figures.names, figures.values[known:]))

    def _on_tick(self) -> None:
        if self._frames.under_way and self._bar.steps_a_second <= FASTEST_SINGLE and self._run.bound_for is None:
            self._frames.want_steps()  # faster ones come with the frames themselves
        else:
            self._frames.request()
        self._controller.acknowledge()

    def _on_frame_ready(self, frame: Frame) -> None:
        self._frames.arrive(frame.number)
        if frame.progress.course != self._controller.course:
            self._frames.request()
            return
        if frame.progress.look is not None and frame.progress.look.measured:
            self._frames.note_measured()
        self._frames.before_shown(frame, self._told == (frame.progress.course, frame.progress.step))
        self._show(frame)
        self._gesture.let_go()
        self.look_back.go_on()
        self._frames.after_shown(frame)

    def _on_state_changed(self, state: str) -> None:
        self._running = self._frames.playing = state == "running"
        if not self._running:
            self._gesture.let_go()
        self._bar.set_running(self._running)
        self._workspace.canvas.set_live(self._running)
        self._workspace.loss_plot.set_live(self._running)
        self.running_changed.emit(self._running)
        if self._retellings is not None:
            self._retellings.go_on()
        if not self._running:
            self._frames.request()
            self.look_back.go_on()

    def _on_diverged(self, progress: Progress) -> None:
        if progress.course == self._controller.course and progress.divergence is not None:
            found = progress.divergence
            self._run.break_at(found.step)
            self._workspace.loss_plot.mark_divergence(found.step, found.penalty > 0.5 * found.objective)
            self._say_end(self.doctor.tell(progress.divergence))

    def _on_stopped(self, progress: Progress) -> None:
        if progress.course == self._controller.course and progress.stop is not None:
            self._say_end(sentence(progress.stop))

    def _say_end(self, sentence: str) -> None:
        self.message_posted.emit(sentence)
        self.ended_by.emit(sentence)

    def _on_failed(self, sentence: str) -> None:
        self._frames.give_up()
        self._gesture.let_go()
        self.message_posted.emit(sentence)

    def _on_node_selected(self) -> None:
        """Its card shows what only a frame that was asked for it has."""
        from micrograd_desktop.presentation.portrait import Drawing

        drawing = None if self._run.frame is None else self._run.frame.drawing
        if not self._running and isinstance(drawing, Drawing) and not drawing.node_values:
            self._frames.request()

    def _on_closer_changed(self) -> None:
        """A neuron's map is there as coarsely as on its tile; a frame brings that as finely as the output."""
        boundary = self._workspace.boundary
        wanted = boundary.neuron is not None or boundary.zero_lines is not None or boundary.bent_layer is not None
        if wanted and not self._running and self._run.frame is not None:
            self._frames.request()

    def _on_layers_outdated(self) -> None:
        if not self._running and self._run.frame is not None:
            self._frames.request()

    # -- inside

    def _takes(self, old: Project, new: Project) -> bool:
        """Whether the run can go on with what begins otherwise: one that has not begun can take other points."""
        if old.network != new.network:
            return False
        return old.dataset == new.dataset or self._takes_points(old, new)

    def _takes_points(self, old: Project, new: Project) -> bool:
        fresh = self.step == 0 and self._run.left(new) is None and self._run.frame is not None
        alike = (problem_of(old), input_names(old.dataset)) == (problem_of(new), input_names(new.dataset))
        seen = sees_alike(old.network, old.dataset, new.dataset)
        return fresh and alike and seen and not self._running

    def _ask(self, detail: Detail) -> int:
        return self._controller.request_frame(self._display.wanted(detail))

    def _show_settings(self, anew: bool = False) -> None:
        self._display.show_settings(self.present, anew)

    def _show(self, frame: Frame) -> None:
        """All views, of one moment."""
        from micrograd_desktop.presentation.portrait import Drawing  # which the first frame does without

        assert isinstance(frame.drawing, Drawing)
        if self._run.course == frame.progress.course:
            played = changes_between(self._session.project, self.step, frame.progress.step)
            if played:
                self.message_posted.emit(said(played, self._session.project))
        self._run.show(frame)
        bound_for = self._run.bound_for
        if bound_for is not None or self._says_bound:
            words = "" if bound_for is None else tr("Taking the steps again, up to {step}.", step=whole(bound_for))
            self._says_bound = bool(words)
            self.message_posted.emit(words)
        self._show_settings()
        self._drawn_of = self.present.network
        if self._display.show(frame.progress, frame.drawing, self._run.known, self._run.looks_back, self._running):
            self.points_changed.emit(frame.drawing.points)
        if self._run.bound_for is None:  # else it is only on its way
            self.doctor.tell_state(network_sentence(frame.drawing.health))
            self._refine()
            if self._retellings is not None:
                self._retellings.go_on()
        self.moved.emit()
