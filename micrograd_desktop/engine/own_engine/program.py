"""The whole program with the learner's own engine: its graph as their objects hold it, beside the app's."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.deep import run_deep
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.drawn import Graphs
from micrograd_desktop.engine.own_engine.graphs import Went, beside
from micrograd_desktop.engine.own_engine.report import DIFFERS, FOLLOWS, NOT_WALKED, RIGHT, Fault, Report, Row
from micrograd_desktop.engine.own_engine.subject import Subject, begin
from micrograd_desktop.engine.own_engine.walker import Failed, Walker, Write
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.translation import tr

NAME = tr("your program")
MOST_SECONDS = 1.8
OTHER_NUMBERS = tr("With your engine the program ends with other numbers than with the app's.")
NO_ROOT = tr("With your engine the program makes no value that stands for the result of the app's.")


@uncollected()
def check_program(
    text: str,
    app: Trace,
    called_backward: bool,
    report: Report,
    seconds: float = MOST_SECONDS,
    watch: Callable[[], None] | None = None,
) -> Row:
    """A row for the program itself, walked with its own class ``Value``.

    Parameters
    ----------
    app
        The graph that the program has with the app's engine, and ``called_backward``, whether it sent its gradients
        back itself.
    report
        What was found of the engine's ops.
    seconds, watch
        As for ``check_value``.
    """
    walker = Walker(time.monotonic() + seconds, watch)
    found: list[Row] = []
    try:
        run_deep(lambda: found.append(_row(walker, text, app, called_backward, report)), walker.bench, deep=True)
    except (ExpressionError, Failed) as error:
        return Row(NAME, None, None, (), NOT_WALKED, report.line, error.sentence)
    return found[0]


def _row(walker: Walker, text: str, app: Trace, called_backward: bool, report: Report) -> Row:
    walker.load(text, whole=True)
    made = list(walker.writes)
    kind = walker.thing("Value")
    subject = begin(walker, kind) if isinstance(kind, Class) else None
    root = None if subject is None or isinstance(subject, Fault) else _named(subject, app.nodes[app.root].label)
    if root is None or not isinstance(subject, Subject):
        because = walker.unwalked[0].located() if walker.unwalked else NO_ROOT
        return Row(NAME, None, None, (), NOT_WALKED, report.line, because)
    sends = app.sent is not None or called_backward
    if not sends:
        with walker.walking():
            walker.call(walker.bound(root, "backward"))
        made += walker.writes
    graphs = _graphs(subject, root, app, made)
    verdict, remark, line = RIGHT, "", report.line
    if graphs is None or graphs.wrong_data or graphs.wrong_grads:
        verdict = DIFFERS if report.first is None else FOLLOWS
        line = report.line if report.first is None else report.first.line
        remark = OTHER_NUMBERS if report.first is None else tr("because of line {line}", line=line)
    return Row(NAME, subject.data(root), app.data[app.root], (), verdict, line, remark, graphs)


def _graphs(subject: Subject, root: Instance, app: Trace, made: Sequence[Write]) -> Graphs | None:
    grads = {id(node): subject.grad(node) for node in subject.below(root)}
    method = subject.walker.method(subject.kind, "backward")
    around = () if method is None else (method.node, *source.inner_functions(method.node))
    went = Went(subject, (), root, grads, made, made, (), around, 1.0)
    final = app.backward().final
    trace = replace(app, grads=final, sent=frozenset(range(len(app.nodes))))
    graphs = beside(went, trace, _known(subject, app))
    if graphs is None:
        return None
    leaves = frozenset(i for i, node in enumerate(graphs.own.trace.nodes) if not node.operands)
    return replace(graphs, wrong_data=graphs.wrong_data - leaves)  # which a step may have moved since


def _known(subject: Subject, app: Trace) -> Mapping[int, int]:
    """By the ``id`` of an object the app's node of the same name."""
    named = ((_named(subject, node.label), i) for i, node in enumerate(app.nodes) if node.label)
    return {id(own): i for own, i in named if own is not None}


def _named(subject: Subject, name: str) -> Instance | None:
    thing = unnamed(subject.walker.thing(name))
    return thing if isinstance(thing, Instance) and subject.is_value(thing) else None
