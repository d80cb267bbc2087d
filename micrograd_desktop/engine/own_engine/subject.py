"""How a learner's Value keeps what it has: its number, its gradient, its operands and its closure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.report import Fault
from micrograd_desktop.engine.own_engine.walker import Failed, Walker, members, number
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

TRIED = 3.25
KNOWN_OPERANDS = ("_prev", "_children", "children", "prev", "parents", "_parents")
"""What the operands are mostly called; any attribute that holds Values will do."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A class ``Value`` that could be begun with: what it calls its number and its gradient."""

    walker: Walker
    kind: Class
    data_name: str
    grad_name: str

    def new(self, data: float) -> Instance:
        """A leaf.

        Raises
        ------
        Failed
            If it can't be made.
        """
        with self.walker.walking():
            made = self.walker.call(self.kind, [data])
        assert isinstance(made, Instance)
        return made

    def is_value(self, thing: object) -> bool:
        """Whether a thing is an object of the class."""
        return isinstance(thing, Instance) and thing.kind.extends(self.kind)

    def data(self, value: Instance) -> float | None:
        """The number of an object; None if that is no number."""
        return number(value.attributes.get(self.data_name))

    def grad(self, value: Instance) -> float | None:
        """The gradient of an object; None if that is no number."""
        return number(value.attributes.get(self.grad_name))

    def set_grad(self, value: Instance, grad: float) -> None:
        """Let an object have a gradient."""
        value.attributes[self.grad_name] = grad

    def operands(self, value: Instance) -> list[Instance]:
        """What an object keeps of the Values that it was made of."""
        names = [name for name in KNOWN_OPERANDS if name in value.attributes]
        for name in (*names, *(name for name in value.attributes if name not in names)):
            kept = value.attributes[name]
            found = [kept] if self.is_value(kept) else members(kept)
            values = [one for one in found if isinstance(one, Instance) and self.is_value(one)]
            if values:
                return values
        return []

    def closure_name(self, value: Instance) -> str | None:
        """The attribute that holds what sends an object's gradient to its operands."""
        names = [name for name, thing in value.attributes.items() if isinstance(thing, Function | Bound | Builtin)]
        if "_backward" in value.attributes:
            return "_backward"
        return next((name for name in names if "back" in name or "grad" in name), names[0] if names else None)

    def closure(self, value: Instance) -> object:
        """What sends an object's gradient to its operands; None if there is nothing of the kind."""
        name = self.closure_name(value)
        if name is not None:
            return value.attributes[name]
        return self.walker.bound(value, "_backward")

    def below(self, root: Instance, most: int = 2000) -> list[Instance]:
        """An object and all that it was made of, each before its operands: a topological order from the root."""
        order: list[Instance] = []
        seen = {id(root)}
        stack: list[tuple[Instance, list[Instance]]] = [(root, self.operands(root))]
        while stack and len(seen) < most:
            value, left = stack[-1]
            if not left:
                order.append(value)
                stack.pop()
                continue
            operand = left.pop()
            if id(operand) not in seen:
                seen.add(id(operand))
                stack.append((operand, self.operands(operand)))
        return order[::-1]


def begin(walker: Walker, kind: Class) -> Subject | Fault:
    """A class as it is to be tried, or what keeps it from being tried at all."""
    begins = walker.method(kind, "__init__")
    span = source.head(begins.node) if begins is not None else walker_span(walker, kind)
    what = "Value(3.25)"
    try:
        with walker.walking():
            made = walker.call(kind, [TRIED])
            writes = list(walker.writes)
    except Failed as failed:
        where = failed.span if failed.span is not None and failed.span.line else span
        return Fault(
            what,
            tr("{what} can't be made: {sentence}", what=what, sentence=failed.sentence),
            tr("Value takes a number first."),
            where,
        )
    if not isinstance(made, Instance):
        return Fault(
            what, tr("This class extends the app's own Value."), tr("Write class Value: and nothing else."), span
        )
    numbers = {name: found for name, thing in made.attributes.items() if (found := number(thing)) is not None}
    data = _named("data", [name for name, found in numbers.items() if found == TRIED])
    if data is None:
        return Fault(
            what,
            tr("{what} keeps its number nowhere.", what=what),
            tr("Write self.data = data in __init__."),
            span,
            True,
        )
    grads = [name for name in made.attributes if "grad" in name and not callable(made.attributes[name])]
    grad = _named("grad", [name for name in grads if not members(made.attributes[name])])
    if grad is None:
        return Fault(what, tr("A new Value has no grad."), tr("Write self.grad = 0.0 in __init__."), span, True)
    if numbers.get(grad) != 0.0:
        wrote = [write for write in writes if write.name == grad and write.frames]
        frame = wrote[-1].frames[0] if wrote else None
        where = span if frame is None else source.head(source.statement_at(frame.function, frame.span))
        found = numbers.get(grad)
        if found is None:
            sentence = tr("A new Value's grad is not a number.")
        else:
            sentence = tr("A new Value's grad is {number:g}, not 0.", number=found)
        return Fault(what, sentence, tr("Nothing was sent to it yet: write self.{grad} = 0.0.", grad=grad), where)
    return Subject(walker, kind, data, grad)


def walker_span(walker: Walker, kind: Class) -> Span:
    """Where a class begins, as near as is known: its first method."""
    nodes = [thing.node for thing in kind.names.values() if isinstance(thing, Function)]
    return walker.heads.get(kind.name) or (source.head(nodes[0]) if nodes else Span(1, 1, 1, 2))


def _named(wanted: str, names: Sequence[str]) -> str | None:
    return wanted if wanted in names else names[0] if names else None
