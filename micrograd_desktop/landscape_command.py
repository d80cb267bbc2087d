"""``micrograd-desktop landscape``: the objective around one moment of a run, without the window."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop import table_options, terminal
from micrograd_desktop.command_options import (
    MOST_STEPS,
    BadInputError,
    Parser,
    check_picture_file,
    path,
    reason,
    text,
    whole_number,
)
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.spec import LARGEST_SEED
from micrograd_desktop.terminal import say
from micrograd_desktop.training.landscape import FEWEST_POINTS, KINDS, MOST_POINTS, Landscape, Wish
from micrograd_desktop.waiting import Waiting

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project

Save = Callable[[Landscape, Path, str], object]

DIVERGED = 1
LONGEST_NUMBER = 40


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    kinds = "; ".join(f"{name}: {row.title.lower()}" for name, row in KINDS.items())
    result = Parser(
        prog="micrograd-desktop landscape",
        description="Train some steps, then evaluate the objective (data loss and penalty, over all training points) "
        f"around the parameters that the run has then. {kinds}.",
    )
    result.add_argument("project", type=text("a project"), help="an example's name or a project file (.mgd)")
    table_options.add_options(result)
    result.add_argument(
        "--steps", type=whole_number("a number of steps", 0, MOST_STEPS), default=100, metavar="N",
        help="how many updates before it is looked around (100)",
    )  # fmt: skip
    result.add_argument("--kind", choices=tuple(KINDS), default="slice", help="which landscape (slice)")
    result.add_argument(
        "--along", type=text("a parameter"), action="append", default=[], metavar="PARAMETER",
        help="a parameter of a slice, as the inspector calls it, such as 'weight x to 1.1' or 'bias of output'; "
        "twice: the one across, then the one up (the first two)",
    )  # fmt: skip
    result.add_argument(
        "--seed", type=whole_number("a seed", 0, LARGEST_SEED), default=0, metavar="N",
        help="of random directions (0)",
    )  # fmt: skip
    result.add_argument(
        "--reach", type=_number, metavar="R",
        help="how far it goes to each side: of a parameter's value (2), of the length of the change against the "
        "gradient (1), of random directions as long as the weights (1); a path says it by itself",
    )  # fmt: skip
    result.add_argument(
        "--points", type=whole_number("a number of points", FEWEST_POINTS, MOST_POINTS), default=41, metavar="N",
        help="evaluations along each axis (41)",
    )  # fmt: skip
    result.add_argument("--path", action="store_true", help="the run's path too, for which its steps are taken twice")
    result.add_argument(
        "--json", action="store_true",
        help='one JSON object with all numbers; those that are not finite are texts: "inf", "-inf", "nan"',
    )  # fmt: skip
    result.add_argument("--picture", type=path, metavar="FILE", help="save a picture of it")
    result.add_argument("--theme", choices=("light", "dark"), default="light", help="colours of the picture (light)")
    return result


def run(arguments: list[str], find: Callable[[str], Project], save: Save) -> int:
    """Print a landscape; returns the exit status: 0, or 1 if the run diverged before it came to that step.

    Parameters
    ----------
    find
        Gives the project of a name.
    save
        Saves a picture of a landscape to a file, in a theme's colours; raises ``OSError``.
    """
    options = parser().parse_args(arguments)
    terminal.need_output()
    if options.picture is not None:
        check_picture_file(options.picture)
    project = table_options.with_data(find(options.project), options)
    with terminal.reacting(terminal.raise_ended), Waiting("making the network ready") as waiting:
        found, complaint = _surveyed(project, options, waiting)
        waiting.give_way()
        if options.json:
            say(terminal.json_line(data(found)))
        else:
            for line in lines(found):
                say(plain(line, 1000))
        terminal.flush()
    if options.picture is not None:
        _picture(found, options.picture, options.theme, save)
    if complaint:
        terminal.complain(complaint)
    return DIVERGED if complaint else 0


def _picture(found: Landscape, file: Path, theme: str, save: Save) -> None:
    try:
        save(found, file, theme)
    except OSError as error:
        raise BadInputError(f"the picture could not be made: {reason(error).rstrip('.')}.") from error
    terminal.remark(f"Picture of the landscape: {plain(file)}")


def _surveyed(project: Project, options: argparse.Namespace, waiting: Waiting) -> tuple[Landscape, str]:
    """The landscape where the run stands after its steps, and a complaint if it did not come so far."""
    from micrograd_desktop.project.log import settings_at
    from micrograd_desktop.project.rules import layer_sizes
    from micrograd_desktop.training.directions import LandscapeError
    from micrograd_desktop.training.divergence import sentence
    from micrograd_desktop.training.landscape import check, parameter_called, survey
    from micrograd_desktop.training.run import Run

    def tell(share: float, doing: str) -> None:
        waiting.tell(f"{doing}, {100 * share:.0f}%")

    try:
        wish = _wish(project, options, parameter_called)
        check(wish, layer_sizes(settings_at(project, options.steps).network))
        trained, complaint = Run(project), ""
        while trained.step < options.steps and not complaint:
            waiting.tell(f"training, {trained.step:,} of {options.steps:,} steps")
            divergence = trained.advance(options.steps - trained.step, 0.2).divergence
            complaint = "" if divergence is None else sentence(divergence)
        return survey(project, trained.step, trained.parameters, wish, tell, with_path=options.path), complaint
    except LandscapeError as error:
        raise BadInputError(f"{str(error)[0].lower()}{str(error)[1:]}") from error


def _wish(project: Project, options: argparse.Namespace, place: Callable[[str, Project, int], int]) -> Wish:
    along = options.along
    if along and options.kind != "slice":
        raise BadInputError("--along names the parameters of a slice. Leave it out, or say --kind slice.")
    if len(along) not in (0, 2):
        raise BadInputError("a slice is over two parameters. Give --along twice.")
    if options.kind == "path" and options.reach is not None:
        raise BadInputError("--reach is not for a path, which says by itself how far it goes.")
    parameters = tuple(place(name, project, options.steps) for name in along) or (0, 1)
    return Wish(options.kind, (parameters[0], parameters[1]), options.seed, options.reach, options.points)


def lines(found: Landscape) -> Iterator[str]:
    """A landscape in words."""
    yield f"{found.title}, step {found.step:,}"
    yield KINDS[found.wish.kind].says
    for axis, here in zip(found.axes, found.here, strict=True):
        low, high = float(axis.coordinates[0]), float(axis.coordinates[-1])
        yield f"{axis.title}: {low:.6g} to {high:.6g}, now {here:.6g}"
    yield f"objective here {found.height:.6g}"
    if found.unknown < found.objective.size:
        for word, choose in (("lowest", np.nanargmin), ("highest", np.nanargmax)):
            heights = np.where(np.isfinite(found.objective), found.objective, np.nan)
            row, column = np.unravel_index(int(choose(heights)), heights.shape)
            places = [found.axes[0].coordinates[column], *(axis.coordinates[row] for axis in found.axes[1:])]
            yield f"{word} {heights[row, column]:.6g} at {', '.join(f'{place:.6g}' for place in places)}"
    if found.unknown:
        yield f"not finite at {found.unknown:,} of {found.objective.size:,} places"
    if found.slope is not None and found.next_step is not None:
        yield f"slope here {found.slope:.6g}; one step of plain gradient descent is {found.next_step:.6g} long"


def data(found: Landscape) -> dict[str, object]:
    """A landscape as data; row 0 of the values is that of the lowest coordinate up."""
    return {
        "kind": found.wish.kind,
        "title": found.title,
        "says": KINDS[found.wish.kind].says,
        "step": found.step,
        "objective_here": found.height,
        "axes": [
            {"title": plain(axis.title), "here": here, "coordinates": axis.coordinates.tolist()}
            for axis, here in zip(found.axes, found.here, strict=True)
        ],
        "objective": _json_rows(found.objective),
        "data_loss": _json_rows(found.data_loss),
        "penalty": _json_rows(found.penalty),
        "path": None if found.path is None else _json_rows(found.path),
        "path_steps": None if found.steps is None else found.steps.tolist(),
        "explained": found.explained,
        "slope": found.slope,
        "next_step": found.next_step,
        "seed": found.wish.seed if found.wish.kind == "random" else None,
    }


def _json_rows(numbers: np.ndarray) -> list[list[float | str]]:
    return [[number if math.isfinite(number) else str(number) for number in row] for row in numbers.tolist()]


def _number(given: str) -> float:
    try:
        number = float(given) if len(given) <= LONGEST_NUMBER else math.nan
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"a reach is a number, not '{plain(given)}'")
    return number
