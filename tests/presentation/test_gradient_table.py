"""The gradient check of a trace: right figures, verdicts that find bugs and accuse nobody, the error against h."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import ASSIGN, NO_SORT, TWICE
from micrograd_desktop.engine.gradcheck import MovedNode, Replay
from micrograd_desktop.engine.pytorch_values import torch_gradients, torch_version
from micrograd_desktop.engine.trace import Origin, Trace
from micrograd_desktop.nn import MLP
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.presentation.gradient_table import (
    MOST_ROWS,
    GradientTable,
    error_curve,
    gradient_table,
    short_power,
)

LECTURE = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text())
LEAVES = ("x1", "w1", "x2", "w2", "b")


def neuron() -> Trace:
    v = {name: Value(data, label=name) for name, data in LECTURE["neuron"]["leaves"].items()}
    x1w1, x2w2 = v["x1"] * v["w1"], v["x2"] * v["w2"]
    x1w1.label, x2w2.label = "x1w1", "x2w2"
    s = x1w1 + x2w2
    s.label = "s"
    n = s + v["b"]
    n.label = "n"
    o = n.tanh()
    o.label = "o"
    return Trace.of(o)


def lecture_expression() -> Trace:
    a, b, c, f = (Value(data, label=name) for name, data in LECTURE["expression_L"]["leaves"].items())
    e = a * b
    d = e + c
    root = d * f
    e.label, d.label, root.label = "e", "d", "L"
    return Trace.of(root)


def mlp() -> Trace:
    net = MLP(3, [8, 8, 1], rng=random.Random(3))
    parameters = {id(p): Origin(parameter=True) for p in net.parameters()}
    inputs = [Value(x) for x in (2.0, 3.0, -1.0)]
    origins = parameters | {id(x): Origin(constant=True) for x in inputs}
    return Trace.of(net(inputs), origins)


def table(trace: Trace, *bugs: str, h: float = 1e-6) -> GradientTable:
    return gradient_table(trace, trace.backward(bugs).final, h)


def test_the_lectures_neuron_agrees_leaves_first_then_named_nodes_from_the_root_back() -> None:
    checked = table(neuron())
    assert [row.label for row in checked.rows] == ["x1", "w1", "x2", "w2", "b", "n", "s", "x2w2", "x1w1"]
    assert (checked.checked, checked.total) == (9, 9)
    for row in checked.rows:
        assert row.agrees
        assert row.verdict == "agrees"
        assert row.absolute == abs(row.ours - row.numerical)
    ours = {row.label: row.ours for row in checked.rows}
    for label, expected in LECTURE["neuron"]["grad"].items():
        assert ours[label] == pytest.approx(expected, rel=1e-12)
    assert checked.largest == max(row.absolute for row in checked.rows) < 1e-9
    assert checked.summary().startswith("Gradient check: 9 of 9 values agree. Largest difference ")


def test_a_figure_is_the_lectures_own_and_can_be_checked_by_hand() -> None:
    known = LECTURE["expression_L"]["numerical_dL_db"]
    row = next(row for row in table(lecture_expression(), h=known["h"]).rows if row.label == "b")
    assert row.numerical == known["value"]
    h, b = 1e-5, LECTURE["expression_L"]["leaves"]["b"]
    by_hand = ((2.0 * (b + h) + 10.0) * -2.0 - (2.0 * (b - h) + 10.0) * -2.0) / (2 * h)
    assert next(row for row in table(lecture_expression(), h=h).rows if row.label == "b").numerical == by_hand


def test_an_intermediate_node_is_moved_while_its_operands_stay() -> None:
    rows = {row.label: row for row in table(lecture_expression()).rows}
    for label in ("e", "d"):
        assert rows[label].numerical == pytest.approx(LECTURE["expression_L"]["grad"][label], rel=1e-8)
        assert rows[label].agrees


def test_only_what_follows_from_a_node_is_computed_and_gives_what_computing_all_gives() -> None:
    trace = mlp()
    for node in random.Random(1).sample(range(len(trace.nodes)), 40):
        replay = Replay(trace)
        x, h = trace.data[node], 1e-6
        whole = (trace.compute({node: x + h})[-1] - trace.compute({node: x - h})[-1]) / (2 * h)
        assert MovedNode(replay, node).central_difference(h) == whole
        assert replay.work == 2 * len(replay.descendants(node))


def test_constants_are_not_checked_and_parameters_come_before_other_leaves() -> None:
    x, w, two = Value(1.5), Value(-0.5), Value(2.0)
    root = x * two * w
    trace = Trace.of(root, {id(two): Origin(constant=True), id(w): Origin(parameter=True)})
    assert [trace.data[row.node] for row in table(trace).rows] == [-0.5, 1.5]


@pytest.mark.parametrize("bug", [ASSIGN, NO_SORT, TWICE])
def test_a_bug_is_found(bug: str) -> None:
    a, b = Value(-2.0, label="a"), Value(3.0, label="b")
    d, e = a * b, a + b
    d.label, e.label = "d", "e"
    g = d * e
    trace = Trace.of((g * g).tanh() + g)
    assert all(row.agrees for row in table(trace).rows)
    wrong = table(trace, bug)
    differing = [row for row in wrong.rows if row.verdict == "differs"]
    assert {"a", "b"} <= {row.label for row in differing}
    assert all(row.absolute > 0.1 and row.result == f"differs by {plain(row.absolute)}" for row in differing)
    assert "differ." in wrong.summary()


def test_gradients_from_before_are_taken_off() -> None:
    fresh = neuron()
    trace = fresh.with_grads([0.25 if i in fresh.leaves else 0.0 for i in range(len(fresh.nodes))])
    checked = table(trace)
    assert checked.accumulated
    assert not table(fresh).accumulated
    assert all(row.agrees for row in checked.rows)
    assert checked.rows[0].ours == pytest.approx(-1.5)


def test_gradients_left_inside_the_graph_are_passed_on_and_found() -> None:
    trace = neuron().with_grads([0.25] * 10)
    assert {row.label for row in table(trace).rows if row.verdict == "differs"} >= {"x1", "w1", "b"}


def test_a_kink_is_told_from_a_difference() -> None:
    x = Value(0.0, label="x")
    trace = Trace.of(x.relu() * Value(3.0, label="w"))
    rows = {row.label: row for row in table(trace).rows}
    assert rows["x"].crosses_kink
    assert rows["x"].verdict == "kink"
    assert not rows["w"].crosses_kink  # what it moves is not at a kink
    assert rows["w"].verdict == "agrees"
    against = gradient_table(trace, trace.backward().final, torch=[1.0] * len(trace.nodes), torch_version="2.13.0")
    assert next(row for row in against.rows if row.label == "x").verdict == "differs"


def test_pytorch_is_asked_more_strictly_than_the_central_difference() -> None:
    trace = neuron()
    final = trace.backward().final
    same = gradient_table(trace, final, torch=final, torch32=final, torch_version="2.13.0")
    assert all(row.agrees and row.torch_agrees and row.torch_absolute == 0.0 for row in same.rows)
    off = gradient_table(trace, final, torch=[g * (1 + 1e-7) for g in final], torch_version="2.13.0")
    rows = {row.label: row for row in off.rows}
    assert rows["x1"].verdict == "differs"
    assert rows["x1"].torch_absolute == pytest.approx(1.5e-7)
    assert rows["x1"].result == "differs by 1.50e−7"
    assert rows["x1"].torch_relative == pytest.approx(1e-7)


@pytest.mark.parametrize(
    ("make", "torch", "verdict", "result"),
    [
        (lambda a: a.log(), None, "not finite", "∞ against NaN"),
        (lambda a: a.log(), math.inf, "not finite", "∞ against NaN"),
        (lambda a: a.log(), math.nan, "differs", "differs, ∞ against NaN"),
        (lambda a: a.log(), 1.0, "differs", "differs, ∞ against 1.0000"),
        (lambda a: (a - 1).log(), None, "not finite", "−1.0000 against NaN"),
        (lambda a: (a - 1).log() * a, None, "not finite", "not finite"),
        (lambda a: a**-1, None, "not finite", "−∞ against 1.00e12"),
    ],
)
def test_what_is_not_finite_neither_agrees_nor_is_said_to_differ_by_nothing(make, torch, verdict, result) -> None:
    trace = Trace.of(make(Value(0.0, label="a")))
    others = None if torch is None else [torch] * len(trace.nodes)
    checked = gradient_table(trace, trace.backward().final, torch=others, torch_version="2.13.0")
    row = next(row for row in checked.rows if row.label == "a")
    assert (row.verdict, row.result, row.agrees) == (verdict, result, False)
    assert f"of {checked.total} values {'differ' if verdict == 'differs' else 'are not finite'}" in checked.summary()


def test_a_saturated_tanh_that_rounds_otherwise_is_no_difference() -> None:
    x = Value(12.0, label="x")
    trace = Trace.of(x.tanh())
    ours = trace.backward().final
    other = [g + 2.3e-16 for g in ours]  # one unit in the last place of tanh
    (row,) = gradient_table(trace, ours, torch=other, torch_version="2.13.0").rows
    assert row.torch_relative is not None
    assert row.torch_relative > 1e-9
    assert row.agrees


def test_numbers_that_are_not_finite_do_not_agree_and_are_not_hidden() -> None:
    trace = Trace.of(Value(-1.0, label="x").log())
    checked = table(trace)
    assert checked.rows[0].verdict == "not finite"
    assert not checked.rows[0].agrees
    assert math.isnan(checked.largest)
    assert "NaN" in checked.summary()


def test_large_numbers_take_a_larger_step_and_small_ones_exactly_h() -> None:
    for data in (1e9, 1e-9, -999.0, 0.0):
        x = Value(data, label="x")
        trace = Trace.of(x * x)
        for h in (1e-4, 1e-6):
            assert table(trace, h=h).rows[0].agrees
    assert MovedNode(Replay(trace), 0).step(1e-6) == 1e-6


def test_every_h_of_the_slider_leaves_a_right_gradient_in_peace_but_for_truncation() -> None:
    for power in range(-12, -2):
        assert all(row.agrees for row in table(neuron(), h=10.0**power).rows)


def test_no_more_rows_than_can_be_read_and_no_more_work_than_is_bearable(monkeypatch: pytest.MonkeyPatch) -> None:
    leaves = [Value(float(i), label=f"a{i}") for i in range(MOST_ROWS + 20)]
    root = leaves[0]
    for leaf in leaves[1:]:
        root = root + leaf
    checked = table(Trace.of(root))
    assert (checked.checked, checked.total) == (MOST_ROWS, MOST_ROWS + 20)
    monkeypatch.setattr("micrograd_desktop.presentation.gradient_table.MOST_WORK", 1000)
    assert 0 < table(Trace.of(root)).checked < 10


def test_nothing_to_check_is_an_empty_table() -> None:
    one = Value(1.0)
    checked = table(Trace.of(one + one, {id(one): Origin(constant=True)}))
    assert checked.rows == ()
    assert checked.largest == 0.0
    assert "no value to check" in checked.summary()


def test_h_must_be_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        table(neuron(), h=0.0)


def test_the_error_falls_with_h_squared_and_rises_again_with_round_off() -> None:
    trace = neuron()
    curve = error_curve(trace, trace.backward().final, trace.leaves[0])
    assert curve.label == "x1"
    assert len(curve.h) == len(curve.errors) == 45
    assert (curve.h[0], curve.h[-1]) == (0.1, pytest.approx(1e-12))
    error = dict(zip((round(math.log10(h), 2) for h in curve.h), curve.errors, strict=True))
    assert error[-1.0] / error[-2.0] == pytest.approx(100, rel=0.2)
    assert max(curve.errors[-8:]) > 1000 * curve.smallest
    assert 1e-8 < curve.best < 1e-3
    assert curve.smallest == min(curve.errors)
    assert curve.summary() == f"Smallest error {plain(curve.smallest)} at h = {short_power(curve.best)}"


def test_the_error_of_a_bug_does_not_fall() -> None:
    trace = Trace.of((a := Value(3.0, label="a")) + a)
    curve = error_curve(trace, trace.backward([ASSIGN]).final, 0)
    assert min(curve.errors) == pytest.approx(1.0, rel=1e-3)


def test_an_error_that_is_never_finite_has_no_best_h() -> None:
    trace = Trace.of(Value(-1.0, label="x").log())
    curve = error_curve(trace, trace.backward().final, 0)
    assert (curve.best, curve.smallest) == (None, None)
    assert "not finite" in curve.summary()


def test_numbers_as_they_are_shown() -> None:
    assert [short_power(x) for x in (1e-6, 2.5e-3, 0.1)] == ["1e−6", "2.5e−3", "1e−1"]


def test_pytorch_agrees_and_its_float32_leaf_is_the_lectures() -> None:
    pytest.importorskip("torch")
    b = LECTURE["neuron"]["pytorch_float32_leaf"]
    trace = neuron()
    exact, rounded = torch_gradients(trace), torch_gradients(trace, "float32")
    assert exact is not None
    assert rounded is not None
    checked = gradient_table(trace, trace.backward().final, 1e-6, exact.grads, rounded.grads, torch_version())
    rows = {row.label: row for row in checked.rows}
    assert all(row.agrees and row.torch_agrees for row in checked.rows)
    for label, expected in b["grad"].items():
        assert rows[label].torch32 == pytest.approx(expected, rel=1e-15)
    assert rows["x1"].torch32 != rows["x1"].torch


def test_pytorch_agrees_on_a_network() -> None:
    pytest.importorskip("torch")
    trace = mlp()
    exact = torch_gradients(trace)
    assert exact is not None
    checked = gradient_table(trace, trace.backward().final, torch=exact.grads, torch_version=torch_version())
    assert checked.checked > 100
    assert all(row.agrees for row in checked.rows)
