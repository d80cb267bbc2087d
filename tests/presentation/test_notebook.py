"""Notebooks in Trace: which cells ran, what a sequence of runs gives, and that going on is like beginning anew."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation import notebook
from micrograd_desktop.presentation.notebook import (
    FAILED,
    NOT_RUN,
    PARTLY,
    RAN,
    Replay,
    cell_at,
    cell_below,
    code_cells,
    is_notebook,
    moved,
    run_notebook,
)
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, Untraceable, trace_program

BOOK = """# %% [markdown]
# A neuron
# %%
import random
a = Value(2.0)
b = a * 3
# %%
b.backward()
print(a.grad)
# %%
c = b.wobble()
a.data
# %% the end
assert a.grad == 4
"""
CELLS = [
    "a = Value(2.0)",
    "b = a * 3\nb.backward()",
    "print(a.grad)",
    "c = wobble(a)",
    "r = random.uniform(-1, 1)\nr",
    "a.data += 0.5\nd = a + 1",
    "assert a.data == 2",
]

LOOP = "for i in range(2000):\n    t += 1"


def run(program=BOOK, ran=None, shown=None, replay=None):
    return run_notebook(program, ran, shown, replay or Replay(), "", lambda look: Kernel(VOCABULARY, (), look))


def book(cells):
    return "\n".join(f"# %%\n{cell}" for cell in cells)


def gave(run):
    result = run.result
    trace = result.trace
    numbers = None if trace is None else (tuple(trace.data), tuple(trace.grads), trace.shape)
    return run.cell, run.count, result.output, result.shown, result.refusals, run.state, numbers


def test_a_text_without_marks_is_no_notebook():
    assert not is_notebook("a = 1.0\n# a %% b\n")
    assert is_notebook("# %%\na = 1.0") and is_notebook("a = 1.0\n# %%\n")


def test_lines_are_told_their_cells_and_words_have_none():
    assert [cell_at(BOOK, line) for line in (1, 2, 3, 6, 7, 10, 14)] == [None, None, 0, 0, 1, 2, 3]
    assert cell_at("a = 1\n# %%\nb = 2", 1) == 0
    assert [cell_below(BOOK, line) for line in (1, 3, 14)] == [0, 1, None]


def test_all_cells_run_once_and_each_says_how_it_went():
    found = run()
    assert [found.state(i) for i in range(4)] == [RAN, RAN, PARTLY, FAILED]
    assert found.runs[1].result.output == ("3.0",)
    assert found.summary == "2 of 4 cells ran; 2 have pieces that were not done."
    assert found.shown == 1


def test_a_cell_that_is_run_twice_is_in_the_sequence_twice():
    found = run(ran=(0, 1, 1))
    assert [line for one in found.runs for line in one.result.output] == ["3.0", "6.0"]
    assert found.last[1].count == 3 and found.state(2) == NOT_RUN
    assert "2 have not run" in found.summary


def test_after_a_restart_nothing_has_run_and_there_is_no_graph():
    found = run(ran=())
    assert (found.runs, found.shown) == ((), None)
    result = trace_program(TraceRequest(BOOK, ran=()))
    assert isinstance(result, Untraceable) and result.notebook is not None
    assert "0 of 4 cells ran" in result.sentence and "No cell has led to a graph" in result.sentence


def test_the_run_that_is_asked_for_is_shown():
    result = trace_program(TraceRequest(BOOK, ran=(0, 1, 1), shown=1))
    assert isinstance(result, Traced)
    assert result.notebook.shown == 1 and result.trace.grads == (0.0, 0.0, 0.0)
    latest = trace_program(TraceRequest(BOOK, ran=(0, 1, 1)))
    assert max(latest.trace.grads) > 0  # what the first backward() left


sequences = st.lists(st.integers(0, len(CELLS) - 1), max_size=8)


@settings(max_examples=30)
@given(st.lists(sequences, min_size=1, max_size=3), st.booleans())
def test_going_on_from_a_kept_state_is_the_same_as_beginning_anew(asked, edits):
    replay, program = Replay(), book(CELLS)
    for i, ran in enumerate(asked):
        if edits and i:
            program = program.replace("Value(2.0)", "Value(3.0)")
        kept, anew = run(program, tuple(ran), replay=replay), run(program, tuple(ran))
        assert list(map(gave, kept.runs)) == list(map(gave, anew.runs))
        longer = (*ran, 0)
        kept, anew = run(program, longer, replay=replay), run(program, longer)
        assert list(map(gave, kept.runs)) == list(map(gave, anew.runs))


def test_only_what_was_added_is_run():
    made = []

    def make(look):
        made.append(Kernel(VOCABULARY, (), look))
        return made[-1]

    replay, cells = Replay(), [(i, cell) for i, cell in enumerate(code_cells(BOOK))]
    replay.run(cells[:2], "", make)
    replay.run(cells, "", make)
    assert len(made) == 1
    replay.run(cells[1:], "", make)
    replay.run(cells[1:], "another", make)
    assert len(made) == 3


def test_work_that_was_ended_in_a_cell_leaves_no_half_made_state():
    cells = [(i, cell) for i, cell in enumerate(code_cells(book(["t = 0", LOOP, "t"])))]
    replay, looked = Replay(), []

    def make(look):
        return Kernel(VOCABULARY, (), look)

    def watch():
        looked.append(1)
        if len(looked) == 5:
            raise KeyboardInterrupt

    replay.run(cells[:1], "", make)
    with pytest.raises(KeyboardInterrupt):
        replay.run(cells, "", make, watch)
    assert replay.at == (2, 3)
    assert replay.run(cells, "", make)[-1].result.shown == "2000"


def test_graphs_beyond_the_room_for_them_are_made_again_when_asked_for(monkeypatch):
    monkeypatch.setattr(notebook, "MOST_NODES", 4)
    program, replay = book(["a = Value(2.0)\nb = a*3", "c = b + 1", "d = c*c"]), Replay()
    found = run(program, replay=replay)
    assert [one.result.trace is not None for one in found.runs] == [False, False, True]
    assert all(one.leads for one in found.runs)
    assert run(program, shown=0, replay=replay).shown == 0


def test_output_beyond_the_room_for_it_is_left_out_and_said_to_be(monkeypatch):
    monkeypatch.setattr(notebook, "MOST_OUTPUT", 10)
    found = run(book(["print('12345')", "print('1234567')", "a = 1"]))
    assert [(one.result.output, one.cut) for one in found.runs] == [(("12345",), False), ((), True), ((), False)]


def test_what_ran_follows_its_cells_when_others_come_and_go():
    old = book("abcd")
    assert moved((0, 2, 2, 3), old, book("aXbcd")) == (0, 3, 3, 4)
    assert moved((0, 2, 2, 3), old, book("abd")) == (0, 2)
    assert moved((0, 2), old, book("aBcD")) == (0, 2)
    assert moved((0, 1, 2), old, book("aBXcd")) == (0, 1, 3)
    assert moved(None, old, book("ab")) is None
    assert moved((0,), old, "a = 1") is None
    assert moved((0,), old, book("xyz")) is None
