"""Depth costs no recursion, backward accumulates, and runs repeat bit for bit."""

from __future__ import annotations

import sys

import pytest

from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.gradcheck import check_gradients

DEPTH = 20_000


def chain(start: Value) -> Value:
    node = start
    for _ in range(DEPTH):
        node = node + 1.0
    return node


def test_a_chain_far_deeper_than_the_recursion_limit_runs_backward() -> None:
    assert sys.getrecursionlimit() < DEPTH
    start = Value(0.5)
    end = chain(start * 3.0)
    end.backward()
    assert end.data == DEPTH + 1.5
    assert start.grad == 3.0
    end.zero_grad()
    assert start.grad == 0.0


def test_a_chain_that_deep_can_be_checked_and_thrown_away() -> None:
    start = Value(0.5, label="start")
    end = chain(start)
    (row,) = check_gradients(end, [start])
    assert row.analytic == 1.0
    assert row.agrees
    del end  # freeing it must not recurse to death either


def test_topological_order_is_the_lectures_operands_first_each_node_once() -> None:
    a, b = Value(1.0, label="a"), Value(2.0, label="b")
    c = a * b
    d = c + a
    assert topological_order(d) == [a, b, c, d]
    assert topological_order(c, d) == [a, b, c, d]
    assert topological_order() == []


def test_backward_accumulates_until_zero_grad() -> None:
    a = Value(3.0)
    (a * a).backward()
    (a * 4.0).backward()
    assert a.grad == 6.0 + 4.0
    a.zero_grad()
    assert a.grad == 0.0


def test_the_root_starts_at_one_each_time() -> None:
    a = Value(2.0)
    root = a * 3.0
    root.backward()
    root.backward()
    assert root.grad == 1.0
    assert a.grad == 6.0


def test_division_and_subtraction_draw_the_lectures_graph() -> None:
    a, b = Value(6.0), Value(2.0)
    quotient, difference = a / b, a - b
    assert (quotient.data, quotient._op, quotient._prev[1]._op) == (3.0, "*", "**-1")
    assert (difference.data, difference._op, difference._prev[1]._op) == (4.0, "+", "*")


def test_plain_numbers_stand_on_either_side() -> None:
    a = Value(4.0)
    results = [a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, a**2, a**0.5, -a]
    assert [r.data for r in results] == [5.0, 5.0, 3.0, -3.0, 8.0, 8.0, 2.0, 0.5, 16.0, 2.0, -4.0]


@pytest.mark.parametrize("exponent", [Value(2.0), "2", None, True])
def test_a_power_that_is_no_plain_number_is_refused(exponent: object) -> None:
    with pytest.raises(TypeError, match="int or a float"):
        Value(2.0) ** exponent  # type: ignore[operator]


def test_forward_computes_the_graph_anew() -> None:
    a = Value(2.0)
    out = (a**3 * 2.0).exp().log()
    a.data = 1.5
    for node in topological_order(out):
        node.forward()
    assert out.data == pytest.approx(6.75, rel=1e-14)
