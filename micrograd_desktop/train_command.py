"""``micrograd-desktop train``: train without a window, a line a step, and keep or draw what came of it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import terminal, training_options
from micrograd_desktop.command_options import (
    MOST_STEPS,
    BadInputError,
    check_picture_file,
    path,
    whole_number,
)
from micrograd_desktop.named_project import chosen_run, open_project, project_parser, with_options
from micrograd_desktop.plain_text import plain
from micrograd_desktop.progress_bar import ProgressBar
from micrograd_desktop.run_keeper import RunKeeper
from micrograd_desktop.terminal import OutputError, complain, say
from micrograd_desktop.waiting import Waiting

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.training.results import StepResult
    from micrograd_desktop.training.stopping import Stop

DIVERGED, USUAL_STEPS = 1, 100
EXAMPLES = """examples:
  micrograd-desktop train moons-demo --steps 100 --json
  micrograd-desktop train run.mgd --set training.learning_rate=0.05 --seed 7 --steps 5000 --every 100
  micrograd-desktop train spiral --steps 200000 --quiet --out spiral.mgd
"""

Draw = Callable[["Project", int, Path], int]
"""Saves a picture of a project after so many steps as a file; returns the status to end with."""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    from micrograd_desktop.engine.bugs import BUGS

    result = project_parser("micrograd-desktop train", "Train without a window.", EXAMPLES, runs=True)
    result.add_argument(
        "--steps", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help=f"how many updates, at most ({USUAL_STEPS})",
    )  # fmt: skip
    training_options.add_options(result)
    result.add_argument(
        "--engine", choices=("value", "compiled", "turbo"), default="compiled", help="which engine (compiled)"
    )
    result.add_argument(
        "--bug", action="append", default=[], choices=tuple(BUGS), metavar="NAME",
        help=f"switch a classic bug on; one of {', '.join(BUGS)}; may be repeated",
    )  # fmt: skip
    result.add_argument(
        "--every", type=whole_number("a number of steps", 1, MOST_STEPS), default=1, metavar="N",
        help="print every N-th step only, and the last one (1)",
    )  # fmt: skip
    result.add_argument("--json", action="store_true", help="one JSON object a line and step")
    result.add_argument("--progress", action="store_true", help="a progress bar instead of a line a step")
    result.add_argument(
        "--quiet", action="store_true", help="no line a step: on a terminal a bar while it trains, then the last line"
    )
    result.add_argument("--picture", type=path, metavar="FILE", help="save a picture of the result")
    result.add_argument(
        "--out", type=path, metavar="FILE.mgd",
        help="save the project and where its run stands at the end, also where Ctrl+C ends it early",
    )  # fmt: skip
    return result


def run(arguments: Sequence[str], draw: Draw) -> int:
    """Train, print, save; returns the exit status.

    Raises
    ------
    BadInputError
        For a project, a setting or a file that can't be used.
    """
    options = parser().parse_args(arguments)
    terminal.need_output()
    project = _project_to_train(options)
    if options.find_rate:
        with terminal.reacting(terminal.raise_ended):
            training_options.find_rate(project, options)
        return 0
    if options.picture is not None:
        check_picture_file(options.picture)
    keeper = RunKeeper(project, options.out)
    try:
        with terminal.reacting(terminal.raise_ended if options.out is None else keeper.react):
            last, done = _print_training(project, options, keeper)
            terminal.flush()
    except (BrokenPipeError, OutputError):
        keeper.save()  # what was trained is not lost with the output
        raise
    keeper.save()
    if keeper.ended:
        return keeper.ended
    if options.picture is not None:
        status = draw(project, done, options.picture)
        if status:
            return status
        terminal.remark(f"Picture of the result: {plain(options.picture)}")
    return 0 if last is None or last.divergence is None else DIVERGED


def _print_training(project: Project, options: argparse.Namespace, keeper: RunKeeper) -> tuple[StepResult | None, int]:
    """Train, and print the steps; returns the last one, and how many there were."""
    from micrograd_desktop import step_lines
    from micrograd_desktop.training.blocks import train_blocks

    form = step_lines.FORMS["json" if options.json else "progress" if options.progress else "text"]
    last, measured, done, stop, started = None, None, 0, None, time.perf_counter()
    training = train_blocks(project, options.steps, "value" if options.engine == "value" else "compiled")
    bar = ProgressBar("training", options.steps if options.quiet else 0)
    with closing(training) as blocks, Waiting("making the network ready") as waiting, bar:
        for block in blocks:
            keeper.state = block.state
            if done == 0:
                started = time.perf_counter()  # the first step, a block of its own, also waits for the compiler
            if options.quiet:
                waiting.end()
                bar.show(block.first_step + len(block))
            for lines in () if options.quiet else step_lines.made(block, form, options.every, options.steps):
                waiting.give_way()
                terminal.say_lines(lines)
                if options.progress:
                    waiting.end()  # the bar says it from now on
            done, stop = done + len(block), block.stop
            waiting.tell(f"training, {done:,} of {options.steps:,} steps")
            if len(block):
                last, measured = block.result(len(block) - 1), block.last_measured or measured
            if keeper.ended:
                break
    elapsed = time.perf_counter() - started
    speed = (done - 1) / elapsed if done > 1 and elapsed > 0 else None
    _print_end(last, measured, done, speed, stop, options)
    return last, done


def _project_to_train(options: argparse.Namespace) -> Project:
    """The project with what the options change of it."""
    project = with_options(chosen_run(open_project(options.project), options).project, options)
    if options.steps is None:
        options.steps = USUAL_STEPS
    project = training_options.with_training(project, options)
    from micrograd_desktop.engine.bugs import BUGS
    from micrograd_desktop.project.edits import EditError
    from micrograd_desktop.project.rules import check_project

    try:
        on = {*project.bugs, *options.bug}
        project = replace(project, bugs=tuple(name for name in BUGS if name in on))  # the log stays as it is
        check_project(project)
    except EditError as error:
        raise BadInputError(str(error)) from error
    if options.engine == "turbo":
        project = replace(project, training=replace(project.training, arithmetic="turbo"))
    return project


def _print_end(
    last: StepResult | None,
    measured: StepResult | None,
    done: int,
    speed: float | None,
    stop: Stop | None,
    options: argparse.Namespace,
) -> None:
    if options.json:
        stopped = {} if stop is None else {"stopped": asdict(stop)}
        say(terminal.json_line({"steps_per_second": speed, **stopped}))
    elif measured is not None:
        from micrograd_desktop.nn.problems import FIGURES
        from micrograd_desktop.step_lines import merit_text

        begin = "\n" if options.progress and done < options.steps else ""  # the bar has stopped in the middle
        at = f"at step {measured.step}, before its update"  # which is what its forward pass gave
        merits = (merit_text(row, measured[name]) for name, row in FIGURES.items() if name in measured.figures)
        say(f"{begin}{done} steps, {', '.join([f'objective {measured.loss:.6g}', *merits])} {at}")
    if stop is not None and not options.json:
        from micrograd_desktop.training import stopping

        say(stopping.sentence(stop))
    if last is not None and last.divergence is not None:
        from micrograd_desktop.training.divergence import sentence

        terminal.flush()
        complain(sentence(last.divergence))
