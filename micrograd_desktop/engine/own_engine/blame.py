"""Puts what a trial got wrong down to a statement, and says in words what is wrong with it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence

from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.objects import Bound, Function
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.probes import Probe
from micrograd_desktop.engine.own_engine.report import Fault
from micrograd_desktop.engine.own_engine.right import Right, close, plain_number
from micrograd_desktop.engine.own_engine.trial import Trial, place_of
from micrograd_desktop.engine.own_engine.walker import Failed, Frame, Write
from micrograd_desktop.engine.own_engine.words import Words, mistakes
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

LONGEST = 160


class Blame:
    """Finds the statement that a trial's fault is put down to. ``verified`` are functions that are right."""

    def __init__(self, probe: Probe, trial: Trial, verified: Collection[ast.AST]) -> None:
        self.probe = probe
        self.trial = trial
        self._verified = verified
        subject = trial.subject
        self._subject = subject
        self.method = subject.walker.method(subject.kind, probe.method)
        self.words = Words(trial, self.method)

    def head(self) -> Span:
        """The ``def`` of the probe's method."""
        if self.method is not None:
            return source.head(self.method.node)
        return self._subject.walker.heads.get(self._subject.kind.name, Span(1, 1, 1, 2))

    def fault(self, sentence: str, instead: str, span: Span | None) -> Fault:
        """A fault of this op."""
        return Fault(self.probe.op, sentence, instead, span if span is not None and span.line else self.head())

    def failure(self, failed: Failed) -> Fault:
        """What is wrong where the person's code could not be walked to its end."""
        op = self.probe.op
        said = plain(failed.sentence, LONGEST).rstrip(".")
        span = failed.span if failed.span is not None and failed.span.line else None
        function = self._around(span)
        names = (f"'{self._subject.data_name}'", f"'{self._subject.grad_name}'")
        plain_number = any(character.isdigit() for character in op) or function is not self._method_node()
        given = source.parameters(function) if function is not None else []
        if plain_number and not self.trial.failed_backward and len(given) > 1 and any(name in said for name in names):
            assert function is not None and span is not None
            y = given[1]
            line = span.line
            sentence = tr(
                "{op} can't be worked out: {y} is a plain number there, in line {line}.", op=op, y=y, line=line
            )
            instead = tr("Begin with {y} = {y} if isinstance({y}, Value) else Value({y}).", y=y)
            return Fault(op, sentence, instead, source.head(function), missing=True)
        place = span if function is None else source.head(source.statement_at(function, span))
        if self.trial.failed_backward:
            return self.fault(tr("The _backward of {op} can't be run: {why}.", op=op, why=said), "", place)
        return self.fault(tr("{op} can't be worked out: {why}.", op=op, why=said), "", place)

    def _method_node(self) -> ast.FunctionDef | ast.Lambda | None:
        return None if self.method is None else self.method.node

    def _around(self, span: Span | None) -> ast.FunctionDef | ast.Lambda | None:
        """The innermost of the class's functions that a place stands in."""
        if span is None:
            return None
        for thing in self._subject.kind.names.values():
            node = thing.node if isinstance(thing, Function) else None
            for function in (*source.inner_functions(node), node) if node is not None else ():
                place = span_of(function)
                if place is not None and place.line <= span.line <= place.end_line:
                    return function
        return None

    def no_value(self) -> Fault:
        """What is wrong where an op gives no Value."""
        op, out = self.probe.op, self.words.out
        node = None if self.method is None else self.method.node
        last = None if node is None else source.last_return(node)
        if self.trial.out is None or self.trial.out is NotImplemented:
            inner = node is not None and any(map(source.last_return, source.inner_functions(node)))
            instead = tr("End the method with return {out}.", out=out)
            if inner:
                sentence = tr("{op} gives nothing. It stands inside of _backward: indent it less.", op=op)
                return self.fault(sentence, instead, self.head())
            return self.fault(tr("{op} gives nothing.", op=op), instead, self.head())
        instead = tr("Return a Value, made of the number and of its operands.")
        return self.fault(tr("{op} gives no Value.", op=op), instead, self.head() if last is None else span_of(last))

    def in_place(self) -> Fault | None:
        """The statement that changes an operand's number, if one does."""
        name = self._subject.data_name
        values = {id(value): i for i, value in enumerate(self.trial.values)}
        for write in (*self.trial.made, *self.trial.sent):
            if (
                write.name == name
                and id(write.owner) in values
                and write.frames
                and not close(plain_number(write.after), self.trial.at[values[id(write.owner)]])
            ):
                sentence = tr("{op} changes the {name} of an operand.", op=self.probe.op, name=name)
                return self.fault(
                    sentence, tr("Make a new Value, and leave the operands as they are."), place_of(write.frames[0])
                )
        return None

    def on_operand(self) -> Fault | None:
        """The statement that gives its closure to an operand, where the result is to have it."""
        subject, values = self._subject, self.trial.values
        begin = subject.walker.method(subject.kind, "__init__")
        for write in self.trial.made:
            inside = write.frames and (begin is None or write.frames[0].function is not begin.node)
            operand = inside and write.owner is not self.trial.out and any(write.owner is value for value in values)
            if operand and write.name == subject.closure_name(write.owner):
                sentence = tr(
                    "This gives the closure of {op} to an operand, whose own it takes the place of.", op=self.probe.op
                )
                instead = tr("Write {code}", code=f"{self.words.out}.{write.name} = ...")
                return self.fault(sentence, instead, place_of(write.frames[0]))
        return None

    def forward(self, own: float | None, right: float) -> Fault:
        """The statement that made a wrong number."""
        op, frame = self.probe.op, self._unverified(self.trial.out)
        found = tr("no number") if own is None else f"{own:.6g}"
        sentence = tr(
            "{op} is {found} for {at}, and must be {right:.6g}.", op=op, found=found, at=self._at(), right=right
        )
        if frame is None:
            return self.fault(sentence, self._forward_instead(), self.head())
        span = place_of(frame)
        statement = source.statement_at(frame.function, frame.span)
        source_name = _number_name(statement, self._subject.kind.name)
        if source_name and (earlier := source.assigned_before(frame.function, source_name, span)) is not None:
            span = source.head(earlier)
        return self.fault(sentence, self._forward_instead(), span)

    def _forward_instead(self) -> str:
        return tr("Write {code}.", code=self.words.fill(self.probe.body)) if self.probe.body else ""

    def _at(self) -> str:
        pairs = zip("ab", self.trial.at, strict=False)
        return ", ".join(f"{name} = {x:g}" for name, x in pairs)

    def _unverified(self, value: object) -> Frame | None:
        """The innermost function that had a hand in a number and is not known to be right."""
        frames = self.trial.frames_of(value) if isinstance(value, Instance) else ()
        unknown = [frame for frame in frames if frame.function not in self._verified]
        return unknown[0] if unknown else frames[-1] if frames else None

    def closure_missing(self) -> Fault | None:
        """What is wrong if the result has no closure of its own."""
        trial, subject, out = self.trial, self._subject, self.trial.out
        if trial.by_backward or not isinstance(out, Instance) or out in trial.values:
            return None
        own, usual = _node(subject.closure(out)), _node(subject.closure(trial.values[0]))
        if own is not None and own is not usual:
            return None
        name = subject.closure_name(trial.values[0]) or "_backward"
        frames = trial.frames_of(out)
        maker = frames[0].function if frames else None
        for write in trial.made:
            if write.owner is out and write.name == name and write.frames and write.frames[0].function is maker:
                sentence = tr(
                    "{name} is called at once here, and what it returns is kept: nothing is left for backward().",
                    name=name,
                )
                instead = tr("Write {code}, without ().", code=f"{self.words.out}.{name} = {name}")
                return self.fault(sentence, instead, place_of(write.frames[0]))
        word = self.words.out
        op = self.probe.op
        sentence = tr("The result of {op} gets no {name}, so nothing is sent to its operands.", op=op, name=name)
        return self.fault(
            sentence,
            tr("Write {code} before the return.", code=f"{word}.{name} = {name}"),
            self.head() if maker is None else source.head(maker),
        )

    def children_missing(self, lost: Sequence[int]) -> Fault:
        """The statement that does not keep an operand."""
        subject, out = self._subject, self.trial.out
        names = tr(" and ").join("ab"[k] for k in lost)
        sentence = tr(
            "The result of {op} does not keep {names} as what it was made of, so that backward() never goes there.",
            op=self.probe.op, names=names,
        )  # fmt: skip
        assert isinstance(out, Instance)
        frames = self.trial.frames_of(out)
        begin = subject.walker.method(subject.kind, "__init__")
        operands = "(self, other)" if len(self.trial.values) > 1 else "(self,)"
        if frames:
            statement = source.statement_at(frames[0].function, frames[0].span)
            call = next((one for one in source.calls(statement) if source.called_name(one) == subject.kind.name), None)
            given = 0 if call is None else len(call.args) + len(call.keywords)
            if given < 2 or begin is None or len(lost) < len(self.trial.values) or not _keeps(call):
                instead = tr("Hand them to Value: Value(..., {operands}).", operands=operands)
                return self.fault(sentence, instead, place_of(frames[0]))
        assert begin is not None
        for write in self.trial.made:
            kept = write.owner is out and write.name in ("_prev", "_children", "children", "prev", "parents")
            if kept and write.frames and write.frames[0].function is begin.node:
                return self.fault(
                    sentence, tr("Keep what __init__ is given: self._prev = set(_children)."), place_of(write.frames[0])
                )
        return self.fault(sentence, tr("Keep them in __init__: self._prev = set(_children)."), source.head(begin.node))

    def gradient(self, k: int, right: Right) -> Fault:
        """The statement that wrote a wrong gradient of operand ``k``, and what is wrong with it."""
        trial, name = self.trial, "ab"[k]
        moved = self._sent_to_the_wrong(k, right)
        if moved is not None:
            return moved
        writes = [write for write in trial.writes_to(k) if not self._is_verified(write)]
        if trial.by_backward and isinstance(trial.out, Instance) and not self._replaces(k, right):
            made = self._unverified(trial.out)
            return self.fault(self._sentence(k, right), "", None if made is None else place_of(made))
        instead = tr("Write {code}.", code=self.words.statement(self.probe, k))
        if not trial.writes_to(k) or not writes:
            span, method = self._silent(), self.probe.op
            if not trial.writes_to(k):
                sentence = tr(
                    "{name} gets no gradient from {op}: its _backward does not write to it.", name=name, op=method
                )
            else:
                sentence = self._found(k, right, method)
                instead = ""
            return self.fault(sentence, instead, span)
        frames = writes[-1].frames  # the closure's own statement, but for one that is to add and does not
        frame = frames[0] if self._replaces(k, right) else frames[-1]
        if self._replaces(k, right):
            instead = source.adding(source.statement_at(frame.function, frame.span)) or instead
        return self.fault(self._sentence(k, right), instead, self._local_of(frame, k, right) or place_of(frame))

    def _local_of(self, frame: Frame, k: int, right: Right) -> Span | None:
        """The assignment before a statement of the local derivative that it multiplies by, if that is what is wrong."""
        statement = source.statement_at(frame.function, frame.span)
        gained, local, up = self.trial.gained(k), right.grads[k], self.trial.upstream
        others = (local, local * right.data, local * self.trial.before(k))
        if self._replaces(k, right) or any(close(gained, other) for other in others) or up == 1.0:
            return None
        names = {piece.id for piece in ast.walk(statement) if isinstance(piece, ast.Name)}
        found = [source.assigned_before(frame.function, name, span_of(statement)) for name in sorted(names)]
        earlier = [one for one in found if one is not None]
        return source.head(earlier[0]) if len(earlier) == 1 else None

    def _is_verified(self, write: Write) -> bool:
        return all(frame.function in self._verified for frame in write.frames)

    def _replaces(self, k: int, right: Right) -> bool:
        """Whether a gradient was overwritten, where it was to be added to."""
        return close(self.trial.after(k), right.grads[k] * self.trial.upstream)

    def _sent_to_the_wrong(self, k: int, right: Right) -> Fault | None:
        """A statement that writes to one operand what is the other's."""
        trial = self.trial
        if len(trial.values) != 2:
            return None
        one, other = (k, 1 - k) if len(trial.writes_to(k)) > 1 else (1 - k, k)
        writes = trial.writes_to(one)
        if len(writes) != 2 or trial.writes_to(other) or any(map(self._is_verified, writes)):
            return None
        share = right.grads[other] * trial.upstream
        for write in reversed(writes):
            before, after = plain_number(write.before), plain_number(write.after)
            if before is not None and after is not None and close(after - before, share):
                owner = (self.words.x, self.words.y)
                sentence = tr(
                    "This is the share of {owner}, and is written to {other}.", owner=owner[other], other=owner[one]
                )
                instead = tr("Write {code}.", code=self.words.statement(self.probe, other))
                return self.fault(sentence, instead, place_of(write.frames[-1]))
        return None

    def _silent(self) -> Span:
        """Where a statement is missing: the closure, else the method, else its ``return``."""
        out = self.trial.out
        closure = _node(self._subject.closure(out)) if isinstance(out, Instance) else None
        if closure is not None and closure not in self._verified:
            return source.head(closure)
        last = None if self.method is None else source.last_return(self.method.node)
        return self.head() if last is None else source.head(last)

    def _found(self, k: int, right: Right, op: str) -> str:
        gained, share = self.trial.gained(k), right.grads[k] * self.trial.upstream
        return tr(
            "{gradient} gains {own} where it must gain {share:.6g} by {op}.",
            gradient=f"{'ab'[k]}.{self.words.grad}", own=tr("no number") if gained is None else f"{gained:.6g}",
            share=share, op=op,
        )  # fmt: skip

    def _sentence(self, k: int, right: Right) -> str:
        """What is wrong with a gradient, as exactly as its number tells."""
        said = next(mistakes(self.probe, self.trial, self.words, k, right), None)
        return said if said is not None else self._found(k, right, self.probe.op)


def _node(closure: object) -> ast.FunctionDef | ast.Lambda | None:
    if isinstance(closure, Bound):
        closure = closure.function
    return closure.node if isinstance(closure, Function) else None


def _number_name(statement: ast.AST, kind: str) -> str | None:
    """The name of the number that a statement makes a Value of, if it is a name."""
    for call in source.calls(statement):
        if source.called_name(call) == kind and call.args and isinstance(call.args[0], ast.Name):
            return call.args[0].id
    return None


def _keeps(call: ast.Call | None) -> bool:
    """Whether a call of Value is given something to keep: a row of names, or a name."""
    if call is None:
        return False
    rest = [*call.args[1:], *(word.value for word in call.keywords)]
    return any(
        (isinstance(one, ast.Tuple | ast.List | ast.Set) and one.elts) or isinstance(one, ast.Name | ast.Call)
        for one in rest
    )
