"""The parts of a widget that paints itself, for those who hear it: what each is called, its value, what it can do.

A widget that has such parts has a method ``spoken_parts``, which gives a :class:`Parts`. Nothing of it is called, and
none of the classes that Qt asks are made, before an assistive client wants to know of the widget.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.lazy_dataclass import dataclass

if TYPE_CHECKING:
    from micrograd_desktop.qt.controls.part_interfaces import PartsInterface

Key = Hashable
"""By what a part is known as long as it is there, wherever it stands among the others."""

Kind = Literal["item", "number", "point"]
"""What a part is: something to select, a number that can be set, or a point of a plot."""

PRESS, TOGGLE = "Press", "Toggle"
"""Qt's own names of what a button and what a switch does; assistive clients know them in every language."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a widget as it is now.

    Attributes
    ----------
    name
        All that is to be heard of it: which it is, its numbers, and its state in words.
    rect
        Where it stands, in pixels of the widget; empty where it is out of sight.
    selected
        Whether it is selected; None of one that can't be.
    value, set_value, step
        Its number, what sets it, and by how much who can only raise and lower it does so; None of one that has none,
        or whose number only follows from others.
    actions
        What can be done with it, by name: ``PRESS``, ``TOGGLE``, or words of its own.
    """

    name: str
    rect: QRectF
    kind: Kind = "item"
    selected: bool | None = None
    value: float | None = None
    set_value: Callable[[float], None] | None = None
    step: float = 0.01
    actions: Mapping[str, Callable[[], None]] = field(default_factory=dict)


class Parts(ABC):
    """The parts of one widget, as they are whenever they are asked for.

    Attributes
    ----------
    is_plot
        Whether the widget is a plot of numbers, or else a canvas.
    """

    is_plot = False

    @abstractmethod
    def keys(self) -> Sequence[Key]:
        """All of them, in the order in which they are read."""

    @abstractmethod
    def part(self, key: Key) -> Part | None:
        """One of them; None if it is there no more."""

    def current(self) -> Key | None:
        """The one that keys act on; None if there is none."""
        return None

    def at(self, place: QPointF) -> Key | None:
        """The one that stands at a place, in pixels of the widget."""
        found = ((key, self.part(key)) for key in self.keys())
        return next((key for key, part in found if part is not None and part.rect.contains(place)), None)

    def summary(self) -> str:
        """What all of it says, in a sentence; empty if the widget's own description does."""
        return ""


class Picture(Parts):
    """A picture without parts: its name says it all."""

    is_plot = True

    def keys(self) -> Sequence[Key]:
        """None."""
        return ()

    def part(self, key: Key) -> Part | None:
        """None."""
        return None


class LateParts(Parts):
    """The parts of a plot, of which it is not known at first what gives them: until then it has none."""

    is_plot = True

    def __init__(self, give: Callable[[], Parts | None]) -> None:
        self._give = give
        self._given: Parts | None = None

    @property
    def _own(self) -> Parts | None:
        if self._given is None:
            self._given = self._give()
        return self._given

    def keys(self) -> Sequence[Key]:
        """Those that were given."""
        return () if self._own is None else self._own.keys()

    def part(self, key: Key) -> Part | None:
        """One of them."""
        return None if self._own is None else self._own.part(key)

    def current(self) -> Key | None:
        """The one that keys act on."""
        return None if self._own is None else self._own.current()

    def at(self, place: QPointF) -> Key | None:
        """The one at a place."""
        return None if self._own is None else self._own.at(place)

    def summary(self) -> str:
        """What it says."""
        return "" if self._own is None else self._own.summary()


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """The number that a widget is all about, such as a slider: a method ``spoken_number`` of the widget gives it.

    ``set_value`` takes what is between ``low`` and ``high``, as if it was set by hand; ``step`` is a small part of it.
    """

    value: float
    text: str
    low: float
    high: float
    step: float
    set_value: Callable[[float], None]


_offered: list[bool] = []


def offer_parts() -> None:
    """Have Qt ask for the parts of widgets that have them, from now on."""
    if not _offered:
        _offered.append(True)
        QAccessible.installFactory(_interface_for)


def current_moved(widget: QWidget) -> None:
    """The keys act on another part of a widget now: who listens is told which, if the keys are the widget's."""
    if QAccessible.isActive() and widget.hasFocus():
        from micrograd_desktop.qt.controls.part_interfaces import tell_of_current  # which only a listener needs

        tell_of_current(widget)


def value_changed(widget: QWidget, value: float) -> None:
    """The number of a widget is another now: who listens is told, if the keys are the widget's."""
    if QAccessible.isActive() and widget.hasFocus():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value))


def _interface_for(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for each object that an assistive client comes to."""
    if hasattr(thing, "spoken_number") and isinstance(thing, QWidget):
        from micrograd_desktop.qt.controls.number_interface import number_interface_of  # which only a listener needs

        return number_interface_of(thing)
    spoken = getattr(thing, "spoken_parts", None)
    if spoken is None or not isinstance(thing, QWidget) or (parts := spoken()) is None:
        return None
    from micrograd_desktop.qt.controls.part_interfaces import interface_of  # which only a listener needs

    interface: PartsInterface = interface_of(thing, parts)
    return interface
