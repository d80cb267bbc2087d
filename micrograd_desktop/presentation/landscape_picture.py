"""A loss landscape as it is drawn: its colours, contour lines and ticks, and what is said of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.boundary import contour
from micrograd_desktop.presentation.colours import Bytes, Tokens, blend, rgb
from micrograd_desktop.presentation.formats import count, plain, signed
from micrograd_desktop.presentation.series import Floats, log_ticks, nice_ticks, tick_text
from micrograd_desktop.training.landscape import KINDS, Landscape
from micrograd_desktop.translation import tr

WIDE = 8.0
"""From so many times the lowest on the highest is drawn by its logarithm."""

FEWEST_LEVELS, MOST_LEVELS = 4, 10
LOW_SHARE, HIGH_SHARE = 0.62, 0.05
"""Of the darker end of the scale, between canvas and text; valleys are dark in both themes."""

LONGEST_TITLE = 44


@dataclass(frozen=True, slots=True)
class HeightScale:
    """From heights to shares of a scale, 0 at the lowest and 1 at the highest; ``levels`` have lines and numbers."""

    logarithmic: bool
    low: float
    high: float
    levels: tuple[float, ...]

    def shares(self, heights: npt.ArrayLike) -> Floats:
        """Where heights stand on the scale; NaN for those that are not finite."""
        given = np.asarray(heights, np.float64)
        known = np.where(np.isfinite(given), given, np.nan)
        low, high = self.low, self.high
        if self.logarithmic:
            known, low, high = np.log(known), math.log(low), math.log(high)
        found: Floats = np.zeros_like(known) if high <= low else (known - low) / (high - low)
        return np.where(np.isnan(known), np.nan, found)


def height_scale(heights: Floats) -> HeightScale:
    """The scale of all finite heights: by their logarithm where they are far apart, and positive."""
    finite = heights[np.isfinite(heights)]
    if not len(finite):
        return HeightScale(False, 0.0, 1.0, ())
    low, high = float(finite.min()), float(finite.max())
    if low > 0.0 and high > WIDE * low:
        every = log_ticks(low, high)
        ticks = every[:: max(math.ceil(len(every) / MOST_LEVELS), 1)]
        return HeightScale(True, low, high, tuple(ticks.tolist()))
    ticks = nice_ticks(low, high, FEWEST_LEVELS + 2)
    return HeightScale(False, low, high, tuple(ticks[(ticks >= low) & (ticks <= high)].tolist()))


def height_lut(tokens: Tokens) -> Bytes:
    """The colours of a scale from its lowest to its highest, shape (256, 3): valleys are dark."""
    dark, pale = (LOW_SHARE, HIGH_SHARE) if tokens.name == "light" else (HIGH_SHARE, LOW_SHARE)
    ends = [np.array(rgb(blend(tokens.canvas, tokens.text, share)), np.float64) for share in (dark, pale)]
    share = np.linspace(0.0, 1.0, 256)[:, None]
    table: Bytes = (ends[0] + (ends[1] - ends[0]) * share).round().astype(np.uint8)
    return table


def height_rgb(tokens: Tokens, scale: HeightScale, heights: Floats) -> Bytes:
    """The colours of heights, their shape plus (3,); what is not finite has the ground of errors."""
    shares = scale.shares(heights)
    rows = np.rint(255.0 * np.clip(np.nan_to_num(shares), 0.0, 1.0)).astype(np.intp)
    colours = height_lut(tokens)[rows]
    colours[np.isnan(shares)] = rgb(tokens.err_soft)
    return colours


def contours(found: Landscape, scale: HeightScale) -> list[tuple[float, list[Floats]]]:
    """For each level its lines, polylines (k, 2) in the coordinates of the axes; a line has none."""
    if len(found.axes) < 2:
        return []
    across, up = (axis.coordinates for axis in found.axes)
    extent = (float(across[0]), float(across[-1]), float(up[0]), float(up[-1]))
    return [(level, contour(found.objective, extent, level)) for level in scale.levels]


def ticks(coordinates: Floats, wanted: int) -> tuple[tuple[float, str], ...]:
    """Round numbers along an axis."""
    low, high = float(coordinates[0]), float(coordinates[-1])
    return tuple((tick, tick_text(tick)) for tick in nice_ticks(low, high, wanted).tolist())


# -- what is said


def headline(found: Landscape, now: tuple[float, ...] | None = None) -> str:
    """What is shown: of which moment, and of what the objective consists; of ``now`` too, if it is elsewhere on it."""
    text = tr(
        "Step {step}. Objective {objective} ({made_of} over {points} training points)",
        step=count(found.step),
        objective=plain(found.height),
        made_of=tr("data loss and penalty") if found.penalty.any() else tr("data loss"),
        points=count(found.n_points),
    )
    if now is None or now == found.here:
        return text
    row, column = nearest(found, now[0], now[-1])
    if not stands_at(found, now, row, column):
        return tr("{text}, now another at the full dot", text=text)
    objective = plain(float(found.objective[row, column]))
    return tr("{text}, now {objective} at the full dot", text=text, objective=objective)


def says(found: Landscape) -> str:
    """What it is, and what it is not."""
    parts = [KINDS[found.wish.kind].says]
    if found.explained is not None:
        shares = tr(" and ").join(f"{100 * share:.1f}%" for share in found.explained)
        said = tr("Its two directions have {shares} of the path's variance, {whole:.1f}% in all.")
        parts.append(said.format(shares=shares, whole=100 * sum(found.explained)))
    if found.wish.kind == "random":
        parts.append(tr("Seed {seed}.", seed=count(found.wish.seed)))
    if found.slope is not None and found.next_step is not None:
        parts.append(
            tr(
                "The gradient is {length} long; one step of plain gradient descent goes {step} (dotted).",
                length=plain(-found.slope),
                step=plain(found.next_step),
            )
        )
    if found.unknown:
        unknown, places = count(found.unknown), count(found.objective.size)
        parts.append(
            tr("Hatched: not a finite number, at {unknown} of {places} places.", unknown=unknown, places=places)
        )
    return " ".join(parts)


def of_place(found: Landscape, row: int, column: int) -> str:
    """What was evaluated at one place."""
    places = zip(found.axes, (column, row), strict=False)
    where = ", ".join(f"{shortened(a.title, LONGEST_TITLE)} {signed(float(a.coordinates[i]))}" for a, i in places)
    objective, data_loss, penalty = (
        float(heights[row, column]) for heights in (found.objective, found.data_loss, found.penalty)
    )
    if not penalty:
        return tr("{where}: objective {objective}", where=where, objective=plain(objective))
    return tr(
        "{where}: objective {objective} = data loss {data_loss} + penalty {penalty}",
        where=where,
        objective=plain(objective),
        data_loss=plain(data_loss),
        penalty=plain(penalty),
    )


def stands_at(found: Landscape, now: tuple[float, ...] | None, row: int, column: int) -> bool:
    """Whether a run that is at ``now`` stands exactly at a place that was evaluated."""
    return now == tuple(float(axis.coordinates[i]) for axis, i in zip(found.axes, (column, row), strict=False))


def nearest(found: Landscape, x: float, y: float) -> tuple[int, int]:
    """Row and column of the place that was evaluated nearest to coordinates."""
    column = int(np.argmin(np.abs(found.axes[0].coordinates - x)))
    row = int(np.argmin(np.abs(found.axes[1].coordinates - y))) if len(found.axes) > 1 else 0
    return row, column
