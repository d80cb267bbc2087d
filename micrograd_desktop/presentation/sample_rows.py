"""What the samples of a step say, lose, and add to a gradient, as tables: a row a sample, then what is made of all."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from micrograd_desktop.presentation.formats import count, every_digit, opening, signed
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.step_apart import MOST_LISTED, GradientSum, StepApart
from micrograd_desktop.translation import tr, trn

SAMPLE, PART, TOTAL = "sample", "part", "total"
"""What a row is: a sample's, another part of the sum, or a result."""

TURBO_WHY = tr("Turbo arithmetic rounds otherwise, and so do sums in another order.")


class SampleRow(NamedTuple):
    """A row: what it is called, its number (None where there is none), and its size beside the largest, 0 to 1.

    ``point`` is the training point's number, from 0, of a sample's row. ``says`` is what the row means.
    """

    kind: str
    label: str
    number: float | None
    share: float
    point: int | None = None
    says: str = ""


def sum_rows(found: GradientSum, target_of: Callable[[int], str], most: int = MOST_LISTED) -> list[SampleRow]:
    """A gradient as its sum, the largest terms first; ``target_of`` says what a training point is to be.

    ``most`` points have a row of their own.
    """
    more = len(found.points) - most
    if more > 0:
        rest = found.rest + float(found.terms[most:].sum())
        points, terms = found.points[:most], found.terms[:most]
        found = replace(found, points=points, terms=terms, others=found.others + more, rest=rest)
    sizes = np.abs(found.terms[np.isfinite(found.terms)])
    largest = float(sizes.max(initial=0.0))
    parts = [found.rest, found.penalty, found.left or 0.0]
    largest = max([largest, *(abs(part) for part in parts if math.isfinite(part))])

    def row(kind: str, label: str, number: float | None, point: int | None = None, says: str = "") -> SampleRow:
        share = 0.0 if number is None or not largest or not math.isfinite(number) else min(abs(number) / largest, 1.0)
        return SampleRow(kind, label, number, share if kind != TOTAL else 0.0, point, says)

    rows = [
        row(SAMPLE, _point(point, target_of), term, point)
        for point, term in zip(found.points.tolist(), found.terms.tolist(), strict=True)
    ]
    if found.others:
        rows.append(row(PART, _more(found.others), found.rest, says=tr("Each adds less")))
    if found.silent:
        rows.append(row(PART, _silent(found), None))
    mean = trn("Of the mean over {n} point", "Of the mean over {n} points", found.n)
    rows.append(row(TOTAL, tr("Data loss"), found.data, says=mean))
    if found.penalty:
        rows.append(row(PART, tr("Penalty"), found.penalty, says=tr("Of the parameter itself")))
    if found.left is not None:
        says = tr("It was not set to zero before the backward pass")
        rows.append(row(PART, tr("What stood there"), found.left, says=says))
    rows.append(row(TOTAL, tr("Gradient"), found.gradient))
    if found.clipped is not None:
        rows.append(row(TOTAL, tr("After clipping"), found.clipped, says=tr("What the optimizer gets")))
    return rows


def output_rows(taken: StepApart, target_of: Callable[[int], str]) -> list[SampleRow]:
    """What the network says of each point of a step, in the order in which it sees them.

    Of several outputs it is the one that is largest.
    """
    numbers = taken.outputs.max(axis=0)
    shares = _shares(numbers)
    rows = [
        SampleRow(SAMPLE, _point(point, target_of), float(numbers[k]), float(shares[k]), point)
        for k, point in enumerate(taken.batch[:MOST_LISTED].tolist())
    ]
    return [*rows, *_left_out(taken, tr("They are not listed: the table would be too long"))]


def loss_rows(taken: StepApart, target_of: Callable[[int], str]) -> list[SampleRow]:
    """The loss of each point of a step, the largest first, and what is made of them."""
    losses, shares = taken.losses, _shares(taken.losses)
    order = np.argsort(-np.where(np.isnan(losses), math.inf, losses), kind="stable")[:MOST_LISTED]
    rows = [
        SampleRow(SAMPLE, _point(point, target_of), float(losses[k]), float(shares[k]), point)
        for k, point in zip(order.tolist(), taken.batch[order].tolist(), strict=True)
    ]
    rows += _left_out(taken, tr("Each has a smaller loss"))
    mean = trn("Mean over {n} point", "Mean over {n} points", len(losses))
    rows.append(SampleRow(TOTAL, mean, taken.batch_loss, 0.0))
    if taken.penalty:
        rows.append(SampleRow(PART, tr("Penalty"), taken.penalty, 0.0, says=tr("Of the parameters alone")))
    objective = taken.batch_loss + taken.penalty
    rows.append(SampleRow(TOTAL, tr("Objective"), objective, 0.0, says=tr("What is sent back")))
    return rows


def _left_out(taken: StepApart, says: str) -> list[SampleRow]:
    more = len(taken.batch) - MOST_LISTED
    return [SampleRow(PART, _more(more), None, 0.0, says=says)] if more > 0 else []


def _shares(numbers: Floats) -> Floats:
    """The size of numbers beside the largest, 0 to 1."""
    sizes = np.where(np.isfinite(numbers), np.abs(numbers), 0.0)
    return sizes / (float(sizes.max(initial=0.0)) or 1.0)


def verdict(found: GradientSum) -> str:
    """Whether the rows add up to the gradient, and how nearly."""
    if found.only:
        return tr("With = in place of +=, the gradient of one sample is left: the others' were written over.")
    if not math.isfinite(found.gradient):
        return tr("Something in this sum is not finite, and so the sum is not.")
    if found.same:
        return tr("Added in the order in which the step adds them, these are the gradient to the last bit.")
    apart = signed(abs(found.found - found.gradient)).lstrip("+")
    said = tr("These add up to {sum}: {apart} from the gradient.", sum=every_digit(found.found), apart=apart)
    return f"{said} {TURBO_WHY}"


def caption(found: GradientSum, name: str) -> str:
    """Which gradient it is, in a line: of what, at which step, over which points."""
    over = tr("all training points") if found.whole else tr("the {n} points of its batch", n=count(found.n))
    said = tr(
        "{gradient}, step {step}, over {points}, largest first",
        gradient=opening(name),
        step=count(found.step),
        points=over,
    )
    if found.n == 1:
        return said
    return tr("{caption}, each ÷ {n}: the data loss is their mean", caption=said, n=count(found.n))


def _silent(found: GradientSum) -> str:
    if found.only:
        return trn("{n} point is written over", "{n} points are written over", found.silent)
    return trn("{n} point adds nothing", "{n} points add nothing", found.silent)


def _point(point: int, target_of: Callable[[int], str]) -> str:
    return tr("Point {n}, {target}", n=count(point + 1), target=target_of(point))


def _more(n: int) -> str:
    return trn("{n} more point", "{n} more points", n)
