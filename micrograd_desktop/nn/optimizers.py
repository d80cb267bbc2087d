"""The optimizers: one row each, with its formula, its state and its constants; adding one means adding a row."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from micrograd_desktop.engine.kernel.recipes import Constant, Formula, Update
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class Optimizer:
    """One row: ``update`` is the formula that all engines follow, with the constants that are usual for it.

    A constant has the name of the setting that stands for another value of it. ``squares`` are those of its states that
    are means of squares, and so never negative.
    """

    name: str
    title: str
    update: Update
    squares: tuple[str, ...] = ()


_ADAM = tr("Kingma and Ba, 2015, algorithm 1")
_ADAM_CONSTANTS = (
    Constant("beta1", 0.9, _ADAM),
    Constant("beta2", 0.999, _ADAM),
    Constant("epsilon", 1e-8, _ADAM),
)
_EUREKA = tr("EurekaLabs' micrograd, 2024")
_ADAM_SCALARS = (Formula("correction1", "1.0 - beta1 ** t"), Formula("correction2", "1.0 - beta2 ** t"))
_ADAM_STATE = (
    Formula("first", "beta1 * first + (1.0 - beta1) * g"),
    Formula("second", "beta2 * second + (1.0 - beta2) * g * g"),
)
_ADAM_DIRECTION = "(first / correction1) / (sqrt(second / correction2) + epsilon)"

OPTIMIZERS: dict[str, Optimizer] = {
    row.name: row
    for row in (
        Optimizer("sgd", tr("SGD"), Update(lines=(Formula("change", "-lr * g"),))),
        Optimizer(
            "momentum",
            tr("Momentum"),
            Update(
                constants=(
                    Constant("momentum", 0.9, tr("Polyak, 1964; the value usual since Krizhevsky and others, 2012")),
                ),
                state=("velocity",),
                lines=(Formula("velocity", "momentum * velocity + g"), Formula("change", "-lr * velocity")),
            ),
        ),
        Optimizer(
            "nesterov",
            tr("Nesterov"),
            Update(
                constants=(Constant("momentum", 0.9, tr("as for momentum; the form of Sutskever and others, 2013")),),
                state=("velocity",),
                lines=(
                    Formula("velocity", "momentum * velocity + g"),
                    Formula("change", "-lr * (g + momentum * velocity)"),
                ),
            ),
        ),
        Optimizer(
            "adagrad",
            tr("AdaGrad"),
            Update(
                constants=(Constant("epsilon", 1e-10, tr("PyTorch's; Duchi and others, 2011, have no value for it")),),
                state=("total",),
                lines=(Formula("total", "total + g * g"), Formula("change", "-lr * g / (sqrt(total) + epsilon)")),
            ),
            squares=("total",),
        ),
        Optimizer(
            "rmsprop",
            tr("RMSProp"),
            Update(
                constants=(
                    Constant("smoothing", 0.99, tr("PyTorch's; Tieleman and Hinton, 2012, lecture 6.5, take 0.9")),
                    Constant("epsilon", 1e-8, tr("PyTorch's")),
                ),
                state=("square",),
                lines=(
                    Formula("square", "smoothing * square + (1.0 - smoothing) * g * g"),
                    Formula("change", "-lr * g / (sqrt(square) + epsilon)"),
                ),
            ),
            squares=("square",),
        ),
        Optimizer(
            "adam",
            tr("Adam"),
            Update(
                constants=_ADAM_CONSTANTS,
                state=("first", "second"),
                scalars=_ADAM_SCALARS,
                lines=(*_ADAM_STATE, Formula("change", f"-lr * {_ADAM_DIRECTION}")),
            ),
            squares=("second",),
        ),
        Optimizer(
            "adamw",
            tr("AdamW"),
            Update(
                constants=(
                    *_ADAM_CONSTANTS,
                    Constant("weight_decay", 0.01, tr("PyTorch's; Loshchilov and Hutter, 2019")),
                ),
                state=("first", "second"),
                scalars=_ADAM_SCALARS,
                lines=(*_ADAM_STATE, Formula("change", f"-lr * weight_decay * p - lr * {_ADAM_DIRECTION}")),
            ),
            squares=("second",),
        ),
        Optimizer(
            "adamw-eureka",
            tr("AdamW 0.95"),
            Update(
                constants=(
                    Constant("beta1", 0.9, _EUREKA),
                    Constant("beta2", 0.95, _EUREKA),
                    Constant("epsilon", 1e-8, _EUREKA),
                    Constant("weight_decay", 1e-4, _EUREKA),
                ),
                state=("first", "second"),
                scalars=_ADAM_SCALARS,
                lines=(*_ADAM_STATE, Formula("change", f"-lr * weight_decay * p - lr * {_ADAM_DIRECTION}")),
            ),
            squares=("second",),
        ),
    )
}


def update_of(optimizer: str, settings: object) -> Update:
    """A row's update with the constants that the settings have: an attribute of a constant's name that is not None."""
    row = OPTIMIZERS[optimizer].update
    return _with_constants(row, tuple(getattr(settings, constant.name, None) for constant in row.constants))


@lru_cache(maxsize=64)
def _with_constants(update: Update, values: tuple[float | None, ...]) -> Update:
    if all(value is None for value in values):
        return update
    constants = (
        constant if value is None else replace(constant, value=value)
        for constant, value in zip(update.constants, values, strict=True)
    )
    return replace(update, constants=tuple(constants))
