"""Tries every op of an engine by itself, and says of each what is wrong first."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.blame import Blame
from micrograd_desktop.engine.own_engine.graphs import of_trial
from micrograd_desktop.engine.own_engine.probes import NOT_OPS, PROBES, Probe, of_own_method
from micrograd_desktop.engine.own_engine.report import FOLLOWS, MISSING, NOT_WALKED, RIGHT, WRONG, Fault, Gradient, Row
from micrograd_desktop.engine.own_engine.right import (
    DIFFERENCE_TOLERANCE,
    FORWARD_TOLERANCE,
    Right,
    by_differences,
    by_table,
    close,
)
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.trial import Trial, tried
from micrograd_desktop.engine.own_engine.walker import Failed
from micrograd_desktop.engine.own_engine.words import is_limit
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

SIGN_METHODS: dict[type[ast.AST], str] = {
    ast.USub: "__neg__", ast.Sub: "__sub__", ast.Div: "__truediv__", ast.Pow: "__pow__", ast.Mult: "__mul__",
    ast.Add: "__add__",
}  # fmt: skip


def _spans(node: ast.AST, line: int) -> bool:
    """Whether a line is one of a function's."""
    span = span_of(node)
    return span is not None and span.line <= line <= span.end_line


class Ops:
    """The ops of one engine. ``right`` are those that are found to be so, ``verified`` the functions that made them."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self.rows: list[Row] = []
        self.faults: list[Fault] = []
        self.right: set[str] = set()
        self.verified: set[ast.AST] = set()
        self._faulty: dict[ast.AST, int] = {}
        self._keeps: bool | None = None

    def check(self) -> None:
        """Try all that the class has, and note what every engine needs and it has not."""
        for probe in (*PROBES, *self._own_methods()):
            if self._subject.walker.over:
                return
            self._check(probe)

    def _own_methods(self) -> Iterator[Probe]:
        known = {probe.method for probe in PROBES}
        for name, thing in self._subject.kind.names.items():
            own = isinstance(thing, Function) and name not in known | NOT_OPS and not name.startswith("__")
            if not own or name.startswith("_") or not isinstance(thing, Function):
                continue
            if source.needed(thing.node) == 1 and source.last_return(thing.node) is not None:
                yield of_own_method(name)

    def _check(self, probe: Probe) -> None:
        subject = self._subject
        if subject.walker.method(subject.kind, probe.method) is None:
            if probe.needed:
                self._missing(probe)
            return
        row: Row | None = None
        made: set[ast.AST] = set()
        for at in probe.at:
            trial = tried(subject, probe.text, at)
            found = self._judged(probe, trial)
            if found is None:
                return
            row = found if row is None or found.verdict != RIGHT else row
            if found.verdict != RIGHT:
                break
            made |= trial.functions()
        assert row is not None
        self.rows.append(row)
        if row.verdict == RIGHT:
            self.right.add(probe.op)
            self.verified |= made

    def _missing(self, probe: Probe) -> None:
        subject, sign = self._subject, probe.method
        beside = subject.walker.method(subject.kind, probe.beside) if probe.beside else None
        head = subject.walker.heads.get(subject.kind.name, Span(1, 1, 1, 2))
        span = head if beside is None else source.head(beside.node)
        if any(fault.missing and probe.method == fault.method for fault in self.faults):
            return
        arguments = "self" if probe.method == "__neg__" else "self, other"
        if probe.beside:
            sentence = tr(
                "{op} can't be worked out: there is no {method} to ask where the number stands first.",
                op=probe.op, method=sign,
            )  # fmt: skip
        else:
            sentence = tr("{op} can't be worked out: there is no {method}.", op=probe.op, method=sign)
        head_of_it = f"def {sign}({arguments})"
        if probe.body.startswith("out"):
            instead = tr("Write {code} with {body} and a _backward.", code=head_of_it, body=probe.body)
        else:
            instead = tr("Write {code}.", code=f"{head_of_it}: {probe.body}")
        self.faults.append(Fault(probe.op, sentence, instead, span, True, sign))
        self.rows.append(Row(probe.op, None, None, (), MISSING, span.line, tr("no {method}", method=sign)))

    def _judged(self, probe: Probe, trial: Trial) -> Row | None:
        """The row of one trial; None for a method that makes no Value and needs none."""
        blame, table = Blame(probe, trial, self.verified), by_table(probe.text, trial.at)
        line = blame.head().line
        if trial.failed is not None:
            if is_limit(trial.failed):
                where = trial.failed.span
                shown = line if where is None or not where.line else where.line
                return Row(probe.op, None, None, (), NOT_WALKED, shown, trial.failed.sentence)
            if (lacking := self._lacking(blame)) is not None:
                return self._follows(probe, trial, table, lacking)
            if trial.failed_backward and (blamed := self._blamed(probe, trial)) is not None:
                return self._follows(probe, trial, table, blamed)
            return self._wrong(probe, trial, table, blame.failure(trial.failed))
        if not self._subject.is_value(trial.out):
            if probe.form is None and table is None and not probe.needed:
                return None
            return self._wrong(probe, trial, table, blame.no_value())
        differences = by_differences(self._subject, probe.text, trial.at)
        if table is None:
            own = self._data(trial)
            if differences is None or own is None:
                return None
            table = Right(own, differences)
            return self._compared(probe, trial, blame, table, differences, known=False)
        return self._compared(probe, trial, blame, table, differences)

    def _data(self, trial: Trial) -> float | None:
        return self._subject.data(trial.out) if isinstance(trial.out, Instance) else None

    def _compared(
        self,
        probe: Probe,
        trial: Trial,
        blame: Blame,
        right: Right,
        differences: list[float] | None,
        known: bool = True,
    ) -> Row:
        own, tolerance = self._data(trial), None if known else DIFFERENCE_TOLERANCE
        wrong = [
            k
            for k in range(len(trial.values))
            if not (
                close(trial.gained(k), right.grads[k] * trial.upstream)
                if tolerance is None
                else close(trial.gained(k), right.grads[k] * trial.upstream, tolerance)
            )
        ]
        fault: Fault | None = blame.in_place() or blame.on_operand()
        lost = self._lost(probe, trial) if not wrong else []
        data_wrong = not close(own, right.data, FORWARD_TOLERANCE)
        if fault is None and (data_wrong or wrong or lost) and (blamed := self._blamed(probe, trial)) is not None:
            return self._follows(probe, trial, right, blamed, differences)
        if fault is None and data_wrong:
            fault = blame.forward(own, right.data)
        if fault is None and wrong:
            fault = blame.closure_missing() or blame.gradient(wrong[0], right)
        if fault is None and lost:
            fault = blame.children_missing(lost)
        if fault is not None:
            return self._wrong(probe, trial, right if known else None, fault, differences)
        return self._row(probe, trial, right if known else None, RIGHT, blame.head().line, differences)

    def _lost(self, probe: Probe, trial: Trial) -> list[int]:
        """The operands that the result does not keep, if its own backward pass misses them."""
        subject, out = self._subject, trial.out
        assert isinstance(out, Instance)
        below = {id(value) for value in subject.below(out)}
        lost = [k for k, value in enumerate(trial.values) if id(value) not in below]
        if not lost or ("(" in probe.op and probe.form is None):
            return []
        return [] if all(self._reaches(probe.twice(k), trial) for k in lost) else lost

    def _reaches(self, text: str, trial: Trial) -> bool:
        """Whether backward() gets through two of the op, however the engine keeps what it needs."""
        subject, right = self._subject, by_table(text, trial.at)
        again = tried(subject, text, trial.at)
        backward = subject.walker.bound(again.out, "backward") if isinstance(again.out, Instance) else None
        if right is None or backward is None or again.failed is not None or not isinstance(again.out, Instance):
            return False
        for value in (*again.values, *subject.below(again.out)):
            subject.set_grad(value, 0.0)
        try:
            with subject.walker.walking():
                subject.walker.call(backward)
        except Failed:
            return False
        return all(close(subject.grad(v), g) for v, g in zip(again.values, right.grads, strict=True))

    def _lacking(self, blame: Blame) -> int | None:
        """The line of a method that is missing or at fault, and that this one uses by its sign."""
        if blame.method is None:
            return None
        signs = {SIGN_METHODS[type(one)] for one in ast.walk(blame.method.node) if type(one) in SIGN_METHODS}
        missing = (fault.line for fault in self.faults if fault.missing and fault.method in signs)
        return next(missing, None)

    def _blamed(self, probe: Probe, trial: Trial) -> int | None:
        """The line of a fault that was found before in a function of which this op is made."""
        found = next((self._faulty[node] for node in trial.functions() if node in self._faulty), None)
        method = self._subject.walker.method(self._subject.kind, probe.method)
        frames = trial.frames_of(trial.out) if isinstance(trial.out, Instance) else ()
        if found is not None or method is None or (frames and frames[0].function is method.node):
            return found
        for one in ast.walk(method.node):  # an op of other ops: what they give may be no Value, and leave no trace
            used = self._subject.walker.method(self._subject.kind, SIGN_METHODS.get(type(one), ""))
            if used is not None and used.node in self._faulty:
                return self._faulty[used.node]
        return None

    def _wrong(
        self, probe: Probe, trial: Trial, right: Right | None, fault: Fault, differences: list[float] | None = None
    ) -> Row:
        made = trial.functions() - self.verified
        for node in [node for node in made if _spans(node, fault.line)] or made:
            self._faulty.setdefault(node, fault.line)
        if any((known.span, known.missing) == (fault.span, fault.missing) for known in self.faults):
            return self._follows(probe, trial, right, fault.line, differences)
        self.faults.append(fault)
        method = self._subject.walker.method(self._subject.kind, probe.method)
        if method is not None and _spans(method.node, fault.line):
            self._faulty.setdefault(method.node, fault.line)
        return self._row(probe, trial, right, WRONG, fault.line, differences, fault.sentence)

    def _follows(
        self, probe: Probe, trial: Trial, right: Right | None, line: int, differences: list[float] | None = None
    ) -> Row:
        return self._row(probe, trial, right, FOLLOWS, line, differences, tr("because of line {line}", line=line))

    def _row(
        self,
        probe: Probe,
        trial: Trial,
        right: Right | None,
        verdict: str,
        line: int,
        differences: list[float] | None,
        remark: str = "",
    ) -> Row:
        gradients = tuple(
            self._gradient(trial, k, right, differences)
            for k in range(len(trial.values))
            if isinstance(trial.out, Instance) and not trial.failed_backward
        )
        own, wanted = self._data(trial), None if right is None else right.data
        return Row(probe.op, own, wanted, gradients, verdict, line, remark, of_trial(probe.text, trial))

    def _gradient(self, trial: Trial, k: int, right: Right | None, differences: list[float] | None) -> Gradient:
        up, own = trial.upstream, trial.gained(k)
        table = None if right is None else right.grads[k] * up
        numerical = None if differences is None else differences[k] * up
        wanted, tolerance = (table, 1e-7) if table is not None else (numerical, DIFFERENCE_TOLERANCE)
        return Gradient("ab"[k], own, table, numerical, wanted is None or close(own, wanted, tolerance))
