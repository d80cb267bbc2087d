"""Makes frames on a thread of its own, so that a run goes on while it is drawn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.trainable_run import Draw, Frame, ViewableMoment
from micrograd_desktop.training.ending import DroppedError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


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
        self._ended = False

    @property
    def busy(self) -> bool:
        """Whether one is being drawn."""
        with self._lock:
            return self._under_way is not None

    def make(self, order: Order) -> None:
        """Begin to draw; there must be none under way. After ``stop`` nothing is drawn."""
        with self._lock:
            assert self._under_way is None, "one at a time"
            if self._ended:
                return
            self._under_way = order
            pool = self._begun_pool()
        pool.submit(self._draw, order).add_done_callback(partial(self._tell, order))

    def drop(self) -> None:
        """From any thread: the one under way is not wanted any more."""
        with self._lock:
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

    def _draw(self, order: Order) -> Frame:
        moment = order.moment
        progress = replace(moment.progress, look=moment.look(), course=order.course)
        drawing = order.draw(order.project, progress, order.wish.detail, order.live, moment.check)
        return Frame(progress, drawing, order.wish.number)

    def _tell(self, order: Order, drawn: Future[Frame]) -> None:
        with self._lock:
            self._under_way = None
        try:
            frame = drawn.result()
        except DroppedError:
            self._dropped(order)
        except Exception as error:
            self._failed(error)
        else:
            self._ready(frame)
