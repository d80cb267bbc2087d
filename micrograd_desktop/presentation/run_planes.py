"""A run's output at one moment as a small picture with its points: a function of frozen data, in any thread."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from micrograd_desktop.engine.kernel.kernel import NoCompilerError
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Heatmaps, placed
from micrograd_desktop.presentation.colours import Tokens, diverging_rgb
from micrograd_desktop.presentation.decisions import classes_of, scale_of, shades
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.plane_picture import PlaneRequest, lines, plane_picture, sample_colours
from micrograd_desktop.presentation.portraits import Portraits
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.presentation.slices import distances, opacities, spread_of
from micrograd_desktop.raster.image import Image, pixels
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.replays import Shown

SAMPLES = 80
"""Along each side of the plane."""

MOST_POINTS = 160
"""Of each set that are drawn: more would only paint over each other in a picture of some 150 pixels."""

LINE_WIDTH = 1.5


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a picture is, in device pixels to each side; how many of them the screen has for its own; colours."""

    side: int
    ratio: float
    tokens: Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A point: where it is in the picture, from 0 to 1 to the right and down, its shape, colour, and how opaque."""

    x: float
    y: float
    shape: int
    colour: str
    opacity: float
    train: bool


@dataclass(frozen=True, slots=True, eq=False)
class PlaneTile:
    """What a run has come to at a step.

    Attributes
    ----------
    step, figures
        Which moment it is, and what is measured of it, by name.
    problem
        What is learnt.
    image
        The plane; over one input of numbers the curve.
    lines
        Lines (n, 2) over it, from 0 to 1 to the right and down, where the picture has none of its own.
    spots
        The points, the uppermost last.
    """

    step: int
    figures: Mapping[str, float]
    problem: Problem
    image: Image
    lines: tuple[Floats, ...]
    spots: tuple[Spot, ...]


def plane_tile(shown: Shown, frame: Frame, portraits: Portraits, problem: Problem, wanted: Check = go_on) -> PlaneTile:
    """The picture of a moment; ``wanted`` is called now and then: if it raises, there will be none."""
    portrait = portraits.of(shown.settings, wanted)
    drawing = portrait.draw(
        shown.parameters, loss=shown.settings.training.loss, detail=Detail(8, SAMPLES, nodes=False), wanted=wanted
    )
    wanted()
    heatmaps, points = drawing.heatmaps, drawing.points
    scale = scale_of(problem, np.concatenate([points.train_y, points.test_y]))
    request = PlaneRequest(
        frame.side, frame.side, heatmaps.extent, LINE_WIDTH * frame.ratio, frame.tokens, problem, False, scale=scale
    )
    over: tuple[Floats, ...] = ()
    try:
        image = plane_picture(request, heatmaps)
    except NoCompilerError:
        image, over = _sampled(request, heatmaps), _over(request, heatmaps)
    sets = ((points.test_x, points.test_y, False), (points.train_x, points.train_y, True))
    spread = spread_of(points) if heatmaps.slice is not None else np.ones(0)
    spots = tuple(
        spot
        for inputs, targets, train in sets
        for spot in _spots(inputs, targets, train, heatmaps, problem, scale, frame.tokens, spread)
    )
    return PlaneTile(shown.step, shown.look.figures.row(0), problem, image, over, spots)


def _spots(
    inputs: Floats, targets: Floats, train: bool, heatmaps: Heatmaps, problem: Problem, scale: float, t: Tokens,
    spread: Floats,
) -> list[Spot]:  # fmt: skip
    if not len(targets):
        return []
    chosen = np.unique(np.linspace(0, len(targets) - 1, min(len(targets), MOST_POINTS)).astype(np.int64))
    inputs, targets = inputs[chosen], targets[chosen]
    places = _within(placed(problem, inputs, targets, heatmaps.slice), heatmaps.extent)
    far = opacities(distances(inputs, heatmaps.slice, spread)) if heatmaps.slice is not None else np.ones(len(targets))
    if problem.classes:
        shapes = classes_of(problem, targets).tolist()
        colours = [t.classes[shape] for shape in shapes]
    else:
        shapes = [0] * len(targets)
        numbers = diverging_rgb(t, shades(problem, targets / scale)).tolist()
        colours = [t.text3] * len(targets) if heatmaps.curve else [f"#{r:02X}{g:02X}{b:02X}" for r, g, b in numbers]
    return [
        Spot(x, y, shape, colour, opacity, train)
        for (x, y), shape, colour, opacity in zip(places.tolist(), shapes, colours, far.tolist(), strict=True)
    ]


def _within(places: Floats, extent: Extent) -> Floats:
    """Places of the plane as shares of the picture, to the right and down."""
    x0, x1, y0, y1 = extent
    return np.column_stack([(places[:, 0] - x0) / (x1 - x0), (y1 - places[:, 1]) / (y1 - y0)])


def _sampled(request: PlaneRequest, heatmaps: Heatmaps) -> Image:
    """The plane as squares of its samples, where there is no machine code."""
    image = Image(request.width, request.height)
    colours = sample_colours(request, heatmaps)[::-1]
    rows, columns = (np.arange(request.width) * n // request.width for n in colours.shape[:2])
    chosen = colours[rows][:, columns]
    image.seen()[:] = pixels(chosen.reshape(-1, 3)).reshape(request.height, request.width)
    if heatmaps.curve:
        image.fill(int(pixels(np.array([_rgb(request.tokens.canvas)], np.uint8))[0]))
    return image


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _over(request: PlaneRequest, heatmaps: Heatmaps) -> tuple[Floats, ...]:
    return tuple(_within(np.asarray(line), heatmaps.extent) for line in lines(request, heatmaps))
