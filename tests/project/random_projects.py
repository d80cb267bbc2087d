"""Random projects and random edits, possible and impossible ones."""

from __future__ import annotations

from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine.bugs import BUGS, MOST_VISITS, NO_SORT
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn.initialisers import INITIALISERS
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project import edits
from micrograd_desktop.project.rules import FIXED_DATASET, naive_visits, parameter_count
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    TraceSpec,
    TrainingSpec,
)

seeds = st.integers(0, 2**32 - 1)
activations = st.sampled_from(ACTIVATIONS)
values = st.floats(allow_nan=False, allow_infinity=False)
rates = st.floats(1e-6, 100.0)
schedules = st.sampled_from(["constant", "linear-decay"])
regularisations = st.sampled_from(["none", "l1", "l2"])

datasets = st.builds(
    DatasetSpec,
    kind=st.sampled_from([kind for kind in DATASETS if kind != FIXED_DATASET]),
    samples=st.integers(4, 100_000),
    noise=st.floats(0.0, 2.0),
    train_share=st.floats(0.1, 1.0),
    seed=seeds,
) | st.builds(DatasetSpec, train_share=st.floats(0.1, 1.0), seed=seeds)
networks = st.builds(
    NetworkSpec,
    hidden=st.lists(st.builds(LayerSpec, st.integers(1, 128), activations), max_size=8).map(tuple),
    output_activation=activations,
    initialiser=st.sampled_from(list(INITIALISERS)),
    seed=seeds,
)
trainings = st.builds(
    TrainingSpec,
    loss=st.sampled_from(list(LOSSES)),
    optimizer=st.sampled_from(list(OPTIMIZERS)),
    learning_rate=rates,
    schedule=schedules,
    decay_steps=st.integers(1, 10_000_000),
    regularisation=regularisations,
    strength=st.floats(0.0, 10.0),
    batch_size=st.none() | st.integers(1, 100_000),
    seed=seeds,
)
names = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=120)


bug_sets = st.sets(st.sampled_from(list(BUGS)))
programs = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=80)
leaf_numbers = st.dictionaries(st.integers(0, 10**6), values, max_size=4).map(
    lambda found: tuple(LeafNumber(leaf, found[leaf]) for leaf in sorted(found))
)
traces = st.builds(TraceSpec, programs, leaf_numbers, st.floats(-100.0, 100.0))


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Any project that can be trained."""
    network = draw(networks)
    indices = st.integers(0, parameter_count(network) - 1)
    bugs = draw(bug_sets)
    if naive_visits(network) > MOST_VISITS:
        bugs.discard(NO_SORT)
    hand_edits = st.builds(ParameterEdit, st.integers(0, 10**9), indices, values, values)
    return Project(
        name=draw(names),
        dataset=draw(datasets),
        network=network,
        training=draw(trainings),
        frozen=tuple(sorted(draw(st.sets(indices, max_size=9)))),
        parameter_edits=tuple(draw(st.lists(hand_edits, max_size=4))),
        bugs=tuple(name for name in BUGS if name in bugs),
        trace=draw(traces),
    )


layers = st.integers(-1, 8)
indices = st.integers(0, 400)
any_edit: st.SearchStrategy[edits.Edit] = st.one_of(
    st.builds(
        edits.SetDataset,
        kind=st.none() | st.sampled_from(list(DATASETS)),
        samples=st.none() | st.integers(0, 200),
        noise=st.none() | st.floats(-1.0, 3.0),
        train_share=st.none() | st.floats(0.0, 1.0),
        seed=st.none() | seeds,
    ),
    st.builds(edits.SetLayerSize, layers, st.integers(0, 130)),
    st.builds(edits.SetActivation, layers, activations),
    st.builds(edits.SetOutputActivation, activations),
    st.builds(edits.AddLayer, st.integers(0, 130), activations),
    st.builds(edits.RemoveLayer, layers),
    st.builds(edits.SetInitialiser, st.sampled_from([*INITIALISERS, "none such"])),
    st.builds(edits.SetNetworkSeed, seeds),
    st.builds(edits.SetLoss, st.sampled_from(list(LOSSES))),
    st.builds(edits.SetOptimizer, st.sampled_from(list(OPTIMIZERS))),
    st.builds(edits.SetLearningRate, rates | st.just(float("nan"))),
    st.builds(edits.SetSchedule, schedules),
    st.builds(edits.SetRegularisation, regularisations),
    st.builds(edits.SetStrength, st.floats(-1.0, 11.0)),
    st.builds(edits.SetBatchSize, st.none() | st.integers(0, 300)),
    st.builds(edits.SetTrainingSeed, seeds),
    st.builds(edits.SetFrozen, st.lists(indices, max_size=5).map(tuple), st.booleans()),
    st.builds(edits.SetParameter, st.integers(0, 1000), indices, st.floats(), st.floats()),
    st.builds(edits.SetBug, st.sampled_from([*BUGS, "none such"]), st.booleans()),
    st.builds(edits.ClearBugs),
    st.builds(edits.SetProgram, programs | st.just("a\0")),
    st.builds(edits.SetLeaves, leaf_numbers, st.none() | programs),
    st.builds(edits.SetTraceRate, st.floats()),
    st.builds(edits.LoadProject, projects()),
)
