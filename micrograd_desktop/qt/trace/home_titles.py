"""What the menus call the forms in which a graph is taken home."""

from __future__ import annotations

from micrograd_desktop.translation import tr

HOME = (
    ("micrograd", tr("Copy as micrograd code"), tr("Save as micrograd code…")),
    ("pytorch", tr("Copy as PyTorch code"), tr("Save as PyTorch code…")),
    ("svg", tr("Copy the graph as SVG"), tr("Save the graph as SVG…")),
    ("png", tr("Copy the graph as PNG"), tr("Save the graph as PNG…")),
    ("dot", tr("Copy the graph as DOT"), tr("Save the graph as DOT…")),
    ("csv", tr("Copy the values as CSV"), tr("Save the values as CSV…")),
)
"""Formats of ``take_home.FORMATS``, as the menu names them."""
