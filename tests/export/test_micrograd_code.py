"""The exported micrograd program runs and gives the trace's numbers. Skipped where micrograd is not installed."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given, settings

from micrograd_desktop.engine import OPS, Value
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import DEEPEST, micrograd_code
from micrograd_desktop.export.names import names
from tests.export.programs import (
    GRAPHS,
    assert_same,
    deep,
    every_op,
    expected,
    neuron,
    nodes_made,
    random_traces,
    run,
    run_here,
    traced,
)

micrograd_engine = pytest.importorskip("micrograd.engine")


def assert_all_nodes_agree(trace: Trace) -> None:
    """Not only what is printed: every node that has a name, and the op that made it."""
    printed, scope = run_here(micrograd_code(trace))
    assert_same(printed, expected(trace), trace)
    called, grads, made = names(trace), trace.backward().final, nodes_made(trace)
    found = {called[i]: (float(scope[called[i]].data), float(scope[called[i]].grad)) for i in made}
    assert_same(found, {called[i]: (trace.data[i], grads[i]) for i in made}, trace)
    for i in made:
        node, value = trace.nodes[i], scope[called[i]]
        if node.op is None or not node.op.exponent:
            assert value._op == node.symbol
        for operand in node.operands:
            assert operand not in made or scope[called[operand]] in value._prev


def test_the_lectures_neuron_gives_the_lectures_figures(tmp_path: Path) -> None:
    figures = run(micrograd_code(traced(neuron())), tmp_path)
    grads = [figures[name][1] for name in ("x1", "w1", "x2", "w2", "b")]
    assert grads == pytest.approx([-1.5, 1.0, 0.5, 0.0, 0.5], rel=1e-12)


@pytest.mark.parametrize("name", ["every op", "hostile labels"])
def test_a_program_runs_on_its_own(name: str, tmp_path: Path) -> None:
    trace = traced(GRAPHS[name]())
    assert_same(run(micrograd_code(trace), tmp_path), expected(trace), trace)


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_every_node_has_the_traces_numbers(graph) -> None:
    assert_all_nodes_agree(traced(graph()))


@settings(deadline=None)
@given(random_traces())
def test_random_graphs_have_the_traces_numbers(trace: Trace) -> None:
    assert_all_nodes_agree(trace)


def test_the_graph_of_every_op_has_every_op() -> None:
    assert {node.op.name for node in traced(every_op()).nodes if node.op} == set(OPS)


def test_ops_that_micrograd_has_need_no_functions() -> None:
    a = Value(2.0, label="a")
    assert micrograd_code(traced((2 * a - 1).relu() ** 2)).splitlines() == [
        "# Runs with micrograd: pip install micrograd==0.1.0",
        "",
        "from micrograd.engine import Value",
        "",
        "a = Value(2.0)",
        "",
        "v3 = a * 2.0",
        "v5 = v3 - 1.0",
        "v6 = v5.relu()",
        "v7 = v6 ** 2",
        "",
        "v7.backward()",
        "",
        'print("a", a.data, a.grad)',
        'print("v7", v7.data, v7.grad)',
    ]


@pytest.mark.parametrize("x", [0.0, -0.0, -1.5, 1000.0, -1000.0, math.inf, -math.inf, math.nan])
def test_where_python_raises_the_program_has_the_engines_result(x: float) -> None:
    for op in OPS.values():
        for k in (-2.5, -2.0, -1.0, 0.0, 0.5, 150.0, 151.0) if op.exponent else (0.0,):
            a = Value(x, label="a")
            made = a * a + a if op.arity == 2 else a**k if op.exponent else a.apply(op.name)
            trace = traced(made)
            found, wanted = run_here(micrograd_code(trace))[0], expected(trace)
            for name, figures in wanted.items():
                assert found[name] == pytest.approx(figures, rel=1e-12, abs=1e-300, nan_ok=True), (op.name, k, name)


def test_numbers_that_are_not_finite_are_written_so_that_they_come_back() -> None:
    trace = traced(Value(math.inf, label="a") * -math.inf + math.nan)
    program = micrograd_code(trace)
    assert "a = Value(float('inf'))" in program
    assert "a * float('-inf')" in program
    assert run_here(program)[0]["a"][0] == math.inf


def test_a_deep_graph_raises_the_recursion_limit_and_runs(tmp_path: Path) -> None:
    trace = traced(deep())
    program = micrograd_code(trace)
    assert "sys.setrecursionlimit(6000)" in program
    assert "setrecursionlimit" not in micrograd_code(traced(deep(DEEPEST)))
    assert_same(run(program, tmp_path), expected(trace), trace, rel=1e-9)


def test_the_deepest_graph_under_pythons_own_limit_runs(tmp_path: Path) -> None:
    trace = traced(deep(DEEPEST))
    assert_same(run(micrograd_code(trace), tmp_path), expected(trace), trace)
