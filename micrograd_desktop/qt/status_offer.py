"""A button of the status bar, for a while: something can still be done about what was just done."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QStatusBar

from micrograd_desktop.qt.workspace import Offer

SHOWN_MS = 30_000
"""How long an offer stands, unless another comes or it is taken."""


class StatusOffer(QPushButton):
    """Stands at the right end of a status bar while there is an offer."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._offer: Offer | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.withdraw)
        self.setObjectName("statusOffer")
        self.setProperty("flat", True)
        self.clicked.connect(self._on_clicked)
        bar.addPermanentWidget(self)
        self.hide()

    def make(self, offer: Offer) -> None:
        """Offer this from now on."""
        self._offer = offer
        self.setText(offer.label)
        self.show()
        self._timer.start()

    def withdraw(self) -> None:
        """There is nothing to offer any more."""
        self._offer = None
        self._timer.stop()
        self.hide()

    def check(self) -> None:
        """The document has changed: what doesn't hold any more is offered no longer."""
        if self._offer is not None and not self._offer.holds():
            self.withdraw()

    def _on_clicked(self) -> None:
        offer = self._offer
        self.withdraw()
        if offer is not None:
            offer.do()
