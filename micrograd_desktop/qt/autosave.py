"""Keeps work that is not saved, so that it outlives a crash: beside the preferences, never over the person's file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from micrograd_desktop.project.document import Document
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved, StorageError
from micrograd_desktop.qt.documents import Standing
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run_state import RunState

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside
    from micrograd_desktop.project.unsaved import Keeper, Leftover

INTERVAL_MS = 30_000
"""How long after a change work is kept at the latest, and how often at most, unless something else is preferred."""


def has_entries(folder: Path) -> bool:
    """Whether anything is in a folder, which need not be there: of all that can be left, the quickest to ask."""
    try:
        return bool(os.listdir(folder))
    except OSError:
        return False


class _Request(NamedTuple):
    """What is to be kept: nothing in it ever changes, so that another thread may write it down."""

    project: Project
    state: RunState | None
    digest: bytes | None
    path: Path | None
    step: int
    only_a_run: bool
    set_aside: tuple[SetAside, ...] = ()


class Autosave(QObject):
    """Writes the work of a window down while it is not saved, on a thread of its own.

    Signals
    -------
    done()
        What was to be kept is kept, or could not be; what was to be dropped is gone.
    failed(str)
        It could not be kept: a sentence that says why, once until it can be kept again.

    Parameters
    ----------
    folder
        Where; None where nothing can be kept.
    document
        Whose work it is.
    standing
        Asks for the run as it is to be kept: where it has come to, also while it is looked back at.
    """

    done = Signal()
    failed = Signal(str)

    def __init__(
        self,
        folder: Path | None,
        document: Document,
        standing: Callable[[], Standing],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folder, self._document, self._standing = folder, document, standing
        self._keeper: Keeper | None = None
        self._kept: tuple[Project, int, tuple[SetAside, ...]] | None = None
        self._adopted: list[Leftover] = []
        self._said = ""
        self._bound_for = 0
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.keep)
        self._job = LatestJob(self._work, "autosave", self)
        self._job.done.connect(self._on_done)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._job.shutdown)

    @property
    def at_risk(self) -> bool:
        """Whether the end of the process would lose anything: work that is not saved, or a run that has no file."""
        return self._document.at_risk(self._step())

    def set_interval(self, seconds: int) -> None:
        """Keep work so many seconds after a change at the latest, also one that is waited for."""
        self._timer.setInterval(1000 * seconds)

    def note(self) -> None:
        """Something has changed, perhaps: what it is, is asked when the time has come."""
        if self._folder is not None and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what is not saved now; what is kept is dropped if nothing is."""
        self._timer.stop()
        if self._folder is None:
            return
        if not self.at_risk:
            self.drop()
        elif self._kept != (now := (self._document.session.project, self._step(), self._document.saved.set_aside)):
            self._kept = now
            self._job.submit(self._request())

    def adopt(self, left: Leftover) -> None:
        """What this window works on now was left by another: that is discarded when it is kept here."""
        self._adopted.append(left)
        self._bound_for = left.step if left.only_a_run else 0
        self._kept = None
        self.keep()

    def drop(self) -> None:
        """There is nothing to keep any more."""
        self._timer.stop()
        self._kept = None
        if self._keeper is not None or self._adopted:
            self._job.submit(None)

    def start_over(self) -> None:
        """The document is another, or is saved: what was kept of it is no longer of use."""
        self._bound_for = 0
        self.drop()
        self.note()

    def keep_at_once(self) -> None:
        """The app has to end: keep what is not saved, and wait for it."""
        self._timer.stop()
        self._job.shutdown()
        if self._folder is not None and self.at_risk:
            self._on_done(self._work(self._request()))

    def drop_at_once(self) -> None:
        """The window closes, and its work is saved or is to be lost."""
        self._timer.stop()
        self._job.shutdown()
        self._on_done(self._work(None))

    def shutdown(self) -> None:
        """End the thread; what is kept then is offered at the next start."""
        self._timer.stop()
        self._job.shutdown()
        if self._keeper is not None:
            self._keeper.release()
        for left in self._adopted:
            left.release()
        self._adopted.clear()

    def _request(self) -> _Request:
        document, state, step = self._document, self._standing().state, self._step()
        only_a_run = not document.dirty(step)
        kept = None if only_a_run else state
        saved = document.saved
        return _Request(document.session.project, kept, saved.digest, document.path, step, only_a_run, saved.set_aside)

    def _step(self) -> int:
        """How far the run has come; one that is taken again counts as if it had come there, until it is changed."""
        step = self._standing().step
        if step >= self._bound_for or self._document.edited:
            self._bound_for = 0
        return max(step, self._bound_for)

    def _work(self, request: _Request | None) -> str:
        """Keep or drop; the sentence says what went wrong."""
        if request is None:
            if self._keeper is not None:
                self._keeper.drop()
            return ""
        from micrograd_desktop.project.unsaved import Keeper, Work  # which no first frame needs

        if self._keeper is None:
            assert self._folder is not None
            self._keeper = Keeper(self._folder)
        try:
            saved = Saved(request.project, to_checkpoint(request.state), request.digest, request.set_aside)
            self._keeper.keep(Work(saved, request.path, request.step, request.only_a_run))
        except StorageError as error:
            return str(error)
        return ""

    def _on_done(self, sentence: object) -> None:
        assert isinstance(sentence, str)
        if sentence:
            self._kept = None
        else:
            for left in self._adopted:
                left.discard()
            self._adopted.clear()
        if sentence and sentence != self._said:
            self.failed.emit(sentence)
        self._said = sentence
        self.done.emit()
