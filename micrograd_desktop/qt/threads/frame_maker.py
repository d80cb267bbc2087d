"""Makes frames on a thread of its own, so that a run goes on while it is drawn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.trainable_run import Draw, Frame, ViewableMoment
from micrograd_desktop.training.ending import DroppedError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Wish(NamedTuple):
    """A frame that is wished for, as finely as said; wishes are numbered, and the newest stands for all before it."""

    detail: Detail
    number: int


class Order(NamedTuple):
    """What is to be drawn: a moment of a project's run, by the run's own draw, as wished.

    ``live`` says that it is one of many; ``course`` is the number of the command that set the run on its way.
    """

    moment: ViewableMoment
    draw: Draw
    project: Project
    wish: Wish
    live: bool
    course: int


Find = Callable[[], Order | None]
"""Finds what is to be drawn, on the thread that draws; None if nothing can be found there."""


class FrameMaker:
    """Draws one moment at a time; what becomes of it is said on the thread that draws.

    Parameters
    ----------
    ready
        Gets the frame.
    dropped
        Gets the order that was dropped on the way.
    failed
        Gets the error that drawing raised.
    """

    def __init__(
        self,
        ready: Callable[[Frame], None],
        dropped: Callable[[Order], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._ready, self._dropped, self._failed = ready, dropped, failed
        self._pool: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        self._under_way: Order | None = None
        self._finding = self._dropped_meanwhile = False
        self._ended = False

    @property
    def busy(self) -> bool:
        """Whether one is being drawn."""
        with self._lock:
            return self._is_busy

    def make(self, order: Order) -> bool:
        """Begin to draw, unless one is under way: then it returns False. After ``stop`` nothing is drawn."""
        with self._lock:
            if self._is_busy:
                return False
            if self._ended:
                return True
            self._under_way = order
            self._begun_pool().submit(self._draw_and_tell, order)
            return True

    def find(self, find: Find, otherwise: Callable[[], None]) -> bool:
        """Begin to find what is to be drawn, and to draw it, unless one is under way: then it returns False.

        ``otherwise`` is called if there is nothing to be found.
        """
        with self._lock:
            if self._is_busy or self._ended:
                return False
            self._finding, self._dropped_meanwhile = True, False
            self._begun_pool().submit(self._find, find, otherwise)
            return True

    def drop(self) -> None:
        """From any thread: the one under way is not wanted any more."""
        with self._lock:
            self._dropped_meanwhile = True
            if self._under_way is not None:
                self._under_way.moment.drop()

    def stop(self) -> None:
        """Drop the one under way, and end the thread."""
        with self._lock:
            self._ended = True
        self.drop()
        if self._pool is not None:
            self._pool.shutdown()

    def _begun_pool(self) -> ThreadPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # not before something is drawn

            self._pool = ThreadPoolExecutor(1, "frames")
        return self._pool

    @property
    def _is_busy(self) -> bool:
        return self._finding or self._under_way is not None

    def _find(self, find: Find, otherwise: Callable[[], None]) -> None:
        started = time.perf_counter()
        try:
            order = find()
        except Exception as error:
            with self._lock:
                self._finding = False
            self._failed(error)
            return
        with self._lock:
            self._finding, self._under_way = False, None if self._ended else order
            if order is not None and self._dropped_meanwhile:
                order.moment.drop()
            begins = self._under_way is not None
        if order is None:
            otherwise()
        elif begins:
            self._draw_and_tell(order, started)

    def _draw_and_tell(self, order: Order, started: float | None = None) -> None:
        """``started`` says since when the order was looked for, in seconds of ``time.perf_counter``."""
        try:
            frame = self._drawn(order, time.perf_counter() if started is None else started)
            self._ready(frame)
        except DroppedError:
            self._dropped(order)
        except Exception as error:
            self._failed(error)

    def _drawn(self, order: Order, started: float) -> Frame:
        try:
            return self._draw(order, started)
        finally:
            with self._lock:
                self._under_way = None

    def _draw(self, order: Order, started: float) -> Frame:
        moment = order.moment
        progress = replace(moment.progress, look=moment.look(glance=not order.wish.detail.whole), course=order.course)
        drawing = order.draw(order.project, progress, order.wish.detail, order.live, moment.check)
        return Frame(progress, drawing, order.wish.number, time.perf_counter() - started)
