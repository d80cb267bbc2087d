"""A run that also computes what the views draw of it, off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points, extent
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.boundary import Extent, Heatmaps, grid_points
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.trainer import Run

NodeValues = dict[tuple[int, int], tuple[float, float, float, float]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn of one moment of a run.

    ``wrong_train`` and ``wrong_test`` (bool, one a point) mark the misclassified points. ``node_values`` gives
    for each neuron (layer, index) at training point ``example``: output, its gradient, pre-activation, its gradient.
    """

    run: int
    step: int
    heatmaps: Heatmaps
    points: Points
    wrong_train: NDArray[np.bool_]
    wrong_test: NDArray[np.bool_]
    example: int
    node_values: NodeValues


class DrawnRun(Run):
    """A run with ``evaluate_grid``; everything in it belongs to the worker's thread."""

    example = 0

    def evaluate_grid(self, parameters: Floats, area: Extent | None, n: int, n_output: int) -> Drawing:
        """Heat maps of every neuron (n by n), the output (n_output by n_output), and the points judged.

        ``area`` None means the square around the points.
        """
        area = extent(self.points) if area is None else area
        if not self.evaluates_fast():  # a coarse picture until the fast engine is there
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
            self.node_values(parameters, self.example),
        )

    def _wrong(self, inputs: Floats, targets: Floats, parameters: Floats) -> NDArray[np.bool_]:
        if not len(targets):
            return np.zeros(0, np.bool_)
        scores = self.evaluate_neurons(inputs, parameters)[-1]
        wrong: NDArray[np.bool_] = (scores > 0.0) != (targets > 0.0)
        return wrong

    def node_values(self, parameters: Floats, example: int) -> NodeValues:
        """Data and gradient of every neuron's output and pre-activation for one training point, by the Value engine."""
        network = build_mlp(self.project.network)
        for value, number in zip(network.parameters(), parameters.tolist(), strict=True):
            value.data = number
        example = min(example, len(self.points.train_y) - 1)
        signal = [Value(v) for v in self.points.train_x[example].tolist()]
        rows: list[list[Value]] = []
        for layer in network.layers:
            out = layer(signal)
            signal = out if isinstance(out, list) else [out]
            rows.append(signal)
        loss = LOSSES[self.project.training.loss].function(signal[0], Value(float(self.points.train_y[example])))
        for node in topological_order(loss):
            node.grad = 0.0
        loss.backward()
        return {
            (number, k): (float(out.data), out.grad, *_before(out, layer.neurons[k].activation))
            for number, (outs, layer) in enumerate(zip(rows, network.layers, strict=True), start=1)
            for k, out in enumerate(outs)
        }


def _before(output: Value, activation: str) -> tuple[float, float]:
    """Data and gradient of what the activation was applied to."""
    before = output if activation == "linear" else output._prev[0]
    return float(before.data), before.grad
