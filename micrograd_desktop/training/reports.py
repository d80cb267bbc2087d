"""Keeps the reports of a run until they can be handed out, as one report without a missing step."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from micrograd_desktop.training.results import Figures, Progress

WINDOW_SECONDS = 1.0
"""Time over which the measured speed is averaged."""


def merge(parts: list[Progress]) -> Progress:
    """One report that carries the figures of all, in order, and the state of the last.

    Parameters
    ----------
    parts
        At least one report, of one run, each beginning where the one before ended.
    """
    if len(parts) == 1:
        return parts[0]
    figures = Figures.joined([part.figures for part in parts])
    return replace(parts[-1], first_step=parts[0].first_step, figures=figures)


class PendingReports:
    """The reports nobody has taken yet; it also measures the speed, waiting times included."""

    def __init__(self) -> None:
        self._parts: list[Progress] = []
        self._marks: deque[tuple[float, int]] = deque()
        self._steps = 0

    def __bool__(self) -> bool:
        return bool(self._parts)

    def add(self, report: Progress, now: float) -> None:
        """Keep a report that follows the last one."""
        self._parts.append(report)
        self._steps += len(report.figures)
        self._marks.append((now, self._steps))
        while len(self._marks) > 2 and now - self._marks[0][0] > WINDOW_SECONDS:
            self._marks.popleft()

    def take(self) -> Progress:
        """All reports as one, with the measured speed; none is left."""
        report = merge(self._parts)
        self._parts = []
        if not self._marks:  # the clock was restarted since they came in
            return report
        (begin, before), (end, after) = self._marks[0], self._marks[-1]
        return replace(report, steps_per_second=(after - before) / (end - begin)) if end > begin else report

    def clear(self) -> None:
        """Drop all reports: what they tell of is no longer the run."""
        self._parts = []
        self.restart_clock()

    def restart_clock(self) -> None:
        """Forget the speed measured so far: time stood still in between."""
        self._marks.clear()
