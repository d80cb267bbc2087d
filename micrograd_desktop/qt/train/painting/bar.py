"""The bar of the tools that points are painted with, above the plane while they are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.painting import MOST_KINDS
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.controls.text_row import MARGIN
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.train.painting.tools import TOOLS
from micrograd_desktop.translation import tr

CHIP, MARK = 24, 10
EMPTY_TIP = tr("The next stroke begins without the points that are there")
DONE_TIP = tr("Leave painting (Esc)")


class PaintBar(QWidget):
    """Tool and class of the next stroke, whether it begins empty, and the way out.

    Signals
    -------
    tool_chosen(str)
        A tool, by its id.
    kind_chosen(int)
        The number of a class, from 0.
    empty_toggled(bool)
        Whether the next stroke begins without the points that are there.
    left()
        Painting is to end.
    """

    tool_chosen = Signal(str)
    kind_chosen = Signal(int)
    empty_toggled = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = Segments(tr("Tool"), [Segment(tool.id, tool.title, tool.tip) for tool in TOOLS.values()])
        self.empty = _button(tr("Start empty"), EMPTY_TIP)
        self.empty.setCheckable(True)
        self.done = _button(tr("Done"), DONE_TIP)
        self._names: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self.kinds = [self._chip(number) for number in range(MOST_KINDS)]
        self._build()
        self.tools.chosen.connect(self.tool_chosen)
        self._group.idClicked.connect(self.kind_chosen)
        self.empty.toggled.connect(self.empty_toggled)
        self.done.clicked.connect(self.left)
        theme().changed.connect(self._restyle)
        self._restyle()

    def show_tool(self, tool: str) -> None:
        """Show a tool as the chosen one."""
        self.tools.choose(tool)

    def show_kind(self, number: int) -> None:
        """Show a class as the chosen one."""
        self.kinds[number].setChecked(True)

    def set_names(self, names: tuple[str, ...]) -> None:
        """The names of the classes that there are; the others would be new."""
        if names == self._names:
            return
        self._names = names
        for number, chip in enumerate(self.kinds):
            paint = tr("Paint class {name}", name=names[number]) if number < len(names) else tr("Paint a new class")
            set_tip(chip, f"{paint} ({number + 1})")
            chip.setAccessibleName(paint)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 0, MARGIN, 6)
        rows.setSpacing(4)
        for widgets in ((self.tools, None, self.empty, self.done), (PlainLabel(tr("Class")), *self.kinds, None)):
            line = QHBoxLayout()
            line.setSpacing(2)
            for widget in widgets:
                if widget is None:
                    line.addStretch(1)
                else:
                    line.addWidget(widget)
            rows.addLayout(line)

    def _chip(self, number: int) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setFixedSize(CHIP, CHIP)
        chip.setIconSize(QSize(MARK + 2, MARK + 2))
        self._group.addButton(chip, number)
        return chip

    def _restyle(self) -> None:
        for number, chip in enumerate(self.kinds):
            chip.setIcon(_mark(number, tokens().classes[number], self.devicePixelRatioF()))


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setFixedHeight(CHIP)
    set_tip(button, tip)
    return button


def _mark(number: int, colour: str, ratio: float) -> QIcon:
    side = MARK + 2
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(MARK, MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPath(class_path(number))
    return QIcon(picture)
