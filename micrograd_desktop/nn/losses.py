"""The losses: each formulas of a sample's scores and target, in the language of programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.recipes import Formula
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import numbered
from micrograd_desktop.translation import tr

Lines = Callable[[Sequence[str], Sequence[str]], Sequence[Formula]]
"""Formulas in turn, each over the names of scores and targets and of those before it; the last one is the loss."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One row: ``lines`` of the names of a sample's scores and targets are its loss."""

    name: str
    title: str
    lines: Lines

    def function(self, scores: Sequence[Value], targets: Sequence[Value]) -> Value:
        """The loss of one sample as a graph of values."""
        from micrograd_desktop.engine.language.formula import build  # no window needs it to be shown

        names, result = numbered("s", len(scores)), numbered("y", len(targets))
        known = dict(zip((*names, *result), (*scores, *targets), strict=True))
        for line in self.lines(names, result):
            loss = known[line.name] = build(line.text, known)
        return loss

    def visits(self, below: int, outputs: int = 1) -> int:
        """How many nodes recursion without a topological sort visits, ``below`` of them at each use of a score."""
        scores = [Value(0.5) for _ in range(outputs)]
        known = {id(score): below for score in scores}

        def count(node: Value) -> int:
            if id(node) not in known:
                known[id(node)] = 1 + sum(count(operand) for operand in node._prev)
            return known[id(node)]

        return count(self.function(scores, [Value(1.0) for _ in scores]))


def _one(text: str) -> Lines:
    """A loss of one score that is a formula over ``s`` and ``y``."""

    def lines(scores: Sequence[str], targets: Sequence[str]) -> list[Formula]:
        names = {"s": scores[0], "y": targets[0]}
        return [Formula("loss", re.sub(r"\b[sy]\b", lambda found: names[found.group()], text))]

    return lines


def _huber(scores: Sequence[str], targets: Sequence[str]) -> list[Formula]:
    """Half the square of an error up to 1, and from there on straight with its slope (Huber, 1964; delta is 1)."""
    return [
        Formula("size", f"abs({scores[0]} - {targets[0]})"),
        Formula("bent", "size - (size - 1).relu()"),
        Formula("loss", "bent * (size - 0.5 * bent)"),
    ]


def _cross_entropy(scores: Sequence[str], targets: Sequence[str]) -> list[Formula]:
    """Minus the logarithm of what softmax gives the point's class; the scores less the largest can't overflow."""
    lines, top = [], scores[0]
    for i, score in enumerate(scores[1:], start=1):
        lines.append(Formula(f"top{i}", f"{top} + ({score} - {top}).relu()"))
        top = f"top{i}"
    shifted = [f"z{i}" for i in range(len(scores))]
    lines += [Formula(z, f"{score} - {top}") for z, score in zip(shifted, scores, strict=True)]
    total = " + ".join(f"{z}.exp()" for z in shifted)
    own = " + ".join(f"{y} * {z}" for y, z in zip(targets, shifted, strict=True))
    return [*lines, Formula("loss", f"({total}).log() - ({own})")]


def _multi_margin(scores: Sequence[str], targets: Sequence[str]) -> list[Formula]:
    """By how much each other score comes nearer to that of the point's class than 1, over the number of classes.

    Weston and Watkins, 1999, with the mean that PyTorch's MultiMarginLoss takes.
    """
    own = " + ".join(f"{y} * {s}" for y, s in zip(targets, scores, strict=True))
    short = " + ".join(f"(1 - {y}) * ({s} - own + 1).relu()" for y, s in zip(targets, scores, strict=True))
    return [Formula("own", own), Formula("loss", f"({short}) / {len(scores)}")]


LOSSES: dict[str, Loss] = {
    row.name: row
    for row in (
        Loss("max-margin", tr("Max-margin (SVM)"), _one("(1 + -y * s).relu()")),
        Loss("squared-error", tr("Squared error"), _one("(s - y)**2")),
        Loss("logistic", tr("Logistic"), _one("(-y * s).softplus()")),
        Loss("absolute-error", tr("Absolute error"), _one("abs(s - y)")),
        Loss("huber", tr("Huber"), _huber),
        Loss("cross-entropy", tr("Softmax cross-entropy"), _cross_entropy),
        Loss("multi-margin", tr("Multi-class margin"), _multi_margin),
    )
}
