"""Formulas as functions of a program: the graph that the app computes by, written line by line in another language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.activation import activated, is_row
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.trace import Origin, Trace
from micrograd_desktop.engine.value import Value
from micrograd_desktop.engine.written_ops import OP_FUNCTIONS
from micrograd_desktop.export.names import names
from micrograd_desktop.export.network.taken import Taken, distinct_activations
from micrograd_desktop.export.program import inlined, number, written
from micrograd_desktop.plain_text import plain

SAMPLE = 0.5
"""What arguments are while a graph is made: it is the same at any numbers."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a language writes things.

    ``op`` gives a node's op as an expression over ``x``, ``y`` and ``k``; ``constant`` has a place for ``{number}``.
    """

    op: Callable[[Trace, int], str]
    constant: str


@dataclass(frozen=True, slots=True)
class Function:
    """``name(arguments)``, by the graph of what it gives; ``about`` is said of it in a comment."""

    name: str
    arguments: tuple[str, ...]
    trace: Trace
    about: str = ""

    def text(self, dialect: Dialect) -> str:
        """The whole definition, without a line end."""
        head = [f"def {self.name}({', '.join(self.arguments)}):{f'  # {self.about}' if self.about else ''}"]
        lines, result = body(self.trace, dialect)
        return "\n".join([*head, *(f"    {line}" for line in lines), f"    return {result}"])


def graph(build: Callable[[Sequence[Value]], Value], arguments: Sequence[str]) -> Trace:
    """The graph of a formula, whose arguments have their names, and whose numbers are known as such."""
    values = [Value(SAMPLE) for _ in arguments]
    for value, name in zip(values, arguments, strict=True):
        value.label = name
    root = build(values)
    own = set(map(id, values))
    leaves = (v for v in topological_order(root) if v.op is None and id(v) not in own)
    return Trace.of(root, {id(leaf): Origin(constant=True) for leaf in leaves})


def body(trace: Trace, dialect: Dialect) -> tuple[list[str], str]:
    """The lines that make a graph's values, and the expression of its root."""
    called, numbers = names(trace), inlined(trace)
    lines = [
        f"{called[i]} = {dialect.constant.format(number=number(trace.data[i]))}"
        for i in trace.leaves
        if trace.nodes[i].origin.constant and i not in numbers
    ]
    made = {
        i: written(trace, i, dialect.op(trace, i), called, numbers)
        for i, node in enumerate(trace.nodes)
        if node.op is not None
    }
    result = made.pop(trace.root, called[trace.root])
    return [*lines, *(f"{called[i]} = {expression}" for i, expression in made.items())], result


def activation_functions(taken: Taken) -> dict[str, Function]:
    """A function for each activation that is not linear, by the activation; a typed one is said beside it."""
    found: dict[str, Function] = {}
    for activation in distinct_activations(taken):
        trace = graph(lambda values, name=activation: activated(name, values[0]), ["x"])  # type: ignore[misc]
        if is_row(activation):
            found[activation] = Function(OP_FUNCTIONS[activation], ("x",), trace)
        else:
            number_of = sum(not is_row(name) for name in found) + 1
            found[activation] = Function(f"activation_{number_of}", ("x",), trace, plain(activation))
    return found


LOSS_NAMES = {
    "max-margin": "Max-margin (SVM)",
    "squared-error": "Squared error",
    "logistic": "Logistic",
    "absolute-error": "Absolute error",
    "huber": "Huber",
    "cross-entropy": "Softmax cross-entropy",
    "multi-margin": "Multi-class margin",
}
"""What the comments of the code call the losses: it is English in every language."""


def loss_function(taken: Taken) -> Function:
    """``loss`` of a point's scores and targets, by the names that the problem has for them."""
    problem = taken.problem
    arguments = (*problem.scores, *problem.targets)
    split = len(problem.scores)
    trace = graph(lambda values: taken.loss.function(values[:split], values[split:]), arguments)
    return Function("loss", arguments, trace, LOSS_NAMES[taken.loss.name])


def feature_functions(taken: Taken) -> list[Function]:
    """A function of the inputs for each feature; none where the network sees the inputs themselves."""
    features = taken.features
    if not features.texts:
        return []
    found = []
    for place, canonical in enumerate(features.canonical):
        trace = graph(lambda values, at=place: features.values(values)[at], features.inputs)  # type: ignore[misc]
        found.append(Function(f"feature_{place + 1}", features.inputs, trace, canonical))
    return found


def penalty_function(taken: Taken) -> Function | None:
    """``penalty`` of one parameter, before its strength."""
    row = taken.penalty
    if row is None:
        return None
    return Function("penalty", ("p",), graph(lambda values: row.term(values[0]), ["p"]), row.name.upper())


def written_rows(name: str, rows: Sequence[Sequence[float]]) -> str:
    """A list of lists of numbers, a row a line."""
    lines = ",\n".join(f"    [{', '.join(map(number, row))}]" for row in rows)
    return f"{name} = [\n{lines},\n]"


def written_row(name: str, row: Sequence[float]) -> str:
    """A list of numbers."""
    return f"{name} = [{', '.join(map(number, row))}]"
