"""An op that is in no table: what a person's own function makes of its operands, and what it passes back to them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from micrograd_desktop.engine.ops import Op
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True, eq=False)
class OwnOp:
    """One such op of a graph.

    ``row`` describes it as the table's rows do, but its expressions hold at the graph's numbers alone: they are the
    tangent there. ``partials`` is what it passes on of a gradient of 1, ``differences`` its derivative by central
    differences (``partials`` where it can't be had). ``compute`` and ``derive`` give its number and what it passes
    on at other numbers; None where its function can't be called again, and the tangent is all there is.
    """

    row: Op
    at: tuple[float, ...]
    data: float
    partials: tuple[float, ...]
    differences: tuple[float, ...]
    compute: Callable[[Sequence[float]], float] | None = None
    derive: Callable[[Sequence[float]], tuple[float, ...]] | None = None

    def value(self, operands: Sequence[float]) -> float:
        """Its number when its operands hold these."""
        if self.compute is not None:
            return self.compute(operands)
        return self.data + sum(d * (x - at) for d, x, at in zip(self.differences, operands, self.at, strict=True))

    def local(self, operands: Sequence[float]) -> tuple[float, ...]:
        """What it passes on when its operands hold these."""
        if self.derive is None or tuple(operands) == self.at:
            return self.partials
        return self.derive(operands)


def linear_op(number: int, symbol: str, operands: Sequence[float], partials: Sequence[float], data: float) -> Op:
    """The row of an op that is known at these numbers only: its tangent, in the table's expressions."""
    terms = [
        f"{_written(partial)} * ({name} - {_written(at)})"
        for name, partial, at in zip("xy", partials, operands, strict=False)
    ]
    tangent = " + ".join([_written(data), *terms])
    names = ", ".join(f"{{{name}}}" for name in "xy"[: len(operands)])
    shown = "".join(letter for letter in symbol if letter not in "{}")[:20] or "own op"
    return Op(
        name=f"own_op_{number}",
        symbol=symbol or "own",
        arity=len(operands),
        forward=tangent,
        partials=tuple(map(_written, partials)),
        rule=tr("An op of your own: its _backward says what it passes on."),
        domain=(),
        written=f"{shown}({names})",
        derivatives=tuple(f"{partial:.6g}".replace("-", "−") for partial in partials),
        torch=tangent,
    )


def _written(number: float) -> str:
    """A number as an expression of the table, whatever it is."""
    if math.isfinite(number):
        return f"({number!r})"
    return "(1e999 - 1e999)" if number != number else "(1e999)" if number > 0 else "(-1e999)"


def read_partials(op: Op) -> tuple[float, ...]:
    """The numbers of an own op's row."""
    special = {"(1e999 - 1e999)": math.nan, "(1e999)": math.inf, "(-1e999)": -math.inf}
    return tuple(special[text] if text in special else float(text[1:-1]) for text in op.partials)


def is_own(op: Op) -> bool:
    """Whether an op's row is one of :func:`linear_op`."""
    return op.code < 0
