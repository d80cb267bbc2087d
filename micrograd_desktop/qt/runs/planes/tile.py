"""One run's plane: its name above, its figures below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.nn.problems import FIGURES
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.colours import Tokens, standing_out
from micrograd_desktop.presentation.run_planes import PlaneTile, Spot
from micrograd_desktop.qt.controls.blit import as_qimage
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.parts import Picture
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.runs.marks import paint_mark
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.translation import tr

HEAD, FOOT, GAP = 20, 34, 4
POINT = 5.0
SMALLEST, LARGEST = 110, 240


class PlaneTileView(QWidget):
    """Shows a :class:`PlaneTile` in a square, or that it is still to come."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.number = number
        self.tile: PlaneTile | None = None
        self._name, self._wanted, self._steps = "", 0, 0
        self._course: object = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def spoken_parts(self) -> Picture:
        """A picture, for those who hear it."""
        return Picture()

    def set_run(self, name: str, steps: int, course: object) -> None:
        """What the run is called and how far it goes; the picture of another ``course`` is still to come."""
        if course is not self._course:
            self._course, self.tile = course, None
        self._name, self._steps = name, steps
        self._speak()

    def set_wanted(self, step: int) -> None:
        """The step that is to be seen."""
        self._wanted = step
        self._speak()

    def set_tile(self, tile: PlaneTile) -> None:
        """Show a picture."""
        self.tile = tile
        self._speak()

    def set_side(self, side: int) -> None:
        """Be so wide."""
        self.setFixedSize(side, side + HEAD + FOOT)

    @property
    def caption(self) -> tuple[str, str]:
        """What stands below: the figures, and which step they are of if that is not the wanted one."""
        if self.tile is None:
            return "", tr("at work…")
        figures = self.tile.figures
        loss = figures.get("test_loss", float("nan"))
        both = f"{formats.plain(figures['data_loss'])} / {formats.plain(loss)}"
        losses = tr("loss {losses}", losses=both if loss == loss else formats.plain(figures["data_loss"]))
        merits = (
            formats.merit(FIGURES[row.name], figures[row.name])
            for row in self.tile.problem.figures
            if row.leads and row.name in figures
        )
        ended = self.tile.step < self._wanted and self.tile.step >= self._steps
        number = formats.count(self.tile.step)
        step = tr("last step {step}", step=number) if ended else tr("step {step}", step=number)
        return losses, ", ".join([*merits, step])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As set."""
        return self.size()

    def _speak(self) -> None:
        words = f"{plain(self._name, 60)}: {', '.join(text for text in self.caption if text)}"
        self.setAccessibleName(words)
        set_tip(self, words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Name, plane, points, figures."""
        t, side = tokens(), self.width()
        box = QRectF(0.5, HEAD + 0.5, side - 1, side - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, self.number, QPointF(6, HEAD / 2), t)
            painter.setFont(ui_font(12, 600))
            painter.setPen(QColor(t.text))
            metrics = painter.fontMetrics()
            name = metrics.elidedText(plain(self._name, 60), Qt.TextElideMode.ElideRight, side - 16)
            painter.drawText(QRectF(15, 0, side - 15, HEAD), Qt.AlignmentFlag.AlignVCenter, name)
            painter.fillRect(box, QColor(t.canvas))
            if self.tile is not None:
                self._paint_tile(painter, t, box, self.tile)
            painter.setPen(pen(t.field_border))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            painter.setFont(ui_font(11))
            for row, text in enumerate(self.caption):
                painter.setPen(QColor(t.text2 if row == 0 else t.text3))
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, side)
                place = QRectF(0, HEAD + side + 2 + row * 15, side, 15)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_tile(self, painter: QPainter, t: Tokens, box: QRectF, tile: PlaneTile) -> None:
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, as_qimage(tile.image, 1.0))
        for line in tile.lines:
            painter.setPen(pen(t.text, 1.5))
            places = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in line.tolist()]
            painter.drawPolyline(QPolygonF(places))
        for spot in tile.spots:
            _paint_spot(painter, t, box, spot)
        painter.restore()


def _paint_spot(painter: QPainter, t: Tokens, box: QRectF, spot: Spot) -> None:
    painter.setOpacity(spot.opacity)
    painter.setPen(pen(t.canvas, 0.75) if spot.train else pen(standing_out(t, spot.colour), 1.25))
    painter.setBrush(QColor(spot.colour if spot.train else t.canvas))
    at = QPointF(box.left() + spot.x * box.width(), box.top() + spot.y * box.height())
    size = POINT if spot.train else POINT - 1
    painter.drawPath(QTransform(size, 0, 0, size, at.x(), at.y()).map(class_path(spot.shape)))
