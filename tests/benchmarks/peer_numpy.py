"""NumPy by hand: the network in matrices, as a careful person writes it without an autograd engine."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tests.benchmarks.workloads import Array, Workload, flat


def _sigmoid(z: Array) -> Array:
    return 1.0 / (1.0 + np.exp(-z))


class Matrices:
    """See the module."""

    name = "NumPy"

    def __init__(self, workload: Workload) -> None:
        self._workload = workload
        self._layers = workload.matrices()
        self._done = 0

    def run(self, steps: int) -> None:
        """Train."""
        for _ in range(steps):
            self._step()

    def parameters(self) -> Array:
        """The parameters now."""
        return flat(self._layers)

    def _step(self) -> None:
        workload, signal, targets = self._workload, self._workload.inputs, self._workload.targets
        if workload.order is not None:
            batch = workload.order[self._done % len(workload.order)]
            signal, targets = signal[batch], targets[batch]
            self._done += 1
        signals, slopes = [signal], []
        for (w, b), name in zip(self._layers, workload.activations, strict=True):
            signal, slope = ACTIVATIONS[name](signal @ w.T + b)
            signals.append(signal)
            slopes.append(slope)
        if workload.loss == "softmax":
            g = _softmax_slope(signal, targets) / len(signal)
        else:
            g = LOSS_SLOPES[workload.loss](signal[:, 0], targets)[:, None] / len(signal)
        for n in range(len(self._layers) - 1, -1, -1):
            w, b = self._layers[n]
            if slopes[n] is not None:
                g = g * slopes[n]
            below = g @ w if n else g
            w -= workload.learning_rate * (g.T @ signals[n] + 2.0 * workload.l2 * w)
            b -= workload.learning_rate * (g.sum(axis=0) + 2.0 * workload.l2 * b)
            g = below


def _softmax_slope(scores: Array, targets: Array) -> Array:
    """The derivative of the cross-entropy by each score (n, k)."""
    slopes = np.exp(scores - scores.max(axis=1, keepdims=True))
    slopes /= slopes.sum(axis=1, keepdims=True)
    slopes[np.arange(len(targets)), targets.astype(np.intp)] -= 1.0
    return slopes


def _swish(z: Array) -> tuple[Array, Array]:
    s = _sigmoid(z)
    return z * s, s + z * (s * (1.0 - s))


def _tanh(z: Array) -> tuple[Array, Array]:
    out = np.tanh(z)
    return out, 1.0 - out * out


ACTIVATIONS: dict[str, Callable[[Array], tuple[Array, Array | None]]] = {
    "linear": lambda z: (z, None),
    "relu": lambda z: (np.maximum(z, 0.0), z > 0.0),
    "tanh": _tanh,
    "typed": _swish,
}
"""Output and slope at a sum."""

LOSS_SLOPES: dict[str, Callable[[Array, Array], Array]] = {
    "max-margin": lambda s, y: np.where(y * s < 1.0, -y, 0.0),
    "squared-error": lambda s, y: 2.0 * (s - y),
    "typed": lambda s, y: -y * _sigmoid(1.0 - y * s),
}
"""The loss's derivative by the score."""


def make(workload: Workload) -> Matrices:
    """NumPy at a workload."""
    return Matrices(workload)
