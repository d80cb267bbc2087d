"""A window's sweep under way: its runs are done in processes of their own, and told of as they end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.project.fields import EditError
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import DIVERGED, FAILED, Outcome
from micrograd_desktop.training.sweep_processes import WorkersError
from micrograd_desktop.training.sweeping import Standing, run_sweep
from micrograd_desktop.translation import tr, trn, whole


@dataclass
class Kept:
    """A sweep and the runs of it that are done: what the window shows, and has again when it is reopened."""

    sweep: Sweep
    outcomes: dict[int, Outcome] = field(default_factory=dict)

    @property
    def left(self) -> int:
        """How many runs are not done."""
        return len(self.sweep) - len(self.outcomes)

    @property
    def summary(self) -> str:
        """How all its runs ended."""
        ends = [outcome.ended for outcome in self.outcomes.values()]
        parts = [trn("All {n} run is done", "All {n} runs are done", len(ends))]
        if number := ends.count(DIVERGED):
            parts.append(tr("{count} diverged", count=whole(number)))
        if number := ends.count(FAILED):
            parts.append(tr("{count} failed", count=whole(number)))
        first = next((o.says for o in self.outcomes.values() if o.ended == FAILED), "")
        return f"{', '.join(parts)}. {first}".strip()


class _Request(NamedTuple):
    """What the background is asked for: a sweep that was not checked yet, or the rest of one."""

    sweep: Sweep
    done: dict[int, Outcome]


class SweepRuns(QObject):
    """Does one sweep at a time; of one that another has replaced, or that was cancelled, nothing is told any more.

    Signals
    -------
    begun(object)
        The ``Sweep`` as it was checked: it is possible. Not told of one that goes on.
    noted(int, object)
        A run by its number, and its ``Outcome``.
    told(object)
        How far it is: a ``Standing``.
    ended(str)
        All is done, or if there is a sentence, that is why not.
    failed(str)
        The program itself has an error: a sentence.
    """

    begun = Signal(object)
    noted = Signal(int, object)
    told = Signal(object)
    ended = Signal(str)
    failed = Signal(str)
    _begun = Signal(object, object)
    _noted = Signal(object, int, object)
    _told = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request: _Request | None = None
        self._job = LatestJob(self._work, "sweep", self, stoppable=True)
        self._begun.connect(self._on_begun)
        self._noted.connect(self._on_noted)
        self._told.connect(self._on_told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether runs are under way."""
        return self._request is not None

    def do(self, sweep: Sweep, done: dict[int, Outcome]) -> None:
        """Do the runs of a sweep that are not done yet."""
        self._job.stop()
        self._request = _Request(sweep, done)
        self._job.submit(self._request)

    def cancel(self) -> None:
        """End them."""
        self._request = None
        self._job.drop()

    def shutdown(self) -> None:
        """End them for good."""
        self._request = None
        self._job.shutdown()

    def _work(self, request: _Request, go_on: GoOn) -> tuple[_Request, str]:
        """On the thread of the job; a text is the reason why it ended before all was done."""
        try:
            sweep = request.sweep if request.done else request.sweep.checked()
            go_on()
            self._begun.emit(request, sweep)
            run_sweep(
                sweep, done=request.done, check=go_on,
                noted=lambda run, outcome: self._noted.emit(request, run, outcome),
                told=lambda standing: self._told.emit(request, standing),
            )  # fmt: skip
        except (EditError, WorkersError) as error:
            return request, str(error)
        return request, ""

    def _on_begun(self, request: _Request, sweep: Sweep) -> None:
        if request is self._request and not request.done:
            self.begun.emit(sweep)

    def _on_noted(self, request: _Request, run: int, outcome: Outcome) -> None:
        if request is self._request:
            self.noted.emit(run, outcome)

    def _on_told(self, request: _Request, standing: Standing) -> None:
        if request is self._request:
            self.told.emit(standing)

    def _on_done(self, result: tuple[_Request, str]) -> None:
        request, reason = result
        if request is self._request:
            self._request = None
            self.ended.emit(reason)

    def _on_failed(self, sentence: str) -> None:
        self._request = None
        self.failed.emit(sentence)
