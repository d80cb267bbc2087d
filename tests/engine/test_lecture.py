"""Every figure published in the lecture, from programs written as the lecture writes them."""

from __future__ import annotations

import json
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import MLP

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text("utf-8"))


def close(expected: float, rel: float = 1e-12) -> Any:
    return pytest.approx(expected, rel=rel, abs=1e-15)


def build_topo(root: Value) -> list[Value]:
    """The lecture's own topological sort, recursive, reading ``_prev``."""
    topo: list[Value] = []
    visited: set[Value] = set()

    def build(v: Value) -> None:
        if v not in visited:
            visited.add(v)
            for child in v._prev:
                build(child)
            topo.append(v)

    build(root)
    return topo


def manual_backward(root: Value) -> None:
    root.grad = 1.0
    for node in reversed(build_topo(root)):
        node._backward()


def automatic_backward(root: Value) -> None:
    root.backward()


Backward = Callable[[Value], None]
backward_ways = pytest.mark.parametrize("backward", [automatic_backward, manual_backward])


# The derivative by hand


def f(x: Any) -> Any:
    return 3 * x**2 - 4 * x + 5


def plain(number: float | Value) -> float:
    return number.data if isinstance(number, Value) else number


@pytest.mark.parametrize("number", [float, Value])
def test_the_derivative_of_the_parabola(number: Any) -> None:
    ref = REFERENCE["derivative"]
    x, h = 2 / 3, ref["h"]
    assert plain(f(number(3.0))) == ref["f(3.0)"]
    slope = (plain(f(number(x + h))) - plain(f(number(x)))) / h
    assert slope == ref["slope"]


@pytest.mark.parametrize("number", [float, Value])
def test_the_slope_with_respect_to_c(number: Any) -> None:
    ref = REFERENCE["derivative"]
    a, b, c, h = number(ref["a"]), number(ref["b"]), number(ref["c"]), ref["h_c"]
    d1 = a * b + c
    c = c + h
    d2 = a * b + c
    assert plain(d1) == ref["d_value"]
    assert (plain(d2) - plain(d1)) / h == ref["slope_c"]


# The expression L


def expression(**moved: float) -> dict[str, Value]:
    leaves = REFERENCE["expression_L"]["leaves"].items()
    v = {name: Value(data + moved.get(name, 0.0), label=name) for name, data in leaves}
    v["e"] = v["a"] * v["b"]
    v["e"].label = "e"
    v["d"] = v["e"] + v["c"]
    v["d"].label = "d"
    v["L"] = v["d"] * v["f"]
    v["L"].label = "L"
    return v


@backward_ways
def test_the_expression_l_forward_and_backward(backward: Backward) -> None:
    ref, v = REFERENCE["expression_L"], expression()
    assert {name: v[name].data for name in ref["data"]} == ref["data"]
    backward(v["L"])
    assert {name: v[name].grad for name in ref["grad"]} == ref["grad"]
    assert [v[name]._op for name in ("a", "e", "d", "L")] == ["", "*", "+", "*"]
    assert [child.label for child in v["L"]._prev] == ["d", "f"]


def test_the_numerical_derivative_of_l() -> None:
    ref = REFERENCE["expression_L"]["numerical_dL_db"]
    h = ref["h"]
    assert (expression(b=h)["L"].data - expression()["L"].data) / h == ref["value"]


def test_a_step_up_the_gradient_raises_l() -> None:
    v = expression()
    v["L"].backward()
    for name in ("a", "b", "c", "f"):
        v[name].data += 0.01 * v[name].grad
    e = v["a"] * v["b"]
    d = e + v["c"]
    loss = d * v["f"]
    assert loss.data == close(REFERENCE["expression_L"]["after_step_plus_0.01_grad"]["L"])


# The neuron


def neuron(**replaced: float) -> dict[str, Value]:
    v = {name: Value(data, label=name) for name, data in (REFERENCE["neuron"]["leaves"] | replaced).items()}
    x1w1 = v["x1"] * v["w1"]
    x2w2 = v["x2"] * v["w2"]
    x1w1x2w2 = x1w1 + x2w2
    v["n"] = x1w1x2w2 + v["b"]
    return v


@backward_ways
def test_the_neuron_with_tanh(backward: Backward) -> None:
    ref, v = REFERENCE["neuron"], neuron()
    v["o"] = v["n"].tanh()
    for name, data in ref["data"].items():
        assert v[name].data == close(data, ref["rel_tol"])
    backward(v["o"])
    for name, grad in ref["grad"].items():
        assert v[name].grad == close(grad, ref["rel_tol"])


@backward_ways
def test_the_neuron_with_tanh_written_as_exp(backward: Backward) -> None:
    ref, v = REFERENCE["neuron"], neuron()
    e = (2 * v["n"]).exp()
    o = (e - 1) / (e + 1)
    assert o.data == close(ref["data"]["o"], ref["rel_tol"])
    backward(o)
    for name in ref["leaves"]:
        assert v[name].grad == close(ref["grad"][name], ref["rel_tol"])


def test_the_neuron_with_the_leaf_rounded_as_pytorch_does() -> None:
    ref = REFERENCE["neuron"]["pytorch_float32_leaf"]
    (b,) = struct.unpack("f", struct.pack("f", REFERENCE["neuron"]["leaves"]["b"]))
    assert b == ref["b"]
    v = neuron(b=b)
    o = v["n"].tanh()
    o.backward()
    assert o.data == close(ref["o"])
    for name, grad in ref["grad"].items():
        assert v[name].grad == close(grad)


def test_the_neuron_stepped_by_hand_in_the_lectures_order() -> None:
    v = neuron()
    o = v["n"].tanh()
    o.grad = 1.0
    o._backward()
    assert v["n"].grad == close(REFERENCE["neuron"]["grad"]["n"])
    assert v["b"].grad == 0.0
    v["n"]._backward()
    assert v["b"].grad == close(REFERENCE["neuron"]["grad"]["b"])
    v["b"]._backward()  # a leaf has nothing to do
    assert v["x1"].grad == 0.0


# Values used more than once


@backward_ways
def test_a_value_used_twice_gets_both_gradients(backward: Backward) -> None:
    ref = REFERENCE["reuse"]["b = a + a"]
    a = Value(ref["a"])
    b = a + a
    backward(b)
    assert a.grad == ref["grad_a"]


def test_assigning_gradients_in_place_of_adding_them_gives_the_lectures_bug() -> None:
    ref = REFERENCE["reuse"]["b = a + a"]
    a = Value(ref["a"])
    b = a + a
    b.grad = 1.0
    for operand in b._prev:
        operand.grad = 0.0  # what came before is overwritten ...
        only = Value._made(b.op, b.data, (operand, Value(0.0)), b._op)  # type: ignore[arg-type]
        only.grad = b.grad
        only._backward()  # ... by this operand's own share
    assert a.grad == ref["grad_a_with_assignment_bug"]


@backward_ways
def test_two_values_used_twice(backward: Backward) -> None:
    ref = REFERENCE["reuse"]["d = a*b; e = a + b; f = d*e"]
    v = {"a": Value(ref["a"]), "b": Value(ref["b"])}
    v["d"] = v["a"] * v["b"]
    v["e"] = v["a"] + v["b"]
    out = v["d"] * v["e"]
    assert out.data == ref["f"]
    backward(out)
    assert {name: v[name].grad for name in ref["grad"]} == ref["grad"]


def diamond() -> tuple[Value, Value]:
    a = Value(REFERENCE["reuse"]["no_topological_sort"]["a"])
    b = 2 * a
    c = b + 1
    d = 3 * b
    return a, c * d


@backward_ways
def test_topological_order_gives_the_right_gradient_where_paths_join(backward: Backward) -> None:
    a, e = diamond()
    backward(e)
    assert a.grad == REFERENCE["reuse"]["no_topological_sort"]["correct_grad_a"]


def test_naive_recursion_counts_a_shared_node_twice() -> None:
    a, e = diamond()

    def naive(node: Value) -> None:
        node._backward()
        for child in node._prev:
            naive(child)

    e.grad = 1.0
    naive(e)
    assert a.grad == REFERENCE["reuse"]["no_topological_sort"]["naive_recursion_grad_a"]


# The lecture's network


def test_the_lectures_network_meets_its_losses() -> None:
    ref = REFERENCE["mlp_lecture"]
    random.seed(1337)
    n = MLP(ref["shape"][0], ref["shape"][1])
    assert len(n.parameters()) == 41
    assert n(ref["xs"][0]).data == close(ref["prediction_x0_before_training"], ref["rel_tol"])
    for k in range(6):
        ypred = [n(x) for x in ref["xs"]]
        loss = sum((yout - ygt) ** 2 for ygt, yout in zip(ref["ys"], ypred, strict=True))
        if str(k) in ref["loss"]:
            assert loss.data == close(ref["loss"][str(k)], ref["rel_tol"])
        for p in n.parameters():
            p.grad = 0.0
        loss.backward()
        for p in n.parameters():
            p.data += -ref["learning_rate"] * p.grad
