"""The window beside a step: where a gradient comes from, what it does to its parameter, or what the samples say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.sample_rows import SampleRow
from micrograd_desktop.qt.controls.fields import caption, title
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme
from micrograd_desktop.qt.train.apart.table import SampleTable
from micrograd_desktop.translation import tr

SIZE, LEAST_HEIGHT = (480, 520), 300
OPEN_TIP = tr("Open the loss of the selected row's point as a scalar graph in Trace (Enter)")
NO_ROW = tr("Select the row of a point first")
COMPUTING = tr("Finding what each point adds…")


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What the window shows: a headline, lines of formulas, a table and what its numbers are, and what it comes to.

    ``gradient`` says that the numbers are gradients.
    """

    headline: str
    lines: Sequence[str]
    rows: Sequence[SampleRow]
    column: str
    verdict: str
    gradient: bool


class SamplesWindow(QDialog):
    """Stands beside the main window, over a run that may go on; what it shows is frozen, and says of which step.

    Signals
    -------
    trace_requested(int)
        A training point, from 0, whose graph is to be opened.
    pointed(object)
        The training point that a row is about, or None.

    Parameters
    ----------
    actions
        Those of the main window that can be done here too, by their keys.
    """

    trace_requested = Signal(int)
    pointed = Signal(object)

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Samples of a step"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addActions(list(actions))
        self.headline, self.words, self.verdict = title(""), PlainLabel(), caption()
        self.table = SampleTable()
        self.open_button, self.close_button = QPushButton(tr("&Open in Trace")), QPushButton(tr("C&lose"))
        self._build()
        self._keys = FocusKeys(self, lambda: self.table, self.reject)
        self._connect_signals()
        self._restyle()
        self._show_limit()

    def stand_in(self, room: QRect) -> None:
        """Stand at the upper left corner of a part of the screen, and be no higher than that."""
        title_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self.resize(SIZE[0], max(min(SIZE[1], room.height() - title_bar), LEAST_HEIGHT))
        self.move(room.topLeft())

    def set_busy(self) -> None:
        """What is shown stays until there is more; it is said that more is on its way."""
        self.verdict.setText(COMPUTING)

    def say(self, sentence: str) -> None:
        """Say something in the place of a result."""
        self.verdict.setText(sentence)

    def show_result(self, shown: Shown) -> None:
        """Show what was found."""
        point = self.table.point
        self.setWindowTitle(tr("Where a gradient comes from") if shown.gradient else tr("Samples of a step"))
        self.headline.setText(shown.headline)
        self.words.setText("\n".join(shown.lines))
        self.words.setVisible(bool(shown.lines))
        self.verdict.setText(shown.verdict)
        self.table.samples.set_rows(shown.rows, shown.column, shown.gradient)
        self.table.setAccessibleName(shown.headline)
        places = [row.point for row in shown.rows]
        self.table.selectRow(places.index(point) if point is not None and point in places else 0)
        self._show_limit()

    def _build(self) -> None:
        self.headline.setWordWrap(True)
        self.words.setFont(mono_font(11))
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.hide()
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addStretch(1)
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
            button.setFixedHeight(28)
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self.headline, self.words):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.verdict)
        column.addLayout(bottom)
        self.resize(*SIZE)

    def _connect_signals(self) -> None:
        self.table.opened.connect(self.trace_requested)
        self.table.pointed.connect(self.pointed)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_limit())
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.close)
        theme().changed.connect(self._restyle)

    def _on_open(self) -> None:
        if (point := self.table.point) is not None:
            self.trace_requested.emit(point)

    def _show_limit(self) -> None:
        set_limit(self.open_button, OPEN_TIP, "" if self.table.point is not None else NO_ROW)

    def _restyle(self) -> None:
        self.open_button.setIcon(icon("workflow", "text", 14))


def window_actions(actions: Mapping[str, QAction]) -> list[QAction]:
    """The main window's actions whose keys hold in this one too."""
    return [actions[name] for name in ("apart_next", "apart_back", "undo", "redo")]
