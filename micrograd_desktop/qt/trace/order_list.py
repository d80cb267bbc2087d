"""The order of the backward pass as a list that can be clicked: visited, current and waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, tip_text
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.trace.graph.scene import HIDDEN, number
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

ROW_HEIGHT = 26
NUMBER_PAD = 10
LEAST_NAME, LEAST_NAMES = 40, 80
"""Room for the names of values and what they are made of, below which it is for the names."""

NUMBER, STATE, NAME, MADE, GRAD = range(5)
WHY = tr(
    "A node may pass its gradient on only when all that use it have given theirs: a gradient "
    "is a sum over all uses. A topological sort puts every node after its operands, so that "
    "the reversed order visits all users of a node before the node itself. With b = 2*a, c = "
    "b + 1, d = 3*b, e = c*d and a = 1 that gives a.grad = 30. Recursion without a sort "
    "passes on b's first share twice, and gives 42."
)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One visit: its place in the pass (from 1), its node, and what that is called and made of."""

    position: int
    node: int
    name: str
    made: str


STATES = {"visited": tr("visited"), "current": tr("current"), "waiting": tr("waiting")}


class OrderModel(QAbstractTableModel):
    """The visits of a backward pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[OrderRow] = ()
        self.done, self.current = 0, -1
        self.grads: Sequence[float] = ()
        self.hidden: frozenset[int] = frozenset()
        self.decimals = 4

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row a visit."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Number, state, name, how it was made, gradient."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts; the state in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._text(index.row(), index.column()))
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._text(index.row(), index.column()) if role in texts else None

    def _text(self, row: int, column: int) -> str:
        shown = self.rows[row]
        if column == NUMBER:
            return str(shown.position)
        if column == STATE:
            return STATES[self.state(row)]
        if column == NAME:
            return shown.name
        if column == MADE:
            return shown.made
        if shown.node in self.hidden:
            return HIDDEN
        return number(self.grads[shown.node], self.decimals) if shown.node < len(self.grads) else ""

    def state(self, row: int) -> str:
        """``"visited"``, ``"current"`` or ``"waiting"``."""
        return "current" if row == self.current else "visited" if row < self.done else "waiting"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For assistive technology: the header is not shown."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("step"), tr("state"), tr("value"), tr("made by"), tr("gradient"))[section]
        return None


class OrderDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are 26 high."""
        return QSize(40, reading().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell."""
        model = index.model()
        assert isinstance(model, OrderModel)
        t, state, column = tokens(), model.state(index.row()), index.column()
        painter.save()
        rect = reading().enlarged(painter, option.rect)
        painter.fillRect(rect, QColor(t.grad_soft if state == "current" else t.canvas))
        if column == NUMBER and state == "current":
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(t.grad))
        painter.setPen(QPen(QColor(t.divider), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column == STATE:
            self._mark(painter, rect, state)
        else:
            self._text(painter, rect, str(model.data(index)), column, state)
        self._ring(painter, rect, index)
        painter.restore()

    def _ring(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The cell's part of the ring round the row that the keys are at."""
        table = self.parent()
        if not isinstance(table, QTableView) or not table.hasFocus() or index.row() != table.currentIndex().row():
            return
        edges: list[tuple[float, float, float, float]]
        edges = [(rect.left(), rect.top(), rect.width(), 2), (rect.left(), rect.bottom() - 2, rect.width(), 2)]
        if index.column() in (NUMBER, GRAD):
            left = rect.left() if index.column() == NUMBER else rect.right() - 2
            edges.append((left, rect.top(), 2, rect.height()))
        for edge in edges:
            painter.fillRect(QRectF(*edge), QColor(tokens().focus))

    def _text(self, painter: QPainter, rect: QRectF, text: str, column: int, state: str) -> None:
        t = tokens()
        weight = 600 if column in (NAME, GRAD) and state == "current" else 400
        painter.setFont(ui_font(11) if column in (NUMBER, MADE) else mono_font(12, weight))
        colours = {NUMBER: t.text3, MADE: t.text2, NAME: t.text, GRAD: t.text3 if text == HIDDEN else t.grad}
        painter.setPen(QColor(colours[column]))
        right = Qt.AlignmentFlag.AlignRight if column in (GRAD,) else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(NUMBER_PAD if column == NUMBER else 4, 0, -10 if column == GRAD else -2, 0)
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | right, shown)

    def _mark(self, painter: QPainter, rect: QRectF, state: str) -> None:
        t = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = rect.center()
        painter.setPen(QPen(QColor(t.field_border if state == "waiting" else t.grad), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state == "visited":
            painter.drawPolyline([centre + QPointF(-4, 0), centre + QPointF(-1, 3), centre + QPointF(5, -4)])
        elif state == "current":
            painter.drawLine(centre + QPointF(-5, 0), centre + QPointF(5, 0))
            painter.drawPolyline([centre + QPointF(1, -4), centre + QPointF(5, 0), centre + QPointF(1, 4)])
        else:
            painter.drawEllipse(centre, 4, 4)


class OrderList(QWidget):
    """The list under its header.

    Signals
    -------
    row_clicked(int)
        A row (from 0) that was clicked, or on which Enter was pressed: go there.
    row_hovered(object)
        The node of the row under the pointer, None if there is none.
    """

    row_clicked = Signal(int)
    row_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OrderModel(self)
        self.table = _Table()
        self._header = PaneHeader(tr("Topological order, reversed"))
        self.help = IconButton("circle-question-mark", tr("Why the order matters"))
        self.help.setCheckable(True)
        self.why = PlainLabel(WHY)
        self._build()
        self.table.clicked.connect(lambda index: self.row_clicked.emit(index.row()))
        self.table.chosen.connect(self.row_clicked)
        self.table.pointed.connect(self._on_pointed)
        self.help.toggled.connect(self.why.setVisible)

    def _build(self) -> None:
        grad = PlainLabel("grad")
        grad.setProperty("role", "gradient")
        self._header.add_beside(self.help)
        self._header.add(grad)
        self.why.setObjectName("orderWhy")
        self.why.setWordWrap(True)
        self.why.setMargin(12)
        self.why.hide()
        self.table.setModel(self.model)
        self.table.setItemDelegate(OrderDelegate(self.table))
        self.table.setAccessibleName(tr("Order of the backward pass"))
        FocusRing(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.why)
        Grows(self.why)
        layout.addWidget(self.table, 1)

    def set_rows(self, rows: Sequence[OrderRow], heading: str) -> None:
        """Show other visits."""
        self.model.beginResetModel()
        self.model.rows, self.model.done, self.model.current = rows, 0, -1
        self.model.endResetModel()
        self.table.divide()
        self._header.set_title(heading)

    def set_state(
        self, done: int, current: int | None, grads: Sequence[float], hidden: frozenset[int] = frozenset()
    ) -> None:
        """The first ``done`` visits are made, of which ``current`` is the last; gradients go by node, some hidden."""
        model = self.model
        model.hidden = hidden
        model.done, model.current, model.grads = done, -1 if current is None else current, grads
        self.table.viewport().update()
        if not self.table.viewport().underMouse():
            self.show_current()

    def show_current(self) -> None:
        """Scroll to the current visit; to the first where none is yet."""
        if self.model.current >= 0:
            self.table.scrollTo(self.model.index(self.model.current, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        elif self.model.rows:
            self.table.scrollToTop()

    def set_decimals(self, decimals: int) -> None:
        """Show gradients with so many decimals."""
        self.model.decimals = decimals
        self.table.viewport().update()

    def _on_pointed(self, row: int) -> None:
        self.row_hovered.emit(self.model.rows[row].node if 0 <= row < len(self.model.rows) else None)


class _Table(QTableView):
    """A table without lines and headers, whose columns fill its width."""

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.verticalHeader().hide()
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def _on_size_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(reading().px(ROW_HEIGHT))
        self.divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width."""
        super().resizeEvent(event)
        self.divide()

    def divide(self) -> None:
        """Give the numbers of the rows what the longest needs, and the texts what is left over."""
        width = int(self.viewport().width() / reading().scale)
        count = self.model().rowCount() if self.model() is not None else 0
        digits = QFontMetricsF(ui_font(11)).horizontalAdvance("0" * len(str(count)))
        fixed = {NUMBER: max(44, round(digits) + NUMBER_PAD + 4), STATE: 24, GRAD: 88}
        rest = max(width - sum(fixed.values()), 0)
        if rest < LEAST_NAMES:  # large text: names, gradients, and what else there is room for
            fixed[NUMBER] = round(digits) + NUMBER_PAD + 4
            for column in (NUMBER, STATE):
                if width - sum(fixed.values()) < LEAST_NAME:
                    fixed[column] = 0
            rest = max(width - sum(fixed.values()), 0)
        made = rest - rest // 2 if rest >= LEAST_NAMES else 0
        for column, size in {**fixed, NAME: rest - made, MADE: made}.items():
            self.setColumnWidth(column, int(reading().scale * size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which row is pointed at."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(-1)
