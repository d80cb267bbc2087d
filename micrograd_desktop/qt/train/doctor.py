"""What the window says when a run diverges or a network dies, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.qt.train.network.banner import Banner
from micrograd_desktop.training.divergence import sentence
from micrograd_desktop.training.results import Divergence
from micrograd_desktop.translation import tr, whole

BACK, LOWER, SHOW = "back", "lower", "show"
LOWERED = 10.0
"""By how much the learning rate is divided on request."""


class Doctor(QObject):
    """Keeps the diagnosis of the present run, and hears which button of the banner is pressed.

    Signals
    -------
    banner_changed(object)
        A ``Banner``, or None.
    back_requested(int)
        Go back to a step.
    fork_requested(int)
        Go on from a step as another run, with a lower learning rate.
    shown(int)
        The parameter, by its flat index, that is to be shown.
    """

    banner_changed = Signal(object)
    back_requested = Signal(int)
    fork_requested = Signal(int)
    shown = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._divergence: Divergence | None = None
        self._said = ""

    @property
    def divergence(self) -> Divergence | None:
        """Why training stopped; None while it can go on."""
        return self._divergence

    def tell(self, divergence: Divergence) -> str:
        """Show a divergence; returns what is said."""
        self._divergence = divergence
        step = divergence.healthy_step
        buttons = [(BACK, tr("Go back to step {step}", step=whole(step)), True)]
        if divergence.rate_matters:
            buttons.append(
                (
                    LOWER,
                    tr("Fork from step {step} with learning rate ÷ {factor:g}", step=whole(step), factor=LOWERED),
                    False,
                )
            )
        if divergence.parameter is not None:
            buttons.append((SHOW, tr("Show the value"), False))
        text = sentence(divergence)
        self._say(Banner(text, tuple(buttons)))
        return text

    def tell_state(self, warning: str) -> None:
        """Say that the network is dead, or with an empty text that it is not; a divergence goes before."""
        if self._divergence is None and warning != self._said:
            again = (LOWER, tr("Fork from step 0 with learning rate ÷ {factor:g}", factor=LOWERED), False)
            self._say(Banner(warning, (again,), "warn") if warning else None)

    def forget(self) -> None:
        """The run is another one: nothing is known against it."""
        self._divergence = None
        self._say(None)

    def press(self, button: str) -> None:
        """A button of the banner was pressed."""
        divergence = self._divergence
        if divergence is None:
            if button == LOWER:
                self.fork_requested.emit(0)
            return
        if button == SHOW and divergence.parameter is not None:
            self.shown.emit(divergence.parameter)
        elif button == BACK:
            self.back_requested.emit(divergence.healthy_step)
        elif button == LOWER:
            self.fork_requested.emit(divergence.healthy_step)

    def _say(self, banner: Banner | None) -> None:
        self._said = "" if banner is None else banner.text
        self.banner_changed.emit(banner)
