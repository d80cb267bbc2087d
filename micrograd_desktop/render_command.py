"""``micrograd-desktop render``: a picture of any view at any step, as PNG, SVG or PDF, without the window."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from micrograd_desktop import setting_options, table_options, terminal
from micrograd_desktop.command_options import (
    MOST_STEPS,
    BadInputError,
    Parser,
    check_picture_file,
    path,
    reason,
    scale,
    size,
    text,
    whole_number,
)
from micrograd_desktop.named_project import PROJECT_HELP, saved_with_options
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.waiting import Waiting

VIEWS = {
    "window": "the whole window",
    "network": "the network",
    "output": "the output over the plane",
    "loss": "the loss curve",
    "inspector": "the table of parameters",
    "graph": "the graph in Trace",
    "order": "the order of the pass in Trace",
}
SUFFIXES = (".png", ".jpg", ".jpeg", ".svg", ".pdf")
EPILOG = """examples:
  micrograd-desktop render moons-demo --view output --steps 100 --out output.png --scale 4
  micrograd-desktop render run.mgd --view network --out network.svg --theme dark
  micrograd-desktop render spiral --seed 3 --view loss --steps 5000 --out loss.pdf
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    views = "; ".join(f"{name}: {says}" for name, says in VIEWS.items())
    result = Parser(
        prog="micrograd-desktop render",
        description="Save a picture of a view, as the window shows it at a step of the run.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument("project", type=text("a project"), help=PROJECT_HELP)
    table_options.add_options(result)
    setting_options.add_options(result)
    result.add_argument("--view", choices=tuple(VIEWS), default="window", help=f"which view (window). {views}")
    result.add_argument(
        "--steps", "--step", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help="the step to show (where the run of the file stands, else 0)",
    )  # fmt: skip
    result.add_argument("--out", type=path, required=True, metavar="FILE", help="a .png, .jpg, .svg or .pdf file")
    result.add_argument("--scale", type=scale, default=1.0, metavar="N", help="pixels for each of the window's, 1 to 4")
    result.add_argument("--size", type=size, default=(1440, 900), metavar="WxH", help="size of the window (1440x900)")
    result.add_argument("--theme", choices=("light", "dark"), default="light", help="colours (light)")
    return result


Draw = Callable[[Project, argparse.Namespace, int], int]


def run(arguments: list[str], draw: Draw) -> int:
    """Save a picture; returns the exit status.

    Parameters
    ----------
    draw
        Draws a project as the options say, at a step, and returns the status to end with; raises ``OSError``.
    """
    options = parser().parse_args(arguments)
    check_picture_file(options.out, SUFFIXES)
    saved = saved_with_options(options.project, options)
    steps = options.steps if options.steps is not None else _standing(saved)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        with Waiting("training, and drawing the picture"):
            status = draw(saved.project, options, steps)
    except OSError as error:
        raise BadInputError(f"the picture could not be made: {reason(error).rstrip('.')}.") from error
    if status == 0:
        terminal.remark(f"Picture of {VIEWS[options.view]} at step {steps:,}: {plain(options.out)}")
    return status


def _standing(saved: Saved) -> int:
    return 0 if saved.checkpoint is None else saved.checkpoint.step
