"""Which two of more than two inputs the plane shows, and where the others are held: choosers, and a line of words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Column
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.slices import (
    DISTANCE,
    PLANE_INPUTS,
    Slice,
    at_sample,
    said,
    settled,
    showing,
    whose,
)
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.text_row import Item, TextRow
from micrograd_desktop.qt.train.boundary.held_dialog import HeldDialog
from micrograd_desktop.translation import tr

LEFT, GAP = 12, 6
CAPTION_HEIGHT = 20
LONGEST = 40
_HOLD_TIP = tr(
    "Where the other inputs are held: at their means, at a point's numbers, or by sliders. "
    "Shift+click a point to hold them at its numbers."
)


class SliceBar(QWidget):
    """Stands below the plane's header while there are more than two inputs.

    Signals
    -------
    wished(object)
        The :class:`Slice` that a person wants to see.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._points: Points | None = None
        self._wish, self._shown = Slice(), Slice()
        self._said = "", ""
        self.dialog: HeldDialog | None = None
        self.across, self.up = Choice([]), Choice([])
        self.hold = QPushButton(tr("H&old…"))  # the menu bar has the letters of Held
        self.caption = TextRow(CAPTION_HEIGHT)
        self._build()
        self.across.value_chosen.connect(lambda _value: self._on_chosen())
        self.up.value_chosen.connect(lambda _value: self._on_chosen())
        self.hold.clicked.connect(self._open)
        self.hide()

    @property
    def wish(self) -> Slice:
        """What is to be shown, as of now."""
        return self._wish

    def set_columns(self, columns: Sequence[Column], shown: tuple[int, int]) -> None:
        """These are the inputs, of which two are shown first; of the same as before what is chosen stays."""
        if tuple(columns) == self._columns:
            return
        self._columns, self._points, self._wish = tuple(columns), None, Slice(shown)
        rows = [(str(i), plain(column.name, LONGEST)) for i, column in enumerate(columns)]
        for choice in (self.across, self.up):
            choice.set_rows(rows)
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        self.setVisible(len(columns) > PLANE_INPUTS)
        self._show_wish()

    def set_points(self, points: Points) -> None:
        """These points are shown: a point of others is no place to be held at by its number."""
        if self._points is not None and self._points is not points and self._wish.sample is not None:
            self._wish = Slice(self._wish.shown, self._wish.held)
        self._points = points
        self._show_wish()

    def set_shown(self, slice_: Slice) -> None:
        """Say which slice is shown: the one before, while the one that is wished for is drawn."""
        self._shown = slice_
        means = slice_.sample is None and self._wish.held is None
        self._said = said(slice_, self._columns), whose(slice_, means)
        self._show_caption()
        set_tip(self.caption, f"{said(slice_, self._columns, None)}, {self._said[1]}.\n{DISTANCE}")

    def words(self) -> str:
        """What is shown, in words."""
        across, up = (plain(self._columns[i].name, LONGEST) for i in self._shown.shown)
        return tr("{across} across, {up} upwards, {held}", across=across, up=up, held=", ".join(self._said))

    def _show_caption(self) -> None:
        """Say where the others are held, and whose numbers these are if there is room."""
        for words in (", ".join(self._said), self._said[0]):
            self.caption.set_items([Item(words, "text2")])
            if self.caption.sizeHint().width() <= self.caption.width():
                break
        self.caption.setAccessibleName(", ".join(self._said))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The dialog goes with the plane that it is about, be it to another workspace."""
        super().hideEvent(event)
        if self.dialog is not None and not event.spontaneous():
            self.dialog.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._show_caption()

    def hold_at(self, train: bool, number: int) -> None:
        """Hold the other inputs at the numbers of a point."""
        if (now := self._settled()) is not None and self._points is not None:
            self._ask(at_sample(now, self._points, train, number))

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for name, choice, spoken in (("x", self.across, tr("Input across")), ("y", self.up, tr("Input upwards"))):
            choice.setAccessibleName(spoken)
            line.addWidget(PlainLabel(name))
            line.addWidget(choice, 1)
        self.hold.setAccessibleName(tr("Held inputs"))
        self.hold.setAutoDefault(False)
        set_tip(self.hold, _HOLD_TIP)
        line.addWidget(self.hold)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 0, 12, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.caption)

    def _settled(self) -> Slice | None:
        return None if self._points is None else settled(self._wish, self._points)

    def _on_chosen(self) -> None:
        across, up = (int(choice.currentData()) for choice in (self.across, self.up))
        self._ask(showing(self._wish, across, up))

    def _ask(self, wish: Slice) -> None:
        if wish != self._wish:
            self._wish = wish
            self._show_wish()
            self.wished.emit(wish)

    def _show_wish(self) -> None:
        if len(self._columns) <= PLANE_INPUTS:
            return
        across, up = (plain(self._columns[number].name) for number in self._wish.shown)
        for choice, number in zip((self.across, self.up), self._wish.shown, strict=True):
            choice.show_value(str(number))
        set_tip(self.across, tr("{name}: the input that the plane shows across. The others are held.", name=across))
        set_tip(self.up, tr("{name}: the input that the plane shows upwards. The others are held.", name=up))
        now = self._settled()
        self.hold.setEnabled(now is not None)
        if self.dialog is not None and now is not None and self._points is not None:
            self.dialog.set_slice(now, self._points)

    def _open(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self.dialog is None:
            self.dialog = HeldDialog(self._columns, self)
            self.dialog.wished.connect(self._ask)
        self._show_wish()
        self.dialog.open_beside(self)
