"""The kept runs of the document's file that can't be read, as the window's parts see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.project.document import Document

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside


class DamagedRuns(QObject):
    """Says which there are, and leaves one out of what is saved.

    Signals
    -------
    changed()
        There are others.

    Parameters
    ----------
    document
        Whose file has them.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def runs(self) -> tuple[SetAside, ...]:
        """In the order of the file."""
        return self._document.saved.set_aside

    def delete(self, run: SetAside) -> None:
        """Save it no longer; until then the file has it."""
        self._document.delete_set_aside(run)
        self.changed.emit()
