"""Properties that the style sheet looks at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_mark(widget: QWidget, name: str, value: object) -> None:
    """Give a widget a property that the style sheet has rules for, and the look that follows from it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # it gets its look when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
