"""``micrograd-desktop render``: a picture of any view at any step, as PNG, SVG or PDF, without the window."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence

from micrograd_desktop import terminal
from micrograd_desktop.command_options import (
    MOST_STEPS,
    BadInputError,
    check_picture_file,
    path,
    reason,
    scale,
    size,
    whole_number,
)
from micrograd_desktop.named_project import project_parser, project_to_show, saved_with_options
from micrograd_desktop.plain_text import plain
from micrograd_desktop.progress_bar import ProgressBar
from micrograd_desktop.project.files import FileError
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.waiting import Waiting

VIEWS = {
    "window": "the whole window",
    "network": "the network",
    "output": "the output over the plane",
    "loss": "the loss curve",
    "inspector": "the table of parameters",
    "history": "the strip of the whole run",
    "graph": "the graph in Trace",
    "order": "the order of the pass in Trace",
}
SUFFIXES = (".png", ".jpg", ".jpeg", ".svg", ".pdf")
ANIMATED = (".gif", ".apng")
REPORT = ".html"
WALKED = ("graph", "order")
"""The views of which an animation shows a backward pass, not a run."""

USUAL_STEPS, USUAL_FRAMES, MOST_FRAMES = 100, 50, 1000
EPILOG = """examples:
  micrograd-desktop render moons-demo --view output --steps 100 --out output.png --scale 4
  micrograd-desktop render run.mgd --view network --out network.svg --theme dark
  micrograd-desktop render spiral --seed 3 --view loss --steps 5000 --out loss.pdf
  micrograd-desktop render spiral --view output --steps 2000 --every 20 --out spiral.gif
  micrograd-desktop render neuron.py --view graph --out backward.apng
  micrograd-desktop render run.mgd --steps 500 --out report.html
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    views = "; ".join(f"{name}: {says}" for name, says in VIEWS.items())
    result = project_parser(
        "micrograd-desktop render",
        "Save a picture of a view, as the window shows it at a step of the run; or an animation of the "
        "run, and with a view of Trace of its backward pass.",
        EPILOG,
        runs=True,
    )
    result.add_argument("--view", choices=tuple(VIEWS), default="window", help=f"which view (window). {views}")
    result.add_argument(
        "--steps", "--step", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help="the step to show (where the run of the file stands, else 0)",
    )  # fmt: skip
    result.add_argument(
        "--out", type=path, required=True, metavar="FILE",
        help="a .png, .jpg, .svg or .pdf; an animation: .gif or .apng; a report of the experiment on one page: .html",
    )  # fmt: skip
    result.add_argument(
        "--every", type=whole_number("a number of steps", 1, MOST_STEPS), metavar="N",
        help=f"a frame of an animation every N steps (so many that there are {USUAL_FRAMES} frames)",
    )  # fmt: skip
    result.add_argument(
        "--fps", type=whole_number("a number of frames a second", 1, 50), default=12, metavar="N",
        help="frames of an animation a second (12)",
    )  # fmt: skip
    result.add_argument(
        "--tell", action="store_true", help="print after each frame how many there are, and of how many"
    )
    result.add_argument("--scale", type=scale, default=1.0, metavar="N", help="pixels for each of the window's, 1 to 4")
    result.add_argument("--size", type=size, default=(1440, 900), metavar="WxH", help="size of the window (1440x900)")
    result.add_argument("--theme", choices=("light", "dark"), default="light", help="colours (light)")
    return result


Tell = Callable[[int], None]
Draw = Callable[[Project, argparse.Namespace, Sequence[int], Tell], int]


def run(arguments: list[str], draw: Draw) -> int:
    """Save a picture or an animation; returns the exit status.

    Parameters
    ----------
    draw
        Draws a project as the options say, at each of some steps; is to tell how many frames there are, and returns the
        status to end with; raises ``OSError``.
    """
    options = parser().parse_args(arguments)
    check_picture_file(options.out, (*SUFFIXES, *ANIMATED, REPORT))
    options.animated = options.out.suffix.lower() in ANIMATED
    if options.every is not None and not options.animated:
        raise BadInputError(f"--every goes with an animation, whose name ends in {' or '.join(ANIMATED)}.")
    saved = saved_with_options(options.project, options, project_to_show)
    steps = _steps(saved, options)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        if options.animated:
            with ProgressBar("drawing", 0 if options.view in WALKED else len(steps)) as bar:
                status = draw(saved.project, options, steps, _told(bar, len(steps), options.tell))
        else:
            with Waiting("training, and drawing the picture"):
                status = draw(saved.project, options, steps, lambda _done: None)
    except (OSError, FileError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise BadInputError(f"the picture could not be made: {why.rstrip('.')}.") from error
    if status == 0:
        at = f"to step {steps[-1]:,}" if options.animated else f"at step {steps[-1]:,}"
        at = "" if options.view in WALKED else f" {at}"
        what = f"{'Animation' if options.animated else 'Picture'} of {VIEWS[options.view]}"
        terminal.remark(f"{'Report' if options.out.suffix.lower() == REPORT else what}{at}: {plain(options.out)}")
    return status


def _told(bar: ProgressBar, total: int, aloud: bool) -> Tell:
    def tell(done: int) -> None:
        bar.show(done)
        if aloud:
            terminal.say(f"{done} {total}", flush=True)

    return tell


def _steps(saved: Saved, options: argparse.Namespace) -> list[int]:
    """The steps that are drawn: one, or those of an animation, the last of them always."""
    last = options.steps
    if last is None:
        last = USUAL_STEPS if options.animated else 0
        last = last if saved.checkpoint is None else saved.checkpoint.step
    if not options.animated:
        return [last]
    every = options.every or max(1, -(-last // USUAL_FRAMES))
    steps = list(range(0, last + 1, every))
    steps += [] if steps[-1] == last else [last]
    if len(steps) > MOST_FRAMES:
        raise BadInputError(
            f"an animation has at most {MOST_FRAMES:,} frames, not {len(steps):,}. Give a larger --every."
        )
    return steps
