"""The exported PyTorch program runs and gives the trace's numbers. Skipped where PyTorch is not installed."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given, settings

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.names import names
from micrograd_desktop.export.pytorch_code import pytorch_code
from tests.export.programs import (
    GRAPHS,
    assert_same,
    deep,
    expected,
    neuron,
    nodes_made,
    random_traces,
    run,
    run_here,
    traced,
)

pytest.importorskip("torch")


def assert_all_nodes_agree(trace: Trace, rel: float = 1e-12) -> None:
    printed, scope = run_here(pytorch_code(trace))
    assert_same(printed, expected(trace), trace, rel)
    called = names(trace)
    for i in nodes_made(trace):
        assert scope[called[i]].item() == pytest.approx(trace.data[i], rel=rel, abs=1e-9)


def test_the_lectures_neuron_gives_the_lectures_figures(tmp_path: Path) -> None:
    figures = run(pytorch_code(traced(neuron())), tmp_path)
    grads = [figures[name][1] for name in ("x1", "w1", "x2", "w2", "b")]
    assert grads == pytest.approx([-1.5, 1.0, 0.5, 0.0, 0.5], rel=1e-12)


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_every_program_has_the_traces_numbers(graph) -> None:
    assert_all_nodes_agree(traced(graph()))


@settings(deadline=None)
@given(random_traces())
def test_random_graphs_have_the_traces_numbers(trace: Trace) -> None:
    if any(math.isnan(grad) for grad in trace.backward().final):
        return  # x ** 0 at 0: the table's formula is 0 * inf there, PyTorch takes the limit
    assert_all_nodes_agree(trace, rel=1e-9)


def test_constants_ask_for_no_gradient_except_where_a_value_is_made_of_them_alone() -> None:
    a, c = Value(2.0, label="a"), Value(3.0) * 4.0
    c.label = "c"
    program = pytorch_code(traced(Value(5.0) * a + c))
    assert "v1 = torch.tensor(5.0, dtype=torch.float64)\n" in program
    assert "v4 = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)\n" in program
    assert run_here(program)[0]["c"] == (12.0, 1.0)


def test_a_deep_graph_runs() -> None:
    assert_all_nodes_agree(traced(deep()), rel=1e-9)
