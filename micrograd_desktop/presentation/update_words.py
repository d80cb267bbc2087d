"""An optimizer's formulas in words: in its symbols, and with the numbers that they have now."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping

from micrograd_desktop.engine.kernel.recipes import Update
from micrograd_desktop.nn.optimizers import OPTIMIZERS, update_of
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.translation import tr

SYMBOLS = {
    "lr": "η", "momentum": "μ", "beta1": "β1", "beta2": "β2", "smoothing": "α", "epsilon": "ε", "weight_decay": "λ",
    "velocity": "v", "first": "m", "second": "v", "total": "s", "square": "s", "correction1": "c1", "correction2": "c2",
}  # fmt: skip
"""How names of the formulas are written; the others are as they are."""

_SIGNS: dict[type, tuple[str, int]] = {
    ast.Add: (" + ", 1),
    ast.Sub: (" − ", 1),
    ast.Mult: (" · ", 2),
    ast.Div: (" / ", 2),
    ast.Pow: ("^", 3),
}
_FOLDED: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
}
_ATOM = 4


def optimizer_words(training: TrainingSpec, learning_rate: float | None = None) -> str:
    """What a step does: the formulas of the optimizer chosen, and the same with its present numbers.

    ``learning_rate`` is the one in force, if a schedule makes another of the one that is set.
    """
    row = OPTIMIZERS[training.optimizer]
    update = update_of(training.optimizer, training)
    numbers = {"lr": training.learning_rate if learning_rate is None else learning_rate, **update.named_constants()}
    lines = [tr("{optimizer}: what a step makes of the gradient g = ∂L/∂p", optimizer=row.title)]
    lines += _lines(update, {})
    lines += [tr("With the numbers of now:"), *_lines(update, numbers)]
    if update.scalars:
        lines.append(tr("t is the number of the step, from 1."))
    return "\n".join(lines)


def _lines(update: Update, numbers: Mapping[str, float]) -> list[str]:
    found = [f"{SYMBOLS.get(line.name, line.name)} = {written(line.text, numbers)}" for line in update.scalars]
    for line in update.lines:
        if line.name == "change":
            found.append(f"p ← p {_added(written(line.text, numbers))}")
        else:
            found.append(f"{SYMBOLS.get(line.name, line.name)} ← {written(line.text, numbers)}")
    return found


def _added(change: str) -> str:
    return f"− {change.removeprefix('−')}" if change.startswith("−") else f"+ {change}"


def written(text: str, numbers: Mapping[str, float], fold: bool = True) -> str:
    """A formula as people write it, with numbers in place of the names that have one.

    Of two numbers it has the sum, difference or product, unless it is not to ``fold`` them.
    """
    return _written(_put(ast.parse(text, mode="eval").body, numbers, fold))[0]


def _put(node: ast.expr, numbers: Mapping[str, float], fold: bool) -> ast.expr:
    """The formula with the numbers in it."""
    match node:
        case ast.Name(id=name) if name in numbers:
            return ast.Constant(numbers[name])
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return ast.UnaryOp(ast.USub(), _put(operand, numbers, fold))
        case ast.Call(func=function, args=arguments):
            return ast.Call(function, [_put(argument, numbers, fold) for argument in arguments], [])
        case ast.BinOp(left=left, op=sign, right=right):
            left, right = _put(left, numbers, fold), _put(right, numbers, fold)
            match left, right:
                case ast.Constant(value=float() as a), ast.Constant(value=float() as b) if (
                    fold and type(sign) in _FOLDED
                ):
                    return ast.Constant(_FOLDED[type(sign)](a, b))
            return ast.BinOp(left, sign, right)
    return node


def _written(node: ast.expr) -> tuple[str, int]:
    """A formula, and how strongly its sign binds."""
    match node:
        case ast.Constant(value=float() as number):
            return rate(number), _ATOM if number >= 0 else 1
        case ast.Name(id=name):
            return SYMBOLS.get(name, name), _ATOM
        case ast.UnaryOp(operand=operand):
            return f"−{_written(operand)[0]}", 2
        case ast.Call(args=[argument]):
            return f"√{_in_parentheses(argument, _ATOM)}", _ATOM
        case ast.BinOp(left=left, op=sign, right=right):
            mark, strength = _SIGNS[type(sign)]
            negative = isinstance(right, ast.Constant) and _written(right)[1] < _ATOM
            after = strength + (negative or isinstance(sign, ast.Sub | ast.Div))
            return f"{_in_parentheses(left, strength)}{mark}{_in_parentheses(right, after)}", strength
    raise NotImplementedError(ast.dump(node))


def _in_parentheses(node: ast.expr, least: int) -> str:
    text, strength = _written(node)
    return text if strength >= least else f"({text})"
