"""The rows that say why as a tree: what is in a row is made when it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from micrograd_desktop.presentation.why_rows import WhyRow
from micrograd_desktop.qt.controls.plain import tip_text

Index = QModelIndex | QPersistentModelIndex
Path = tuple[str, ...]
"""The keys of a row and of those that it is in, the outermost first."""

ROW = Qt.ItemDataRole.UserRole
SHORT = 16
"""Characters of a title that is never cut: it is not said again in the row's tip."""


class _Item:
    """A row, and those in it once they are made."""

    def __init__(self, row: WhyRow, parent: _Item | None, place: int) -> None:
        self.row, self.parent, self.place = row, parent, place
        self._inner: list[_Item] | None = None

    @property
    def inner(self) -> list[_Item]:
        if self._inner is None:
            self._inner = [_Item(row, self, place) for place, row in enumerate(self.row.make())]
        return self._inner


class WhyModel(QAbstractItemModel):
    """One column of :class:`WhyRow`; their texts are sentences for those who hear them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[_Item] = []

    def set_rows(self, rows: Sequence[WhyRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._top = [_Item(row, None, place) for place, row in enumerate(rows)]
        self.endResetModel()

    def row_at(self, index: Index) -> WhyRow:
        """The row that an index stands for."""
        return self._item(index).row

    def path(self, index: Index) -> Path:
        """Where an index stands."""
        keys, item = [], self._item(index)
        while True:
            keys.append(item.row.key)
            if item.parent is None:
                return tuple(reversed(keys))
            item = item.parent

    def find(self, path: Path) -> QModelIndex:
        """The index at a path, its rows made; an invalid one if there is none."""
        index = QModelIndex()
        for key in path:
            for inner in self.inner(index):
                if self.row_at(inner).key == key:
                    index = inner
                    break
            else:
                return QModelIndex()
        return index

    def inner(self, index: Index) -> Iterator[QModelIndex]:
        """The rows in a row; the outermost of an invalid index."""
        for place in range(self.rowCount(index)):
            yield self.index(place, 0, index)

    def _item(self, index: Index) -> _Item:
        item = index.internalPointer()
        assert isinstance(item, _Item)
        return item

    def _items(self, parent: Index) -> list[_Item]:
        return self._item(parent).inner if parent.isValid() else self._top

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Those in a row; they are made when they are asked for."""
        return len(self._items(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:
        """Whether a row opens."""
        return self._item(parent).row.opens if parent.isValid() else bool(self._top)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """See ``QAbstractItemModel.index``."""
        items = self._items(parent)
        return self.createIndex(row, column, items[row]) if 0 <= row < len(items) and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        """See ``QAbstractItemModel.parent``."""
        if not index.isValid() or (outer := self._item(index).parent) is None:
            return QModelIndex()
        return self.createIndex(outer.place, 0, outer)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence of a row; in its tip all digits too."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(
                f"{row.title}\n{row.exact}".strip() if len(row.title) > SHORT or not row.exact else row.exact
            )
        return None
