"""The command line's way to the project's settings: each by the name that a project file has for it."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any

from micrograd_desktop.command_options import BadInputError, text, whole_number
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.fields import Field
    from micrograd_desktop.project.spec import Project

_OF_LAYER = re.compile(r"hidden\[(\d{1,3})\]\.(\w+)")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What a command says about settings."""
    parser.add_argument(
        "--set", action="append", default=[], type=text("a setting"), metavar="NAME=VALUE",
        help="a setting by its name in a project file, such as training.learning_rate=0.1, "
        "'training.schedule=lr * 0.99**k' or 'network.hidden[0].activation=x * sigmoid(x)'; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=whole_number("a seed", 0, 2**32 - 1), metavar="N",
        help="the seed of the network, of the points and of the batches",
    )  # fmt: skip


def with_settings(project: Project, options: argparse.Namespace) -> Project:
    """The project that starts with the settings that the options name.

    Raises
    ------
    BadInputError
        If there is no such setting, or it can't have the value.
    """
    from micrograd_desktop.project.edits import EditError

    if options.seed is not None:
        project = _with_seed(project, options.seed)
    for given in options.set:
        name, sign, value = given.partition("=")
        if not sign:
            raise BadInputError(
                f"--set takes NAME=VALUE, such as training.learning_rate=0.1, not '{plain(given, 60)}'."
            )
        try:
            project = _with_setting(project, name.strip(), value.strip())
        except EditError as error:
            raise BadInputError(f"--set {plain(name.strip(), 60)}: {error}") from error
    return project


def _with_seed(project: Project, seed: int) -> Project:
    """The project whose start has that seed wherever it has one; what the log changes later stays."""
    from dataclasses import replace

    from micrograd_desktop.project.rules import check_project

    parts = {name: replace(getattr(project, name), seed=seed) for name in ("dataset", "network", "training")}
    return check_project(replace(project, **parts))


def _with_setting(project: Project, name: str, value: str) -> Project:
    """The project with a setting of its start; of the training, what the log changes later stays."""
    from dataclasses import replace

    from micrograd_desktop.project.edits import Set, SetLayer
    from micrograd_desktop.project.fields import fields_of
    from micrograd_desktop.project.rules import check_project
    from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, StopSpec, TrainingSpec

    parts = {"dataset": DatasetSpec, "network": NetworkSpec, "training": TrainingSpec, "stop": StopSpec}
    part, _, setting = name.partition(".")
    if (layer := _OF_LAYER.fullmatch(setting)) is not None and part == "network":
        field = _found(name, layer[2], fields_of(LayerSpec))
        return SetLayer(int(layer[1]), field, _read(field, value)).apply(project)
    if part not in parts:
        raise BadInputError(f"--set knows no setting '{plain(name, 60)}'. Names begin with {', '.join(parts)}.")
    field = _found(name, setting, fields_of(parts[part]))
    if part == "training":
        training: dict[str, Any] = {field.name: field.accept(_read(field, value))}
        return check_project(replace(project, training=replace(project.training, **training)))
    return Set(field, _read(field, value)).apply(project)


def _found(name: str, setting: str, fields: tuple[Field[Any], ...]) -> Field[Any]:
    for field in fields:
        if field.name == setting:
            return field
    there = ", ".join(field.name for field in fields)
    raise BadInputError(f"--set knows no setting '{plain(name, 60)}'. There are {there}.")


def _read(field: Field[Any], value: str) -> object:
    """A value as the setting's rule takes it; what is no number stays a text, which the rule refuses."""
    from micrograd_desktop.project.fields import Range

    if not isinstance(field.rule, Range):
        return value
    if field.rule.optional and value.lower() in ("", "none", "full", "usual", "never"):
        return None
    try:
        return int(value) if field.rule.whole else float(value)
    except ValueError:
        return value
