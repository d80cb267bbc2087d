"""The order in which Tab goes: as one reads, whatever the order in which things were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

MOST_OF_PANE = 0.4
"""So much of a pane is its main part."""


def next_control(parts: Sequence[QWidget], focus: QWidget | None, forward: bool) -> QWidget | None:
    """Where Tab leads to from the control with the focus, or Shift+Tab; round from the last to the first."""
    controls = [widget for part in parts for widget in in_reading_order(part) if _usable(widget) or widget is focus]
    if not controls:
        return None
    if focus not in controls:
        return controls[0 if forward else -1]
    return controls[(controls.index(focus) + (1 if forward else -1)) % len(controls)]


def next_pane(panes: Sequence[QWidget], focus: QWidget | None, by: int) -> QWidget | None:
    """The main control of the pane that comes next after that with the focus, or before it where ``by`` is -1."""
    here = next((place for place, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), None)
    start = (0 if by > 0 else -1) if here is None else here + by
    for turn in range(len(panes)):
        pane = panes[(start + by * turn) % len(panes)]
        if (control := _main_control(pane)) is not None:
            return control
    return None


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """A widget and all in it that Tab can go to, as they are read: itself, then what it holds."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    for child in _children(root):
        yield from in_reading_order(child)


def _main_control(pane: QWidget) -> QWidget | None:
    """The control that a pane names as its focus proxy, else what fills most of it, else its first one; or None."""
    proxy = pane.focusProxy()
    if proxy is not None and _usable(proxy):
        return proxy
    controls = [widget for widget in in_reading_order(pane) if _usable(widget)]
    large = [widget for widget in controls if _area(widget) > MOST_OF_PANE * _area(pane)]
    return next(iter(large or controls), None)


def _usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def _area(widget: QWidget) -> int:
    return widget.width() * widget.height()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """What a widget holds: what is laid out, in the order in which it was, then what stands freely in it."""
    if isinstance(widget, QScrollArea):
        yield from _there([widget.widget()])
        return
    if isinstance(widget, QSplitter | QStackedWidget):
        yield from _there(widget.widget(place) for place in range(widget.count()))
        return
    content = list(_laid_out(widget.layout()))
    yield from content
    rest = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
    yield from (child for child in rest if child not in content)


def _there(widgets: Iterable[QWidget | None]) -> Iterator[QWidget]:
    return (widget for widget in widgets if widget is not None)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it; none of no layout."""
    for place in range(0 if layout is None else layout.count()):
        item = None if layout is None else layout.itemAt(place)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield widget
        else:
            yield from _laid_out(item.layout())
