"""The optimizers: one row each, with its formula, its state and its constants; adding one means adding a row."""

from __future__ import annotations

from dataclasses import dataclass

from micrograd_desktop.engine.kernel.recipes import Constant, Formula, Update


@dataclass(frozen=True, slots=True)
class Optimizer:
    """One row: ``update`` is the formula that all engines follow.

    ``squares`` are those of its states that are means of squares, and so never negative.
    """

    name: str
    title: str
    update: Update
    squares: tuple[str, ...] = ()


_ADAM = "Kingma and Ba, 2015, algorithm 1"

OPTIMIZERS: dict[str, Optimizer] = {
    row.name: row
    for row in (
        Optimizer("sgd", "SGD", Update(lines=(Formula("change", "-lr * g"),))),
        Optimizer(
            "momentum",
            "Momentum",
            Update(
                constants=(
                    Constant("momentum", 0.9, "Polyak, 1964; the value usual since Krizhevsky and others, 2012"),
                ),
                state=("velocity",),
                lines=(Formula("velocity", "momentum * velocity + g"), Formula("change", "-lr * velocity")),
            ),
        ),
        Optimizer(
            "adam",
            "Adam",
            Update(
                constants=(
                    Constant("beta1", 0.9, _ADAM),
                    Constant("beta2", 0.999, _ADAM),
                    Constant("epsilon", 1e-8, _ADAM),
                ),
                state=("first", "second"),
                scalars=(Formula("correction1", "1.0 - beta1 ** t"), Formula("correction2", "1.0 - beta2 ** t")),
                lines=(
                    Formula("first", "beta1 * first + (1.0 - beta1) * g"),
                    Formula("second", "beta2 * second + (1.0 - beta2) * g * g"),
                    Formula("change", "-lr * (first / correction1) / (sqrt(second / correction2) + epsilon)"),
                ),
            ),
            squares=("second",),
        ),
    )
}
