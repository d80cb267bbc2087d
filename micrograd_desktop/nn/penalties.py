"""The penalties on the parameters: one row each, with the term that is summed and its slope."""

from __future__ import annotations

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.recipes import Penalty
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class Regularisation:
    """One row: ``penalty`` holds the formulas that all engines follow."""

    name: str
    title: str
    penalty: Penalty

    def term(self, parameter: Value) -> Value:
        """One parameter's term as a graph of values; only where the penalty counts."""
        from micrograd_desktop.engine.language.formula import build  # no window needs it to be shown

        return build(self.penalty.term, {"p": parameter})


PENALTIES: dict[str, Regularisation] = {
    row.name: row
    for row in (
        Regularisation("none", tr("None", sense="penalty"), Penalty("0.0", "0.0")),
        Regularisation(
            "l1", tr("L1"), Penalty("abs(p)", "(1.0 if p > 0.0 else (-1.0 if p < 0.0 else 0.0)) * strength")
        ),
        Regularisation("l2", tr("L2"), Penalty("p * p", "p * strength + p * strength")),
    )
}
