"""``micrograd-desktop trace --why NAME``: one value's gradient and number, as lines or as data."""

from __future__ import annotations

import difflib
import math
import unicodedata
from collections.abc import Iterator, Mapping

from micrograd_desktop.engine.names import MINUS
from micrograd_desktop.engine.sensitivity import Experiment, Sensitivity, slope_of
from micrograd_desktop.engine.trace import BackwardPass, Trace
from micrograd_desktop.engine.why import GradientPath, Share, paths, why
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import why_text

NUDGE = 0.01
MOST_COMPARED, NEAREST = 5000, 4
MOST_OF_ONE_NAME = 20
"""Plain numbers may share a name: so many of them are told of."""

LARGEST_WHOLE = 2**53
"""Whole numbers beyond it are texts in JSON: many readers would round them."""


def find(trace: Trace, wanted: str) -> list[int]:
    """The values of that name; spaces, subscripts and the minus sign may be written plainly.

    Raises
    ------
    ValueError
        With a sentence and the nearest names, if there is none.
    """
    for key in (str, _plainly):
        found = [i for i, name in enumerate(trace.names) if key(name) == key(wanted)]
        if found:
            return found[:MOST_OF_ONE_NAME]
    names = list(dict.fromkeys(plain(name) for name in reversed(trace.names[-MOST_COMPARED:])))
    near = difflib.get_close_matches(wanted, names, n=NEAREST, cutoff=0.4)
    if near:
        nearest = near[0] if len(near) == 1 else f"{', '.join(near[:-1])} or {near[-1]}"
        raise ValueError(f"there is no value called '{plain(wanted)}'. Did you mean {nearest}?")
    some = f"{', '.join(names[:NEAREST])}{' and others' if len(names) > NEAREST else ''}"
    raise ValueError(f"there is no value called '{plain(wanted)}'. The values here are {some}.")


def _plainly(name: str) -> str:
    return unicodedata.normalize("NFKC", name).replace(MINUS, "-").replace(" ", "")


def lines(passed: BackwardPass, node: int) -> Iterator[str]:
    """Why a value's gradient is what it is, its value, its paths and what a nudge does, as lines of text."""
    trace, found = passed.trace, why(passed, node)
    span = trace.nodes[node].origin.span
    yield f"{why_text.value_text(trace, node)}{f', in line {span.line}' if span is not None else ''}"
    yield why_text.sum_text(trace, found)
    some, more = why_text.terms(found)
    shown = some if more else found.shares
    for share in shown:
        yield f"  {why_text.share_sentence(trace, found, share)}"
    if more:
        yield f"  {len(more):,} more"
    yield from why_text.remarks(trace, found)
    if node != trace.root:
        listed = paths(trace, node)
        yield f"{why_text.paths_heading(trace, node)}{':' if listed else ', too many to list.'}"
        for path in listed or ():
            yield f"  {why_text.path_text(trace, node, path)}"
    moved = _moved(passed, node)
    yield f"{why_text.predicted_text(trace, moved)} {why_text.true_text(trace, moved)}"


def data(passed: BackwardPass, node: int) -> dict[str, object]:
    """The same as data."""
    trace, found = passed.trace, why(passed, node)
    span, listed, moved = trace.nodes[node].origin.span, paths(trace, node), _moved(passed, node)
    count = trace.path_counts[node]
    return {
        "name": plain(trace.names[node]),
        "op": trace.nodes[node].symbol,
        "operands": [plain(trace.names[k]) for k in trace.nodes[node].operands],
        "data": trace.data[node],
        "line": span and span.line,
        "column": span and span.column,
        "grad": found.grad,
        "root": plain(trace.names[trace.root]),
        "own": found.own,
        "own_counts": found.own_counts,
        "sent_by_program": found.sent,
        "uses": [_share(trace, share) for share in found.shares],
        "path_count": count if count < LARGEST_WHOLE else why_text.count_text(count),
        "paths": None if listed is None else [_path(trace, path) for path in listed],
        "sensitivity": _finite(
            {
                "h": moved.h,
                "gradient": moved.slope,
                "predicted": moved.predicted,
                "true": moved.true,
                "secant": moved.secant,
            }
        ),
    }


def _share(trace: Trace, share: Share) -> dict[str, object]:
    numbers = {"upstream": share.upstream, "local": share.local, "share": share.share}
    told = {"out": plain(trace.names[share.out]), "operand": share.argument + 1}
    return {**told, **_finite(numbers), "counts": share.counts}


def _path(trace: Trace, path: GradientPath) -> dict[str, object]:
    through = [plain(trace.names[out]) for out, _ in path.uses]
    return {"through": through, "locals": [_told(x) for x in path.locals], "product": _told(path.product)}


def _finite(numbers: Mapping[str, float]) -> dict[str, object]:
    return {key: _told(number) for key, number in numbers.items()}


def _told(number: float) -> object:
    """A number as JSON has it inside an object; ``terminal.json_line`` reaches only the outermost."""
    return number if math.isfinite(number) else str(number)


def _moved(passed: BackwardPass, node: int) -> Sensitivity:
    return Experiment(passed.trace, node, slope_of(passed, node)).move(NUDGE)
