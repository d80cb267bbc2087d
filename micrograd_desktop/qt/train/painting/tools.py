"""The tools that points are painted with, a row each, and what a stroke of one collects."""

from __future__ import annotations

from PySide6.QtCore import Qt

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class Tool:
    """One of the tools: what it is called, what it does, and its key."""

    id: str
    title: str
    tip: str
    key: Qt.Key
    done: str


BRUSH = Tool(
    "brush", tr("Brush"), tr("Click or drag to add points of the class (B)"), Qt.Key.Key_B, tr("painted points")
)
ERASE = Tool("erase", tr("Erase"), tr("Click or drag to take points away (E)"), Qt.Key.Key_E, tr("erased points"))
MOVE = Tool("move", tr("Move"), tr("Drag a point elsewhere (M)"), Qt.Key.Key_M, tr("moved point"))
TOOLS = {tool.id: tool for tool in (BRUSH, ERASE, MOVE)}

SPACING = 10.0
"""Pixels between two points of a stroke of the brush."""

REACH = 9.0
"""Pixels around the pointer within which a point is erased or taken along."""
