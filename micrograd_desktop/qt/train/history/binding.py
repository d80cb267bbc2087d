"""Binds the strip to the run: what it draws of it, and the steps that it asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.run_strip import (
    best_test,
    best_words,
    loss_area,
    loss_words,
    marks,
    to_come,
)
from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.controls.seldom import Seldom
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.history.pane import HistoryPane, Place
from micrograd_desktop.qt.train.history.strip import Course, Noted
from micrograd_desktop.qt.train.look_back import LATEST
from micrograd_desktop.translation import tr

FRAME_MS = 200
"""Least time between two drawings of a growing run."""

PATIENCE_MS = 100
"""A step that takes longer to come is said to be on its way."""
PLACES_A_SECOND = 5
"""While the run grows, the step at its end is written so often at most."""

AT_THE_END = tr("This is the latest step. S trains one more, Space plays on.")


class HistoryBinding(QObject):
    """Shows a run on the strip, and has the steps shown that it asks for."""

    def __init__(
        self,
        binding: TrainBinding,
        session: Session,
        history: LossHistory,
        pane: HistoryPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._binding, self._session, self._history, self._pane = binding, session, history, pane
        self._drawn: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._draw)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: pane.set_waiting(binding.awaits_step))
        self._seldom = Seldom(self._show_place, self, PLACES_A_SECOND)
        pane.step_wished.connect(binding.look_at)
        pane.moved_by.connect(self.move_by)
        pane.latest_wished.connect(self.see_latest)
        pane.message_posted.connect(binding.message_posted)
        pane.outdated.connect(self._on_moved)
        pane.strip.set_losses(lambda step: loss_words(history, step, binding.newest))
        binding.moved.connect(self._on_moved)
        binding.look_back.wished.connect(self._on_moved)
        session.changed.connect(lambda _old, _new, _edit: self._on_moved())

    def move_by(self, steps: int) -> None:
        """See so many steps further, or back."""
        here = self._binding.look_back.step
        if steps > 0 and here >= self._binding.end:
            self._binding.message_posted.emit(AT_THE_END)
        elif steps > 0 or here > 0:
            self._binding.look_at(min(max(here + steps, 0), self._binding.end))

    def see_latest(self) -> None:
        """See where the run has come to."""
        if self._binding.looks_back or self._binding.look_back.wanted is not None:
            self._binding.look_at(LATEST)

    def _on_moved(self) -> None:
        binding = self._binding
        if binding.running and not binding.looks_back and binding.look_back.wanted is None:
            self._seldom.request()
        else:
            self._seldom.forget()
            self._show_place()
        if not binding.awaits_step:
            self._patience.stop()
            self._pane.set_waiting(False)
        elif not self._patience.isActive():
            self._patience.start()
        if self._pane.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _show_place(self) -> None:
        binding = self._binding
        step, end, wanted = binding.look_back.step, max(binding.end, binding.step), binding.look_back.wanted
        looks_back = binding.looks_back if wanted is None else wanted < end
        coming = to_come(self._session.project, end)
        self._pane.set_place(Place(step, end, looks_back, coming, binding.retells))

    def _draw(self) -> None:
        """The run as it is known now; what is drawn already costs nothing."""
        strip, history, end = self._pane.strip, self._history, max(self._binding.end, self._binding.step)
        newest = self._binding.newest
        known = newest is not None and newest.step
        wanted = history.cuts, history.end, end, known, self._session.project, strip.columns
        if wanted == self._drawn:
            return
        self._drawn = wanted
        self._seldom.forget()
        self._show_place()  # else what the run has just done would lie beyond the step on view
        steps, heights = loss_area(history, strip.columns, self._binding.broke, newest)
        first = history.start if len(history) else end if newest is None else min(newest.step, end)
        strip.set_course(Course(end, steps, heights, self._noted(end), first))

    def _noted(self, end: int) -> tuple[Noted, ...]:
        best = best_test(self._history)
        noted = [Noted(*mark, True) for mark in marks(self._session.project, end, self._pane.strip.columns)]
        if best is not None and best.step > 0:
            noted.append(Noted(best.step, best_words(best), False))
        return tuple(sorted(noted))
