"""micrograd's own Neuron, Layer and MLP: its numbers, its names, its words."""

from __future__ import annotations

import random

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import micrograd as ours


def test_a_seeded_neuron_gives_the_number_of_micrograd_and_a_net_too():
    random.seed(1337)
    assert ours.Neuron(2)([Value(1.0), Value(-2.0)]).data == pytest.approx(0.1024, abs=5e-5)
    random.seed(1337)
    assert ours.MLP(2, [16, 16, 1])([Value(1.0), Value(-2.0)]).data == pytest.approx(-1.332, abs=5e-4)


@pytest.mark.parametrize("sizes", [[1], [3, 1], [4, 4, 2]])
def test_a_seeded_net_is_that_of_micrograd_to_the_bit(sizes):
    theirs = pytest.importorskip("micrograd.nn")
    results = []
    for nn in (ours, theirs):
        random.seed(5)
        net = nn.MLP(3, sizes)
        out = net([1.0, -0.5, 0.25])
        total = sum(out, 0.0) if isinstance(out, list) else out
        total.backward()
        results.append((str(net), total.data, [p.data for p in net.parameters()], [p.grad for p in net.parameters()]))
    assert results[0][0] == results[1][0]
    assert results[0][1] == pytest.approx(results[1][1], rel=1e-14)
    assert results[0][2] == results[1][2]
    assert results[0][3] == pytest.approx(results[1][3], rel=1e-12)


def test_nonlin_says_whether_there_is_a_relu():
    assert ours.Neuron(1).nonlin and not ours.Layer(1, 1, nonlin=False).neurons[0].nonlin
