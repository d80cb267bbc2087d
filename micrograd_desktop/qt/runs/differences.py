"""The table of what differs between the chosen runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.run_differences import Difference
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, tip_text
from micrograd_desktop.qt.controls.tables import as_rows
from micrograd_desktop.translation import tr, trn

ROW_HEIGHT = 24
FIRST_WIDTH, VALUE_WIDTH = 170, 110
NO_PARENT = QModelIndex()
LONGEST = 80
SAME = tr("Nothing differs between these runs: every step that they share is the same to the bit.")
ALONE = tr("Choose another run as well, with Ctrl or Shift, to see what differs.")
FIRST = tr("Choose runs at the left, with Ctrl or Shift several, to compare them.")

Index = QModelIndex | QPersistentModelIndex


class DifferencesModel(QAbstractTableModel):
    """A row for each difference, a column for each run; what stands out is bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.rows: tuple[Difference, ...] = ()
        self._font = parent.font()

    def show(self, names: Sequence[str], rows: Sequence[Difference]) -> None:
        """Show what differs between runs of these names."""
        self.beginResetModel()
        self._names, self.rows = tuple(plain(name, LONGEST) for name in names), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """A row for each difference."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """What differs, and a column for each run."""
        return 0 if parent.isValid() else len(self._names) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """The runs' names."""
        if orientation is not Qt.Orientation.Horizontal or section > len(self._names):
            return None
        text = tr("What differs") if section == 0 else self._names[section - 1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(text)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, and how it looks."""
        row, column = self.rows[index.row()], index.column()
        text = plain(row.title if column == 0 else row.values[column - 1], LONGEST)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return text if column == 0 else f"{self._names[column - 1]}: {plain(row.title, LONGEST)} {text}"
            case Qt.ItemDataRole.FontRole if column and row.odd[column - 1]:
                font = QFont(self._font)
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None


class DifferencesPane(QWidget):
    """The table under its header, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header, self.words, self.view = PaneHeader(tr("What differs")), PlainLabel(), QTableView()
        self.model = DifferencesModel(self)
        self.words.setWordWrap(True)
        self.words.setContentsMargins(12, 10, 12, 10)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.view.setModel(self.model)
        self.view.setObjectName("differences")
        self.view.setAccessibleName(tr("What differs between the runs"))
        as_rows(self.view, ROW_HEIGHT)
        columns = self.view.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        columns.setDefaultSectionSize(VALUE_WIDTH)
        columns.setMinimumSectionSize(48)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        FocusRing(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.words, self.view):
            column.addWidget(widget, 0 if widget is self.header else 1)
        self.show_differences((), ())

    def show_differences(
        self, names: Sequence[str], rows: Sequence[Difference], ends: Sequence[int] | None = None
    ) -> None:
        """Show what differs between runs of these names; ``ends`` are their last steps, if they are known."""
        self.model.show(names, rows)
        self.words.setText(FIRST if not names else ALONE if len(names) == 1 else _same(names, ends or ()))
        self.words.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self.header.set_caption(f"{len(rows):,}" if rows else "")
        self.view.setColumnWidth(0, FIRST_WIDTH)


def _same(names: Sequence[str], ends: Sequence[int]) -> str:
    """What is said of runs between which nothing differs: the longest goes on from the others."""
    last = max(ends, default=0)
    shorter = sorted((end, name) for name, end in zip(names, ends, strict=False) if end < last)
    if not shorter:
        return SAME
    longer = [name for name, end in zip(names, ends, strict=True) if end == last]
    where = [tr("step {step}, where {name} ends", step=count(end), name=_quoted(name)) for end, name in shorter]
    said = trn(
        "They are one run: {longer} goes on from {places}.",
        "They are one run: {longer} go on from {places}.",
        len(longer),
        longer=tr(" and ", sense="runs").join(map(_quoted, longer)),
        places=tr(", and ", sense="places").join(where),
    )
    return f"{SAME} {said}"


def _quoted(name: str) -> str:
    return tr("'{name}'", name=plain(name, 40))
