"""What of a run is taken home: the network at a step with its weights, what it learns from, and what it pays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.data.table import OWN, Column, Table
from micrograd_desktop.engine.activation import LINEAR
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.features import FeatureMap
from micrograd_desktop.nn.losses import LOSSES, Loss
from micrograd_desktop.nn.parameters import count
from micrograd_desktop.nn.penalties import PENALTIES, Regularisation
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import columns_of, features_of, layer_sizes, problem_of_data, table_of
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.translation import tr, whole

MOST_NUMBERS = 1_000_000
"""Numbers of the training points that a program holds: about 20 MB of text."""

LONGEST_TITLE = 80


class HomeError(Exception):
    """Why something can't be taken home; its text is a sentence for people."""


@dataclass(frozen=True)
class Taken:
    """A network at a step of its run. ``parameters`` (n_parameters,) are in the flat order."""

    project: Project
    step: int
    parameters: Floats

    def __post_init__(self) -> None:
        if len(self.parameters) != count(self.sizes):
            raise ValueError(f"the network has {count(self.sizes)} parameters, not {len(self.parameters)}")

    @cached_property
    def network(self) -> NetworkSpec:
        """The network of the step."""
        return settings_at(self.project, self.step).network

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Neurons of each layer, the inputs first."""
        return layer_sizes(self.network)

    @cached_property
    def activations(self) -> tuple[str, ...]:
        """Those of each layer behind the inputs: an op's name, ``"linear"``, or a formula of x."""
        network = self.network
        return (*(layer.activation for layer in network.hidden), network.output_activation)

    @cached_property
    def layers(self) -> tuple[tuple[Floats, Floats], ...]:
        """The weights (n_out, n_in) and biases (n_out,) of each layer, as PyTorch's ``Linear`` has them."""
        layers, start = [], 0
        for before, here in pairwise(self.sizes):
            rows = self.parameters[start : start + here * (before + 1)].reshape(here, before + 1)
            layers.append((rows[:, :-1].copy(), rows[:, -1].copy()))
            start += here * (before + 1)
        return tuple(layers)

    @cached_property
    def training(self) -> TrainingSpec:
        """The settings of the step."""
        return settings_at(self.project, self.step).training

    @cached_property
    def dataset(self) -> DatasetSpec:
        """The points of the step."""
        return settings_at(self.project, self.step).dataset

    @cached_property
    def problem(self) -> Problem:
        """What is learnt."""
        return problem_of_data(self.dataset)

    @property
    def loss(self) -> Loss:
        """What a point pays."""
        return LOSSES[self.training.loss]

    @property
    def penalty(self) -> Regularisation | None:
        """What the parameters pay; None if nothing."""
        row = PENALTIES[self.training.regularisation]
        return row if row.penalty.counts and self.training.strength else None

    @cached_property
    def features(self) -> FeatureMap:
        """From inputs to what the network sees."""
        return features_of(self.network, self.dataset)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The inputs: their names, and how they are standardised."""
        return columns_of(self.dataset)

    @property
    def standardised(self) -> bool:
        """Whether any input is trained on in other units than its own."""
        return any(column.standardised for column in self.columns)

    @cached_property
    def points(self) -> Points:
        """The points in the inputs' own units; targets as the problem codes them.

        Raises
        ------
        HomeError
            If there are more of them than a program can hold.
        """
        table = table_of(self.dataset)
        if table is None or not self.standardised:
            points = points_of(self.dataset)
        else:
            names = [Column(column.name) for column in table.columns]
            own = Table(names, table.label, table.classes, table.numbers)
            points = points_of(replace(self.dataset, kind=OWN, table=own))
        if (numbers := points.train_x.size) > MOST_NUMBERS:
            said = tr(
                "The program would hold {numbers} numbers of the training points; {most} are the most. "
                "Take the weights home, and the points as a table."
            )
            raise HomeError(said.format(numbers=whole(numbers), most=whole(MOST_NUMBERS)))
        return points

    @cached_property
    def class_names(self) -> tuple[str, ...]:
        """What the classes are called by themselves; empty where a number is learnt."""
        table = table_of(self.dataset)
        return table.classes if table is not None else tuple(row.name for row in self.problem.classes)

    @cached_property
    def classes(self) -> list[int]:
        """The number of each training point's class."""
        return [self.problem.class_of(target) for target in self.points.train_y.tolist()]

    @property
    def title(self) -> str:
        """The project's name, the network's sizes and the step, on one line without anything that is not printable."""
        sizes = "-".join(map(str, self.sizes))
        return f"{plain(self.project.name, LONGEST_TITLE)}: a {sizes} network at step {self.step:,}"

    @property
    def input_lines(self) -> list[str]:
        """Comments that say what the inputs are, and what the classes are called, in order."""
        lines = [f"# Inputs, in this order: {_listed([column.name for column in self.columns])}"]
        if self.class_names:
            lines.append(f"# Classes, in this order: {_listed(self.class_names)}")
        return lines


def taken(project: Project, step: int, parameters: Floats) -> Taken:
    """The network of a run as it is at a step."""
    return Taken(project, step, np.array(parameters, np.float64))


def distinct_activations(taken: Taken) -> list[str]:
    """Each activation once, in the order of the layers; linear ones do nothing, and are left out."""
    return [name for name in dict.fromkeys(taken.activations) if name != LINEAR]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(plain(name, LONGEST_TITLE) for name in names)
