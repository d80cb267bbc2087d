"""The command line's way to what ``train`` trains by: where it stops, how gradients are bounded, what is penalised."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from micrograd_desktop.command_options import BadInputError
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.fields import Field
    from micrograd_desktop.project.spec import Project


def add_options(parser: argparse.ArgumentParser) -> None:
    """What a command says about the training."""
    from micrograd_desktop.project.spec import PENALISED, StopSpec, TrainingSpec

    number = _number_in
    parser.add_argument(
        "--until-loss", type=number(StopSpec.loss), metavar="L", help="stop where the data loss is at most L"
    )
    parser.add_argument(
        "--until-accuracy", type=number(StopSpec.accuracy), metavar="A",
        help="stop where the accuracy of the training points is at least A, 0 to 1",
    )  # fmt: skip
    parser.add_argument(
        "--until-plateau", type=number(StopSpec.plateau), metavar="N",
        help="stop where the data loss has not fallen by 0.01 %% for N steps",
    )  # fmt: skip
    parser.add_argument(
        "--clip-norm", type=number(TrainingSpec.clip_limit), metavar="C", help="clip gradients to a norm of at most C"
    )
    parser.add_argument(
        "--clip-value", type=number(TrainingSpec.clip_limit), metavar="C", help="clip each gradient to between -C and C"
    )
    parser.add_argument("--penalise", choices=PENALISED, help="whether the penalty counts biases too, or only weights")


def with_training(project: Project, options: argparse.Namespace) -> Project:
    """The project trained as the options say from its start on; what the log of a file changes later stays.

    Raises
    ------
    BadInputError
        If it can't be.
    """
    from dataclasses import replace

    from micrograd_desktop.project.edits import EditError, Set
    from micrograd_desktop.project.rules import problem_of
    from micrograd_desktop.project.spec import StopSpec

    if options.clip_norm is not None and options.clip_value is not None:
        raise BadInputError("gradients are clipped by norm or by value. Give one of --clip-norm and --clip-value.")
    has_accuracy = any(figure.name == "accuracy" for figure in problem_of(project).figures)
    if options.until_accuracy is not None and not has_accuracy:
        raise BadInputError("there is no accuracy where a number is learnt. Use --until-loss or --until-plateau.")
    conditions: dict[Field[Any], Any] = {
        StopSpec.loss: options.until_loss,
        StopSpec.accuracy: options.until_accuracy,
        StopSpec.plateau: options.until_plateau,
    }
    try:
        for field, value in conditions.items():
            project = project if value is None else Set(field, value).apply(project)
    except EditError as error:
        raise BadInputError(str(error)) from error
    changed: dict[str, Any] = {}
    for name, limit in (("norm", options.clip_norm), ("value", options.clip_value)):
        if limit is not None:
            changed |= {"clip": name, "clip_limit": limit}
    if options.penalise is not None:
        changed["penalised"] = options.penalise
    return replace(project, training=replace(project.training, **changed))


def _number_in(field: Field[Any]) -> Callable[[str], float]:
    """A reader of numbers in the range of a setting."""
    from micrograd_desktop.project.fields import Range

    rule = field.rule
    assert isinstance(rule, Range)

    def read(text: str) -> float:
        try:
            number = float(text) if len(text) <= 40 else math.nan
        except ValueError:
            number = math.nan
        if rule.low <= number <= rule.high and (not rule.whole or number == int(number)):
            return int(number) if rule.whole else number
        kind = "whole number" if rule.whole else "number"
        limits = f"from {rule.low:,g} to {rule.high:,g}"
        raise argparse.ArgumentTypeError(f"{rule.title}: a {kind} {limits}, not '{plain(text, 60)}'")

    return read
