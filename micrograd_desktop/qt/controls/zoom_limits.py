"""How large and how small something can be shown, and why it gets no larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.translation import tr


class ZoomLimits(QObject):
    """The least and the largest scale of what is zoomed.

    Signals
    -------
    changed()
        ``no_smaller`` or ``no_larger`` says something else.

    Parameters
    ----------
    smallest, largest
        Scales; 1 is drawn as 100%.
    """

    changed = Signal()

    def __init__(self, smallest: float, largest: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._smallest, self._largest = smallest, largest
        self._no_smaller = self._no_larger = ""

    @property
    def no_smaller(self) -> str:
        """Why it can't be shown smaller; empty while it can."""
        return self._no_smaller

    @property
    def no_larger(self) -> str:
        """Why it can't be shown larger; empty while it can."""
        return self._no_larger

    def within(self, scale: float) -> float:
        """The allowed scale that is nearest to ``scale``, which is shown from now on."""
        kept = min(max(scale, self._smallest), self._largest)
        before = self._no_smaller, self._no_larger
        smallest, largest = f"{self._smallest:.0%}", f"{self._largest:.0%}"
        self._no_smaller = tr("As small as it gets: {size}", size=smallest) if kept == self._smallest else ""
        self._no_larger = tr("As large as it gets: {size}", size=largest) if kept == self._largest else ""
        if (self._no_smaller, self._no_larger) != before:
            self.changed.emit()
        return kept
