"""A run that also computes what the views draw of it, off the GUI thread."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points, extent
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.bugs import IN_BACKWARD, backward
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.boundary import Extent, Heatmaps, grid_points
from micrograd_desktop.presentation.decisions import wrong
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.run import Run

NodeValues = dict[tuple[int, int], tuple[float, float, float, float]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn of one moment of a run.

    ``wrong_train`` and ``wrong_test`` (bool, one a point) mark the misclassified points. ``node_values`` gives
    for each neuron (layer, index) at training point ``example``: output, its gradient, pre-activation, its gradient.
    ``coarse`` says that a finer picture can be had as soon as the graph is compiled.
    """

    run: int
    step: int
    heatmaps: Heatmaps
    points: Points
    wrong_train: NDArray[np.bool_]
    wrong_test: NDArray[np.bool_]
    example: int
    node_values: NodeValues
    coarse: bool = False


class DrawnRun(Run):
    """A run with ``evaluate_grid``; everything in it belongs to the worker's thread."""

    example = 0
    _example_graph: _ExampleGraph | None = None
    _node_values: NodeValues | None = None
    _next_node_values = 0.0

    def evaluate_grid(
        self, parameters: Floats, area: Extent | None, n: int, n_output: int, live: bool = False
    ) -> Drawing:
        """Heat maps of every neuron (n by n), the output (n_output by n_output), and the points judged.

        ``area`` None means the square around the points. In a ``live`` picture, one of many, the values of the
        nodes may be those of an earlier one, where computing them takes long.
        """
        area = extent(self.points) if area is None else area
        coarse = not self.evaluates_fast()
        if coarse:
            n, n_output = min(n, 16), min(n_output, 40)
        grids = self.evaluate_neurons(grid_points(area, n), parameters).reshape(-1, n, n)
        output = self.evaluate_neurons(grid_points(area, n_output), parameters)[-1].reshape(n_output, n_output)
        return Drawing(
            self.run_id,
            self.step,
            Heatmaps(grids, output, area),
            self.points,
            self._wrong(self.points.train_x, self.points.train_y, parameters),
            self._wrong(self.points.test_x, self.points.test_y, parameters),
            self.example,
            self._newest_node_values(parameters, live),
            coarse,
        )

    def _newest_node_values(self, parameters: Floats, live: bool) -> NodeValues:
        """The node values, for which a live picture spends a twentieth of its time at most."""
        started = time.perf_counter()
        if self._node_values is None or not live or started >= self._next_node_values:
            self._node_values = self.node_values(parameters, self.example)
            self._next_node_values = started + 20.0 * (time.perf_counter() - started)
        return self._node_values

    def _wrong(self, inputs: Floats, targets: Floats, parameters: Floats) -> NDArray[np.bool_]:
        if not len(targets):
            return np.zeros(0, np.bool_)
        scores = self.evaluate_neurons(inputs, parameters)[-1]
        return wrong(self._problem, scores, targets)

    def node_values(self, parameters: Floats, example: int) -> NodeValues:
        """Data and gradient of every neuron's output and pre-activation for one training point, by the Value engine."""
        example = min(example, len(self.points.train_y) - 1)
        about = example, self.project.training.loss, IN_BACKWARD & set(self.project.bugs)
        if self._example_graph is None or self._example_graph.about != about:
            point = self.points.train_x[example].tolist(), float(self.points.train_y[example])
            self._example_graph = _ExampleGraph(self.project, about, *point)
        return self._example_graph.values(parameters)


class _ExampleGraph:
    """The graph of one training point's loss, kept while only the parameters change."""

    def __init__(
        self, project: Project, about: tuple[int, str, frozenset[str]], inputs: list[float], target: float
    ) -> None:
        """``about`` are the point, the loss, and the bugs of the backward pass."""
        self.about = about
        network = build_mlp(project.network)
        self._parameters = network.parameters()
        signal = [Value(v) for v in inputs]
        self._rows: list[list[tuple[Value, str]]] = []
        for layer in network.layers:
            out = layer(signal)
            signal = out if isinstance(out, list) else [out]
            self._rows.append([(o, n.activation) for o, n in zip(signal, layer.neurons, strict=True)])
        self._order = topological_order(LOSSES[about[1]].function(signal[0], Value(target)))
        self._made = [node for node in self._order if node.op is not None]

    def values(self, parameters: Floats) -> NodeValues:
        """What every neuron says at these parameters."""
        for value, number in zip(self._parameters, parameters.tolist(), strict=True):
            value.data = number
        for node in self._made:
            node.forward()
        for node in self._order:
            node.grad = 0.0
        if self.about[2]:
            backward(self._order[-1], self.about[2], self._order)
        else:
            self._order[-1].grad = 1.0
            for node in reversed(self._made):
                node._backward()
        return {
            (number, k): (float(out.data), out.grad, *_before(out, activation))
            for number, row in enumerate(self._rows, start=1)
            for k, (out, activation) in enumerate(row)
        }


def _before(output: Value, activation: str) -> tuple[float, float]:
    """Data and gradient of what the activation was applied to."""
    before = output if activation == "linear" else output._prev[0]
    return float(before.data), before.grad
