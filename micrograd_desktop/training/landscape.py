"""The loss landscape around one moment of a run: its objective along a line, or over a plane, through its parameters.

What is shown is exact where it is evaluated, and nothing is said of what lies between. Only the ``slice`` is the whole
truth about what it names: two parameters, with all others as they are. The other kinds are a line or a plane out of a
space of as many dimensions as there are parameters.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.parameters import Sizes, count, name_at, title, walk
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import LARGEST_SEED, Project
from micrograd_desktop.training.directions import Axis, LandscapeError, principal, projected, random_direction
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.objective import Height, Objective
from micrograd_desktop.training.rates import learning_rates
from micrograd_desktop.training.walked import Tell, Walked, walk_again
from micrograd_desktop.translation import tr, whole

FEWEST_POINTS, MOST_POINTS = 5, 201
"""Along each axis."""

LEAST_REACH, MOST_REACH = 1e-6, 1e6
MARGIN = 0.1
"""Of a path's extent, that is shown beyond both of its ends."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which landscape is wanted.

    Attributes
    ----------
    kind
        A row of ``KINDS``.
    parameters
        The places, in the flat order, of the two parameters of a slice.
    seed
        Of random directions.
    reach
        How far it goes to each side of the present parameters; None is the kind's own. A path says it by itself.
    points
        How many evaluations along each axis; an even number is taken for the next one, so that one is in the middle.
    """

    kind: str = "slice"
    parameters: tuple[int, int] = (0, 1)
    seed: int = 0
    reach: float | None = None
    points: int = 41


class Around(NamedTuple):
    """The moment that is looked around from."""

    project: Project
    step: int
    parameters: Floats
    here: Height
    walked: Walked | None

    @property
    def sizes(self) -> Sizes:
        """Neurons of each layer."""
        return layer_sizes(settings_at(self.project, self.step).network)


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to lay a line or a plane through the parameters. ``axes`` makes one axis, or two: across and up."""

    title: str
    says: str
    reach: float | None
    axes: Callable[[Around, Wish], tuple[Axis, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Landscape:
    """Frozen: the objective, and the two it is the sum of, shape (rows, columns), row 0 below; a line has one row.

    Attributes
    ----------
    step, parameters
        The moment: after how many updates, and its parameters (n,).
    n_points
        Over how many training points the data loss is the mean.
    here
        Its coordinates along the axes, and ``objective`` there is ``height``, the run's own to the last bit.
    steps, path
        The run's way, (m,) and (m, 2): its parameters projected onto the axes. None if it was not asked for.
    explained
        The shares of the path's variance that lie along the axes of a path; None for other kinds.
    slope, next_step
        Of a line along the gradient: how fast the objective rises at the present by that gradient, and where one step
        of plain gradient descent at the present learning rate leads.
    """

    wish: Wish
    step: int
    parameters: Floats
    n_points: int
    axes: tuple[Axis, ...]
    here: tuple[float, ...]
    height: float
    objective: Floats
    data_loss: Floats
    penalty: Floats
    steps: Ints | None = None
    path: Floats | None = None
    explained: tuple[float, float] | None = None
    slope: float | None = None
    next_step: float | None = None

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        return KINDS[self.wish.kind].title

    @property
    def unknown(self) -> int:
        """At how many places the objective is NaN or infinite."""
        return int(np.count_nonzero(~np.isfinite(self.objective)))


def survey(
    project: Project, step: int, parameters: Floats, wish: Wish, tell: Tell, *,
    engine: EngineName = "compiled", with_path: bool = False,
) -> Landscape:  # fmt: skip
    """Evaluate the objective around one moment of a project's run.

    Parameters
    ----------
    step, parameters
        The moment: after how many updates, and the parameters (n,) there.
    tell
        See ``Tell``.
    with_path
        Whether the run's path is wanted too, for which its steps are taken again.

    Raises
    ------
    LandscapeError
        If there is no such landscape, with the reason.
    """
    check(wish, layer_sizes(settings_at(project, step).network))
    tell(0.0, tr("making the network ready"))
    objective = Objective(project, step, engine, lambda: tell(0.0, tr("making the network ready")))
    walked = walk_again(project, step, tell) if with_path or wish.kind == "path" else None
    around = Around(project, step, parameters.copy(), objective.at(parameters), walked)
    axes = KINDS[wish.kind].axes(around, wish)
    heights, data_losses, penalties = _evaluated(objective, around.parameters, axes, tell)
    here = tuple(0.0 if axis.place is None else float(parameters[axis.place]) for axis in axes)
    slope, next_step = _promise(around) if wish.kind == "gradient" else (None, None)
    path = None if walked is None or len(axes) < 2 else projected(walked.parameters, around.parameters, axes)
    return Landscape(
        wish, step, around.parameters, objective.n_points, axes, here, around.here.objective, heights, data_losses,
        penalties,
        steps=None if walked is None or path is None else walked.steps, path=path,
        explained=None if walked is None or wish.kind != "path" else principal(walked.parameters)[1],
        slope=slope, next_step=next_step,
    )  # fmt: skip


def check(wish: Wish, sizes: Sizes) -> None:
    """Refuse what can't be evaluated of a network of these sizes.

    Raises
    ------
    LandscapeError
        With the reason.
    """
    if wish.kind not in KINDS:
        raise LandscapeError(
            tr("There is no landscape called '{name}'. There are {names}.", name=wish.kind, names=", ".join(KINDS))
        )
    if not FEWEST_POINTS <= wish.points <= MOST_POINTS:
        raise LandscapeError(
            tr("Along an axis there are {fewest} to {most} points.", fewest=FEWEST_POINTS, most=MOST_POINTS)
        )
    if wish.reach is not None and not LEAST_REACH <= wish.reach <= MOST_REACH:
        raise LandscapeError(
            tr("The reach is a number from {least:g} to {most}.", least=LEAST_REACH, most=whole(round(MOST_REACH)))
        )
    if not 0 <= wish.seed <= LARGEST_SEED:
        raise LandscapeError(tr("A seed is a whole number from 0 to {largest}.", largest=whole(LARGEST_SEED)))
    if wish.kind == "slice":
        first, second = wish.parameters
        if not all(0 <= place < count(sizes) for place in wish.parameters):
            raise LandscapeError(tr("The network has parameters 0 to {last} only.", last=whole(count(sizes) - 1)))
        if first == second:
            raise LandscapeError(tr("A slice needs two different parameters."))


def parameter_called(name: str, project: Project, step: int = 0) -> int:
    """The place of the parameter that people call so ("weight x to 1.1", "bias of output") at a step.

    Raises
    ------
    LandscapeError
        If there is none.
    """
    now = settings_at(project, step)
    sizes, inputs = layer_sizes(now.network), seen_names(now.network, now.dataset)
    wanted = " ".join(name.split()).casefold()
    for place, one in enumerate(walk(sizes)):
        if title(one, sizes, inputs).casefold() == wanted:
            return place
    first = title(name_at(0, sizes), sizes, inputs)
    raise LandscapeError(
        tr(
            "There is no parameter called '{name}'. One is called '{first}'.",
            name=plain(name.strip()),
            first=plain(first),
        )
    )


def beside(place: int, sizes: Sizes) -> int:
    """The place of another parameter of the same neuron: the one after a weight, the one before a bias."""
    return place - 1 if name_at(place, sizes).source is None else place + 1


# -- the kinds


def _slice(around: Around, wish: Wish) -> tuple[Axis, ...]:
    now = settings_at(around.project, around.step)
    inputs = seen_names(now.network, now.dataset)
    axes = []
    for place in wish.parameters:
        unit = np.zeros_like(around.parameters)
        unit[place] = 1.0
        coordinates = around.parameters[place] + _even(wish)
        axes.append(Axis(title(name_at(place, around.sizes), around.sizes, inputs), coordinates, unit, place))
    return tuple(axes)


def _gradient(around: Around, wish: Wish) -> tuple[Axis, ...]:
    length = float(np.linalg.norm(around.here.gradient))
    if not math.isfinite(length):
        raise LandscapeError(tr("The gradient is not finite here, so there is no direction to go along."))
    if length == 0.0:
        raise LandscapeError(tr("The gradient is 0 here, so there is no direction to go along."))
    return (Axis(tr("distance against the gradient"), _even(wish), around.here.gradient / -length),)


def _random(around: Around, wish: Wish) -> tuple[Axis, ...]:
    random = np.random.default_rng(wish.seed)
    directions = [random_direction(around.parameters, around.sizes, random) for _ in range(2)]
    names = tr("first random direction"), tr("second random direction")
    return tuple(Axis(name, _even(wish), row) for name, row in zip(names, directions, strict=True))


def _path(around: Around, wish: Wish) -> tuple[Axis, ...]:
    assert around.walked is not None, "it is walked for this kind"
    path = around.walked.parameters
    if not np.isfinite(path).all():
        raise LandscapeError(tr("The run has parameters that are not finite, so its path has no main directions."))
    directions, shares = principal(path)
    places = (path - around.parameters) @ directions.T
    axes = []
    for number, (row, share) in enumerate(zip(directions, shares, strict=True)):
        percent = f"{100 * share:.1f}"
        names = (
            tr("first main direction ({percent}%)", percent=percent),
            tr("second main direction ({percent}%)", percent=percent),
        )
        axes.append(Axis(names[number], _along(places, number, wish.points), row))
    return tuple(axes)


def _even(wish: Wish) -> Floats:
    """Coordinates to both sides of 0, which is one of them."""
    reach = wish.reach or KINDS[wish.kind].reach
    assert reach is not None, "a kind without a reach has coordinates of its own"
    half = wish.points // 2
    return np.arange(-half, half + 1, dtype=np.float64) * (reach / half)


def _along(places: Floats, axis: int, points: int) -> Floats:
    """Coordinates, of which one is 0, that cover a path (k, 2) and the present; no narrower than a tenth of it."""
    extent = np.ptp(np.vstack([places, np.zeros(2)]), axis=0)
    low, high = min(float(places[:, axis].min()), 0.0), max(float(places[:, axis].max()), 0.0)
    room = max(MARGIN * (high - low), MARGIN * float(extent.max()))
    low, high = low - room, high + room
    distance = (high - low) / (points - 1)
    return np.arange(math.floor(low / distance), math.ceil(high / distance) + 1, dtype=np.float64) * distance


KINDS: dict[str, Kind] = {
    "slice": Kind(
        tr("Slice over two parameters"),
        tr("Exact: these two parameters take the values at the axes, and all others stay as they are."),
        2.0,
        _slice,
    ),
    "gradient": Kind(
        tr("Line along the gradient"),
        tr(
            "Exact along one line: all parameters move against the gradient, so far as the axis says (the length of "
            "the change). The dashed line is what the gradient promises."
        ),
        1.0,
        _gradient,
    ),
    "random": Kind(
        tr("Two random directions"),
        tr(
            "One plane of very many: all weights move along two random directions, in which each neuron's weights are "
            "as long as its own (Li and others 2018); biases stay. Another seed gives another plane."
        ),
        1.0,
        _random,
    ),
    "path": Kind(
        tr("The path of the run"),
        tr(
            "The plane in which the run's path varies most (its first two principal components), through the present "
            "parameters. The path lies near the plane, not in it: its losses are not those under its line."
        ),
        None,
        _path,
    ),
}
"""Every landscape there is, by name."""


# -- inside


def _evaluated(objective: Objective, start: Floats, axes: tuple[Axis, ...], tell: Tell) -> Floats:
    """Objective, data loss and penalty at all places, shape (3, rows, columns)."""
    across, up = axes[0], axes[1] if len(axes) > 1 else None
    columns, rows = across.coordinates.tolist(), [None] if up is None else up.coordinates.tolist()
    heights = np.empty((3, len(rows), len(columns)))
    for i, y in enumerate(rows):
        for j, x in enumerate(columns):
            tell((i + j / len(columns)) / len(rows), tr("evaluating"))
            parameters = start.copy()
            across.move(parameters, x)
            if up is not None and y is not None:
                up.move(parameters, y)
            heights[:, i, j] = objective.at(parameters)[:3]
    return heights


def _promise(around: Around) -> tuple[float, float]:
    length = float(np.linalg.norm(around.here.gradient))
    spec = settings_at(around.project, around.step).training
    return -length, float(learning_rates(spec, around.step, 1)[0]) * length
