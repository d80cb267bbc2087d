"""Small parts that the side panels share: titles, labelled rows, lists, a stepper, a slider with its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.project.fields import Field, Range
from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.controls.value_field import ValueField, parse_share, parse_whole, percentage, whole, within
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.translation import tr

ROW_HEIGHT = 24
ICON_SIZE = 16
LABEL_WIDTH = 66
NARROW_LABEL_WIDTH = 54
FIELD_WIDTH = 56
POPUP_MARGIN = 28


def title(text: str) -> PlainLabel:
    """A panel's title."""
    label = PlainLabel(text)
    label.setProperty("role", "title")
    return label


def caption() -> PlainLabel:
    """A line of small print."""
    label = PlainLabel()
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    return label


def row(label: str, *contents: QWidget, label_width: int = LABEL_WIDTH) -> QHBoxLayout:
    """A label and its controls on one line; a control without a name of its own is named by the label."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    name = PlainLabel(label)
    name.setMinimumWidth(label_width)  # a longer one has the room that it needs
    name.setSizePolicy(QSizePolicy.Policy.Fixed, name.sizePolicy().verticalPolicy())
    layout.addWidget(name)
    for content in contents:
        if not content.accessibleName():
            content.setAccessibleName(label)
        layout.addWidget(content)
    name.setBuddy(contents[0])
    return layout


class Choice(DropDown):
    """A list of titles, each of which stands for a value. It leaves the wheel to the panel until it has the focus.

    Signals
    -------
    value_chosen(str)
        The value a person picked.
    """

    value_chosen = Signal(str)

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []
        self.set_rows(rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.activated.connect(lambda index: self.value_chosen.emit(self.itemData(index)))

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Offer these values, if they are others than before, without a signal."""
        if list(rows) == self._rows:
            return
        self._rows = list(rows)
        self.clear()
        for value, text in rows:
            self.addItem(text, value)

    def set_width(self, width: int) -> None:
        """Take so many pixels, rather than what is left."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(width)

    def show_value(self, value: str) -> None:
        """Show a value, without a signal."""
        self.setCurrentIndex(self.findData(value))

    def showPopup(self) -> None:
        """Open the list, as wide as its longest title: they are measured no sooner."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + POPUP_MARGIN)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the panel instead, unless this list has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class IconButton(QToolButton):
    """A flat button with an icon; its tip without the shortcut is also its name."""

    def __init__(self, name: str, tip: str, size: int = ROW_HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = name
        self.setProperty("flat", True)
        self.setFixedSize(size, size)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        set_tip(self, tip)
        self.setAccessibleName(tip.split(" (")[0])
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._restyle()

    def _restyle(self) -> None:
        self.setIcon(icon(self._icon, "text2", ICON_SIZE))


class SliderField(QWidget):
    """A slider with its value in a field, which also takes what the setting allows beyond the slider's ends.

    Signals
    -------
    value_changed(float, object)
        The new value, and the slider's key for one gesture (None when typed).
    refused(str)
        Why what was typed is refused.
    """

    value_changed = Signal(float, object)
    refused = Signal(str)

    def __init__(
        self,
        rule: Field[float],
        low: float,
        high: float,
        step: float,
        name: str,
        percent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._percent = percent
        self.slider = LinearSlider(low, high, step, name, percent)
        self.field = ValueField(within(rule, parse_share, percentage) if percent else within(rule))
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAccessibleName(name)
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.field)
        self.slider.value_changed.connect(self.value_changed)
        self.field.value_entered.connect(lambda value: self.value_changed.emit(value, None))
        self.field.refused.connect(self.refused)

    def set_value(self, value: float) -> None:
        """Show a value, without a signal."""
        self.slider.set_value(value)
        self.field.show_text(f"{100 * value:.4g}%" if self._percent else _two_decimals(value))


class Stepper(QFrame):
    """A whole number between a minus and a plus.

    Signals
    -------
    value_changed(object)
        The new whole number, by hand.
    refused(str)
        Why what was typed is refused.
    """

    value_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, rule: Field[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        limits = rule.rule
        assert isinstance(limits, Range)
        self.low, self.high = int(limits.low), int(limits.high)
        self._value, self._name = self.low, name
        self.setProperty("stepper", True)
        self.setFixedSize(72, ROW_HEIGHT)
        self.setAccessibleName(name)
        self._tips = tr("{what}: one fewer", what=name), tr("{what}: one more", what=name)
        self.minus = IconButton("minus", self._tips[0], ROW_HEIGHT - 2)
        self.plus = IconButton("plus", self._tips[1], ROW_HEIGHT - 2)
        self.field = ValueField(within(rule, parse_whole, whole))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for widget in (self.minus, self.field, self.plus):
            layout.addWidget(widget)
        self.minus.clicked.connect(lambda: self.value_changed.emit(self._value - 1))
        self.plus.clicked.connect(lambda: self.value_changed.emit(self._value + 1))
        self.field.value_entered.connect(self.value_changed)
        self.field.refused.connect(self.refused)

    def set_value(self, value: int) -> None:
        """Show a number, without a signal; at a limit the button that would go past it is disabled."""
        self._value = value
        self.field.show_text(str(value))
        least, most = count(self.low), count(self.high)
        too_few = tr("{what}: at least {least}", what=self._name, least=least)
        too_many = tr("{what}: at most {most}", what=self._name, most=most)
        set_limit(self.minus, self._tips[0], "" if value > self.low else too_few)
        set_limit(self.plus, self._tips[1], "" if value < self.high else too_many)


def captioned(caption: str | PlainLabel, *contents: QWidget) -> QVBoxLayout:
    """Controls under a caption that also names those that have no name of their own."""
    label = PlainLabel(caption) if isinstance(caption, str) else caption
    label.setProperty("role", "caption")
    label.setBuddy(contents[0])
    line = QHBoxLayout()
    line.setSpacing(6)
    for content in contents:
        if not content.accessibleName():
            content.setAccessibleName(label.text())
        line.addWidget(content)
    box = QVBoxLayout()
    box.setSpacing(2)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(1)
    box.addWidget(label)
    box.addLayout(line)
    box.addStretch(1)
    return box


def connected(choice: Choice, chosen: Callable[[str], object]) -> Choice:
    """The choice, which from now on tells ``chosen`` what was picked."""
    choice.value_chosen.connect(chosen)
    return choice


def _two_decimals(value: float) -> str:
    """At least two decimals, and as many as the value has."""
    return f"{value:.2f}" if round(value, 2) == value else f"{value:.6g}"
