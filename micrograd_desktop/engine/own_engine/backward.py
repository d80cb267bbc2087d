"""Tries backward() on whole graphs: the root's gradient, which nodes are asked, how often, and in which order."""

from __future__ import annotations

from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.graphs import of_pass
from micrograd_desktop.engine.own_engine.ops import Ops
from micrograd_desktop.engine.own_engine.passes import AT, passed
from micrograd_desktop.engine.own_engine.report import FOLLOWS, MISSING, NOT_WALKED, RIGHT, WRONG, Fault, Gradient, Row
from micrograd_desktop.engine.own_engine.right import NAMES, by_table, close
from micrograd_desktop.engine.own_engine.sorting import Sorting
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.walker import Failed
from micrograd_desktop.engine.own_engine.words import is_limit
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

GRAPHS: tuple[tuple[str, str], ...] = (
    (tr("one op"), "own_out = own_a {m} own_b"),
    (tr("two deep"), "own_out = (own_a {m} own_b) {p} own_c"),
    (tr("used twice"), "own_d = own_a {m} own_b\nown_out = own_d {p} own_d"),
    (tr("two depths"), "own_d = own_a {m} own_b\nown_e = own_d {p} own_c\nown_f = own_e {m} own_c\n"
     "own_out = own_f {p} own_d"),
    (tr("turned round"), "own_d = own_a {m} own_b\nown_e = own_d {p} own_c\nown_f = own_e {m} own_c\n"
     "own_out = own_d {p} own_f"),
    (tr("diamonds"), "own_d = own_a {m} own_b\nown_e = own_d {p} own_a\nown_f = own_e {m} own_d\n"
     "own_g = own_f {p} own_e\nown_out = own_g {m} own_d"),
    (tr("chain"), "own_out = own_a\nfor own_i in range(60):\n    own_out = own_out {p} own_b"),
)  # fmt: skip
"""Whole graphs, each with what is tried by it: {m} and {p} are two ops that are right."""

NEEDED = tr(
    "Write def backward(self): sort the graph topologically, set self.grad = 1.0, and call "
    "every _backward from the root on."
)


def check_backward(subject: Subject, ops: Ops) -> tuple[list[Row], list[Fault], tuple[str, ...]]:
    """Rows and faults of the whole backward pass, and what is to be said of it."""
    head = subject.walker.heads.get(subject.kind.name, Span(1, 1, 1, 2))
    method = subject.walker.method(subject.kind, "backward")
    if method is None:
        fault = Fault("backward()", tr("There is no backward()."), NEEDED, head, True)
        return [Row("backward()", None, None, (), MISSING, head.line, tr("no backward"))], [fault], ()
    line = source.head(method.node).line
    signs = [op for op in ("*", "+", "-", "/") if f"a {op} b" in ops.right]
    if not signs:
        row = Row("backward()", None, None, (), FOLLOWS, line, tr("checked when + or * is right"))
        return [row], [], (tr("backward() is checked when a + b or a * b is right."),)
    m = signs[0]
    p = signs[1] if len(signs) > 1 and signs[1] == "+" else m
    rows: list[Row] = []
    for name, written in GRAPHS:
        if subject.walker.over:
            break
        text = written.replace("{m}", m).replace("{p}", p)
        row, found = _tried(subject, name, text, method)
        rows.append(row)
        if found is not None:
            return rows, [found], ()
        if row.verdict != RIGHT:
            break
    return rows, [], ()


def _tried(subject: Subject, name: str, text: str, method: Function) -> tuple[Row, Fault | None]:
    what, line = tr("graph, {name}", name=name), source.head(method.node).line
    right = by_table(text, AT)
    assert right is not None
    try:
        went = passed(subject, text)
    except Failed as failed:
        return Row(what, None, None, (), NOT_WALKED, line, failed.sentence), None
    if went.failed is not None and is_limit(went.failed) and not went.failed.limit:
        return Row(what, None, None, (), NOT_WALKED, line, went.failed.sentence), None
    sorting = Sorting(went, right, method, name)
    fault, graphs = sorting.fault(), of_pass(text, went, AT, sorting.functions())
    gradients = tuple(
        Gradient(NAMES[k], subject.grad(value), right.grads[k], None, close(subject.grad(value), right.grads[k]))
        for k, value in enumerate(went.values)
    )
    verdict = RIGHT if fault is None else WRONG
    where = line if fault is None else fault.line
    said = fault.sentence if fault else ""
    return Row(what, subject.data(went.out), right.data, gradients, verdict, where, said, graphs), fault
