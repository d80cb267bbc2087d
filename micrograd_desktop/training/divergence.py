"""Says what blew up first when a loss is no longer finite."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.engines import State
from micrograd_desktop.training.results import Divergence


def find_divergence(project: Project, points: Points, state: State, step: int) -> Divergence:
    """Name the first parameter that is not finite; without one, the first node of the first sample that has one."""
    bad = np.flatnonzero(~np.isfinite(state.parameters))
    network = build_mlp(project.network)
    if len(bad):
        parameter = int(bad[0])
        where, value = _parameter_name(network, parameter), float(state.parameters[parameter])
    else:
        parameter = None
        where, value = _first_node(network, project.training.loss, points, state)
    return Divergence(step, where, value, parameter, max(step - 1, 0), state.previous.copy())


def _parameter_name(network: MLP, index: int) -> str:
    for number, layer in enumerate(network.layers, start=1):
        for k, neuron in enumerate(layer.neurons, start=1):
            if index < len(neuron.w):
                return f"weight {index + 1} of neuron {number}.{k}"
            if index == len(neuron.w):
                return f"bias of neuron {number}.{k}"
            index -= len(neuron.w) + 1
    raise IndexError("the network has no such parameter")


def _first_node(network: MLP, loss: str, points: Points, state: State) -> tuple[str, float]:
    for value, number in zip(network.parameters(), state.parameters.tolist(), strict=True):
        value.data = number
    for row, (x, y) in enumerate(zip(points.train_x.tolist(), points.train_y.tolist(), strict=True), start=1):
        signal, names = [Value(v) for v in x], dict[int, str]()
        for number, layer in enumerate(network.layers, start=1):
            out = layer(signal)
            signal = out if isinstance(out, list) else [out]
            names |= {id(value): f"neuron {number}.{k}" for k, value in enumerate(signal, start=1)}
        for node in topological_order(LOSSES[loss].function(signal[0], Value(y))):
            if not math.isfinite(node.data):
                name = names.get(id(node), f"a {node._op or 'value'} node")
                return f"{name} at training point {row}", float(node.data)
    return "the sum over the batch or the penalty", math.inf
