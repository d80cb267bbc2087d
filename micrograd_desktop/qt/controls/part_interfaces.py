"""What Qt asks of a widget with parts on behalf of assistive technology: the parts are children without a widget.

Qt keeps each of these objects, and deletes it, by itself; Python keeps one as long as its widget is there. An
interface for actions or values is an object of its own: Qt is handed its address, and an object of two such bases has
two. For the same reason "there is none" is a null pointer here: PySide 6.11.3 ends the program at ``None``.
"""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts

ROLES = {
    "item": QAccessible.Role.ListItem,
    "number": QAccessible.Role.SpinBox,
    "point": QAccessible.Role.Graphic,
}
LARGEST = 1e300


class PartsInterface(QAccessibleWidget):
    """A widget with its child widgets, if it has any, and then its parts."""

    def __init__(self, widget: QWidget, parts: Parts) -> None:
        super().__init__(widget, QAccessible.Role.Chart if parts.is_plot else QAccessible.Role.Canvas)
        self.parts, self._children = parts, dict[Key, PartInterface]()
        self.told: Key | None = None

    def child_of(self, key: Key) -> PartInterface:
        """The interface of a part, always the same one."""
        found = self._children.get(key)
        if found is None:
            found = self._children[key] = PartInterface(self, key)
            QAccessible.registerAccessibleInterface(found)
        return found

    def own_widget(self) -> QWidget | None:
        """The widget; None where it is gone."""
        widget = self.object()
        return widget if isinstance(widget, QWidget) and isValid(widget) else None

    def forget(self) -> None:
        """The widget is gone, and its parts with it."""
        children, self._children = self._children, {}
        for child in children.values():
            if isValid(child):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))

    def childCount(self) -> int:
        """Child widgets and parts."""
        return self._widgets + len(self.parts.keys())

    @property
    def _widgets(self) -> int:
        """How many child widgets it has; the scroll area that a plot is has none that anybody needs to know of."""
        return 0 if self.parts.is_plot else super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """A child widget, or a part."""
        before, keys = self._widgets, self.parts.keys()
        if before <= index < before + len(keys):
            return self.child_of(keys[index - before])
        return super().child(index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a child among all; -1 of one that is there no more."""
        if not isinstance(child, PartInterface):
            return super().indexOfChild(child)
        keys = list(self.parts.keys())
        return self._widgets + keys.index(child.key) if child.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """What is at a place of the screen."""
        found = cast(QAccessibleInterface, None) if self.parts.is_plot else super().childAt(x, y)
        widget = self.own_widget()
        if found is not None or widget is None:
            return found
        key = self.parts.at(QPointF(widget.mapFromGlobal(QPoint(x, y))))
        return cast(QAccessibleInterface, None) if key is None else self.child_of(key)

    def focusChild(self) -> QAccessibleInterface:
        """The part that the keys act on, if they are the widget's."""
        widget, key = self.own_widget(), self.parts.current()
        if widget is not None and widget.hasFocus() and key is not None:
            return self.child_of(key)
        return super().focusChild()

    def text(self, kind: QAccessible.Text) -> str:
        """Name and help are the widget's own."""
        summary = self.parts.summary() if kind == QAccessible.Text.Description else ""
        return summary or super().text(kind)


class PartInterface(QAccessibleInterface):
    """One part."""

    def __init__(self, owner: PartsInterface, key: Key) -> None:
        super().__init__()
        self.key = key
        self._owner = owner
        self._actions, self._value = PartActions(self), PartValue(self)

    def now(self) -> Part | None:
        """The part as it is now; None if it is there no more."""
        return None if self._owner.own_widget() is None else self._owner.parts.part(self.key)

    def isValid(self) -> bool:
        """Whether the part is still there."""
        return self.now() is not None

    def object(self) -> QObject:
        """No object of Qt's is this part alone."""
        return cast(QObject, None)

    def window(self) -> QWindow:
        """The window that it is in."""
        return self._owner.window()

    def parent(self) -> QAccessibleInterface:
        """Its widget."""
        return self._owner

    def child(self, _index: int) -> QAccessibleInterface:
        """None."""
        return cast(QAccessibleInterface, None)

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """None."""
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """None."""
        return cast(QAccessibleInterface, None)

    def focusChild(self) -> QAccessibleInterface:
        """None."""
        return cast(QAccessibleInterface, None)

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        part, widget = self.now(), self._owner.own_widget()
        if part is None or widget is None:
            return QRect()
        rect = part.rect.toAlignedRect()
        return QRect(widget.mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        """What kind of thing it is."""
        part = self.now()
        return QAccessible.Role.Client if part is None else ROLES[part.kind]

    def state(self) -> QAccessible.State:
        """Selected, current, out of sight."""
        state, part, widget = cast(Any, QAccessible.State()), self.now(), self._owner.own_widget()
        if part is None or widget is None:
            state.invalid = True
            return cast(QAccessible.State, state)
        state.focusable = True
        state.focused = widget.hasFocus() and self._owner.parts.current() == self.key
        state.selectable = part.selected is not None
        state.selected = bool(part.selected)
        state.readOnly = part.value is not None and part.set_value is None
        state.invisible = not widget.isVisible()
        state.offscreen = not part.rect.intersects(widget.rect().toRectF())
        return cast(QAccessible.State, state)

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, or its number as it is written."""
        part = self.now()
        if part is None:
            return ""
        if kind == QAccessible.Text.Value and part.value is not None:
            return plain(part.value)
        return part.name if kind == QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Names follow from what the parts are."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The address of the interface for its actions, or its value; null for others."""
        part = self.now()
        if part is not None and kind == QAccessible.InterfaceType.ActionInterface and part.actions:
            return cast(int, self._actions)
        if part is not None and kind == QAccessible.InterfaceType.ValueInterface and part.value is not None:
            return cast(int, self._value)
        return cast(int, VoidPtr(0))


class PartActions(QAccessibleActionInterface):
    """What can be done with a part."""

    def __init__(self, part: PartInterface) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        """The names, that of a click first."""
        part = self._part.now()
        return [] if part is None else sorted(part.actions, key=lambda name: name != PRESS)

    def doAction(self, name: str) -> None:
        """Do what is so called, if it can still be done."""
        part = self._part.now()
        if part is not None and (action := part.actions.get(name)) is not None:
            action()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """The keys are the widget's."""
        return []


class PartValue(QAccessibleValueInterface):
    """The number of a part."""

    def __init__(self, part: PartInterface) -> None:
        super().__init__()
        self._part = part

    def currentValue(self) -> float:
        """The number; NaN if the part is there no more."""
        part = self._part.now()
        return float("nan") if part is None or part.value is None else part.value

    def setCurrentValue(self, value: object) -> None:
        """Set it, where it can be set."""
        part = self._part.now()
        if part is not None and part.set_value is not None and isinstance(value, (int, float)):
            part.set_value(float(value))

    def minimumValue(self) -> float:
        """Any number is allowed."""
        return -LARGEST

    def maximumValue(self) -> float:
        """Any number is allowed."""
        return LARGEST

    def minimumStepSize(self) -> float:
        """See ``Part.step``."""
        part = self._part.now()
        return 0.0 if part is None else part.step


_made: dict[int, PartsInterface] = {}
"""By Qt's number of the interface: those whose widgets are there."""


def interface_of(widget: QWidget, parts: Parts) -> PartsInterface:
    """The interface of a widget with parts, kept until the widget is gone."""
    made = PartsInterface(widget, parts)
    _made[id(made)] = made
    widget.destroyed.connect(partial(_forget, id(made)))
    return made


def tell_of_current(widget: QWidget) -> None:
    """Who listens hears of the part that the keys act on now, if it is another one."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if not isinstance(interface, PartsInterface):
        return
    before, interface.told = interface.told, interface.parts.current()
    if interface.told is not None and interface.told != before:
        event = QAccessibleEvent(interface.child_of(interface.told), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)


def _forget(number: int, *_destroyed: object) -> None:
    made = _made.pop(number, None)
    if made is not None:
        made.forget()
