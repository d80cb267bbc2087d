"""An example to begin with: a picture of its points, its name, and what it shows in one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from micrograd_desktop.data.split import generate
from micrograd_desktop.presentation.decisions import classes_of
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.keys import ARROWS, CHOOSING, DIRECTIONS, SPACE
from micrograd_desktop.qt.controls.point_picture import draw_points
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.translation import tr

PICTURE, MARGIN, RADIUS = 112, 10, 8
NAME_HEIGHT, LINE_HEIGHT, LINES = 20, 15, 2
HEIGHT = MARGIN + PICTURE + 8 + NAME_HEIGHT + LINES * LINE_HEIGHT + MARGIN
LEAST_WIDTH = 150


class ExampleCard(QAbstractButton):
    """A button as large as what it shows.

    Parameters
    ----------
    project
        Whose training points are drawn, in the plane of its two inputs.
    name, says
        What it is called, and one line on it.
    """

    own_keys = SPACE | CHOOSING | ARROWS

    def __init__(self, project: Project, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        points = generate(project.dataset)
        self._inputs = points.train_x
        self._classes = classes_of(problem_of(project), points.train_y)
        self._name, self._says = name, says
        self.setAccessibleName(tr("Example {name}: {says}", name=name, says=says))
        explain_as(self, tr("{says}. Enter, or a click, opens it as a new project.", says=says))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the picture and its words."""
        return QSize(200, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too; where the arrows lead to is known to who holds the cards."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in DIRECTIONS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, points, name, line."""
        t, on = tokens(), self.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if on else 1.0
            painter.setPen(QPen(QColor(t.focus if on else t.border), width))
            painter.setBrush(QColor(t.hover if self.underMouse() else t.raised))
            inset = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
            frame = QRectF((self.width() - PICTURE) / 2, MARGIN, PICTURE, PICTURE)
            draw_points(painter, frame, self._inputs, self._classes, 4.0)
            room = self.width() - 2 * MARGIN
            words = QRectF(MARGIN, MARGIN + PICTURE + 8, room, NAME_HEIGHT)
            painter.setPen(QColor(t.text))
            painter.setFont(ui_font(13, 600))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._short(room))
            painter.setPen(QColor(t.text2))
            painter.setFont(ui_font(11))
            below = QRectF(MARGIN, words.bottom(), room, LINES * LINE_HEIGHT)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._says)

    def _short(self, room: int) -> str:
        return QFontMetrics(ui_font(13, 600)).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
