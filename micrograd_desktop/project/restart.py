"""Other data, or another network: what a run goes on with, and what of it is kept where a new one begins.

A run goes on with more or fewer layers, neurons, features and classes, and with other activations. It begins anew with
another kind of data, and where all parameters are to be drawn anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from micrograd_desktop.data.table import OWN, Table
from micrograd_desktop.nn.features import formulas_of
from micrograd_desktop.nn.parameters import exists
from micrograd_desktop.nn.problems import MOST_CLASSES
from micrograd_desktop.project.carried import carried_between, names_carried
from micrograd_desktop.project.log import edits_carried, record, settings_at, with_settings
from micrograd_desktop.project.naming import named
from micrograd_desktop.project.rules import (
    FIXED_DATASET,
    check_dataset,
    check_network,
    column_names,
    columns_of,
    features_of,
    goes_on,
    input_names,
    inputs_of,
    layer_sizes,
    problem_of,
    problem_of_data,
    sees_alike,
    table_of,
)
from micrograd_desktop.project.spec import (
    Change,
    DataChange,
    DatasetSpec,
    NetworkChange,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)


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
    anew = replace(with_settings(project, now), dataset=data, log=(), forked=None)
    return fitted(named(anew, now.dataset, data), now.dataset)


def with_classes(project: Project, data: DatasetSpec, step: int) -> Project:
    """The project with points of other classes from a step on: the run goes on, and each output that stays is kept."""
    now = settings_at(project, step)
    check_dataset(data)
    new = fitted(replace(with_settings(project, now), dataset=data, log=(), forked=None), now.dataset)
    if not step:
        return new
    known = dict(zip(_outputs(now.dataset), now.outputs, strict=True))
    outputs = _numbered([known.get(name) for name in _outputs(data)], _taken(project, step, "outputs"))
    project = record(project, NetworkChange(step, new.network, now.layers, outputs))
    project = record(project, DataChange(step, data))
    return record(project, SettingChange(step, TrainingSpec.loss.name, new.training.loss))


def with_table(project: Project, table: Table, step: int, on: bool) -> Project:
    """The project with own points from a step on; a run that goes ``on`` does so where it can learn from them."""
    now = settings_at(project, step)
    data = replace(now.dataset, kind=OWN, table=table)
    same = goes_on(now.dataset, data) and input_names(data) == input_names(now.dataset)
    if not (on and same and sees_alike(now.network, now.dataset, data)):
        return with_data(project, data, step)
    if problem_of_data(data) == problem_of_data(now.dataset):
        return named(record(project, DataChange(step, data)), now.dataset, data)
    return named(with_classes(project, data, step), now.dataset, data)


def _outputs(data: DatasetSpec) -> tuple[str, ...]:
    """For which class each output speaks; the only one for the second of two."""
    problem, table = problem_of_data(data), table_of(data)
    names = tuple(row.name for row in problem.classes) if table is None else table.classes
    return names if problem.outputs > 1 else names[1:] or ("number",)


def _taken(project: Project, step: int, what: str) -> set[int]:
    """Identities of a run's ``"layers"`` or ``"outputs"`` that stand for others at a step or just before it."""
    return {number for at in (step - 1, step) for number in getattr(settings_at(project, at), what)}


def _numbered(identities: Sequence[int | None], taken: set[int]) -> tuple[int, ...]:
    """The same with a number for each that is None, which none of the others has."""
    fresh = iter(range(max(taken, default=-1) + 1, max(taken, default=-1) + 1 + len(identities)))
    return tuple(next(fresh) if one is None else one for one in identities)


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


def with_network(
    project: Project, network: NetworkSpec, step: int, layers: Sequence[int | None] | None = None
) -> Project:
    """The project with another network from a step on.

    The run goes on, unless all parameters are to be drawn in another way, or it has not begun. Then what was frozen,
    and what was set by hand up to that step, is kept where there is still such a parameter. ``layers`` are the
    identities of the hidden layers (``Settings``), None for a new one; without it they are the ones that there are.
    """
    now = settings_at(project, step)
    if network == now.network:
        return project
    check_network(network)
    hidden = _numbered(now.layers if layers is None else layers, _taken(project, step, "layers"))
    outputs = (*now.outputs, *range(max(now.outputs) + 1, MOST_CLASSES + max(now.outputs)))[: network.outputs]
    if step and (network.initialiser, network.seed) == (now.network.initialiser, now.network.seed):
        return record(project, NetworkChange(step, network, hidden, outputs))
    after = replace(now, network=network, layers=hidden, outputs=outputs)
    frozen = names_carried(now.frozen, carried_between(now, after))
    edits = edits_carried(_hand_edits_until(project, step), now, after)
    return replace(with_settings(project, after), frozen=frozen, log=edits, forked=None)


def _hand_edits_until(project: Project, step: int) -> tuple[Change, ...]:
    """What was set by hand up to a step, by its names there."""
    found: tuple[Change, ...] = ()
    for change in project.log:
        if change.step > step:
            break
        if isinstance(change, ParameterEdit):
            found = (*found, change)
        elif isinstance(change, NetworkChange):
            found = edits_carried(found, settings_at(project, change.step - 1), settings_at(project, change.step))
    return found


def with_features(project: Project, texts: Sequence[str], step: int) -> Project:
    """The project whose network sees other features from a step on; each that stays keeps its weights."""
    now = settings_at(project, step)
    new = replace(now.network, features=tuple(texts))
    check_network(new)
    seen = features_of(new, now.dataset)
    new = replace(new, inputs=seen.count, features=() if seen.canonical == seen.inputs else new.features)
    return with_network(project, new, step)
