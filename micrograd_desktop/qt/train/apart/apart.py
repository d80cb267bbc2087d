"""Takes the step on view apart: its halves in a bar, one at a time, lit in the views."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, LOSS, UPDATE
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.apart.bar import ApartBar
from micrograd_desktop.qt.train.apart.lighting import Lighting
from micrograd_desktop.qt.train.apart.on_view import WAITING, OnView
from micrograd_desktop.qt.train.apart.samples import NO_PARAMETER, Samples
from micrograd_desktop.qt.train.apart.work import ApartFound, ApartRequest, Moment, Work, same
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.translation import tr

FINDING = tr("Finding what each half of the step does…")
CHOOSE = tr("Select a weight or a bias to follow it.")
LARGEST = tr("It is shown for it has the largest loss of this step's points")
CHOSEN = tr("You chose it: it stays in the steps that see it")
MOST_NAMED = 12
"""Points of a batch that are named one by one."""
ON_NEURONS = {
    FORWARD: tr("On the neurons: what each says there."),
    LOSS: "",
    BACKWARD: tr("On the neurons: what the loss of point {point} alone sends back to each."),
    UPDATE: tr("On the neurons: the change of each bias. Maps are still those before it."),
}


class StepApart(QObject):
    """Keeps bar and views with the step on view, while it is taken apart; the run knows nothing of it.

    Signals
    -------
    trace_requested(int, object)
        A training point, from 0, whose graph is to be opened, and the parameter to select there, or None.
    toggled(bool)
        A step is taken apart now, or no more.
    message_posted(str)
        A sentence for the status bar.

    Attributes
    ----------
    on, half
        Whether a step is taken apart, and which of its halves is shown.
    samples
        The window beside it.
    """

    trace_requested = Signal(int, object)
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
        self._binding, self._layout, self._actions = binding, layout, actions
        self.on, self.half = False, FORWARD
        self.bar = ApartBar(layout.canvas)
        self.bar.hide()
        layout.canvas.add_bar(self.bar)
        self._on_view = OnView(binding, layout)
        self._lighting = Lighting(layout)
        self._request: ApartRequest | None = None
        self._found: ApartFound | None = None
        self._point: int | None = None
        self._is_chosen = False
        self.samples = Samples(self._on_view, layout, actions, window, self)
        self._job = LatestJob(Work().take_apart, "step apart", self, stoppable=True)
        self._connect_signals()

    @property
    def found(self) -> ApartFound | None:
        """The step that is shown in its halves; None where none is, or not yet."""
        return self._found if self.on else None

    @property
    def busy(self) -> bool:
        """Whether anything is still to be shown of the step on view."""
        asked = self._request is not None and (self._found is None or self._found.request is not self._request)
        waits = self.on and self._request is None and not self._on_view.obstacle
        return asked or waits or self.samples.busy

    # -- what a person does

    def set_on(self, on: bool) -> None:
        """Take the step on view apart, from its first half; or leave it."""
        if on == self.on:
            return
        self.on = on
        for name in ("apart_back", "apart_trace"):
            set_limit(self._actions[name], "" if on else tips.NOT_APART)
        self.bar.setVisible(on)
        if on:
            self.half = FORWARD
            if self._binding.running:
                self._binding.toggle_running()
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
            self.message_posted.emit(self._on_view.obstacle or WAITING)
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
        self._tell_samples()

    def look_at(self, point: int) -> None:
        """Have the numbers of a training point, from 0, on the neurons: one that the step sees."""
        if self._found is None or self._request is None:
            return
        if point in self._found.taken.batch:
            self._is_chosen = True
            self._ask(self._request.moment, point)
            return
        self.message_posted.emit(
            tr("Point {number} is not one of this step: {batch}.", number=count(point + 1), batch=self._batch_words)
        )
        self._show()

    def move_point(self, by: int) -> None:
        """Look at a point so many further on among those of the step, by number; behind the last is the first."""
        if self._found is not None:
            batch = sorted(set(self._found.taken.batch.tolist()))
            self.look_at(batch[(batch.index(self._found.point) + by) % len(batch)])

    def trace(self) -> None:
        """Open the graph of the point that is looked at, with the parameters before the update."""
        if self.found is not None:
            self.trace_requested.emit(self.found.point, self._on_view.chosen)

    def explain(self, place: int | None) -> None:
        """Open the sum that the gradient of a parameter comes from; None where none is selected."""
        self.samples.explain(place)

    def explain_selected(self) -> None:
        """Open the sum that the gradient of what is selected comes from."""
        self.samples.explain(self._on_view.chosen)

    def shutdown(self) -> None:
        """The main window closes."""
        self.samples.shutdown()
        self._job.shutdown()

    # -- what happens

    def _connect_signals(self) -> None:
        bar, samples = self.bar, self.samples
        bar.half_chosen.connect(self.show_half)
        bar.next_requested.connect(self.go_on)
        bar.back_requested.connect(self.go_back)
        bar.point_entered.connect(self.look_at)
        bar.point_moved.connect(self.move_point)
        bar.trace_requested.connect(self.trace)
        bar.samples_requested.connect(samples.show_half)
        bar.left.connect(lambda: self.set_on(False))
        bar.point.refused.connect(self.message_posted)
        samples.trace_requested.connect(self.trace_requested)
        samples.message_posted.connect(self.message_posted)
        samples.pointed.connect(self._on_pointed)
        self._binding.moved.connect(self._on_moved)
        self._binding.running_changed.connect(lambda _running: self._on_moved())
        self._layout.canvas.selection_changed.connect(self._on_selection_changed)
        self._layout.inspector.parameter_selected.connect(lambda _place: self._on_selection_changed())
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def _on_moved(self) -> None:
        """The run is shown at another step, or other numbers of it, or anew."""
        if self.on:
            self._renew()
        self.samples.follow_moment()

    def _renew(self) -> None:
        """Have the step on view taken apart, or say why there is none."""
        moment = self._on_view.moment
        if moment is None:
            self._request = self._found = None
            self._lighting.rest()
            self.bar.set_obstacle(self._on_view.obstacle or WAITING)
        elif self._request is not None and same(moment, self._request.moment):
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
        self._found, self._point = found, found.point if found.asked_for else None
        self._is_chosen = self._is_chosen and found.asked_for
        self._show()
        self._tell_samples()

    def _on_failed(self, sentence: str) -> None:
        self.message_posted.emit(sentence)
        self.bar.set_obstacle(sentence)

    def _on_selection_changed(self) -> None:
        if self.found is not None:
            self._say()
        self.samples.follow_selection()

    def _on_pointed(self, point: int | None) -> None:
        """A row of the window is about a point: it is ringed, and else the one that is looked at."""
        if point is None and self.found is not None:
            point = self.found.point
        self._layout.boundary.point_out(point)

    # -- what is shown

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        self.bar.set_obstacle("")
        self._lighting.show(found, self.half)
        self.bar.show_point(found.point, self._batch_words, CHOSEN if self._is_chosen else LARGEST)
        self._say()

    def _tell_samples(self) -> None:
        self.samples.follow(None if self.found is None else (self.found, self.half))

    def _say(self) -> None:
        found = self._found
        assert found is not None, "nothing is said of no step"
        words, chosen, step = found.words, self._on_view.chosen, found.taken.step
        sentence = words.sentence(self.half, found.place, float(found.targets[found.point]))
        hint = CHOOSE if self.half >= BACKWARD else ""
        detail = hint if chosen is None else words.of_parameter(self.half, chosen)
        here = ON_NEURONS[self.half].format(point=count(found.point + 1))
        text = f"{tr('Step {step} to {next}.', step=count(step), next=count(step + 1))} {sentence} {here}"
        self.bar.show_half(self.half, text.strip(), detail)
        self.bar.set_samples_limit(NO_PARAMETER if chosen is None and self.half >= BACKWARD else "")

    @property
    def _batch_words(self) -> str:
        assert self._found is not None, "it is of a step"
        taken = self._found.taken
        if taken.whole:
            return tr("1 to {last}", last=count(taken.n_train))
        numbers = sorted((taken.batch + 1).tolist())
        some = ", ".join(map(count, numbers[:MOST_NAMED]))
        return tr("{numbers} and others", numbers=some) if len(numbers) > MOST_NAMED else some

    def _leave(self) -> None:
        """Show the run's own numbers, in all views."""
        self._job.drop()
        self._request = self._found = self._point = None
        self._is_chosen = False
        self._lighting.put_out()
        self.samples.follow(None)
        self._binding.refresh()
        self._layout.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
