"""Features in the document: what there can be, what other data does to them, which weights stay, files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.nn.features import FEATURES
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project import edits
from micrograd_desktop.project.edits import EditError, Set, SetFeatures, SetFrozen, SetParameter, UseTable
from micrograd_desktop.project.log import record, settings_at
from micrograd_desktop.project.rules import check_project, layer_sizes, seen_names, shown_first
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import DataChange, DatasetSpec, LayerSpec, NetworkSpec, Project
from micrograd_desktop.project.storage import StorageError, load, save

XOR = Set(DatasetSpec.kind, "xor").apply(Project(network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),))))
SEVEN = tuple(row.text for row in FEATURES)


def with_features(*texts: str, project: Project = XOR, step: int = 0) -> Project:
    return SetFeatures(texts, step=step).apply(project)


def test_the_network_has_an_input_for_each_feature() -> None:
    project = with_features(*SEVEN, "sin(3*x)*y")
    assert layer_sizes(project.network) == (8, 3, 1)
    assert project.network.features == (*SEVEN, "sin(3*x)*y")
    assert seen_names(project.network, project.dataset)[2:5] == ("x²", "y²", "xy")
    assert with_features(project=project) == XOR


def test_the_inputs_as_they_are_need_no_features() -> None:
    assert with_features("x", "y") == XOR
    assert with_features("y", "x").network.features == ("y", "x")


@pytest.mark.parametrize(
    ("features", "said"),
    [
        (("x", "z"), "The feature 'z' can't be: There is no input called 'z'."),
        (("x", "x1"), "The feature 'x1' is there already, as 'x'."),
        (("log(x)",), "The feature 'log(x)' is not a number at training point "),
        (("1/(x - x)",), " is infinite at training point 1 (x = "),
        (("",), "A feature is a formula of 1 to 120 printable characters."),
        (("x",) * 65, "A network can have at most 64 features."),
    ],
)
def test_what_can_not_be_is_refused_and_leaves_the_project_as_it_was(features: tuple[str, ...], said: str) -> None:
    session = Session(XOR)
    with pytest.raises(EditError) as caught:
        session.execute(SetFeatures(features))
    assert said in str(caught.value) and session.project is XOR


def test_a_network_by_itself_must_fit_its_features() -> None:
    network = replace(XOR.network, features=("x", "y", "x*y"))
    with pytest.raises(EditError, match="as many inputs as features: 3"):
        check_project(replace(XOR, network=network))
    check_project(replace(XOR, network=replace(network, inputs=3)))


def test_what_is_frozen_or_set_by_hand_stays_with_its_feature() -> None:
    project = SetFrozen((ParameterName(1, 0, 1), ParameterName(1, 2, None)), True).apply(XOR)
    project = SetParameter(ParameterName(1, 1, 1), 0.5).apply(project)
    project = SetParameter(ParameterName(1, 1, 0), 0.25, step=0).apply(project)
    project = SetParameter(ParameterName(2, 0, 2), 4.0).apply(project)
    new = with_features("x*y", "y", project=project)
    assert new.frozen == (ParameterName(1, 0, 1), ParameterName(1, 2, None))
    assert [(edit.parameter, edit.value) for edit in new.log] == [
        (ParameterName(1, 1, 1), 0.5), (ParameterName(2, 0, 2), 4.0),
    ]  # fmt: skip
    moved = with_features("y", "x*y", project=new)
    assert moved.frozen == (ParameterName(1, 0, 0), ParameterName(1, 2, None))


def test_other_data_keeps_the_features_only_where_its_inputs_are_called_the_same() -> None:
    project = with_features("x", "x*y", "sin(x)")
    two = Set(DatasetSpec.kind, "circles").apply(project)
    assert two.network.features == project.network.features
    painted = Table.of((Column("x"), Column("y")), "kind", "AB", [0.5, 1.0, 0.0, 0.3, 0.4, 1.0])
    assert UseTable(painted).apply(project).network == project.network
    for kind, inputs in (("sine", 1), ("iris", 4)):
        other = Set(DatasetSpec.kind, kind).apply(project)
        assert other.network.features == () and other.network.inputs == inputs


def test_no_feature_comes_to_other_inputs_by_its_place() -> None:
    project = Set(DatasetSpec.kind, "spiral").apply(with_features("x", "y", "sin(x)", "sin(y)"))
    assert len(project.network.features) == 4
    iris = Set(DatasetSpec.kind, "iris").apply(Set(DatasetSpec.kind, "sine").apply(project))
    assert seen_names(iris.network, iris.dataset) == ("sepal length", "sepal width", "petal length", "petal width")


def test_the_plane_first_shows_inputs_that_the_network_uses() -> None:
    iris = Set(DatasetSpec.kind, "iris").apply(XOR)
    for features, shown in (((), (2, 3)), (("x1", "sin(x1)"), (0, 2)), (("x4*x1",), (3, 0)), (("x1", "x2"), (0, 1))):
        project = with_features(*features, project=iris)
        assert shown_first(project.dataset, project.network) == shown


def test_points_at_which_a_feature_is_no_number_are_refused() -> None:
    session = Session(with_features("x", "log(x + 6)"))
    wider = Set(DatasetSpec.noise, 2.0)
    with pytest.raises(EditError, match=r"'log\(x \+ 6\)' is not a number at (training|test) point"):
        session.execute(wider)
    assert session.project.dataset == XOR.dataset


def test_new_points_of_a_run_are_looked_at_too() -> None:
    project = with_features("x", "log(x + 6)")
    data = replace(project.dataset, noise=2.0)
    with pytest.raises(EditError, match=r"'log\(x \+ 6\)' is not a number") as caught:
        check_project(record(project, DataChange(5, data)), project)
    assert caught.value.place == "log[0].dataset.features"


def test_own_points_are_seen_by_the_names_of_their_columns() -> None:
    rows = [0.5, 1.0, 0.0, 0.3, 0.4, 1.0, 0.1, 0.9, 1.0]
    table = Table.of((Column("length"), Column("width")), "kind", "AB", rows)
    own = with_features("length*width", "log(length)", project=UseTable(table).apply(XOR))
    assert seen_names(own.network, own.dataset) == ("length·width", "log(length)")
    more = UseTable(Table.of(table.columns, "kind", "AB", [*rows, 2.0, 2.0, 0.0]), step=9).apply(own)
    assert more.network is own.network and len(more.log) == 1
    other = Table.of((Column("length"), Column("height")), "kind", "AB", rows)
    assert UseTable(other, step=9).apply(own).network.features == ()
    swapped = Table.of((Column("width"), Column("length")), "kind", "AB", rows)
    assert UseTable(swapped, step=9).apply(own).log == ()
    with pytest.raises(EditError, match=r"'log\(length\)' is not a number at (training|test) point"):
        UseTable(Table.of(table.columns, "kind", "AB", [*rows, -2.0, 2.0, 0.0]), step=9).apply(own)


def test_features_are_kept_in_files(tmp_path: Path) -> None:
    project, path = with_features("x", "sin(3*x)*y"), tmp_path / "features.mgd"
    save(project, path)
    assert load(path).project == project
    text = path.read_text("utf-8")
    for wrong, said in (
        ('"sin(3*x)*z"', "no input called 'z'"),
        (f'"{"x" * 200}"', "120 printable characters"),
        ('"a\\nb"', "120 printable characters"),
        ("3", "features"),
    ):
        path.write_text(text.replace('"sin(3*x)*y"', wrong), "utf-8")
        with pytest.raises(StorageError, match=said):
            load(path)


def test_a_change_of_features_is_undone_and_holds_from_its_step_on() -> None:
    session = Session(XOR)
    session.execute(SetFeatures(("x", "x*y"), step=10))
    assert [settings_at(session.project, step).network.features for step in (9, 10)] == [(), ("x", "x*y")]
    session.undo()
    assert session.project is XOR
    assert edits.SetFeatures(()).label == "change of features"
