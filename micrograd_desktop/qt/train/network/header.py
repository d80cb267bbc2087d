"""The canvas's header and its banner."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.presentation.colours import diverging_lut
from micrograd_desktop.presentation.formats import NOTHING, signed
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font

HEADER_HEIGHT = 36
MOST_NUMBER_WIDTH = 73
NUMBER_GAP = 6
FULL_SIZE = 218


@dataclass(frozen=True, slots=True)
class Banner:
    """A message across the canvas; each button is (id, label, primary)."""

    text: str
    buttons: tuple[tuple[str, str, bool], ...] = ()


class Legend(QWidget):
    """The diverging scale with the value of its ends; the scale is shorter where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top: float | None = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(2 * MOST_NUMBER_WIDTH)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """With a scale of a good length."""
        return QSize(FULL_SIZE, 20)

    def set_top(self, top: float | None) -> None:
        """The value at the blue end, whose negative is at the orange one; None as long as there are no values."""
        if top != self._top:
            self._top = top
            text = f"Colour scale from {self._text(-1)} (orange) to {self._text(1)} (blue)"
            if top is None:
                text = "Colour scale: there are no values before the first backward pass"
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def _text(self, sign: int) -> str:
        if self._top is None:
            return NOTHING
        value = sign * self._top
        return signed(value, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the scale."""
        t = tokens()
        painter = QPainter(self)
        data = np.ascontiguousarray(diverging_lut(t)[None])
        image = QImage(data.data, data.shape[1], 1, 3 * data.shape[1], QImage.Format.Format_RGB888)
        painter.setFont(mono_font(11))
        number = QFontMetricsF(painter.font()).horizontalAdvance(self._text(-1))
        left, middle = number + NUMBER_GAP, Qt.AlignmentFlag.AlignVCenter
        painter.drawImage(QRectF(left, self.height() / 2 - 3, max(self.width() - 2 * left, 0), 6), image)
        painter.setPen(t.neg_text)
        painter.drawText(QRectF(0, 0, number, self.height()), Qt.AlignmentFlag.AlignRight | middle, self._text(-1))
        painter.setPen(t.pos_text)
        right = QRectF(self.width() - number, 0, number, self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignLeft | middle, self._text(1))
        painter.end()


class CanvasHeader(QWidget):
    """Edges: weights, gradients or updates; fade the rest; legend; zoom.

    Signals
    -------
    quantity_chosen(str), fade_toggled(bool), zoom_in_pressed(), zoom_out_pressed(), fit_pressed()
    """

    quantity_chosen = Signal(str)
    fade_toggled = Signal(bool)
    zoom_in_pressed = Signal()
    zoom_out_pressed = Signal()
    fit_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paneHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self.legend = Legend()
        self.fade = QCheckBox("Fade the rest")
        self.fade.setChecked(True)
        self.fade.setToolTip("Fade what does not belong to the neuron pointed at or selected")
        self._group = QButtonGroup(self)
        self._segments: dict[str, QToolButton] = {}
        self._zoom: list[tuple[QToolButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 8, 0)
        layout.setSpacing(0)
        label = QLabel("Edges")
        layout.addWidget(label)
        layout.addSpacing(8)
        self._add_segments(layout)
        layout.addSpacing(12)
        layout.addWidget(self.fade)
        layout.addStretch(1)
        layout.addWidget(self.legend)
        layout.addSpacing(2)
        line = QFrame()
        line.setObjectName("headerDivider")
        line.setFixedSize(1, 20)
        layout.addWidget(line)
        layout.addSpacing(6)
        self._add_zoom(layout)
        self.fade.toggled.connect(self.fade_toggled)
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_quantity(self, quantity: str) -> None:
        """Check the button of a quantity."""
        self._segments[quantity].setChecked(True)

    def _add_segments(self, layout: QHBoxLayout) -> None:
        tips = {
            "weights": ("What each weight is", "1"),
            "gradients": ("How the loss would change with each weight", "2"),
            "updates": ("What the last step added to each weight", "3"),
        }
        for place, (name, (tip, key)) in zip(("first", "middle", "last"), tips.items(), strict=True):
            button = QToolButton()
            button.setText(name.capitalize())
            button.setCheckable(True)
            button.setProperty("segment", place)
            button.setFixedHeight(24)
            button.setToolTip(f"{tip} ({key})")
            button.clicked.connect(lambda _checked=False, name=name: self.quantity_chosen.emit(name))
            self._group.addButton(button)
            self._segments[name] = button
            layout.addWidget(button)
        self._segments["weights"].setChecked(True)

    def _add_zoom(self, layout: QHBoxLayout) -> None:
        rows = (
            ("zoom-out", "Zoom out (Ctrl+−)", self.zoom_out_pressed),
            ("zoom-in", "Zoom in (Ctrl++)", self.zoom_in_pressed),
            ("maximize", "Fit the network to the pane (Ctrl+0)", self.fit_pressed),
        )
        for name, tip, signal in rows:
            button = QToolButton()
            button.setProperty("flat", True)
            button.setFixedSize(28, 28)
            button.setToolTip(tip)
            button.setAccessibleName(tip.split(" (")[0])
            button.clicked.connect(signal)
            self._zoom.append((button, name))
            layout.addWidget(button)

    def _restyle(self) -> None:
        t = tokens()
        self.setStyleSheet(
            f"#paneHeader {{ background: {t.panel}; border-bottom: 1px solid {t.border}; }}"
            f"#headerDivider {{ background: {t.border}; }}"
            f"QToolButton[segment] {{ padding: 0 9px; border-radius: 0; margin: 0; }}"
            f'QToolButton[segment="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}'
            f'QToolButton[segment="middle"] {{ border-left: 0; border-right: 0; }}'
            f'QToolButton[segment="last"] {{ border-top-right-radius: 6px; border-bottom-right-radius: 6px; }}'
            f"QToolButton[segment]:checked {{ background: {t.accent_soft}; color: {t.accent};"
            f" border: 1px solid {t.accent}; font-weight: 600; }}"
        )
        for button, name in self._zoom:
            button.setIcon(icon(name, "text2", 16))


class BannerBar(QFrame):
    """The banner across the canvas.

    Signals
    -------
    clicked(str)
        The id of the button that was pressed.
    """

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._text.setFont(ui_font(12, 500))
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._text)
        beside.addLayout(self._row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def set_banner(self, banner: Banner | None) -> None:
        """Show a banner, or none."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.setVisible(banner is not None)
        if banner is None:
            return
        self._text.setText(banner.text)
        self.setAccessibleName(banner.text)
        for name, label, primary in banner.buttons:
            button = QPushButton(label)
            button.setProperty("primary", primary)
            button.clicked.connect(lambda _checked=False, name=name: self.clicked.emit(name))
            self._row.insertWidget(len(self._buttons), button)
            button.show()
            self._buttons.append(button)

    def _restyle(self) -> None:
        t = tokens()
        self.setStyleSheet(f"#banner {{ background: {t.err_soft}; border-bottom: 1px solid {t.err}; }}")
        self._text.setStyleSheet(f"color: {t.err};")
        self._icon.setPixmap(icon("octagon-alert", "err", 18).pixmap(18, 18))
