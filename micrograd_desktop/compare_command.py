"""``micrograd-desktop compare``: what differs between runs, their figures at the same step, and their curves."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import compare_lines, terminal
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
from micrograd_desktop.named_project import open_project
from micrograd_desktop.plain_text import plain
from micrograd_desktop.progress_bar import ProgressBar

if TYPE_CHECKING:
    from micrograd_desktop.compared_run import ComparedRun
    from micrograd_desktop.presentation.run_courses import Course
    from micrograd_desktop.project.storage import Saved

FEWEST, MOST = 2, 8
USUAL_STEPS = 100
SUFFIXES = (".png", ".jpg", ".jpeg", ".svg", ".pdf")
LONGEST_NAME = 40

EXAMPLES = """\
examples:
  micrograd-desktop compare moons-demo spiral --step 500
  micrograd-desktop compare mine.mgd                     # the runs that it keeps
  micrograd-desktop compare mine.mgd --run 'run 1' --run 'run 3: rate 0.03' --json
  micrograd-desktop compare before.mgd after.mgd --picture curves.svg --along epoch
  micrograd-desktop compare before.mgd mgd:1oTuBe7LlVuYUJw766FQjsLBzzJ9jleC --csv curves.csv

Exit status: 0; 2 for bad input; 130 after Ctrl+C. A run that diverges is compared up to there.
"""

Draw = Callable[[Sequence[tuple[str, "Course"]], Path, argparse.Namespace], None]


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = Parser(
        prog="micrograd-desktop compare",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Take the runs of projects again, two to eight, and say what differs between them and what they\n"
        "come to at the same step. A project file alone stands for the runs that it keeps.",
        epilog=EXAMPLES,
    )
    result.add_argument(
        "projects", nargs="+", type=text("a project"), metavar="PROJECT",
        help="examples' names, project files (.mgd) or share texts (mgd:...)",
    )  # fmt: skip
    result.add_argument(
        "--run", action="append", default=[], type=text("the name of a run"), metavar="NAME",
        help="a run that the project file keeps, by its name; may be repeated",
    )  # fmt: skip
    result.add_argument(
        "--step", "--steps", type=whole_number("a step", 0, MOST_STEPS), metavar="N",
        help="figures at this step, or a run's last one before it (the last step of each); what says by itself of no "
        f"length is trained so far ({USUAL_STEPS})",
    )  # fmt: skip
    result.add_argument(
        "--along", choices=("step", "epoch", "time"), default="step",
        help="what the curves of --picture are drawn along (step); time is a processor's seconds for the steps here",
    )  # fmt: skip
    result.add_argument("--json", action="store_true", help="one JSON object")
    result.add_argument("--picture", type=path, metavar="FILE", help="save the curves: .png, .jpg, .svg or .pdf")
    result.add_argument("--csv", type=path, metavar="FILE", help="save the figures of every measured step of each run")
    result.add_argument("--theme", choices=("light", "dark"), default="light", help="colours of the picture (light)")
    return result


def run(arguments: list[str], draw: Draw) -> int:
    """Compare runs; returns the exit status.

    Parameters
    ----------
    draw
        Saves the curves of named runs to a file, as the options say; raises ``OSError``.
    """
    options = parser().parse_args(arguments)
    terminal.need_output()
    if options.picture is not None:
        check_picture_file(options.picture, SUFFIXES)
    runs = _runs(options)
    with terminal.reacting(terminal.raise_ended):
        _replay(runs, options)
        if options.json:
            terminal.say(terminal.json_line(compare_lines.data(runs, options.step)))
        else:
            terminal.say_lines(compare_lines.table(runs, options.step))
        terminal.flush()
    if options.csv is not None:
        terminal.remark(f"The figures of {sum(one.rows for one in runs):,} steps: {plain(options.csv)}")
    if options.picture is not None:
        _picture(runs, options, draw)
    return 0


def _picture(runs: Sequence[ComparedRun], options: argparse.Namespace, draw: Draw) -> None:
    try:
        draw([(one.name, one.course) for one in runs], options.picture, options)
    except OSError as error:
        raise BadInputError(f"the picture could not be made: {reason(error).rstrip('.')}.") from error
    terminal.remark(f"Picture of the curves: {plain(options.picture)}")


# -- which runs


def _runs(options: argparse.Namespace) -> list[ComparedRun]:
    found: list[ComparedRun] = []
    if len(options.projects) == 1:
        found = _of_one(options)
    elif options.run:
        raise BadInputError("--run names a run that one project file keeps. Give one project with it.")
    else:
        found = [_standing(open_project(name), _short(name), options.step) for name in options.projects]
    if not FEWEST <= len(found) <= MOST:
        few = "Give another, or choose other runs" if len(found) < FEWEST else "Choose some of them with --run NAME"
        are = "is 1 run" if len(found) == 1 else f"are {len(found):,} runs"
        raise BadInputError(f"{FEWEST} to {MOST} runs are compared, and there {are}. {few}.")
    return _told_apart(found)


def _of_one(options: argparse.Namespace) -> list[ComparedRun]:
    """The runs that a project keeps; with less than two of them, the one under way as well."""
    from micrograd_desktop.compared_run import ComparedRun
    from micrograd_desktop.project.fields import EditError
    from micrograd_desktop.project.kept_runs import find

    saved = open_project(options.projects[0])
    try:
        kept = [find(saved.project, name) for name in options.run] or list(saved.project.runs)
    except EditError as error:
        raise BadInputError(str(error)) from error
    for name in dict.fromkeys(name for name in options.run if options.run.count(name) > 1):
        terminal.remark(f"'{plain(name, LONGEST_NAME)}' is named more than once: it is compared with itself.")
    found = [ComparedRun(row.name, row.project, row.steps + row.diverged) for row in kept]
    if not kept:
        name = plain(options.projects[0], LONGEST_NAME)
        raise BadInputError(f"'{name}' keeps no runs. Give a second project to compare it with.")
    return found if len(found) >= FEWEST else [*found, _standing(saved, "under way", options.step)]


def _standing(saved: Saved, name: str, step: int | None) -> ComparedRun:
    """The run of a project, as far as it stands; where that says nothing, as far as is asked for."""
    from micrograd_desktop.compared_run import ComparedRun

    stands = 0 if saved.checkpoint is None else saved.checkpoint.step
    wanted = USUAL_STEPS if step is None else step
    return ComparedRun(name, saved.project, stands or wanted)


def _short(name: str) -> str:
    """What a run of a command's argument is called: a share text would be long."""
    return plain(name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…", LONGEST_NAME)


def _told_apart(runs: list[ComparedRun]) -> list[ComparedRun]:
    """Those of the same name by numbers behind it."""
    seen: dict[str, int] = {}
    for one in runs:
        seen[one.name] = seen.get(one.name, 0) + 1
        if seen[one.name] > 1:
            one.name = f"{one.name} ({seen[one.name]})"
    return runs


# -- their steps


def _replay(runs: Sequence[ComparedRun], options: argparse.Namespace) -> None:
    """Take all runs again; their figures go into a file as they come, which a signal ends with whole lines."""
    total = sum(one.replay.steps for one in runs)
    if options.csv is None:
        _replay_all(runs, total)
        return
    with ProgressBar("training", total) as bar:
        try:
            with options.csv.open("w", encoding="utf-8", newline="") as file:
                try:
                    for lines, step in compare_lines.csv_pieces(runs):
                        file.write(lines)
                        bar.show(step)
                except terminal.Ended:
                    terminal.remark(f"Stopped. The steps so far: {plain(options.csv)}")
                    raise
        except OSError as error:
            raise BadInputError(f"'{plain(options.csv)}' could not be written: {error.strerror}.") from error


def _replay_all(runs: Sequence[ComparedRun], total: int) -> None:
    """Take all runs again, and only that; a signal ends it with a word on how far it came."""
    done, now = 0, runs[0]
    try:
        with ProgressBar("training", total) as bar:
            for now in runs:
                for step in now.steps():
                    bar.show(done + step)
                done += now.replay.step
    except terminal.Ended:
        where = f"step {now.replay.step:,} of '{plain(now.name, LONGEST_NAME)}'"
        terminal.remark(f"Stopped at {where}, before the runs were compared.")
        raise
