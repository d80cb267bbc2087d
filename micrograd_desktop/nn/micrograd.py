"""micrograd's own Neuron, Layer and MLP: ReLU in the hidden layers, a linear output, biases of 0.

They draw their weights in micrograd's order, so that a seeded program gives micrograd's numbers. ``nn.modules`` has
those of the lecture, which are tanh everywhere and draw their biases.
"""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.nn import modules
from micrograd_desktop.nn.modules import Module

__all__ = ["MLP", "Layer", "Module", "Neuron"]


class Neuron(modules.Neuron):
    """``relu(sum(w * x) + b)``, or without the ReLU where ``nonlin`` is False; b begins at 0."""

    def __init__(self, nin: int, nonlin: bool = True) -> None:
        super().__init__(nin, nonlin=nonlin)
        self.nonlin = nonlin

    def __repr__(self) -> str:
        return f"{'Linear' if self.activation == 'linear' else 'ReLU'}Neuron({len(self.w)})"


class Layer(modules.Layer):
    """``nout`` neurons that see the same inputs; ``nonlin`` as for a neuron."""

    def __init__(self, nin: int, nout: int, nonlin: bool = True) -> None:
        self.neurons = [Neuron(nin, nonlin) for _ in range(nout)]


class MLP(modules.MLP):
    """ReLU layers of the sizes ``nouts``, the last one linear."""

    def __init__(self, nin: int, nouts: Sequence[int]) -> None:
        sizes = [nin, *nouts]
        self.layers = [Layer(sizes[i], size, nonlin=i != len(nouts) - 1) for i, size in enumerate(nouts)]
