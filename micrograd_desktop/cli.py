"""The command line: the window, a picture of it, and the sub-commands, each in a module of its own."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import __version__, setting_options, table_options, terminal
from micrograd_desktop.command_options import (
    MOST_STEPS,
    BadInputError,
    Parser,
    check_picture_file,
    check_picture_size,
    path,
    reason,
    scale,
    size,
    text,
    whole_number,
)
from micrograd_desktop.language_choice import LANGUAGES, OPTION
from micrograd_desktop.named_project import find_project, open_project, project_to_show, with_options
from micrograd_desktop.plain_text import plain
from micrograd_desktop.terminal import USAGE_ERROR, Ended, OutputError, complain, remark, say
from micrograd_desktop.waiting import Waiting

if TYPE_CHECKING:
    from micrograd_desktop.presentation.run_courses import Course
    from micrograd_desktop.project.locks import Lock
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.running import Place
    from micrograd_desktop.training.landscape import Landscape


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status.

    It is 0; 1 if training diverged; 2 for bad input, or if the output can't be written; or that of the signal that
    ended it.
    """
    terminal.prepare_streams()
    try:
        status = _command(list(sys.argv[1:] if argv is None else argv))
        terminal.flush()
        return status
    except BadInputError as error:
        complain(str(error))
        return USAGE_ERROR
    except OutputError as error:
        terminal.drop(sys.stdout)
        complain(str(error))
        return USAGE_ERROR
    except BrokenPipeError:  # the reader of our output has closed it, as `head` does
        terminal.drop(sys.stdout)
        return 0
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:
        return 130


def _command(arguments: list[str]) -> int:
    name, rest = (arguments[0], arguments[1:]) if arguments and arguments[0] in COMMANDS else ("", arguments)
    try:
        return COMMANDS[name](rest) if name else _window(_window_parser().parse_args(rest))
    except SystemExit:  # argparse, after --help, --version or its sentence on what is wrong
        terminal.flush()
        raise


def _train(arguments: list[str]) -> int:
    from micrograd_desktop import train_command

    return train_command.run(arguments, _save_result)


def _trace(arguments: list[str]) -> int:
    from micrograd_desktop import trace_command

    return trace_command.run(arguments)


def _landscape(arguments: list[str]) -> int:
    from micrograd_desktop import landscape_command

    return landscape_command.run(arguments, lambda name: open_project(name).project, _save_landscape)


def _export(arguments: list[str]) -> int:
    from micrograd_desktop import export_command

    return export_command.run(arguments)


def _info(arguments: list[str]) -> int:
    from micrograd_desktop import info_command

    return info_command.run(arguments)


def _check(arguments: list[str]) -> int:
    from micrograd_desktop import check_command

    return check_command.run(arguments)


def _apart(arguments: list[str]) -> int:
    from micrograd_desktop import apart_command

    return apart_command.run(arguments)


def _rendered(arguments: list[str]) -> int:
    from micrograd_desktop import render_command

    return render_command.run(arguments, _render)


def _sweep(arguments: list[str]) -> int:
    from micrograd_desktop import sweep_command

    return sweep_command.run(arguments, lambda name: open_project(name).project)


def _compare(arguments: list[str]) -> int:
    from micrograd_desktop import compare_command

    return compare_command.run(arguments, _save_curves)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "train": _train,
    "trace": _trace,
    "landscape": _landscape,
    "export": _export,
    "info": _info,
    "check": _check,
    "apart": _apart,
    "render": _rendered,
    "sweep": _sweep,
    "compare": _compare,
}
"""What each sub-command runs, with the words after its name; its module is imported with it, as a start is short."""


def _render(project: Project, options: argparse.Namespace, steps: Sequence[int], tell: Callable[[int], None]) -> int:
    from micrograd_desktop.qt.main_window import MINIMUM_SIZE
    from micrograd_desktop.qt.pictures import View, save_report, save_view_animation, save_view_picture
    from micrograd_desktop.render_command import REPORT

    check_picture_size(options.size, options.scale, MINIMUM_SIZE)
    view = View(options.view, options.size, options.scale, options.theme)
    if options.animated:
        return save_view_animation(project, options.out, view, steps, options.fps, tell)
    if options.out.suffix.lower() == REPORT:
        return save_report(project, options.out, view, steps[-1])
    return save_view_picture(project, options.out, view, steps[-1])


def _save_result(project: Project, steps: int, file: Path) -> int:
    from micrograd_desktop.qt.pictures import save_result_picture

    return _picture(lambda: save_result_picture(project, steps, file))


def _save_landscape(found: Landscape, file: Path, theme: str) -> None:
    from micrograd_desktop.qt.pictures import save_widget_picture
    from micrograd_desktop.qt.train.landscape.card import LandscapeCard

    save_widget_picture(lambda: LandscapeCard.of(found), file, theme)


def _save_curves(runs: Sequence[tuple[str, Course]], file: Path, options: argparse.Namespace) -> None:
    from micrograd_desktop.qt.pictures import save_widget_picture
    from micrograd_desktop.qt.runs.curves.card import CurvesCard

    save_widget_picture(lambda: CurvesCard(runs, options.along), file, options.theme)


def _window_parser() -> argparse.ArgumentParser:
    from micrograd_desktop.qt.workspaces import WORKSPACES

    workspaces, first = [row.id for row in WORKSPACES], WORKSPACES[0].id
    parser = Parser(
        prog="micrograd-desktop",
        description="Watch a scalar autograd engine learn.",
        epilog="'micrograd-desktop train PROJECT' trains without a window; 'export' takes a trained network home, "
        "'render' draws a view, 'info' says what a project holds, 'check' whether it and its gradients are right; "
        "'apart PROJECT' takes one step of a run apart, with all its numbers; "
        "'trace PROGRAM' prints the values and gradients of a program; 'landscape PROJECT' evaluates the loss around a "
        "trained network; 'sweep PROJECT' trains with each of several values of its settings; 'compare A B' "
        "says what differs between runs. Each has a --help of its own, with examples.",
    )
    parser.add_argument(
        "project", nargs="?", type=text("a project"), default="moons-demo",
        help="an example's name, a project file (.mgd), a share text (mgd:...), or a notebook or program (.ipynb, "
        ".py), which opens in Trace",
    )  # fmt: skip
    table_options.add_options(parser)
    setting_options.add_options(parser)
    parser.add_argument("--workspace", choices=workspaces, help=f"where to begin ({first}, or trace with a notebook)")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours, for this start only")
    parser.add_argument(
        OPTION, choices=tuple(LANGUAGES), help="what the window speaks (that of the preferences), for this start only"
    )
    parser.add_argument(
        "--new-process", action="store_true", help="begin an app of its own, even if one runs that could open a window"
    )
    parser.add_argument("--offscreen-picture", type=path, metavar="FILE", help="save a picture of the window, and end")
    parser.add_argument("--size", type=size, default=(1440, 900), metavar="WxH", help="size of the picture (1440x900)")
    parser.add_argument(
        "--scale", type=scale, default=1.0, metavar="N", help="pixels of the picture for each of the window's"
    )
    parser.add_argument(
        "--train", type=whole_number("a number of steps", 0, MOST_STEPS), default=0, metavar="N",
        help="steps to train before the picture is taken",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"Micrograd Desktop {__version__}")
    return parser


def _picture(save: Callable[[], int]) -> int:
    """Save a picture; returns the status to end with."""
    try:
        with Waiting("training, and drawing the picture"):
            return save()
    except OSError as error:
        raise BadInputError(f"the picture could not be made: {reason(error).rstrip('.')}.") from error


def _window(options: argparse.Namespace) -> int:
    if options.offscreen_picture is not None:
        return _window_picture(options)
    gc.disable()  # nothing is garbage yet, and looking for it takes a tenth of the start; the app begins with it later
    from micrograd_desktop.display import display_trouble

    if trouble := display_trouble():
        raise BadInputError(
            f"{trouble}. 'micrograd-desktop train moons-demo' trains without a window, "
            "'--offscreen-picture FILE' saves a picture of it."
        )
    found = find_project(options.project)
    if isinstance(found, Path) and _changes(options):
        raise BadInputError(
            "--data, --dataset, --features and --set go with an example's name, not with a file that is opened"
        )
    from micrograd_desktop.running import place_and_lock

    place, lock = (None, None) if options.new_process else place_and_lock()
    if place is not None and lock is None and _is_told(place, found, options):
        remark("It opens in a window of Micrograd Desktop, which runs already.")
        return 0
    try:
        return _own_window(found, options, None if place is None or lock is None else (place, lock))
    finally:
        if lock is not None:
            lock.release()


def _changes(options: argparse.Namespace) -> bool:
    """Whether options change what the window begins with."""
    return bool(options.set) or any(given is not None for given in (options.data, options.dataset, options.features))


def _is_told(place: Place, found: Project | Path, options: argparse.Namespace) -> bool:
    """Whether the app that runs opens it; what only this start is told is no other's."""
    if options.theme is not None or options.language is not None or options.seed is not None or _changes(options):
        return False
    from micrograd_desktop.running import Wish, tell

    named = str(found.absolute()) if isinstance(found, Path) else options.project
    activation = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    with Waiting("asking the app that runs to open it"):
        return tell(place, Wish(named, options.workspace or "", activation))


def _own_window(found: Project | Path, options: argparse.Namespace, own: tuple[Place, Lock] | None) -> int:
    import micrograd_desktop.qt.early  # noqa: F401 - so that it comes before PySide6
    import micrograd_desktop.qt.plain_import  # noqa: F401 - before more is imported
    from micrograd_desktop.qt.app import run_app

    if isinstance(found, Path):
        return run_app(open_project("moons-demo").project, options.theme, _workspace(options), found, own)
    return run_app(with_options(found, options), options.theme, _workspace(options), None, own)


def _workspace(options: argparse.Namespace) -> str:
    """Where the window begins: a program is traced."""
    from micrograd_desktop.project.document import is_program_file
    from micrograd_desktop.qt.workspaces import WORKSPACES

    chosen: str | None = options.workspace
    return chosen or ("trace" if is_program_file(Path(options.project)) else WORKSPACES[0].id)


def _window_picture(options: argparse.Namespace) -> int:
    target = options.offscreen_picture
    project = with_options(project_to_show(options.project).project, options)
    check_picture_file(target)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from micrograd_desktop.qt.main_window import MINIMUM_SIZE
    from micrograd_desktop.qt.pictures import save_window_picture

    check_picture_size(options.size, options.scale, MINIMUM_SIZE)
    theme, workspace = options.theme or "light", _workspace(options)
    status = _picture(
        lambda: save_window_picture(project, target, options.size, options.scale, theme, options.train, workspace)
    )
    if status == 0:
        say(f"Picture of the window: {plain(target)}")
    return status
