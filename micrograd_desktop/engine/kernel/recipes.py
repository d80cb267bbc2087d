"""What the training loop is handed beside the graph, as data: formulas for updates, penalties and figures.

Their texts are in the op table's language. They are compiled into the loop, or evaluated over arrays by ``formulas``,
from the same text to the same bits.
"""

from __future__ import annotations

import ast
from functools import cache

from micrograd_desktop.lazy_dataclass import dataclass


@cache
def names_in(text: str) -> frozenset[str]:
    """The names that a formula reads."""
    return frozenset(node.id for node in ast.walk(ast.parse(text, mode="eval")) if isinstance(node, ast.Name))


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of a formula by name, what it is unless it is said otherwise, and where that is taken from."""

    name: str
    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Formula:
    """``name = text``."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Update:
    """How a step moves a parameter.

    ``scalars`` are formulas over the constants and ``t``, the number of the update from 1, worked out once a step:
    the only place for ``**``. ``lines`` are done in turn for each parameter, over ``p`` (its number), ``g`` (its
    gradient), ``lr`` (the rate), the constants, the scalars, and the names in ``state``, which begin as 0. A line that
    gives a state's name makes its new state; one gives ``change``, which is added to the parameter.
    """

    lines: tuple[Formula, ...]
    state: tuple[str, ...] = ()
    constants: tuple[Constant, ...] = ()
    scalars: tuple[Formula, ...] = ()

    def named_constants(self) -> dict[str, float]:
        """The constants by name."""
        return {constant.name: constant.value for constant in self.constants}


@dataclass(frozen=True, slots=True)
class Penalty:
    """``strength`` times the sum of ``term`` over the parameters that count; ``slope`` is its derivative by one.

    Both are formulas over ``p``, the slope over ``strength`` too. A term that doesn't read ``p`` is no penalty.
    """

    term: str
    slope: str

    @property
    def counts(self) -> bool:
        """Whether there is a penalty at all."""
        return "p" in names_in(self.term)


@dataclass(frozen=True, slots=True)
class Bound:
    """How large a gradient may be that an update moves by.

    ``clipped`` makes of each parameter's gradient ``g`` what the update gets, over ``limit`` too, and over ``factor``
    if there is one: a formula over ``limit`` and ``total``, the sum of ``term`` (over ``g``) of all parameters that are
    not frozen, added in the order of a penalty's sum.
    """

    clipped: str = "g"
    factor: str = ""
    term: str = "0.0"

    @property
    def counts(self) -> bool:
        """Whether there is a bound at all."""
        return self.clipped != "g"


AFTER_STEP, AT_ONCE = 1, 2
"""What may be asked of a loop under way: to end after its step, or to drop that step, if it is a long one, and end."""

ASKED, BEGUN, LEFT = 1, 2, 3
"""At a loop's post: a copy of its numbers is asked for; is there but for the next gradient; is there."""


@dataclass(frozen=True, slots=True)
class Recipes:
    """All that a training loop may be asked to do; which update, penalty and bound is said at each call by position.

    ``figures`` are formulas over ``scores`` and ``targets``, of which the mean over the points is taken.
    """

    updates: tuple[Update, ...]
    penalties: tuple[Penalty, ...]
    figures: tuple[str, ...]
    scores: tuple[str, ...] = ("s",)
    targets: tuple[str, ...] = ("y",)
    bounds: tuple[Bound, ...] = ()

    @property
    def slots(self) -> int:
        """How many numbers of state a parameter has at most."""
        return max((len(update.state) for update in self.updates), default=0)

    @property
    def columns(self) -> int:
        """How many figures a step has.

        Objective, penalty, data loss and figures of training points, of test points, loss of the batch, and one that
        says whether all points were measured.
        """
        return 4 + 2 * (1 + len(self.figures))
