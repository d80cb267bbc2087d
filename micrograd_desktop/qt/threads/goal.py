"""How far the worker trains, and what it does when it is there."""

from __future__ import annotations

from typing import NamedTuple

from micrograd_desktop.training.stopping import COUNT, Stop


class Burst(NamedTuple):
    """Steps that are trained at a time: how many, and where the run stands after them."""

    steps: int
    end: int

    @classmethod
    def of(cls, step: int, count: int | None) -> Burst | None:
        """So many steps from ``step`` on; None if they are not counted."""
        return None if count is None else cls(count, step + count)


class Goal:
    """The step that training is to come to, if there is one.

    Attributes
    ----------
    target
        The step to go to as fast as possible; None while training goes on at the chosen speed.
    burst
        Steps at the chosen speed after which training pauses; those up to a target are none of them.
    replays
        Whether steps up to the target are played again; ``plays_on`` says that training goes on from there.
    """

    def __init__(self) -> None:
        self.target: int | None = None
        self.burst: Burst | None = None
        self.replays = False
        self.plays_on = False

    def halt(self) -> None:
        """There is no step any more that is to be gone to; a burst stays."""
        self.target, self.replays, self.plays_on = None, False, False

    def give_up(self) -> None:
        """There is no goal any more."""
        self.halt()
        self.burst = None

    def is_same(self, target: int | None, count: int | None) -> bool:
        """Whether training that goes on is on its way there already."""
        return target == self.target and count is None and self.burst is None

    def replay(self, plays_on: bool, burst: Burst | None) -> None:
        """What comes up to the target is played again; then training goes on, or not, as it did before."""
        self.replays, self.plays_on, self.burst = True, plays_on, burst

    def within_burst(self, step: int, due: int) -> int:
        """As many of the steps that are due as there are left of a burst."""
        return due if self.burst is None else min(due, self.burst.end - step)

    def end_of_burst(self, step: int) -> Stop | None:
        """Why the run stops at a step, if it was to do so many and they are done."""
        burst = self.burst
        if burst is None or self.target is not None or step < burst.end:
            return None
        return Stop(COUNT, step, step, burst.steps)
