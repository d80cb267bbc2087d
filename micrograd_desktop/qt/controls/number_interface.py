"""What Qt asks of a widget that is about one number, a slider, on behalf of assistive technology."""

from __future__ import annotations

from functools import partial
from typing import Protocol, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

from micrograd_desktop.qt.controls.parts import SpokenNumber


class Numbered(Protocol):
    """A widget that is about one number."""

    def spoken_number(self) -> SpokenNumber:
        """The number as it is now."""


class NumberInterface(QAccessibleWidget):
    """A slider with its number, which can be set."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Slider)
        self._value = NumberValue(self)

    def now(self) -> SpokenNumber | None:
        """The number as it is; None where the widget is gone."""
        widget = self.object()
        return cast(Numbered, widget).spoken_number() if isinstance(widget, QWidget) and isValid(widget) else None

    def text(self, kind: QAccessible.Text) -> str:
        """The number as it is read; name and help are the widget's own."""
        now = self.now() if kind == QAccessible.Text.Value else None
        return super().text(kind) if now is None else now.text

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The address of the interface for its number; null for others (see ``part_interfaces``)."""
        is_value = kind == QAccessible.InterfaceType.ValueInterface
        return cast(int, self._value if is_value else VoidPtr(0))


class NumberValue(QAccessibleValueInterface):
    """The number of a widget."""

    def __init__(self, of: NumberInterface) -> None:
        super().__init__()
        self._of = of

    def currentValue(self) -> float:
        """The number; NaN where the widget is gone."""
        now = self._of.now()
        return float("nan") if now is None else now.value

    def setCurrentValue(self, value: object) -> None:
        """Set it, within its limits."""
        now = self._of.now()
        if now is not None and isinstance(value, (int, float)):
            now.set_value(min(max(float(value), now.low), now.high))

    def minimumValue(self) -> float:
        """The lowest that can be set."""
        now = self._of.now()
        return 0.0 if now is None else now.low

    def maximumValue(self) -> float:
        """The highest that can be set."""
        now = self._of.now()
        return 0.0 if now is None else now.high

    def minimumStepSize(self) -> float:
        """A small part of it."""
        now = self._of.now()
        return 0.0 if now is None else now.step


_made: dict[int, QAccessibleInterface] = {}
"""By Qt's number of the interface: those whose widgets are there."""


def number_interface_of(widget: QWidget) -> QAccessibleInterface:
    """The interface of a widget with a number, kept until the widget is gone."""
    made = NumberInterface(widget)
    _made[id(made)] = made
    widget.destroyed.connect(partial(_forget, id(made)))
    return made


def _forget(number: int, *_destroyed: object) -> None:
    _made.pop(number, None)
