"""A project as the command line names it: an example, a file or a share text, with what options change of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import setting_options, table_options, terminal
from micrograd_desktop.command_options import BadInputError, Parser, reason, text
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.project.storage import Saved

PROJECT_HELP = "an example's name, a project file (.mgd) or a share text (mgd:...)"
SCHEME = "mgd:"
"""With this a share text begins: see ``project.share_text``, which no other start needs."""


def project_parser(prog: str, description: str, epilog: str, *, runs: bool = False) -> Parser:
    """What reads the words of a command about one project; ``runs`` says whether it can be about a kept run of it."""
    result = Parser(
        prog=prog, description=description, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    result.add_argument("project", type=text("a project"), help=PROJECT_HELP)
    if runs:
        add_run_option(result)
    table_options.add_options(result)
    setting_options.add_options(result)
    return result


def open_project(name: str) -> Saved:
    """A built-in example by its name, a run that a share text holds, else a project file.

    Raises
    ------
    BadInputError
        If there is neither, or the file can't be read as a project.
    """
    from micrograd_desktop.project.storage import Saved, StorageError, load

    found = find_project(name)
    if not isinstance(found, Path):
        return Saved(found)
    try:
        saved = load(found)
    except StorageError as error:
        raise BadInputError(str(error)) from error
    if saved.set_aside:
        from micrograd_desktop.project.damaged_runs import said

        terminal.complain(said(saved.set_aside, found.name))
    return saved


def find_project(name: str) -> Project | Path:
    """A built-in example by its name, a run that a share text holds, else the path of a file that is there.

    Raises
    ------
    BadInputError
        If there is neither.
    """
    from micrograd_desktop.project.examples import EXAMPLES

    if name in EXAMPLES:
        return EXAMPLES[name]
    if name.lstrip().startswith(SCHEME):
        return _shared(name)
    try:
        there = Path(name).exists()
    except (OSError, ValueError) as error:
        raise BadInputError(f"'{plain(name)}' could not be read: {reason(error)}.") from error
    if not there:
        raise BadInputError(
            f"there is no file and no example called '{plain(name)}'. The examples are {', '.join(EXAMPLES)}."
        )
    return Path(name)


def add_run_option(parser: argparse.ArgumentParser) -> None:
    """Have a command take a kept run in place of the project's own."""
    parser.add_argument(
        "--run", type=text("a run"), metavar="NAME",
        help="one of the runs that the project keeps, in place of its own: 'info' lists them; where no --steps are "
        "given, as far as it had come",
    )  # fmt: skip


def chosen_run(saved: Saved, options: argparse.Namespace) -> Saved:
    """The kept run that the options name, at step 0; without one what was opened.

    ``options.steps`` says how far that run had come, where nothing else was said.

    Raises
    ------
    BadInputError
        If there is none of that name.
    """
    if options.run is None:
        return saved
    from micrograd_desktop.project.fields import EditError
    from micrograd_desktop.project.kept_runs import find
    from micrograd_desktop.project.storage import Saved

    try:
        run = find(saved.project, options.run)
    except EditError as error:
        raise BadInputError(str(error)) from error
    if options.steps is None:
        options.steps = run.steps
    return Saved(run.project)


def _shared(shared: str) -> Project:
    from micrograd_desktop.project.share_text import ShareError, read_shared

    try:
        return read_shared(shared)
    except ShareError as error:
        raise BadInputError(str(error)) from error


def project_to_show(name: str) -> Saved:
    """The project of that name, or the demo with the program that a file holds.

    Raises
    ------
    BadInputError
        If there is none, or the file can't be read.
    """
    from micrograd_desktop.project.document import is_program_file
    from micrograd_desktop.project.program_files import ProgramFileError, read_program
    from micrograd_desktop.project.spec import Project, TraceSpec
    from micrograd_desktop.project.storage import Saved

    if not is_program_file(Path(name)):
        return open_project(name)
    try:
        return Saved(replace(Project(), trace=TraceSpec(read_program(Path(name)))))
    except ProgramFileError as error:
        raise BadInputError(str(error)) from error


def with_options(project: Project, options: argparse.Namespace) -> Project:
    """The project with the data and the settings that the options name."""
    project = setting_options.with_seed(table_options.with_data(project, options), options.seed)
    return setting_options.with_settings(project, options)


def saved_with_options(name: str, options: argparse.Namespace, opened: Callable[[str], Saved] = open_project) -> Saved:
    """The project of that name with what the options name; where its run stands only if they change nothing.

    Raises
    ------
    BadInputError
        If there is none, or it can't be so.
    """
    saved = chosen_run(opened(name), options) if "run" in options else opened(name)
    project = with_options(saved.project, options)
    return saved if project == saved.project else replace(saved, project=project, checkpoint=None)
