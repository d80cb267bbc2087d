"""Where the neurons of a layer are neither on nor off: lines over the plane on which pre-activations are 0."""

from __future__ import annotations

from typing import NamedTuple

from micrograd_desktop.presentation.boundary import Floats, Heatmaps, contour
from micrograd_desktop.translation import tr


class ZeroLines(NamedTuple):
    """The lines of some neurons, by their rows in ``Heatmaps.grids``; that of ``strong`` stands out.

    ``layer`` is that of the neurons, 1 for the first hidden one.
    """

    layer: int
    rows: tuple[int, ...]
    strong: int | None = None

    @property
    def title(self) -> str:
        """What they are, in a legend."""
        return tr("0 before hidden {layer}", layer=self.layer)


def known_grids(heatmaps: Heatmaps, lines: ZeroLines) -> list[tuple[bool, Floats]]:
    """The pre-activations that are known of those neurons, each (H, W) with whether it is the one that stands out.

    That one is the last.
    """
    if heatmaps.before is None:
        return []
    rows = sorted(lines.rows, key=lambda row: row == lines.strong)
    grids = ((row == lines.strong, heatmaps.before.of(row)) for row in rows)
    return [(strong, grid) for strong, grid in grids if grid is not None]


def polylines(heatmaps: Heatmaps, lines: ZeroLines, strong: bool) -> list[Floats]:
    """The lines that stand out, or the others, as polylines (k, 2)."""
    grids = [grid for is_strong, grid in known_grids(heatmaps, lines) if is_strong == strong]
    return [line for grid in grids for line in contour(grid, heatmaps.extent)]
