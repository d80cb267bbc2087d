"""The history of a session: long where edits are small, and never more than its share of the memory."""

from __future__ import annotations

import gc
import tracemalloc

import pytest

from micrograd_desktop.nn.parameters import ParameterName, walk
from micrograd_desktop.project.edits import Edit, Set, SetFrozen, SetLeaves, SetParameter, SetProgram
from micrograd_desktop.project.history import History
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import LayerSpec, LeafNumber, NetworkSpec, Project, TrainingSpec

BIAS = ParameterName(1, 0, None)
WIDE = Project(network=NetworkSpec(hidden=(LayerSpec(16, "tanh"),) * 3))
NAMES = tuple(walk(layer_sizes(WIDE.network)))
MOST = 400_000


def _undo_count(session: Session) -> int:
    count = 0
    while session.can_undo:
        session.undo()
        count += 1
    return count


@pytest.mark.parametrize("kind", ["log", "programs", "leaves", "frozen", "freezing"])
def test_the_history_takes_no_more_than_its_memory(kind: str) -> None:
    def edit(i: int) -> Edit:
        match kind:
            case "log":
                return SetParameter(BIAS, 0.5 + i, step=i + 1)
            case "programs":
                return SetProgram(f"a = {i}\n" * 2000)
            case "leaves":
                return SetLeaves(tuple(LeafNumber(leaf, float(i)) for leaf in range(500)))
            case "frozen":
                return SetFrozen(NAMES, i % 2 == 0)
            case _:
                return SetFrozen(tuple(walk(layer_sizes(WIDE.network)))[i % 7 :: 5], i % 2 == 0, step=1)

    session = Session(WIDE, History(MOST))
    session.execute(edit(1000))  # what is made at a first use only is made now
    tracemalloc.start()
    try:
        for i in range(500):
            session.execute(edit(i))
        gc.collect()  # which gives back the tuples, too, that Python keeps for the next ones
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 2 * MOST
    count = _undo_count(session)
    assert 5 < count < 500
    for _ in range(count):
        session.redo()
    assert not session.can_redo


def test_small_edits_are_all_kept() -> None:
    session = Session(Project())
    for i in range(5000):
        session.execute(Set(TrainingSpec.learning_rate, 0.1 + (i % 2)))
    assert _undo_count(session) == 5000
    assert session.project == Project()


def test_there_are_only_so_many() -> None:
    session = Session(Project(), History(most_entries=10))
    for i in range(25):
        session.execute(Set(TrainingSpec.learning_rate, 0.1 + i))
    assert _undo_count(session) == 10
    assert session.project.training.learning_rate == 14.1


def test_the_last_edit_can_be_taken_back_however_large() -> None:
    session = Session(Project(), History(0))
    for text in ("a = 1", "b = 2" * 1000):
        session.execute(SetProgram(text))
    session.undo()
    assert session.project.trace.program == "a = 1"
    assert not session.can_undo


def test_what_was_undone_or_merged_weighs_nothing_any_more() -> None:
    history = History(MOST)
    session = Session(Project(), history)
    for i in range(200):
        session.execute(SetProgram("x" * 5000 + str(i)), merge="typing")
    assert _undo_count(session) == 1
    for i in range(200):
        session.execute(SetProgram("x" * 5000 + str(i)))
        session.undo()
    assert not session.can_undo
    session.execute(Set(TrainingSpec.learning_rate, 0.5))
    assert history._done and history._weight == history._done[0].weight
