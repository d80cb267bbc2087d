"""All that draws, as one module of machine code."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.classes import write_classes
from micrograd_desktop.raster.contour import write_contour
from micrograd_desktop.raster.curves import write_band, write_covered, write_pieces
from micrograd_desktop.raster.plane import write_plane
from micrograd_desktop.raster.strokes import write_strokes
from micrograd_desktop.raster.tiles import write_dots, write_tiles


def write() -> ir.Module:
    """The module with every function that Python calls."""
    module = ir.Module("raster")
    for part in (
        write_strokes,
        write_tiles,
        write_dots,
        write_plane,
        write_classes,
        write_contour,
        write_band,
        write_pieces,
        write_covered,
    ):
        part(module)
    return module
