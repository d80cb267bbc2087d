"""What one operand receives, painted: the chain rule with its fractions, its numbers, before and after."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.engine.explain import ChainStep
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.theme import mono_font, serif_font, theme, tokens, ui_font
from micrograd_desktop.qt.widgets.trace_scene import number

PAD = 12.0
TOP = 8.0
FRACTION_HEIGHT = 44.0
LINE_HEIGHT = 24.0
LONGEST_NAME = 9
"""Characters of a name in a fraction; the middle of a longer one is left out."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text of the numbers' line: plain, in a soft pill, or in a filled one."""

    text: str
    look: str


class ChainStepView(QWidget):
    """One block of the chain rule's panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: ChainStep | None = None
        self._decimals = 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_step(self, step: ChainStep, decimals: int) -> None:
        """Show a step."""
        self._step, self._decimals = step, decimals
        self.setAccessibleName(step.sentence(self._written))
        self.setToolTip(self.accessibleName())
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The fractions, the numbers in one line or, where it is narrow, in two, the derivative, before and after."""
        self.setFixedHeight(round(2 * TOP + FRACTION_HEIGHT + LINE_HEIGHT * (self._lines(self.width()) + 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel needs more lines."""
        super().resizeEvent(event)
        self._fit()

    def _written(self, value: float) -> str:
        return number(value, self._decimals)

    def _pieces(self) -> list[_Piece]:
        step = self._step
        assert step is not None
        return [
            _Piece("=", "plain"), _Piece(self._written(step.upstream), "soft"), _Piece("×", "plain"),
            _Piece(self._written(step.local), "soft"), _Piece("=", "plain"),
            _Piece(self._written(step.share), "filled"),
        ]  # fmt: skip

    def _lines(self, width: float) -> int:
        if self._step is None:
            return 1
        used = sum(self._piece_width(piece) + 8 for piece in self._pieces())
        return 1 if used <= width - 2 * PAD else 2

    def _piece_width(self, piece: _Piece) -> float:
        return QFontMetricsF(mono_font(12)).horizontalAdvance(piece.text) + (0 if piece.look == "plain" else 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The block under a line."""
        step, t = self._step, tokens()
        if step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(0, 0, self.width(), 0)
        self._paint_formula(painter, step, t)
        y = TOP + FRACTION_HEIGHT
        y = self._paint_numbers(painter, y, t)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(t.text3))
        derivative = f"∂({step.out})/∂{step.operand} is {step.derivative}"
        self._write(painter, derivative, y)
        self._paint_before_after(painter, step, y + LINE_HEIGHT, t)
        painter.end()

    def _write(self, painter: QPainter, text: str, y: float) -> None:
        room = self.width() - 2 * PAD
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(PAD, y, room, LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_formula(self, painter: QPainter, step: ChainStep, t: Tokens) -> None:
        parts: list[tuple[str, str] | str] = [
            (step.root, step.operand), step.sign, (step.root, step.out), "·", (step.out, step.operand)]  # fmt: skip
        size = 17.0
        while size > 10.0 and self._formula_width(parts, size) > self.width() - 2 * PAD:
            size -= 1.0
        x, middle = PAD, TOP + FRACTION_HEIGHT / 2 - 2
        for part in parts:
            if isinstance(part, tuple):
                x += self._paint_fraction(painter, x, middle, part, size, t) + 8
            else:
                sign = part != "·"
                painter.setFont(mono_font(13, 600) if sign else serif_font(size))
                painter.setPen(QColor(t.err if part == "=" else t.grad if sign else t.text))
                width = QFontMetricsF(painter.font()).horizontalAdvance(part)
                painter.drawText(QRectF(x, middle - 12, width + 2, 24), Qt.AlignmentFlag.AlignCenter, part)
                x += width + 8

    def _formula_width(self, parts: list[tuple[str, str] | str], size: float) -> float:
        metrics, signs = QFontMetricsF(serif_font(size)), QFontMetricsF(mono_font(13, 600))
        widths = [
            max(metrics.horizontalAdvance(f"∂{_short(name)}") for name in part) + 4
            if isinstance(part, tuple)
            else signs.horizontalAdvance(part)
            for part in parts
        ]
        return sum(widths) + 8 * len(widths)

    def _paint_fraction(
        self, painter: QPainter, x: float, middle: float, names: tuple[str, str], size: float, t: Tokens
    ) -> float:
        font = serif_font(size)
        metrics = QFontMetricsF(font)
        texts = [f"∂{_short(name)}" for name in names]
        width = max(metrics.horizontalAdvance(text) for text in texts) + 4
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(x, middle - 24, width, 22), centre, texts[0])
        painter.drawText(QRectF(x, middle + 2, width, 22), centre, texts[1])
        painter.setPen(QPen(QColor(t.text), 1.25))
        painter.drawLine(QPointF(x, middle), QPointF(x + width, middle))
        return width

    def _paint_numbers(self, painter: QPainter, y: float, t: Tokens) -> float:
        two = self._lines(self.width()) == 2
        x = PAD
        for k, piece in enumerate(self._pieces()):
            if two and k == 4:
                x, y = PAD, y + LINE_HEIGHT
            x += self._paint_piece(painter, x, y, piece, t) + 8
        return y + LINE_HEIGHT

    def _paint_piece(self, painter: QPainter, x: float, y: float, piece: _Piece, t: Tokens) -> float:
        room = self.width() - PAD - x
        width = min(self._piece_width(piece), room)
        box = QRectF(x, y + 3, width, LINE_HEIGHT - 6)
        filled = piece.look == "filled"
        if piece.look != "plain":
            painter.setPen(QPen(QColor(t.grad if filled else t.grad_mid), 1))
            painter.setBrush(QColor(t.grad if filled else t.grad_soft))
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(mono_font(12, QFont.Weight.DemiBold if filled else 400))
        painter.setPen(QColor(t.canvas if filled else t.text2 if piece.look == "plain" else t.grad))
        shown = QFontMetricsF(painter.font()).elidedText(piece.text, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return width

    def _paint_before_after(self, painter: QPainter, step: ChainStep, y: float, t: Tokens) -> None:
        word = "overwritten by" if step.sign == "=" else "after"
        runs = [
            (f"{_short(step.operand)}.grad", mono_font(12, 600), t.text),
            ("before", ui_font(12), t.text2),
            (self._written(step.before), mono_font(12), t.text),
            ("→", ui_font(12), t.grad),
            (word, ui_font(12), t.err if step.sign == "=" else t.text2),
            (self._written(step.after), mono_font(12, 600), t.grad),
        ]
        x = PAD
        for text, font, colour in runs:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(QRectF(x, y, width + 2, LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
            x += width + 6


def _short(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    half = (LONGEST_NAME - 1) // 2
    return f"{name[:half]}…{name[-half:]}"
