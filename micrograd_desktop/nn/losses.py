"""The losses: each a graph of values from a score and a target of -1 or +1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from micrograd_desktop.engine import Value


@dataclass(frozen=True, slots=True)
class Loss:
    """One row: ``function(score, target)`` is the loss of one sample."""

    name: str
    title: str
    function: Callable[[Value, Value], Value]


def _max_margin(score: Value, target: Value) -> Value:
    return (1 + -target * score).relu()


def _squared_error(score: Value, target: Value) -> Value:
    return (score - target) ** 2


def _logistic(score: Value, target: Value) -> Value:
    return (-target * score).softplus()


LOSSES: dict[str, Loss] = {
    row.name: row
    for row in (
        Loss("max-margin", "Max-margin (SVM)", _max_margin),
        Loss("squared-error", "Squared error", _squared_error),
        Loss("logistic", "Logistic", _logistic),
    )
}
