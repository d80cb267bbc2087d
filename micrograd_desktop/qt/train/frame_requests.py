"""Which frames are asked for: one at a time, rough ones while the run plays, and a fine one when it rests."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.qt.threads.trainable_run import Frame

if TYPE_CHECKING:
    from micrograd_desktop.presentation.portrait import Drawing

LONG_SECONDS = 0.025
"""One that takes longer to be made is followed at once: else both threads would want Python's lock all the time.

Most of what a long one takes is waiting for the step that it is of, and machine code: neither has the lock.
"""

STALE_SECONDS = 1.0
"""While it plays, all points are looked at once in so long, unless steps that are measured over all come in."""

COURSES_SECONDS, FEW_STEPS = 0.1, 20
"""While it plays, and more than a few steps lie between two frames, layers' courses get a place no sooner than that."""

PLAYING = Detail(20, 80, whole=False)
PAUSED = Detail(40, 158)
FULL_DETAIL_AFTER_MS = 150


class FrameRequests(QObject):
    """Knows which frames were asked for and came, and whether another is wanted after the one under way.

    Parameters
    ----------
    ask
        Asks for a frame in so much detail; its number, by which it is known when it comes.

    """

    def __init__(self, ask: Callable[[Detail], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._playing = False
        self._wanted = self._steps_wanted = False
        self._asked = self._came = 0
        self._measured, self._noted = time.monotonic(), -math.inf
        self._step, self._strides = 0, False
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(FULL_DETAIL_AFTER_MS)
        self._sharpen.timeout.connect(self.request)

    @property
    def playing(self) -> bool:
        """Whether the run plays."""
        return self._playing

    @playing.setter
    def playing(self, on: bool) -> None:
        if on and not self._playing:
            self.note_measured()  # at rest all points are looked at
        self._playing = on

    @property
    def under_way(self) -> bool:
        """Whether a frame was asked for that has not come; one that was asked for before it may come first."""
        return self._came < self._asked

    @property
    def waiting(self) -> bool:
        """Whether a frame is to come, be it only a finer one."""
        return self.under_way or self._wanted or self._sharpen.isActive()

    def request(self, at_once: bool = False) -> None:
        """Ask for a frame, after the one under way; ``at_once``, and rough, with the command that was just given."""
        if self.under_way and not at_once:
            self._wanted = True
            return
        self._wanted = self._steps_wanted = False
        detail = PLAYING if self.playing or at_once else PAUSED
        is_stale = not at_once and time.monotonic() - self._measured > STALE_SECONDS
        self._asked = self._ask(detail._replace(whole=detail.whole or is_stale, courses=self._are_courses_due()))

    def _are_courses_due(self) -> bool:
        """Whether another place of the layers' courses is wanted: while it plays fast, not of every frame."""
        now = time.monotonic()
        if self.playing and self._strides and now - self._noted < COURSES_SECONDS:
            return False
        self._noted = now
        return True

    def note_measured(self) -> None:
        """Figures over all points have come."""
        self._measured = time.monotonic()

    def want_steps(self) -> None:
        """Steps were taken: another frame is wanted after the one under way, unless that shows them already."""
        self._steps_wanted = True

    def arrive(self, number: int) -> None:
        """A frame has come, of whatever run."""
        self._came = max(self._came, number)

    def give_up(self) -> None:
        """What was asked for will not come."""
        self._came = self._asked

    def before_shown(self, frame: Frame, all_steps: bool) -> None:
        """A frame is about to be shown, with or without the steps that are known; the next may be drawn meanwhile."""
        step = 0 if frame.progress is None else frame.progress.step
        self._strides, self._step = step - self._step > FEW_STEPS, step
        if self._steps_wanted and not all_steps:
            self._wanted = True
        self._steps_wanted = False
        if self._wanted and self.playing and frame.seconds > LONG_SECONDS:
            self.request()

    def after_shown(self, frame: Frame) -> None:
        """Ask for what is wanted after the frame that was shown, or soon for a finer one if it was rough."""
        from micrograd_desktop.presentation.portrait import Drawing  # which the first frame does without

        drawing = frame.drawing
        if self._wanted:
            self.request()
        elif isinstance(drawing, Drawing) and (drawing.coarse or (not self.playing and _is_rough(drawing))):
            self._sharpen.start()


def _is_rough(drawing: Drawing) -> bool:
    """Whether a picture has less detail than it has while paused, or is over fewer points."""
    return bool(drawing.heatmaps.grids.shape[-1] < PAUSED.neurons) or not drawing.whole
