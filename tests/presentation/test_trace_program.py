"""From programs and points to traces that are ready to be walked through."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.data.split import generate
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.leaf_edits import kept, node_at, nudged, set_leaves
from micrograd_desktop.presentation.trace_folding import Folding
from micrograd_desktop.presentation.trace_program import (
    Traced,
    TraceRequest,
    Untraceable,
    program_of_neuron,
    program_of_point,
    trace_program,
)
from micrograd_desktop.presentation.trace_walk import CURRENT, VISITED, WAITING
from micrograd_desktop.project import edits
from micrograd_desktop.project.restart import fitted
from micrograd_desktop.project.rules import features_of, problem_of
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sample import SampleGraph, by_row

NEURON = "x1 = 2.0\nx2 = 0.0\nw1 = -3.0\nw2 = 1.0\nb = 6.881373587019543\no = (x1*w1 + x2*w2 + b).tanh()\n"


def traced(program, **changes):
    result = trace_program(TraceRequest(program, **changes))
    assert isinstance(result, Traced), result
    return result


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize("trained", [0, 5])
def test_a_point_from_train_has_the_gradients_of_the_value_engine_and_of_the_kernel(tiny, loss, trained):
    project = replace(tiny, training=replace(tiny.training, loss=loss))
    run = Run(project)
    if trained:
        run.advance(trained)
    inputs, target = run.points.train_x[3].tolist(), float(run.points.train_y[3])
    program = program_of_point(project, inputs, target, "Point 4")
    result = traced(program, network=project.network, parameters=run.parameters)

    network = build_mlp(project.network)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    sample = SampleGraph.of(network, 2, loss)
    root, _ = sample.build([Value(v) for v in inputs], [Value(target)])
    root.backward()
    assert result.trace.data[-1] == root.data
    ours = result.walk.backward.final
    assert list(ours) == [node.grad for node in topological_order(root)]

    samples = by_row(np.array([inputs]), np.array([target]))
    _, gradients = sample.kernel().gradient_in_numpy(run.parameters, samples, 1)
    by_label = {node.label: ours[i] for i, node in enumerate(result.trace.nodes) if node.origin.parameter}
    assert len(by_label) == len(run.parameters)
    taken = sorted(by_label.values())
    assert taken == pytest.approx(sorted(gradients.tolist()), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize(
    ("kind", "loss"),
    [("blobs", "cross-entropy"), ("blobs", "multi-margin"), ("sine", "huber"), ("plane", "absolute-error")],
)
def test_a_point_of_any_problem_has_the_very_graph_that_is_trained(tiny, kind, loss):
    project = fitted(replace(tiny, dataset=DatasetSpec(kind, 30, 0.2, 1.0, 3)))
    project = replace(project, training=replace(project.training, loss=loss, learning_rate=0.01))
    run = Run(project)
    run.advance(3)
    inputs, target = run.points.train_x[4].tolist(), float(run.points.train_y[4])
    result = traced(
        program_of_point(project, inputs, target, "Point 5"), network=project.network, parameters=run.parameters
    )
    network, problem = build_mlp(project.network), problem_of(project)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    sample = SampleGraph.of(network, len(inputs), loss, problem)
    root, _ = sample.build([Value(v) for v in inputs], [Value(y) for y in problem.coded(target)])
    root.backward()
    order = topological_order(root)
    assert [node.op for node in result.trace.nodes] == [node.op for node in order]
    assert list(result.trace.data) == [node.data for node in order]
    assert list(result.walk.backward.final) == [node.grad for node in order]


@pytest.mark.parametrize(
    ("loss", "line"),
    [
        ("max-margin", "loss = (1 + -y * score).relu()"),
        ("squared-error", "loss = (score - y)**2"),
        ("logistic", "loss = (-y * score).softplus()"),
    ],
)
def test_a_loss_is_written_as_its_row_says(tiny, loss, line):
    project = replace(tiny, training=replace(tiny.training, loss=loss))
    assert line in program_of_point(project, [0.5, 1.0], 1.0, "Point 1").splitlines()


def test_a_neuron_from_train_is_what_the_network_computes(tiny):
    points = generate(tiny.dataset)
    inputs = points.train_x[0].tolist()
    network = build_mlp(tiny.network)
    for layer, index in ((1, 2), (2, 0)):
        result = traced(program_of_neuron(tiny, layer, index, inputs, "point 1"), network=tiny.network)
        signal = [Value(v) for v in inputs]
        for part in network.layers[:layer]:
            out = part(signal)
            signal = out if isinstance(out, list) else [out]
        assert result.trace.data[-1] == signal[index].data


def test_an_error_keeps_its_place_and_a_sentence():
    result = trace_program(TraceRequest("a = 1.0\nb = a * x3"))
    assert isinstance(result, Untraceable)
    assert result.sentence == "Line 2: The name 'x3' is not defined."
    assert result.span.column == 9
    deep = "a = 1.0\n" + "a = a + a\n" * 40
    assert isinstance(trace_program(TraceRequest(deep, bugs=frozenset({"no-topological-sort"}))), Untraceable)


def test_other_numbers_keep_the_layout_and_another_shape_does_not():
    first = traced(NEURON)
    moved = traced(NEURON.replace("2.0", "2.5"), before=first)
    assert moved.same_shape
    assert moved.layout is first.layout
    assert not traced(NEURON + "p = o * 2\n", before=first).same_shape
    assert traced(NEURON, before=first, folding=Folding(constants=False)).layout is not first.layout


def test_leaves_set_by_hand_go_through_the_graph():
    program = "n = MLP(2, [2, 1], seed=3)\no = n([1.0, 2.0])"
    plain = traced(program)
    weight = next(k for k, i in enumerate(plain.trace.leaves) if plain.trace.nodes[i].label == "n1.1.w1")
    moved = traced(program, leaves=((weight, 0.25),))
    assert moved.trace.data[plain.trace.leaves[weight]] == 0.25
    assert moved.trace.data[-1] != plain.trace.data[-1]


def test_literals_are_replaced_in_the_text_and_other_leaves_beside_it():
    program = "x = [1.5, -2.0]; y = Value(-3.0, label='y')\nn = Neuron(2, seed=1)\no = n(x) * y + x[1]\n"
    trace = traced(program).trace
    by_label = {node.label: i for i, node in enumerate(trace.nodes)}
    values = {by_label["x[1]"]: 7.25, by_label["y"]: -0.5, by_label["x[0]"]: 2.0, by_label["n.b"]: 0.125}
    edit = set_leaves(trace, program, (), values)
    assert edit.program.startswith("x = [2.0, 7.25]; y = Value(-0.5, label='y')\n")
    assert edit.beside == ((trace.leaves.index(by_label["n.b"]), 0.125),)
    again = traced(edit.program, leaves=edit.beside).trace
    for node, value in values.items():
        assert again.data[node] == value
    assert again.shape == trace.shape


def test_the_lectures_manual_step():
    program = "a = 2.0\nb = -3.0\nc = 10.0\nf = -2.0\ne = a*b\nd = e + c\nL = d * f\n"
    result = traced(program)
    values = nudged(result.trace, result.walk.backward.final, 0.01)
    edit = set_leaves(result.trace, program, (), values)
    assert traced(edit.program).trace.data[-1] == pytest.approx(-7.286496, rel=1e-12)


def test_the_smallest_expression_around_a_place_is_found():
    result = traced("a = 2.0\nb = (a * 3) + 1\n")
    label = {i: node.symbol for i, node in enumerate(result.trace.nodes)}
    assert label[node_at(result.trace, 2, 8)] == "*"
    assert label[node_at(result.trace, 2, 13)] == "+"
    assert node_at(result.trace, 5, 1) is None


def test_a_walk_goes_forward_then_backward():
    walk = traced(NEURON).walk
    assert (walk.n_forward, walk.length) == (10, 20)
    start, middle, ready, end = (walk.moment(p) for p in (0, 3, 10, 20))
    assert (start.computed, start.current, set(start.states)) == (0, None, {WAITING})
    assert (middle.computed, middle.current, middle.states[2]) == (3, 2, CURRENT)
    assert (ready.backward, ready.current, set(ready.states)) == (False, None, {WAITING})
    assert list(end.states).count(VISITED) == 9
    final = {walk.names[i]: grad for i, grad in enumerate(end.grads)}
    assert {name: round(final[name], 12) for name in ("x1", "w1", "x2", "w2", "b")} == {
        "x1": -1.5, "w1": 1.0, "x2": 0.5, "w2": 0.0, "b": 0.5}  # fmt: skip
    for position in range(11, 21):
        moment = walk.moment(position)
        assert moment.current == walk.visit(position).node == walk.explanation(position).node
        assert walk.position_of_node(moment.current, True) == position


def test_what_was_carried_over_is_added_to():
    first = traced(NEURON)
    carried = kept(first.trace, first.walk.backward.final)
    again = traced(NEURON, before=first, carried=carried)
    assert {i: again.trace.grads[i] for i in again.trace.leaves} == carried
    assert traced(NEURON + "p = o\nq = p * o\n", before=first, carried=carried).trace.grads[0] == 0.0


LOSSY = "a = Value(2.0)\nb = Value(-3.0)\nc = Value(10.0)\nf = Value(-2.0)\nL = (2*a*b + c) * f\n"


def test_nudges_without_zero_grad_are_micrograds_own_loop():
    """Only leaves keep their gradients: the nodes between, and bare numbers, are made anew in each pass."""
    Micrograd = pytest.importorskip("micrograd.engine").Value  # noqa: N806
    leaves = {name: Micrograd(data) for name, data in (("a", 2.0), ("b", -3.0), ("c", 10.0), ("f", -2.0))}

    def result():
        a, b, c, f = leaves.values()
        out = (2 * a * b + c) * f
        out.backward()
        return out

    root, shown, program = result(), traced(LOSSY), LOSSY
    for _ in range(4):
        for leaf in leaves.values():
            leaf.data += 0.01 * leaf.grad
        root = result()
        final = shown.walk.backward.final
        program = set_leaves(shown.trace, program, (), nudged(shown.trace, final, 0.01)).program
        shown = traced(program, before=shown, carried=kept(shown.trace, final))
    assert shown.trace.data[-1] == root.data
    found = {node.label: shown.walk.backward.final[i] for i, node in enumerate(shown.trace.nodes)}
    assert {name: found[name] for name in leaves} == {name: leaf.grad for name, leaf in leaves.items()}
    assert [i for i, grad in enumerate(shown.trace.grads) if grad] == [
        i for i in shown.trace.leaves if not shown.trace.nodes[i].origin.constant
    ]


def test_leaves_that_are_no_parameters_keep_their_gradients_in_the_lectures_loop_as_in_micrograd():
    """``for p in n.parameters(): p.grad = 0.0`` sets parameters to zero, and nothing else."""
    Micrograd = pytest.importorskip("micrograd.engine").Value  # noqa: N806
    w, x, y = Micrograd(0.5), Micrograd(-1.5), Micrograd(2.0)
    for _ in range(20):
        loss = ((w * x).relu() - y) ** 2
        w.grad = 0.0
        loss.backward()
        w.data += -0.01 * w.grad
    shown = traced(
        "w = Value(0.5)\nx = Value(-1.5)\ny = Value(2.0)\nfor k in range(20):\n    loss = ((w*x).relu() - y)**2\n"
        "    w.grad = 0.0\n    loss.backward()\n    w.data += -0.01 * w.grad\n"
    )
    found = {node.label: shown.walk.backward.final[i] for i, node in enumerate(shown.trace.nodes)}
    assert {name: found[name] for name in "wxy"} == {"w": w.grad, "x": x.grad, "y": y.grad}
    assert found["y"] != 0.0


def test_gradients_set_to_zero_are_zero_whatever_the_program_left():
    program = "a = Value(2.0)\nb = a * 3\nb.backward()\na.grad = 5.0\nb.backward()\n"
    assert any(traced(program).trace.grads)
    assert not any(traced(program, zeroed=True).trace.grads)


def test_a_trace_does_not_keep_those_before_it():
    first = traced(NEURON)
    assert traced(NEURON, before=first).request.before is None
    assert trace_program(TraceRequest("a = b", before=first)).request.before is None


FEATURES = ("x1", "x1**2", "sin(3*x)*y", "max(-y/2 + 1/3, sqrt(x**2 + 2**y))")


@pytest.mark.parametrize("bugs", [frozenset(), frozenset({"assign"})])
def test_a_point_under_features_has_them_as_ops_from_its_inputs(tiny, bugs):
    project = edits.SetFeatures(FEATURES).apply(tiny)
    run = Run(project)
    run.advance(3)
    inputs, target = run.points.train_x[4].tolist(), float(run.points.train_y[4])
    program = program_of_point(project, inputs, target, "Point 5")
    assert "f2 = x1 ** 2" in program.splitlines() and "net([x1, f2, f3, f4])" in program
    result = traced(program, network=project.network, parameters=run.parameters, bugs=bugs)
    network, problem = build_mlp(project.network), problem_of(project)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    sample = SampleGraph.of(network, 4, project.training.loss, problem)
    x = [Value(v) for v in inputs]
    root, _ = sample.build(features_of(project.network, project.dataset).values(x), [Value(target)])
    order = topological_order(root)
    assert [node.op for node in result.trace.nodes] == [node.op for node in order]
    assert list(result.trace.data) == [node.data for node in order]
    if not bugs:
        root.backward()
        assert list(result.walk.backward.final) == [node.grad for node in order]
        grads = [result.walk.backward.final[order.index(value)] for value in x]
        assert all(grads) and grads == [value.grad for value in x]


def test_a_neuron_under_features_is_what_the_network_computes(tiny):
    project = edits.SetFeatures(FEATURES).apply(tiny)
    inputs, network = generate(project.dataset).train_x[0].tolist(), build_mlp(project.network)
    result = traced(program_of_neuron(project, 1, 2, inputs, "point 1"), network=project.network)
    seen = features_of(project.network, project.dataset).values([Value(v) for v in inputs])
    assert result.trace.data[-1] == network.layers[0](seen)[2].data
