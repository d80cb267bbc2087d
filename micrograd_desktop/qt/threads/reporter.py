"""Hands out what there is to report of steps, no faster than the window takes it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from micrograd_desktop.qt.threads.inbox import Inbox
from micrograd_desktop.training.reports import PendingReports
from micrograd_desktop.training.results import Progress

REPORT_SECONDS = 1 / 60
"""Least time between two reports of batches of steps."""


class Reporter:
    """Keeps steps until they are handed out, all in one report.

    Parameters
    ----------
    inbox
        Knows whether the last report was taken.
    emit
        Gets each report.

    Attributes
    ----------
    pending
        What is to be handed out.
    """

    def __init__(self, inbox: Inbox, emit: Callable[[Progress], None]) -> None:
        self._inbox, self._emit = inbox, emit
        self.pending = PendingReports()
        self._last = -math.inf

    @property
    def is_due(self) -> bool:
        """Whether the last report is so long ago that the next one may come."""
        return time.monotonic() - self._last >= REPORT_SECONDS

    def hand_out(self) -> None:
        """Report the steps that were not reported yet, if there are any."""
        if self.pending:
            self.report(self.pending.take())

    def report(self, report: Progress) -> None:
        """Hand a report out; the next one of a batch waits until this one is taken."""
        self._last = time.monotonic()
        with self._inbox:
            self._inbox.acknowledged = False
        self._emit(report)
