"""What one operand receives, painted: the chain rule with its fractions, its numbers, before and after."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.engine.explain import ChainStep
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import mono_font, serif_font, theme, tokens, ui_font
from micrograd_desktop.qt.trace.graph.scene import number
from micrograd_desktop.qt.trace.pieces import LINE_HEIGHT, Piece, in_lines, paint_pieces
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

PAD = 12.0
TOP = 8.0
FRACTION_HEIGHT = 44.0
LONGEST_NAME = 9
"""Characters of a name in a fraction; the middle of a longer one is left out."""


class ChainStepView(QWidget):
    """One block of the chain rule's panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._step: ChainStep | None = None
        self._decimals = 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        reading().changed.connect(self._on_size_changed)

    def show_step(self, step: ChainStep, decimals: int) -> None:
        """Show a step."""
        self._step, self._decimals = step, decimals
        self.setAccessibleName(step.sentence(self._written))
        set_tip(self, self.accessibleName())
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The fractions, the numbers, the derivative, before and after; in more lines where it is narrow."""
        if self._step is None:
            return
        lines = len(self._lines(self._numbers(self._step))) + 1 + len(self._lines(self._before_after(self._step)))
        self.setFixedHeight(reading().px(2 * TOP + FRACTION_HEIGHT + LINE_HEIGHT * lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel needs more lines."""
        super().resizeEvent(event)
        self._fit()

    def _on_size_changed(self) -> None:
        self._fit()
        self.update()

    @property
    def _across(self) -> float:
        """How wide it is in usual pixels."""
        return self.width() / reading().scale

    def _written(self, value: float) -> str:
        return number(value, self._decimals)

    def _numbers(self, step: ChainStep) -> list[Piece]:
        t, font = tokens(), mono_font(12)
        pieces = []
        for sign, value in (("=", step.upstream), ("×", step.local)):
            pieces += [Piece(sign, font, t.text2), Piece(self._written(value), font, t.grad, "soft", tied=True)]
        share = Piece(self._written(step.share), mono_font(12, QFont.Weight.DemiBold), t.canvas, "filled", tied=True)
        return [*pieces, Piece("=", font, t.text2), share]

    def _before_after(self, step: ChainStep) -> list[Piece]:
        t, words, figures = tokens(), ui_font(12), mono_font(12)
        overwritten = step.sign == "="
        word, colour = (
            (tr("overwritten by"), t.err) if overwritten else (tr("after", sense="a number after a step"), t.text2)
        )
        return [
            Piece(f"{_short(step.operand)}.grad", mono_font(12, 600), t.text),
            Piece(tr("before", sense="a number before a step"), words, t.text2),
            Piece(self._written(step.before), figures, t.text, tied=True),
            Piece("→", words, t.grad),
            Piece(word, words, colour, tied=True),
            Piece(self._written(step.after), mono_font(12, 600), t.grad, tied=True),
        ]

    def _lines(self, pieces: list[Piece]) -> list[list[Piece]]:
        return in_lines(pieces, self._across - 2 * PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The block under a line."""
        step, t = self._step, tokens()
        if step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(0, 0, self.width(), 0)
        reading().enlarged(painter, self.rect())
        self._paint_formula(painter, step, t)
        y = self._paint_pieces(painter, self._numbers(step), TOP + FRACTION_HEIGHT, t)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(t.text3))
        below = f"({step.role})" if step.role != step.operand else step.role
        derivative = tr("∂({out})/∂{operand} is {derivative}", out=step.out, operand=below, derivative=step.derivative)
        self._write(painter, derivative, y)
        self._paint_pieces(painter, self._before_after(step), y + LINE_HEIGHT, t)
        painter.end()

    def _write(self, painter: QPainter, text: str, y: float) -> None:
        room = self._across - 2 * PAD
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(PAD, y, room, LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_formula(self, painter: QPainter, step: ChainStep, t: Tokens) -> None:
        parts: list[tuple[str, str] | str] = [
            (step.root, step.operand), step.sign, (step.root, step.out), "·", (step.out, step.role)]  # fmt: skip
        size = 17.0
        while size > 10.0 and self._formula_width(parts, size) > self._across - 2 * PAD:
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

    def _paint_pieces(self, painter: QPainter, pieces: list[Piece], y: float, t: Tokens) -> float:
        return paint_pieces(painter, self._lines(pieces), QRectF(PAD, y, self._across - 2 * PAD, 0), t)


def _short(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    half = (LONGEST_NAME - 1) // 2
    return f"{name[:half]}…{name[-half:]}"
