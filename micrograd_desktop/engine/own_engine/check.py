"""Checks a learner's own engine, op by op, and names the first line that is wrong."""

from __future__ import annotations

import time
from collections.abc import Callable

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.classes import Class
from micrograd_desktop.engine.language.deep import run_deep
from micrograd_desktop.engine.language.objects import Unknown
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, TOO_LONG, ExpressionError
from micrograd_desktop.engine.own_engine.backward import check_backward
from micrograd_desktop.engine.own_engine.networks import check_networks
from micrograd_desktop.engine.own_engine.ops import Ops
from micrograd_desktop.engine.own_engine.report import Fault, Report
from micrograd_desktop.engine.own_engine.subject import begin, walker_span
from micrograd_desktop.engine.own_engine.walker import Walker
from micrograd_desktop.translation import tr

MOST_SECONDS = 1.8
NO_VALUE = tr("There is no class Value in this program. Write one, with its ops and backward(), and check it again.")


@uncollected()
def check_value(text: str, seconds: float = MOST_SECONDS, watch: Callable[[], None] | None = None) -> Report:
    """Check the class ``Value`` of a program, or of a notebook's cells as ``join_cells`` writes them.

    Its methods and closures are walked by the interpreter of the program language, never executed. The last definition
    of each class counts, as in a notebook that was run from its top.

    Parameters
    ----------
    text
        The program.
    seconds
        After which the check ends with what it has.
    watch
        Called now and then; it may raise an error to end the check.

    Raises
    ------
    ExpressionError
        With a sentence, if the text can't be read, or holds no class ``Value`` that can be walked.
    """
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(TOO_LONG)
    walker = Walker(time.monotonic() + seconds, watch)
    found: list[Report] = []
    run_deep(lambda: found.append(_checked(walker, text)), walker.bench, deep=True)
    return found[0]


def _checked(walker: Walker, text: str) -> Report:
    walker.load(text)
    kind = walker.thing("Value")
    if isinstance(kind, Unknown):
        raise ExpressionError(
            tr("The class Value can't be walked: {why}", why=kind.refusal.sentence), kind.refusal.span
        )
    if not isinstance(kind, Class):
        raise ExpressionError(NO_VALUE)
    line = walker_span(walker, kind).line
    subject = begin(walker, kind)
    if isinstance(subject, Fault):
        return Report((), (subject,), tuple(walker.unwalked), (), line)
    ops = Ops(subject)
    ops.check()
    rows, faults, notes = check_backward(subject, ops)
    if not [fault for fault in (*ops.faults, *faults) if not fault.missing]:
        more, wrong = check_networks(subject)
        rows, faults = [*rows, *more], [*faults, *wrong]
    if walker.over:
        notes = (*notes, tr("The check took too long, and was ended. What is not listed was not checked."))
    return Report((*ops.rows, *rows), _sorted([*ops.faults, *faults]), tuple(walker.unwalked), notes, line)


def _sorted(faults: list[Fault]) -> tuple[Fault, ...]:
    """What is wrong in the order of its lines, then what is missing."""
    unique = list(dict.fromkeys(faults))
    return tuple(sorted(unique, key=lambda fault: (fault.missing, fault.span.line, fault.span.column)))
