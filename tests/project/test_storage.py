"""Project files: what is saved comes back, what is broken is refused, and nothing is lost."""

from __future__ import annotations

import json
import os
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import LeafNumber, ParameterEdit, Project, TraceSpec, TrainingSpec
from micrograd_desktop.project.storage import SCHEMA_VERSION, StorageError, load, save
from tests.project.random_projects import projects

FULL = replace(
    EXAMPLES["spiral"],
    frozen=(0, 5),
    parameter_edits=(ParameterEdit(3, 2, 0.25, -1.0),),
    bugs=("assign", "wrong-sign"),
    trace=TraceSpec("a = 2.0\nb = a * a\n", (LeafNumber(0, 0.5), LeafNumber(3, -1.0)), 0.1),
)
one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

Place = tuple[str | int, ...]


def _document(tmp_path: Path) -> dict[str, Any]:
    save(FULL, tmp_path / "full.mgd")
    document: dict[str, Any] = json.loads((tmp_path / "full.mgd").read_text(encoding="utf-8"))
    return document


def _places(value: object, here: Place = ()) -> list[Place]:
    """The way to every value in a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(place for key, item in inner for place in _places(item, (*here, key)))]


def _changed(document: Any, place: Place, value: object) -> Any:
    if not place:
        return value
    new = deepcopy(document)
    parent = new
    for key in place[:-1]:
        parent = parent[key]
    parent[place[-1]] = value
    return new


def _load_or_storage_error(path: Path) -> Project | None:
    try:
        return load(path)
    except StorageError as error:
        assert path.name in str(error)
        return None


@one_folder
@given(projects())
def test_save_then_load_is_identity(tmp_path: Path, project: Project) -> None:
    save(project, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == project


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_saved_and_loaded(tmp_path: Path, name: str) -> None:
    save(EXAMPLES[name], tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == EXAMPLES[name]


def test_file_is_json_with_a_version(tmp_path: Path) -> None:
    assert _document(tmp_path)["schema_version"] == SCHEMA_VERSION


@one_folder
@given(st.binary(max_size=300))
def test_random_bytes_are_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "p.mgd").write_bytes(data)
    assert _load_or_storage_error(tmp_path / "p.mgd") is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@one_folder
@given(st.data())
def test_any_value_in_any_place_is_refused_or_loaded(tmp_path: Path, data: st.DataObject) -> None:
    document = _document(tmp_path)
    place = data.draw(st.sampled_from(_places(document)))
    (tmp_path / "p.mgd").write_text(json.dumps(_changed(document, place, data.draw(json_values))), encoding="utf-8")
    project = _load_or_storage_error(tmp_path / "p.mgd")
    if project is not None:
        save(project, tmp_path / "again.mgd")
        assert load(tmp_path / "again.mgd") == project


@one_folder
@given(st.data())
def test_damaged_file_is_refused_or_loaded(tmp_path: Path, data: st.DataObject) -> None:
    save(FULL, tmp_path / "p.mgd")
    content = bytearray((tmp_path / "p.mgd").read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "p.mgd").write_bytes(content[: data.draw(st.integers(1, len(content)))])
    _load_or_storage_error(tmp_path / "p.mgd")


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("format",), "something else", "not a Micrograd Desktop project"),
        (("schema_version",), SCHEMA_VERSION + 1, "newer version"),
        (("schema_version",), True, "schema version is missing"),
        (("extra",), 1, "no field called 'extra'"),
        (("project", "extra"), 1, "project has no field called 'extra'"),
        (("project", "network", "hidden", 0, "extra"), 1, "project.network.hidden[0] has no field called 'extra'"),
        (("project", "training", "learning_rate"), 1e9, "learning rate must be between"),
        (("project", "training", "learning_rate"), "__import__('os')", "learning_rate must be a number"),
        (("project", "training", "learning_rate"), True, "learning_rate must be a number"),
        (("project", "training", "learning_rate"), float("nan"), "holds the number NaN"),
        (("project", "training", "batch_size"), 2.0, "batch_size must be a whole number"),
        (("project", "training", "loss"), "eval", "The loss can't be 'eval'"),
        (("project", "network", "hidden"), [{"size": 2, "activation": "tanh"}] * 9, "at most 8"),
        (("project", "network", "inputs"), 3, "number of inputs must be 2"),
        (("project", "frozen"), [5, 0], "rising order"),
        (("project", "frozen"), [10**6], "There is no parameter 1000000"),
        (("project", "name"), "two\nlines", "printable"),
        (("project", "bugs"), ["spider"], "There is no bug called 'spider'"),
        (("project", "bugs"), ["wrong-sign", "assign"], "The bugs must be in their order"),
        (("project", "bugs"), ["assign", "assign"], "each of them once"),
        (("project", "trace", "program"), "a = 1\0", "NUL"),
        (("project", "trace", "learning_rate"), 101.0, "rate of the step must be between"),
        (("project", "trace", "leaves", 1, "leaf"), 0, "leaves set by hand must be in rising order"),
        (("project", "trace", "leaves", 0, "leaf"), 10**6 + 1, "number of the leaf must be between"),
        (("project", "trace", "leaves", 0, "extra"), 1, "project.trace.leaves[0] has no field called 'extra'"),
    ],
)
def test_wrong_document_says_what_is_wrong(tmp_path: Path, place: Place, value: object, words: str) -> None:
    path = tmp_path / "p.mgd"
    path.write_text(json.dumps(_changed(_document(tmp_path), place, value)), encoding="utf-8")
    with pytest.raises(StorageError) as raised:
        load(path)
    assert words in str(raised.value)


def test_missing_and_double_fields_are_refused(tmp_path: Path) -> None:
    document = _document(tmp_path)
    del document["project"]["training"]["loss"]
    (tmp_path / "p.mgd").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(StorageError, match="lacks the field 'loss'"):
        load(tmp_path / "p.mgd")
    (tmp_path / "p.mgd").write_text('{"format": 1, "format": 2}', encoding="utf-8")
    with pytest.raises(StorageError, match="twice"):
        load(tmp_path / "p.mgd")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"schema_version": ' + "9" * 5000 + "}", ""])
def test_hostile_json_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "p.mgd").write_text(text, encoding="utf-8")
    assert _load_or_storage_error(tmp_path / "p.mgd") is None


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.mgd", tmp_path / "a\0b.mgd"):
        assert _load_or_storage_error(path) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.mgd")
    assert _load_or_storage_error(tmp_path / "p.mgd") is None


@pytest.mark.parametrize("function", ["fsync", "replace"])
def test_failed_save_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    save(Project(), tmp_path / "p.mgd")

    def full_disk(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, function, full_disk)
    with pytest.raises(StorageError, match=r"p\.mgd could not be saved: No space left on device"):
        save(FULL, tmp_path / "p.mgd")
    monkeypatch.undo()
    assert load(tmp_path / "p.mgd") == Project()
    assert [path.name for path in tmp_path.iterdir()] == ["p.mgd"]


def test_project_that_breaks_a_rule_is_not_saved_over_a_good_one(tmp_path: Path) -> None:
    save(Project(), tmp_path / "p.mgd")
    for rate in (float("nan"), -1.0):
        with pytest.raises(StorageError, match="learning rate"):
            save(Project(training=TrainingSpec(learning_rate=rate)), tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == Project()


def test_save_where_nothing_can_be_saved_is_a_storage_error(tmp_path: Path) -> None:
    for path in (tmp_path / "no folder" / "p.mgd", tmp_path, tmp_path / "a\0b.mgd", tmp_path / ("x" * 300)):
        with pytest.raises(StorageError, match="could not be saved"):
            save(Project(), path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are POSIX")
def test_save_keeps_permissions_and_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real.mgd", tmp_path / "link.mgd"
    save(Project(), real)
    real.chmod(0o640)
    link.symlink_to(real)
    save(FULL, link)
    assert link.is_symlink()
    assert load(real) == FULL
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_file_of_the_first_schema_opens_with_exact_arithmetic(tmp_path: Path) -> None:
    document = _document(tmp_path)
    document["schema_version"] = 1
    del document["project"]["training"]["arithmetic"], document["project"]["bugs"], document["project"]["trace"]
    (tmp_path / "old.mgd").write_text(json.dumps(document), encoding="utf-8")
    assert load(tmp_path / "old.mgd").training.arithmetic == "exact"


def test_a_file_of_the_second_schema_opens_without_bugs_and_with_the_lectures_neuron(tmp_path: Path) -> None:
    document = _document(tmp_path)
    document["schema_version"] = 2
    del document["project"]["bugs"], document["project"]["trace"]
    (tmp_path / "old.mgd").write_text(json.dumps(document), encoding="utf-8")
    project = load(tmp_path / "old.mgd")
    assert (project.bugs, project.trace) == ((), TraceSpec())
