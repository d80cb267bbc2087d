"""What each edit changes, what it refuses, and in which words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import MOST_VISITS, count_naive_visits, rounds
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.project import edits
from micrograd_desktop.project.edits import Edit, EditError
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.rules import RULES, check_project, naive_visits, parameter_count
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    TraceSpec,
)
from micrograd_desktop.training.sample import SampleGraph
from tests.project.random_projects import any_edit, projects

DEMO = Project()
NAN = float("nan")


@pytest.mark.parametrize(
    ("edit", "part", "field", "value"),
    [
        (edits.SetOutputActivation("tanh"), "network", "output_activation", "tanh"),
        (edits.SetInitialiser("xavier"), "network", "initialiser", "xavier"),
        (edits.SetNetworkSeed(7), "network", "seed", 7),
        (edits.SetLoss("logistic"), "training", "loss", "logistic"),
        (edits.SetOptimizer("adam"), "training", "optimizer", "adam"),
        (edits.SetLearningRate(0.03), "training", "learning_rate", 0.03),
        (edits.SetSchedule("constant"), "training", "schedule", "constant"),
        (edits.SetRegularisation("l1"), "training", "regularisation", "l1"),
        (edits.SetStrength(0.5), "training", "strength", 0.5),
        (edits.SetBatchSize(10), "training", "batch_size", 10),
        (edits.SetTrainingSeed(7), "training", "seed", 7),
        (edits.SetDataset(train_share=0.5), "dataset", "train_share", 0.5),
        (edits.SetDataset(seed=7), "dataset", "seed", 7),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Edit) else None,
)
def test_edit_sets_its_field_and_nothing_else(edit: Edit, part: str, field: str, value: object) -> None:
    new = edit.apply(DEMO)
    assert new == replace(DEMO, **{part: replace(getattr(DEMO, part), **{field: value})})
    untouched = {"dataset", "network", "training"} - {part}
    assert all(getattr(new, other) is getattr(DEMO, other) for other in untouched)


def test_full_batch_is_none() -> None:
    assert edits.SetBatchSize(None).apply(edits.SetBatchSize(10).apply(DEMO)) == DEMO


def test_a_whole_learning_rate_becomes_a_float() -> None:
    assert type(edits.SetLearningRate(2).apply(DEMO).training.learning_rate) is float


def test_layers_are_added_at_the_end_sized_and_removed() -> None:
    project = edits.AddLayer(4, "tanh").apply(DEMO)
    project = edits.SetLayerSize(0, 5).apply(project)
    project = edits.SetActivation(0, "sigmoid").apply(project)
    project = edits.RemoveLayer(1).apply(project)
    assert project.network.hidden == (LayerSpec(5, "sigmoid"), LayerSpec(4, "tanh"))


@pytest.mark.parametrize(
    "edit",
    [
        edits.SetLayerSize(0, 15),
        edits.AddLayer(),
        edits.RemoveLayer(1),
        edits.SetNetworkSeed(1),
        edits.SetDataset(kind="xor"),
    ],
)
def test_structural_edit_drops_what_belongs_to_single_parameters(edit: Edit) -> None:
    new = edit.apply(replace(DEMO, frozen=(3, 336), parameter_edits=(ParameterEdit(5, 3, 1.0, 0.5),)))
    assert (new.frozen, new.parameter_edits) == ((), ())


def test_other_edits_keep_frozen_and_set_parameters() -> None:
    project = replace(DEMO, frozen=(3,), parameter_edits=(ParameterEdit(5, 3, 1.0, 0.5),))
    new = edits.SetLearningRate(0.5).apply(project)
    assert (new.frozen, new.parameter_edits) == (project.frozen, project.parameter_edits)


def test_structural_edit_keeps_bugs_and_trace() -> None:
    old = replace(DEMO, bugs=("assign", "wrong-sign"), trace=TraceSpec("a = 1.0", (LeafNumber(0, 0.5),), 0.1))
    for edit in (edits.AddLayer(), edits.SetDataset(kind="xor"), edits.SetNetworkSeed(1)):
        new = edit.apply(old)
        assert (new.bugs, new.trace) == (old.bugs, old.trace)


def test_frozen_parameters_are_sorted_and_unique() -> None:
    project = edits.SetFrozen((9, 2, 9), True).apply(DEMO)
    assert project.frozen == (2, 9)
    assert edits.SetFrozen((2, 5), False).apply(project).frozen == (9,)


def test_another_kind_of_data_leaves_the_demo_with_room_for_a_test() -> None:
    spec = edits.SetDataset(kind="circles").apply(DEMO).dataset
    assert spec == DatasetSpec("circles", 200, DATASETS["circles"].default_noise, 0.7, DEMO.dataset.seed)


def test_another_kind_of_data_takes_what_the_edit_says() -> None:
    spec = edits.SetDataset(kind="xor", samples=50, noise=0.0, train_share=0.5, seed=2).apply(DEMO).dataset
    assert spec == DatasetSpec("xor", 50, 0.0, 0.5, 2)


def test_choosing_the_moons_demo_gives_the_published_data() -> None:
    assert edits.SetDataset(kind="moons-demo").apply(EXAMPLES["spiral"]).dataset == DatasetSpec()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (edits.SetLearningRate(0.0), "The learning rate must be between 1e-06 and 100"),
        (edits.SetLearningRate(NAN), "not nan"),
        (edits.SetLearningRate("fast"), "must be a number, not 'fast'"),  # type: ignore[arg-type]
        (edits.SetBatchSize(2.5), "must be a whole number"),  # type: ignore[arg-type]
        (edits.SetBatchSize(True), "must be a whole number"),
        (edits.SetLoss("hinge"), "The loss can't be 'hinge'. Choose one of: max-margin"),
        (edits.SetActivation(0, "multiply"), "The activation can't be 'multiply'"),
        (edits.SetActivation(2, "tanh"), "There is no such hidden layer: the network has 2"),
        (edits.SetLayerSize(-1, 3), "There is no such hidden layer"),
        (edits.SetLayerSize(0, 129), "between 1 and 128, not 129"),
        (edits.RemoveLayer(2), "There is no such hidden layer"),
        (edits.SetDataset(noise=0.2), "The moons demo always has 100 points and noise 0.1"),
        (edits.SetDataset(kind="donuts"), "The data set can't be 'donuts'"),
        (edits.SetFrozen((337,), True), "There is no parameter 337: the network has 337"),
        (edits.SetParameter(0, -1, 1.0, 0.0), "The number of the parameter must be"),
        (edits.SetParameter(0, 1, NAN, 0.0), "The value of a parameter must be"),
        (edits.SetParameter(0, 1, 1.0, NAN), "Go back to an earlier step"),
        (edits.SetBug("spider", True), "There is no bug called 'spider'. Choose one of: assign"),
        (edits.SetProgram("a = 1\0"), "The program holds a NUL character"),
        (edits.SetLeaves((LeafNumber(-1, 0.5),)), "The number of the leaf must be between 0 and 1,000,000, not -1"),
        (edits.SetLeaves((LeafNumber(10**6 + 1, 0.5),)), "The number of the leaf must be between"),
        (edits.SetLeaves((LeafNumber(0, NAN),)), "The value of a leaf must be"),
        (edits.SetTraceRate(100.5), "The rate of the step must be between -100.0 and 100.0, not 100.5"),
    ],
)
def test_impossible_edit_says_what_is_wrong(edit: Edit, words: str) -> None:
    with pytest.raises(EditError) as raised:
        edit.apply(DEMO)
    assert words in str(raised.value)
    assert str(raised.value).endswith(".")


def test_there_are_at_most_eight_hidden_layers() -> None:
    project = EXAMPLES["xor"]
    for _ in range(7):
        project = edits.AddLayer().apply(project)
    with pytest.raises(EditError, match="at most 8 hidden layers"):
        edits.AddLayer().apply(project)


def test_demo_has_337_parameters() -> None:
    assert parameter_count(DEMO.network) == 337


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_can_be_trained(name: str) -> None:
    assert check_project(EXAMPLES[name]) is EXAMPLES[name]


def test_every_field_of_every_spec_has_a_rule() -> None:
    for spec, rules in RULES.items():
        assert set(rules) == set(spec.__dataclass_fields__) - {"hidden", "leaves"}  # type: ignore[attr-defined]


@given(projects(), any_edit)
def test_edit_gives_a_good_project_or_an_edit_error(project: Project, edit: Edit) -> None:
    try:
        new = edit.apply(project)
    except EditError as error:
        assert str(error)
    else:
        assert check_project(new) is new
    assert check_project(project) is project
    assert edit.label


@pytest.mark.parametrize("loss", list(LOSSES))
@given(
    st.lists(st.builds(LayerSpec, st.integers(1, 3), st.sampled_from(ACTIVATIONS)), max_size=3),
    st.sampled_from(ACTIVATIONS),
)
def test_the_visits_of_naive_recursion_are_counted_from_the_description(
    loss: str, hidden: list[LayerSpec], output: str
) -> None:
    network = NetworkSpec(hidden=tuple(hidden), output_activation=output)
    root = SampleGraph.of(build_mlp(network), 2, loss).build([Value(0.1), Value(0.2)], Value(1.0))[0]
    true = count_naive_visits([node.operands for node in Trace.of(root * 0.5).nodes])
    assert 0 <= naive_visits(network) - true <= (0 if loss == "max-margin" else 7)


@pytest.mark.parametrize(
    ("layers", "visits"),
    [
        ((LayerSpec(87, "tanh"), LayerSpec(88, "tanh")), 99_978),
        ((LayerSpec(66, "tanh"), LayerSpec(116, "linear")), 100_002),
    ],
)
def test_the_limit_of_naive_recursion_is_that_of_the_graph_that_is_trained(
    layers: tuple[LayerSpec, ...], visits: int
) -> None:
    project = Project(network=NetworkSpec(hidden=layers))
    assert naive_visits(project.network) == visits
    root = SampleGraph.of(build_mlp(project.network), 2, "max-margin").build([Value(0.1), Value(0.2)], Value(1.0))[0]
    operands = [node.operands for node in Trace.of(root * 0.5).nodes]
    switch = edits.SetBug("no-topological-sort", True)
    if visits <= MOST_VISITS:
        assert len(next(rounds(operands, switch.apply(project).bugs))) == visits
    else:
        with pytest.raises(EditError, match=f"would visit {visits:,} nodes"):
            switch.apply(project)
        with pytest.raises(OverflowError):
            next(rounds(operands, ("no-topological-sort",)))


def test_a_network_too_large_for_naive_recursion_is_refused_with_a_sentence() -> None:
    deep = Project(network=NetworkSpec(hidden=(LayerSpec(8, "tanh"),) * 6))
    with pytest.raises(EditError, match="Choose a smaller network"):
        edits.SetBug("no-topological-sort", True).apply(deep)
    small = edits.SetBug("no-topological-sort", True).apply(Project())
    with pytest.raises(EditError, match="Choose a smaller network"):
        edits.LoadProject(replace(deep, bugs=small.bugs)).apply(small)


def test_bugs_are_switched_in_any_order_and_kept_in_the_tables() -> None:
    project = Project()
    for name in ("wrong-sign", "assign", "wrong-sign"):
        project = edits.SetBug(name, True).apply(project)
    assert project.bugs == ("assign", "wrong-sign")
    assert edits.SetBug("assign", False).apply(project).bugs == ("wrong-sign",)
    assert edits.ClearBugs().apply(project).bugs == ()
    with pytest.raises(EditError, match="no bug called"):
        edits.SetBug("spider", True).apply(project)


def test_another_program_drops_the_numbers_beside_the_old_one() -> None:
    project = edits.SetLeaves((LeafNumber(2, 0.5),), "a = 1.0").apply(Project())
    assert project.trace.leaves == (LeafNumber(2, 0.5),)
    assert edits.SetProgram("a = 2.0").apply(project).trace.leaves == ()
    with pytest.raises(EditError, match="at most 200,000 characters"):
        edits.SetProgram("a" * 200_001).apply(project)
    with pytest.raises(EditError, match="rising order"):
        edits.SetLeaves((LeafNumber(2, 0.5), LeafNumber(1, 0.5)), "a = 1.0").apply(project)


def test_many_leaves_set_at_once_leave_the_program_unless_another_comes_along() -> None:
    project = edits.SetLeaves((LeafNumber(2, 0.5),)).apply(DEMO)
    assert project.trace == replace(DEMO.trace, leaves=(LeafNumber(2, 0.5),))
    assert edits.SetLeaves((), "a = 1.0").apply(project).trace == replace(DEMO.trace, program="a = 1.0")


def test_a_bugs_label_reads_on_after_undo() -> None:
    assert edits.SetBug("assign", True).label == "switch of the bug = instead of +="
