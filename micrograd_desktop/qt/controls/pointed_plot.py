"""A plot with a caret on one of its places, by mouse and by keys; what is drawn, and where a place is, others say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS, ENDS
from micrograd_desktop.qt.controls.parts import current_moved
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import PlotSketch
from micrograd_desktop.qt.theme import tokens

if TYPE_CHECKING:
    from micrograd_desktop.qt.controls.place_parts import PlaceParts


class Place(NamedTuple):
    """A place of a plot, row 0 at the bottom."""

    row: int
    column: int


class PointedPlot(PlotSketch):
    """The caret follows the pointer and the arrow keys; a click, or Enter, chooses.

    Signals
    -------
    place_pointed(object)
        The ``Place`` under the caret, or None.
    place_chosen(object)
        A ``Place`` that was clicked, or at which Enter was pressed.
    """

    place_pointed = Signal(object)
    place_chosen = Signal(object)
    own_keys = ARROWS | ENDS

    stays = False
    """Whether the caret stays where it is while the pointer is beside all places."""

    place = Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caret: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # -- what a subclass says

    @property
    def extent(self) -> tuple[int, int] | None:
        """How many rows and columns of places there are; None without any."""
        raise NotImplementedError

    @property
    def beginning(self) -> tuple[Place, bool]:
        """Where the first arrow key finds the caret, and whether it moves it on from there."""
        raise NotImplementedError

    @property
    def ends(self) -> Mapping[Qt.Key, Place]:
        """Where Home and End lead, one of them or both."""
        raise NotImplementedError

    def place_at(self, position: QPointF) -> Place | None:
        """The place at a pixel; None beside them."""
        raise NotImplementedError

    @property
    def choosing(self) -> str:
        """What is done with a place that is chosen, in words; empty where nothing can be."""
        return ""

    def spot(self, place: Place) -> QRectF:
        """Where a place is drawn."""
        raise NotImplementedError

    def told(self, place: Place) -> str:
        """What is known of a place, in words."""
        raise NotImplementedError

    # -- for those who hear it

    def spoken_parts(self) -> PlaceParts:
        """Its places."""
        from micrograd_desktop.qt.controls.place_parts import PlaceParts  # which only a listener needs

        return PlaceParts(self)

    @property
    def caret(self) -> Place | None:
        """The place under the caret."""
        return self._caret

    def choose(self, place: Place) -> None:
        """Choose a place, as a click does."""
        self.point_at(place)
        self.place_chosen.emit(place)

    # -- mouse and keys

    def point_at(self, place: Place | None) -> None:
        """Put the caret there."""
        if place != self._caret:
            self._caret = place
            self.place_pointed.emit(place)
            self.update()
            current_moved(self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The caret follows the pointer from one place to the next."""
        place = self.place_at(event.position())
        if place is not None or not self.stays:
            self.point_at(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.point_at(place)
            self.place_chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the caret, Home and End take it to where they lead, Enter chooses."""
        extent, key = self.extent, Qt.Key(event.key())
        if extent is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in DIRECTIONS:
            self._move(extent, *DIRECTIONS[key])
        elif key in self.ends:
            self.point_at(self.ends[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._caret is not None:
            self.place_chosen.emit(self._caret)
        else:
            super().keyPressEvent(event)

    def _move(self, extent: tuple[int, int], right: int, down: int) -> None:
        (row, column), moves = self.beginning if self._caret is None else (self._caret, True)
        if moves:
            row, column = row - down, column + right
        rows, columns = extent
        self.point_at(Place(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the focus comes last."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(pen(tokens().focus, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
