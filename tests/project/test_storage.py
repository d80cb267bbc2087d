"""Project files: what is saved comes back, what is broken is refused, and nothing is lost."""

from __future__ import annotations

import json
import os
import random
import re
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName, walk
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project import json_text, storage
from micrograd_desktop.project.checkpoint import Checkpoint, Watched
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.json_text import LIMITS
from micrograd_desktop.project.rules import layer_sizes, parameter_count
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    MOST_LEAVES,
    MOST_NAMED,
    MOST_OF_PROGRAM,
    MOST_PARAMETERS,
    BugChange,
    FreezeChange,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TraceSpec,
    TrainingSpec,
)
from micrograd_desktop.project.storage import SCHEMA_VERSION, Saved, StorageError, load, save
from tests.project.old_files import FILES
from tests.project.random_projects import checkpoints, projects, small_networks

WEIGHT, BIAS = ParameterName(1, 0, 1), ParameterName(1, 1, None)
FULL = replace(
    EXAMPLES["xor"],
    frozen=(WEIGHT, BIAS),
    bugs=("assign", "wrong-sign"),
    log=(
        ParameterEdit(0, BIAS, 0.25),
        SettingChange(3, "learning_rate", 0.5),
        SettingChange(3, "batch_size", None),
        SettingChange(3, "optimizer", "adam"),
        FreezeChange(4, (WEIGHT, ParameterName(2, 0, None)), False),
        BugChange(9, "assign", False),
    ),
    trace=TraceSpec("a = 2.0\nb = a * a\n", (LeafNumber(0, 0.5), LeafNumber(3, -1.0)), 0.1),
)
COUNT = parameter_count(FULL.network)
PLACE = Checkpoint(
    step=12,
    parameters=tuple(0.1 * i for i in range(COUNT)),
    gradients=(-1.5e-300,) * COUNT,
    change=(0.0,) * COUNT,
    trained=True,
    moments=((1.0,) * COUNT, (2.0,) * COUNT),
    updates=9,
    shuffle=2,
    position=64,
    samples=344,
    reference=0.7,
    watch=Watched(11, 0.5, None, 0.25, 7),
)
one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

Place = tuple[str | int, ...]

PYTHON_WORDS = re.compile(
    r"NoneType|None|True|False|tuple|dict\b|list\b|object|\bint\b|\bstr\b|float"
    r"|Traceback|<class|Error\b|delimiter|\(char \d"
)


def assert_for_people(sentence: str) -> None:
    """It is whole sentences on one line that a person understands."""
    assert sentence.isprintable()
    assert sentence.endswith((".", "in the file."))
    assert not PYTHON_WORDS.search(sentence), sentence
    assert len(sentence) < 600


def _document(tmp_path: Path) -> dict[str, Any]:
    save(FULL, tmp_path / "full.mgd", PLACE)
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


def _load_or_storage_error(path: Path) -> Saved | None:
    try:
        return load(path)
    except StorageError as error:
        assert plain(path.name) in str(error)
        assert_for_people(str(error))
        return None


@one_folder
@given(projects())
def test_save_then_load_is_identity(tmp_path: Path, project: Project) -> None:
    save(project, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == Saved(project)


@one_folder
@given(st.data())
def test_save_then_load_is_identity_with_a_checkpoint(tmp_path: Path, data: st.DataObject) -> None:
    project = data.draw(projects(networks=small_networks))
    checkpoint = data.draw(checkpoints(project))
    save(project, tmp_path / "p.mgd", checkpoint)
    found = load(tmp_path / "p.mgd").checkpoint
    assert repr(found) == repr(checkpoint)  # to the bit, the sign of a zero included


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_saved_and_loaded(tmp_path: Path, name: str) -> None:
    save(EXAMPLES[name], tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == Saved(EXAMPLES[name])


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
    saved = _load_or_storage_error(tmp_path / "p.mgd")
    if saved is not None:
        save(saved.project, tmp_path / "again.mgd", saved.checkpoint)
        assert load(tmp_path / "again.mgd") == saved


@one_folder
@given(st.data())
def test_damaged_file_is_refused_or_loaded(tmp_path: Path, data: st.DataObject) -> None:
    save(FULL, tmp_path / "p.mgd", PLACE)
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
        (("extra",), 1, "can't have a field called 'extra'"),
        (("project", "extra"), 1, "The project can't have a field called 'extra'. See project in the file."),
        (
            ("project", "network", "hidden", 0, "extra"),
            1,
            "hidden layers can't have a field called 'extra'. See project.network.hidden[0] in the file.",
        ),
        (("project", "training", "learning_rate"), 1e9, "learning rate must be between"),
        (
            ("project", "training", "learning_rate"),
            "__import__('os')",
            "The learning rate must be a number, not '__import__",
        ),
        (
            ("project", "training", "learning_rate"),
            True,
            "The learning rate must be a number, not true. See project.training.learning_rate",
        ),
        (("project", "training", "learning_rate"), float("nan"), "holds the number NaN"),
        (("project", "training", "batch_size"), 2.0, "The batch size must be a whole number, not 2.0"),
        (("project", "training", "loss"), "eval", "The loss can't be 'eval'"),
        (
            ("project", "network", "hidden"),
            [{"size": 2, "activation": "tanh"}] * 9,
            "The hidden layers can be at most 8, not 9. See project.network.hidden in",
        ),
        (("project", "network", "inputs"), 3, "as many inputs as the data: 2"),
        (("project", "frozen"), [[1, 1, None], [1, 0, 1]], "frozen parameters must be in their order"),
        (("project", "frozen"), [[3, 0, None]], "network 2-4-1 has no parameter of layer 3, neuron 0, bias"),
        (("project", "frozen"), [[1, 0]], "Each of the frozen parameters must be three whole numbers"),
        (("project", "frozen"), [[1, 0, 0.5]], "three whole numbers: [layer, neuron, source]"),
        (
            ("project", "frozen"),
            [{}] * 200_000,
            f"The frozen parameters can be at most {MOST_PARAMETERS:,}, not 200,000",
        ),
        (("project", "log"), [{}] * 10_001, "The changes of the run can be at most 10,000, not 10,001"),
        (
            ("project", "log", 0, "change"),
            "spell",
            "A change of the run can't be 'spell'. Choose one of: parameter, setting",
        ),
        (("project", "log", 0, "extra"), 1, "can't have a field called 'extra'. See project.log[0] in the file"),
        (("project", "log", 0, "step"), -1, "The step must be between 0 and"),
        (("project", "log", 0, "step"), 4, "must be in rising step"),
        (("project", "log", 0, "value"), 10**39, "The value must be a number, not a number of more than 20 digits"),
        (("project", "log", 1, "field"), "kind", "The setting that changes can't be 'kind'. Choose one of: loss"),
        (("project", "log", 1, "value"), 1e9, "learning rate must be between"),
        (
            ("project", "log", 1, "value"),
            "fast",
            "The learning rate must be a number, not 'fast'. See project.log[1].value in",
        ),
        (("project", "log", 1, "step"), 0, "A setting of step 0 is no change of the run"),
        (("project", "log", 4, "parameters", 0), [1, 0, 2], "layer 1, neuron 0, weight 2"),
        (("project", "log", 5, "bug"), "spider", "There is no bug called 'spider'"),
        (("project", "trace", "leaves"), [0] * 100_001, "The leaves set by hand can be at most 100,000"),
        (("checkpoint",), 1, "The checkpoint must be fields in braces, { }"),
        (("checkpoint", "extra"), 1, "The checkpoint can't have a field called 'extra'"),
        (("checkpoint", "step"), -1, "The step must be between 0 and"),
        (("checkpoint", "watch", "since"), 12, "What was measured must have been so before the checkpoint's step"),
        (("checkpoint", "watch", "step"), 13, "What was measured must have been so before the checkpoint's step"),
        (("checkpoint", "watch", "loss"), "x", "The loss must be a number, not 'x'"),
        (("checkpoint", "updates"), 2**60, "The number of updates must be between 0 and"),
        (("checkpoint", "position"), 140, "The place in the batches must be between 0 and 139, not 140"),
        (("checkpoint", "parameters"), [0.5] * 9, "The checkpoint has 9 numbers where the network has 17 parameters"),
        (("checkpoint", "moments", 1), [0.5] * 9, "The checkpoint has 9 numbers"),
        (("checkpoint", "moments"), [[]] * 5, "The moments of the optimizer can be at most 4, not 5"),
        (("checkpoint", "updates"), 13, "The checkpoint counts more updates than steps. See checkpoint.updates"),
        (("checkpoint", "samples"), 343, "The checkpoint's number of samples seen does not fit its step"),
        (("checkpoint", "samples"), 12 * 140 + 1, "number of samples seen does not fit its step and its batches"),
        (("checkpoint", "moments", 1, 3), -1e-300, "a negative number among the second moments of Adam"),
        (
            ("checkpoint", "gradients", 3),
            None,
            "Each of the checkpoint's gradients must be a number, not nothing. See checkpoint.gradients[3]",
        ),
        (("checkpoint", "reference"), "much", "The reference must be a number, not 'much'. See checkpoint.reference"),
        (("project", "name"), "two\nlines", "printable"),
        (("project", "bugs"), ["spider"], "There is no bug called 'spider'"),
        (("project", "bugs"), ["wrong-sign", "assign"], "The bugs must be in their order"),
        (("project", "bugs"), ["assign", "assign"], "each of them once"),
        (("project", "trace", "program"), "a = 1\0", "NUL"),
        (("project", "trace", "learning_rate"), 101.0, "rate of the step must be between"),
        (("project", "trace", "leaves", 1, "leaf"), 0, "leaves set by hand must be in rising order"),
        (("project", "trace", "leaves", 0, "leaf"), 10**6 + 1, "number of the leaf must be between"),
        (
            ("project", "trace", "leaves", 0, "extra"),
            1,
            "can't have a field called 'extra'. See project.trace.leaves[0] in",
        ),
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
    with pytest.raises(StorageError, match="The training must have the field 'loss', which is missing"):
        load(tmp_path / "p.mgd")
    (tmp_path / "p.mgd").write_text('{"format": 1, "format": 2}', encoding="utf-8")
    with pytest.raises(StorageError, match="twice"):
        load(tmp_path / "p.mgd")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "It is empty."),
        ("[" * 100_000, "It has brackets within brackets, deeper than a project can have."),
        ('{"schema_version": ' + "9" * 5000 + "}", "It holds a number of 5,000 digits."),
        ("[" + "{}," * 3_000_000 + "{}]", "It has 3,000,001 opening braces, and 621,000 are the most"),
        ("[" + "[]," * 3_000_000 + "[]]", "It has 3,000,002 opening brackets, and"),
        ("[" + "0," * 9_000_000 + "0]", "It has 9,000,000 commas, and"),
        ("{" + '"":0,' * 4_000_000 + "}", "It has 8,000,000 quotation marks, and"),
        (" " * (storage.LARGEST_FILE + 1), "it has 64.0 MB, and 64 MB are the most that a project can have"),
        ('{"a": Infinity}', "It holds the number Infinity."),
        ('{"a": -Infinity}', "It holds the number -Infinity."),
        ('{"a": {"b": 1, "b": 1}}', "A field called 'b' stands twice in one place."),
        ('{"a": 1\n "b": 2}', "In line 2, column 2, a comma or a closing bracket is expected."),
        ('{"a" 1}', "In line 1, column 6, a colon is expected."),
        ("{a: 1}", "In line 1, column 2, the name of a field, in double quotes, is expected."),
        ('{"a": }', "In line 1, column 7, a value is expected."),
        ('{"a": 1} x', "In line 1, column 10, the end of the file is expected."),
        ('{"a": "b', "In line 1, column 7, a text begins that has no end."),
        ('{"a": "b\nc"}', "In line 1, column 9, there is a line end"),
        ('{"a": "\\q"}', "there is a backslash with something behind it that can't be there."),
    ],
)
def test_a_file_that_is_no_project_says_why(tmp_path: Path, text: str, words: str) -> None:  # H5, H17
    (tmp_path / "p.mgd").write_text(text, encoding="utf-8")
    with pytest.raises(StorageError) as raised:
        load(tmp_path / "p.mgd")
    assert words in str(raised.value)
    assert_for_people(str(raised.value))


def test_lengths_are_checked_before_any_item_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # H5
    monkeypatch.setattr(json_text.json, "loads", lambda *_a, **_k: pytest.fail("the text was read"))
    for sign, (title, most) in LIMITS.items():
        (tmp_path / "p.mgd").write_bytes(sign * (most + MOST_OF_PROGRAM + 1001))
        with pytest.raises(StorageError, match=f"{title}, and"):
            load(tmp_path / "p.mgd")


def test_the_fullest_project_that_the_rules_allow_is_saved_and_opened(tmp_path: Path) -> None:
    network = NetworkSpec(hidden=(LayerSpec(128, "tanh"),) * 8)
    names = tuple(walk(layer_sizes(network)))
    count, number = len(names), -1.2345678901234567e-300
    edits = (ParameterEdit(step, names[-1 - step], number) for step in range(MOST_CHANGES - 4))
    freezes = (FreezeChange(MOST_CHANGES, some, True) for some in (names, names, names[: MOST_NAMED - 2 * count]))
    project = replace(
        FULL,
        name="\N{GRINNING FACE}" * 120,
        network=network,
        frozen=names,
        log=(*edits, *freezes, FreezeChange(2 * MOST_CHANGES, (), True)),
        trace=TraceSpec('"{[,' * (MOST_OF_PROGRAM // 4), tuple(LeafNumber(i, number) for i in range(MOST_LEAVES))),
    )
    numbers = (number,) * count
    place = replace(PLACE, parameters=numbers, gradients=numbers, change=numbers, moments=(numbers, (1 / 3,) * count))
    save(project, tmp_path / "p.mgd", place)
    assert load(tmp_path / "p.mgd") == Saved(project, place)
    fuller = replace(project, log=(*project.log[:-1], FreezeChange(2 * MOST_CHANGES, names[:1], True)))
    with pytest.raises(StorageError, match=r"The run's log is full \(250,000 parameters"):
        save(fuller, tmp_path / "p.mgd")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "p.mgd").write_bytes(b"\xff\xfe{\x00}\x00")
    with pytest.raises(StorageError, match=r"p\.mgd is not a project file\. It is no text in UTF-8\.$"):
        load(tmp_path / "p.mgd")


def test_a_rule_says_where_in_the_file_it_is_broken(tmp_path: Path) -> None:  # H17
    for place, value, where in (
        (("project", "network", "hidden", 0, "size"), 500, "project.network.hidden[0].size"),
        (("project", "log", 3, "field"), "loss", "project.log[3].value"),
        (("project", "log", 4, "parameters", 0), [9, 0, None], "project.log[4]"),
        (("project", "log", 5, "step"), 3, "project.log[5]"),
        (("project", "trace", "leaves", 1, "leaf"), -1, "project.trace.leaves[1]"),
        (("project", "bugs", 0), "spider", "project.bugs"),
        (("project", "dataset", "kind"), "moons-demo", "project.dataset"),
        (("checkpoint", "step"), -1, "checkpoint.step"),
        (("checkpoint", "parameters"), [], "checkpoint.parameters"),
    ):
        (tmp_path / "p.mgd").write_text(json.dumps(_changed(_document(tmp_path), place, value)), encoding="utf-8")
        with pytest.raises(StorageError) as raised:
            load(tmp_path / "p.mgd")
        assert str(raised.value).endswith(f" See {where} in the file.")


def test_a_name_out_of_a_file_is_one_printable_line_in_a_sentence(tmp_path: Path) -> None:
    document = {**_document(tmp_path), "a\n\x1b[2J\u202e" + "x" * 10_000: 1}
    (tmp_path / "p.mgd").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(StorageError) as raised:
        load(tmp_path / "p.mgd")
    assert_for_people(str(raised.value))
    assert r"'a\n\x1b[2J\u202exxx" in str(raised.value)


@pytest.mark.parametrize("seed", range(300))
def test_a_mutated_file_opens_or_a_sentence_says_why_not(tmp_path: Path, seed: int) -> None:  # H17
    chance = random.Random(seed)
    document = _document(tmp_path) if seed % 4 else json.loads(FILES[1 + seed // 4 % 3][0])
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        place = chance.choice(_places(document))
        values = [None, True, "x", -1, 0.5, 10**30, 1e300, [], {}, [None], {"a": []}, [[1, 0, None]], "\udc80"]
        document = _changed(document, place, chance.choice(values))
        if not isinstance(document, dict):
            break
    (tmp_path / "p.mgd").write_text(json.dumps(document), encoding="utf-8")
    saved = _load_or_storage_error(tmp_path / "p.mgd")
    if saved is not None:
        save(saved.project, tmp_path / "p.mgd", saved.checkpoint)
        assert load(tmp_path / "p.mgd") == saved


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
    assert load(tmp_path / "p.mgd") == Saved(Project())
    assert [path.name for path in tmp_path.iterdir()] == ["p.mgd"]


def test_project_that_breaks_a_rule_is_not_saved_over_a_good_one(tmp_path: Path) -> None:
    save(Project(), tmp_path / "p.mgd")
    for rate in (float("nan"), -1.0):
        with pytest.raises(StorageError, match="learning rate"):
            save(Project(training=TrainingSpec(learning_rate=rate)), tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd") == Saved(Project())


def test_a_file_too_large_to_be_opened_again_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "LARGEST_FILE", 100)
    with pytest.raises(StorageError, match="larger than a project can be"):
        save(Project(), tmp_path / "p.mgd")
    assert list(tmp_path.iterdir()) == []


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
    assert load(real) == Saved(FULL)
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("schema", FILES)
def test_a_file_of_every_schema_opens(tmp_path: Path, schema: int) -> None:
    text, project = FILES[schema]
    (tmp_path / "old.mgd").write_text(text, encoding="utf-8")
    assert load(tmp_path / "old.mgd") == Saved(project)


@pytest.mark.parametrize("schema", FILES)
def test_a_file_of_any_schema_without_one_of_its_fields_opens_or_is_refused(tmp_path: Path, schema: int) -> None:
    document = json.loads(FILES[schema][0])
    for place in _places(document):
        if place and isinstance(place[-1], str):
            new = deepcopy(document)
            parent = new
            for key in place[:-1]:
                parent = parent[key]
            del parent[place[-1]]
            (tmp_path / "old.mgd").write_text(json.dumps(new), encoding="utf-8")
            _load_or_storage_error(tmp_path / "old.mgd")


def test_a_file_is_written_as_people_can_read_it(tmp_path: Path) -> None:
    text, project = FILES[SCHEMA_VERSION]
    save(project, tmp_path / "p.mgd")
    assert (tmp_path / "p.mgd").read_text(encoding="utf-8") == text


def test_the_numbers_of_a_checkpoint_are_one_line_an_array(tmp_path: Path) -> None:
    save(FULL, tmp_path / "p.mgd", PLACE)
    lines = (tmp_path / "p.mgd").read_text(encoding="utf-8").splitlines()
    arrays = [line for line in lines if line.count(", ") == COUNT - 1]
    assert len(arrays) == 5
    assert f'    "parameters": {list(PLACE.parameters)},' in lines


def test_a_file_without_a_checkpoint_starts_at_step_0(tmp_path: Path) -> None:
    document = _document(tmp_path)
    for left in (None, "nothing"):
        document["checkpoint"] = None
        if left is None:
            del document["checkpoint"]
        (tmp_path / "p.mgd").write_text(json.dumps(document), encoding="utf-8")
        assert load(tmp_path / "p.mgd") == Saved(FULL)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_checkpoint_that_is_not_finite_is_left_out(tmp_path: Path, value: float) -> None:
    for strange in (
        replace(PLACE, parameters=(value, *PLACE.parameters[1:])),
        replace(PLACE, moments=((value,) * COUNT,)),
        replace(PLACE, reference=value),
    ):
        save(FULL, tmp_path / "p.mgd", strange)
        assert load(tmp_path / "p.mgd") == Saved(FULL)


def test_an_infinite_number_in_a_file_is_refused(tmp_path: Path) -> None:
    save(FULL, tmp_path / "p.mgd", PLACE)
    text = (tmp_path / "p.mgd").read_text(encoding="utf-8").replace("-1.5e-300", "1e999", 1)
    (tmp_path / "p.mgd").write_text(text, encoding="utf-8")
    with pytest.raises(StorageError, match="holds a number that is not finite"):
        load(tmp_path / "p.mgd")


def test_a_checkpoint_of_another_network_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="The checkpoint has 17 numbers where the network has 337 parameters"):
        save(Project(), tmp_path / "p.mgd", PLACE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("project", "frozen"), [17], "There is no parameter 17: the network has 17 from 0 on"),
        (("project", "frozen"), [5, 0], "frozen parameters must be in their order"),
        (("project", "frozen"), [0] * 200_000, "The frozen parameters can be at most"),
        (("project", "frozen"), None, "The frozen parameters must stand in brackets"),
        (("project", "network", "hidden", 0, "size"), 10**9, "number of neurons must be between"),
        (("project", "network"), [], "The network must be fields in braces"),
        (("project", "parameter_edits", 0, "index"), -1, "There is no parameter -1"),
        (
            ("project", "parameter_edits", 0, "extra"),
            1,
            "can't have a field called 'extra'. See project.parameter_edits[0]",
        ),
        (("checkpoint",), 5, "The checkpoint must be fields in braces, { }"),
        (("project",), 5, "The project must be fields in braces"),
    ],
)
def test_a_wrong_file_of_an_older_schema_says_what_is_wrong(
    tmp_path: Path, place: Place, value: object, words: str
) -> None:
    document = json.loads(FILES[3][0])
    (tmp_path / "p.mgd").write_text(json.dumps(_changed(document, place, value)), encoding="utf-8")
    with pytest.raises(StorageError) as raised:
        load(tmp_path / "p.mgd")
    assert words in str(raised.value)


@one_folder
@given(st.data())
def test_any_value_in_any_place_of_an_older_file_is_refused_or_loaded(tmp_path: Path, data: st.DataObject) -> None:
    document = json.loads(FILES[data.draw(st.sampled_from([1, 2, 3]))][0])
    place = data.draw(st.sampled_from(_places(document)))
    (tmp_path / "p.mgd").write_text(json.dumps(_changed(document, place, data.draw(json_values))), encoding="utf-8")
    _load_or_storage_error(tmp_path / "p.mgd")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"activation": "relu"', '"activation": "__import__(\'os\').abort()"', "network.hidden[0].activation"),
        ('"activation": "relu"', '"activation": "' + "x+" * 50_000 + 'x"', "network.hidden[0].activation"),
        ('"output_activation": "linear"', '"output_activation": "log(x)"', "network.output_activation"),
        ('"schedule": "linear-decay"', '"schedule": "open(\'a\')"', "training.schedule"),
        ('"schedule": "linear-decay"', '"schedule": "lr * (1 - k)"', "training.schedule"),
        ('"momentum": null', '"momentum": 1.5', "training.momentum"),
    ],
)
def test_a_formula_or_a_constant_that_can_not_be_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    path = tmp_path / "project.mgd"
    save(Project(), path)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(StorageError, match=re.escape(place)):
        load(path)


def test_typed_parts_are_read_as_they_were_written(tmp_path: Path) -> None:
    project = Project()
    network = replace(project.network, hidden=(LayerSpec(3, "x * sigmoid(x)"),), output_activation="x / 2")
    training = replace(project.training, schedule="lr * 0.99**k", beta1=0.5, weight_decay=0.0)
    project = replace(project, network=network, training=training, log=(SettingChange(4, "momentum", None),))
    save(project, tmp_path / "project.mgd")
    assert load(tmp_path / "project.mgd").project == project
