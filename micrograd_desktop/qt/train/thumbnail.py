"""A data set to choose, drawn with its own points."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.point_picture import draw_points
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

PICTURE = 46
CAPTION = 18
POINT = 2.8


class Thumbnail(QToolButton):
    """A data set to choose: a picture of its points above its name."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._caption = name, caption
        self._inputs: Floats | None = None
        self._classes: Ints | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Data set {caption}", caption=caption))
        set_tip(self, tr("Train on the data set {caption}", caption=caption))
        theme().changed.connect(self.update)

    @property
    def has_points(self) -> bool:
        """Whether there is more to draw than its name."""
        return self._inputs is not None

    def set_points(self, inputs: Floats, classes: Ints) -> None:
        """The points (n, 2) and their classes (n,), from 0."""
        self._inputs, self._classes = inputs, classes
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the picture and its name."""
        return QSize(PICTURE + 4, PICTURE + CAPTION + 2)

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, points, name."""
        t, on = tokens(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = round((self.width() - PICTURE) / 2)
        inset = 1.0 if on else 0.5
        frame = QRectF(left, 1, PICTURE, PICTURE)
        painter.setBrush(QColor(t.hover if self.underMouse() and not on else t.canvas))
        painter.setPen(QPen(QColor(t.accent if on else t.border), 2 * inset))
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 5, 5)
        if self._inputs is not None and self._classes is not None:
            draw_points(painter, frame, self._inputs, self._classes, POINT)
        painter.setFont(ui_font(11, 600 if on else 400))
        painter.setPen(QColor(t.accent if on else t.text2))
        words = QRectF(0, PICTURE + 3, self.width(), CAPTION - 3)
        shown = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), 3, 3)
        painter.end()
