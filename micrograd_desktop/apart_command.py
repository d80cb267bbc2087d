"""``micrograd-desktop apart``: one step of a run in its four halves, and gradients as the sums that they come from."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from micrograd_desktop import terminal
from micrograd_desktop.command_options import MOST_STEPS, BadInputError, text, whole_number
from micrograd_desktop.named_project import project_parser, saved_with_options
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.presentation.step_words import StepWords
    from micrograd_desktop.training.step_apart import GradientSum, Standing, StepApart

DIVERGED = 1
USUAL_TOP, MOST_TOP = 5, 300
EPILOG = """examples:
  micrograd-desktop apart moons-demo
  micrograd-desktop apart run.mgd --step 120 --of "weight x to 1.1" --of "bias of output" --top 20
  micrograd-desktop apart xor --set training.optimizer=adam --set training.batch_size=8 --step 3 --json
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = project_parser(
        "micrograd-desktop apart",
        "Take one step of a run apart: what its forward pass, its loss, its backward pass and its update "
        "do, with all numbers; and the gradients of some parameters as sums of what each point adds. The run is not "
        "changed. The exit status is 0, or 1 if the run diverges before that step.",
        EPILOG,
    )
    result.add_argument(
        "--step", type=whole_number("a step", 0, MOST_STEPS), metavar="N",
        help="how many updates before the one that is taken apart (where the run of the file stands, else 0)",
    )  # fmt: skip
    result.add_argument(
        "--of", type=text("a parameter"), action="append", default=[], metavar="PARAMETER",
        help="a parameter as the inspector calls it, such as 'weight x to 1.1' or 'bias of output'; may be repeated "
        "(that of the largest gradient)",
    )  # fmt: skip
    result.add_argument(
        "--top", type=whole_number("a number of points", 1, MOST_TOP), default=USUAL_TOP, metavar="N",
        help=f"how many points of a gradient's sum are listed, those that add the most: 1 to {MOST_TOP} ({USUAL_TOP})",
    )  # fmt: skip
    result.add_argument("--json", action="store_true", help="one JSON object, with every digit")
    return result


def run(arguments: list[str]) -> int:
    """Take a step apart; returns the exit status."""
    options = parser().parse_args(arguments)
    terminal.need_output()
    saved = saved_with_options(options.project, options)
    from micrograd_desktop.trained_run import standing, trained_run

    trained = trained_run(saved, standing(saved, 0) if options.step is None else options.step)
    if trained.ended or trained.complaint:
        terminal.complain(
            trained.complaint or f"Stopped at step {trained.step:,}, before its next step was taken apart."
        )
        return trained.ended or DIVERGED
    from micrograd_desktop.presentation.step_words import StepWords
    from micrograd_desktop.training.directions import LandscapeError
    from micrograd_desktop.training.landscape import parameter_called
    from micrograd_desktop.training.step_apart import Standing

    try:
        places = [parameter_called(name, saved.project, trained.step) for name in options.of]
    except LandscapeError as error:
        raise BadInputError(str(error)) from None
    stands = Standing(saved.project, trained.state)
    taken = stands.take_apart()
    words = StepWords(taken)
    sums = [stands.sum_of(place) for place in places or [words.largest_gradient]]
    if options.json:
        terminal.say(terminal.json_line(data(taken, words, sums, options.top)))
    else:
        for line in lines(stands, words, sums, options.top):
            terminal.say(line)
    return 0


def lines(stands: Standing, words: StepWords, sums: list[GradientSum], top: int) -> Iterator[str]:
    """The step in sentences, then each parameter with its update and its gradient's sum."""
    from micrograd_desktop.presentation.sample_rows import caption, sum_rows, verdict
    from micrograd_desktop.presentation.step_words import BACKWARD, HALVES

    taken, targets = words.taken, stands.targets
    place = int(taken.losses.argmax())
    target = float(targets[taken.batch[place]])
    yield f"Step {taken.step:,} to {taken.step + 1:,}"
    for half, name in enumerate(HALVES):
        yield f"{half + 1} {name}: {plain(words.sentence(half, place, target), 2000)}"
    for found in sums:
        yield ""
        yield f"{plain(caption(found, words.name(found.place)))}"
        yield f"  {plain(words.of_parameter(BACKWARD, found.place), 400)}"
        yield from (f"  {line}" for line in words.update_words(found.place))
        rows = sum_rows(found, lambda point: words.class_of(float(targets[point])), top)
        width = max(len(plain(row.label)) for row in rows)
        for row in rows:
            number = "" if row.number is None else f"  {row.number!r}"
            yield f"  {plain(row.label):<{width}}{number}"
        yield f"  {verdict(found)}"


def data(taken: StepApart, words: StepWords, sums: list[GradientSum], top: int) -> dict[str, object]:
    """The same as data. Points are counted from 1, as they are everywhere that a person reads them."""
    columns = {
        "before": taken.parameters, "left": taken.left, "data_gradient": taken.data_gradient,
        "penalty_gradient": taken.penalty_gradient, "gradient": taken.gradient, "clipped": taken.clipped,
        "change": taken.change, "after": taken.after,
    }  # fmt: skip
    return {
        "step": taken.step,
        "batch": (taken.batch + 1).tolist(),
        "outputs": [[_told(number) for number in row] for row in taken.outputs.T.tolist()],
        "losses": [_told(number) for number in taken.losses.tolist()],
        "batch_loss": taken.batch_loss,
        "data_loss": taken.data_loss,
        "penalty": taken.penalty,
        "objective": taken.objective,
        "rate": taken.rate,
        "update": not taken.diverges,
        "bugs": list(taken.settings.bugs),
        "parameters": [
            {
                "name": plain(words.name(place)),
                **{name: _told(float(numbers[place])) for name, numbers in columns.items()},
                "frozen": not taken.free[place],
            }
            for place in range(len(taken.parameters))
        ],
        "sums": [_sum(words, found, top) for found in sums],
    }


def _sum(words: StepWords, found: GradientSum, top: int) -> dict[str, object]:
    listed = list(zip(found.points.tolist(), found.terms.tolist(), strict=True))[:top]
    return {
        "name": plain(words.name(found.place)),
        "gradient": _told(found.gradient),
        "terms": [{"point": point + 1, "adds": _told(term)} for point, term in listed],
        "points": found.n,
        "add_nothing": found.silent,
        "data_loss": _told(found.data),
        "penalty": _told(found.penalty),
        "left": None if found.left is None else _told(found.left),
        "same_bits": found.same,
    }


def _told(number: float) -> object:
    """A number as JSON has it inside an object; ``terminal.json_line`` reaches only the outermost."""
    return number if math.isfinite(number) else str(number)
