"""``micrograd-desktop export``: a trained network as code, a model, weights or its history, without the window."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import terminal
from micrograd_desktop.command_options import MOST_STEPS, BadInputError, path, whole_number
from micrograd_desktop.export.network.forms import HISTORY, NETWORK_FORMS
from micrograd_desktop.named_project import project_parser, saved_with_options
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.storage import Saved
    from micrograd_desktop.trained_run import TrainedRun

DIVERGED = 1
USUAL_STEPS = 100
EPILOG = """examples:
  micrograd-desktop export moons-demo --to pytorch --out demo.py
  micrograd-desktop export run.mgd --to numpy > network.py
  micrograd-desktop export xor --set training.learning_rate=0.05 --seed 7 --steps 5000 --to onnx --out xor.onnx
  micrograd-desktop export mine.mgd --run "run 2: rate 0.1" --to numpy --out network.py
  micrograd-desktop export run.mgd --to history.csv --every 100 --out history.csv
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    forms = "; ".join(f"{row.name}: {row.title}" for row in NETWORK_FORMS.values())
    result = project_parser(
        "micrograd-desktop export",
        "Take a trained network home: train it to a step, or go on from where its file stands, and write "
        "it as code, as a model or as weights.",
        EPILOG,
        runs=True,
    )
    result.add_argument(
        "--to", required=True, choices=(*NETWORK_FORMS, HISTORY), metavar="FORM",
        help=f"what to make. {forms}; {HISTORY}: every measured step of the run",
    )  # fmt: skip
    result.add_argument(
        "--steps", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help=f"the step to take it at (where the run of the file stands, else {USUAL_STEPS})",
    )  # fmt: skip
    result.add_argument(
        "--every", type=whole_number("a number of steps", 1, MOST_STEPS), default=1, metavar="N",
        help=f"every N-th step only, with {HISTORY} (1)",
    )  # fmt: skip
    result.add_argument("--out", type=path, metavar="FILE", help="the file to write; without it text is printed")
    return result


def run(arguments: list[str]) -> int:
    """Export; returns the exit status: 0, 1 if the run diverged before its step, or that of a signal."""
    options = parser().parse_args(arguments)
    _check(options)
    saved = saved_with_options(options.project, options)
    from micrograd_desktop.trained_run import standing

    steps = standing(saved, USUAL_STEPS) if options.steps is None else options.steps
    return _history(saved, steps, options) if options.to == HISTORY else _network(saved, steps, options)


def _check(options: argparse.Namespace) -> None:
    if options.every != 1 and options.to != HISTORY:
        raise BadInputError(f"--every goes with --to {HISTORY}: the others are of one step.")
    if options.out is not None:
        _check_folder(options.out)
        return
    terminal.need_output()
    if options.to != HISTORY and not NETWORK_FORMS[options.to].text:
        raise BadInputError(f"--to {options.to} makes no text that could be printed. Give a file by --out FILE.")


def _check_folder(file: Path) -> None:
    folder = file.absolute().parent
    if not folder.is_dir():
        raise BadInputError(f"there is no folder '{plain(folder)}' to save '{plain(file.name)}' in.")


def _network(saved: Saved, steps: int, options: argparse.Namespace) -> int:
    from micrograd_desktop.export.network.taken import HomeError, taken
    from micrograd_desktop.trained_run import trained_run

    trained = trained_run(saved, steps)
    if trained.ended and options.out is None:
        terminal.complain(f"Stopped at step {trained.step:,}. Nothing was printed.")
        return trained.ended
    form = NETWORK_FORMS[options.to]
    try:
        content = form.make(taken(trained.project, trained.step, trained.parameters))
    except HomeError as error:
        raise BadInputError(str(error)) from error
    if options.out is None:
        terminal.say(content.decode(), end="")
    else:
        write(options.out, content)
        terminal.remark(f"The {form.title}, at step {trained.step:,}: {plain(options.out)}")
    return _status(trained)


def _status(trained: TrainedRun) -> int:
    if trained.complaint:
        terminal.flush()
        terminal.complain(trained.complaint)
        return DIVERGED
    return trained.ended


def _history(saved: Saved, steps: int, options: argparse.Namespace) -> int:
    """Write the history as it is made; a signal ends it with whole lines."""
    from micrograd_desktop.export.network.history import history_csv
    from micrograd_desktop.presentation.formats import counted
    from micrograd_desktop.progress_bar import ProgressBar

    done, status = 0, 0
    with terminal.reacting(terminal.raise_ended), closing(history_csv(saved.project, steps, options.every)) as pieces:
        if options.out is None:
            for _, lines in pieces:
                terminal.say_lines(lines.splitlines(keepends=True))
            return 0
        try:
            with options.out.open("w", encoding="utf-8", newline="") as file, ProgressBar("training", steps) as bar:
                try:
                    for done, lines in pieces:
                        file.write(lines)
                        bar.show(done)
                except terminal.Ended as ended:
                    status = ended.status
        except OSError as error:
            raise BadInputError(f"'{plain(options.out)}' could not be written: {error.strerror}.") from error
    said = f"{'Stopped. ' if status else ''}The history of {counted(done, 'step')}"
    terminal.remark(f"{said}: {plain(options.out)}")
    return status


def write(file: Path, content: bytes) -> None:
    """Write a file whole, or not at all.

    Raises
    ------
    BadInputError
        If that can't be done.
    """
    from micrograd_desktop.project.files import FileError, write_file

    try:
        write_file(file, content)
    except FileError as error:
        raise BadInputError(f"'{plain(file)}' could not be written: {error}.") from error
