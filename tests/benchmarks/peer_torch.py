"""PyTorch, eager, on the CPU in float64."""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.benchmarks.workloads import Array, MissingPeer, Workload


class Eager:
    """``nn.Linear`` layers and ``optim.SGD``, with so many threads."""

    def __init__(self, workload: Workload, threads: int) -> None:
        try:
            import torch
        except ImportError as error:
            raise MissingPeer("torch is not installed") from error
        self.name = f"torch {threads}"
        self._torch: Any = torch
        self._workload, self._threads = workload, threads
        layers = []
        for w, b in workload.matrices():
            layer = torch.nn.Linear(w.shape[1], w.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.from_numpy(w))
                layer.bias.copy_(torch.from_numpy(b))
            layers.append(layer)
        self._layers = layers
        self._parameters = [p for layer in layers for p in layer.parameters()]
        self._x, self._y = torch.from_numpy(workload.inputs), torch.from_numpy(workload.targets)
        self._classes = self._y.long()
        self._order = None if workload.order is None else torch.from_numpy(workload.order)
        self._done = 0
        self._optimizer = torch.optim.SGD(self._parameters, lr=workload.learning_rate)

    def run(self, steps: int) -> None:
        """Train."""
        self._torch.set_num_threads(self._threads)
        for _ in range(steps):
            self._optimizer.zero_grad()
            self._loss().backward()
            self._optimizer.step()

    def parameters(self) -> Array:
        """The parameters now."""
        rows = [np.column_stack([la.weight.detach().numpy(), la.bias.detach().numpy()]).ravel() for la in self._layers]
        return np.concatenate(rows)

    def _loss(self) -> Any:
        torch, workload, signal, targets, classes = self._torch, self._workload, self._x, self._y, self._classes
        if self._order is not None:
            batch = self._order[self._done % len(self._order)]
            signal, targets, classes = signal[batch], targets[batch], classes[batch]
            self._done += 1
        for layer, name in zip(self._layers, workload.activations, strict=True):
            signal = layer(signal)
            if name == "relu":
                signal = torch.relu(signal)
            elif name == "tanh":
                signal = torch.tanh(signal)
            elif name == "typed":
                signal = signal * torch.sigmoid(signal)
        score = signal[:, 0]
        if workload.loss == "softmax":
            loss = torch.nn.functional.cross_entropy(signal, classes)
        elif workload.loss == "max-margin":
            loss = torch.relu(1.0 - targets * score).mean()
        elif workload.loss == "squared-error":
            loss = ((score - targets) ** 2).mean()
        else:
            loss = torch.nn.functional.softplus(1.0 - targets * score).mean()
        if workload.l2:
            loss = loss + workload.l2 * sum((p * p).sum() for p in self._parameters)
        return loss


def make(workload: Workload, threads: int) -> Eager:
    """PyTorch at a workload.

    Raises
    ------
    MissingPeer
        If torch is not installed.
    """
    return Eager(workload, threads)
