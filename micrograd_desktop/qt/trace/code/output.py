"""What a traced program printed: all its lines, to be scrolled and copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.plain_text import printable
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip, show_tip
from micrograd_desktop.qt.theme import mono_font, theme, tokens
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, trn

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.code.cell_plots import Picture

TEXT_PX = 12
PLOT_HEIGHT = 132
LEFT_MARGIN = 8
MOST_ROWS = 5
"""Rows that are shown at once; the others are scrolled to."""


class Printed(QPlainTextEdit):
    """The text itself.

    Signals
    -------
    left()
        Esc: the keys are to be another's.
    wrapped()
        Its lines are as long as another width allows.
    """

    left = Signal()
    wrapped = Signal()

    @property
    def rows(self) -> int:
        """Rows of its lines as they are wrapped; more than are shown at once are not counted to the end."""
        rows, block = 0, self.document().begin()
        while block.isValid() and rows <= MOST_ROWS:
            self.document().documentLayout().blockBoundingRect(block)  # wraps it
            rows, block = rows + block.layout().lineCount(), block.next()
        return rows

    def set_margin(self) -> None:
        """Leave the room at the left that the lines of other panes have."""
        self.setViewportMargins(LEFT_MARGIN, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that lines are wrapped elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wrapped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def as_plain_output(text: Printed) -> None:
    """Make it text that can be selected and copied, and not be written in."""
    text.setObjectName("printed")
    text.setReadOnly(True)
    text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    text.setTabChangesFocus(True)
    text.set_margin()
    text.setFrameShape(QPlainTextEdit.Shape.NoFrame)


class PlotStrip(QWidget):
    """What a program plotted, in one picture; a tip says the point that is near."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plots: tuple[Plot, ...] = ()
        self._picture: Picture | None = None
        self.setFixedHeight(PLOT_HEIGHT)
        self.setAccessibleName(tr("Plot"))
        theme().changed.connect(self._draw_anew)
        self.hide()

    def set_plots(self, plots: tuple[Plot, ...]) -> None:
        """Show these; none takes no room."""
        if plots != self.plots:
            self.plots = plots
            self._draw_anew()
        self.setVisible(bool(plots))

    def event(self, event: QEvent) -> bool:
        """Tell the point under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._picture is not None:
            show_tip(event.globalPos(), self._picture.told(QPointF(event.pos()) - QPointF(LEFT_MARGIN, 0)), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture is as wide as there is room."""
        super().resizeEvent(event)
        self._draw_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, made when it is first seen."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens().canvas))
        if self._picture is None and self.plots:
            from micrograd_desktop.qt.trace.code.cell_plots import picture  # pyqtgraph takes long to import

            size = QSize(max(80, self.width() - 2 * LEFT_MARGIN), PLOT_HEIGHT)
            self._picture = picture(self.plots, size, self.devicePixelRatioF())
        if self._picture is not None:
            painter.drawPixmap(LEFT_MARGIN, 0, self._picture.pixmap)
        painter.end()

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()


class Output(QWidget):
    """The printed lines under a title; it takes no room where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.strip = Printed(), PlotStrip()
        self._header = PaneHeader(tr("Printed"), line=False)
        self._build()
        self.hide()

    def _build(self) -> None:
        as_plain_output(self.text)
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self.text.wrapped.connect(self._fit)
        self.text.setAccessibleName(tr("What the program printed"))
        set_tip(self.text, tr("All that the program printed; select with the mouse or Ctrl+A, copy with Ctrl+C"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.text)
        layout.addWidget(self.strip)

    def show_lines(self, lines: Sequence[str], plots: tuple[Plot, ...] = ()) -> None:
        """Show these lines, the last ones in sight unless a person scrolled elsewhere in them, and these plots."""
        text = "\n".join(printable(line) for line in lines)
        self.setVisible(bool(lines or plots))
        self.strip.set_plots(plots)
        for part in (self._header, self.text):
            part.setVisible(bool(lines))
        if text == self.text.toPlainText():
            return
        bar = self.text.verticalScrollBar()
        place, at_end = bar.value(), bar.value() >= bar.maximum() or self.text.rows <= MOST_ROWS
        self.text.setPlainText(text)
        rows = text.count("\n") + 1
        self._header.set_caption(trn("{n} line", "{n} lines", rows))
        self._fit()
        if self.text.rows > MOST_ROWS:
            bar.setValue(bar.maximum() if at_end else place)

    def _fit(self) -> None:
        rows, margins = self.text.rows, 2 * round(self.text.document().documentMargin())
        self.text.setFixedHeight(min(rows, MOST_ROWS) * self.text.fontMetrics().lineSpacing() + margins)
        if rows <= MOST_ROWS:
            self.text.verticalScrollBar().setValue(0)  # all are in sight; Qt would let the first be scrolled away

    def _on_size_changed(self) -> None:
        self.text.setFont(mono_font(reading().px(TEXT_PX)))
        self._fit()
