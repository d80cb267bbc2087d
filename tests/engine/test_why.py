"""A gradient as the sum of its uses: the bits of the pass at any moment of it, with every bug, and its paths."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import ASSIGN, IN_BACKWARD, NO_SORT, TWICE, count_naive_visits
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.sensitivity import FEWEST_POINTS, MOST_POINTS, MOST_WORK, Experiment, slope_of
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.why import MOST_PATHS, paths, upstream_of, why
from tests.engine.random_graphs import graphs

REUSE = "a = Value(1.0)\nb = 2*a\nc = b + 1\nd = 3*b\ne = c*d\n"


def same(a, b):
    return a == b or (a != a and b != b)


def node(trace, name):
    return trace.names.index(name)


def told(program, name, bugs=(), done=None):
    passed = evaluate(program).trace.backward(bugs)
    return why(passed, node(passed.trace, name), done)


@settings(deadline=None, max_examples=40)
@given(graphs(max_nodes=8), st.sets(st.sampled_from(sorted(IN_BACKWARD))), st.booleans(), st.data())
def test_the_sum_of_the_uses_is_the_gradient_of_any_moment_to_the_bit(graph, bugs, kept, data):
    trace = Trace.of(graph[0])
    if count_naive_visits([n.operands for n in trace.nodes]) > 500:
        return
    if kept:
        trace = trace.with_grads([0.37 * (i % 3) for i in range(len(trace.nodes))])
    passed = trace.backward(bugs)
    for done in (0, data.draw(st.integers(0, len(passed.visits))), len(passed.visits)):
        grads = passed.grads_after(done)
        for i in range(len(trace.nodes)):
            found = why(passed, i, done)
            assert same(found.grad, grads[i])
            for share in found.arrived:
                assert same(share.share, share.upstream * share.local)
                assert same(upstream_of(passed, share).grad, share.upstream)


@settings(deadline=None, max_examples=40)
@given(graphs(max_nodes=6))
def test_the_products_over_all_paths_add_up_to_the_gradient(graph):
    trace = Trace.of(graph[0])
    final = trace.backward().final
    for i in range(len(trace.nodes)):
        found = paths(trace, i)
        if trace.path_counts[i] > MOST_PATHS:
            assert found is None
            continue
        assert len(found) == trace.path_counts[i] == len({path.uses for path in found})
        largest = max((abs(path.product) for path in found), default=0.0)
        assert math.isclose(sum(path.product for path in found), final[i], rel_tol=1e-9, abs_tol=1e-12 * largest)


def test_a_value_that_is_both_operands_has_two_uses():
    found = told("x = Value(3.0)\ny = x * x\n", "x")
    assert [(share.argument, share.upstream, share.local, share.share) for share in found.shares] == [
        (0, 1.0, 3.0, 3.0),
        (1, 1.0, 3.0, 3.0),
    ]
    assert found.grad == 6.0


def test_with_the_bug_that_assigns_only_the_last_share_counts():
    found = told("x = Value(3.0)\ny = x * x + x\n", "x", {ASSIGN})
    assert [share.counts for share in found.shares] == [False, False, True]
    found = told("x = Value(3.0)\ny = x * x\n", "x", {ASSIGN})
    assert [share.counts for share in found.shares] == [False, True]
    assert not found.own_counts
    assert found.grad == 3.0


def test_without_a_sort_a_share_has_the_gradient_of_the_time_it_was_sent():
    found = told(REUSE, "a", {NO_SORT})
    assert [share.upstream for share in found.shares] == [6.0, 15.0]
    assert found.grad == 42.0
    assert told(REUSE, "a").grad == 30.0


def test_a_second_pass_adds_its_own_shares_and_the_roots_gradient_is_one_by_definition():
    found = told("a = Value(2.0)\nb = a * 3\n", "a", {TWICE})
    assert [share.share for share in found.shares] == [3.0, 3.0]
    root = told("a = Value(2.0)\nb = a * 3\n", "b")
    assert (root.is_root, root.seeded, root.grad, root.shares) == (True, True, 1.0, ())
    assert told("a = Value(2.0)\nb = a * 3\n", "b", done=0).grad == 0.0


def test_in_the_middle_of_a_walk_it_says_what_has_arrived():
    found = told(REUSE, "b", done=2)
    assert [share.arrived for share in found.shares] == [True, False]
    assert found.grad == found.shares[0].share


def test_what_a_program_sent_itself_stands_beside_what_its_gradients_would_send():
    program = "a = Value(2.0)\nb = a * 3\nb.grad = 1.0\nb._backward()\n"
    found = told(program, "a")
    assert found.sent
    assert (found.grad, found.total) == (3.0, 3.0)


def test_paths_are_counted_exactly_where_no_one_could_list_them():
    a = Value(1.0)
    for _ in range(300):
        a = a + a
    trace = Trace.of(a)
    assert trace.path_counts[0] == 2**300
    assert paths(trace, 0) is None


@settings(deadline=None, max_examples=40)
@given(graphs(max_nodes=8), st.floats(-0.5, 0.5))
def test_a_nudge_gives_what_the_whole_trace_computes(graph, h):
    trace = Trace.of(graph[0])
    passed = trace.backward()
    for i in range(len(trace.nodes)):
        moved = Experiment(trace, i, slope_of(passed, i)).move(h)
        assert same(moved.after, trace.compute({i: moved.x + h})[-1])
        assert moved.predicted == passed.final[i] * h


def test_the_secant_tends_to_the_gradient_and_the_curve_goes_through_the_present():
    trace = evaluate("x = Value(0.5)\ny = (3*x).tanh()\n").trace
    experiment = Experiment(trace, 0, slope_of(trace.backward(), 0))
    errors = [abs(experiment.move(h).secant - experiment.slope) for h in (1.0, 0.1, 0.01, 0.001)]
    assert errors == sorted(errors, reverse=True)
    curve = experiment.curve(0.01)
    assert len(curve.xs) == MOST_POINTS
    assert curve.ys[MOST_POINTS // 2] == trace.data[-1]
    assert (curve.xs[0], curve.xs[-1]) == (-0.5, 1.5)
    assert experiment.curve(-2.0).xs[0] == -3.5


def test_a_large_graph_is_drawn_from_fewer_points():
    a = Value(0.1)
    for _ in range(10_000):
        a = a + 0.001
    trace = Trace.of(a)
    experiment = Experiment(trace, 0, 1.0)
    curve = experiment.curve(0.01)
    assert FEWEST_POINTS <= len(curve.xs) < MOST_POINTS
    assert len(curve.xs) * curve.follow <= MOST_WORK + curve.follow


@pytest.mark.parametrize("bugs", [(), (ASSIGN,)])
def test_the_slope_is_what_the_pass_added(bugs):
    trace = evaluate("a = Value(2.0)\nb = a * 3\n").trace.with_grads([5.0, 0.0, 0.0])
    assert slope_of(trace.backward(bugs), 0) == 3.0
