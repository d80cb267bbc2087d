"""Other data or another network begin a new run: what of the old one the project keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from micrograd_desktop.data.table import OWN, Table
from micrograd_desktop.nn.features import formulas_of
from micrograd_desktop.nn.parameters import ParameterName, exists, in_flat_order
from micrograd_desktop.project.log import record, settings_at, with_settings
from micrograd_desktop.project.naming import named
from micrograd_desktop.project.rules import (
    FIXED_DATASET,
    check_dataset,
    check_network,
    column_names,
    columns_of,
    features_of,
    input_names,
    inputs_of,
    layer_sizes,
    problem_of,
    problem_of_data,
    sees_alike,
    table_of,
)
from micrograd_desktop.project.spec import Change, DataChange, DatasetSpec, NetworkSpec, ParameterEdit, Project

Rename = Callable[[ParameterName], ParameterName | None]
"""The name of a parameter in another network; None if there is no such parameter."""


def of_kind(kind: str, old: DatasetSpec) -> DatasetSpec:
    """The points that a person gets who chooses another kind."""
    if kind == old.kind:
        return old
    if kind == FIXED_DATASET:
        return DatasetSpec()
    from micrograd_desktop.data.generators import DATASETS

    if kind == OWN:
        return replace(old, kind=kind)
    new = replace(old, kind=kind, noise=DATASETS[kind].default_noise, table=None)
    new = replace(new, samples=200, train_share=0.7) if old.kind == FIXED_DATASET else new
    return new if (table := table_of(new)) is None else replace(new, samples=table.rows)


def with_data(project: Project, data: DatasetSpec, step: int) -> Project:
    """A new run on other points, with the settings of a step of the old one, as far as they suit the points."""
    now = settings_at(project, step)
    if data == now.dataset:
        return project
    check_dataset(data)
    anew = replace(with_settings(project, now), dataset=data, log=())
    return fitted(named(anew, now.dataset, data), now.dataset)


def with_table(project: Project, table: Table, step: int, goes_on: bool) -> Project:
    """The project with own points from a step on; a run that ``goes_on`` does so where it can learn from them."""
    now = settings_at(project, step).dataset
    data = replace(now, kind=OWN, table=table)
    same = (problem_of_data(data), input_names(data)) == (problem_of_data(now), input_names(now))
    if goes_on and same and sees_alike(project, data):
        return named(record(project, DataChange(step, data)), now, data)
    return with_data(project, data, step)


def fitted(project: Project, before: DatasetSpec | None = None) -> Project:
    """The project whose network has as many inputs and outputs as the data asks for, and a loss that suits.

    Data of another kind of problem than that of ``before`` comes with its kind's first loss, also where the loss of
    before would do: who looks at numbers and goes back to classes has not chosen to learn classes as numbers. What is
    frozen stays so where there is still such a parameter. Features stay while the inputs are called the same: by their
    places they would be other inputs without a word.
    """
    problem, training = problem_of(project), project.training
    known = before or project.dataset
    if training.loss not in problem.losses or problem.name != problem_of_data(known).name:
        training = replace(training, loss=problem.losses[0])
    inputs = inputs_of(project.dataset)
    features: tuple[str, ...] = ()
    if [column.name for column in columns_of(known)] == [column.name for column in columns_of(project.dataset)]:
        features = formulas_of(project.network.features, inputs, column_names(project.dataset))
    network = replace(project.network, inputs=len(features) or inputs, outputs=problem.outputs, features=features)
    if network == project.network:
        return replace(project, training=training)
    sizes = layer_sizes(network)
    frozen = tuple(name for name in project.frozen if exists(name, sizes))
    return replace(project, network=network, training=training, frozen=frozen)


def with_network(project: Project, network: NetworkSpec, step: int, rename: Rename | None = None) -> Project:
    """A new run of another network, with the settings of a step of the old one.

    What was frozen, and what was set by hand up to that step, is kept where there is still such a parameter; ``rename``
    gives its name in the new network, or None if there is none.
    """
    if network == project.network:
        return project
    check_network(network)
    sizes = layer_sizes(network)

    def kept(name: ParameterName) -> ParameterName | None:
        new = name if rename is None else rename(name)
        return new if new is not None and exists(new, sizes) else None

    now = settings_at(project, step)
    hand_edits: list[Change] = [
        replace(change, parameter=name)
        for change in project.log
        if isinstance(change, ParameterEdit) and change.step <= step and (name := kept(change.parameter)) is not None
    ]
    frozen = in_flat_order(name for old in now.frozen if (name := kept(old)) is not None)
    return replace(with_settings(project, now), network=network, frozen=frozen, log=tuple(hand_edits))


def with_features(project: Project, texts: Sequence[str], step: int) -> Project:
    """A new run of the network that sees other features; each that stays keeps its weights' names."""
    data = settings_at(project, step).dataset
    new = replace(project.network, features=tuple(texts))
    check_network(new)
    seen, before = features_of(new, data), features_of(project.network, data)
    new = replace(new, inputs=seen.count, features=() if seen.canonical == seen.inputs else new.features)
    places = {formula: place for place, formula in enumerate(seen.canonical)}

    def rename(name: ParameterName) -> ParameterName | None:
        if name.layer > 1 or name.source is None:
            return name
        place = places.get(before.canonical[name.source])
        return None if place is None else replace(name, source=place)

    return with_network(project, new, step, rename)
