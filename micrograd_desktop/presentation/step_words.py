"""A step taken apart, in words: what each half did, to the whole network and to one parameter, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from micrograd_desktop.engine.bugs import ASSIGN, NO_SORT, TWICE, WRONG_SIGN
from micrograd_desktop.engine.kernel.formulas import evaluate, scalars
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.optimizers import OPTIMIZERS, update_of
from micrograd_desktop.nn.parameters import name_at, title
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.presentation.formats import count, opening, plain, rate, signed
from micrograd_desktop.presentation.update_words import SYMBOLS, written
from micrograd_desktop.project.rules import layer_sizes, problem_of_data, seen_names
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.step_apart import StepApart
from micrograd_desktop.translation import tr, trn

FORWARD, LOSS, BACKWARD, UPDATE = range(4)
HALVES = (tr("Forward", sense="half"), tr("Loss"), tr("Backward", sense="half"), tr("Update", sense="half"))

NORM = "norm"
PLAIN_SCHEDULE = "constant"

CHANGE = tr("change", sense="name in a formula")

BACKWARD_BUGS = {
    ASSIGN: tr("With = in place of +=, only the gradient that was assigned last is left."),
    NO_SORT: tr("Without a topological sort, a value that is used twice passes on its gradient too often."),
    TWICE: tr("backward() was called twice before the update."),
}
"""What is said of a pass with a bug, but for that of no zero_grad, which has numbers of its own."""


class UpdateLine(NamedTuple):
    """A formula of an optimizer for one parameter: what it gives a value to, the formula, and the value.

    ``names`` are the numbers that it reads.
    """

    name: str
    text: str
    names: Mapping[str, float]
    value: float


class StepWords:
    """What is said of a step that was taken apart."""

    def __init__(self, taken: StepApart) -> None:
        self.taken = taken
        now = taken.settings
        self._spec, self._sizes = now.training, layer_sizes(now.network)
        self._inputs, self._problem = seen_names(now.network, now.dataset), problem_of_data(now.dataset)
        self._classes = [row.name for row in self._problem.classes]

    # -- of the network

    def sentence(self, half: int, place: int, target: float) -> str:
        """What a half did; ``place`` is that of the sample on view in the batch, ``target`` what it is to be."""
        said = (self._forward, self._loss, lambda *_: self._backward(), lambda *_: self._update())[half](place, target)
        return " ".join(said)

    def _forward(self, place: int, target: float) -> Iterator[str]:
        taken, number = self.taken, count(int(self.taken.batch[place]) + 1)
        asked = _points(len(taken.batch))
        if taken.whole:
            yield tr("The network is asked about {points}.", points=asked)
        else:
            said = tr("The network is asked about {points}, the batch of this step, of {all}.")
            yield said.format(points=asked, all=count(taken.n_train))
        scores = taken.outputs[:, place]
        said = signed(float(scores[0]))
        if len(scores) > 1:
            pairs = zip(self._classes, scores.tolist(), strict=True)
            said = ", ".join(f"{name} {signed(score, 3)}" for name, score in pairs)
        wanted = self.class_of(target)
        if decided := self._decided(scores):
            yield tr(
                "At point {n} it says {score}, which is {decided}; the target is {target}.",
                n=number,
                score=said,
                decided=decided,
                target=wanted,
            )
        else:
            yield tr("At point {n} it says {score}; the target is {target}.", n=number, score=said, target=wanted)

    def _loss(self, place: int, _target: float) -> Iterator[str]:
        taken, number = self.taken, count(int(self.taken.batch[place]) + 1)
        yield tr("The loss of point {n} is {loss}.", n=number, loss=plain(float(taken.losses[place])))
        mean, n = plain(taken.batch_loss), count(taken.n_train)
        if taken.whole:
            yield tr("The mean over all {points}, the data loss, is {loss}.", points=_points(taken.n_train), loss=mean)
        else:
            yield tr("The mean over the batch, {points}, is {loss}.", points=_points(len(taken.batch)), loss=mean)
            if not math.isnan(taken.data_loss):
                yield tr("Over all {n} the data loss is {loss}.", n=n, loss=plain(taken.data_loss))
        which = tr("the objective") if taken.whole else tr("the batch's objective")
        if self._penalised:
            penalty, objective = plain(taken.penalty), plain(taken.batch_loss + taken.penalty)
            said = tr("With the penalty of {penalty} {which} is {objective}.")
            yield said.format(penalty=penalty, which=which, objective=objective)
        else:
            yield tr("There is no penalty, so that is {which}.", which=which)

    def _backward(self) -> Iterator[str]:
        taken = self.taken
        if taken.gathers:
            yield tr("The gradients are not set to zero: this pass adds to what stood there.")
        else:
            yield tr("The gradients are set to zero, and the mean loss is sent back.")
        yield from (sentence for bug, sentence in BACKWARD_BUGS.items() if bug in taken.settings.bugs)
        largest = self.largest_gradient
        yield tr(
            "The gradient's norm is {norm}, its largest part {part} at the {parameter}.",
            norm=plain(_norm(taken.gradient)),
            part=signed(float(taken.gradient[largest])),
            parameter=self.name(largest),
        )
        if frozen := int(np.count_nonzero(~taken.free)):
            yield trn(
                "{n} parameter is frozen: a gradient, no update.",
                "{n} parameters are frozen: a gradient, no update.",
                frozen,
            )

    def _update(self) -> Iterator[str]:
        taken, spec = self.taken, self._spec
        if taken.diverges:
            said = tr("No update is made: the objective is {objective}, out of range, and the run stops.")
            yield said.format(objective=plain(taken.objective))
            return
        optimizer = tr(
            "{optimizer} at the rate {rate}", optimizer=OPTIMIZERS[spec.optimizer].title, rate=rate(abs(taken.rate))
        )
        if spec.schedule != PLAIN_SCHEDULE:
            optimizer = tr("{optimizer} (the schedule's)", optimizer=optimizer)
        moved, n = int(np.count_nonzero(taken.change)), count(len(taken.change))
        if moved:
            largest = _largest(taken.change)
            yield tr(
                "{optimizer} changes {moved} of {n} parameters, the {parameter} the most: {change}.",
                optimizer=optimizer,
                moved=count(moved),
                n=n,
                parameter=self.name(largest),
                change=signed(float(taken.change[largest])),
            )
        else:
            yield tr("{optimizer} changes 0 of {n} parameters.", optimizer=optimizer, n=n)
        yield from self._clipping()
        if WRONG_SIGN in taken.settings.bugs:
            yield tr("Its sign is wrong: the step goes up the gradient.")

    def _clipping(self) -> Iterator[str]:
        taken, spec = self.taken, self._spec
        if not CLIPPINGS[spec.clip].bound.counts:
            return
        changed = int(np.count_nonzero(taken.clipped != taken.gradient))
        if not changed:
            yield tr("Clipping at {limit} changes no gradient.", limit=rate(spec.clip_limit))
        elif spec.clip == NORM:
            said = tr("Clipping first takes each gradient times {factor}, for their norm is over {limit}.")
            yield said.format(factor=plain(self._factor), limit=rate(spec.clip_limit))
        else:
            yield tr("Clipping first bounds {n} gradients by {limit}.", n=count(changed), limit=rate(spec.clip_limit))

    # -- of one parameter

    @property
    def largest_gradient(self) -> int:
        """The parameter of the largest gradient; one that is NaN counts as the largest."""
        return _largest(self.taken.gradient)

    def name(self, place: int) -> str:
        """What a parameter is called: "weight x to 1.1"."""
        return title(name_at(place, self._sizes), self._sizes, self._inputs)

    def of_parameter(self, half: int, place: int) -> str:
        """What a half did to one parameter, in a line."""
        taken, name = self.taken, opening(self.name(place))
        if half < BACKWARD:
            number = signed(float(taken.parameters[place]))
            if taken.free[place]:
                return tr("{name}: {number}. Nothing of it changes in this half.", name=name, number=number)
            return tr("{name}: {number}, frozen. Nothing of it changes in this half.", name=name, number=number)
        return f"{name}: {self._graded(place) if half == BACKWARD else self._updated(place)}"

    def _graded(self, place: int) -> str:
        taken = self.taken
        own = float(taken.data_gradient[place] + taken.penalty_gradient[place])
        parts = tr("data loss {gradient}", gradient=signed(float(taken.data_gradient[place])))
        if self._penalised:
            penalty = tr("penalty {gradient}", gradient=signed(float(taken.penalty_gradient[place])))
            parts = f"{parts}, {penalty}"
        left, now = signed(float(taken.left[place])), signed(float(taken.gradient[place]))
        if taken.gathers:
            said = tr("grad was {left}, this pass adds {own} ({parts}), now {now}")
            return said.format(left=left, own=signed(own), parts=parts, now=now)
        if taken.left.any():
            return tr("grad was {left}, is set to 0; {parts}: grad is {now}", left=left, parts=parts, now=now)
        return tr("{parts}: grad is {now}", parts=parts, now=now)

    def _updated(self, place: int) -> str:
        taken = self.taken
        old, new = signed(float(taken.parameters[place])), signed(float(taken.after[place]))
        if taken.diverges:
            return tr("{number}, no update", number=old)
        if not taken.free[place]:
            return tr("{number}, frozen: no update", number=old)
        return f"{old} {_added(signed(float(taken.change[place])))} = {new}"

    def update_lines(self, place: int) -> list[UpdateLine]:
        """The optimizer's formulas in turn for one parameter, with the very numbers of this step."""
        taken, update = self.taken, update_of(self._spec.optimizer, self._spec)
        made: list[UpdateLine] = []
        constants = update.named_constants()
        names: dict[str, Any] = {**constants, "t": float(taken.number)}
        values = scalars(update, taken.number, 1)[0].tolist()
        for formula, value in zip(update.scalars, values, strict=True):
            made.append(UpdateLine(formula.name, formula.text, dict(names), value))
        names |= {"p": taken.parameters[place], "g": taken.clipped[place], "lr": taken.rate}
        names |= zip((formula.name for formula in update.scalars), values, strict=True)
        names |= zip(update.state, taken.moments[:, place], strict=False)
        for formula in update.lines:
            before, value = dict(names), evaluate(formula.text, names)
            names[formula.name] = value
            made.append(UpdateLine(formula.name, formula.text, {k: float(v) for k, v in before.items()}, float(value)))
        return made

    def update_words(self, place: int) -> list[str]:
        """The update of one parameter, line by line: formula, the same with its numbers, what comes of it."""
        taken, spec = self.taken, self._spec
        if taken.diverges:
            return [tr("No update is made: the objective is out of range.")]
        if not taken.free[place]:
            return [tr("It is frozen: its gradient is found, and no update is made.")]
        lines = [self._clipped_words(place)] if CLIPPINGS[spec.clip].bound.counts else []
        for line in self.update_lines(place):
            symbol = SYMBOLS.get(line.name, line.name)
            formula, numbers = written(line.text, {}), written(line.text, line.names, fold=False)
            if line.name == "change":
                lines.append(f"{CHANGE} = {formula} = {numbers} = {signed(line.value)}")
            else:
                lines.append(f"{symbol} = {formula} = {numbers} = {plain(line.value)}")
        old, new = plain(float(taken.parameters[place])), plain(float(taken.after[place]))
        lines.append(f"p = {old} {_added(signed(float(taken.change[place])))} = {new}")
        return lines

    def _clipped_words(self, place: int) -> str:
        before, after = float(self.taken.gradient[place]), float(self.taken.clipped[place])
        if self._spec.clip == NORM:
            formula = f"g = {plain(before)} · {plain(self._factor)} = {plain(after)}"
            return tr("{formula}, clipped by the norm of all gradients", formula=formula)
        said = tr("g = {before} bounded by {limit} = {after}")
        return said.format(before=plain(before), limit=rate(self._spec.clip_limit), after=plain(after))

    # -- inside

    @cached_property
    def _factor(self) -> float:
        """What clipping by the norm takes each gradient times."""
        bound, taken = CLIPPINGS[NORM].bound, self.taken
        total = np.float64(_norm(taken.gradient[taken.free]) ** 2)
        return float(evaluate(bound.factor, {"limit": self._spec.clip_limit, "total": total}))

    @property
    def _penalised(self) -> bool:
        return PENALTIES[self._spec.regularisation].penalty.counts

    def class_of(self, target: float) -> str:
        """The class that a target stands for, or the number that it is."""
        if not self._problem.classes:
            return signed(target)
        return self._classes[self._problem.class_of(target)]

    def _decided(self, scores: Floats) -> str:
        """What the scores decide for, where they do; else nothing."""
        if not self._problem.classes or not np.isfinite(scores).all():
            return ""
        number = int(scores[0] > self._problem.level) if len(scores) == 1 else int(np.argmax(scores))
        return self._classes[number]


def _largest(values: Floats) -> int:
    return int(np.argmax(np.where(np.isnan(values), math.inf, np.abs(values))))


def _norm(values: Floats) -> float:
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(values))


def _added(change: str) -> str:
    """A signed number as it is added to another."""
    return f"{change[0]} {change[1:]}" if change[:1] in ("+", "−") else f"+ {change}"


def _points(n: int) -> str:
    return trn("{n} point", "{n} points", n)
