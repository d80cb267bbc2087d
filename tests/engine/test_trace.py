"""A frozen graph and its backward pass, visit by visit: the bits of the Value engine, with and without bugs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import ASSIGN, BUGS, IN_BACKWARD, backward, count_naive_visits
from micrograd_desktop.engine.explain import equation, explain, name
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.trace import Trace
from tests.engine.random_graphs import graphs

REFERENCE = json.loads((Path(__file__).parent.parent / "reference" / "lecture.json").read_text(encoding="utf-8"))


def neuron():
    x1, x2 = Value(2.0, label="x1"), Value(0.0, label="x2")
    w1, w2 = Value(-3.0, label="w1"), Value(1.0, label="w2")
    b = Value(6.881373587019543, label="b")
    x1w1, x2w2 = x1 * w1, x2 * w2
    s = x1w1 + x2w2
    n = s + b
    o = n.tanh()
    for value, label in ((x1w1, "x1w1"), (x2w2, "x2w2"), (s, "s"), (n, "n"), (o, "o")):
        value.label = label
    return o


def same(a, b):
    return a == b or (a != a and b != b)


@settings(deadline=None)
@given(graphs())
def test_the_final_gradients_are_those_of_backward_to_the_last_bit(graph):
    root = graph[0] if isinstance(graph, tuple) else graph
    trace = Trace.of(root)
    root.backward()
    final = trace.backward().final
    assert all(same(a.grad, b) for a, b in zip(topological_order(root), final, strict=True))


@settings(deadline=None, max_examples=50)
@given(graphs(), st.sets(st.sampled_from(sorted(IN_BACKWARD)), min_size=1))
def test_bugs_give_the_same_wrong_gradients_either_way(graph, bugs):
    root = graph[0] if isinstance(graph, tuple) else graph
    trace = Trace.of(root)
    if count_naive_visits([node.operands for node in trace.nodes]) > 5000:
        return
    backward(root, bugs)
    final = trace.backward(bugs).final
    assert all(same(a.grad, b) for a, b in zip(topological_order(root), final, strict=True))


def test_naive_recursion_is_the_recursion():
    a = Value(1.0)
    b = 2 * a
    c = b + 1
    d = 3 * b
    e = c * d

    def naive(node):
        node._backward()
        for operand in node._prev:
            naive(operand)

    backward(e, ["no-topological-sort"])
    expected = REFERENCE["reuse"]["no_topological_sort"]["naive_recursion_grad_a"]
    assert a.grad == expected
    e.zero_grad()
    e.grad = 1.0
    naive(e)
    assert a.grad == expected


def test_naive_recursion_that_would_take_for_ever_is_refused_with_a_sentence():
    a = Value(1.0)
    for _ in range(60):
        a = a + a
    with pytest.raises(OverflowError, match="topological sort"):
        backward(a, ["no-topological-sort"])
    with pytest.raises(OverflowError, match="Make the graph smaller"):
        Trace.of(a).backward(["no-topological-sort"])


def test_gradients_accumulate_on_what_is_there():
    o = neuron()
    trace = Trace.of(o)
    once = trace.backward().final
    again = trace.with_grads(once).backward().final
    o.backward()
    o.backward()
    assert list(again) == [node.grad for node in topological_order(o)]


def test_every_visit_says_before_and_after():
    passed = Trace.of(neuron()).backward()
    grads = list(passed.trace.grads)
    for count, visit in enumerate(passed.visits, start=1):
        if visit.seed:
            grads[visit.node] = 1.0
        assert visit.grad == grads[visit.node]
        for push in visit.pushes:
            assert push.before == grads[push.operand]
            grads[push.operand] = push.after
        assert passed.grads_after(count) == grads
    assert tuple(grads) == passed.final


def test_other_numbers_in_leaves_are_computed_through():
    o = neuron()
    trace = Trace.of(o)
    labels = [node.label for node in trace.nodes]
    moved = trace.with_leaves({labels.index("x1"): 1.5, labels.index("b"): -0.25})
    nodes = topological_order(o)
    nodes[labels.index("x1")].data, nodes[labels.index("b")].data = 1.5, -0.25
    for node in nodes:
        node.forward()
    assert list(moved.data) == [node.data for node in nodes]
    assert moved.shape == trace.shape


def test_the_chain_rule_is_written_with_its_numbers():
    trace = Trace.of(neuron())
    passed = trace.backward()
    (visit,) = [v for v in passed.visits if trace.nodes[v.node].label == "x1w1"]
    told = explain(trace, visit)
    assert told.equation == "x1w1 = x1 × w1"
    first, second = told.steps
    assert (first.operand, first.root, first.derivative, first.sign) == ("x1", "o", "w1", "+=")
    assert (first.local, second.local) == (-3.0, 2.0)
    assert first.share == first.after == pytest.approx(-1.5, rel=1e-12)
    assert "x1.grad was 0.0 and is now -1.4" in told.text(repr)
    assert explain(trace, visit, frozenset({"assign"})).steps[0].sign == "="


def test_every_op_and_every_node_can_be_told():
    a, b = Value(0.7, label="a b"), Value(1.3)
    made = [a + b, a * b, a**3, a / b, *(a.apply(op) for op in ("tanh", "exp", "relu", "log", "sigmoid", "sin", "cos",
            "abs", "leaky_relu", "softplus"))]  # fmt: skip
    trace = Trace.of(sum(made, Value(0.0)))
    for visit in trace.backward().visits:
        told = explain(trace, visit)
        assert told.rule.endswith(".")
        assert "{" not in told.text(repr)
    assert equation(trace, [n.label for n in trace.nodes].index("a b")) == "leaf"
    assert name(trace, trace.root) == f"v{len(trace.nodes)}"


def test_every_bug_is_a_row_with_sentences():
    for key, bug in BUGS.items():
        assert key == bug.name
        assert bug.says.endswith(".")
        assert bug.effect.endswith(".")


@pytest.mark.parametrize(
    ("make", "derivatives", "locals_"),
    [(lambda x: x * x, ("2nd x", "1st x"), (3.0, 3.0)), (lambda x: x + x, ("1", "1"), (1.0, 1.0))],
)
@pytest.mark.parametrize(("bug", "after"), [((), "sum"), ((ASSIGN,), "last")])
def test_a_value_that_is_both_operands_is_spoken_of_as_the_first_and_the_second(make, derivatives, locals_, bug, after):
    x = Value(3.0, label="x")
    y = make(x)
    y.label = "y"
    trace = Trace.of(y)
    explanation = explain(trace, trace.backward(bug).visits[0], frozenset(bug))
    assert [step.role for step in explanation.steps] == ["1st x", "2nd x"]
    assert [step.operand for step in explanation.steps] == ["x", "x"]
    assert tuple(step.derivative for step in explanation.steps) == derivatives
    first, second = explanation.steps
    assert (first.before, first.after, second.before) == (0.0, locals_[0], locals_[0])
    assert second.after == (sum(locals_) if after == "sum" else locals_[1])
    assert ("sum of two shares" if after == "sum" else "overwrites the first") in explanation.rule
    assert second.sentence(str).startswith("2nd x: gradient")
