"""The kinds of problem: a ``Problem`` says all that depends on what is learnt, and nothing else in the program does.

Formulas are in the op table's language, over the network's scores and the target. A network with one output has the
score ``s`` and the target ``y``; one with an output for each class has ``s0``, ``s1``, ... and as many targets ``y0``,
``y1``, ..., of which that of the point's class is 1 and the others are 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Protocol

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import LETTERS
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

MOST_CLASSES = len(LETTERS)


@dataclass(frozen=True, slots=True)
class Class:
    """A class: what it is called, and the target that stands for it."""

    name: str
    target: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of merit: the mean of ``text`` over the points; over test points it is called ``test_title``.

    One that ``leads`` is shown beside the loss where there is room for one. ``share`` says that it is a share from 0 to
    1, of which larger is better; others are in the target's unit. One that ``explains`` is 1 less that mean over the
    variance of the points' targets: R², the share of it that is explained.
    """

    name: str
    title: str
    test_title: str
    text: str
    share: bool = True
    explains: bool = False
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What there is to learn.

    ``outputs`` is how many the network has, ``losses`` are rows of ``nn.losses`` that suit. ``decision`` is the
    number of the class that a score decides for, counted from 0.
    ``shade`` is a score as a colour from -1 to 1, ``level`` the score of the line between two classes, and
    ``answer`` says in words how the output decides. Without classes the target is a number.
    """

    name: str
    title: str
    outputs: int
    classes: tuple[Class, ...]
    losses: tuple[str, ...]
    figures: tuple[Figure, ...]
    decision: str
    shade: str
    level: float
    answer: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of a step's figures, in the order in which the engines give them."""
        own = tuple(figure.name for figure in self.figures)
        tested = ("test_loss", *(f"test_{name}" for name in own))
        return ("objective", "penalty", "data_loss", *own, *tested, "batch_loss", "measured")

    @property
    def scores(self) -> tuple[str, ...]:
        """The scores' names in formulas."""
        return numbered("s", self.outputs)

    @property
    def targets(self) -> tuple[str, ...]:
        """The targets' names in formulas."""
        return numbered("y", self.outputs)

    def coded(self, target: float) -> tuple[float, ...]:
        """A point's target as formulas have it: the number itself, or 1 for its class and 0 for each other."""
        if self.outputs == 1:
            return (target,)
        return tuple(float(row.target == target) for row in self.classes)

    def class_of(self, target: float) -> int:
        """The number of a target's class, from 0."""
        return [row.target for row in self.classes].index(target)


def numbered(letter: str, count: int) -> tuple[str, ...]:
    """The names of so many scores or targets in formulas."""
    return (letter,) if count == 1 else tuple(f"{letter}{i}" for i in range(count))


BINARY = Problem(
    name="binary",
    title=tr("Two classes"),
    outputs=1,
    classes=(Class("A", -1.0), Class("B", 1.0)),
    losses=("max-margin", "squared-error", "logistic"),
    figures=(Figure("accuracy", tr("Accuracy"), tr("Test accuracy"), "1.0 if (s > 0.0) == (y > 0.0) else 0.0"),),
    decision="1.0 if s > 0.0 else 0.0",
    shade="tanh(s / 2.0)",
    level=0.0,
    answer=tr("One output: its sign decides the class"),
)

REGRESSION = Problem(
    name="regression",
    title=tr("A number"),
    outputs=1,
    classes=(),
    losses=("squared-error", "absolute-error", "huber"),
    figures=(
        Figure("r2", tr("R²"), tr("Test R²"), "(s - y) * (s - y)", explains=True),
        Figure("mean_error", tr("Mean error"), tr("Test mean error"), "abs(s - y)", share=False, leads=False),
    ),
    decision="0.0",
    shade="s",
    level=0.0,
    answer=tr("One output: the number itself"),
)


@cache
def multi_class(count: int) -> Problem:
    """Points of ``count`` classes, 2 to 10: an output for each, of which the largest decides; the first of equal ones.

    Raises
    ------
    ValueError
        For another number of classes.
    """
    if not 2 <= count <= MOST_CLASSES:
        raise ValueError(f"a problem has 2 to {MOST_CLASSES} classes, not {count}")
    scores, targets = numbered("s", count), numbered("y", count)
    return Problem(
        name="multi-class",
        title=tr("Several classes"),
        outputs=count,
        classes=tuple(Class(LETTERS[i], float(i)) for i in range(count)),
        losses=("cross-entropy", "multi-margin"),
        figures=(Figure("accuracy", tr("Accuracy"), tr("Test accuracy"), _of_largest(scores, targets)),),
        decision=_of_largest(scores, [f"{i}.0" for i in range(count)]),
        shade="s0",
        level=0.0,
        answer=tr("{count} outputs: the largest decides the class", count=count),
    )


def _of_largest(scores: Sequence[str], names: Sequence[str]) -> str:
    """The name that belongs to the first of the largest scores."""
    largest, found = scores[0], names[0]
    for score, name in zip(scores[1:], names[1:], strict=True):
        found = f"({name} if {score} > {largest} else {found})"
        largest = f"max({largest}, {score})"
    return found


def problem_named(name: str, classes: int = 2) -> Problem:
    """The problem of that name, with so many classes where that is open.

    Raises
    ------
    KeyError
        If there is no such problem.
    """
    if name == "multi-class":
        return multi_class(classes)
    return {BINARY.name: BINARY, REGRESSION.name: REGRESSION}[name]


LONGEST_NAME = 14
"""Characters of a class's name where it is shown."""


@lru_cache(maxsize=64)
def with_names(problem: Problem, names: tuple[str, ...]) -> Problem:
    """The problem whose classes have names of a person's own, each behind its letter: "A: setosa"."""
    lettered = zip(problem.classes, names, strict=True)
    return replace(
        problem,
        classes=tuple(
            row if name == row.name else replace(row, name=f"{row.name}: {plain(name, LONGEST_NAME)}")
            for row, name in lettered
        ),
    )


FIGURES: dict[str, Figure] = {
    figure.name: figure for problem in (BINARY, multi_class(2), REGRESSION) for figure in problem.figures
}
"""All figures of merit by name; what a name means in two problems looks the same."""


class _Layer(Protocol):
    @property
    def size(self) -> int: ...


class _Network(Protocol):
    @property
    def inputs(self) -> int: ...
    @property
    def hidden(self) -> Sequence[_Layer]: ...
    @property
    def outputs(self) -> int: ...


def layer_sizes(network: _Network) -> tuple[int, ...]:
    """Neurons of each layer of a network, the inputs first, the outputs last."""
    return (network.inputs, *(layer.size for layer in network.hidden), network.outputs)
