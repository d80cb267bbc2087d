"""Steps that are being taken, as another thread may look at them without ending them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from micrograd_desktop.engine.kernel.recipes import ASKED
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.run_state import RunState

SHORTEST_WAIT, LONGEST_WAIT = 1e-4, 1e-3
"""Seconds between two looks for a copy that was asked for."""


class Passed(Protocol):
    """What steps had changed after ``done`` of them: (n_parameters,), and the moments (slots, n_parameters)."""

    @property
    def done(self) -> int: ...
    @property
    def parameters(self) -> Floats: ...
    @property
    def gradients(self) -> Floats: ...
    @property
    def change(self) -> Floats: ...
    @property
    def moments(self) -> Floats: ...


class Trail(Protocol):
    """Keeps states of the steps that a run takes; ``every`` says how far apart, in steps."""

    @property
    def every(self) -> int: ...

    def keep(self, state: RunState, /) -> None:
        """Keep one, unless there is another near it."""


class Copied(Passed, Protocol):
    """The same, and ``next_gradients`` (n_parameters,).

    These are what the step after them found, of its batch, as are the figures in its row.
    """

    @property
    def next_gradients(self) -> Floats: ...


def stays_finite(passed: Passed) -> bool:
    """Whether all of its numbers are finite, but for the change, which follows from them."""
    return all(bool(np.isfinite(row).all()) for row in (passed.parameters, passed.gradients, passed.moments))


def is_finite(copied: Copied) -> bool:
    """Whether all of its numbers are."""
    return stays_finite(copied) and bool(np.isfinite(copied.next_gradients).all())


class Steps:
    """A call of an engine; one that can leave copies says so in :meth:`begin`.

    Attributes
    ----------
    post
        Where the engine is asked for a copy.
    figures
        A row a step; those of steps that are done have their numbers.
    told
        Of how many steps the figures were told while they were taken: these are taken, whatever comes in.
    closed
        Whether none is told any more.
    every, trail
        After how many steps each the engine is to leave what they changed, 0 for never, and what it left once they are
        done, of none after which something is not finite: an engine of compiled steps does, others may.

    Parameters
    ----------
    telling
        Held while steps are told.
    begun
        Called once copies can be asked for.
    """

    def __init__(
        self, telling: threading.Lock | None = None, begun: Callable[[], None] = lambda: None, every: int = 0
    ) -> None:
        self.every, self.trail = every, list[Passed]()
        self.post: Ints = np.zeros(2, np.int64)
        self.told = 0
        self.closed = False
        self._telling, self._begun = telling or threading.Lock(), begun
        self.figures: Floats = np.empty((0, 0))
        self._copied: Callable[[Ints], Copied | None] | None = None

    def begin(self, figures: Floats, copied: Callable[[Ints], Copied | None]) -> None:
        """The steps are taken now; row after row of their figures gets its numbers, and copies can be asked for."""
        self.figures, self._copied = figures, copied
        self._begun()

    @property
    def leave_copies(self) -> bool:
        """Whether copies can be asked for: not before they have begun, and of no engine that takes them in Python."""
        return self._copied is not None

    def ask(self) -> bool:
        """Have a copy left after the step under way; False if that is not possible."""
        if not self.leave_copies:
            return False
        self.post[0] = ASKED
        return True

    def close(self) -> None:
        """The steps are to be taken again: tell none from now on but those that were told."""
        with self._telling:
            self.closed = True

    def copied(self) -> Copied | None:
        """The copy, once it is there."""
        return None if self._copied is None else self._copied(self.post)


@dataclass(slots=True, eq=False)
class Slice:
    """Steps of a run that are taken in one call.

    ``first`` is the step they begin at, ``count`` how many they are at most, ``place`` and ``updates`` where batches
    and optimizer stood before.
    """

    first: int
    count: int
    place: Place
    updates: int
    steps: Steps
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        """Whether the call has returned."""
        return self._over.is_set()

    def end(self) -> None:
        """The call has returned."""
        self._over.set()

    def copy(self) -> Copied | None:
        """From another thread: the numbers after some of the steps; None if the call returned before."""
        if not self.steps.ask():
            return None
        wait = SHORTEST_WAIT
        while (copied := self.steps.copied()) is None:
            if self._over.wait(wait) or self.steps.closed:
                return None
            wait = min(2.0 * wait, LONGEST_WAIT)
        return copied
