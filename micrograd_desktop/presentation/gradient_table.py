"""The gradient check of a trace: what ``backward()`` left against central differences, and against PyTorch."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.gradcheck import ROUNDING, TOLERANCE, MovedNode, Replay, close, compare, difference, same
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.own_gradients import hint
from micrograd_desktop.translation import tr

MOST_ROWS = 200
MOST_WORK = 500_000
"""How many nodes one table computes at most (about half a second); it ends with the row that goes beyond."""

OF_NOTHING = tr(
    "The program sent its gradients itself, but gave its result no gradient of 1: nothing can be compared. "
    "Begin with {root}.grad = 1.0."
)
COMPARED = tr("Compared are the gradients that the program itself set, or sent in full, as derivatives of {root}.")
FIRST_WRONG = tr("The first that differs is {label}.")

TORCH_TOLERANCE = 1e-9
VERDICTS = {
    "agrees": (tr("agrees"), tr("{n} of {all} values agree")),
    "differs": (tr("differs"), tr("{n} of {all} values differ")),
    "not finite": (tr("not finite"), tr("{n} of {all} values are not finite")),
    "kink": (tr("kink"), tr("{n} of {all} values stand at a kink")),
    "not set": (tr("not set"), tr("{n} of {all} values are not set")),
    "hidden": (tr("predict it first"), tr("{n} of {all} values are to be predicted first")),
}
"""What may become of a row, and how it is said of it and of several."""

SMALLEST_H, LARGEST_H = 1e-12, 1e-1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One node's derivative, as found by each means.

    ``node`` is its number in the trace. ``ours`` is what this backward pass added to the gradient, bugs included;
    ``numerical`` the central difference of the root as this node moves, ``torch`` PyTorch's gradient in float64,
    ``torch32`` that with the leaves rounded to float32 first, as in the lecture. ``absolute`` and ``relative`` are
    the differences of ``ours`` and ``numerical``. ``agrees`` says that no other opinion contradicts; ``torch_agrees``
    is PyTorch's alone. ``crosses_kink``: the step touched a point where the derivative jumps, and means little.
    ``app`` is the gradient of the app's own pass, where the program sent its gradients itself, and ``hint`` what
    mistake of the program's its difference may be. A row is ``not set`` where such a program gave the node none, or
    not all shares of it, and ``hidden`` while a person is to predict it: then its numbers are not in it.
    """

    node: int
    label: str
    ours: float
    numerical: float
    torch: float | None
    torch32: float | None
    absolute: float
    relative: float
    torch_absolute: float | None
    torch_relative: float | None
    agrees: bool
    torch_agrees: bool | None
    crosses_kink: bool
    app: float | None = None
    hint: str = ""
    state: Literal["compared", "not set", "hidden"] = "compared"

    def veiled(self) -> CheckRow:
        """The row without its numbers."""
        nan = math.nan
        torch, torch32, app = (None if n is None else nan for n in (self.torch, self.torch32, self.app))
        return replace(
            self, ours=nan, numerical=nan, torch=torch, torch32=torch32, absolute=nan, relative=nan,
            torch_absolute=None if torch is None else nan, torch_relative=None if torch is None else nan,
            agrees=False, torch_agrees=None, crosses_kink=False, app=app, hint="", state="hidden",
        )  # fmt: skip

    @property
    def verdict(self) -> str:
        """``agrees`` or ``differs``; ``not finite`` or ``kink`` where only PyTorch could object, and does not.

        ``not set`` and ``hidden`` where nothing is compared.
        """
        if self.state != "compared":
            return self.state
        if self.torch_agrees is not False:
            if not (math.isfinite(self.ours) and math.isfinite(self.numerical)):
                return "not finite"
            if self.crosses_kink:
                return "kink"
        return "agrees" if self.agrees else "differs"

    @property
    def result(self) -> str:
        """The verdict in words, with the difference that it goes by: from PyTorch if that objects, else the other."""
        other = self.torch if self.torch_agrees is False and self.torch is not None else self.numerical
        verdict = self.verdict
        said, _ = VERDICTS[verdict]
        if self.state != "compared":
            return said
        if not (math.isfinite(self.ours) and math.isfinite(other)):
            pair = {"one": formats.plain(self.ours), "other": formats.plain(other)}
            if verdict == "differs":
                return tr("differs, {one} against {other}", **pair)
            return said if same(self.ours, other) else tr("{one} against {other}", **pair)
        if verdict != "differs":
            return said
        return tr("differs by {difference}", difference=formats.plain(difference(self.ours, other)[0]))


@dataclass(frozen=True, slots=True)
class GradientTable:
    """Leaves (no constants), then named intermediate nodes from the root back; at most ``MOST_ROWS`` of ``total``.

    ``largest`` is the largest difference from a central difference, NaN if one is NaN. ``accumulated`` says that
    gradients were not zero before the pass: ``ours`` is without them, because the other figures know one pass only.
    ``own_root`` names what the program's own gradients are the derivatives of, where it sent them itself: then only
    those are compared that it set or sent in full. None for an ordinary backward pass. They are of nothing
    (``of_nothing``) where the program gave its result no gradient of 1: then there are no rows. ``loading`` says that
    PyTorch is on its way.
    """

    rows: tuple[CheckRow, ...]
    h: float
    tolerance: float
    torch_version: str | None
    checked: int
    total: int
    largest: float
    accumulated: bool = False
    loading: bool = False
    own_root: str | None = None
    of_nothing: bool = False

    def veiled(self, hidden: Collection[int]) -> GradientTable:
        """The table without the numbers of these nodes."""
        if not hidden:
            return self
        rows = tuple(row.veiled() if row.node in hidden else row for row in self.rows)
        return replace(self, rows=rows, largest=_largest(rows))

    @property
    def first_wrong(self) -> CheckRow | None:
        """Of the gradients that a program sent itself, the first in the order of the pass that differs."""
        wrong = [row for row in self.rows if row.verdict == "differs"] if self.own_root is not None else []
        return max(wrong, key=lambda row: row.node, default=None)

    @property
    def compared(self) -> str:
        """What is compared, where that is not what ``backward()`` left; else nothing."""
        if self.own_root is None:
            return ""
        root = plain(self.own_root)
        if self.of_nothing:
            return OF_NOTHING.format(root=root)
        first = self.first_wrong
        said = COMPARED.format(root=root)
        return said if first is None else f"{said} {FIRST_WRONG.format(label=plain(first.label))} {first.hint}".rstrip()

    def summary(self) -> str:
        """The table in a sentence."""
        if not self.rows:
            return f"{tr('Gradient check: there is no value to check.')} {self.compared}".rstrip()
        told = [(sum(row.verdict == verdict for row in self.rows), verdict) for verdict in VERDICTS]
        parts = [VERDICTS[verdict][1].format(n=n, all=self.checked) for n, verdict in told if n or verdict == "agrees"]
        said = tr(
            "Gradient check: {results}. Largest difference {largest}.",
            results=", ".join(parts),
            largest=formats.plain(self.largest),
        )
        return f"{said} {self.compared}".rstrip()


@dataclass(frozen=True, slots=True)
class ErrorCurve:
    """The difference of a node's gradient from its central difference, for steps from 0.1 down to 1e-12.

    ``best`` is the step with the smallest difference, ``smallest``; both None if no difference is finite.
    """

    node: int
    label: str
    h: tuple[float, ...]
    errors: tuple[float, ...]
    best: float | None
    smallest: float | None

    def summary(self) -> str:
        """The curve in a sentence."""
        if self.best is None or self.smallest is None:
            return tr("The central difference of {label} is not finite at any h.", label=self.label)
        error, h = formats.plain(self.smallest), short_power(self.best)
        return tr("Smallest error {error} at h = {h}", error=error, h=h)


def gradient_table(
    trace: Trace,
    final_grads: Sequence[float],
    h: float = 1e-6,
    torch: Sequence[float] | None = None,
    torch32: Sequence[float] | None = None,
    torch_version: str | None = None,
    bugs: Collection[str] = (),
) -> GradientTable:
    """Check the gradients that a backward pass of the trace left, ``final_grads``, by node number.

    Gradients that were there before (``trace.grads``) are taken off first: the figures compared know one pass only.
    What a rest does besides still shows: inside the graph it is passed on to the leaves, and with the bug that assigns
    instead of adding it is not in the final gradient.

    Parameters
    ----------
    torch, torch32, torch_version
        PyTorch's gradients by node number, in float64 and with leaves rounded to float32; None without PyTorch.
    bugs
        Those that are on in the app's own pass, which is a further column where the program sent its gradients itself.

    Raises
    ------
    ValueError
        If ``h`` is not above 0.
    """
    if not h > 0.0:
        raise ValueError(tr("the step h must be above 0, not {h}", h=h))
    replay, chosen = Replay(trace), _to_check(trace)
    allowances = replay.gradient_rounding()
    rows: list[CheckRow] = []
    for i in chosen[:MOST_ROWS]:
        moved = MovedNode(replay, i)
        opinions = (None if torch is None else torch[i], None if torch32 is None else torch32[i])
        rows.append(_row(moved, _added(trace, final_grads, i), h, opinions, allowances[i]))
        if replay.work > MOST_WORK:
            break
    if trace.sent is not None:
        rows = _beside_the_app(trace, rows, bugs)
    return GradientTable(
        rows=tuple(rows),
        h=h,
        tolerance=TOLERANCE,
        torch_version=torch_version,
        checked=len(rows),
        total=len(chosen),
        largest=_largest(rows),
        accumulated=trace.sent is None and any(trace.grads),
        own_root=None if trace.sent is None else name(trace, trace.root),
        of_nothing=_of_nothing(trace),
    )


def _largest(rows: Sequence[CheckRow]) -> float:
    differences = [row.absolute for row in rows if row.state == "compared"]
    return math.nan if any(map(math.isnan, differences)) else max(differences, default=0.0)


def error_curve(trace: Trace, final_grads: Sequence[float], node: int) -> ErrorCurve:
    """The error of a node's central difference against h: truncation (h²) at one end, round-off (1/h) at the other.

    What the pass added to the node's gradient counts as right, as in :func:`gradient_table`.
    """
    replay, ours = Replay(trace), _added(trace, final_grads, node)
    moved = MovedNode(replay, node)
    a_decade = next((n for n in (4, 2) if 2 * 11 * n * len(moved.affected) <= MOST_WORK), 1)
    steps = tuple(10.0 ** (-1 - k / a_decade) for k in range(11 * a_decade + 1))
    errors = tuple(difference(ours, moved.central_difference(h))[0] for h in steps)
    finite = [(error, -h) for error, h in zip(errors, steps, strict=True) if math.isfinite(error)]
    smallest, best = min(finite, default=(None, None))
    return ErrorCurve(node, name(trace, node), steps, errors, best and -best, smallest)


def short_power(value: float) -> str:
    """A step in as few digits as say it, always as a power: ``1e−6``, ``2.5e−3``."""
    digits, power = f"{value:.1e}".split("e")
    return f"{digits.removesuffix('.0')}e{int(power)}".replace("-", formats.MINUS)


def _to_check(trace: Trace) -> list[int]:
    """Parameters and named leaves, other leaves that are no constants, named intermediate nodes from the root back."""
    leaves = [i for i in trace.leaves if not trace.nodes[i].origin.constant]
    leaves.sort(key=lambda i: not (trace.nodes[i].label or trace.nodes[i].origin.parameter))
    between = (i for i in reversed(range(trace.root)) if trace.nodes[i].op is not None)
    return [] if _of_nothing(trace) else leaves + [i for i in between if trace.nodes[i].label]


def _of_nothing(trace: Trace) -> bool:
    """``GradientTable.of_nothing`` of a trace."""
    return trace.sent is not None and trace.grads[trace.root] != 1.0


def _beside_the_app(trace: Trace, rows: Sequence[CheckRow], bugs: Collection[str]) -> list[CheckRow]:
    """The rows of gradients that a program sent itself, with those of the app's pass, and what is wrong with them."""
    assert trace.sent is not None
    zeroed = trace.with_grads([0.0] * len(trace.nodes))
    try:
        app: Sequence[float] | None = zeroed.backward(bugs).final
    except OverflowError:  # naive recursion would visit too many nodes: there is no such pass
        app = None
    own, right = trace.backward(), zeroed.backward()
    wrong = {row.node for row in rows if row.node in trace.sent and row.verdict == "differs"}
    return [
        replace(
            row,
            app=None if app is None else app[row.node],
            hint=hint(own, right, row.node, wrong) if row.node in wrong else "",
            state="compared" if row.node in trace.sent else "not set",
        )
        for row in rows
    ]


def _added(trace: Trace, final_grads: Sequence[float], i: int) -> float:
    """What the pass added to a gradient. The root's is set, not added to; what a program sent itself is all its own."""
    before = 0.0 if i == trace.root or trace.sent is not None else trace.grads[i]
    return final_grads[i] - before if before else final_grads[i]


def _row(
    moved: MovedNode, ours: float, h: float, opinions: tuple[float | None, float | None], allowance: float
) -> CheckRow:
    trace, i = moved.replay.trace, moved.node
    before_rounding = ROUNDING * abs(trace.grads[i]) if trace.sent is None else 0.0
    found = compare(moved, ours, h, name(trace, i), before_rounding)
    torch, torch32 = opinions
    torch_absolute, torch_relative = (None, None) if torch is None else difference(ours, torch)
    torch_agrees = None
    if torch is not None:
        torch_agrees = same(ours, torch) or close(ours, torch, TORCH_TOLERANCE, allowance + before_rounding)
    return CheckRow(
        node=i,
        label=found.label,
        ours=ours,
        numerical=found.numerical,
        torch=torch,
        torch32=torch32,
        absolute=found.absolute,
        relative=found.relative,
        torch_absolute=torch_absolute,
        torch_relative=torch_relative,
        agrees=found.agrees and torch_agrees is not False,
        torch_agrees=torch_agrees,
        crosses_kink=found.crosses_kink,
    )
