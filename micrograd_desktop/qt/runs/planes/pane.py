"""The planes of the runs in colour, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from micrograd_desktop.presentation.overlaid_curves import MOST_IN_COLOUR
from micrograd_desktop.presentation.run_planes import Frame, PlaneTile
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.runs.planes.tile import FOOT, HEAD, LARGEST, SMALLEST, PlaneTileView
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.translation import tr, whole

MARGIN, SPACE = 12, 12
SCROLL_BAR = 14


class PlanesPane(QWidget):
    """Small multiples: one square a run.

    Signals
    -------
    outdated()
        The pictures are wanted in another size.
    """

    outdated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PaneHeader(tr("Output", sense="plane"))
        self.tiles = [PlaneTileView(number) for number in range(MOST_IN_COLOUR)]
        self._shown, self._side, self._columns = 0, SMALLEST, 0
        self._inner = QWidget()
        self._inner.setObjectName("plotPane")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        self._grid.setSpacing(SPACE)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for tile in self.tiles:
            tile.setParent(self._inner)
            tile.hide()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.area.setAccessibleName(tr("Outputs of the runs"))
        FocusRing(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.area, 1)
        self.area.viewport().installEventFilter(self)
        self.setMinimumWidth(SMALLEST + 2 * MARGIN + SCROLL_BAR)

    def set_runs(self, names: Sequence[str], steps: Sequence[int], courses: Sequence[object]) -> None:
        """Have a square for each of the runs in colour; one of another course has no picture yet."""
        self._shown = min(len(names), len(self.tiles))
        for tile, name, count, course in zip(self.tiles, names, steps, courses, strict=False):
            tile.set_run(name, count, course)
        self._arrange(force=True)

    def set_tile(self, number: int, tile: PlaneTile) -> None:
        """A run's picture is there."""
        if number < self._shown:
            self.tiles[number].set_tile(tile)

    def set_step(self, step: int) -> None:
        """The step that is to be seen."""
        self.header.set_caption(tr("step {step}", step=whole(step)))
        for tile in self.tiles:
            tile.set_wanted(step)

    def frame(self) -> Frame:
        """How large pictures are to be."""
        ratio = self.devicePixelRatioF()
        return Frame(max(round(self._side * ratio), 16), ratio, tokens())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Fit the squares to the room."""
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self, force: bool = False) -> None:
        columns, side = arranged(self._shown, self.area.viewport().width(), self.area.viewport().height())
        if not force and (columns, side) == (self._columns, self._side):
            return
        other = side != self._side
        self._columns, self._side = columns, side
        for number, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            tile.setVisible(number < self._shown)
            if number < self._shown:
                tile.set_side(side)
                self._grid.addWidget(tile, number // columns, number % columns)
        if other and self._shown:
            self.outdated.emit()


def arranged(count: int, width: int, height: int) -> tuple[int, int]:
    """In how many columns so many squares stand in a room of pixels, and how wide each is.

    They are as large as they can be where all are seen; where not all can be, as small as they may.
    """
    room, below = width - 2 * MARGIN, height - MARGIN
    fitting = []
    for columns in range(1, max(count, 1) + 1):
        rows = -(-max(count, 1) // columns)
        across = (room - SPACE * (columns - 1)) // columns
        side = min(across, (below - SPACE * (rows - 1)) // rows - HEAD - FOOT, LARGEST)
        fitting.append((side, columns))
    side, columns = max(fitting, key=lambda found: (found[0], -found[1]))
    if side >= SMALLEST:
        return columns, side
    columns = max(min((room + SPACE) // (SMALLEST + SPACE), count), 1)
    return columns, max(min((room - SPACE * (columns - 1)) // columns, LARGEST), SMALLEST)
