"""The losses: each a formula of a score and a target, in the language of programs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from micrograd_desktop.engine import Value


@dataclass(frozen=True, slots=True)
class Loss:
    """One row: ``text`` is the loss of one sample, over ``s`` (its score) and ``y`` (its target)."""

    name: str
    title: str
    text: str

    def function(self, score: Value, target: Value) -> Value:
        """The loss of one sample as a graph of values."""
        from micrograd_desktop.engine.language.formula import build  # no window needs it to be shown

        return build(self.text, {"s": score, "y": target})

    def written(self, score: str, target: str) -> str:
        """The formula with other names for score and target."""
        names = {"s": score, "y": target}
        return re.sub(r"\b[sy]\b", lambda found: names[found.group()], self.text)

    def visits(self, below: int) -> int:
        """How many nodes recursion without a topological sort visits, ``below`` of them at each use of the score."""
        score = Value(0.5)

        def count(node: Value) -> int:
            return below if node is score else 1 + sum(count(operand) for operand in node._prev)

        return count(self.function(score, Value(1.0)))


LOSSES: dict[str, Loss] = {
    row.name: row
    for row in (
        Loss("max-margin", "Max-margin (SVM)", "(1 + -y * s).relu()"),
        Loss("squared-error", "Squared error", "(s - y)**2"),
        Loss("logistic", "Logistic", "(-y * s).softplus()"),
    )
}
