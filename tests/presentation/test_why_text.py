"""Why a number is what it is, in words: the sum as it reads, what is said beside it, and the rows that open."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.sensitivity import Experiment
from micrograd_desktop.engine.why import MOST_PATHS, why
from micrograd_desktop.presentation import why_text
from micrograd_desktop.presentation.why_rows import nodes_of, rows

REUSE = "a = Value(1.0)\nb = 2*a\nc = b + 1\nd = 3*b\ne = c*d\n"


def passed(program, bugs=()):
    return replace(evaluate(program).trace, source=program).backward(bugs)


def told(program, name, bugs=(), done=None):
    made = passed(program, bugs)
    found = why(made, made.trace.names.index(name), done)
    return why_text.sum_text(made.trace, found), why_text.remarks(made.trace, found)


def rows_of(program, name, bugs=(), done=None):
    made = passed(program, bugs)
    node, count = made.trace.names.index(name), len(made.visits)
    return rows(made, node, count if done is None else done, len(made.trace.nodes), why_text.brief)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3000"),
        (-2.077312, "−2.0773"),
        (1e-9, "1.00e−9"),
        (0.0, "0"),
        (1234567.0, "1.23e6"),
        (math.inf, "∞"),
        (math.nan, "NaN"),
    ],
)
def test_zeros_that_say_nothing_are_left_out_and_a_rounded_number_keeps_them(value, text):
    assert why_text.brief(value) == text


def test_a_sum_reads_as_one_line():
    assert told("a = Value(3.0)\nb = a*a + a\nc = b*(-2)\n", "a") == ("a.grad = −2·1 + −2·3 + −2·3 = −14", [])
    assert told(REUSE, "b")[0] == "b.grad = 3·3 + 6·1 = 15"
    assert told(REUSE, "e")[0] == "e.grad = 1, by definition: e is what is differentiated."


def test_what_is_still_to_come_is_said_and_a_gradient_of_nought_before_is_no_answer():
    sum_, remarks = told(REUSE, "b", done=2)
    assert sum_ == "b.grad = 3·3 = 9 so far"
    assert remarks == ["1 of 2 shares is still to come."]
    assert told(REUSE, "b", done=0)[1][1] == "Nothing has been computed yet: this 0 is no answer."


def test_the_bug_that_assigns_is_said():
    sum_, remarks = told(REUSE, "b", {ASSIGN})
    assert sum_ == "b.grad = 6·1 = 6"
    assert remarks == ["= in place of +=: only the last share counts, and 1 before it is lost."]


def test_gradients_from_before_are_a_term_of_their_own():
    made = evaluate("a = Value(2.0)\nb = a * 3\n").trace.with_grads([5.0, 0.0, 0.0]).backward()
    found = why(made, 0)
    assert why_text.sum_text(made.trace, found) == "a.grad = 5 from before + 1·3 = 8"
    assert "add up" in why_text.remarks(made.trace, found)[0]


def test_a_program_that_sent_its_own_gradients_is_told_what_the_uses_give():
    program = "a = Value(2.0)\nb = a * 3\nb.grad = 1.0\na.grad = 7.0\n"
    sum_, remarks = told(program, "a")
    assert sum_ == "a.grad = 7, as the program left it. By its uses it would be 1·3 = 3."
    assert remarks == ["The program's own gradient is not what the uses give."]


def test_more_than_six_uses_are_the_largest_five_and_how_much_the_others_are():
    program = "w = Value(2.0)\no = " + " + ".join(f"w*{k}.0" for k in range(1, 10)) + "\n"
    made = passed(program)
    found = why(made, made.trace.names.index("w"))
    assert why_text.sum_text(made.trace, found) == "w.grad = 1·9 + 1·8 + 1·7 + 1·6 + 1·5 + 4 more: 10 = 45"
    listed = rows_of(program, "w")
    more = next(row for row in listed if row.key == "more")
    assert (more.title, more.figure, len(more.make())) == ("4 more", "10", 4)


def test_a_value_reads_as_its_equation_with_numbers():
    made = passed("a = Value(2.0)\nb = (a*(-3)).tanh() + a**2\n")
    names = made.trace.names
    said = [why_text.value_text(made.trace, names.index(name)) for name in ("a*(-3)", "(a*(-3)).tanh()", "a**2", "a")]
    assert said == [
        "a*(-3) = a × −3 = 2 × (−3) = −6",
        "(a*(-3)).tanh() = tanh(a*(-3)) = tanh(−6) = −1.0000",
        "a**2 = a ^ 2 = 2 ^ 2 = 4",
        "a = 2, a leaf",
    ]


def test_every_row_opens_back_to_the_root_and_down_to_the_leaves():
    top = rows_of(REUSE, "a")
    (share,) = (row for row in top if row.key.startswith("use"))
    depth, row = 0, share
    while row.opens:
        depth, row = depth + 1, row.make()[0]
    assert (depth, row.title, row.detail) == (3, "e.grad", "by definition")
    value = next(row for row in rows_of(REUSE, "e") if row.key == "value")
    while value.opens:
        value = value.make()[0]
    assert (value.detail, value.forward) == ("a leaf", True)


def test_a_row_stands_for_the_edges_of_the_way_to_it():
    made = passed(REUSE)
    names = made.trace.names
    (share,) = (row for row in rows_of(REUSE, "a") if row.key.startswith("use"))
    inner = share.make()[0]
    assert inner.uses == ((names.index("b"), 0), (names.index("d"), 0))
    assert nodes_of(made.trace, inner.uses) == {names.index(name) for name in ("a", "b", "d")}


def test_few_paths_are_listed_and_of_many_only_the_number_is_said():
    listed = next(row for row in rows_of(REUSE, "a") if row.key == "paths")
    assert (listed.title, listed.figure) == ("2 paths to e", "30")
    assert [row.figure for row in listed.make()] == ["12", "18"]
    program = "a = Value(1.0)\nb = a\nfor i in range(100):\n    b = b + b\n"
    many = next(row for row in rows_of(program, "a") if row.key == "paths")
    assert MOST_PATHS < 2**100
    assert (many.title, many.opens) == ("about 10^30 paths to b", False)


def test_a_nudge_is_predicted_and_then_told_as_it_is():
    made = passed("x = Value(2.0)\ny = x*x\n")
    moved = Experiment(made.trace, 0, 4.0).move(-0.1)
    assert why_text.predicted_text(made.trace, moved) == "If x shrinks by 0.1, y grows by −0.4: 4 × (−0.1)."
    assert why_text.true_text(made.trace, moved).startswith("Computed anew, y grows by −0.3900, from 4 to 3.61: 0.0100")
    assert why_text.predicted_text(made.trace, moved, later=True).endswith("4 is x.grad when backward() is done.")
    straight = Experiment(made.trace, 1, 1.0).move(0.01)
    assert why_text.true_text(made.trace, straight).endswith(": as predicted.")


def test_a_way_of_thousands_of_steps_is_written_by_its_ends():
    program = "a = Value(1.0)\nb = a\nfor i in range(4000):\n    b = b + 0.001\n"
    listed = next(row for row in rows_of(program, "a") if row.key == "paths")
    (path,) = listed.make()
    assert len(path.uses) == 4000
    assert path.figure == "1"
    assert len(path.spoken) < 800
    assert "… 3,976 more …" in path.title
