"""Tables as CSV that spreadsheets and programs read alike."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from numbers import Integral, Real

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.plain_text import printable

NODE_HEADINGS = ("number", "label", "op", "operands", "data", "grad", "line", "column")

_MINUS = "\N{MINUS SIGN}"
_STARTS_FORMULA = ("=", "+", "-", "@", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
                   "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip


def csv_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    r"""Rows as CSV (RFC 4180, lines end in ``\n``): numbers in the digits that give them back, None as nothing.

    A text that a spreadsheet would run as a formula gets an apostrophe in front of it (OWASP, "CSV Injection"); a
    text that is a number or a lone sign is left as it is. What can't be printed, line ends too, is its Python escape.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_cell(heading) for heading in headings])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def node_table(trace: Trace, grads: Sequence[float]) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """Headings and a row for each node in reversed topological order, the root first.

    Nodes count from 1; ``operands`` are their numbers. ``grads`` go by node number. Line and column are None where a
    node has no place in a source.
    """
    rows: list[tuple[object, ...]] = []
    for i in reversed(range(len(trace.nodes))):
        node = trace.nodes[i]
        span = node.origin.span
        rows.append(
            (
                *(i + 1, name(trace, i), node.symbol, " ".join(str(k + 1) for k in node.operands)),
                *(trace.data[i], grads[i], span and span.line, span and span.column),
            )
        )
    return NODE_HEADINGS, rows


def _cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Real) and not isinstance(cell, Integral):
        return repr(float(cell))
    text = str(cell)
    return text if isinstance(cell, Integral) else _harmless(text)


def _harmless(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula, with ASCII's minus."""
    text = text.replace(_MINUS, "-")
    shown = printable(text, keep="")
    return f"'{shown}" if _starts_formula(text.strip()) or _starts_formula(shown.strip()) else shown


def _starts_formula(bare: str) -> bool:
    return len(bare) > 1 and bare.startswith(_STARTS_FORMULA) and not _is_number(bare)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
