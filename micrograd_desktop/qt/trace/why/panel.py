"""Why a value's gradient is what it is: the sum of its uses in numbers, and the rows that open in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.presentation.why_rows import WhyRow
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.controls.spoken import describe
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.qt.trace.chain_rule import Wrapped
from micrograd_desktop.qt.trace.pieces import LINE_HEIGHT, Piece, in_lines, paint_pieces
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.qt.trace.why.tree import WhyTree
from micrograd_desktop.translation import tr

PAD = 12


@dataclass(frozen=True, slots=True)
class Reason:
    """What the panel shows of a value: ``name`` its gradient's, ``terms`` of the sum, their ``total``, what is said.

    ``sentence`` is the sum as one line of text, ``exact`` the same with all digits, ``node`` the value's number,
    ``after`` what stands after the total.
    """

    node: int
    name: str
    terms: Sequence[str]
    total: str
    sentence: str
    exact: str
    remarks: Sequence[str]
    rows: Sequence[WhyRow]
    after: str = ""


class SumView(QWidget):
    """The sum in the chain rule's style: its terms in soft pills, the gradient in a filled one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason: Reason | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        reading().changed.connect(self._on_size_changed)

    def _on_size_changed(self) -> None:
        self._fit()
        self.update()

    def show_reason(self, reason: Reason | None) -> None:
        """Show another sum; None shows none."""
        self._reason = reason
        self.setAccessibleName("" if reason is None else reason.sentence)
        set_tip(self, "" if reason is None else reason.exact)
        self._fit()
        self.update()

    def _pieces(self, reason: Reason) -> list[Piece]:
        t, font = tokens(), mono_font(12)
        pieces = [Piece(reason.name, mono_font(14, 600), t.grad)]
        for place, term in enumerate(reason.terms):
            pieces.append(Piece("+" if place else "=", font, t.text2))
            pieces.append(Piece(term, font, t.grad, "soft", tied=True))
        pieces.append(Piece("=", font, t.text2))
        pieces.append(Piece(reason.total, mono_font(12, 600), t.canvas, "filled", tied=True))
        if reason.after:
            pieces.append(Piece(reason.after, ui_font(12), t.text2, tied=True))
        return pieces

    def _lines(self, reason: Reason) -> list[list[Piece]]:
        return in_lines(self._pieces(reason), self.width() / reading().scale - 2 * PAD)

    def _fit(self) -> None:
        if self._reason is not None:
            self.setFixedHeight(reading().px(LINE_HEIGHT * len(self._lines(self._reason))))

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(240, round(LINE_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel needs more lines."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines."""
        if self._reason is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = reading().enlarged(painter, self.rect()).adjusted(PAD, 0, -PAD, 0)
            paint_pieces(painter, self._lines(self._reason), room, tokens())


class WhyPanel(QWidget):
    """The sum, what there is to say of it, and the tree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node: int | None = None
        self.sum, self.said, self.tree = SumView(), Wrapped(), WhyTree()
        self.said.setProperty("role", "quiet")
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        content = QWidget()
        content.setObjectName("chainRule")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 10, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self.sum)
        words = QVBoxLayout()
        words.setContentsMargins(PAD, 0, PAD, 0)
        words.addWidget(self.said)
        inner.addLayout(words)
        inner.addWidget(self.tree)
        inner.addStretch(1)
        self._content = content
        self._area = scrolled(content)
        self._area.setObjectName("chainArea")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.setAccessibleName(tr("Why"))
        self.tree.selectionModel().currentChanged.connect(self._reveal)

    def _on_size_changed(self) -> None:
        self.said.setFont(ui_font(reading().px(12)))

    def show_reason(self, reason: Reason, afresh: bool) -> None:
        """Show a value; ``afresh`` if it is of another program, so that nothing stays open."""
        self.sum.show_reason(reason)
        self.said.say(" ".join(reason.remarks))
        self.said.setVisible(bool(reason.remarks))
        self.tree.set_rows(reason.rows, afresh or reason.node != self._node)
        if reason.node != self._node:
            self._area.verticalScrollBar().setValue(0)
        self._node = reason.node
        describe(self, " ".join([reason.sentence, *reason.remarks, *(row.spoken for row in reason.rows)]))

    def clear(self) -> None:
        """Say nothing any more."""
        self._node = None
        self.sum.show_reason(None)
        self.said.say("")
        self.tree.set_rows((), afresh=True)
        describe(self, "")

    def _reveal(self) -> None:
        """Scroll so that the row that the keys are at is seen."""
        if self.tree.hasFocus() and (index := self.tree.currentIndex()).isValid():
            place = self.tree.mapTo(self._content, self.tree.visualRect(index).center())
            self._area.ensureVisible(place.x(), place.y(), 0, 30)
