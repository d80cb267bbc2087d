"""``micrograd-desktop check``: whether a file is a sound project, and whether its gradients are right."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from micrograd_desktop import terminal
from micrograd_desktop.command_options import MOST_STEPS, whole_number
from micrograd_desktop.named_project import project_parser, saved_with_options
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from micrograd_desktop.trained_run import TrainedRun
    from micrograd_desktop.training.gradient_check import CheckedParameter

DIFFERS = 1
USUAL, NAMED = 500, 5
EPILOG = """examples:
  micrograd-desktop check run.mgd
  micrograd-desktop check moons-demo --steps 50 --parameters 1000
  micrograd-desktop check run.mgd --json && echo sound
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = project_parser(
        "micrograd-desktop check",
        "Check that a file is a sound project, and the gradients that its run has at its step against "
        "central differences. The exit status is 0 if all is well, 1 if a gradient differs or a kept run can't be "
        "read, 2 if it is no project.",
        EPILOG,
    )
    result.add_argument(
        "--steps", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help="the step to check at (where the run of the file stands, else 0)",
    )  # fmt: skip
    result.add_argument(
        "--parameters", type=whole_number("a number of parameters", 1, 1_000_000), default=USUAL, metavar="N",
        help=f"how many parameters at most, evenly spread ({USUAL})",
    )  # fmt: skip
    result.add_argument("--json", action="store_true", help="one JSON object")
    return result


def run(arguments: list[str]) -> int:
    """Check a project; returns the exit status."""
    options = parser().parse_args(arguments)
    terminal.need_output()
    saved = saved_with_options(options.project, options)
    from micrograd_desktop.trained_run import standing, trained_run

    trained = trained_run(saved, standing(saved, 0) if options.steps is None else options.steps)
    if trained.ended or trained.complaint:
        terminal.complain(trained.complaint or f"Stopped at step {trained.step:,}, before anything was checked.")
        return trained.ended or DIFFERS
    rows = _checked(trained, options.parameters)
    if options.json:
        terminal.say(terminal.json_line(summary(rows, trained.step)))
    else:
        for line in lines(rows, trained, not saved.set_aside):
            terminal.say(line)
    return DIFFERS if saved.set_aside or any(row.verdict == "differs" for row in rows) else 0


def _checked(trained: TrainedRun, most: int) -> list[CheckedParameter]:
    import numpy as np

    from micrograd_desktop.progress_bar import ProgressBar
    from micrograd_desktop.training.gradient_check import check_run
    from micrograd_desktop.training.objective import Objective

    count = len(trained.parameters)
    places = np.unique(np.linspace(0, count - 1, min(most, count)).astype(int)).tolist()
    with terminal.reacting(terminal.raise_ended), ProgressBar("checking", len(places)) as bar:
        objective = Objective(trained.project, trained.step)
        return check_run(objective, trained.parameters, trained.gradients, places, bar.show)


def summary(rows: Sequence[CheckedParameter], step: int) -> dict[str, object]:
    """What was found, for JSON."""
    worst = max(rows, key=lambda row: row.error)
    counts = {verdict: sum(row.verdict == verdict for row in rows) for verdict in ("agrees", "differs", "at a kink")}
    return {
        "step": step,
        "checked": len(rows),
        **{name.replace(" ", "_"): count for name, count in counts.items()},
        "largest_error": max((row.error for row in rows if row.verdict == "agrees"), default=worst.error),
    }


def lines(rows: Sequence[CheckedParameter], trained: TrainedRun, sound: bool = True) -> list[str]:
    """What was found, in sentences."""
    from micrograd_desktop.nn.parameters import name_at, title
    from micrograd_desktop.project.log import settings_at
    from micrograd_desktop.project.rules import layer_sizes, seen_names

    now, found = settings_at(trained.project, trained.step), summary(rows, trained.step)
    sizes, names = layer_sizes(now.network), seen_names(now.network, now.dataset)
    opening = "The file is a sound project." if sound else "The rest of the file is a sound project."
    made = [f"{opening} Gradients at step {trained.step:,}, of {found['checked']:,} parameters:"]
    made.append(f"  {found['agrees']:,} agree with central differences, the worst to {found['largest_error']:.1e}.")
    if kinks := found["at_a_kink"]:
        made.append(f"  {kinks:,} are at a kink, where there is no one derivative.")
    wrong = [row for row in rows if row.verdict == "differs"]
    if wrong:
        made.append(f"  {len(wrong):,} differ:")
        for row in wrong[:NAMED]:
            name = plain(title(name_at(row.place, sizes), sizes, names))
            made.append(f"    {name}: gradient {row.gradient:.6g}, central difference {row.difference:.6g}")
        if len(wrong) > NAMED:
            made.append(f"    and {len(wrong) - NAMED:,} more")
    if trained.bugs:
        made.append(f"  Bugs are on: {', '.join(trained.bugs)}.")
    return made
