"""The gradient check itself: it must agree where it should, and object where it should."""

from __future__ import annotations

import math

import pytest

from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.gradcheck import check_gradients


def neuron() -> tuple[Value, list[Value]]:
    x, w, b = Value(2.0, label="x"), Value(-3.0, label="w"), Value(6.5, label="b")
    return (x * w + b).tanh(), [x, w, b]


def test_a_neuron_agrees_leaf_by_leaf_in_the_order_given() -> None:
    out, leaves = neuron()
    rows = check_gradients(out, leaves)
    assert [row.label for row in rows] == ["x", "w", "b"]
    assert all(row.agrees and not row.crosses_kink and row.relative < 1e-8 for row in rows)
    assert rows[2].analytic == pytest.approx(1 - math.tanh(0.5) ** 2, rel=1e-14)


def test_all_leaves_of_a_graph_are_checked_when_none_are_named() -> None:
    out, leaves = neuron()
    assert {row.label for row in check_gradients(out)} == {leaf.label for leaf in leaves}


def test_a_function_is_called_once_with_its_leaves() -> None:
    calls = []

    def product(a: Value, b: Value) -> Value:
        calls.append((a, b))
        return a * b + a

    rows = check_gradients(product, [Value(2.0), Value(-5.0)])
    assert [(row.label, round(row.analytic, 9)) for row in rows] == [("leaf 1", -4.0), ("leaf 2", 2.0)]
    assert all(row.agrees for row in rows)
    assert len(calls) == 1


def test_a_wrong_derivative_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from micrograd_desktop.engine import value

    def forgets_the_square(node: Value) -> None:
        node._prev[0].grad += (1.0 - node.data) * node.grad

    monkeypatch.setitem(value._BACKWARD, "tanh", forgets_the_square)
    out, leaves = neuron()
    rows = check_gradients(out, leaves)
    assert not any(row.agrees for row in rows)
    assert all(row.absolute > 0.01 for row in rows)


def test_the_graph_is_left_as_it_was_found() -> None:
    out, _ = neuron()
    out.backward()
    before = [(node.data, node.grad) for node in topological_order(out)]
    check_gradients(out)
    assert [(node.data, node.grad) for node in topological_order(out)] == before


def test_a_step_over_a_kink_is_marked() -> None:
    (at_kink,) = check_gradients(lambda x: x.relu(), [Value(0.0)])
    (near,) = check_gradients(lambda x: x.relu(), [Value(5e-7)])
    (away,) = check_gradients(lambda x: x.relu(), [Value(1e-3)])
    assert at_kink.crosses_kink
    assert not at_kink.agrees
    assert near.crosses_kink
    assert away.agrees
    assert not away.crosses_kink


def test_numbers_that_are_not_finite_never_agree() -> None:
    assert not check_gradients(lambda x: x.log(), [Value(-1.0)])[0].agrees
    assert not check_gradients(lambda x: x.exp(), [Value(1000.0)])[0].agrees
    assert not check_gradients(lambda x: x.tanh(), [Value(math.nan)])[0].agrees


def test_large_leaves_take_a_step_of_their_size() -> None:
    (row,) = check_gradients(lambda x: x * x, [Value(1e9)])
    assert row.agrees
    assert row.relative < 1e-6


def test_a_derivative_too_small_to_see_is_no_disagreement() -> None:
    rows = check_gradients(lambda x, y: x * y, [Value(0.0), Value(5e-324)])
    assert all(row.agrees for row in rows)


def test_what_cannot_be_checked_is_refused_with_a_sentence() -> None:
    out, _ = neuron()
    with pytest.raises(ValueError, match="name the leaves"):
        check_gradients(lambda: out)
    with pytest.raises(ValueError, match="made by an op"):
        check_gradients(out, [out._prev[0]])
    with pytest.raises(ValueError, match="above 0"):
        check_gradients(out, h=0.0)
