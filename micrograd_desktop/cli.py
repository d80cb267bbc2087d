"""The command line: open the window, train without one, save a picture of it."""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import __version__

if TYPE_CHECKING:
    from micrograd_desktop.project.storage import Saved
    from micrograd_desktop.training.results import StepResult

USAGE_ERROR = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0, or 2 for bad input."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments[:1] == ["train"]:
            return _train(_train_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["trace"]:
            from micrograd_desktop import trace_command

            return trace_command.run(arguments[1:])
        return _window(_window_parser().parse_args(arguments))
    except _BadInputError as error:
        print(f"micrograd-desktop: {error}", file=sys.stderr)
        return USAGE_ERROR
    except BrokenPipeError:  # the reader of our output has closed it, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


class _BadInputError(Exception):
    """A sentence for the person who typed the command."""


class _BadFileError(_BadInputError):
    """There is such a file, and it is no project."""


def _window_parser() -> argparse.ArgumentParser:
    from micrograd_desktop.qt.workspaces import WORKSPACES

    workspaces, first = [row.id for row in WORKSPACES], WORKSPACES[0].id
    parser = argparse.ArgumentParser(
        prog="micrograd-desktop",
        description="Watch a scalar autograd engine learn.",
        epilog="'micrograd-desktop train PROJECT' trains without a window; 'micrograd-desktop trace PROGRAM' prints "
        "the values and gradients of a program. Each has a --help of its own.",
    )
    parser.add_argument("project", nargs="?", default="moons-demo", help="an example's name or a project file (.mgd)")
    parser.add_argument("--workspace", choices=workspaces, default=first, help=f"where to begin ({first})")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours, for this start only")
    parser.add_argument("--offscreen-picture", type=Path, metavar="FILE", help="save a picture of the window, and end")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="size of the picture (1440x900)")
    parser.add_argument(
        "--scale", type=float, default=1.0, metavar="N", help="pixels of the picture for each of the window's"
    )
    parser.add_argument(
        "--train", type=_count, default=0, metavar="N", help="steps to train before the picture is taken"
    )
    parser.add_argument("--version", action="version", version=f"Micrograd Desktop {__version__}")
    return parser


def _train_parser() -> argparse.ArgumentParser:
    from micrograd_desktop.engine.bugs import BUGS

    parser = argparse.ArgumentParser(prog="micrograd-desktop train", description="Train without a window.")
    parser.add_argument("project", help="an example's name or a project file (.mgd)")
    parser.add_argument("--steps", type=_count, default=100, metavar="N", help="how many updates (100)")
    parser.add_argument(
        "--engine", choices=("value", "compiled", "turbo"), default="compiled", help="which engine (compiled)"
    )
    parser.add_argument(
        "--bug", action="append", default=[], choices=tuple(BUGS), metavar="NAME",
        help=f"switch a classic bug on; one of {', '.join(BUGS)}; may be repeated",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="one JSON object a line and step")
    parser.add_argument("--progress", action="store_true", help="a progress bar instead of a line a step")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="save a picture of the result")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number of steps")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 0 < int(width) <= 10_000 and 0 < int(height) <= 10_000):
        raise argparse.ArgumentTypeError(f"'{text}' is not a size such as 1280x800")
    return int(width), int(height)


def open_project(name: str) -> Saved:
    """A built-in example by its name, else a project file.

    Raises
    ------
    _BadInputError
        If there is neither, or the file can't be read as a project.
    """
    from micrograd_desktop.project.examples import EXAMPLES
    from micrograd_desktop.project.storage import Saved, StorageError, load

    if name in EXAMPLES:
        return Saved(EXAMPLES[name])
    if not Path(name).exists():
        raise _BadInputError(
            f"there is no file and no example called '{name}'. The examples are {', '.join(EXAMPLES)}."
        )
    try:
        return load(Path(name))
    except StorageError as error:
        raise _BadFileError(str(error)) from error


def _train(options: argparse.Namespace) -> int:
    project = open_project(options.project).project
    if options.picture is not None:
        _need_folder(options.picture)
    from micrograd_desktop.engine.bugs import BUGS
    from micrograd_desktop.project.edits import EditError
    from micrograd_desktop.project.rules import check_project
    from micrograd_desktop.training.engine_choice import EngineName
    from micrograd_desktop.training.run import train

    try:
        on = {*project.bugs, *options.bug}
        project = replace(project, bugs=tuple(name for name in BUGS if name in on))  # the log stays as it is
        check_project(project)
    except EditError as error:
        raise _BadInputError(str(error)) from error
    if options.engine == "turbo":
        project = replace(project, training=replace(project.training, arithmetic="turbo"))
    engine: EngineName = "value" if options.engine == "value" else "compiled"
    steps, last, done, started = train(project, options.steps, engine), None, 0, time.perf_counter()
    measured = None
    for last in steps:
        measured = last if last.measured else measured
        if done == 0:
            started = time.perf_counter()  # the first step also waits for the compiler
        done += 1
        _print_step(last, options)
    elapsed = time.perf_counter() - started
    speed = (done - 1) / elapsed if done > 1 and elapsed > 0 else None
    _print_end(last, measured, done, speed, options)
    if options.picture is not None:
        from micrograd_desktop.qt.pictures import save_result_picture

        save_result_picture(project, options.steps, options.picture)
        print(f"Picture of the result: {options.picture}", file=sys.stderr)
    return 0 if last is None or last.divergence is None else 1


def _print_step(result: StepResult, options: argparse.Namespace) -> None:
    if options.json:
        figures = {name: value for name, value in result.figures.items() if name not in ("objective", "measured")}
        known = {n: value for n, value in figures.items() if not (n.startswith("test_") and math.isnan(value))}
        print(_json({"step": result.step, "loss": result.loss, **known, "measured": result.measured}))
    elif options.progress:
        share = (result.step + 1) / options.steps
        bar = "#" * round(32 * share)
        ending = "\n" if result.step + 1 == options.steps else ""
        loss = f"loss {result.loss:.6f}" if result.measured else f"batch loss {result['batch_loss']:.6f}"
        print(f"\r[{bar:<32}] step {result.step:>5}  {loss:<26}", end=ending, flush=True)
    elif not result.measured:
        print(f"step {result.step} batch loss {result['batch_loss']}")
    else:
        print(f"step {result.step} loss {result.loss} accuracy {100 * result.accuracy:.1f} %")


def _json(row: dict[str, float | int | None]) -> str:
    """One line of standard JSON: what is not finite becomes null."""
    finite = {k: None if isinstance(v, float) and not math.isfinite(v) else v for k, v in row.items()}
    return json.dumps(finite, allow_nan=False)


def _print_end(
    last: StepResult | None, measured: StepResult | None, done: int, speed: float | None, options: argparse.Namespace
) -> None:
    if options.json:
        print(_json({"steps_per_second": speed}))
    elif measured is not None:
        at = "" if measured is last else f" at step {measured.step}"
        print(f"{done} steps, loss {measured.loss:.6g}, accuracy {100 * measured.accuracy:.1f} %{at}")
    if last is not None and last.divergence is not None:
        from micrograd_desktop.training.divergence import sentence

        print(f"micrograd-desktop: {sentence(last.divergence)}", file=sys.stderr)


def _need_folder(path: Path) -> None:
    if not path.resolve().parent.is_dir():
        raise _BadInputError(f"there is no folder {path.resolve().parent} to save '{path.name}' in.")


def _window(options: argparse.Namespace) -> int:
    if options.offscreen_picture is not None:
        project = open_project(options.project).project
        _need_folder(options.offscreen_picture)
        if not 0.5 <= options.scale <= 4.0:
            raise _BadInputError("the scale of a picture is between 0.5 and 4.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from micrograd_desktop.qt.pictures import save_window_picture

        save_window_picture(
            project,
            options.offscreen_picture,
            options.size,
            options.scale,
            options.theme or "light",
            options.train,
            options.workspace,
        )
        print(f"Picture of the window: {options.offscreen_picture}")
        return 0
    if _no_display():
        raise _BadInputError(
            "there is no display here. 'micrograd-desktop train moons-demo' trains without a window, "
            "'--offscreen-picture FILE' saves a picture of it."
        )
    path, trouble = Path(options.project), ""
    try:
        saved = open_project(options.project)
    except _BadFileError as error:
        trouble = str(error)
        print(f"micrograd-desktop: {trouble}", file=sys.stderr)
        saved = open_project("moons-demo")
    from micrograd_desktop.project.examples import EXAMPLES
    from micrograd_desktop.qt.app import run_app

    own = None if trouble or options.project in EXAMPLES else path
    return run_app(saved, options.theme, options.workspace, own, trouble)


def _no_display() -> bool:
    if not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
