"""Gradients that leaves keep from one pass to the next, where nobody sets them to zero: undone with the step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from micrograd_desktop.project.spec import TraceSpec

Gradients = Mapping[int, float]
"""By node."""

MOST_NUMBERS = 1_000_000
"""Gradients that all steps remember together; the oldest steps forget theirs first."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A step from one document's leaves to others, and what the leaves kept before and after it."""

    before: TraceSpec
    after: TraceSpec
    kept_before: Gradients | None
    kept_after: Gradients | None

    @property
    def size(self) -> int:
        return len(self.kept_before or ()) + len(self.kept_after or ())


class KeptGradients:
    """``now`` are the gradients kept at present, None if there are none."""

    def __init__(self) -> None:
        self.now: Gradients | None = None
        self._steps: list[_Step] = []
        self._size = 0

    def step(self, before: TraceSpec, after: TraceSpec, kept: Gradients | None) -> None:
        """The leaves have made a step, before which they kept other gradients than ``now``."""
        self._steps.append(_Step(before, after, kept, self.now))
        self._size += self._steps[-1].size
        while self._size > MOST_NUMBERS and len(self._steps) > 1:
            self._size -= self._steps.pop(0).size

    def move(self, old: TraceSpec, new: TraceSpec) -> None:
        """The document went from one state to another: if a step was undone or done again, so are its gradients."""
        for step in reversed(self._steps):
            if old is step.after and new is step.before:
                self.now = step.kept_before
                return
            if old is step.before and new is step.after:
                self.now = step.kept_after
                return
