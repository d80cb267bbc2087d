"""What the engines train is written down for the networks that people describe, and traced for all else."""

from __future__ import annotations

import random

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.nn import MLP
from micrograd_desktop.training.sample import SampleGraph


def traced(sample: SampleGraph) -> Kernel:
    return SampleGraph(sample.parameters, sample.build, sample.n_inputs, sample.problem).kernel()


def test_a_networks_kernel_is_the_traced_one() -> None:
    network = MLP(3, [5, 4, 1], ["relu", "tanh", "linear"], rng=random.Random(2))
    sample = SampleGraph.of(network, 3, "logistic")
    assert sample.tape is not None
    assert sample.kernel().layout.plan == traced(sample).layout.plan


def test_a_network_that_was_changed_by_hand_is_traced() -> None:
    mixed, tied, wide = (MLP(2, [3, 1], rng=random.Random(2)) for _ in range(3))
    mixed.layers[0].neurons[1].activation = "relu"
    tied.layers[0].neurons[0].w[1] = tied.layers[0].neurons[0].w[0]
    wide.layers[0].neurons[2].w.append(Value(0.5))
    assert [SampleGraph.of(network, 2, "logistic").tape for network in (mixed, tied, wide)] == [None] * 3
    assert SampleGraph.of(mixed, 2, "logistic").kernel().layout.plan.steps
