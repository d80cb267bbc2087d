"""A typed activation in Trace is the scalars that it is made of, and goes with them into every exported program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from micrograd_desktop.engine.activation import ops_of
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.pytorch_code import pytorch_code
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, program_of_point, trace_program
from micrograd_desktop.project.spec import LayerSpec
from micrograd_desktop.training.run import Run
from tests.export.programs import assert_same, expected, run_here

FORMULAS = ("x * sigmoid(x)", "max(0, x) - 0.1", "exp(-x**2)", "x / (1 + abs(x))")


def traced_point(tiny, formula: str) -> tuple[Traced, Run]:
    hidden = (LayerSpec(3, formula), LayerSpec(2, "tanh"))
    project = replace(tiny, network=replace(tiny.network, hidden=hidden, output_activation=formula))
    run = Run(project)
    run.advance(3)
    inputs, target = run.points.train_x[1].tolist(), float(run.points.train_y[1])
    request = TraceRequest(
        program_of_point(project, inputs, target, "Point 2"), network=project.network, parameters=run.parameters
    )
    result = trace_program(request)
    assert isinstance(result, Traced), result
    return result, run


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_neuron_is_its_sum_and_the_ops_of_its_formula(tiny, formula: str) -> None:
    result, _ = traced_point(tiny, formula)
    trace = result.trace
    labels = [node.label for node in trace.nodes]
    assert {"n1.1", "n1.1.sum", "n3.1", "n3.1.sum"} <= set(labels)
    group = trace.nodes[labels.index("n1.1")].origin.group
    own = [node for node in trace.nodes if node.op is not None and node.origin.group == group]
    assert len(own) == 2 * 2 + ops_of(formula)


@pytest.mark.parametrize("formula", FORMULAS)
def test_exported_programs_give_its_numbers(tiny, formula: str) -> None:
    trace = traced_point(tiny, formula)[0].trace
    micrograd, _ = run_here(micrograd_code(trace))
    assert_same(micrograd, expected(trace), trace)
    pytest.importorskip("torch")
    torch, _ = run_here(pytorch_code(trace))
    assert_same(torch, expected(trace), trace)


def test_a_program_may_make_a_network_with_a_formula() -> None:
    text = 'net = MLP(2, [3, 1], activation="x * sigmoid(x)", seed=1)\nout = net([0.5, -1.0])\nout.backward()\n'
    assert evaluate(text, VOCABULARY).trace.nodes[-1].op is not None
    for refused in ("log(x)", "swish", "x; x", "__import__('os')"):
        with pytest.raises(ExpressionError, match="activation"):
            evaluate(text.replace("x * sigmoid(x)", refused), VOCABULARY)
