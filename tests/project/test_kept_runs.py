"""Runs that a project keeps: told apart, named, forked, restored, saved, and cheap to have many of."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from micrograd_desktop import resources
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project import rules
from micrograd_desktop.project.damaged_runs import MOST_SET_ASIDE, said
from micrograd_desktop.project.edits import EditError, Set, SetBug, SetParameter, UseTable
from micrograd_desktop.project.kept_runs import find, holding, kept, kept_as, next_number, trains_alike
from micrograd_desktop.project.log import first_difference, settings_at
from micrograd_desktop.project.run_edits import DeleteRuns, Fork, KeepRun, NoteRun, RenameRun, RestoreRun
from micrograd_desktop.project.run_rules import MOST_KEPT_CHANGES
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.share_text import read_shared, shared
from micrograd_desktop.project.spec import (
    MOST_RUNS,
    DatasetSpec,
    ForkedFrom,
    KeptFigures,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.project.storage import StorageError, load, save
from tests.project.random_projects import projects, quick_projects
from tests.project.test_storage import FULL, WEIGHT, assert_for_people
from tests.project.test_tables import OWN, TABLE

FIGURES = KeptFigures(0.5, None, 0.75, None)
LOGGED = replace(Project(), log=(SettingChange(20, "learning_rate", 0.5), SettingChange(60, "learning_rate", 0.1)))
FORKED = Fork(leaving=kept(LOGGED, "run 1", 100, FIGURES), step=40).apply(LOGGED)
KEEPING = replace(
    FULL,
    name="Keeping",
    forked=ForkedFrom("run 1: größer", 3),
    runs=(
        kept(FULL, "run 1: größer", 12, KeptFigures(0.5, 0.25, 0.75, None), "worth\nanother look"),
        kept(OWN, "own points", 0, diverged=True),
        kept(UseTable(TABLE, step=3).apply(OWN), "own points again", 2**52, forked=ForkedFrom("own points", 1)),
    ),
)


def test_a_kept_run_is_a_project_that_trains_alike_and_keeps_nothing() -> None:
    run = kept(KEEPING, "again", 7, FIGURES, "a note")
    project = run.project
    assert trains_alike(project, KEEPING) and first_difference(project, KEEPING) is None
    assert project.runs == () and project.name == "again" and project.forked == KEEPING.forked
    assert (run.steps, run.figures, run.note) == (7, FIGURES, "a note")


def test_a_fork_keeps_the_run_whole_and_goes_on_without_its_later_changes() -> None:
    assert FORKED.forked == ForkedFrom("run 1", 40) and FORKED.log == LOGGED.log[:1]
    (run,) = FORKED.runs
    assert trains_alike(run, LOGGED) and (run.steps, run.figures) == (100, FIGURES)
    assert settings_at(FORKED, 40) == settings_at(LOGGED, 40)
    lower = Fork(leaving=kept(LOGGED, "run 1", 100), step=40, rate=0.05).apply(LOGGED)
    assert lower.log == (*LOGGED.log[:1], SettingChange(40, "learning_rate", 0.05))
    at_the_start = Fork(leaving=kept(LOGGED, "run 1", 100), step=0, rate=0.05).apply(LOGGED)
    assert at_the_start.log == () and at_the_start.training.learning_rate == 0.05


def test_a_fork_that_can_t_be_says_why() -> None:
    with pytest.raises(EditError, match="has not come to step 101 yet"):
        Fork(leaving=kept(LOGGED, "run 1", 100), step=101).apply(LOGGED)
    with pytest.raises(EditError, match="must be the project's own"):
        Fork(leaving=kept(Project(), "run 1", 100), step=1).apply(LOGGED)
    with pytest.raises(EditError, match="There is a run called 'run 1' already"):
        Fork(leaving=kept(FORKED, "run 1", 100), step=50).apply(FORKED)
    with pytest.raises(EditError, match="step must be between"):
        Fork(leaving=kept(LOGGED, "run 1", 100), step=-1).apply(LOGGED)


def test_an_edit_before_the_fork_has_the_run_leave_earlier() -> None:
    assert Set(TrainingSpec.learning_rate, 0.3, step=50).apply(FORKED).forked == ForkedFrom("run 1", 40)
    assert Set(TrainingSpec.learning_rate, 0.3, step=30).apply(FORKED).forked == ForkedFrom("run 1", 30)
    assert Set(TrainingSpec.learning_rate, 0.3, step=0).apply(FORKED).forked is None
    assert SetParameter(WEIGHT, 0.3, step=0).apply(FORKED).forked is None
    assert Set(DatasetSpec.kind, "xor", step=50).apply(FORKED).forked is None


def test_a_run_that_is_kept_already_only_comes_further() -> None:
    further = KeepRun(kept(LOGGED, "another name", 150, KeptFigures(0.1), "ignored")).apply(
        replace(LOGGED, runs=FORKED.runs)
    )
    (run,) = further.runs
    assert (run.name, run.steps, run.figures) == ("run 1", 150, KeptFigures(0.1))
    assert KeepRun(kept(LOGGED, "another name", 90)).apply(further) == further


def test_a_change_after_the_last_step_makes_no_other_run() -> None:
    project = KeepRun(kept(LOGGED, "run 1", 100)).apply(LOGGED)
    later = Set(TrainingSpec.learning_rate, 0.3, step=100).apply(project)
    assert kept_as(later, later) is None
    assert holding(later, later, 100) is find(later, "run 1") and holding(later, later, 60) is find(later, "run 1")
    assert holding(later, later, 101) is None and holding(later, later, 100, diverged=True) is None
    used = Set(TrainingSpec.learning_rate, 0.3, step=99).apply(project)
    assert holding(used, used, 100) is None and holding(used, used, 99) is not None
    broke = KeepRun(kept(LOGGED, "run 1", 100, diverged=True)).apply(LOGGED)
    assert holding(broke, broke, 100, diverged=True) is find(broke, "run 1") is holding(broke, broke, 100)
    later = Set(TrainingSpec.learning_rate, 0.3, step=100).apply(broke)
    assert holding(later, later, 100, diverged=True) is None  # the step that went out of range used it


def test_a_fork_has_nothing_of_its_own_before_it_goes_on() -> None:
    assert holding(FORKED, FORKED, 40) is find(FORKED, "run 1")
    assert holding(FORKED, FORKED, 41) is None


def test_a_name_is_one_run_s() -> None:
    with pytest.raises(EditError, match="There is a run called 'run 1' already"):
        KeepRun(kept(Project(), "run 1", 5)).apply(FORKED)
    two = KeepRun(kept(Project(), "run 2", 5)).apply(FORKED)
    with pytest.raises(EditError, match="There is a run called 'run 1' already"):
        RenameRun("run 2", "run 1").apply(two)
    for name in ("", "x" * 121, "a\nb", "\x1b[31m"):
        with pytest.raises(EditError, match="name must be 1 to 120 printable characters"):
            RenameRun("run 1", name).apply(two)
    with pytest.raises(EditError, match=r"no kept run called 'run 3'\. There are 'run 1', 'run 2'\."):
        RenameRun("run 3", "run 4").apply(two)


@pytest.mark.parametrize("name", ["\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u0645\u06cc\u200c\u062e", "größer 2"])
def test_signs_that_join_others_can_be_in_a_name_and_are_shown(name: str) -> None:
    (run,) = RenameRun("run 1", name).apply(FORKED).runs
    assert run.name == name == plain(name)
    rules.check_project(RenameRun("run 1", name).apply(FORKED))


@pytest.mark.parametrize(
    "sign", ["\u200e", "\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\x07", "\u200b"]
)
def test_a_name_that_turns_a_line_around_is_refused_with_the_sign_at_fault(sign: str) -> None:
    for name in (f"\u0645{sign}\u062e", f"run{sign} 1"):
        with pytest.raises(EditError, match=rf"printable characters: it can't contain U\+{ord(sign):04X}\."):
            rules.check_project(RenameRun("run 1", name).apply(FORKED))
        assert plain(name).isprintable()


@pytest.mark.parametrize(
    "name", ["run\u200d 1", "\u200c", "\u0645\u200d", "\u200d\u0645", "\u0645\u200d\u200d\u0645", "run\u200c1"]
)
def test_a_joiner_that_joins_nothing_is_refused_and_never_makes_two_names_look_the_same(name: str) -> None:
    with pytest.raises(EditError, match=r"it can't contain U\+200[CD] except between"):
        rules.check_project(RenameRun("run 1", name).apply(FORKED))
    assert plain(name).isprintable() and "\\u200" in plain(name)


@pytest.mark.parametrize("name", [" ", "   "])
def test_a_name_of_only_spaces_is_refused_from_a_file_too(name: str) -> None:
    with pytest.raises(EditError, match="not only spaces"):
        rules.check_project(replace(FORKED, runs=(replace(FORKED.runs[0], name=name),)))


def test_a_new_name_is_that_of_all_forks() -> None:
    again = Fork(leaving=kept(FORKED, "run 2", 80), step=60).apply(FORKED)
    renamed = RenameRun("run 1", "first").apply(again)
    assert [(run.name, run.forked) for run in renamed.runs] == [("first", None), ("run 2", ForkedFrom("first", 40))]
    assert renamed.forked == ForkedFrom("run 2", 60)
    assert RenameRun("run 2", "second").apply(renamed).forked == ForkedFrom("second", 60)
    assert first_difference(again, renamed) is None


def test_notes_and_deletions_are_of_the_run_that_is_named() -> None:
    noted = NoteRun("run 1", "the good one\nof today").apply(FORKED)
    assert find(noted, "run 1").note == "the good one\nof today"
    with pytest.raises(EditError, match="at most 2,000 characters"):
        NoteRun("run 1", "x" * 2001).apply(FORKED)
    two = KeepRun(kept(Project(), "run 2", 5)).apply(noted)
    assert DeleteRuns(("run 1",)).apply(two).runs == two.runs[1:]
    assert DeleteRuns(("run 2", "run 1")).apply(two).runs == ()
    assert (DeleteRuns(("a",)).label, DeleteRuns(("a", "b")).label) == ("deletion of a run", "deletion of 2 runs")


def test_a_restored_run_takes_the_place_of_the_present_one_which_is_kept_first() -> None:
    changed = Set(TrainingSpec.learning_rate, 0.3, step=50).apply(FORKED)
    back = RestoreRun("run 1", kept(changed, "run 2", 70)).apply(changed)
    assert trains_alike(back, LOGGED) and back.forked is None and back.name == changed.name
    assert [(run.name, run.steps) for run in back.runs] == [("run 1", 100), ("run 2", 70)]
    assert trains_alike(RestoreRun("run 2").apply(back), changed)
    assert RestoreRun("run 2").apply(back).forked == changed.forked


def test_runs_have_numbers_and_the_one_under_way_the_next() -> None:
    assert next_number(Project()) == 1
    assert next_number(FORKED) == 2
    assert next_number(RenameRun("run 1", "Run 41: slower").apply(FORKED)) == 42
    assert next_number(RenameRun("run 1", "slower").apply(FORKED)) == 1


@pytest.mark.parametrize("catalogue", sorted(resources.path("languages").glob("*/presentation.ts")), ids=str)
def test_runs_are_numbered_on_whatever_language_named_them(catalogue: Path) -> None:
    messages = ET.parse(catalogue).iter("message")
    name = next(one.findtext("translation", "") for one in messages if one.findtext("source") == "run {number}")
    name = name.format(number=7)
    assert next_number(RenameRun("run 1", f"{name}: 2-8-1").apply(FORKED)) == 8


def test_a_fork_is_a_run_of_its_own_also_before_anything_is_changed() -> None:
    again = Fork(leaving=kept(Project(), "run 1", 100), step=40).apply(Project())
    assert trains_alike(again, Project()) and kept_as(again, again) is None and kept_as(again, Project()) is not None
    both = KeepRun(kept(again, "run 2", 150)).apply(again)
    assert [(run.name, run.steps) for run in both.runs] == [("run 1", 100), ("run 2", 150)]
    assert RestoreRun("run 1").apply(both).forked is None


def test_every_edit_of_runs_is_undone_by_its_name() -> None:
    session = Session(LOGGED)
    done = [
        KeepRun(kept(LOGGED, "run 1", 100)),
        RenameRun("run 1", "first"),
        NoteRun("first", "note"),
        Fork(leaving=kept(LOGGED, "ignored", 120), step=40),
        RestoreRun("first"),
        DeleteRuns(("first",)),
    ]
    seen = []
    for edit in done:
        seen.append(session.project)
        session.execute(edit)
        assert session.undo_label == edit.label and session.project != seen[-1]
    for before in reversed(seen):
        session.undo()
        assert session.project == before


# -- files


def test_runs_are_saved_and_opened(tmp_path: Path) -> None:
    save(KEEPING, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd").project == KEEPING


@hypothesis_settings(deadline=None, max_examples=40)
@given(
    projects(),
    st.lists(quick_projects, max_size=3),
    st.integers(0, 2**52),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
)
def test_random_runs_are_saved_and_opened(
    tmp_path_factory: pytest.TempPathFactory, project: Project, others: list[Project], steps: int, on: bool, loss: float
) -> None:
    for number, other in enumerate(others):
        run = kept(other, f"run {number}", steps, KeptFigures(loss, None, 1.0), other.name, diverged=on)
        project = KeepRun(run).apply(project)
    path = tmp_path_factory.mktemp("runs") / "p.mgd"
    save(project, path)
    assert load(path).project == project


def _document(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def test_a_table_that_runs_share_stands_in_the_file_once(tmp_path: Path) -> None:
    path, project = tmp_path / "p.mgd", OWN
    for number in range(20):
        project = KeepRun(kept(Set(TrainingSpec.learning_rate, 0.1 + number).apply(OWN), f"run {number}", 9)).apply(
            project
        )
    save(project, path)
    assert path.read_text("utf-8").count('"columns"') == 1
    assert [run["dataset"]["table"] for run in _document(path)["project"]["runs"]] == [0] * 20
    back = load(path).project
    assert back == project
    assert len({id(run.dataset.table) for run in back.runs} | {id(back.dataset.table)}) == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda runs: runs[1].update(name=runs[0]["name"]), r"must have a name of its own. See project.runs\[1\].name"),
        (lambda runs: runs[0].update(name=""), r"name must be 1 to 120 .* See project.runs\[0\].name in"),
        (lambda runs: runs[0].update(steps=-1), r"must be between 0 and .* See project.runs\[0\].steps in"),
        (lambda runs: runs[0].update(steps=2**53), r"must be between 0 and .* See project.runs\[0\].steps in"),
        (lambda runs: runs[0]["figures"].update(accuracy=1.5), r"accuracy .* See project.runs\[0\].figures.accuracy"),
        (lambda runs: runs[0]["figures"].update(data_loss="x"), r"number, not 'x'. See project.runs\[0\].figures.data"),
        (lambda runs: runs[0].update(forked={"name": "", "step": 3}), r"See project.runs\[0\].forked.name"),
        (lambda runs: runs[0].update(forked={"name": "a", "step": -3}), r"See project.runs\[0\].forked.step"),
        (lambda runs: runs[0]["training"].update(learning_rate=-1.0), r"See project.runs\[0\].training.learning_rate"),
        (lambda runs: runs[0]["log"][0].update(step=99), r"rising step. See project.runs\[0\].log\[1\]"),
        (lambda runs: runs[2]["dataset"].update(table=1), r"can't be 1: there is 1 table before it. See"),
        (lambda runs: runs[1]["dataset"].update(table=0), r"can't be 0: there are 0 tables before it. See"),
        (lambda runs: runs[0].update(bugs=["x"]), r"See project.runs\[0\].bugs"),
        (lambda runs: runs[0].update(diverged=1), r"must be true or false, not 1. See project.runs\[0\].diverged"),
        (lambda runs: runs[0].pop("note"), r"must have the field 'note', which is missing. See project.runs\[0\]"),
        (lambda runs: runs[0].update(note="x" * 2001), r"at most 2,000 characters. See project.runs\[0\].note"),
        (lambda runs: runs[0].update(runs=[]), r"can't have a field called 'runs'. See project.runs\[0\]"),
    ],
)
def test_a_run_that_can_t_be_is_set_aside_with_a_sentence_and_its_place_and_written_back(
    tmp_path: Path, change: Any, words: str
) -> None:
    path = tmp_path / "p.mgd"
    save(KEEPING, path)
    document = _document(path)
    change(document["project"]["runs"])
    path.write_text(json.dumps(document), encoding="utf-8")
    before, opened = path.read_bytes(), load(path)
    sentence = said(opened.set_aside, "p.mgd")
    assert re.search(words, sentence)
    assert_for_people(sentence)
    gone = [int(re.findall(r"\[(\d)\]", run.place)[0]) for run in opened.set_aside]
    assert opened.project.runs == tuple(run for number, run in enumerate(KEEPING.runs) if number not in gone)
    assert replace(opened.project, runs=KEEPING.runs) == KEEPING
    assert path.read_bytes() == before
    edited = replace(opened.project, name="Another name")
    saved = save(edited, path, known=opened.digest, set_aside=opened.set_aside)
    again = load(path)
    assert (len(saved.set_aside), again.project) == (len(gone), edited)
    contents = [run.content for run in opened.set_aside]
    assert [run.content for run in again.set_aside] == contents
    assert _document(path)["project"]["runs"][-len(gone) :] == contents
    if "table" not in words:
        assert contents == [document["project"]["runs"][number] for number in gone]


def test_so_many_runs_can_t_be_and_so_many_damaged_ones(tmp_path: Path) -> None:
    path = tmp_path / "p.mgd"
    save(KEEPING, path)
    document = _document(path)
    runs = document["project"]["runs"]
    runs.extend([runs[0]] * MOST_RUNS)
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(StorageError, match=r"can be at most 1,000, not 1,003\. See project\.runs"):
        load(path)
    del runs[3 + MOST_SET_ASIDE + 1 :]
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(StorageError, match=r"a name of its own\. See project\.runs\[3\]\.name"):
        load(path)
    del runs[-1]
    path.write_text(json.dumps(document), encoding="utf-8")
    places = [f"project.runs[{number}].name" for number in range(3, 3 + MOST_SET_ASIDE)]
    assert [run.place for run in load(path).set_aside] == places


def test_a_damaged_run_takes_the_table_along_that_it_learns_from(tmp_path: Path) -> None:
    path = tmp_path / "p.mgd"
    save(KeepRun(kept(OWN, "of the table", 9)).apply(OWN), path)
    document = _document(path)
    document["project"]["runs"][0]["steps"] = -1
    path.write_text(json.dumps(document), encoding="utf-8")
    opened = load(path)
    save(Project(name="Other data"), path, set_aside=opened.set_aside)
    document = _document(path)
    assert document["project"]["dataset"]["table"] is None
    document["project"]["runs"][0]["steps"] = 9
    path.write_text(json.dumps(document), encoding="utf-8")
    mended = load(path)
    assert mended.set_aside == () and mended.project.runs == (kept(OWN, "of the table", 9),)


def test_sound_runs_keep_a_table_that_stands_in_a_damaged_one(tmp_path: Path) -> None:
    path, project = tmp_path / "p.mgd", Project()
    for number in range(3):
        rate = Set(TrainingSpec.learning_rate, 0.1 * (number + 1))
        project = KeepRun(kept(rate.apply(OWN), f"run {number}", 9)).apply(project)
    save(project, path)
    document = _document(path)
    document["project"]["runs"][0]["steps"] = -1
    path.write_text(json.dumps(document), encoding="utf-8")
    opened = load(path)
    assert opened.project.runs == project.runs[1:] and len(opened.set_aside) == 1
    save(opened.project, path, set_aside=opened.set_aside)
    assert load(path).project.runs == project.runs[1:]


@hypothesis_settings(deadline=None, max_examples=60)
@given(st.data())
def test_whatever_is_wrong_in_a_run_it_is_refused_or_set_aside_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "p.mgd"
    save(KEEPING, path)
    document = _document(path)
    number = data.draw(st.integers(0, 2))
    holder: Any = document["project"]["runs"]
    key: Any = number
    while isinstance(holder[key], dict | list) and holder[key] and data.draw(st.booleans()):
        holder = holder[key]
        key = data.draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder))))
    holder[key] = data.draw(st.sampled_from([None, -1, 1e300, "x", [], {}, True, [[0]], {"table": 3}, 0]))
    path.write_text(json.dumps(document), encoding="utf-8")
    try:
        opened = load(path)
    except StorageError as error:
        assert "project.runs" in str(error)
        return
    assert len(opened.project.runs) + len(opened.set_aside) == 3
    save(opened.project, path, set_aside=opened.set_aside)
    again = load(path)
    assert again.project == opened.project
    assert [run.content for run in again.set_aside] == [run.content for run in opened.set_aside]


def test_runs_have_limits_together() -> None:
    log = tuple(ParameterEdit(step, WEIGHT, 0.5) for step in range(10_000))
    full = replace(Project(), log=log)
    runs = tuple(kept(replace(full, log=log[: 10_000 - i]), f"run {i}", 10_000) for i in range(6))
    assert rules.check_project(replace(Project(), runs=runs[:5])).runs == runs[:5]
    with pytest.raises(EditError, match=rf"hold 59,985 changes, and {MOST_KEPT_CHANGES:,} are the most") as raised:
        rules.check_project(replace(Project(), runs=runs))
    assert raised.value.place == "runs"


# -- many


def _many(count: int) -> Project:
    rates = [Set(TrainingSpec.learning_rate, 0.001 * (i + 1)).apply(Project()) for i in range(count)]
    runs = tuple(kept(project, f"run {i}", 1000, FIGURES) for i, project in enumerate(rates))
    return rules.check_project(replace(Project(), runs=runs))


def test_a_thousand_runs_are_a_megabyte(tmp_path: Path) -> None:
    save(_many(MOST_RUNS), tmp_path / "p.mgd")
    assert (tmp_path / "p.mgd").stat().st_size < 1_500_000
    with pytest.raises(EditError, match=r"at most 1,000 runs\. Delete some first"):
        KeepRun(kept(LOGGED, "one more", 3)).apply(_many(MOST_RUNS))


def test_as_many_runs_and_changes_as_there_can_be_are_saved_and_opened(tmp_path: Path) -> None:
    log = tuple(ParameterEdit(step, WEIGHT, -1.2345678901234567e-300) for step in range(MOST_KEPT_CHANGES // MOST_RUNS))
    project = replace(Project(), log=log)
    runs = tuple(kept(project, f"run {i} \N{GRINNING FACE}", 2**52, FIGURES, "x" * 50) for i in range(MOST_RUNS))
    full = replace(project, runs=runs)
    save(full, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd").project == full


def test_an_edit_checks_only_runs_that_are_new(monkeypatch: pytest.MonkeyPatch) -> None:
    project = _many(30)
    checked: list[str] = []
    original = rules._check_run

    def counted(one: Project, known: Project | None, sees: bool = True) -> None:
        checked.append(one.name)
        original(one, known, sees)

    monkeypatch.setattr(rules, "_check_run", counted)
    Set(TrainingSpec.learning_rate, 0.5).apply(project)
    assert checked == [project.name]
    checked.clear()
    KeepRun(kept(LOGGED, "new one", 3)).apply(project)
    assert checked == [project.name, "new one"]
    checked.clear()
    SetBug("assign", True).apply(RenameRun("run 3", "three").apply(project))
    assert checked == [project.name, "three", project.name]


def test_a_share_text_is_of_the_run_alone() -> None:
    assert shared(KEEPING).text == shared(replace(KEEPING, runs=(), forked=None)).text
    assert read_shared(shared(KEEPING).text) == replace(KEEPING, runs=(), forked=None)
    assert kept_as(KEEPING, read_shared(shared(KEEPING).text)) == KEEPING.runs[0]
