"""Two passes of one program, with bugs and without: the same step, and exactly what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.bugs import ASSIGN, IN_BACKWARD, NO_SORT, NO_ZERO_GRAD, TWICE, WRONG_SIGN
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.trace_compare import NONE_YET, NOT_HERE, OTHER_GRAPHS, Comparison
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, trace_program
from micrograd_desktop.presentation.trace_walk import Walk
from tests.engine.random_graphs import graphs

TWO = "a = Value(3.0)\nb = a + a\nc = b * 2\n"


def compared(program: str, *bugs: str, **more) -> Comparison:
    wrong = trace_program(TraceRequest(program, bugs=frozenset(bugs), compared=True, **more))
    assert isinstance(wrong, Traced)
    assert wrong.right is not None
    return Comparison(wrong.right.walk, wrong.walk)


@given(graphs(), st.sets(st.sampled_from(sorted(IN_BACKWARD)), min_size=1), st.data())
def test_the_differences_are_those_of_the_two_passes(graph, bugs, data) -> None:
    trace = Trace.of(graph[0])
    try:
        wrong = Walk(trace, frozenset(bugs))
    except OverflowError:
        return
    both = Comparison(right := Walk(trace), wrong)
    position = data.draw(st.integers(0, wrong.length))
    done = max(position - wrong.n_forward, 0)
    grads = list(zip(right.backward.grads_after(done), wrong.backward.grads_after(done), strict=True))
    largest = max(abs(grad) for pair in grads for grad in pair)
    found = both.differences(position)
    assert {i for i, (a, b) in enumerate(grads) if abs(a - b) > 1e-9 * largest} <= {one.node for one in found}
    assert all(one.right != one.wrong and (one.right, one.wrong) == grads[one.node] for one in found)
    assert [one.node for one in found] == sorted((one.node for one in found), reverse=True)


def test_a_difference_is_told_in_words() -> None:
    both = compared(TWO, ASSIGN)
    assert both.sentence(both.wrong.n_forward) == NONE_YET
    assert both.sentence(both.wrong.length) == "a.grad: 2 with =, 4 with +=."


def test_a_pass_with_fewer_visits_waits_at_its_end() -> None:
    both = compared(TWO, TWICE)
    assert both.wrong.length == both.right.n_forward + 2 * len(both.right.backward.visits)
    assert both.right_position(both.wrong.length) == both.right.length
    assert [both.wrong.names[one.node] for one in both.differences(both.wrong.length)] == ["2", "b", "a"]
    assert "4 with backward() twice, 2 with backward() once" in both.sentence(both.wrong.length)


@pytest.mark.parametrize(
    ("bugs", "words"), [((WRONG_SIGN,), NOT_HERE), ((ASSIGN, NO_SORT), "with the bugs, 4 without them")]
)
def test_bugs_that_do_not_show_here_and_several_of_them(bugs, words) -> None:
    both = compared(TWO, *bugs)
    assert words in both.sentence(both.wrong.length)


def test_kept_gradients_and_bugs_inside_the_program_are_on_the_wrong_side_only() -> None:
    before = trace_program(TraceRequest(TWO))
    kept = compared(TWO, NO_ZERO_GRAD, before=before, carried={0: 10.0})
    assert kept.sentence(kept.wrong.length) == "a.grad: 14 without zero_grad, 4 with zero_grad."
    own = compared("a = Value(3.0)\nb = a + a\nb.grad = 1.0\nb._backward()", ASSIGN)
    assert own.sentence(own.wrong.length) == "a.grad: 1 with =, 2 with +=."


def test_many_differences_are_counted() -> None:
    lines = [f"x{i} = Value({i}.5); y{i} = x{i} + x{i}" for i in range(12)]
    both = compared("\n".join(lines) + "\nz = sum([" + ", ".join(f"y{i}" for i in range(12)) + "])", ASSIGN)
    said = both.sentence(both.wrong.length)
    assert said.count(".grad:") == 6
    assert said.endswith("6 more differ.")


def test_other_graphs_are_not_compared() -> None:
    other = Walk(trace_program(TraceRequest("a = Value(1.0)\nb = a * 2")).trace, frozenset({ASSIGN}))
    both = Comparison(compared(TWO, ASSIGN).right, other)
    assert (both.sentence(other.length), both.differences(other.length)) == (OTHER_GRAPHS, ())


@pytest.mark.parametrize(
    ("program", "bug", "words"),
    [
        (
            "a = Value(3.0)\nb = a * 2\nc = b * 4",
            ASSIGN,
            "needs a value that is used twice, and here each is used once",
        ),
        (
            "a = Value(3.0)\nb = a * 2\nc = b * 4",
            NO_SORT,
            "needs a value that is used twice, and here each is used once",
        ),
        (TWO, NO_SORT, "Here that is a, a leaf, which passes nothing on"),
        ("a = Value(3.0)\nb = a * 2\nc = b - b", ASSIGN, "loses what was there before"),
        (TWO, NO_ZERO_GRAD, "shows in the next pass"),
        ("a = Value(0.0)\nb = a * 2\nc = b.relu()", TWICE, "what the second pass adds is 0"),
    ],
)
def test_where_nothing_differs_at_the_end_the_reason_is_said(program, bug, words) -> None:
    both = compared(program, bug)
    said = both.sentence(both.wrong.length)
    if both.differences(both.wrong.length):
        assert "No gradient differs" not in said
        return
    assert said.startswith(
        f"No gradient differs at the end: both passes send each of the {len(both.wrong.trace.nodes)}"
    )
    assert words in said
