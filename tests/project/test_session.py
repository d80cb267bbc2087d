"""The session: undo, redo, merging a drag, and the one signal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import (
    AddLayer,
    Edit,
    EditError,
    Set,
    SetLayer,
    SetParameter,
)
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.log import changes_at, hand_edits
from micrograd_desktop.project.session import Replaced, Session
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, ParameterEdit, Project, TrainingSpec
from tests.project.random_projects import any_edit, projects

Change = tuple[Project, Project, Edit]
BIAS = ParameterName(1, 1, None)


def _rate(rate: float, step: int = 0) -> Edit:
    return Set(TrainingSpec.learning_rate, rate, step=step)


def _undo_count(session: Session) -> int:
    count = 0
    while session.can_undo:
        session.undo()
        count += 1
    return count


def _try(session: Session, edit: Edit, merge: object = None) -> None:
    before = session.project
    try:
        session.execute(edit, merge)
    except EditError:
        assert session.project is before


@given(projects(), any_edit)
def test_apply_then_undo_is_identity(project: Project, edit: Edit) -> None:
    session = Session(project)
    _try(session, edit)
    session.undo()
    assert session.project is project


@given(projects(), st.lists(st.tuples(any_edit, st.sampled_from([None, None, 1, 2])), max_size=12))
def test_undo_all_then_redo_all_is_identity(project: Project, sequence: list[tuple[Edit, object]]) -> None:
    session = Session(project)
    for edit, merge in sequence:
        _try(session, edit, merge)
    last = session.project
    count = _undo_count(session)
    assert session.project == project
    for _ in range(count):
        assert session.can_redo
        session.redo()
    assert not session.can_redo
    assert session.project is last


@given(st.lists(st.floats(1e-6, 100.0), min_size=1, max_size=30))
def test_drag_is_one_entry(rates: list[float]) -> None:
    session = Session(Project())
    for rate in rates:
        session.execute(_rate(rate), merge="drag 1")
    assert session.project.training.learning_rate == rates[-1]
    assert _undo_count(session) == (rates[-1] != 1.0)
    assert session.project == Project()


def test_two_drags_are_two_entries() -> None:
    session = Session(Project())
    for key, rate in ((1, 0.5), (1, 0.4), (2, 0.3), (2, 0.2)):
        session.execute(_rate(rate), merge=key)
    session.undo()
    assert session.project.training.learning_rate == 0.4


def test_edits_without_a_key_are_not_merged() -> None:
    session = Session(Project())
    session.execute(_rate(0.5))
    session.execute(_rate(0.4))
    assert _undo_count(session) == 2


def test_edit_after_undo_is_not_merged_into_what_was_before() -> None:
    session = Session(Project())
    session.execute(_rate(0.5), merge=1)
    session.execute(Set(TrainingSpec.batch_size, 10))
    session.undo()
    session.execute(_rate(0.4), merge=1)
    session.undo()
    assert session.project.training.learning_rate == 0.5


def test_edit_without_effect_adds_no_entry_and_tells_nobody() -> None:
    session, heard = Session(Project()), []
    session.changed.connect(lambda *change: heard.append(change))
    session.execute(_rate(1.0))
    assert not session.can_undo
    assert heard == []


def test_new_edit_ends_redo_but_an_impossible_one_does_not() -> None:
    session = Session(Project())
    session.execute(_rate(0.5))
    session.undo()
    with pytest.raises(EditError):
        session.execute(SetLayer(9, LayerSpec.size, 1))
    assert session.can_redo
    session.execute(AddLayer())
    assert not session.can_redo


def test_labels_name_the_edit() -> None:
    session = Session(Project())
    assert (session.undo_label, session.redo_label) == ("", "")
    session.execute(_rate(0.5))
    assert session.undo_label == "change of learning rate"
    session.undo()
    assert (session.undo_label, session.redo_label) == ("", "change of learning rate")


def test_changed_tells_old_new_and_edit_also_on_undo_and_redo() -> None:
    start, edit, heard = Project(), _rate(0.5), list[Change]()
    session = Session(start)

    def listener(old: Project, new: Project, edit: Edit) -> None:
        assert session.project is new
        heard.append((old, new, edit))

    session.changed.connect(listener)
    session.execute(edit)
    new = session.project
    session.undo()
    session.redo()
    session.changed.disconnect(listener)
    session.execute(AddLayer())
    assert heard == [(start, new, edit), (new, start, edit), (start, new, edit)]


def test_views_see_changes_in_order_when_one_of_them_edits() -> None:
    session, heard = Session(Project()), list[float]()

    def answer(_old: Project, new: Project, _edit: Edit) -> None:
        if new.training.learning_rate == 0.5:
            session.execute(_rate(0.25))

    session.changed.connect(answer)
    session.changed.connect(lambda _old, new, _edit: heard.append(new.training.learning_rate))
    session.execute(_rate(0.5))
    assert heard == [0.5, 0.25]


def test_listener_that_fails_does_not_silence_the_next_change() -> None:
    session, heard = Session(Project()), list[float]()

    def failing(_old: Project, _new: Project, _edit: Edit) -> None:
        raise RuntimeError("a view broke")

    session.changed.connect(failing)
    with pytest.raises(RuntimeError):
        session.execute(_rate(0.5))
    session.changed.disconnect(failing)
    session.changed.connect(lambda _old, new, _edit: heard.append(new.training.learning_rate))
    session.execute(_rate(0.25))
    assert heard == [0.25]


def test_drag_that_comes_back_to_its_start_leaves_no_entry() -> None:
    session = Session(Project())
    for rate in (0.5, 0.25, 1.0):
        session.execute(_rate(rate), merge=1)
    assert session.project == Project()
    assert not session.can_undo


@given(st.lists(st.tuples(st.integers(1, 9), st.floats(1e-6, 100.0)), min_size=1, max_size=30))
def test_a_drag_while_the_run_goes_on_is_one_entry_with_its_changes_at_their_steps(
    moves: list[tuple[int, float]],
) -> None:
    session, step = Session(Project()), 0
    for ahead, rate in moves:
        step += ahead
        session.execute(_rate(rate, step), merge="drag 1")
    assert [change.step for change in session.project.log] == sorted({change.step for change in session.project.log})
    assert _undo_count(session) <= 1
    assert session.project == Project()


def test_another_document_ends_the_history_and_is_told_of_even_if_it_is_equal() -> None:
    session, heard = Session(Project()), list[Change]()
    session.execute(_rate(0.5))
    session.undo()
    session.changed.connect(lambda *change: heard.append(change))
    session.replace(Project())
    assert heard == [(Project(), Project(), Replaced())]
    assert not session.can_undo
    assert not session.can_redo


def test_undo_after_open_changes_nothing() -> None:  # D2
    session = Session(Project())
    session.execute(_rate(0.5))
    session.replace(EXAMPLES["xor"])
    session.undo()
    assert session.project is EXAMPLES["xor"]


def test_undo_after_reset_takes_the_hand_edit_out_and_leaves_no_value_behind() -> None:  # D5
    session = Session(Project())
    session.execute(SetParameter(BIAS, 7.5, step=20))
    # Reset: the run stands at step 0 again, the document is the same.
    session.undo()
    assert session.project == Project()
    assert session.project.log == ()


def test_a_hand_edit_that_was_undone_does_not_come_back_with_another_layer() -> None:  # D9
    session = Session(Project())
    session.execute(SetParameter(BIAS, 7.5, step=20))
    session.undo()
    session.execute(AddLayer())
    assert session.project.log == ()
    session.undo()
    assert session.project == Project()


@pytest.mark.parametrize(
    "edit",
    [Set(DatasetSpec.kind, "xor", step=20), Set(DatasetSpec.seed, 3, step=20), SetLayer(0, LayerSpec.size, 1)],
)
def test_nothing_of_a_dropped_run_reaches_a_new_one(edit: Edit) -> None:  # H2
    session = Session(Project())
    session.execute(SetParameter(BIAS, 7.5, step=20))
    session.execute(edit)
    assert session.project.log == ()


def test_a_hand_edit_stays_with_its_parameter_in_another_network() -> None:  # H2: by name, never by number
    session = Session(Project())
    session.execute(SetParameter(BIAS, 7.5, step=20))
    for edit in (AddLayer(step=20), Set(NetworkSpec.seed, 5, step=20), SetLayer(0, LayerSpec.size, 17, step=20)):
        session.execute(edit)
        assert session.project.log[-1] == ParameterEdit(20, BIAS, 7.5)


def test_a_hand_edit_has_one_meaning_at_its_step() -> None:  # H3
    session = Session(Project())
    session.execute(SetParameter(BIAS, 7.5, step=20))
    assert changes_at(session.project, 0) == ()
    assert hand_edits(changes_at(session.project, 20)) == {BIAS: 7.5}


def test_a_drag_that_comes_back_leaves_the_very_project_it_began_with() -> None:
    session = Session(project := Project())
    for rate in (0.5, 1.0):
        session.execute(_rate(rate), merge="drag")
    assert session.project is project
    assert not session.can_undo


@given(projects(), st.lists(any_edit, max_size=8), st.data())
def test_several_edits_are_undone_or_done_again_as_one_change(
    project: Project, sequence: list[Edit], data: st.DataObject
) -> None:
    session = Session(project)
    states = [project]
    for edit in sequence:
        _try(session, edit)
        if session.project != states[-1]:
            states.append(session.project)
    assert session.history.count == session.history.place == len(states) - 1
    told: list[Change] = []
    session.changed.connect(lambda *change: told.append(change))
    for _ in range(4):
        place, before = data.draw(st.integers(0, len(states) - 1)), session.history.place
        told.clear()
        session.go_to(place)
        assert session.project is states[place] or session.project == states[place]
        assert (session.history.place, session.history.count) == (place, len(states) - 1)
        assert [change[:2] for change in told] == [(states[before], states[place])] * (place != before)
    assert [session.history[i].after for i in range(session.history.count)] == states[1:]


def test_there_is_no_place_beyond_the_history() -> None:
    session = Session(Project())
    session.execute(_rate(0.5))
    for place in (-1, 2):
        with pytest.raises(IndexError):
            session.go_to(place)
    assert session.history.place == 1


def test_an_edit_after_going_back_ends_what_was_undone() -> None:
    session = Session(Project())
    for rate in (0.5, 0.25, 0.125):
        session.execute(_rate(rate))
    session.go_to(1)
    session.execute(_rate(0.75))
    assert session.history.count == 2 and not session.can_redo
    session.go_to(0)
    assert session.project == Project()
