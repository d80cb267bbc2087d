"""The optimizers: one row each; the update itself is in the training engines, chosen by ``kernel_id``.

Formulas, with g the gradient of p: SGD ``p -= lr * g``; momentum ``v = 0.9 v + g, p -= lr * v``;
Adam as Kingma and Ba, 2015, algorithm 1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptimizerRow:
    """One row: name, title, and its number in the compiled engine."""

    name: str
    title: str
    kernel_id: int


OPTIMIZERS: dict[str, OptimizerRow] = {
    row.name: row
    for row in (OptimizerRow("sgd", "SGD", 0), OptimizerRow("momentum", "Momentum", 1), OptimizerRow("adam", "Adam", 2))
}
