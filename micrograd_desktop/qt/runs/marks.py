"""By what runs are told apart: a colour and a shape each, as classes have; further ones are ghosts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.overlaid_curves import MOST_IN_COLOUR
from micrograd_desktop.qt.controls.shapes import class_path

SIZE = 9.0


def run_colour(number: int, colours: Tokens) -> str:
    """The colour of the run of that number, from 0."""
    return colours.classes[number] if number < MOST_IN_COLOUR else colours.ghost


def paint_mark(painter: QPainter, number: int, at: QPointF, colours: Tokens, size: float = SIZE) -> None:
    """The shape of a run, around a place; ghosts have none."""
    if number >= MOST_IN_COLOUR:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(run_colour(number, colours)))
    painter.drawPath(QTransform(size, 0, 0, size, at.x(), at.y()).map(class_path(number)))


def mark_icon(number: int, colours: Tokens, ratio: float) -> QIcon:
    """The shape of a run as an icon, the same in a chosen row; ``ratio`` is that of the screen's pixels."""
    picture = QPixmap(*(round((SIZE + 2) * ratio),) * 2)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, number, QPointF(SIZE / 2 + 1, SIZE / 2 + 1), colours)
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(picture, mode)
    return icon
