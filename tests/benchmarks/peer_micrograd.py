"""micrograd itself, with tanh added as its lecture does."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from tests.benchmarks.workloads import Array, MissingPeer, Workload


class Micrograd:
    """The whole batch as one graph, as in micrograd's demo."""

    name = "micrograd"

    def __init__(self, workload: Workload) -> None:
        try:
            from micrograd.engine import Value
        except ImportError as error:
            raise MissingPeer("micrograd is not installed") from error
        if "typed" in workload.activations:
            raise MissingPeer("micrograd has no sigmoid and no softplus")
        if workload.loss == "softmax":
            raise MissingPeer("micrograd has no exp and no log")
        if workload.batch is not None:
            raise MissingPeer("micrograd's demo sees all samples")
        self._value, self._workload = Value, workload
        self._layers = [
            [([Value(w) for w in row], Value(bias)) for row, bias in zip(ws.tolist(), bs.tolist(), strict=True)]
            for ws, bs in workload.matrices()
        ]
        self._parameters = [p for layer in self._layers for ws, b in layer for p in (*ws, b)]

    def run(self, steps: int) -> None:
        """Train."""
        for _ in range(steps):
            loss = self._loss()
            for p in self._parameters:
                p.grad = 0
            loss.backward()
            for p in self._parameters:
                p.data -= self._workload.learning_rate * p.grad

    def parameters(self) -> Array:
        """The parameters now."""
        return np.array([p.data for p in self._parameters])

    def _loss(self) -> Any:
        workload = self._workload
        losses = []
        for x, y in zip(workload.inputs.tolist(), workload.targets.tolist(), strict=True):
            score = self._score([self._value(number) for number in x])
            losses.append((1 + -y * score).relu() if workload.loss == "max-margin" else (score - y) ** 2)
        loss = sum(losses) * (1.0 / len(losses))
        if workload.l2:
            loss = loss + workload.l2 * sum(p * p for p in self._parameters)
        return loss

    def _score(self, signal: list[Any]) -> Any:
        for layer, name in zip(self._layers, self._workload.activations, strict=True):
            sums = [sum((w * x for w, x in zip(ws, signal, strict=True)), b) for ws, b in layer]
            signal = [s.relu() if name == "relu" else self._tanh(s) if name == "tanh" else s for s in sums]
        return signal[0]

    def _tanh(self, x: Any) -> Any:
        t = math.tanh(x.data)
        out = self._value(t, (x,), "tanh")

        def backward() -> None:
            x.grad += (1 - t**2) * out.grad

        out._backward = backward
        return out


def make(workload: Workload) -> Micrograd:
    """micrograd at a workload.

    Raises
    ------
    MissingPeer
        If it is not installed, or lacks an op.
    """
    return Micrograd(workload)
