"""What a widget says of itself to those who hear it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def describe(widget: QWidget, text: str) -> None:
    """Give a widget another description, and tell assistive technology of it if it is another."""
    if text != widget.accessibleDescription():
        widget.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def announce(widget: QWidget, text: str) -> None:
    """Say something at once, whatever is being read; nothing where nobody listens."""
    if text and QAccessible.isActive():
        from PySide6.QtGui import QAccessibleAnnouncementEvent  # which only a listener needs

        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
