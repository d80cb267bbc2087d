"""Where the inputs are held that the plane does not show: a slider and a field for each, in the table's units."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Column
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count, parse
from micrograd_desktop.presentation.slices import Slice, at_sample, bounds, range_of, significant, with_held
from micrograd_desktop.project.fields import Range
from micrograd_desktop.qt.controls.fields import FIELD_WIDTH, caption
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.translation import tr

WIDTH, MOST_HEIGHT = 440, 420
HELD_WIDTH = 80
"""Of a field that has room for any number of three digits."""
SLIDER_STEPS = 200
LONGEST = 24
FAR = 10.0
"""Ranges of the points by which an input can be held beyond them."""
_MEANS_TIP = tr("Hold every input at the mean of the training points, wherever that will be")
_POINT_TIP = tr("Hold every input at the numbers of this training point")


class HeldDialog(QDialog):
    """Stands beside the plane while a person moves the slice.

    Signals
    -------
    wished(object)
        The :class:`Slice` that is asked for.
    """

    wished = Signal(object)

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._points: Points | None = None
        self._slice = Slice()
        self.setWindowTitle(tr("Held inputs"))
        self.means = QPushButton(tr("&Means"))
        self.means.setAutoDefault(False)
        set_tip(self.means, _MEANS_TIP)
        self.point = ValueField(self._read_point)
        self.point.setFixedWidth(FIELD_WIDTH)
        self.point.setAccessibleName(tr("Training point"))
        set_tip(self.point, _POINT_TIP)
        self._points_said = caption()
        self._points_said.setWordWrap(False)
        self.rows = [_Row(number, column) for number, column in enumerate(columns)]
        self._build()
        self.means.clicked.connect(lambda: self.wished.emit(Slice(self._slice.shown)))
        self.point.value_entered.connect(self._on_point)
        for row in self.rows:
            row.moved.connect(lambda number, value: self.wished.emit(with_held(self._slice, number, value)))

    def set_slice(self, slice_: Slice, points: Points) -> None:
        """Show where the inputs are held."""
        if points is not self._points:
            self._points = points
            for row, low, high in zip(self.rows, *(ends.tolist() for ends in bounds(points)), strict=True):
                row.set_bounds(low, high)
            self._points_said.setText(tr("1 to {last}", last=count(len(points.train_y))))
        self._slice = slice_
        at = slice_.sample
        self.point.show_text(str(at[1] + 1) if at is not None and at[0] else "")
        assert slice_.held is not None
        for row in self.rows:
            row.set_held(None if row.number in slice_.shown else slice_.held[row.number])

    def open_beside(self, pane: QWidget) -> None:
        """Show it left of the plane, which it does not cover."""
        content = self._content.sizeHint().height() + self._head.sizeHint().height() + 36
        self.resize(WIDTH, min(content, MOST_HEIGHT))
        if not self.isVisible():
            corner = pane.mapToGlobal(QPoint(0, 0))
            self.move(max(corner.x() - WIDTH - 24, 0), max(corner.y(), 0))
        self.show()
        self.raise_()
        self.activateWindow()

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.means)
        head.addSpacing(12)
        name = PlainLabel(tr("&Point"))
        name.setBuddy(self.point)
        for widget in (name, self.point, self._points_said):
            head.addWidget(widget)
        head.addStretch(1)
        self._content = QWidget()
        self._content.setObjectName("sidePanel")
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setColumnStretch(1, 1)
        for row in self.rows:
            row.add_to(grid)
        area = QScrollArea()
        area.setObjectName("sideArea")
        area.setWidget(self._content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(area, 1)

    def _read_point(self, text: str) -> int:
        most = 1 if self._points is None else len(self._points.train_y)
        number: int = within(Range(tr("number of a training point"), 1, most, whole=True), parse_whole, whole)(text)
        return number

    def _on_point(self, number: int) -> None:
        if self._points is not None:
            self.wished.emit(at_sample(self._slice, self._points, True, number - 1))


class _Row(QWidget):
    """An input's name, slider, field and range.

    Signals
    -------
    moved(int, float)
        Its number, and where it is to be held, as it is trained on.
    """

    moved = Signal(int, float)

    def __init__(self, number: int, column: Column) -> None:
        super().__init__()
        self.number, self._column = number, column
        name = plain(column.name, LONGEST)
        self.name, self.range = PlainLabel(name), caption()
        self.range.setWordWrap(False)
        self.slider = LinearSlider(0.0, 1.0, 1.0, name)
        self.field = ValueField(self._read)
        self.field.setFixedWidth(HELD_WIDTH)
        self.field.setAccessibleName(name)
        self.name.setBuddy(self.field)
        self._limits = Range(name, -1.0, 1.0)
        self.slider.value_changed.connect(lambda value, _key: self._move(value))
        self.field.value_entered.connect(self._move)

    def add_to(self, grid: QGridLayout) -> None:
        """Stand in a grid, a row below the last."""
        for place, widget in enumerate((self.name, self.slider, self.field, self.range)):
            grid.addWidget(widget, self.number, place)

    def set_bounds(self, least: float, largest: float) -> None:
        """The least and the largest number of the points, as they are trained on."""
        low, high = (v * self._column.scale + self._column.shift for v in (least, largest))
        span = (high - low) or 1.0
        self.slider.set_scale(low, low + span, span / SLIDER_STEPS, self._limits.title)
        self._limits = Range(self._limits.title, low - FAR * span, low + (1.0 + FAR) * span)
        self.range.setText(range_of(self._column, least, largest))
        tip = tr("Where {name} is held. The points go from {range}.", name=self._limits.title, range=self.range.text())
        for widget in (self.slider, self.field):
            set_tip(widget, tip)

    def set_held(self, value: float | None) -> None:
        """Where it is held; None hides it, since the plane shows it."""
        for widget in (self.name, self.slider, self.field, self.range):
            widget.setVisible(value is not None)
        if value is not None:
            own = value * self._column.scale + self._column.shift
            self.slider.set_value(own)
            self.field.show_text(significant(own))

    def _read(self, text: str) -> float:
        value: float = within(self._limits, parse, significant)(text)
        return value

    def _move(self, value: float) -> None:
        self.moved.emit(self.number, (value - self._column.shift) / self._column.scale)
