"""Numbers and words of a formula in lines: plain, in soft pills and in filled ones, as the chain rule is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from micrograd_desktop.presentation.colours import Tokens

LINE_HEIGHT = 24.0
GAP = 6.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a line: plain, in a soft pill, or in a filled one. A tied one stands on the line of the one before."""

    text: str
    font: QFont
    colour: str
    look: str = "plain"
    tied: bool = False

    @property
    def width(self) -> float:
        """With the pill's margins."""
        return QFontMetricsF(self.font).horizontalAdvance(self.text) + (0 if self.look == "plain" else 14)


def in_lines(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """The pieces in lines that fit; tied ones stay with the one before."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.tied:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    lines, used = [groups[0]], _width(groups[0])
    for group in groups[1:]:
        if used + _width(group) - GAP <= room:
            lines[-1] = lines[-1] + group
            used += _width(group)
        else:
            lines.append(group)
            used = _width(group)
    return lines


def paint_pieces(painter: QPainter, lines: Sequence[Sequence[Piece]], room: QRectF, t: Tokens) -> float:
    """Paint lines from the top of a room on; answer where the next one begins."""
    y = room.top()
    for line in lines:
        x = room.left()
        for piece in line:
            x += _paint_piece(painter, x, y, room.right(), piece, t) + GAP
        y += LINE_HEIGHT
    return y


def _paint_piece(painter: QPainter, x: float, y: float, right: float, piece: Piece, t: Tokens) -> float:
    width = max(min(piece.width, right - x), 0.0)
    box = QRectF(x, y + 3, width, LINE_HEIGHT - 6)
    if piece.look != "plain":
        filled = piece.look == "filled"
        painter.setPen(QPen(QColor(t.grad if filled else t.grad_mid), 1))
        painter.setBrush(QColor(t.grad if filled else t.grad_soft))
        painter.drawRoundedRect(box, 4, 4)
    painter.setFont(piece.font)
    painter.setPen(QColor(piece.colour))
    shown = QFontMetricsF(piece.font).elidedText(piece.text, Qt.TextElideMode.ElideMiddle, width + 1)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    return width


def _width(pieces: Sequence[Piece]) -> float:
    return sum(piece.width + GAP for piece in pieces)
