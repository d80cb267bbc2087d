"""Small parts that the side panels share: titles, labelled rows, a stepper, a slider with a number."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSlider, QToolButton, QWidget

from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.widgets.toolbar import parse_number

LABEL_WIDTH = 66
_drags = count(1)


def title(text: str) -> QLabel:
    """A panel's title."""
    label = QLabel(text)
    label.setProperty("role", "title")
    return label


def row(label: str, *contents: QWidget) -> QHBoxLayout:
    """A label and its controls, on one line."""
    layout = QHBoxLayout()
    layout.setSpacing(6)
    name = QLabel(label)
    name.setFixedWidth(LABEL_WIDTH)
    layout.addWidget(name)
    for content in contents:
        if not content.accessibleName():
            content.setAccessibleName(label)
        layout.addWidget(content)
    return layout


def choices(pairs: list[tuple[str, str]], chosen: Callable[[str], None]) -> QComboBox:
    """A list of (value, title) that calls ``chosen`` with the value a person picks."""
    box = QComboBox()
    for value, text in pairs:
        box.addItem(text, value)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(56)
    box.activated.connect(lambda _i: chosen(box.currentData()))
    return box


def choose(box: QComboBox, value: str) -> None:
    """Show a value in a list without calling anyone."""
    box.blockSignals(True)
    box.setCurrentIndex(box.findData(value))
    box.blockSignals(False)


def icon_button(name: str, tip: str, size: int = 24) -> QToolButton:
    """A flat button with an icon, its tip also its name."""
    button = QToolButton()
    button.setProperty("flat", True)
    button.setFixedSize(size, size)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIcon(icon(name, "text2", 16))
    theme().changed.connect(lambda: button.setIcon(icon(name, "text2", 16)))
    return button


class NumberField(QLineEdit):
    """A field for one number.

    Signals
    -------
    number_entered(float)
        A number was typed.
    """

    number_entered = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(28)
        self.editingFinished.connect(self._on_editing_finished)

    def show_text(self, text: str) -> None:
        """Show the present value."""
        self._shown = text
        if not self.hasFocus() or self.text() != text:
            self.setText(text)

    def _on_editing_finished(self) -> None:
        if self.text() == self._shown:
            return
        value = parse_number(self.text().rstrip("% "))
        self.setText(self._shown)
        if value is not None:
            self.number_entered.emit(value)


class SliderField(QWidget):
    """A slider with its value in a field.

    Signals
    -------
    value_changed(float, object)
        The new value, and a key that stays the same for one drag (None when typed).
    """

    value_changed = Signal(float, object)

    def __init__(
        self, low: float, high: float, step: float, percent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._percent = percent
        self._key: object = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(60)
        self.slider.setRange(round(low / step), round(high / step))
        self.field = NumberField()
        self.field.setFixedWidth(52)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.field)
        self.slider.sliderPressed.connect(self._on_pressed)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.valueChanged.connect(lambda n: self.value_changed.emit(round(n * self._step, 6), self._key))
        self.field.number_entered.connect(self._on_typed)

    def set_name(self, name: str) -> None:
        """The accessible name of slider and field."""
        self.setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self.field.setAccessibleName(name)

    def set_value(self, value: float) -> None:
        """Show a value without a signal."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(value / self._step))
        self.slider.blockSignals(False)
        self.field.show_text(f"{100 * value:.0f}%" if self._percent else f"{value:.2f}")

    def _on_pressed(self) -> None:
        self._key = ("drag of a panel's slider", next(_drags))

    def _on_released(self) -> None:
        self._key = None

    def _on_typed(self, value: float) -> None:
        self.value_changed.emit(value / 100 if self._percent else value, None)


class Stepper(QWidget):
    """A whole number between a minus and a plus.

    Signals
    -------
    value_changed(int)
        By hand.
    """

    value_changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0
        self.minus, self.plus = icon_button("minus", f"{name}: fewer"), icon_button("plus", f"{name}: more")
        self.field = NumberField()
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.minus, self.field, self.plus):
            layout.addWidget(widget)
        self.minus.clicked.connect(lambda: self.value_changed.emit(self._value - 1))
        self.plus.clicked.connect(lambda: self.value_changed.emit(self._value + 1))
        self.field.number_entered.connect(lambda v: self.value_changed.emit(round(v)))

    def set_value(self, value: int) -> None:
        """Show a value without a signal."""
        self._value = value
        self.field.show_text(str(value))
