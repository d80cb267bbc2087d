"""Networks of values: Module, Neuron, Layer, MLP."""

from __future__ import annotations

from micrograd_desktop.nn.initialisers import build_mlp
from micrograd_desktop.nn.modules import MLP, Layer, Module, Neuron

__all__ = ["MLP", "Layer", "Module", "Neuron", "build_mlp"]
