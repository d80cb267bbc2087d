"""A landscape with what is said of it above: what the window shows, and a picture of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.presentation.landscape_picture import headline, says
from micrograd_desktop.qt.controls.fields import caption, title
from micrograd_desktop.qt.train.landscape.plot import LandscapePlot
from micrograd_desktop.training.landscape import Landscape


class LandscapeCard(QWidget):
    """The plot, of which moment it is, and what it is, with so many pixels free around."""

    def __init__(self, margin: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = LandscapePlot()
        self.head, self.words = title(""), caption()
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(6)
        for label in (self.head, self.words):
            column.addWidget(label)
        column.addWidget(self.plot, 1)

    @classmethod
    def of(cls, found: Landscape) -> LandscapeCard:
        """A card that shows this one."""
        card = cls()
        card.set_landscape(found)
        return card

    def set_landscape(self, found: Landscape | None) -> None:
        """Show this one; None is none."""
        self.plot.set_landscape(found)
        self.head.setText("" if found is None else headline(found))
        self.words.setText("" if found is None else says(found))

    def set_now(self, place: tuple[float, ...] | None) -> None:
        """Where the run stands now on the picture; None where it is not on it."""
        self.plot.set_now(place)
        if self.plot.found is not None:
            self.head.setText(headline(self.plot.found, place))
