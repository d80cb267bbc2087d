"""The tools that points are painted with, a row each, and what a stroke of one collects."""

from __future__ import annotations

from PySide6.QtCore import Qt

from micrograd_desktop.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """One of the tools: what it is called, what it does, and its key."""

    id: str
    title: str
    tip: str
    key: Qt.Key
    done: str


BRUSH = Tool("brush", "Brush", "Click or drag to add points of the class (B)", Qt.Key.Key_B, "painted points")
ERASE = Tool("erase", "Erase", "Click or drag to take points away (E)", Qt.Key.Key_E, "erased points")
MOVE = Tool("move", "Move", "Drag a point elsewhere (M)", Qt.Key.Key_M, "moved point")
TOOLS = {tool.id: tool for tool in (BRUSH, ERASE, MOVE)}

SPACING = 10.0
"""Pixels between two points of a stroke of the brush."""

REACH = 9.0
"""Pixels around the pointer within which a point is erased or taken along."""
