"""Random projects and random edits, possible and impossible ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine.bugs import BUGS, MOST_VISITS, NO_SORT
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.features import FEATURES, formulas_of
from micrograd_desktop.nn.initialisers import INITIALISERS
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order, name_at
from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.project import edits
from micrograd_desktop.project.checkpoint import Checkpoint, Watched, trained_on
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import (
    FIXED_DATASET,
    TRAINING,
    inputs_of,
    layer_sizes,
    naive_visits,
    parameter_count,
    problem_of_data,
)
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    DatasetSpec,
    FreezeChange,
    LayerSpec,
    LeafNumber,
    NetworkChange,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TraceSpec,
    TrainingSpec,
)

seeds = st.integers(0, 2**32 - 1)
OTHER_DATA = DatasetSpec("moons", 12)
activations = st.sampled_from([*ACTIVATIONS, "x * sigmoid(x)", "max(0, x) - 0.1"])
values = st.floats(allow_nan=False, allow_infinity=False)
rates = st.floats(1e-6, 100.0)
schedules = st.sampled_from([*SCHEDULES, "lr * 0.99**k", "lr if k < n else lr / 10"])
regularisations = st.sampled_from(["none", "l1", "l2"])

datasets = st.builds(
    DatasetSpec,
    kind=st.sampled_from([k for k, row in DATASETS.items() if k != FIXED_DATASET and row.bundled is None]),
    samples=st.integers(4, 100_000),
    noise=st.floats(0.0, 2.0),
    train_share=st.floats(0.1, 1.0),
    seed=seeds,
    classes=st.integers(2, 8),
    formula=st.sampled_from(["2 * sin(x)", "x**2 - 3", "log(x)"]),
)
datasets |= st.builds(DatasetSpec, train_share=st.floats(0.1, 1.0), seed=seeds)
datasets |= st.builds(
    DatasetSpec, st.just("iris"), st.just(150), st.just(0.0), train_share=st.floats(0.1, 1.0), seed=seeds
)
networks = st.builds(
    NetworkSpec,
    hidden=st.lists(st.builds(LayerSpec, st.integers(1, 128), activations), max_size=8).map(tuple),
    output_activation=activations,
    initialiser=st.sampled_from(list(INITIALISERS)),
    seed=seeds,
)
small_networks = st.builds(
    NetworkSpec, hidden=st.lists(st.builds(LayerSpec, st.integers(1, 4), activations), max_size=4).map(tuple)
)
settings: dict[str, st.SearchStrategy[Any]] = {
    "loss": st.sampled_from(BINARY.losses),
    "optimizer": st.sampled_from(list(OPTIMIZERS)),
    "learning_rate": rates,
    "schedule": schedules,
    "decay_steps": st.integers(1, 10_000_000),
    "regularisation": regularisations,
    "strength": st.floats(0.0, 10.0),
    "batch_size": st.none() | st.integers(1, 100_000),
    "seed": seeds,
    "arithmetic": st.sampled_from(["exact", "turbo"]),
    **{name: st.none() | st.floats(0.0, 0.999999) for name in ("momentum", "beta1", "beta2", "smoothing")},
    "epsilon": st.none() | st.floats(1e-20, 1.0),
    "weight_decay": st.none() | st.floats(0.0, 10.0),
    "penalised": st.sampled_from(["all", "weights"]),
    "clip": st.sampled_from(list(CLIPPINGS)),
    "clip_limit": st.floats(1e-6, 1e6),
}
feature_lists = st.lists(st.sampled_from([*(row.text for row in FEATURES), "sin(3*x)*y", "tanh(x1)"]), max_size=4)
text_names = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=120)

bug_sets = st.sets(st.sampled_from(list(BUGS)))
programs = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=80)
leaf_numbers = st.dictionaries(st.integers(0, 10**6), values, max_size=4).map(
    lambda found: tuple(LeafNumber(leaf, found[leaf]) for leaf in sorted(found))
)
traces = st.builds(TraceSpec, programs, leaf_numbers, st.floats(-100.0, 100.0))


def names_of(network: NetworkSpec) -> st.SearchStrategy[ParameterName]:
    """The parameters of a network."""
    sizes = layer_sizes(network)
    return st.integers(0, parameter_count(network) - 1).map(lambda index: name_at(index, sizes))


def settings_of(problem: Problem) -> dict[str, st.SearchStrategy[Any]]:
    """Settings of a training that suits a problem."""
    return {**settings, "loss": st.sampled_from(problem.losses)}


def others_like(data: DatasetSpec) -> st.SearchStrategy[DatasetSpec]:
    """Points with which a run on these can go on."""
    split = {"train_share": st.floats(0.1, 1.0), "seed": seeds}
    drawn = {} if data.kind in (FIXED_DATASET, "iris") else {"noise": st.floats(0.0, 2.0)}
    return st.builds(partial(replace, data), **split, **drawn)


def changes_of(
    network: NetworkSpec,
    steps: st.SearchStrategy[int],
    problem: Problem = BINARY,
    data: DatasetSpec = OTHER_DATA,
) -> st.SearchStrategy[Change]:
    """Changes that a run of a network can obey; what they need of the step they are made at is up to the caller."""
    names, suiting = names_of(network), settings_of(problem)
    bugs = [bug for bug in BUGS if bug != NO_SORT or naive_visits(network, problem) <= MOST_VISITS]
    setting = st.sampled_from(list(suiting)).flatmap(
        lambda field: st.builds(SettingChange, steps, st.just(field), suiting[field])
    )
    return st.one_of(
        st.builds(ParameterEdit, steps, names, values),
        setting,
        st.builds(FreezeChange, steps, st.sets(names, max_size=3).map(in_flat_order), st.booleans()),
        st.builds(BugChange, steps, st.sampled_from(bugs), st.booleans()),
        st.builds(DataChange, steps, others_like(data)),
    )


@st.composite
def _with_another_network(
    draw: st.DrawFn, other: NetworkSpec, log: list[Change], problem: Problem, data: DatasetSpec
) -> list[Change]:
    """A change of the network after all others of a log, and maybe changes after it; none where a bug forbids it."""
    network = replace(other, outputs=problem.outputs)
    if naive_visits(network, problem) > MOST_VISITS:
        return []
    layers = draw(st.permutations(range(9)))[: len(network.hidden)]
    step = draw(st.integers(1, 3)) + (log[-1].step if log else 0)
    later = draw(
        st.lists(changes_of(network, st.integers(0, 3).map(lambda more: step + more), problem, data), max_size=2)
    )
    later.sort(key=lambda change: change.step)
    return [NetworkChange(step, network, tuple(layers), tuple(range(network.outputs))), *later]


@st.composite
def projects(
    draw: st.DrawFn,
    networks: st.SearchStrategy[NetworkSpec] = networks,
    steps: st.SearchStrategy[int] | None = None,
    datasets: st.SearchStrategy[DatasetSpec] = datasets,
) -> Project:
    """Any project that can be trained."""
    data = draw(datasets)
    problem = problem_of_data(data)
    inputs = inputs_of(data)
    features = formulas_of(draw(st.just(()) | feature_lists), inputs)
    network = replace(draw(networks), inputs=len(features) or inputs, outputs=problem.outputs, features=features)
    bugs = draw(bug_sets)
    if naive_visits(network, problem) > MOST_VISITS:
        bugs.discard(NO_SORT)
    all_steps = st.integers(1, 10**9) if steps is None else steps
    log = draw(st.lists(changes_of(network, all_steps, problem, data), max_size=5))
    log.sort(key=lambda change: change.step)
    if (other := draw(st.none() | networks)) is not None and len(log) < 5:
        log += draw(_with_another_network(replace(other, inputs=network.inputs, features=features), log, problem, data))
    return Project(
        name=draw(text_names),
        dataset=data,
        network=network,
        training=draw(st.builds(TrainingSpec, **settings_of(problem))),
        frozen=in_flat_order(draw(st.sets(names_of(network), max_size=9))),
        bugs=tuple(name for name in BUGS if name in bugs),
        log=tuple(log),
        trace=draw(traces),
    )


few_networks = st.sampled_from(
    [NetworkSpec(hidden=()), NetworkSpec(hidden=(LayerSpec(2, "tanh"), LayerSpec(3)), output_activation="sin")]
)
few_datasets = st.sampled_from([DatasetSpec(kind, 12, 0.3, 0.75, 5) for kind in ("xor", "blobs", "sine")])
quick_projects = projects(few_networks, st.integers(1, 40), few_datasets)
"""Projects for tests that train many: few points, few graphs to compile, and all changes within the first 40 steps."""


@st.composite
def watched(draw: st.DrawFn, step: int) -> Watched:
    """What a run may have measured before a step."""
    measured = draw(st.integers(0, step))
    numbers = [draw(st.none() | values) for _ in range(3)]
    return Watched(measured, *numbers, since=draw(st.integers(0, measured)))


@st.composite
def checkpoints(draw: st.DrawFn, project: Project) -> Checkpoint:
    """A place where a run of the project could stand; numbers are repeated, so that a large network is soon drawn."""
    step = draw(st.integers(0, 10**9))
    count = parameter_count(settings_at(project, max(step - 1, 0)).network)
    numbers = st.lists(values, min_size=1, max_size=5).map(lambda some: (tuple(some) * count)[:count])
    squares = numbers.map(lambda some: tuple(map(abs, some)))  # of whatever optimizer
    points = trained_on(settings_at(project, max(step - 1, 0)).dataset)
    position = draw(st.integers(0, points - 1 if step else 0))
    shuffle = draw(st.integers(0, max(step - 1, 0)))
    return Checkpoint(
        step=step,
        parameters=draw(numbers),
        gradients=draw(numbers),
        change=draw(numbers),
        trained=draw(st.booleans()),
        moments=tuple(draw(st.lists(squares, max_size=2))),
        updates=draw(st.integers(0, step)),
        shuffle=shuffle,
        position=position,
        samples=draw(st.integers(shuffle * points + position, step * points)),
        reference=draw(st.none() | values),
        watch=draw(st.none() | watched(step)),
    )


layers = st.integers(-1, 8)
run_steps = st.integers(0, 60)
any_name = st.builds(ParameterName, st.integers(0, 4), st.integers(0, 17), st.none() | st.integers(0, 17))


def _sets(field: Any, values: st.SearchStrategy[Any]) -> st.SearchStrategy[edits.Edit]:
    return st.builds(edits.Set, st.just(field), values, step=run_steps)


any_edit: st.SearchStrategy[edits.Edit] = st.one_of(
    _sets(DatasetSpec.kind, st.sampled_from(list(DATASETS))),
    _sets(DatasetSpec.samples, st.integers(0, 200)),
    _sets(DatasetSpec.noise, st.floats(-1.0, 3.0)),
    _sets(DatasetSpec.train_share, st.floats(0.0, 1.0)),
    _sets(DatasetSpec.seed, seeds),
    _sets(NetworkSpec.output_activation, activations),
    _sets(NetworkSpec.initialiser, st.sampled_from([*INITIALISERS, "none such"])),
    _sets(NetworkSpec.seed, seeds),
    *(_sets(TRAINING[field], values) for field, values in settings.items()),
    _sets(TrainingSpec.learning_rate, st.just(float("nan"))),
    _sets(TrainingSpec.batch_size, st.integers(-1, 0)),
    _sets(TraceSpec.learning_rate, st.floats()),
    _sets(LayerSpec.size, st.integers(1, 8)),
    st.builds(edits.SetLayer, layers, st.just(LayerSpec.size), st.integers(0, 130), step=run_steps),
    st.builds(edits.SetLayer, layers, st.just(LayerSpec.activation), activations, step=run_steps),
    st.builds(edits.AddLayer, st.integers(0, 130), activations, step=run_steps),
    st.builds(edits.RemoveLayer, layers, step=run_steps),
    st.builds(edits.SetFeatures, feature_lists.map(tuple) | st.just(("log(x)",)) | st.just(("x +",)), step=run_steps),
    st.builds(edits.SetFrozen, st.lists(any_name, max_size=5).map(tuple), st.booleans(), step=run_steps),
    st.builds(edits.SetParameter, any_name, st.floats(), step=run_steps),
    st.builds(edits.SetParameters, st.lists(st.tuples(any_name, st.floats()), max_size=3).map(tuple), step=run_steps),
    st.builds(edits.SetBug, st.sampled_from([*BUGS, "none such"]), st.booleans(), step=run_steps),
    st.builds(edits.ClearBugs, step=run_steps),
    st.builds(edits.DrawNewPoints, step=run_steps),
    st.builds(edits.SetProgram, programs | st.just("a\0")),
    st.builds(edits.SetLeaves, leaf_numbers, st.none() | programs),
)
