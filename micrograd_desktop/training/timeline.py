"""States of a run along its way: from the nearest one before it, any step can be had again exactly by training on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

import numpy as np

from micrograd_desktop.training.run_state import RunState

MEMORY = 64 * 1024 * 1024
"""Bytes that the states may take together."""

FEWEST, MOST = 4, 4096
"""How many states are kept at least, whatever they take, and at most."""

NEAR = 1000
"""Steps that a run takes again soon enough: it need not leave states nearer to one another on its way."""


class Timeline:
    """States in rising step, further apart as the run gets longer; the first stays, and so does the latest.

    Parameters
    ----------
    first
        The state at the beginning, from which everything can be replayed.
    memory
        Bytes that the states may take together.
    """

    def __init__(self, first: RunState, memory: int = MEMORY) -> None:
        self._states = [first]
        self._latest = first
        self._gap, self._memory = 1, memory
        self._make_room(first.n_bytes)

    def __len__(self) -> int:
        return len(self._states)

    @property
    def steps(self) -> tuple[int, ...]:
        """Where the states are."""
        return tuple(state.step for state in self._states)

    @property
    def every(self) -> int:
        """After how many steps each a run is to leave a state, when it takes many at a time."""
        return max(self._gap, NEAR)

    def wants(self, step: int) -> bool:
        """Whether a state of a step would be kept: no other is as near."""
        place = self._place(step)
        near = self._states[max(place - 1, 0) : place + 1]
        return all(abs(step - state.step) >= self._gap for state in near)

    def keep(self, state: RunState) -> None:
        """Keep a state, unless that is too near to another; the latest of all is kept anyhow."""
        if state.step >= self._latest.step:
            self._latest = state
        if not self.wants(state.step):
            return
        self._states.insert(self._place(state.step), self._lean(state))
        if state.n_bytes > self._largest:
            self._make_room(state.n_bytes)
        if len(self._states) > self._most:
            self._thin_out()

    def before(self, step: int) -> RunState:
        """The last state at a step or before it; the first of all if there is none."""
        if self._latest.step <= step:
            return self._latest
        return self._states[max(self._place(step) - 1, 0)]

    def forget_after(self, step: int) -> None:
        """Drop what is beyond a step: from there on the run is another one."""
        del self._states[max(self._place(step), 1) :]
        if self._latest.step > step:
            self._latest = self._states[-1]
        self._make_room(max(state.n_bytes for state in self._states))
        self._gap = self._even_gap()

    def _make_room(self, largest: int) -> None:
        """Have room for so many states as may be of the largest: a run's network can grow."""
        self._largest = largest
        self._most = max(FEWEST, min(MOST, self._memory // max(largest, 1)))

    def _place(self, step: int) -> int:
        """How many states are at a step or before it."""
        return bisect_right(self._states, step, key=lambda state: state.step)

    def _lean(self, state: RunState) -> RunState:
        """The same; moments that are all 0, as those of an optimizer without any, are the first state's."""
        none, own = self._states[0].moments, state.moments
        alike = own.shape == none.shape and not (
            own.view(np.int64).any() or none.view(np.int64).any()
        )  # not -0.0 either
        return replace(state, moments=none) if alike else state

    def _even_gap(self) -> int:
        """A distance at which half as many states as there is room for are evenly along the way so far."""
        return max(2 * (self._states[-1].step - self._states[0].step) // self._most, 1)

    def _thin_out(self) -> None:
        """Leave states at least so far apart: where a run was fast they are far apart already."""
        self._gap = self._even_gap()
        kept = self._states[:1]
        for state in self._states[1:]:
            if state.step >= kept[-1].step + self._gap:
                kept.append(state)
        self._states = kept
