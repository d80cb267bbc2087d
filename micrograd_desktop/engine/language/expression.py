"""From a program's text to a trace: safely, with the place in the text that each value comes from."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.syntax import ExpressionError as ExpressionError
from micrograd_desktop.engine.language.syntax import read
from micrograd_desktop.engine.language.workbench import Builder, Snapshot, Workbench
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.value import Value

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What a program gives: the trace of its result, whether it called ``backward()``, and what it printed.

    The result is the value on which ``backward()`` was called last, else the value assigned last; if that is a mere
    leaf, the last made by an op that stands on a line of its own or in a list. The trace's gradients are those from
    before that call.
    """

    trace: Trace
    called_backward: bool
    output: tuple[str, ...]


def evaluate(text: str, vocabulary: Mapping[str, Builder] | None = None, bugs: Collection[str] = ()) -> Evaluated:
    """Run a program over values.

    Parameters
    ----------
    text
        The program; see ``engine.interpreter`` for what it may use.
    vocabulary
        More functions, by name (``nn.vocabulary`` has Neuron, Layer and MLP).
    bugs
        Names of ``engine.bugs.BUGS`` that ``backward()``, ``zero_grad()`` and updates of ``data`` obey.

    Raises
    ------
    ExpressionError
        With a sentence and the place, for anything that is not known, too large or too slow, and for a program
        without a value.
    """
    tree = read(text)
    bench = Workbench(frozenset(bugs))
    try:
        Interpreter(bench, vocabulary or {}).run(tree.body)
    except RecursionError:
        raise bench.fail("This is nested too deep.") from None
    snapshot = bench.snapshot or _present(_result(bench))
    _number_labels(bench, snapshot.order)
    grads = {id(value): grad for value, grad in zip(snapshot.order, snapshot.grads, strict=True)}
    trace = Trace.of(snapshot.root, bench.origins(), grads, snapshot.order)
    trace = Trace(trace.nodes, tuple(float(number) for number in snapshot.data), trace.grads)
    return Evaluated(trace, bench.snapshot is not None, tuple(bench.output))


def _result(bench: Workbench) -> Value | None:
    found = [value for value in (bench.last, bench.shown, bench.listed) if value is not None]
    made = [value for value in found if value.op is not None]
    return next(iter(made or found), None)


def _present(root: Value | None) -> Snapshot:
    if root is None:
        raise ExpressionError("There is no value yet. Assign one, such as a = 2.0.")
    bench = Workbench()
    bench.remember(root)
    assert bench.snapshot is not None
    return bench.snapshot


def _number_labels(bench: Workbench, order: Sequence[Value]) -> None:
    """Tell apart the values that one name stood for in turn: c₁, c₂ and, as it is now, c."""
    turns: dict[str, list[Value]] = {}
    for value in order:
        if bench.named.get(id(value)) == value.label:
            turns.setdefault(value.label, []).append(value)
    for name, values in turns.items():
        earlier = [value for value in values if bench.names.get(name) is not value]
        if len(values) > 1:
            for i, value in enumerate(earlier, start=1):
                value.label = f"{name}{str(i).translate(SUBSCRIPTS)}"
