"""Serves wishes for frames: by a moment of steps that go on, or between two slices by where the run stands."""

from __future__ import annotations

from collections.abc import Callable

from micrograd_desktop.qt.threads.current_run import CurrentRun
from micrograd_desktop.qt.threads.frame_maker import FrameMaker, Order, Wish
from micrograd_desktop.qt.threads.inbox import Inbox
from micrograd_desktop.qt.threads.trainable_run import Frame, ViewableMoment
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.results import Progress


class FrameService:
    """The wish in the inbox becomes a frame, or stays there until one can be made.

    Parameters
    ----------
    inbox
        Has the wish.
    current
        The run that is trained now, if there is one.
    is_running
        Whether steps are taken one after another.
    order
        What is to be drawn of a moment, as wished; None if it can't be drawn.
    tell
        Gets steps that were found on the way, before their moment is drawn.
    ready, failed
        Get the frame, and the error that drawing raised, on the thread that draws.

    Attributes
    ----------
    maker
        Draws, on a thread of its own.
    """

    def __init__(
        self,
        inbox: Inbox,
        *,
        current: CurrentRun,
        is_running: Callable[[], bool],
        order: Callable[[ViewableMoment, Wish], Order | None],
        tell: Callable[[Progress], None],
        ready: Callable[[Frame], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._inbox, self._current, self._is_running, self._order = inbox, current, is_running, order
        self._tell, self._ready = tell, ready
        self.maker = FrameMaker(self._on_made, self._on_dropped, failed)

    # From any thread.

    def want(self, wish: Wish) -> None:
        """Have the present moment drawn: see ``TrainingWorker.want_frame``."""
        with self._inbox:
            self._inbox.wish = wish
            if (
                self._is_running()
                and not len(self._inbox)
                and self.maker.find(self._glimpse, self._on_nothing_glimpsed)
            ):
                return
            if not self.maker.busy:  # else what it is busy with serves the wish when it is over
                self._inbox.wake(at_once=False)

    # On the thread that trains.

    @property
    def is_due(self) -> bool:
        """Whether a frame is wanted, and can be made now."""
        return self._inbox.wish is not None and self._current.run is not None and not self.maker.busy

    def make(self, wish: Wish) -> None:
        """Have where the run stands drawn; the wish stays if that is not possible."""
        run = self._current.run
        if run is None:
            self._want_again(wish)  # of the run that takes the place of this one
            return
        try:
            order = self._order(run.moment(), wish)
        except DroppedError:
            self._want_again(wish)
            return
        if order is None or not self.maker.make(order):
            self._want_again(wish)

    # On the thread that draws.

    def _glimpse(self) -> Order | None:
        """A moment of the steps that are taken now."""
        run = self._current.run
        return None if run is None else run.glimpse(self._on_glimpse)

    def _on_glimpse(self, told: Progress, moment: ViewableMoment) -> Order | None:
        """Until this returns the worker's own thread is in the run's hands: what belongs to it can be used."""
        self._tell(told)
        with self._inbox:
            wish = self._inbox.take_wish()
        return None if wish is None else self._order(moment, wish)

    def _on_nothing_glimpsed(self) -> None:
        with self._inbox:
            self._inbox.wake(at_once=False)

    def _on_made(self, frame: Frame) -> None:
        """Hand it on, and serve a wish that came while it was drawn."""
        self._ready(frame)
        with self._inbox:
            if self._inbox.wish is not None:
                self.want(self._inbox.wish)

    def _on_dropped(self, order: Order) -> None:
        self._want_again(order.wish)  # of the moment after the command that it was dropped for

    def _want_again(self, wish: Wish) -> None:
        with self._inbox:
            self._inbox.wish = self._inbox.wish or wish
            self._inbox.wake(at_once=False)
