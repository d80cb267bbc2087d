"""The command line's way to the project's settings: each by the name that a project file has for it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from micrograd_desktop.command_options import BadInputError, text, whole_number
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project


def add_options(parser: argparse.ArgumentParser) -> None:
    """What a command says about settings and the seed of all."""
    add_setting_option(parser)
    parser.add_argument(
        "--seed", type=whole_number("a seed", 0, 2**32 - 1), metavar="N",
        help="the seed of the network, of the points and of the batches",
    )  # fmt: skip


def add_setting_option(parser: argparse.ArgumentParser) -> None:
    """What a command says about settings by their names."""
    parser.add_argument(
        "--set", action="append", default=[], type=text("a setting"), metavar="NAME=VALUE",
        help="a setting by its name in a project file, such as training.learning_rate=0.1, "
        "'training.schedule=lr * 0.99**k' or 'network.hidden[0].activation=x * sigmoid(x)'; may be repeated",
    )  # fmt: skip


def with_settings(project: Project, options: argparse.Namespace) -> Project:
    """The project that starts with the settings that the options name.

    Raises
    ------
    BadInputError
        If there is no such setting, or it can't have the value.
    """
    if not options.set:  # no start of the window waits for what only names need
        return project
    from micrograd_desktop.project.edits import EditError
    from micrograd_desktop.project.named_settings import named_setting

    for given in options.set:
        name, sign, value = given.partition("=")
        if not sign:
            raise BadInputError(
                f"--set takes NAME=VALUE, such as training.learning_rate=0.1, not '{plain(given, 60)}'."
            )
        try:
            setting = named_setting(name.strip())
            project = setting.apply(project, setting.read(value.strip()))
        except EditError as error:
            raise BadInputError(f"--set {plain(name.strip(), 60)}: {error}") from error
    return project


def with_seed(project: Project, seed: int | None) -> Project:
    """The project whose start has that seed wherever it has one, if one is given; what the log changes later stays."""
    if seed is None:
        return project
    from dataclasses import replace

    from micrograd_desktop.project.rules import check_project

    parts = {name: replace(getattr(project, name), seed=seed) for name in ("dataset", "network", "training")}
    return check_project(replace(project, **parts))
