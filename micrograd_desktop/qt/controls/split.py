"""What divides a workspace: splitters, lines between what stands still, and side panels that scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget


def splitter(name: str, orientation: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    """A splitter by whose name its position is remembered; each part is (widget, stretch)."""
    made = QSplitter(orientation)
    made.setObjectName(name)
    made.setChildrenCollapsible(False)
    for place, (widget, stretch) in enumerate(parts):
        made.addWidget(widget)
        made.setStretchFactor(place, stretch)
    return made


def line(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QFrame:
    """A line one pixel thick."""
    made = QFrame()
    made.setProperty("line", True)
    if orientation == Qt.Orientation.Horizontal:
        made.setFixedHeight(1)
    else:
        made.setFixedWidth(1)
    return made


def scrolled(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and scrolls into sight by it
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
