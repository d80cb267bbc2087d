"""What a check of a learner's own engine finds: a row for each op, the faults with their lines, what was not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.language.syntax import Refusal
from micrograd_desktop.engine.own_engine.drawn import Graphs
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

RIGHT, WRONG, MISSING, FOLLOWS, NOT_WALKED = "right", "wrong", "missing", "follows", "not walked"
"""What can be said of an op: ``FOLLOWS`` is wrong because of an op that it is made of, and no fault of its own."""

DIFFERS = "differs"
"""What is said of a whole program that ends with other numbers, for which no op of the engine is to blame."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first line that is wrong in one respect: what is wrong with it, and what to write instead.

    ``what`` is the op or the method that it was found by; ``span`` the statement, or the head of the ``def`` or
    ``class`` in which something is missing: the ``method`` of that name, if it is one.
    """

    what: str
    sentence: str
    instead: str
    span: Span
    missing: bool = False
    method: str = ""

    @property
    def line(self) -> int:
        """The line in the program, from 1."""
        return self.span.line

    def located(self) -> str:
        """All of it as text, with its line in front."""
        return tr(
            "Line {line}: {sentence} {instead}", line=self.span.line, sentence=self.sentence, instead=self.instead
        ).rstrip()


@dataclass(frozen=True, slots=True)
class Gradient:
    """What an operand's gradient gains by an op: by the person's closure, by the op table, and by differences.

    Each is None where there is none.
    """

    operand: str
    own: float | None
    table: float | None
    numerical: float | None
    right: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One op: its number and the right one, its gradients, the verdict, and the line at which to look.

    ``graphs`` are the learner's and the app's of it, if there is one to draw.
    """

    op: str
    own: float | None
    right: float | None
    gradients: Sequence[Gradient]
    verdict: str
    line: int | None
    remark: str = ""
    graphs: Graphs | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found. ``faults`` are in the order in which they stand, what is missing after what is wrong."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]
    unwalked: tuple[Refusal, ...]
    notes: tuple[str, ...]
    line: int

    @property
    def first(self) -> Fault | None:
        """The first line that is wrong; None if all is right."""
        return self.faults[0] if self.faults else None

    @property
    def checked(self) -> bool:
        """Whether anything was found to be right or wrong."""
        return bool(self.faults) or any(row.verdict == RIGHT for row in self.rows)

    @property
    def sentence(self) -> str:
        """What is said of all of it in one sentence."""
        if (first := self.first) is not None:
            return first.located()
        if not self.checked:
            return tr("Nothing of this engine could be checked.")
        right, skipped = (sum(row.verdict == verdict for row in self.rows) for verdict in (RIGHT, NOT_WALKED))
        checked = tr("{right} rows are right", right=right)
        if right == len(self.rows):
            return tr("All is right: {checked}.", checked=checked)
        said = [checked, *([tr("{skipped} could not be checked", skipped=skipped)] if skipped else [])]
        differs = "; ".join(row.remark for row in self.rows if row.verdict == DIFFERS)
        return f"{'; '.join(said)}. {differs}".rstrip()
