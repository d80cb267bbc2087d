"""Keeps the window of samples with what is on view: a half's table, or the sum that a gradient comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.sample_rows import caption, loss_rows, output_rows, sum_rows, verdict
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, HALVES, LOSS, UPDATE, StepWords
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.train.apart.on_view import WAITING, OnView
from micrograd_desktop.qt.train.apart.window import SamplesWindow, Shown, window_actions
from micrograd_desktop.qt.train.apart.work import ApartFound, SumFound, SumRequest, Work, same
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr, trn

NO_PARAMETER = tr("No weight or bias is selected. Click one, or a row of the inspector, first.")
NO_GRADIENT = tr("There is no gradient before the first step. Take the step apart (A) to see it come about.")
PAUSE_FIRST = tr("Pause the run first: then a gradient can be followed to its samples.")
COLUMNS = {FORWARD: tr("output"), LOSS: tr("loss")}


class Samples(QObject):
    """See the module. What is found of a gradient is found on a thread of its own.

    Signals
    -------
    trace_requested(int, object)
        A training point, from 0, whose graph is to be opened, and the parameter whose sum is shown, or None.
    pointed(object)
        The training point that a row is about, or None.
    message_posted(str)
        A sentence for the status bar.

    Attributes
    ----------
    window
        The window, while it is open.
    half
        The half of a step that is shown, with the step; None while no step is taken apart.
    """

    trace_requested = Signal(int, object)
    pointed = Signal(object)
    message_posted = Signal(str)

    def __init__(
        self,
        on_view: OnView,
        layout: TrainLayout,
        actions: Mapping[str, QAction],
        parent_window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_view, self._layout, self._actions, self._parent_window = on_view, layout, actions, parent_window
        self.window: SamplesWindow | None = None
        self.half: tuple[ApartFound, int] | None = None
        self._request: SumRequest | None = None
        self._shown: SumRequest | None = None
        self._is_sum = False
        self._job = LatestJob(Work().add_up, "gradient's sum", self, stoppable=True)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether a sum is still to be shown."""
        return self._request is not self._shown

    def explain(self, place: int | None) -> None:
        """Open the sum that the gradient of a parameter comes from; None where none is selected."""
        if obstacle := self._why_not(place):
            self.message_posted.emit(obstacle)
            return
        self._open()
        self._is_sum = True
        self._ask(place)

    def show_half(self) -> None:
        """Open the table of the half that is shown."""
        if self.half is None:
            return
        if self.half[1] >= BACKWARD:
            self.explain(self._on_view.chosen)
        else:
            self._open()
            self.renew()

    def follow(self, half: tuple[ApartFound, int] | None) -> None:
        """Another half is shown, or none any more: an open window shows what is of it."""
        left = half is None and self.half is not None
        self.half = half
        if self.window is None:
            return
        if left and not self._is_sum:
            self.window.reject()
        elif left:
            self._ask(self._on_view.chosen)
        elif half is not None:
            self.renew()

    def follow_moment(self) -> None:
        """The run is shown elsewhere: an open sum is of there."""
        moment = self._on_view.moment
        if self.window is None or not self._is_sum or moment is None:
            return
        if self._request is None or not same(moment, self._request.moment):
            self._ask(self._on_view.chosen)

    def follow_selection(self) -> None:
        """Another parameter is selected: an open sum is its."""
        place = self._on_view.chosen
        changed = place is not None and (self._request is None or self._request.place != place)
        if self.window is not None and self._is_sum and changed:
            self._ask(place)

    def renew(self) -> None:
        """Show the table of the half that is shown."""
        if self.half is None or self.window is None:
            return
        found, half = self.half
        if half >= BACKWARD:
            if self._on_view.chosen is not None:
                self._is_sum = True
                self._ask(self._on_view.chosen)
            return
        self._is_sum, taken = False, found.taken
        rows = (output_rows if half == FORWARD else loss_rows)(taken, _target_of(found.words, found.targets))
        step = count(taken.step)
        if taken.whole:
            headline = tr("{half} of step {step}, over all training points", half=HALVES[half], step=step)
        else:
            headline = trn(
                "{half} of step {step}, over the {n} point of its batch",
                "{half} of step {step}, over the {n} points of its batch",
                len(taken.batch),
                half=HALVES[half],
                step=step,
            )
        self.window.show_result(Shown(headline, (), rows, COLUMNS[half], "", gradient=False))

    def shutdown(self) -> None:
        """The main window closes."""
        if self.window is not None:
            self.window.reject()
        self._job.shutdown()

    def _open(self) -> None:
        if self.window is None:
            window = self.window = SamplesWindow(window_actions(self._actions), self._parent_window)
            window.trace_requested.connect(self._on_trace_requested)
            window.pointed.connect(self.pointed)
            window.finished.connect(self._on_finished)
            window.stand_in(self._free_room())
        self.window.show()
        self.window.activateWindow()

    def _free_room(self) -> QRect:
        """Where on the screen the window covers neither the bar nor the output, in which its points are ringed."""
        canvas = self._layout.canvas
        top = canvas.view.mapToGlobal(QPoint(0, canvas.view.heads.height())).y()
        left, bottom = self._layout.left.mapToGlobal(QPoint(0, 0)).x(), self._parent_window.frameGeometry().bottom()
        return QRect(QPoint(left, top), QPoint(canvas.mapToGlobal(canvas.rect().bottomRight()).x(), bottom))

    def _on_trace_requested(self, point: int) -> None:
        shown = self._shown
        self.trace_requested.emit(point, shown.place if self._is_sum and shown is not None else None)

    def _on_finished(self, _result: int) -> None:
        self.window = self._request = self._shown = None
        self.pointed.emit(None)

    def _ask(self, place: int | None) -> None:
        moment, obstacle = self._on_view.moment, self._why_not(place)
        assert self.window is not None, "nothing is asked for without it"
        if moment is None or obstacle or place is None:
            self.window.say(obstacle)
            return
        step = self.half is not None
        self._request = SumRequest(moment, place, not step, None if step else self._on_view.gradient(place))
        self.window.set_busy()
        self._job.stop()
        self._job.submit(self._request)

    def _on_done(self, result: SumFound) -> None:
        if result.request is not self._request or self.window is None:
            return
        self._shown = result.request
        found, words = result.found, result.words
        rows = sum_rows(found, _target_of(words, result.targets))
        is_update = self.half is not None and self.half[1] == UPDATE
        headline = caption(found, words.name(found.place))
        lines = words.update_words(found.place) if is_update else ()
        self.window.show_result(Shown(headline, lines, rows, tr("adds"), verdict(found), gradient=True))

    def _on_failed(self, sentence: str) -> None:
        self._request = self._shown
        if self.window is not None:
            self.window.say(sentence)

    def _why_not(self, place: int | None) -> str:
        """Why the gradient of a parameter can't be explained; empty where it can."""
        if place is None:
            return NO_PARAMETER
        if self._on_view.moment is None:
            return PAUSE_FIRST if self._on_view.is_running else self._on_view.obstacle or WAITING
        return "" if self.half is not None or self._on_view.gradient(place) is not None else NO_GRADIENT


def _target_of(words: StepWords, targets: Floats) -> Callable[[int], str]:
    return lambda point: words.class_of(float(targets[point]))
