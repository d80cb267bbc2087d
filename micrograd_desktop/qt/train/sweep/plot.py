"""The picture of a sweep: cells over two settings, a line over one, parallel lines over more, and a caret."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis
from micrograd_desktop.qt.controls.pointed_plot import Place, PointedPlot
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.sweep.cells import Cells
from micrograd_desktop.qt.train.sweep.drawing import Drawing
from micrograd_desktop.qt.train.sweep.line import Line
from micrograd_desktop.qt.train.sweep.lines import Lines
from micrograd_desktop.translation import tr

NO_MARGINS = (96, 10, 92, 44)
WORDS = tr(
    "What came of each combination of values, over all seeds. The arrow keys move the caret, Enter opens the run there."
)
NOTHING = tr("No sweep has been done yet. Choose settings and values above, then press Start.")


def drawing_of(picture: SweepPicture) -> Drawing:
    """The way to draw a picture that fits the number of its settings."""
    if picture.is_parallel:
        return Lines(picture)
    return Cells(picture) if picture.is_plane else Line(picture)


class SweepPlot(PointedPlot):
    """Shows a picture, and a caret on one of its points.

    Signals
    -------
    pointed(object)
        The number of the point under the pointer or the caret, or None.
    chosen(int)
        A point that was clicked, or at which Enter was pressed.
    """

    pointed = Signal(object)
    chosen = Signal(int)
    stays = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SweepPicture | None = None
        self._drawing: Drawing | None = None
        self._drawn: tuple[object, QPixmap] | None = None
        self.setMinimumSize(320, 200)
        self.setAccessibleName(tr("Sweep"))
        explain_as(self, WORDS, "Train: rates, landscapes and sweeps")
        self.place_pointed.connect(lambda _place: self.pointed.emit(self.point))
        self.place_chosen.connect(lambda _place: self.chosen.emit(self.point))
        self._tell()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(640, 400)

    @property
    def picture(self) -> SweepPicture | None:
        """What is shown."""
        return self._picture

    @property
    def point(self) -> int | None:
        """Which point the caret is on."""
        return None if self._picture is None or self._caret is None else self._picture.point(*self._caret)

    def set_picture(self, picture: SweepPicture | None) -> None:
        """Show this one; None is none. The caret stays where there still is such a place."""
        self._picture = picture
        self._drawing = None if picture is None else drawing_of(picture)
        self.lined = picture is None or not picture.is_parallel
        rows, columns = (0, 0) if picture is None else picture.shape
        if self._caret is not None and not (self._caret.row < rows and self._caret.column < columns):
            self._caret = None
        self._tell()
        self.update()

    @property
    def choosing(self) -> str:
        """See ``PointedPlot.choosing``."""
        return tr("Open the run here")

    def spot(self, place: Place) -> QRectF:
        """See ``PointedPlot.spot``."""
        return self.rect_of(place)

    def told(self, place: Place) -> str:
        """See ``PointedPlot.told``."""
        return "" if self._picture is None else self._picture.readout(self._picture.point(*place))

    def rect_of(self, place: Place) -> QRectF:
        """Where a cell is drawn; along a line, the strip of a value; of parallel lines, a spot on one."""
        assert self._drawing is not None
        return self._drawing.rect_of(self.plot_rect(), place)

    # -- the caret

    @property
    def extent(self) -> tuple[int, int] | None:
        """See ``PointedPlot.extent``."""
        return None if self._picture is None else self._picture.shape

    @property
    def beginning(self) -> tuple[Place, bool]:
        """The first arrow key shows the caret, at the first point."""
        return Place(0, 0), False

    @property
    def ends(self) -> Mapping[Qt.Key, Place]:
        """The first point and the last."""
        rows, columns = self.extent or (1, 1)
        return {Qt.Key.Key_Home: Place(0, 0), Qt.Key.Key_End: Place(rows - 1, columns - 1)}

    def place_at(self, position: QPointF) -> Place | None:
        """See ``PointedPlot.place_at``."""
        rect = self.plot_rect()
        if self._drawing is None or not rect.contains(position):
            return None
        return self._drawing.place_at(rect, position)

    # -- drawing

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch.plot_rect``."""
        left, top, right, bottom = NO_MARGINS if self._drawing is None else self._drawing.margins
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch.axes``."""
        if self._drawing is None:
            return SketchedAxis(0, 1, (), 4, 4), SketchedAxis(0, 1, (), 4, 4)
        return self._drawing.axes(self.plot_rect())

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``PlotSketch.paint_content``: what is known is kept, so that a caret moves at once over it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = self._drawing
        if drawing is None:
            painter.fillRect(rect, QColor(colours.canvas))
            painter.setPen(pen(colours.text2))
            painter.setFont(ui_font(TICK_LABEL_PX + 1))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, NOTHING)
            return
        painter.drawPixmap(0, 0, self._known(drawing, colours, rect))
        if self._caret is not None:
            painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
            drawing.paint_caret(painter, colours, rect, self._caret)
            painter.setClipping(False)

    def _known(self, drawing: Drawing, colours: Tokens, rect: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        look = drawing, colours, self.size().toTuple(), ratio
        if self._drawn is None or self._drawn[0] != look:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(QColor(colours.panel))
            with QPainter(made) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.fillRect(rect, QColor(colours.canvas))
                painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
                drawing.paint(painter, colours, rect)
                painter.setClipping(False)
                drawing.paint_around(painter, colours, rect, self.height())
            self._drawn = look, made
        return self._drawn[1]

    def _tell(self) -> None:
        picture = self._picture
        if picture is None:
            self.setAccessibleDescription(NOTHING)
            return
        across, up = picture.titles()
        done = sum(row.done for row in picture.spreads)
        self.setAccessibleDescription(
            tr(
                "{up} over {across}: {done} of {all} runs are done.",
                up=up,
                across=across,
                done=done,
                all=len(picture.sweep),
            )
        )
