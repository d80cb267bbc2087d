"""The kinds of problem: one row each says all that depends on what is learnt, and nothing else in the program does.

Formulas are over ``s`` (the network's score) and ``y`` (the target), in the op table's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Class:
    """A class: what it is called, and the target that stands for it."""

    name: str
    target: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of merit: the mean of ``text`` over the points, a share from 0 to 1; larger is better."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One row.

    ``outputs`` is how many the network has, ``losses`` are rows of ``nn.losses`` that suit. ``decision`` is the
    number of the class that a score decides for, counted from 0.
    ``shade`` is a score as a colour from -1 to 1, ``level`` the score of the line between the classes, and
    ``answer`` says in words how the output decides.
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

    def class_of(self, target: float) -> int:
        """The number of a target's class, from 0."""
        return [row.target for row in self.classes].index(target)


BINARY = Problem(
    name="binary",
    title="Two classes",
    outputs=1,
    classes=(Class("A", -1.0), Class("B", 1.0)),
    losses=("max-margin", "squared-error", "logistic"),
    figures=(Figure("accuracy", "Accuracy", "1.0 if (s > 0.0) == (y > 0.0) else 0.0"),),
    decision="1.0 if s > 0.0 else 0.0",
    shade="tanh(s / 2.0)",
    level=0.0,
    answer="One output: its sign decides the class",
)

PROBLEMS: dict[str, Problem] = {row.name: row for row in (BINARY,)}


class _Layer(Protocol):
    @property
    def size(self) -> int: ...


class _Network(Protocol):
    @property
    def inputs(self) -> int: ...
    @property
    def hidden(self) -> Sequence[_Layer]: ...


def layer_sizes(network: _Network, problem: Problem = BINARY) -> tuple[int, ...]:
    """Neurons of each layer of a network, the inputs first, the outputs that the problem wants last."""
    return (network.inputs, *(layer.size for layer in network.hidden), problem.outputs)
