"""What each edit changes, what it refuses, and in which words."""

from __future__ import annotations

import itertools
import re
from dataclasses import fields, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import MOST_VISITS, NO_SORT, count_naive_visits, rounds
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import ParameterName, exists, walk
from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.project import edits
from micrograd_desktop.project.edits import Edit, EditError
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.fields import fields_of
from micrograd_desktop.project.log import changes_at, settings_at
from micrograd_desktop.project.rules import check_project, layer_sizes, naive_visits, parameter_count, problem_of
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    BugChange,
    Change,
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
from micrograd_desktop.training.sample import SampleGraph
from tests.project.random_projects import any_edit, projects, small_networks

DEMO = Project()
NAN = float("nan")


@pytest.mark.parametrize(
    ("edit", "part", "field", "value"),
    [
        (edits.Set(NetworkSpec.output_activation, "tanh"), "network", "output_activation", "tanh"),
        (edits.Set(NetworkSpec.initialiser, "xavier"), "network", "initialiser", "xavier"),
        (edits.Set(NetworkSpec.seed, 7), "network", "seed", 7),
        (edits.Set(TrainingSpec.loss, "logistic"), "training", "loss", "logistic"),
        (edits.Set(TrainingSpec.optimizer, "adam"), "training", "optimizer", "adam"),
        (edits.Set(TrainingSpec.learning_rate, 0.03), "training", "learning_rate", 0.03),
        (edits.Set(TrainingSpec.schedule, "constant"), "training", "schedule", "constant"),
        (edits.Set(TrainingSpec.regularisation, "l1"), "training", "regularisation", "l1"),
        (edits.Set(TrainingSpec.strength, 0.5), "training", "strength", 0.5),
        (edits.Set(TrainingSpec.batch_size, 10), "training", "batch_size", 10),
        (edits.Set(TrainingSpec.seed, 7), "training", "seed", 7),
        (edits.Set(DatasetSpec.train_share, 0.5), "dataset", "train_share", 0.5),
        (edits.Set(DatasetSpec.seed, 7), "dataset", "seed", 7),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Edit) else None,
)
def test_edit_sets_its_field_and_nothing_else(edit: Edit, part: str, field: str, value: object) -> None:
    new = edit.apply(DEMO)
    assert new == replace(DEMO, **{part: replace(getattr(DEMO, part), **{field: value})})
    untouched = {"dataset", "network", "training"} - {part}
    assert all(getattr(new, other) is getattr(DEMO, other) for other in untouched)


def test_full_batch_is_none() -> None:
    assert edits.Set(TrainingSpec.batch_size, None).apply(edits.Set(TrainingSpec.batch_size, 10).apply(DEMO)) == DEMO


def test_a_whole_learning_rate_becomes_a_float() -> None:
    assert type(edits.Set(TrainingSpec.learning_rate, 2).apply(DEMO).training.learning_rate) is float


def test_layers_are_added_at_the_end_sized_and_removed() -> None:
    project = edits.AddLayer(4, "tanh").apply(DEMO)
    project = edits.SetLayer(0, LayerSpec.size, 5).apply(project)
    project = edits.SetLayer(0, LayerSpec.activation, "sigmoid").apply(project)
    project = edits.RemoveLayer(1).apply(project)
    assert project.network.hidden == (LayerSpec(5, "sigmoid"), LayerSpec(4, "tanh"))


WEIGHT, BIAS = ParameterName(1, 0, 1), ParameterName(1, 1, None)
IN_SECOND, OUT = ParameterName(2, 15, 15), ParameterName(3, 0, 4)
OUT_BIAS = ParameterName(3, 0, None)
TOUCHED = replace(
    DEMO,
    frozen=(WEIGHT, IN_SECOND, OUT_BIAS),
    log=(
        ParameterEdit(5, BIAS, 1.0),
        ParameterEdit(5, OUT, 2.0),
        SettingChange(7, "learning_rate", 0.5),
        FreezeChange(8, (BIAS,), True),
        ParameterEdit(9, OUT_BIAS, 3.0),
    ),
)


def test_other_data_begin_a_new_run_with_the_settings_shown() -> None:
    for edit in (edits.Set(DatasetSpec.kind, "xor", step=7), edits.Set(DatasetSpec.seed, 3, step=7)):
        new = edit.apply(TOUCHED)
        assert (new.training.learning_rate, new.frozen, new.log) == (0.5, TOUCHED.frozen, ())


def _now(project: Project, step: int) -> tuple[tuple[ParameterName, ...], tuple[Change, ...]]:
    """What is frozen at a step, and what was set by hand there."""
    hand = tuple(change for change in changes_at(project, step) if isinstance(change, ParameterEdit))
    return settings_at(project, step).frozen, hand


def test_a_network_drawn_anew_keeps_what_was_set_by_hand_up_to_the_step() -> None:
    for edit in (edits.Set(NetworkSpec.seed, 1, step=8), edits.Set(NetworkSpec.initialiser, "he", step=8)):
        new = edit.apply(TOUCHED)
        assert new.training.learning_rate == 0.5
        assert new.frozen == (WEIGHT, BIAS, IN_SECOND, OUT_BIAS)
        assert new.log == TOUCHED.log[:2]


def test_a_smaller_layer_drops_what_is_gone() -> None:
    new = edits.SetLayer(0, LayerSpec.size, 15, step=9).apply(TOUCHED)
    assert new.log[:4] == TOUCHED.log[:4] and isinstance(new.log[4], NetworkChange)
    assert _now(new, 9) == ((WEIGHT, BIAS, OUT_BIAS), TOUCHED.log[4:])
    assert _now(new, 8) == _now(TOUCHED, 8)
    anew = edits.Set(NetworkSpec.seed, 1, step=9).apply(new)
    assert (anew.frozen, anew.log) == ((WEIGHT, BIAS, OUT_BIAS), (*TOUCHED.log[:2], TOUCHED.log[4]))


def test_another_layer_moves_the_outputs_bias_and_drops_its_weights() -> None:
    new = edits.AddLayer(step=9).apply(TOUCHED)
    moved = replace(OUT_BIAS, layer=4)
    assert _now(new, 9) == ((WEIGHT, BIAS, IN_SECOND, moved), (ParameterEdit(9, moved, 3.0),))
    anew = edits.Set(NetworkSpec.seed, 1, step=9).apply(new)
    assert (anew.frozen, anew.log) == ((WEIGHT, BIAS, IN_SECOND, moved), (TOUCHED.log[0], ParameterEdit(9, moved, 3.0)))


def test_the_run_goes_on_with_another_network_from_its_step_on() -> None:
    wide = edits.SetLayer(0, LayerSpec.size, 17, step=8).apply(TOUCHED)
    network = replace(DEMO.network, hidden=(LayerSpec(17), LayerSpec(16)))
    assert wide.log == (*TOUCHED.log[:3], NetworkChange(8, network, (0, 1), (0,)), TOUCHED.log[3])
    assert (wide.network, settings_at(wide, 7).network, settings_at(wide, 8).network) == (DEMO.network,) * 2 + (
        network,
    )
    assert edits.SetLayer(0, LayerSpec.size, 16, step=8).apply(wide) == replace(TOUCHED, log=TOUCHED.log[:4])
    deep = edits.AddLayer(3, "tanh", step=9).apply(wide)
    assert settings_at(deep, 9).layers == (0, 1, 2)
    assert settings_at(edits.RemoveLayer(0, step=20).apply(deep), 20).layers == (1, 2)
    again = edits.AddLayer(3, "tanh", step=20).apply(edits.RemoveLayer(2, step=20).apply(deep))
    assert settings_at(again, 20).layers == (0, 1, 3)  # another layer, as it looks alike
    with pytest.raises(EditError, match="no such hidden layer: the network has 3"):
        edits.SetLayer(3, LayerSpec.size, 2, step=9).apply(deep)
    with pytest.raises(EditError, match="2-17-16-3-1 has no parameter of layer 5"):
        edits.SetFrozen((ParameterName(5, 0, None),), True, step=9).apply(deep)
    restarted = edits.Restart(step=9).apply(deep)
    assert (restarted.network, restarted.log) == (settings_at(deep, 9).network, ())


def test_a_layer_less_moves_what_lies_behind_it() -> None:
    project = edits.AddLayer(3, "tanh").apply(DEMO)
    names = (WEIGHT, ParameterName(2, 0, 0), ParameterName(3, 0, 0), ParameterName(3, 0, None), ParameterName(4, 0, 2))
    new = edits.RemoveLayer(1).apply(replace(project, frozen=names))
    assert new.frozen == (WEIGHT, ParameterName(2, 0, None), ParameterName(3, 0, 2))


def test_settings_go_into_the_log_at_their_step() -> None:
    new = edits.Set(TrainingSpec.learning_rate, 0.5, step=20).apply(DEMO)
    assert new.training is DEMO.training
    assert new.log == (SettingChange(20, "learning_rate", 0.5),)
    assert edits.SetBug("assign", True, step=30).apply(new).log[1:] == (BugChange(30, "assign", True),)
    assert edits.SetFrozen((BIAS,), True).at(30).apply(new).log[1:] == (FreezeChange(30, (BIAS,), True),)


def test_what_is_set_by_hand_is_kept_by_name_and_step() -> None:
    new = edits.SetParameter(BIAS, 7.5, step=20).apply(DEMO)
    assert new.log == (ParameterEdit(20, BIAS, 7.5),)
    assert repr(edits.SetParameter(BIAS, -0.0).apply(DEMO).log[0].value) == "0.0"  # equal projects train alike


def test_an_edit_of_the_trace_knows_no_step() -> None:
    edit = edits.SetProgram("a = 1.0")
    assert edit.at(20) is edit
    assert edits.Set(TraceSpec.learning_rate, 0.1, step=20).apply(DEMO).log == ()


def _can_have(project: Project, network: NetworkSpec) -> bool:
    """Whether the limit of naive recursion, which grows with the network, lets the project have it."""
    return NO_SORT not in project.bugs or naive_visits(network, problem_of(project)) <= MOST_VISITS


def _with_size(project: Project, layer: int, size: int) -> tuple[LayerSpec, ...]:
    hidden = project.network.hidden
    return (*hidden[:layer], replace(hidden[layer], size=size), *hidden[layer + 1 :])


@given(projects(networks=small_networks), st.integers(0, 3), st.integers(1, 3))
def test_a_neuron_added_and_removed_again_leaves_no_trace(project: Project, layer: int, more: int) -> None:
    first = itertools.takewhile(lambda change: not isinstance(change, NetworkChange), project.log)
    start = replace(project, log=tuple(change for change in first if isinstance(change, ParameterEdit)))
    assume(layer < len(project.network.hidden))
    size = project.network.hidden[layer].size
    assume(_can_have(project, replace(project.network, hidden=_with_size(project, layer, size + more))))
    for step in (0, 10**9):
        before = replace(start, log=tuple(replace(change, step=step) for change in start.log))
        grown = edits.SetLayer(layer, LayerSpec.size, size + more, step=step).apply(before)
        frozen, by_hand = _now(grown, step)
        assert (frozen, set(by_hand)) == (start.frozen, set(before.log))
        assert edits.SetLayer(layer, LayerSpec.size, size, step=step).apply(grown) == before


@given(projects(networks=small_networks), st.integers(-1, 3))
def test_a_name_never_points_at_another_weight_after_a_layer_came_or_went(project: Project, removed: int) -> None:
    """Each layer has an identity; a weight joins two of them, a bias has one."""
    count = len(project.network.hidden)
    assume(removed < count)
    before = ["in", *range(count), "out"]
    if removed < 0:
        assume(count < 8)
        assume(_can_have(project, replace(project.network, hidden=(*project.network.hidden, LayerSpec(2, "tanh")))))
        edit: Edit = edits.AddLayer(2, "tanh", step=10**9)
        after = ["in", *range(count), "new", "out"]
    else:
        edit = edits.RemoveLayer(removed, step=10**9)
        after = [layer for layer in before if layer != removed]

    def meaning(name: ParameterName, layers: list[object]) -> tuple[object, ...]:
        source = None if name.source is None else (layers[name.layer - 1], name.source)
        return layers[name.layer], name.neuron, source

    names = tuple(walk(layer_sizes(project.network)))
    new = edit.apply(replace(project, frozen=names, log=tuple(ParameterEdit(10**9, name, 1.0) for name in names)))
    old_meanings = {meaning(name, before) for name in names}
    now = settings_at(new, 10**9)
    exist = {meaning(name, after) for name in walk(layer_sizes(now.network))} & old_meanings
    assert {meaning(name, after) for name in now.frozen} == exist
    assert {meaning(change.parameter, after) for change in _now(new, 10**9)[1]} == exist


def test_structural_edit_keeps_bugs_and_trace() -> None:
    old = replace(DEMO, bugs=("assign", "wrong-sign"), trace=TraceSpec("a = 1.0", (LeafNumber(0, 0.5),), 0.1))
    for edit in (edits.AddLayer(), edits.Set(DatasetSpec.kind, "xor"), edits.Set(NetworkSpec.seed, 1)):
        new = edit.apply(old)
        assert (new.bugs, new.trace) == (old.bugs, old.trace)


def test_frozen_parameters_are_sorted_and_unique() -> None:
    project = edits.SetFrozen((BIAS, WEIGHT, BIAS), True).apply(DEMO)
    assert project.frozen == (WEIGHT, BIAS)
    assert edits.SetFrozen((WEIGHT, OUT), False).apply(project).frozen == (BIAS,)


def test_another_kind_of_data_leaves_the_demo_with_room_for_a_test() -> None:
    spec = edits.Set(DatasetSpec.kind, "circles").apply(DEMO).dataset
    assert spec == DatasetSpec("circles", 200, DATASETS["circles"].default_noise, 0.7, DEMO.dataset.seed)


def test_choosing_the_moons_demo_gives_the_published_data() -> None:
    assert edits.Set(DatasetSpec.kind, "moons-demo").apply(EXAMPLES["spiral"]).dataset == DatasetSpec()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (edits.Set(TrainingSpec.learning_rate, 0.0), "The learning rate must be between 1e-06 and 100"),
        (edits.Set(TrainingSpec.learning_rate, NAN), "not nan"),
        (edits.Set(TrainingSpec.learning_rate, "fast"), "must be a number, not 'fast'"),
        (edits.Set(TrainingSpec.batch_size, 2.5), "must be a whole number"),
        (edits.Set(TrainingSpec.batch_size, True), "must be a whole number"),
        (edits.Set(TrainingSpec.loss, "hinge"), "The loss can't be 'hinge'. Choose one of: max-margin"),
        (edits.SetLayer(0, LayerSpec.activation, "multiply"), "The activation can't be 'multiply'"),
        (edits.SetLayer(2, LayerSpec.activation, "tanh"), "There is no such hidden layer: the network has 2"),
        (edits.SetLayer(-1, LayerSpec.size, 3), "There is no such hidden layer"),
        (edits.SetLayer(0, LayerSpec.size, 129), "between 1 and 128, not 129"),
        (edits.RemoveLayer(2), "There is no such hidden layer"),
        (edits.Set(DatasetSpec.noise, 0.2), "The moons demo always has 100 points and noise 0.1"),
        (edits.Set(DatasetSpec.kind, "donuts"), "The data set can't be 'donuts'"),
        (
            edits.SetFrozen((ParameterName(4, 0, None),), True),
            "2-16-16-1 has no parameter of layer 4, neuron 0",
        ),
        (edits.SetParameter(ParameterName(1, 0, 2), 1.0), "no parameter of layer 1, neuron 0, weight 2"),
        (edits.SetParameter(WEIGHT, NAN), "The value of a parameter must be"),
        (edits.SetParameter(WEIGHT, 1.0, step=-1), "The step must be between 0 and"),
        (edits.Set(LayerSpec.size, 3), "belongs to a layer"),
        (edits.SetLayer(0, TrainingSpec.loss, "logistic"), "is no setting of a layer"),
        (edits.SetBug("spider", True), "There is no bug called 'spider'. Choose one of: assign"),
        (edits.SetProgram("a = 1\0"), "The program holds a NUL character"),
        (edits.SetLeaves((LeafNumber(-1, 0.5),)), "The number of the leaf must be between 0 and 1,000,000, not -1"),
        (edits.SetLeaves((LeafNumber(10**6 + 1, 0.5),)), "The number of the leaf must be between"),
        (edits.SetLeaves((LeafNumber(0, NAN),)), "The value of a leaf must be"),
        (edits.Set(TraceSpec.learning_rate, 100.5), "The rate of the step must be between -100.0 and 100.0, not 100.5"),
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


@pytest.mark.parametrize("spec", [DatasetSpec, LayerSpec, NetworkSpec, TrainingSpec, TraceSpec])
def test_every_setting_of_every_spec_has_its_rule_and_its_title(spec: type) -> None:
    settings = {field.name: field for field in fields_of(spec)}
    assert set(settings) == {field.name for field in fields(spec)} - {"hidden", "leaves", "table", "features"}
    for name, field in settings.items():
        assert (field.owner, field.name) == (spec, name)
        assert field.title and field.accept(field.default) == getattr(spec(), name)


def test_the_log_of_a_run_is_limited() -> None:
    full = replace(DEMO, log=tuple(ParameterEdit(step, WEIGHT, 1.0) for step in range(MOST_CHANGES)))
    with pytest.raises(EditError, match=r"log is full \(10,000 changes\)"):
        edits.SetParameter(WEIGHT, 2.0, step=MOST_CHANGES).apply(full)
    assert len(edits.SetParameter(WEIGHT, 2.0, step=50).apply(full).log) == 51


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
    problem = next(row for row in (BINARY, REGRESSION, multi_class(3)) if loss in row.losses)
    network = NetworkSpec(hidden=tuple(hidden), output_activation=output, outputs=problem.outputs)
    sample = SampleGraph.of(build_mlp(network), 2, loss, problem)
    root = sample.build([Value(0.1), Value(0.2)], [Value(1.0) for _ in range(problem.outputs)])[0]
    true = count_naive_visits([node.operands for node in Trace.of(root * 0.5).nodes])
    assert naive_visits(network, replace(problem, losses=(loss,))) == true
    assert naive_visits(network, problem) >= true


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
    root = SampleGraph.of(build_mlp(project.network), 2, "max-margin").build([Value(0.1), Value(0.2)], [Value(1.0)])[0]
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
    small = edits.SetBug("no-topological-sort", True, step=20).apply(Project())
    with pytest.raises(EditError, match="Choose a smaller network"):
        edits.AddLayer(128, step=20).apply(small)


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


@pytest.mark.parametrize(
    ("kind", "sizes", "loss"),
    [
        ("blobs", (2, 16, 16, 3), "cross-entropy"),
        ("sine", (1, 16, 16, 1), "squared-error"),
        ("plane", (2, 16, 16, 1), "squared-error"),
    ],
)
def test_data_of_another_problem_bring_inputs_outputs_and_a_loss_that_suit(
    kind: str, sizes: tuple[int, ...], loss: str
) -> None:
    session = Session(TOUCHED)
    session.execute(edits.Set(DatasetSpec.kind, kind, step=9))
    new = session.project
    assert (layer_sizes(new.network), new.training.loss, new.log) == (sizes, loss, ())
    assert all(exists(name, sizes) for name in new.frozen)
    session.undo()
    assert session.project == TOUCHED


def test_a_loss_that_suits_stays_with_other_data() -> None:
    of_numbers = edits.Set(DatasetSpec.kind, "sine").apply(edits.Set(TrainingSpec.loss, "squared-error").apply(DEMO))
    assert of_numbers.training.loss == "squared-error"
    assert edits.Set(DatasetSpec.kind, "plane").apply(of_numbers).training.loss == "squared-error"


def test_as_many_classes_as_asked_for_are_as_many_outputs() -> None:
    project = edits.Set(DatasetSpec.kind, "blobs").apply(DEMO)
    assert edits.Set(DatasetSpec.classes, 7).apply(project).network.outputs == 7


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (edits.Set(NetworkSpec.outputs, 2), "as many outputs as the data asks for: 1"),
        (edits.Set(NetworkSpec.inputs, 1), "as many inputs as the data: 2"),
        (edits.Set(TrainingSpec.loss, "huber"), "The loss 'huber' doesn't suit the data. Choose one of: max-margin"),
        (edits.Set(TrainingSpec.loss, "cross-entropy", step=5), "'cross-entropy' doesn't suit the data"),
    ],
)
def test_what_does_not_suit_the_data_is_refused(edit: Edit, words: str) -> None:
    with pytest.raises(EditError, match=re.escape(words)):
        edit.apply(DEMO)


def test_several_parameters_are_set_by_one_edit_which_one_undo_takes_back():
    session = Session(DEMO)
    numbers = ((WEIGHT, 1.5), (BIAS, -0.25))
    session.execute(edits.SetParameters(numbers, step=5))
    assert session.project.log == (ParameterEdit(5, WEIGHT, 1.5), ParameterEdit(5, BIAS, -0.25))
    session.undo()
    assert session.project == DEMO
    with pytest.raises(EditError):
        edits.SetParameters(((WEIGHT, 1.0), (ParameterName(9, 0, 0), 1.0))).apply(DEMO)
    with pytest.raises(EditError):
        edits.SetParameters(((WEIGHT, NAN),)).apply(DEMO)


@pytest.mark.parametrize("away", ["sine", "plane", "blobs"])
def test_data_of_another_kind_come_with_that_kinds_loss_and_so_do_those_one_goes_back_to(away):
    there = edits.Set(DatasetSpec.kind, away).apply(edits.Set(DatasetSpec.kind, "circles").apply(DEMO))
    assert there.training.loss == problem_of(there).losses[0]
    back = edits.Set(DatasetSpec.kind, "circles").apply(there)
    assert back.training.loss == BINARY.losses[0] == "max-margin"
    chosen = edits.Set(TrainingSpec.loss, "squared-error").apply(back)
    assert edits.Set(DatasetSpec.kind, "xor").apply(chosen).training.loss == "squared-error"  # the same kind of problem


def test_a_typed_schedule_must_give_rates_with_all_that_is_set_beside_it():
    typed = edits.Set(TrainingSpec.schedule, " lr * max(0, 1 - k / 50) ").apply(Project())
    assert typed.training.schedule == "lr * max(0, 1 - k / 50)"
    later = edits.Set(TrainingSpec.schedule, "lr - 0.001", step=7).apply(typed)
    assert edits.Set(TrainingSpec.learning_rate, 0.002, step=9).apply(later).log[-1].value == 0.002
    for field, value in ((TrainingSpec.learning_rate, 0.0005), (TrainingSpec.schedule, "lr / (k - 20)")):
        with pytest.raises(edits.EditError, match="At step"):
            edits.Set(field, value, step=9).apply(later)
    wrong = replace(later, log=(*later.log, SettingChange(12, "learning_rate", 0.0001)))
    with pytest.raises(edits.EditError, match="never negative") as refused:
        check_project(wrong)
    assert refused.value.place == "log[1].schedule"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("swish", "Choose one of: linear, tanh"),
        ("linear-dekay", "Choose one of"),
        ("x +", "not valid Python"),
        (3, "a name"),
    ],
)
def test_what_is_neither_a_row_nor_a_formula_is_refused(value, words):
    with pytest.raises(edits.EditError, match=words):
        edits.SetLayer(0, LayerSpec.activation, value).apply(Project())


def test_the_run_of_another_project_comes_without_its_name_and_its_program() -> None:
    other = EXAMPLES["xor"]
    mine = edits.SetProgram("a = Value(2.0)").apply(Project("Mine"))
    taken = edits.TakeRun(replace(other, name="Other")).apply(mine)
    assert (taken.name, taken.trace) == ("Mine", mine.trace)
    assert replace(taken, name=other.name, trace=other.trace) == other
