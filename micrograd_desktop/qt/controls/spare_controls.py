"""A button of a bar behind which controls stand for which the bar has no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.translation import tr

NAME = tr("More controls")
BUTTON = 32
MARGIN, SPACING = 10, 8


class SpareControls(IconButton):
    """Shown while its parts are spare: they are then seen below it, as long as a person wants.

    Parameters
    ----------
    row
        The bar's layout, in which the parts stand.
    parts
        In the order in which they stand there.
    """

    def __init__(self, row: QBoxLayout, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__("chevrons-right", NAME, BUTTON, parent)
        self._row, self._parts = row, tuple(parts)
        self._spare = False
        self._sheet: _Sheet | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)
        self.hide()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What may be spare."""
        return self._parts

    def set_spare(self, spare: bool) -> None:
        """Whether the bar has no room for them."""
        if spare == self._spare:
            return
        if self._sheet is not None:
            self._sheet.close()
        self._spare = spare
        for part in self._parts:
            part.setVisible(not spare)
        self.setVisible(spare)

    def bring(self, control: QWidget) -> None:
        """Show a control if it is in a part that is spare now."""
        if self.holds(control) and not control.isVisible():
            self.open()

    def holds(self, control: QWidget) -> bool:
        """Whether it is in a part that is spare now, so that it is hidden only until someone asks for it."""
        return self._spare and any(part is control or part.isAncestorOf(control) for part in self._parts)

    def open(self) -> None:
        """Show them below the button, the first with the keys."""
        if self._sheet is None:
            self._sheet = _Sheet(self)
            self._sheet.closed.connect(self._take_back)
        places = [self._row.indexOf(part) for part in self._parts]
        self._places = places
        for part in self._parts:
            self._sheet.column.addWidget(part)
            part.show()
        self._sheet.adjustSize()
        self._sheet.move(self._place(self._sheet))
        self._sheet.show()
        self._sheet.focusNextChild()

    def _place(self, sheet: QWidget) -> QPoint:
        room = self.screen().availableGeometry()
        corner = self.mapToGlobal(QPoint(self.width() - sheet.width(), self.height() + 2))
        return QPoint(max(corner.x(), room.left()), min(corner.y(), room.bottom() - sheet.height()))

    def _take_back(self) -> None:
        """They stand in the bar again, hidden as long as they are spare."""
        for part, place in zip(self._parts, self._places, strict=True):
            self._row.insertWidget(place, part)
            part.setVisible(not self._spare)


class _Sheet(QFrame):
    """What holds them; a click outside of it, or Esc, closes it."""

    closed = Signal()

    def __init__(self, button: QWidget) -> None:
        super().__init__(button, Qt.WindowType.Popup)
        self.setObjectName("spareControls")
        self.setAccessibleName(NAME)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(SPACING)

    def hideEvent(self, event: QHideEvent) -> None:
        """They go back."""
        super().hideEvent(event)
        self.closed.emit()


def part_of(layout: QVBoxLayout | QHBoxLayout) -> QWidget:
    """A layout of controls as a widget, which can be hidden and put elsewhere."""
    part = QWidget()
    part.setLayout(layout)
    return part
