"""What of a run's losses a plot draws: its axes' ends, bands and curves, in any thread; and as a request for pixels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from micrograd_desktop.presentation.colours import Tokens, blend
from micrograd_desktop.presentation.loss_axis import FEWEST_STEPS, LossAxis, loss_axis
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossBand, LossHistory
from micrograd_desktop.presentation.loss_picture import Band, Curve, LossRequest, PlotArea
from micrograd_desktop.presentation.series import Floats, nice_end

CURVES = ("data_loss", "test_loss", "objective")
"""From the uppermost to the lowest."""

BANDED = {"test_loss": "plot_test", "data_loss": "plot_train"}
"""The curves that are drawn in a band where they are reduced, the uppermost last, and the tokens of their colours."""

WHOLE, REDUCED = 1.75, 1.5
"""Width of the train curve where every step is drawn, and of its line in a band."""

WIDTHS = {"data_loss": WHOLE, "test_loss": WHOLE, "objective": 1.5}
DASHES = {"data_loss": (0.0, 0.0), "test_loss": (5.0, 3.0), "objective": (1.5, 3.0)}
NO_CURVE = (np.empty(0), np.empty(0))

MOST_LAG, FRAMES_AHEAD = 3.0, 2.0
"""Pixels that the picture of a growing curve may lack at its end, and how many frames ahead another is made.

So losses are drawn anew as often as it can be seen that they are."""

_BAND_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class LossLook:
    """How losses are to be drawn.

    Attributes
    ----------
    columns
        Pixels along the steps.
    labels
        About how many there are on the upright axis.
    logarithmic, objective
        Whether that axis is logarithmic, and whether the objective is drawn too.
    broken_at
        Step and loss of the cross that ends the train curve; None where there is none.
    reach
        A step that the axis is to reach at least: the last one of earlier runs that are drawn too.
    """

    columns: int
    labels: int
    logarithmic: bool
    objective: bool
    broken_at: tuple[int, float] | None
    reach: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class DrawnLosses:
    """A history as it looks.

    Attributes
    ----------
    steps
        The ends of the axis of steps.
    axis
        That of the losses.
    bands
        The curves that are reduced to groups of steps, and drawn as a line in a band.
    curves
        Steps and heights of each curve; empty where it is not drawn.
    """

    steps: tuple[int, int]
    axis: LossAxis
    bands: Mapping[str, LossBand]
    curves: Mapping[str, tuple[Floats, Floats]]


def steps_shown(history: LossHistory, look: LossLook, moment: HistoryPoint | None) -> range:
    """The axis of steps: from the first of the history, or the moment before there is any, to a round end."""
    broken_at = look.broken_at
    start = history.start if len(history) or moment is None else moment.step
    last = max(history.end - 1, start if moment is None else moment.step, start if broken_at is None else broken_at[0])
    last = max(last, look.reach)
    return range(start, start + math.ceil(nice_end(max(last - start, FEWEST_STEPS))))


def lag(losses: DrawnLosses, moment: HistoryPoint, last: int, width: float) -> float:
    """Pixels, of a plot so many wide, from the end of drawn curves to a moment, or to the ``last`` step if it is later.

    Infinite where the moment's losses are beyond the axis, and where no curve is drawn.
    """
    drawn = [name for name in CURVES if len(losses.curves[name][0])]
    if not drawn or not losses.axis.holds(np.array([moment[name] for name in drawn])):
        return math.inf
    first, end = losses.steps
    return (max(last, moment.step) - float(losses.curves[drawn[0]][0][-1])) * width / (end - first)


def will_do(lag: float, pace: int, losses: DrawnLosses, width: float) -> bool:
    """Whether a picture that lags by so many pixels will do for the next frame, at a pace of so many steps a frame."""
    first, end = losses.steps
    return lag + FRAMES_AHEAD * pace * width / (end - first) <= MOST_LAG


def drawn_losses(
    history: LossHistory,
    look: LossLook,
    moment: HistoryPoint | None,
    *,
    joined: bool = True,
    held: Sequence[float] = (),
) -> DrawnLosses:
    """A history as it looks at a moment.

    Parameters
    ----------
    moment
        The figures at the parameters that are shown: the curves end in them where the history does not reach them.
    joined
        Whether that is so also where steps between its end and the moment are still to come.
    held
        Losses that the axis has room for besides.
    """
    steps = steps_shown(history, look, moment)
    shown = {"data_loss": True, "test_loss": history.has_test, "objective": look.objective}
    found = {name: history.band(name, look.columns) for name in BANDED if shown[name]}
    bands = {name: band for name, band in found.items() if band is not None}
    ends_in = moment if moment is not None and (joined or moment.step <= history.end) else None
    curves = {name: _curve(history, name, look, bands, ends_in) if shown[name] else NO_CURVE for name in CURVES}
    extremes = [_extremes(history, name, look, bands, curves[name], ends_in) for name in CURVES if shown[name]]
    if moment is not None and ends_in is None:
        extremes.append(np.array([moment[name] for name in CURVES if shown[name]]))
    axis = loss_axis(np.concatenate([*extremes, held]), look.logarithmic, look.labels, look.broken_at is not None)
    heights = {name: (at, axis.heights(values)) for name, (at, values) in curves.items()}
    return DrawnLosses((steps.start, steps.stop), axis, bands, heights)


def _curve(
    history: LossHistory, name: str, look: LossLook, bands: Mapping[str, LossBand], moment: HistoryPoint | None
) -> tuple[Floats, Floats]:
    """Steps and losses of a curve as it is drawn: those of its band, else of all steps."""
    band = bands.get(name)
    drawn = history.curve(name, look.columns) if band is None else (band.steps, band.line)
    return _to_moment(history, name, moment, *drawn)


def _to_moment(
    history: LossHistory, name: str, moment: HistoryPoint | None, steps: Floats, values: Floats
) -> tuple[Floats, Floats]:
    """A curve that ends in a moment, if the history does not reach it yet."""
    if moment is None or moment.step < history.end or not len(steps):
        return steps, values
    return np.append(steps, moment.step), np.append(values, moment[name])


def _extremes(
    history: LossHistory,
    name: str,
    look: LossLook,
    bands: Mapping[str, LossBand],
    drawn: tuple[Floats, Floats],
    moment: HistoryPoint | None,
) -> Floats:
    """Losses among which are the lowest and the highest that are drawn; after a divergence, those of all steps."""
    band = bands.get(name)
    if band is None:
        return drawn[1]
    if look.broken_at is not None:
        return _to_moment(history, name, moment, *history.curve(name, look.columns))[1]
    return np.concatenate([band.low, band.high, drawn[1][-1:]])


def loss_request(losses: DrawnLosses, area: PlotArea, t: Tokens) -> LossRequest:
    """The same as a request for a picture, in a theme's colours."""
    axis = losses.axis
    bands = tuple(
        Band(band.steps, axis.heights(band.low), axis.heights(band.high), band_colour(name, t))
        for name, band in losses.bands.items()
    )
    curves = tuple(
        Curve(*losses.curves[name], getattr(t, BANDED.get(name, "text2")), curve_width(name, losses), DASHES[name])
        for name in reversed(CURVES)
    )
    return LossRequest(area, t.panel, t.grid, tuple(height for height, _ in axis.labels), bands, curves)


def curve_width(name: str, losses: DrawnLosses) -> float:
    """How wide a curve is drawn: the train curve's line in a band is thinner."""
    return REDUCED if name == "data_loss" and name in losses.bands else WIDTHS[name]


def band_colour(name: str, t: Tokens) -> str:
    """The colour of a curve's band, opaque."""
    return blend(t.panel, getattr(t, BANDED[name]), _BAND_SHARE)
