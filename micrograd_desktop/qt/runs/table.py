"""The list of kept runs, of which those that are chosen are compared."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from micrograd_desktop.project.spec import KeptRun, Project
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.controls.tables import as_rows
from micrograd_desktop.qt.runs.damaged_notice import DamagedNotice
from micrograd_desktop.qt.runs.model import COURSE, DIFFERS, NAME, SORT_ROLE, STEPS, TEST, TITLES, TRAIN, RunsModel
from micrograd_desktop.qt.runs.spark_cell import SparkDelegate
from micrograd_desktop.translation import tr, trn

ROW_HEIGHT = 26
FIRST_CHOSEN = 8
"""So many of the newest runs are chosen at first: as many as are compared in colour."""

WIDTHS = {NAME: 130, DIFFERS: 150, STEPS: 62, TRAIN: 74, TEST: 70, COURSE: 64}
LEAST_WIDTH = 40
EMPTY = tr(
    "No runs are kept yet. Train, then press Ctrl+D to keep the run, or go back on the history bar and fork from "
    "there: the run that is left is kept then."
)


class RunsTable(QWidget):
    """Shows runs as rows, and says which are chosen.

    Signals
    -------
    chosen_changed(object)
        The runs that are chosen now, a tuple of ``KeptRun`` in the order of the rows.
    restore_requested()
        The run of the current row is wanted back.
    """

    chosen_changed = Signal(object)
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Kept runs"))
        self.model = RunsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self.header, self.empty = PaneHeader(tr("Runs")), PlainLabel(EMPTY)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # who uses keys is to come to what is said here
        self.empty.setAccessibleName(tr("No runs are kept yet"))
        FocusRing(self.empty)
        self.damaged = DamagedNotice()
        self.view = _Table()
        self.view.setModel(self._sorted)
        self._told: tuple[KeptRun, ...] = ()
        self._quiet = False
        self._build()
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.view.doubleClicked.connect(lambda _index: self.restore_requested.emit())
        self.view.entered_row.connect(self.restore_requested)

    @property
    def chosen(self) -> tuple[KeptRun, ...]:
        """The runs that are chosen, in the order of the rows."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self._run_at(row) for row in rows)

    @property
    def current(self) -> KeptRun | None:
        """The run of the current row, if that is chosen, else the only one that is."""
        index, chosen = self.view.currentIndex(), self.chosen
        if index.isValid() and self.view.selectionModel().isRowSelected(index.row()):
            return self._run_at(index.row())
        return chosen[0] if len(chosen) == 1 else None

    def show_runs(self, project: Project, present: KeptRun | None) -> None:
        """Show a project's runs; those that were chosen by their names stay so, and new ones are chosen as well."""
        before, chosen = {run.name for run in self.model.runs}, {run.name for run in self.chosen}
        first = not before
        current = None if (run := self.current) is None else run.name
        self._quiet = True
        changed = self.model.show(project, present)
        if changed:
            names = [run.name for run in self.model.runs]
            wanted = set(names[-FIRST_CHOSEN:]) if first else {n for n in names if n in chosen or n not in before}
            self.choose(wanted, current)
        self._quiet = False
        there = bool(self.model.runs)
        left = self.empty if there else self.view
        had_focus = left.hasFocus()
        self.view.setVisible(there)
        self.empty.setVisible(not there)
        if had_focus:
            (self.view if there else self.empty).setFocus(Qt.FocusReason.OtherFocusReason)
        count = len(project.runs)
        self.header.set_caption(trn("{n} kept", "{n} kept", count) if count else "")
        self._tell()

    def choose(self, names: set[str], current: str | None = None) -> None:
        """Choose the runs of these names, and no others."""
        selection, model = QItemSelection(), self._sorted
        for row in range(model.rowCount()):
            name = self._run_at(row).name
            if name in names:
                selection.select(model.index(row, 0), model.index(row, len(TITLES) - 1))
            if name == current or (current is None and row == model.rowCount() - 1):
                self.view.selectionModel().setCurrentIndex(
                    model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
                )
        self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _run_at(self, row: int) -> KeptRun:
        return self.model.runs[self._sorted.mapToSource(self._sorted.index(row, 0)).row()]

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, share in ((self.header, 0), (self.empty, 1), (self.view, 1), (self.damaged, 0)):
            layout.addWidget(widget, share)
        columns = self.view.horizontalHeader()
        for column, width in WIDTHS.items():
            self.view.setColumnWidth(column, width)
        columns.setSectionResizeMode(DIFFERS, QHeaderView.ResizeMode.Stretch)
        columns.setObjectName("runsColumns")
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.setMinimumSectionSize(LEAST_WIDTH)
        columns.setSortIndicatorClearable(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setItemDelegateForColumn(COURSE, SparkDelegate(self.view))
        self.view.setSortingEnabled(True)
        self._sorted.sort(-1)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _on_selection_changed(self) -> None:
        if not self._quiet:
            self._tell()

    def _tell(self) -> None:
        chosen = self.chosen
        if chosen != self._told:
            self._told = chosen
            self.model.mark(chosen)
            self.chosen_changed.emit(chosen)


class _Table(QTableView):
    """Rows of runs, of which several can be chosen."""

    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        keep_left_to_right(self)
        as_rows(self, ROW_HEIGHT)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Kept runs"))
        self.horizontalHeader().setHighlightSections(False)
        FocusRing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter restores the run of the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.entered_row.emit()
            return
        super().keyPressEvent(event)
