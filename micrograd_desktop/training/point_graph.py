"""What every neuron says at one training point, and what that point's loss sends back to it: the graph of values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.activation import sum_behind
from micrograd_desktop.engine.bugs import IN_BACKWARD, backward
from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.project.spec import NetworkSpec

MOST_PARAMETERS = 50_000
"""Of networks that are larger no graph of values is made: it would take seconds."""


class NodeNumber(NamedTuple):
    """A neuron's output at a point, what its activation was applied to, and the gradients of the point's loss."""

    output: float
    gradient: float
    before: float
    before_gradient: float


NodeNumbers = dict[tuple[int, int], NodeNumber]
"""By layer and index of the neuron; layer 0, the inputs, is not in it."""


def nodes_of(
    network: NetworkSpec, loss: str, bugs: Collection[str], parameters: Floats,
    inputs: Sequence[float], target: Sequence[float],
) -> NodeNumbers:  # fmt: skip
    """The numbers of all neurons; none for a network of more than ``MOST_PARAMETERS``.

    Parameters
    ----------
    parameters
        Shape (n_parameters,).
    inputs, target
        What the network sees of the point, and its target as formulas have it (``Problem.coded``).
    """
    if len(parameters) > MOST_PARAMETERS:
        return {}
    with uncollected():
        mlp = build_mlp(network)
        for value, number in zip(mlp.parameters(), parameters.tolist(), strict=True):
            value.data = number
        rows = list(mlp.walk([Value(number) for number in inputs]))
        backward(LOSSES[loss].function(rows[-1], [Value(number) for number in target]), IN_BACKWARD & set(bugs))
    found: NodeNumbers = {}
    for layer, (row, neurons) in enumerate(zip(rows, mlp.layers, strict=True), start=1):
        for k, (out, neuron) in enumerate(zip(row, neurons.neurons, strict=True)):
            before = sum_behind(neuron.activation, out)
            found[layer, k] = NodeNumber(float(out.data), float(out.grad), float(before.data), float(before.grad))
    return found
