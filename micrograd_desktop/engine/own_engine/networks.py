"""Tries the networks of a learner's own engine: what parameters() gives, and a Neuron's number beside its weights'."""

from __future__ import annotations

import ast
import math

from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.report import NOT_WALKED, RIGHT, WRONG, Fault, Row
from micrograd_desktop.engine.own_engine.right import close
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.walker import Failed, members
from micrograd_desktop.engine.own_engine.words import is_limit
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

AT = (0.5, -1.5, 2.0)
"""What goes in."""

GIVEN = {"Neuron": "3", "Layer": "3, 2", "MLP": "3, [4, 1]"}
"""What an object of each class is made with."""

MOST_KEPT = 500

ACTIVATIONS = (math.tanh, lambda x: max(x, 0.0), lambda x: x, lambda x: 1 / (1 + math.exp(-x)))
"""What a neuron may do with its sum: the lecture's tanh, micrograd's ReLU, nothing, a sigmoid."""

Found = tuple[Row, Fault | None]


def check_networks(subject: Subject) -> tuple[list[Row], list[Fault]]:
    """Rows and faults of the classes Neuron, Layer and MLP, as far as there are any; ends at the first fault."""
    rows: list[Row] = []
    for name, given in GIVEN.items():
        kind = subject.walker.thing(name)
        if not isinstance(kind, Class) or subject.walker.over:
            continue
        row, fault = _Network(subject, kind, f"{name}({given})").tried()
        rows.append(row)
        if fault is not None:
            return rows, [fault]
        if row.verdict != RIGHT:
            break
    return rows, []


class _Network:
    """One class of networks."""

    def __init__(self, subject: Subject, kind: Class, op: str) -> None:
        self._subject, self._kind, self._op = subject, kind, op

    def tried(self) -> Found:
        """Make one, ask it for its parameters, and call it."""
        try:
            return self._tried()
        except Failed as failed:
            span = failed.span if failed.span is not None and failed.span.line else self._head()
            said = plain(failed.sentence, 160).rstrip(".")
            if is_limit(failed):
                return Row(self._op, None, None, (), NOT_WALKED, span.line, said), None
            return self._wrong(tr("{op} can't be used: {why}.", op=self._op, why=said), "", span)

    def _tried(self) -> Found:
        made = self._made(f"own_out = {self._op}")
        if not isinstance(made, Instance):
            return self._wrong(tr("{op} is no object.", op=self._op), "", self._head())
        has = self._subject.walker.method(self._kind, "parameters") is not None
        held = members(self._made("own_out = own_a.parameters()", made)) if has else []
        out = self._made(f"own_out = own_a({list(AT)})", made)
        if has and (found := self._lost(made, held)) is not None:
            return found
        results = [out] if self._subject.is_value(out) else members(out)
        if not results or not all(map(self._subject.is_value, results)):
            return self._wrong(tr("{op} called with numbers gives no Value.", op=self._op),
                               tr("Return one for each neuron."), self._head("__call__"))  # fmt: skip
        return self._number(made, out) or self._row(self._data(results[0]))

    def _made(self, text: str, made: object = None) -> object:
        with self._subject.walker.walking():
            return self._subject.walker.evaluate(text, {"a": made})

    def _lost(self, made: Instance, held: list[object]) -> Found | None:
        """What is wrong if parameters() does not give each weight and bias once."""
        kept = self._kept(made)
        given = {id(one) for one in held}
        if given == kept and len(held) == len(kept):
            return None
        op, given_of_kept, total, things = self._op, len(given & kept), len(kept), len(held)
        if things == given_of_kept:
            sentence = tr(
                "parameters() of {op} gives {given} of its {total} weights and biases.",
                op=op, given=given_of_kept, total=total,
            )  # fmt: skip
        else:
            sentence = tr(
                "parameters() of {op} gives {given} of its {total} weights and biases, and {things} things in all.",
                op=op, given=given_of_kept, total=total, things=things,
            )  # fmt: skip
        return self._wrong(sentence, tr("Give each of them once."), self._head("parameters"))

    def _kept(self, made: Instance) -> set[int]:
        """All Values that an object and its parts keep, by their ``id``."""
        found, seen, stack = set[int](), set[int](), list[object]([made])
        while stack and len(seen) < MOST_KEPT:
            thing = stack.pop()
            if id(thing) in seen:
                continue
            seen.add(id(thing))
            if self._subject.is_value(thing):
                found.add(id(thing))
            else:
                stack += list(thing.attributes.values()) if isinstance(thing, Instance) else members(thing)
        return found

    def _number(self, made: Instance, out: object) -> Found | None:
        """What is wrong if a neuron's number is not its weights times what goes in, and the bias."""
        weights = [members(thing) for thing in made.attributes.values() if len(members(thing)) == len(AT)]
        biases = [thing for thing in made.attributes.values() if self._subject.is_value(thing)]
        if not self._op.startswith("Neuron") or len(weights) != 1 or len(biases) != 1:
            return None
        numbers = [self._data(weight) for weight in weights[0]]
        bias = self._data(biases[0])
        if bias is None or any(number is None for number in numbers):
            return None
        total = sum(number * x for number, x in zip(numbers, AT, strict=True) if number is not None) + bias
        own = self._data(out)
        if any(close(own, activation(total), 1e-9) for activation in ACTIVATIONS):
            return None
        return self._wrong(
            tr("The neuron's result is not its activation of w1*x1 + w2*x2 + w3*x3 + b."),
            tr("Add up w*x for each weight and its input, and the bias."),
            self._call_line(),
        )

    def _data(self, value: object) -> float | None:
        return self._subject.data(value) if isinstance(value, Instance) else None

    def _call_line(self) -> Span:
        """The statement of __call__ that adds up: the first that calls sum() or zip()."""
        call = self._subject.walker.method(self._kind, "__call__")
        for statement in () if call is None else source.statements(call.node):
            if isinstance(statement, ast.Assign | ast.Return) and any(
                source.called_name(one) in ("sum", "zip") for one in source.calls(statement)
            ):
                return source.head(statement)
        return self._head("__call__")

    def _head(self, name: str = "") -> Span:
        method = self._subject.walker.method(self._kind, name) if name else None
        if isinstance(method, Function):
            return source.head(method.node)
        return self._subject.walker.heads.get(self._kind.name, Span(1, 1, 1, 2))

    def _row(self, own: float | None) -> Found:
        return Row(self._op, own, None, (), RIGHT, self._head().line), None

    def _wrong(self, sentence: str, instead: str, span: Span) -> Found:
        fault = Fault(self._op, sentence, instead, span)
        return Row(self._op, None, None, (), WRONG, span.line, sentence), fault
