"""What differs between runs, in words: all of it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.formats import NOTHING
from micrograd_desktop.presentation.run_differences import differences
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.log import first_difference
from micrograd_desktop.project.spec import (
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from tests.project.random_projects import few_datasets, few_networks, projects

DEMO = Project()
near = st.integers(1, 4)
"""Steps of changes: few, so that runs often change the same thing at the same one."""

random_projects = projects(few_networks, near, few_datasets)


def training(**values: object) -> Project:
    return replace(DEMO, training=replace(DEMO.training, **values))


def test_runs_that_are_the_same_have_no_difference_whatever_they_are_called():
    assert differences((DEMO, replace(DEMO, name="Another name"))) == ()


def test_a_setting_is_called_as_in_the_window_with_each_runs_value():
    (row,) = differences((DEMO, training(learning_rate=0.03), DEMO))
    assert (row.title, row.values, row.kinds) == ("learning rate", ("1", "0.03", "1"), (0, 1, 0))
    assert row.odd == (False, True, False)
    optimizer = differences((DEMO, training(optimizer="adam", batch_size=16)))
    assert [(row.title, row.values) for row in optimizer] == [
        ("optimizer", ("SGD", "Adam")),
        ("batch size", ("all points", "16")),
    ]


def test_numbers_that_would_read_the_same_are_told_apart():
    (row,) = differences((training(learning_rate=0.03), training(learning_rate=0.030000000000000002)))
    assert len(set(row.values)) == 2


def test_a_network_is_its_sizes_and_its_activations_apart():
    smaller = replace(DEMO, network=NetworkSpec(hidden=(LayerSpec(8),)))
    assert [(row.title, row.values) for row in differences((DEMO, smaller))] == [("network", ("2-16-16-1", "2-8-1"))]
    mixed = replace(DEMO, network=NetworkSpec(hidden=(LayerSpec(16), LayerSpec(16, "tanh"))))
    assert [(row.title, row.values) for row in differences((DEMO, mixed))] == [("activation", ("relu", "relu, tanh"))]


def test_a_change_on_the_way_says_its_step_and_both_values():
    changed = replace(DEMO, log=(SettingChange(473, "learning_rate", 0.01),))
    (row,) = differences((DEMO, changed))
    assert (row.title, row.values) == ("learning rate at step 473", (NOTHING, "1 → 0.01"))


def test_many_numbers_set_by_hand_are_one_row():
    edits = tuple(ParameterEdit(5, ParameterName(1, i, None), 0.5) for i in range(9))
    (row,) = differences((replace(DEMO, log=edits), replace(DEMO, log=edits[:1])))
    assert (row.title, row.values) == ("parameters by hand at step 5", ("9 set", "1 set"))
    (row,) = differences((replace(DEMO, log=edits[:1]), DEMO))
    assert row.title.startswith("bias of 1.1 at step 5"), row.title


def test_what_an_edit_gives_is_the_only_difference():
    changed = Set(TrainingSpec.optimizer, "adam", step=20).apply(DEMO)
    (row,) = differences((changed, DEMO))
    assert row.title == "optimizer at step 20"


@settings(max_examples=30)
@given(random_projects, random_projects)
def test_runs_without_a_difference_train_alike_and_those_that_differ_from_the_start_have_one(one, other):
    rows = differences((one, other))
    if not rows:
        assert first_difference(one, other) is None
    if one.log == other.log and first_difference(one, other) is None:
        assert not rows


@settings(max_examples=30)
@given(random_projects, random_projects)
def test_it_is_the_same_the_other_way_round(one, other):
    there, back = differences((one, other)), differences((other, one))
    assert {frozenset(row.values) for row in there} == {frozenset(row.values) for row in back} or any(
        "(a)" in value for row in there for value in row.values
    )
    assert len(there) == len(back)


@settings(max_examples=30)
@given(random_projects, st.lists(random_projects, min_size=1, max_size=3))
def test_values_are_equal_just_where_the_runs_are_alike_in_it(first, others):
    for row in differences((first, *others)):
        assert len(row.values) == len(others) + 1 and row.kinds[0] == 0
        for i, kind in enumerate(row.kinds):
            assert all((kind == its) == (row.values[i] == row.values[j]) for j, its in enumerate(row.kinds))


@settings(max_examples=30)
@given(random_projects)
def test_a_project_against_itself_has_none(project):
    assert differences((project, replace(project, trace=DEMO.trace))) == ()
