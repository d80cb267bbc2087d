"""The command line: open the window, train without one, save a picture of it."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import __version__, setting_options, table_options, terminal, training_options
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
from micrograd_desktop.named_project import (
    PROJECT_HELP,
    add_run_option,
    chosen_run,
    find_project,
    open_project,
    project_to_show,
    with_options,
)
from micrograd_desktop.plain_text import plain
from micrograd_desktop.progress_bar import ProgressBar
from micrograd_desktop.run_keeper import RunKeeper
from micrograd_desktop.terminal import USAGE_ERROR, Ended, OutputError, complain, remark, say
from micrograd_desktop.waiting import Waiting

if TYPE_CHECKING:
    from micrograd_desktop.presentation.run_courses import Course
    from micrograd_desktop.project.locks import Lock
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.running import Place
    from micrograd_desktop.training.landscape import Landscape
    from micrograd_desktop.training.results import StepResult
    from micrograd_desktop.training.stopping import Stop

DIVERGED, USUAL_STEPS = 1, 100
TRAIN_EXAMPLES = """examples:
  micrograd-desktop train moons-demo --steps 100 --json
  micrograd-desktop train run.mgd --set training.learning_rate=0.05 --seed 7 --steps 5000 --every 100
  micrograd-desktop train spiral --steps 200000 --quiet --out spiral.mgd
"""


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
    try:
        if arguments[:1] == ["train"]:
            return _train(_train_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["trace"]:
            from micrograd_desktop import trace_command

            return trace_command.run(arguments[1:])
        if arguments[:1] == ["landscape"]:
            from micrograd_desktop import landscape_command

            return landscape_command.run(arguments[1:], lambda name: open_project(name).project, _save_landscape)
        if arguments[:1] == ["export"]:
            from micrograd_desktop import export_command

            return export_command.run(arguments[1:])
        if arguments[:1] == ["info"]:
            from micrograd_desktop import info_command

            return info_command.run(arguments[1:])
        if arguments[:1] == ["check"]:
            from micrograd_desktop import check_command

            return check_command.run(arguments[1:])
        if arguments[:1] == ["apart"]:
            from micrograd_desktop import apart_command

            return apart_command.run(arguments[1:])
        if arguments[:1] == ["render"]:
            from micrograd_desktop import render_command

            return render_command.run(arguments[1:], _render)
        if arguments[:1] == ["sweep"]:
            from micrograd_desktop import sweep_command

            return sweep_command.run(arguments[1:], lambda name: open_project(name).project)
        if arguments[:1] == ["compare"]:
            from micrograd_desktop import compare_command

            return compare_command.run(arguments[1:], _save_curves)
        return _window(_window_parser().parse_args(arguments))
    except SystemExit:  # argparse, after --help, --version or its sentence on what is wrong
        terminal.flush()
        raise


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


def _train_parser() -> argparse.ArgumentParser:
    from micrograd_desktop.engine.bugs import BUGS

    parser = Parser(
        prog="micrograd-desktop train",
        description="Train without a window.",
        epilog=TRAIN_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", type=text("a project"), help=PROJECT_HELP)
    add_run_option(parser)
    table_options.add_options(parser)
    setting_options.add_options(parser)
    parser.add_argument(
        "--steps", type=whole_number("a number of steps", 0, MOST_STEPS), metavar="N",
        help=f"how many updates, at most ({USUAL_STEPS})",
    )  # fmt: skip
    training_options.add_options(parser)
    parser.add_argument(
        "--engine", choices=("value", "compiled", "turbo"), default="compiled", help="which engine (compiled)"
    )
    parser.add_argument(
        "--bug", action="append", default=[], choices=tuple(BUGS), metavar="NAME",
        help=f"switch a classic bug on; one of {', '.join(BUGS)}; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--every", type=whole_number("a number of steps", 1, MOST_STEPS), default=1, metavar="N",
        help="print every N-th step only, and the last one (1)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="one JSON object a line and step")
    parser.add_argument("--progress", action="store_true", help="a progress bar instead of a line a step")
    parser.add_argument(
        "--quiet", action="store_true", help="no line a step: on a terminal a bar while it trains, then the last line"
    )
    parser.add_argument("--picture", type=path, metavar="FILE", help="save a picture of the result")
    parser.add_argument(
        "--out", type=path, metavar="FILE.mgd",
        help="save the project and where its run stands at the end, also where Ctrl+C ends it early",
    )  # fmt: skip
    return parser


def _train(options: argparse.Namespace) -> int:
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
        from micrograd_desktop.qt.pictures import save_result_picture

        status = _picture(lambda: save_result_picture(project, done, options.picture))
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


def _picture(save: Callable[[], int]) -> int:
    """Save a picture; returns the status to end with."""
    try:
        with Waiting("training, and drawing the picture"):
            return save()
    except OSError as error:
        raise BadInputError(f"the picture could not be made: {reason(error).rstrip('.')}.") from error


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
    if options.theme is not None or options.seed is not None or _changes(options):
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
