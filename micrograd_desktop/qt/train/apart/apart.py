"""Takes the step on view apart: its halves in a bar, one at a time, lit in the views; and gradients into their sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.sample_rows import caption, loss_rows, output_rows, sum_rows, verdict
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, HALVES, LOSS, UPDATE, StepWords
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.apart.bar import ApartBar
from micrograd_desktop.qt.train.apart.lighting import Lighting
from micrograd_desktop.qt.train.apart.window import SamplesWindow, Shown, window_actions
from micrograd_desktop.qt.train.apart.work import ApartFound, ApartRequest, Moment, SumFound, SumRequest, Work
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.training.results import Floats

RUNNING = "The run goes on. Pause it, and the step where it stands is taken apart."
ENDED = "The run went out of range here: there is no next step to take apart. Go back, or reset."
FINDING = "Finding what each half of the step does…"
WAITING = "Waiting for the run to show where it stands."
NO_PARAMETER = "No weight or bias is selected. Click one, or a row of the inspector, first."
CHOOSE = "Select a weight or a bias to see what this half does to it."
NO_GRADIENT = "There is no gradient before the first step. Take the step apart (A) to see it come about."
PAUSE_FIRST = "Pause the run first: then a gradient can be followed to its samples."
ON_NEURONS = {
    FORWARD: "On the neurons: what each says there.",
    LOSS: "",
    BACKWARD: "On the neurons: what the loss of that point sends back to each.",
    UPDATE: "On the neurons: the change of each bias. Maps are still those before it.",
}
POINTS_COLUMNS = {FORWARD: "output", LOSS: "loss"}


class StepApart(QObject):
    """Keeps bar, window and views with the step on view, while it is taken apart; the run knows nothing of it.

    Signals
    -------
    trace_requested(int)
        A training point, from 0, whose graph is to be opened.
    toggled(bool)
        A step is taken apart now, or no more.
    message_posted(str)
        A sentence for the status bar.
    """

    trace_requested = Signal(int)
    toggled = Signal(bool)
    message_posted = Signal(str)

    def __init__(
        self,
        binding: TrainBinding,
        layout: TrainLayout,
        actions: Mapping[str, QAction],
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._binding, self._layout, self._actions, self._window = binding, layout, actions, window
        self.on, self.half = False, FORWARD
        self.bar = ApartBar(layout.canvas)
        self.bar.hide()
        layout.canvas.add_bar(self.bar)
        self._lighting = Lighting(layout)
        self._request: ApartRequest | None = None
        self._found: ApartFound | None = None
        self._point: int | None = None
        self._sum_request: SumRequest | None = None
        self._sum_shown: SumRequest | None = None
        self._shows_sum = False
        self.samples: SamplesWindow | None = None
        self._job = LatestJob(Work().take_apart, "step apart", self, stoppable=True)
        self._sum_job = LatestJob(Work().add_up, "gradient's sum", self, stoppable=True)
        self._connect_signals()

    @property
    def found(self) -> ApartFound | None:
        """The step that is shown in its halves; None where none is, or not yet."""
        return self._found if self.on else None

    @property
    def busy(self) -> bool:
        """Whether anything is still to be shown of the step on view."""
        asked = self._request is not None and (self._found is None or self._found.request is not self._request)
        waits = self.on and self._request is None and not self._obstacle()
        return asked or waits or self._sum_request is not self._sum_shown

    # -- what a person does

    def set_on(self, on: bool) -> None:
        """Take the step on view apart, from its first half; or leave it."""
        if on == self.on:
            return
        self.on = on
        if on:
            self.half = FORWARD
            if self._binding.running:
                self._binding.toggle_running()
        self.bar.setVisible(on)
        for name in ("apart_back", "apart_trace"):
            set_limit(self._actions[name], "" if on else tips.NOT_APART)
        if on:
            self.bar.set_obstacle(FINDING)
            self._renew()
            self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._leave()
        self.toggled.emit(on)

    def go_on(self) -> None:
        """Show the next half; after the last one take the step, and take the next one apart."""
        if not self.on:
            self.set_on(True)
        elif self._found is None:
            self.message_posted.emit(self._obstacle() or WAITING)
        elif self.half < UPDATE:
            self.show_half(self.half + 1)
        else:
            self.half = FORWARD
            self._binding.do_step()

    def go_back(self) -> None:
        """Show the half before."""
        if self.on and self.half > FORWARD:
            self.show_half(self.half - 1)

    def show_half(self, half: int) -> None:
        """Show a half of the step, by its number."""
        self.half = half
        self._show()
        if self.samples is not None:
            self._renew_samples()

    def look_at(self, point: int) -> None:
        """Have the numbers of a training point, from 0, on the neurons: one that the step sees."""
        if self._found is None or self._request is None:
            return
        if point not in self._found.taken.batch:
            self.message_posted.emit(f"Point {count(point + 1)} is not one of this step: {self._batch_words}.")
            self.bar.show_point(self._found.point, self._batch_words)
            return
        self._ask(self._request.moment, point)

    def trace(self) -> None:
        """Open the graph of the point that is looked at, with the parameters before the update."""
        if self.found is not None:
            self.trace_requested.emit(self.found.point)

    def show_samples(self) -> None:
        """Open the table of this half: outputs, losses, or the gradient's sum of what is selected."""
        if self.half >= BACKWARD:
            self.explain(self._chosen())
        elif self._found is not None:
            self._open_window()
            self._shows_sum = False
            self._renew_samples()

    def explain(self, place: int | None) -> None:
        """Open the sum that the gradient of a parameter comes from; None where none is selected."""
        obstacle = self._why_not(place)
        if obstacle:
            self.message_posted.emit(obstacle)
            return
        self._open_window()
        self._shows_sum = True
        self._ask_for_sum(place)

    def explain_selected(self) -> None:
        """Open the sum that the gradient of what is selected comes from."""
        self.explain(self._chosen())

    def shutdown(self) -> None:
        """The main window closes."""
        if self.samples is not None:
            self.samples.reject()
        self._job.shutdown()
        self._sum_job.shutdown()

    # -- what happens

    def _connect_signals(self) -> None:
        bar = self.bar
        bar.half_chosen.connect(self.show_half)
        bar.next_requested.connect(self.go_on)
        bar.back_requested.connect(self.go_back)
        bar.point_entered.connect(self.look_at)
        bar.trace_requested.connect(self.trace)
        bar.samples_requested.connect(self.show_samples)
        bar.left.connect(lambda: self.set_on(False))
        bar.point.refused.connect(self.message_posted)
        self._binding.moved.connect(self._on_moved)
        self._binding.running_changed.connect(lambda _running: self._on_moved())
        self._layout.canvas.selection_changed.connect(self._on_selection_changed)
        self._layout.inspector.parameter_selected.connect(lambda _place: self._on_selection_changed())
        self._job.done.connect(self._on_done)
        self._sum_job.done.connect(self._on_sum_done)
        for job in (self._job, self._sum_job):
            job.failed.connect(self._on_failed)

    def _on_moved(self) -> None:
        """The run is shown at another step, or other numbers of it, or anew."""
        if self.on:
            self._renew()
        if self.samples is not None and self._shows_sum and not self._binding.running:
            moment = self._moment()
            if moment is not None and not (self._sum_request and _same(moment, self._sum_request.moment)):
                self._ask_for_sum(self._chosen())

    def _renew(self) -> None:
        """Have the step on view taken apart, or say why there is none."""
        moment = self._moment()
        if moment is None:
            self._request = self._found = None
            self._lighting.rest()
            self.bar.set_obstacle(self._obstacle() or WAITING)
        elif self._request is not None and _same(moment, self._request.moment):
            self._show()  # a frame has shown the run's own
        else:
            self._found = None
            self._lighting.rest()
            self._ask(moment, self._point)

    def _ask(self, moment: Moment, point: int | None) -> None:
        self._request = ApartRequest(moment, point)
        self._job.stop()
        self._job.submit(self._request)

    def _on_done(self, found: ApartFound) -> None:
        if found.request is not self._request or not self.on:
            return  # of a step that is not on view any more
        self._found, self._point = found, found.point
        self._show()
        if self.samples is not None:
            self._renew_samples()

    def _on_failed(self, sentence: str) -> None:
        self._sum_request = self._sum_shown
        self.message_posted.emit(sentence)
        self.bar.set_obstacle(sentence)

    def _on_selection_changed(self) -> None:
        if self.found is not None:
            self._say()
        if self.samples is not None and self._shows_sum:
            place = self._chosen()
            if place is not None and (self._sum_request is None or self._sum_request.place != place):
                self._ask_for_sum(place)

    # -- what is shown

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        self.bar.set_obstacle("")
        self._lighting.show(found, self.half)
        self.bar.show_point(found.point, self._batch_words)
        self._say()

    def _say(self) -> None:
        found = self._found
        assert found is not None, "nothing is said of no step"
        target = float(found.targets[found.point])
        sentence = f"{found.words.sentence(self.half, found.place, target)} {ON_NEURONS[self.half]}".strip()
        chosen = self._chosen()
        hint = CHOOSE if self.half >= BACKWARD else ""
        detail = hint if chosen is None else found.words.of_parameter(self.half, chosen)
        step = found.taken.step
        self.bar.show_half(self.half, f"Step {count(step)} to {count(step + 1)}. {sentence}", detail)
        self.bar.set_samples_limit(NO_PARAMETER if chosen is None and self.half >= BACKWARD else "")

    @property
    def _batch_words(self) -> str:
        assert self._found is not None, "it is of a step"
        taken = self._found.taken
        if taken.whole:
            return f"1 to {count(taken.n_train)}"
        some = ", ".join(count(number + 1) for number in sorted(taken.batch.tolist())[:12])
        return f"{some}{' and others' if len(taken.batch) > 12 else ''}"

    def _leave(self) -> None:
        self._job.drop()
        self._request = self._found = self._point = None
        self._lighting.put_out()
        if self.samples is not None and not self._shows_sum:
            self.samples.reject()
        elif self.samples is not None:
            self._ask_for_sum(self._chosen())
        self._binding.refresh()
        if self.bar.isAncestorOf(self._window.focusWidget() or self._window) or self.bar.hasFocus():
            self._layout.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the window

    def _open_window(self) -> None:
        if self.samples is None:
            window = self.samples = SamplesWindow(window_actions(self._actions), self._window)
            window.trace_requested.connect(self.trace_requested)
            window.pointed.connect(self._on_pointed)
            window.finished.connect(self._on_window_finished)
            window.stand_in(self._free_room())
        self.samples.show()
        self.samples.activateWindow()

    def _free_room(self) -> QRect:
        """Where on the screen the window covers neither the bar nor the output, in which its points are ringed."""
        canvas = self._layout.canvas
        top = canvas.view.mapToGlobal(QPoint(0, canvas.view.heads.height())).y()
        left, bottom = self._layout.left.mapToGlobal(QPoint(0, 0)).x(), self._window.frameGeometry().bottom()
        return QRect(QPoint(left, top), QPoint(canvas.mapToGlobal(canvas.rect().bottomRight()).x(), bottom))

    def _on_window_finished(self, _result: int) -> None:
        self.samples = self._sum_request = self._sum_shown = None
        self._on_pointed(None)

    def _on_pointed(self, point: int | None) -> None:
        if point is None and self.found is not None:
            point = self.found.point
        self._layout.boundary.point_out(point)

    def _renew_samples(self) -> None:
        """The table of the half that is shown."""
        found = self.found
        if found is None or self.samples is None:
            return
        if self.half >= BACKWARD:
            if self._chosen() is not None:
                self._shows_sum = True
                self._ask_for_sum(self._chosen())
            return
        self._shows_sum, taken = False, found.taken
        rows = (output_rows if self.half == FORWARD else loss_rows)(taken, self._target_of(found.words, found.targets))
        over = "all training points" if taken.whole else f"the {count(len(taken.batch))} points of its batch"
        headline = f"{HALVES[self.half]} of step {count(taken.step)}, over {over}"
        self.samples.show_result(Shown(headline, (), rows, POINTS_COLUMNS[self.half], "", gradient=False))

    def _ask_for_sum(self, place: int | None) -> None:
        moment = self._moment()
        obstacle = self._why_not(place)
        if moment is None or obstacle or place is None:
            if self.samples is not None:
                self.samples.say(obstacle)
            return
        shown = None if self.on else self._layout.inspector.model.gradient(place)
        self._sum_request = SumRequest(moment, place, not self.on, shown)
        if self.samples is not None:
            self.samples.set_busy()
        self._sum_job.stop()
        self._sum_job.submit(self._sum_request)

    def _on_sum_done(self, result: SumFound) -> None:
        if result.request is not self._sum_request or self.samples is None:
            return
        self._sum_shown = result.request
        found, words = result.found, result.words
        rows = sum_rows(found, self._target_of(words, result.targets))
        lines = words.update_words(found.place) if self.on and self.half == UPDATE else ()
        headline = caption(found, words.name(found.place))
        self.samples.show_result(Shown(headline, lines, rows, "adds", verdict(found), gradient=True))

    # -- inside

    def _target_of(self, words: StepWords, targets: Floats) -> Callable[[int], str]:
        return lambda point: words.class_of(float(targets[point]))

    def _chosen(self) -> int | None:
        """The parameter that is selected: a row of the inspector, an edge, or the bias of a neuron."""
        row = self._layout.inspector.selected_parameter
        return self._layout.canvas.card_parameter if row is None else row

    def _why_not(self, place: int | None) -> str:
        """Why the gradient of a parameter can't be explained; empty where it can."""
        if place is None:
            return NO_PARAMETER
        if self._binding.running:
            return PAUSE_FIRST
        if self._moment() is None:
            return self._obstacle() or WAITING
        return "" if self.on or self._layout.inspector.model.gradient(place) is not None else NO_GRADIENT

    def _obstacle(self) -> str:
        """Why no step can be taken apart; empty where one can, or will be able to."""
        if self._binding.running:
            return RUNNING
        return ENDED if self._binding.ended else ""

    def _moment(self) -> Moment | None:
        """Where the run stands, paused, if all that is shown belongs together and a step can be taken from there."""
        moment = self._binding.moment
        if self._obstacle() or moment is None:
            return None
        state = self._binding.state
        return None if state is None and moment[1] else Moment(*moment, state)


def _same(one: Moment, other: Moment) -> bool:
    """Whether two moments have the same next step."""
    alike = one.project is other.project and one.step == other.step
    return alike and np.array_equal(one.parameters, other.parameters, equal_nan=True)
