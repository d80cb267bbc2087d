"""Kernels against values, on random graphs of table ops and of layers: the same data and gradients to the bit."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import OPS, Op, Value, topological_order
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.plan import MOST_COMPILED, MOST_LAYERS, Layer, Map
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP, Neuron
from tests.engine.kernel.agreement import N_INPUTS, by_values, check, compiled_gradient, samples_of
from tests.engine.random_graphs import graphs, layered_graphs

Graph = tuple[Value, list[Value]]
N_PARAMETERS = 4
SIZES = st.sampled_from([1, 3, 7, 8, 9, 40, 130, 300])
COMPILED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
BY_TABLE = settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
"""Fewer: the ops are those of the tests before, each compiled by itself; only where they stand is looked up."""


@COMPILED
@given(graph=graphs(N_PARAMETERS + N_INPUTS), seed=st.integers(0, 99), n=SIZES)
def test_random_graphs_agree_to_the_last_bit(graph: Graph, seed: int, n: int) -> None:
    root, leaves = graph
    check(root, leaves[:N_PARAMETERS], leaves[N_PARAMETERS:], samples_of(seed, n))


@COMPILED
@given(graph=layered_graphs(N_INPUTS), seed=st.integers(0, 99), n=SIZES)
def test_random_graphs_of_layers_with_shortcuts_agree_to_the_last_bit(
    graph: tuple[Value, list[Value], list[Value]], seed: int, n: int
) -> None:
    root, parameters, inputs = graph
    check(root, parameters, inputs, samples_of(seed, n))


@pytest.mark.parametrize("op", [op for op in OPS.values()], ids=lambda op: op.name)
@pytest.mark.parametrize("n", [5, 16])
def test_every_op_agrees_to_the_last_bit_wherever_it_is_defined(op, n) -> None:
    a, b, x, y = (Value(0.7), Value(-0.3), Value(0.0), Value(0.0))
    check(inside_its_domain(op, x * a + b, y), [a, b], [x, y], samples_of(1, n, 2))


def inside_its_domain(op: Op, x: Value, y: Value) -> Value:
    low, high = op.domain[0]
    inside = x.tanh() * (0.45 * (high - low)) + 0.5 * (high + low)
    if op.arity == 2:
        return inside + y if op.name == "add" else inside * y
    return inside**-1.5 if op.exponent else inside.apply(op.name)


@pytest.mark.parametrize("sizes", [[1], [3], [5, 1], [9, 17, 2], [8, 8, 8, 1], [33, 20, 3]], ids=str)
@pytest.mark.parametrize("n", [1, 8, 37, 150])
def test_layers_of_every_size_and_batch_agree_to_the_last_bit(sizes: list[int], n: int) -> None:
    """Rows and columns that don't fill a block, lanes that don't fill a vector, batches of several chunks."""
    network = MLP(2, sizes, "tanh", rng=random.Random(5))
    inputs = [Value(0.0), Value(0.0), Value(0.0)]
    out = network(inputs[:2])
    outs = out if isinstance(out, list) else [out]
    root = sum(((o - inputs[2]) ** 2 for o in outs), Value(0.0))
    kernel = check(root, network.parameters(), inputs, samples_of(2, n))
    layers = [step for step in kernel.layout.plan.steps if isinstance(step, Layer)]
    assert [len(layer.dots) for layer in layers] == sizes


def test_a_layer_is_recognised_wherever_it_stands_and_whatever_follows_it() -> None:
    rng = random.Random(1)
    x, y = Value(0.0), Value(0.0)
    weights = [[Value(rng.uniform(-1, 1)) for _ in range(3)] for _ in range(5)]
    sums = [x * w0 + w1 * y + b for w0, w1, b in weights]
    biased = [b + x * w0 + w1 * y for w0, w1, b in ([Value(rng.uniform(-1, 1)) for _ in range(3)] for _ in range(5))]
    outs = [z * z.sigmoid() for z in biased]
    root = sum((o * s for o, s in zip(outs, sums, strict=True)), Value(0.0))
    parameters = [v for v in topological_order(root) if not v._prev and v not in (x, y) and v.data != 0.0]
    kernel = check(root, parameters, [x, y], samples_of(3, 21, 2))
    steps = kernel.layout.plan.steps
    assert any(isinstance(s, Layer) and len(s.dots) == 5 and s.biased for s in steps)
    assert any(isinstance(s, Map) and len(s.instances) == 5 and len(s.instances[0]) == 2 for s in steps)


@pytest.fixture
def everything_by_table(monkeypatch) -> None:
    monkeypatch.setattr("micrograd_desktop.engine.kernel.plan.MOST_COMPILED", 0)


def test_every_op_by_table_agrees_to_the_last_bit_wherever_it_is_defined(everything_by_table) -> None:
    a, b, x, y = (Value(0.7), Value(-0.3), Value(0.0), Value(0.0))
    made = [inside_its_domain(op, x * a + b, y) for op in OPS.values()]
    kernel = check(sum(made, Value(0.0)), [a, b], [x, y], samples_of(1, 21, 2))
    tables = [step for step in kernel.layout.plan.steps if isinstance(step, Map) and step.by_table]
    assert {op.code for op in OPS.values()} == {row.code for step in tables for row in step.instances[0]}


@BY_TABLE
@given(graph=graphs(N_PARAMETERS + N_INPUTS), seed=st.integers(0, 99), n=SIZES)
def test_random_graphs_by_table_agree_to_the_last_bit(everything_by_table, graph: Graph, seed: int, n: int) -> None:
    root, leaves = graph
    kernel = check(root, leaves[:N_PARAMETERS], leaves[N_PARAMETERS:], samples_of(seed, n))
    assert all(step.by_table for step in kernel.layout.plan.steps if isinstance(step, Map) and len(step.instances) == 1)


@BY_TABLE
@given(graph=layered_graphs(N_INPUTS), seed=st.integers(0, 99), n=SIZES)
def test_random_layers_with_all_else_by_table_agree_to_the_last_bit(
    everything_by_table, graph: tuple[Value, list[Value], list[Value]], seed: int, n: int
) -> None:
    root, parameters, inputs = graph
    check(root, parameters, inputs, samples_of(seed, n))


def test_a_graph_of_too_many_single_ops_to_compile_is_done_by_table() -> None:
    rng, x = random.Random(3), [Value(0.0), Value(0.0), Value(0.0)]
    parameters = [Value(rng.uniform(-0.5, 0.5)) for _ in range(20)]
    nodes = [*parameters, *x]
    for _ in range(MOST_COMPILED):
        a, b = rng.choice(nodes[-40:]), rng.choice(nodes[-40:])
        nodes.append(rng.choice([lambda a, b: a * b, lambda a, b: 0.5 * (a + b), lambda a, _: a.tanh()])(a, b))
    root = sum(nodes, Value(0.0))
    kernel = check(root, parameters, x, samples_of(5, 70))
    tables = [step for step in kernel.layout.plan.steps if isinstance(step, Map) and step.by_table]
    assert sum(len(step.instances[0]) for step in tables) > MOST_COMPILED and kernel.chunk(1000) == 64


def test_too_many_small_layers_to_compile_are_done_by_table_and_large_ones_are_not() -> None:
    rng, x = random.Random(3), [Value(0.0), Value(0.0), Value(0.0)]
    large = MLP(3, [30], "tanh", rng=rng)
    signal, parameters = list(large(x)), large.parameters()
    for _ in range(MOST_LAYERS + 1):
        neuron = Neuron(4, rng=rng)
        signal.append(neuron(rng.sample(signal[-30:], 4)))
        parameters += neuron.parameters()
    root = sum(signal, Value(0.0))
    kernel = check(root, parameters, x, samples_of(6, 40))
    (layer,) = (step for step in kernel.layout.plan.steps if isinstance(step, Layer))
    assert len(layer.dots) == 30


def test_a_single_op_by_table_before_a_layer_goes_back_once(everything_by_table) -> None:
    a, w, b, x, y = (Value(number) for number in (0.7, -0.4, 0.2, 0.0, 0.0))
    check((w * (a * x).tanh() + b) * y, [a, w, b], [x, y], samples_of(7, 19, 2))
    check(w * (a * x + a).tanh() + b, [a, w, b], [x], samples_of(7, 19, 1))
    v, c = Value(1.5), Value(-0.3)
    check(w * (v * x + c).tanh() + b, [v, c, w, b], [x], samples_of(8, 19, 1))


def test_layers_of_a_perceptron_write_gradients_over_their_inputs_and_shortcuts_do_not() -> None:
    network, inputs = MLP(2, [5, 4, 1], "tanh", rng=random.Random(5)), [Value(0.0) for _ in range(3)]
    *_, hidden, (out,) = network.walk(inputs[:2])
    plain = check((out - inputs[2]) ** 2, network.parameters(), inputs, samples_of(2, 30))
    assert len(plain.layout.in_place) == 2
    shortcut = check(out * hidden[1], network.parameters(), inputs, samples_of(2, 30))
    assert len(shortcut.layout.in_place) == 1


def test_a_minibatch_is_gathered_in_its_own_order() -> None:
    network = MLP(2, [4, 1], "tanh", rng=random.Random(5))
    inputs = [Value(0.0) for _ in range(3)]
    root = (network(inputs[:2]) - inputs[2]) ** 2
    samples, order = samples_of(4, 60), [3, 59, 0, 17, 4, 4, 30, 8, 9, 10, 11]
    kernel = Kernel([root, root], network.parameters(), inputs)
    numbers = np.array([p.data for p in network.parameters()])
    _, gradients = by_values(root, network.parameters(), inputs, samples[:, order])
    expected = batch_sum(gradients, kernel.chunk(60))
    assert np.array_equal(compiled_gradient(kernel, numbers, samples, order), expected)


def test_what_does_not_lead_to_the_loss_costs_and_changes_nothing() -> None:
    a, b, x = Value(0.5), Value(2.0), Value(0.0)
    score, idle = a * x + b, (b * x).exp()
    kernel = Kernel([score**2, score, idle], [a, b], [x])
    samples = samples_of(0, 9, 1)
    assert np.array_equal(
        kernel.evaluate(np.array([0.5, 2.0]), samples)[2], [Value(2.0 * v).exp().data for v in samples[0]]
    )
    assert compiled_gradient(kernel, np.array([0.5, 2.0]), samples) == pytest.approx(
        [np.mean(2 * (0.5 * samples[0] + 2) * samples[0]), np.mean(2 * (0.5 * samples[0] + 2))]
    )


def test_code_is_compiled_anew_where_nothing_can_be_written(monkeypatch, tmp_path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way of a folder")
    monkeypatch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: blocked)
    a, x = Value(3.0), Value(0.0)
    assert Kernel([a * x], [a], [x]).evaluate(np.array([3.0]), np.array([[2.0]])) == 6.0


def test_kept_code_is_used_and_spoiled_code_is_not(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: tmp_path)
    a, x = Value(3.0), Value(0.0)

    def evaluate() -> Floats:
        return Kernel([a * x * x], [a], [x]).evaluate(np.array([3.0]), np.array([[2.0]]))

    assert evaluate() == 12.0
    (kept,) = tmp_path.iterdir()
    monkeypatch.setattr("micrograd_desktop.engine.kernel.compiler.machine.compile_module", None)
    assert evaluate() == 12.0
    monkeypatch.undo()
    monkeypatch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: tmp_path)
    kept.write_bytes(b"not code")
    assert evaluate() == 12.0


def test_a_graph_of_hundreds_of_outputs_and_of_parameters_outside_layers_compiles() -> None:
    parameters, x = [Value(0.001 * i) for i in range(900)], Value(0.0)
    outs = [(p * p * x).tanh() for p in parameters]
    root = sum(outs, Value(0.0))
    kernel = Kernel(outs, parameters, [x])
    samples = samples_of(1, 11, 1)
    numbers = np.array([p.data for p in parameters])
    assert np.array_equal(kernel.evaluate(numbers, samples), kernel.evaluate_in_numpy(numbers, samples))
    check(root, parameters, [x], samples)
