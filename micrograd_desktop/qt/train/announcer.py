"""What is said aloud of a run: that it pauses, that it ends by a condition of its own, and that it diverges."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.spoken import announce
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.translation import tr


class Announcer(QObject):
    """Says once what ended a run's playing, as soon as the moment is shown at which it stands; nothing of each step.

    Parameters
    ----------
    where
        The widget on whose behalf it is said.
    summary
        Gives a sentence about the losses that are shown.
    """

    def __init__(
        self, binding: TrainBinding, where: QWidget, summary: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._binding, self._where, self._summary = binding, where, summary
        self._played = self._awaits = False
        self._reason = ""
        binding.running_changed.connect(self._on_running_changed)
        binding.ended_by.connect(self._on_ended_by)
        binding.moved.connect(self._on_moved)

    def _on_running_changed(self, running: bool) -> None:
        if running:
            self._played, self._awaits, self._reason = True, False, ""
        else:
            self._awaits, self._played = self._played, False

    def _on_ended_by(self, sentence: str) -> None:
        self._reason = sentence
        if not self._binding.running:  # a single step diverged
            self._awaits = True

    def _on_moved(self) -> None:
        if self._awaits and not self._binding.running:
            self._awaits = False
            why = self._reason or tr("Paused at step {step}.", step=count(self._binding.step))
            announce(self._where, f"{why} {self._summary()}")
            self._reason = ""
