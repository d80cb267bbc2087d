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
    parser.add_argument(
        "--find-rate", action="store_true",
        help="print the loss after each of --steps rates that rise by equal factors; the run itself is not trained",
    )  # fmt: skip
    rate = number(TrainingSpec.learning_rate)
    parser.add_argument("--rate-from", type=rate, metavar="R", help="the first rate of --find-rate (0.000001)")
    parser.add_argument("--rate-to", type=rate, metavar="R", help="the last rate of --find-rate (100)")


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

    _check_finding(options)
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


def find_rate(project: Project, options: argparse.Namespace) -> None:
    """Print what a search for a learning rate finds: a line a rate, or a JSON object, and then a sentence.

    Raises
    ------
    BadInputError
        If there can be no such search.
    """
    from micrograd_desktop.project.edits import EditError
    from micrograd_desktop.terminal import json_line, say
    from micrograd_desktop.training.rate_finder import Search, find, sentence
    from micrograd_desktop.waiting import Waiting

    usual = Search()
    low = usual.low if options.rate_from is None else options.rate_from
    high = usual.high if options.rate_to is None else options.rate_to
    try:
        with Waiting("trying learning rates"):
            search = Search(low, high, options.steps)
            curve = find(project, None, search, "value" if options.engine == "value" else "compiled")
    except EditError as error:
        raise BadInputError(str(error)) from error
    smoothed = curve.drawn.tolist() if curve.smoothed else [None] * len(curve.rates)
    for rate, loss, mean in zip(curve.rates.tolist(), curve.losses.tolist(), smoothed, strict=True):
        if options.json:
            say(json_line({"learning_rate": rate, "loss": loss, **({} if mean is None else {"mean": mean})}))
        else:
            say(f"rate {rate:.6g} loss {loss}{'' if mean is None else f' mean {mean:.6g}'}")
    place = curve.lowest if len(curve.rates) else None
    if options.json:
        best = None if place is None else float(curve.rates[place])
        say(json_line({"lowest_at": best, "diverged_at": curve.diverged, "start": curve.start}))
    else:
        say(sentence(curve))


def _check_finding(options: argparse.Namespace) -> None:
    """Refuse options that go only with ``--find-rate``, or not with it."""
    alone = {"--rate-from": options.rate_from, "--rate-to": options.rate_to}
    if not options.find_rate and (given := [name for name, value in alone.items() if value is not None]):
        raise BadInputError(f"{given[0]} says which rates --find-rate tries. Give that too.")
    others = {
        "--progress": options.progress,
        "--picture": options.picture,
        "--quiet": options.quiet,
        "--out": options.out,
    }
    if options.find_rate and (given := [name for name, value in others.items() if value]):
        raise BadInputError(f"{given[0]} goes with training, which --find-rate does none of.")


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
