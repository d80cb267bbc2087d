"""Says what blew up first when a loss is no longer finite."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import layer_sizes, name_at, neuron_title, title
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.engines import State
from micrograd_desktop.training.results import Divergence


def find_divergence(project: Project, points: Points, state: State, step: int) -> Divergence:
    """Name the first parameter that is not finite; without one, the first node of the first sample that has one."""
    bad = np.flatnonzero(~np.isfinite(state.parameters))
    network = build_mlp(project.network)
    if len(bad):
        parameter, sizes = int(bad[0]), layer_sizes(project.network)
        where, value = title(name_at(parameter, sizes), sizes), float(state.parameters[parameter])
    else:
        parameter = None
        where, value = _first_node(network, project.training.loss, points, state)
    return Divergence(step, where, value, parameter, max(step - 1, 0), state.previous.copy())


def _first_node(network: MLP, loss: str, points: Points, state: State) -> tuple[str, float]:
    for value, number in zip(network.parameters(), state.parameters.tolist(), strict=True):
        value.data = number
    for row, (x, y) in enumerate(zip(points.train_x.tolist(), points.train_y.tolist(), strict=True), start=1):
        layers = list(network.walk([Value(v) for v in x]))
        sizes = [len(x), *map(len, layers)]
        names = {id(v): neuron_title(i, k, sizes) for i, row in enumerate(layers, 1) for k, v in enumerate(row)}
        for node in topological_order(LOSSES[loss].function(layers[-1][0], Value(y))):
            if not math.isfinite(node.data):
                name = f"neuron {names[id(node)]}" if id(node) in names else f"a {node._op or 'value'} node"
                return f"{name} at training point {row}", float(node.data)
    return "the sum over the batch or the penalty", math.inf
