"""``micrograd-desktop trace --check-value FILE``: a learner's own engine, op by op, and its first wrong line."""

from __future__ import annotations

import math
from collections.abc import Iterator

from micrograd_desktop import terminal
from micrograd_desktop.engine.own_engine.report import RIGHT, Fault, Gradient, Report, Row
from micrograd_desktop.engine.own_engine.trial import UPSTREAM
from micrograd_desktop.plain_text import plain
from micrograd_desktop.terminal import USAGE_ERROR, say

LONGEST_LINE = 2000
HOW = (
    f"Each op is tried by itself, its result's gradient {UPSTREAM:g}, and the gain of its operands' gradients compared."
)
FAULT = 1
"""Exit status where a line is wrong."""


def tell(report: Report, as_json: bool) -> int:
    """Print what was found; the exit status is 0 if nothing is wrong, 1 if a line is, 2 if nothing could be checked."""
    if as_json:
        say(terminal.json_line(data(report)))
    else:
        for line in lines(report):
            say(plain(line, LONGEST_LINE))
    if report.first is not None:
        return FAULT
    return 0 if report.checked else USAGE_ERROR


def lines(report: Report) -> Iterator[str]:
    """The report as text: a line an op, what could not be walked, and the first fault."""
    if report.rows:
        yield HOW
    for row in report.rows:
        yield _line(row)
    for refusal in report.unwalked:
        yield f"not walked: {refusal.located()}"
    yield from report.notes
    more = len(report.faults) - 1
    yield report.sentence + (f" ({more} more below it or missing.)" if more > 0 else "")


def _line(row: Row) -> str:
    cells = [row.op]
    if row.own is not None or row.right is not None:
        cells.append(f"yours {_shown(row.own)}" + ("" if row.right is None else f", right {_shown(row.right)}"))
    cells += [_gradient(gradient) for gradient in row.gradients]
    where = "" if row.line is None or row.verdict == RIGHT else f", line {row.line}"
    return " | ".join([*cells, f"{row.verdict}{where}"])


def _gradient(gradient: Gradient) -> str:
    told = [f"yours {_shown(gradient.own)}"]
    if gradient.table is not None:
        told.append(f"table {_shown(gradient.table)}")
    if gradient.numerical is not None:
        told.append(f"differences {_shown(gradient.numerical)}")
    return f"{gradient.operand}.grad {', '.join(told)}"


def _shown(number: float | None) -> str:
    return "none" if number is None else f"{number:.6g}"


def data(report: Report) -> dict[str, object]:
    """The report as data."""
    return {
        "right": report.first is None,
        "sentence": report.sentence,
        "first": None if report.first is None else _fault(report.first),
        "faults": [_fault(fault) for fault in report.faults],
        "ops": [_row(row) for row in report.rows],
        "not_walked": [
            {"line": refusal.span and refusal.span.line, "sentence": plain(refusal.sentence, LONGEST_LINE)}
            for refusal in report.unwalked
        ],
        "notes": list(report.notes),
    }


def _fault(fault: Fault) -> dict[str, object]:
    return {
        "op": fault.what,
        "line": fault.span.line,
        "column": fault.span.column,
        "end_line": fault.span.end_line,
        "end_column": fault.span.end_column,
        "sentence": plain(fault.sentence, LONGEST_LINE),
        "instead": plain(fault.instead, LONGEST_LINE),
        "missing": fault.missing,
    }


def _row(row: Row) -> dict[str, object]:
    gradients = [
        {
            "operand": one.operand,
            "yours": _told(one.own),
            "table": _told(one.table),
            "differences": _told(one.numerical),
            "right": one.right,
        }
        for one in row.gradients
    ]
    told = {"op": row.op, "yours": _told(row.own), "right": _told(row.right), "gradients": gradients}
    return {**told, "verdict": row.verdict, "line": row.line, "remark": plain(row.remark, LONGEST_LINE)}


def _told(number: float | None) -> object:
    """A number as JSON has it inside an object."""
    return number if number is None or math.isfinite(number) else str(number)
