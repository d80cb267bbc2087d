"""The heads over the network's columns: a layer's name and size, with a minus and a plus over hidden layers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from micrograd_desktop.engine.activation import is_row
from micrograd_desktop.presentation.network_graph import activation_title
from micrograd_desktop.project.fields import Range
from micrograd_desktop.project.spec import LayerSpec
from micrograd_desktop.qt.controls.plain import set_limit, set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.translation import tr, trn

HEIGHT = 40
TALL_HEIGHT = 66
BUTTON = 24
REACH = 52.0
"""From a column's middle to that of its buttons."""
LEAST_GAP = 148.0
"""Between columns, so that the buttons have room beside the captions; else they stand below."""
LEAST_GAP_BELOW = 2.0 * BUTTON + 4
"""Between columns, so that the buttons have room below the captions; else there are none: the Model panel has them."""

assert isinstance(LayerSpec.size.rule, Range)
LIMITS = LayerSpec.size.rule


class ColumnHeads(QWidget):
    """Captions and buttons that stay over the columns while the network is moved beneath.

    Signals
    -------
    layer_size_changed(int, int)
        The hidden layer (from 1), and -1 or 1.
    """

    layer_size_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[tuple[int, QToolButton, QToolButton]] = []
        self._captions: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self._columns: tuple[float, ...] = ()
        self._with_captions = True
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().changed.connect(self._on_theme_changed)

    def set_layers(self, sizes: Sequence[int], activations: Sequence[str]) -> None:
        """Caption the layers; the first of ``sizes`` is the number of inputs."""
        hidden = list(zip(sizes[1:-1], activations, strict=False))
        features = trn("{n} feature", "{n} features", sizes[0])
        self._captions = [((tr("Inputs"), tr("In")), (features, str(sizes[0])))]
        self._captions += [
            ((tr("Hidden {layer}", layer=i), str(i)), _below(*layer)) for i, layer in enumerate(hidden, start=1)
        ]
        self._captions.append(((tr("Output"), tr("Out")), _below(sizes[-1], activations[-1])))
        if len(self.buttons) != len(hidden):
            self._make_buttons(len(hidden))
        for (size, _), (layer, minus, plus) in zip(hidden, self.buttons, strict=True):
            fewest, most = (
                trn("A layer has at least {n} neuron", "A layer has at least {n} neurons", int(LIMITS.low)),
                trn("A layer can have at most {n} neuron", "A layer can have at most {n} neurons", int(LIMITS.high)),
            )
            set_limit(minus, _tip(layer, -1), "" if size > LIMITS.low else fewest)
            set_limit(plus, _tip(layer, 1), "" if size < LIMITS.high else most)
        self.update()

    def set_columns(self, columns: Sequence[float], with_captions: bool) -> None:
        """Stand over these x; without captions only the names are written."""
        self._columns, self._with_captions = tuple(columns), with_captions
        gap = self._gap()
        beside, fits = gap >= LEAST_GAP, gap >= LEAST_GAP_BELOW
        self.setFixedHeight(HEIGHT if beside or not fits or not self.buttons else TALL_HEIGHT)
        reach, top = (REACH, 8) if beside else (BUTTON / 2 + 1, HEIGHT)
        for layer, minus, plus in self.buttons:
            for button, side in ((minus, -1), (plus, 1)):
                button.move(round(self._columns[layer] + side * reach - BUTTON / 2), top)
                button.setVisible(fits)
        self.update()

    def _gap(self) -> float:
        """Distance between hidden layers."""
        return self._columns[1] - self._columns[0] if len(self._columns) > 1 else LEAST_GAP

    def _make_buttons(self, layers: int) -> None:
        for _, minus, plus in self.buttons:
            for button in (minus, plus):
                button.hide()
                button.deleteLater()
        self.buttons.clear()
        for layer in range(1, layers + 1):
            self.buttons.append((layer, self._button(layer, -1), self._button(layer, 1)))
        self._on_theme_changed()

    def _button(self, layer: int, delta: int) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(BUTTON, BUTTON)
        set_tip(button, _tip(layer, delta))
        button.setAccessibleName(_tip(layer, delta))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.layer_size_changed.emit(layer, delta))
        button.show()
        return button

    def _on_theme_changed(self) -> None:
        for _, minus, plus in self.buttons:
            minus.setIcon(icon("minus", "text", 14))
            plus.setIcon(icon("plus", "text", 14))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write the captions."""
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.canvas))
        width = min(self._gap() - 4, 130.0) if self._gap() < LEAST_GAP else 2 * (REACH - BUTTON / 2) - 4
        for x, (names, below) in zip(self._columns, self._captions, strict=False):
            _write(painter, names, QRectF(x - width / 2, 8, width, 16), t.text, 12, 600)
            if self._with_captions:
                _write(painter, below, QRectF(x - width / 2, 24, width, 15), t.text3, 11, 400)
        painter.end()


def _tip(layer: int, delta: int) -> str:
    if delta > 0:
        return tr("Add a neuron to hidden layer {layer}", layer=layer)
    return tr("Remove a neuron from hidden layer {layer}", layer=layer)


def _below(size: int, activation: str) -> tuple[str, ...]:
    short = () if is_row(activation) else (tr("{size}, typed", size=size),)
    return f"{size}, {activation_title(activation)}", *short, str(size)


def _write(painter: QPainter, texts: Sequence[str], place: QRectF, colour: str, px: int, weight: int) -> None:
    """Write the longest of the texts that there is room for; they are given from the longest on."""
    font = ui_font(px, weight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    fitting = [text for text in texts if metrics.horizontalAdvance(text) <= place.width() + 1]
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, (fitting or texts[-1:])[0])
