"""Own points in a project: in its files to the last bit, in its log, in its history, within limits."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.table import MOST_NUMBERS, Column, Table
from micrograd_desktop.project.edits import DrawNewPoints, EditError, Set, UseTable
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import LONGEST_INPUT, check_project, input_names, problem_of
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import DataChange, DatasetSpec, Project
from micrograd_desktop.project.storage import StorageError, load, save

XY = (Column("x"), Column("größe", 0.1, 3.0))
TABLE = Table.of(XY, "class", ("no", "yes"), [0.1, 5e-324, 0.0, -1e308, 2.0, 1.0, -0.0, 1 / 3, 1.0])
THREE = Table.of(XY, "class", "ABC", [0.1, 0.2, 0.0, 0.3, 0.4, 1.0, 0.5, 0.6, 2.0])
OWN = UseTable(TABLE).apply(Project())


def saved_form(path: Path, project: Project) -> dict[str, Any]:
    save(project, path)
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=20))
def test_a_saved_table_is_the_same_to_the_last_bit(
    tmp_path_factory: pytest.TempPathFactory, values: list[float]
) -> None:
    numbers = [number for value in values for number in (value, -value, value)]
    table = Table.of(XY, "value", (), numbers, (-1 / 3, 0.1, 2.0, 2.5))
    path = tmp_path_factory.mktemp("tables") / "p.mgd"
    project = UseTable(table, step=0).apply(Project())
    save(project, path)
    back = load(path).project
    assert back == project and back.dataset.table is not None and back.dataset.table.numbers == table.numbers


def test_a_project_with_a_table_in_its_log_is_saved_whole(tmp_path: Path) -> None:
    other = Table.of(XY, "class", ("no", "yes"), [1.0, 2.0, 0.0])
    project = UseTable(other, step=7).apply(OWN)
    assert project.log == (DataChange(7, replace(OWN.dataset, table=other)),)
    save(project, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd").project == project


def test_numbers_take_little_room_in_a_file(tmp_path: Path) -> None:
    table = Table.of(XY, "value", (), [round(i / 100, 2) for i in range(30_000)])
    save(UseTable(table).apply(Project()), tmp_path / "p.mgd")
    assert (tmp_path / "p.mgd").stat().st_size < 100_000


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ("###", "must be float64, compressed"),
        ("ä", "must be float64, compressed"),
        (b64encode(b"abc").decode(), "must be float64, compressed"),
        (b64encode(zlib.compress(TABLE.numbers)[:-3]).decode(), "must be float64, compressed"),
        (b64encode(zlib.compress(TABLE.numbers[:-1])).decode(), "must fill its rows"),
        (b64encode(zlib.compress(b"")).decode(), "1 to 100,000 rows"),
        (b64encode(zlib.compress(b"\xff" * len(TABLE.numbers))).decode(), "not finite"),
        (b64encode(zlib.compress(bytes(9 * MOST_NUMBERS))).decode(), "at most 2,200,000 numbers"),
    ],
)
def test_a_file_with_a_table_that_can_not_be_is_refused(tmp_path: Path, numbers: str, words: str) -> None:
    form = saved_form(tmp_path / "p.mgd", OWN)
    form["project"]["dataset"]["table"]["numbers"] = numbers
    (tmp_path / "p.mgd").write_text(json.dumps(form), "utf-8")
    with pytest.raises(StorageError, match=words) as raised:
        load(tmp_path / "p.mgd")
    assert "project.dataset.table" in str(raised.value)


def test_own_points_and_a_table_go_together() -> None:
    with pytest.raises(EditError, match="no points of your own yet"):
        Set(DatasetSpec.kind, "own").apply(Project())
    with pytest.raises(EditError, match="Only points of a person's own"):
        check_project(replace(Project(), dataset=replace(Project().dataset, table=TABLE)))
    back = Set(DatasetSpec.kind, "moons").apply(OWN)
    assert back.dataset.table is None and back.dataset.kind == "moons"
    assert Set(DatasetSpec.kind, "moons-demo").apply(OWN).dataset == DatasetSpec()
    with pytest.raises(EditError, match="no others to draw"):
        DrawNewPoints().apply(OWN)


def test_a_run_goes_on_where_it_can_and_else_begins_anew_with_a_network_that_fits() -> None:
    other = Table.of(XY, "class", ("no", "yes"), [1.0, 2.0, 0.0])
    on = UseTable(other, step=9).apply(OWN)
    assert on.dataset == OWN.dataset and on.log == (DataChange(9, replace(on.dataset, table=other)),)
    assert not UseTable(TABLE, step=9).apply(Project()).log  # its inputs and classes have other names
    anew = UseTable(TABLE, goes_on=False, step=9).apply(Project())
    assert anew.dataset.table == TABLE and not anew.log
    three = UseTable(THREE, step=9).apply(on)
    now = settings_at(three, 9)
    assert (now.network.outputs, now.dataset.table, now.training.loss) == (3, THREE, "cross-entropy")
    assert three.network == on.network and len(three.log) == 3
    number = UseTable(Table.of(XY[:1], "value", (), [1.0, 2.0])).apply(three)
    assert (number.network.inputs, number.network.outputs, problem_of(number).name) == (1, 1, "regression")


def test_undo_brings_the_points_back_and_the_history_counts_them() -> None:
    session = Session(Project())
    session.execute(UseTable(TABLE, what="painted points"))
    assert session.undo_label == "painted points" and session.project == OWN
    entry = session._history.done
    assert entry is not None and entry.weight > len(TABLE.numbers) > 0
    session.undo()
    assert session.project == Project()


def test_a_log_holds_only_so_many_own_points() -> None:
    large = [Table.of(XY, "value", (), [float(k), *[0.0] * (3 * 90_000 - 1)]) for k in range(4)]
    project = UseTable(large[0]).apply(Project())
    for step, table in enumerate(large[1:], start=1):
        project = UseTable(table, step=step).apply(project)
    with pytest.raises(EditError, match=r"8 MB of own points.*Shift\+R"):
        UseTable(large[0], step=9).apply(project)


def test_long_names_of_many_columns_are_cut_so_that_they_still_differ():
    names = [f"measured by sensor number {i}" for i in range(64)]
    table = Table.of([Column(name) for name in names], "kind", ["a", "b"], [1.0] * 64 + [0.0] + [2.0] * 64 + [1.0])
    said = input_names(DatasetSpec("own", table=table))
    assert len(set(said)) == 64 and max(map(len, said)) <= LONGEST_INPUT
    assert said[3] == "measure…number 3"
