"""The log in words."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.run_log import changes_between, other_way, said
from micrograd_desktop.project.edits import SetFeatures, SetLayer, SetParameter
from micrograd_desktop.project.spec import BugChange, FreezeChange, LayerSpec, ParameterEdit, Project, SettingChange

LOG = (
    SettingChange(10, "learning_rate", 0.5),
    ParameterEdit(20, ParameterName(1, 2, None), -1.5),
    FreezeChange(20, (ParameterName(2, 0, 1),), True),
    BugChange(30, "assign", True),
    SettingChange(30, "batch_size", None),
)

PROJECT = Project()


def test_each_kind_of_change_is_named_with_its_step() -> None:
    assert said(LOG[:1], PROJECT) == "As recorded: learning rate 0.5000 at step 10."
    assert said(LOG[1:2], PROJECT) == "As recorded: bias of 1.3 set to −1.5000 at step 20."
    assert said(LOG[2:3], PROJECT) == "As recorded: weight 1.2 to 2.1 frozen at step 20."
    assert "on at step 30" in said(LOG[3:4], PROJECT)
    assert said(LOG[4:], PROJECT) == "As recorded: batch size full at step 30."
    assert said(LOG, PROJECT).endswith("and 2 more.")
    assert said((), PROJECT) == ""


def test_a_change_of_the_network_is_named_and_names_after_it_are_the_new_networks() -> None:
    project = SetLayer(0, LayerSpec.size, 17, step=5).apply(Project())
    project = SetParameter(ParameterName(1, 16, None), 2.0, step=6).apply(project)
    assert (
        said(project.log, project) == "As recorded: network 2-17-16-1 at step 5, bias of 1.17 set to 2.0000 at step 6."
    )
    project = SetFeatures(("y", "x"), step=5).apply(Project())
    assert said(project.log, project) == "As recorded: other features at step 5."
    project = SetLayer(0, LayerSpec.activation, "tanh", step=5).apply(Project())
    assert said(project.log, project) == "As recorded: another activation at step 5."


def test_the_changes_on_the_way_are_those_after_the_step_left_and_up_to_the_one_reached() -> None:
    project = replace(Project(), log=LOG)
    assert changes_between(project, 10, 20) == LOG[1:3]
    assert changes_between(project, 20, 20) == ()
    assert changes_between(project, -1, 10) == LOG[:1]


def test_an_edit_in_the_past_says_how_many_later_changes_it_ends() -> None:
    old, new = (replace(Project(), log=log) for log in (LOG, LOG[:1]))
    assert "goes another way from step 15: the 4 changes made later" in other_way(old, new, 15)
    assert "the change made later" in other_way(replace(old, log=LOG[:2]), new, 15)
    assert other_way(new, old, 15) == other_way(old, old, 15) == ""
    assert other_way(old, new, 30) == ""  # those of the step itself gave way to the edit's own
