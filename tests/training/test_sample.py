"""Kernels of the networks that people describe are written down, and those of all else traced."""

from __future__ import annotations

import random

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.training.neurons import shape_of
from micrograd_desktop.training.sample import SampleGraph


def traced(sample: SampleGraph) -> Kernel:
    return SampleGraph(sample.parameters, sample.build, sample.n_inputs, sample.problem).kernel()


def test_a_networks_kernel_is_the_traced_one() -> None:
    network = MLP(3, [5, 4, 1], ["relu", "tanh", "linear"], rng=random.Random(2))
    sample = SampleGraph.of(network, 3, "logistic")
    assert sample.tape is not None
    assert sample.kernel().layout.plan == traced(sample).layout.plan


def test_the_shape_of_a_description_is_that_of_the_network_it_asks_for() -> None:
    spec = NetworkSpec(hidden=(LayerSpec(3, "relu"), LayerSpec(5, "sin")), output_activation="tanh")
    network, shape = build_mlp(spec), shape_of(spec)
    assert shape.sizes == (len(network.layers[0].neurons[0].w), *(len(layer.neurons) for layer in network.layers))
    assert shape.activations == tuple(layer.neurons[0].activation for layer in network.layers)
    assert shape.n_parameters == len(network.parameters())


def test_a_network_that_was_changed_by_hand_is_traced() -> None:
    mixed, tied, wide = (MLP(2, [3, 1], rng=random.Random(2)) for _ in range(3))
    mixed.layers[0].neurons[1].activation = "relu"
    tied.layers[0].neurons[0].w[1] = tied.layers[0].neurons[0].w[0]
    wide.layers[0].neurons[2].w.append(Value(0.5))
    assert [SampleGraph.of(network, 2, "logistic").tape for network in (mixed, tied, wide)] == [None] * 3
    assert SampleGraph.of(mixed, 2, "logistic").kernel().layout.plan.steps
