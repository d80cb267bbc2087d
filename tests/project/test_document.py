"""The document: its file, what of it is unsaved, and that one document's history never reaches another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.document import Document, with_suffix
from micrograd_desktop.project.edits import Edit, Set, SetParameter, SetProgram, UseTable
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.session import Replaced
from micrograd_desktop.project.spec import DatasetSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import ChangedOnDiskError, Saved, StorageError, load

DEMO = EXAMPLES["moons-demo"]
NUMBERS = (0.5,) * parameter_count(DEMO.network)
PLACE = Checkpoint(20, NUMBERS, NUMBERS, NUMBERS, True, (), 20, 0, 0, 2000, 0.9)
FASTER = Set(TrainingSpec.learning_rate, 0.5, step=20)


def _document() -> Document:
    return Document(Saved(DEMO))


@pytest.mark.parametrize(
    ("name", "file"),
    [("mytest", "mytest.mgd"), ("a.b", "a.b.mgd"), ("p.mgd", "p.mgd"), ("P.MGD", "P.MGD"), (".mgd", ".mgd.mgd")],
)
def test_the_suffix_is_added_where_none_is_given(tmp_path: Path, name: str, file: str) -> None:  # D8
    assert with_suffix(tmp_path / name) == tmp_path / file
    document = _document()
    document.save(tmp_path / name)
    assert document.path == tmp_path / file
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_the_title_is_the_files_name_or_the_projects(tmp_path: Path) -> None:
    document = _document()
    assert document.title == "Moons demo"
    document.save(tmp_path / "mine")
    assert document.title == "mine.mgd"
    document.new(EXAMPLES["xor"])
    assert (document.title, document.path) == ("XOR", None)


def test_an_example_whose_data_is_another_is_called_by_that_and_undo_brings_its_name_back() -> None:
    document = _document()
    for kind, title in (
        ("blobs", "Blobs"),
        ("gaussians", "Gaussians"),
        ("playground-spiral", "Playground Spiral"),
        ("above-function", "Above f(x)"),
        ("moons-demo", "Moons demo"),
    ):
        document.session.execute(Set(DatasetSpec.kind, kind))
        assert document.title == title
        document.session.execute(FASTER)
        assert document.title == title
    for title in ("Above f(x)", "Playground Spiral"):
        document.session.undo()
        document.session.undo()
        assert document.title == title
    document.new(EXAMPLES["eureka-demo"])
    document.session.execute(Set(DatasetSpec.seed, 3))
    assert document.title == "EurekaLabs' micrograd"
    document.session.execute(Set(DatasetSpec.kind, "spiral"))
    assert document.title == "Spiral"


def test_own_points_are_called_so_also_where_the_run_goes_on() -> None:
    table = Table.of((Column("x"), Column("y")), "class", "AB", [0.0, 1.0, 0.0, 1.0, 0.0, 1.0] * 4)
    for goes_on in (True, False):
        document = _document()
        document.session.execute(UseTable(table, goes_on, step=5))
        assert document.title == "Own data" and bool(document.session.project.log) == goes_on


def test_a_name_that_a_person_gave_stays_whatever_the_data_is() -> None:
    document = Document(Saved(replace(DEMO, name="My moons")))
    document.session.execute(Set(DatasetSpec.kind, "blobs"))
    assert document.title == "My moons"


def test_a_project_without_a_file_is_dirty_once_it_was_edited_and_not_by_training() -> None:
    document = _document()
    assert not document.dirty(0)
    assert not document.dirty(5000)
    document.session.execute(SetProgram("a = 1.0"))
    assert document.dirty(0)
    document.session.undo()
    assert not document.dirty(0)


def test_a_saved_run_is_dirty_at_every_other_step(tmp_path: Path) -> None:
    document = _document()
    document.save(tmp_path / "p", PLACE)
    assert not document.dirty(20)
    assert document.dirty(21)
    assert document.dirty(0)
    document.session.execute(FASTER)
    assert document.dirty(20)
    document.session.undo()
    assert not document.dirty(20)


def test_a_file_without_a_checkpoint_is_clean_at_step_0(tmp_path: Path) -> None:
    document = _document()
    document.save(tmp_path / "p")
    assert not document.dirty(0)
    assert document.dirty(1)


def test_a_run_that_diverged_is_no_work_to_lose_once_it_is_saved(tmp_path: Path) -> None:
    document = _document()
    document.save(tmp_path / "p", replace(PLACE, reference=float("inf")))
    assert document.saved.checkpoint is None
    assert not document.dirty(20)
    document.open(tmp_path / "p.mgd")
    assert document.saved.checkpoint is None
    assert not document.dirty(0)


def test_what_was_saved_is_opened_with_its_checkpoint(tmp_path: Path) -> None:
    document = _document()
    document.session.execute(FASTER)
    document.save(tmp_path / "p", PLACE)
    other, heard = Document(Saved(EXAMPLES["xor"])), list[Edit]()
    other.session.changed.connect(lambda _old, _new, edit: heard.append(edit))
    other.open(tmp_path / "p.mgd")
    assert other.session.project == document.session.project
    assert other.saved == Saved(document.session.project, PLACE)
    assert heard == [Replaced(PLACE)]
    assert not other.dirty(20)


def test_undo_never_writes_one_files_content_into_another(tmp_path: Path) -> None:  # D2
    document = _document()
    document.save(tmp_path / "a")
    document.new(EXAMPLES["xor"])
    document.session.execute(SetParameter(ParameterName(1, 0, None), 7.5))
    document.open(tmp_path / "a.mgd")
    document.session.undo()
    assert not document.session.can_undo
    assert document.path is not None
    document.save(document.path)
    assert load(tmp_path / "a.mgd").project == DEMO


def test_a_new_document_is_another_run_even_if_it_is_equal() -> None:  # D6
    document, heard = _document(), list[tuple[Project, Project, Edit]]()
    document.session.changed.connect(lambda *change: heard.append(change))
    document.new(DEMO)
    assert heard == [(DEMO, DEMO, Replaced())]


def test_views_see_the_new_documents_state_when_they_are_told(tmp_path: Path) -> None:
    document, heard = _document(), list[tuple[str, bool, bool]]()
    document.session.execute(FASTER)
    document.save(tmp_path / "p")
    document.session.changed.connect(
        lambda *_change: heard.append((document.title, document.edited, document.session.can_undo))
    )
    document.new(EXAMPLES["xor"])
    document.open(tmp_path / "p.mgd")
    assert heard == [("XOR", False, False), ("p.mgd", False, False)]


def test_what_cannot_be_opened_or_saved_changes_nothing(tmp_path: Path) -> None:
    document = _document()
    document.session.execute(FASTER)
    (tmp_path / "bad.mgd").write_text("rubbish", encoding="utf-8")
    with pytest.raises(StorageError):
        document.open(tmp_path / "bad.mgd")
    with pytest.raises(StorageError):
        document.save(tmp_path / "no folder" / "p")
    assert (document.path, document.edited, document.session.can_undo) == (None, True, True)


def test_a_document_knows_what_its_file_must_still_hold(tmp_path: Path) -> None:  # H12
    _document().save(tmp_path / "p")
    saved = load(tmp_path / "p.mgd")
    document = Document(saved, tmp_path / "p.mgd")
    document.save(tmp_path / "p.mgd")
    (tmp_path / "p.mgd").write_bytes(b"theirs")
    with pytest.raises(ChangedOnDiskError, match=r"^p\.mgd was changed by another program since it was opened"):
        document.save(tmp_path / "p.mgd")
    assert (tmp_path / "p.mgd").read_bytes() == b"theirs"
    assert document.saved is not saved and document.saved == saved
    (tmp_path / "other.mgd").write_bytes(b"another file, which whoever chose it may replace")
    document.save(tmp_path / "other")
    (tmp_path / "p.mgd").unlink()
    document.open(tmp_path / "other.mgd")
    (tmp_path / "other.mgd").unlink()
    document.save(tmp_path / "other.mgd")  # deleted meanwhile
    assert load(tmp_path / "other.mgd").project == DEMO
