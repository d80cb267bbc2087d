"""Properties that the style sheet looks at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_mark(widget: QWidget, name: str, value: object) -> None:
    """Give a widget a property that the style sheet has rules for, and the look that follows from it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
