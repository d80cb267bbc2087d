"""The scalar engine: ``Value`` and the table of its ops."""

from __future__ import annotations

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.ops import ACTIVATIONS, OPS, Op
from micrograd_desktop.engine.value import Value

__all__ = ["ACTIVATIONS", "OPS", "Op", "Value", "topological_order"]
