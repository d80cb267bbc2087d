"""What the menus call the forms in which a graph is taken home."""

from __future__ import annotations

HOME = (
    ("micrograd", "as micrograd code"),
    ("pytorch", "as PyTorch code"),
    ("svg", "the graph as SVG"),
    ("png", "the graph as PNG"),
    ("dot", "the graph as DOT"),
    ("csv", "the values as CSV"),
)
"""Formats of ``take_home.FORMATS``, as the menu names them."""
