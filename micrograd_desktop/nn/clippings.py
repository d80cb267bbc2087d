"""How a step's gradient can be bounded before the update: one row each, with the formulas that all engines follow."""

from __future__ import annotations

from micrograd_desktop.engine.kernel.recipes import Bound
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class Clipping:
    """One row. ``words`` say what it does, with c for the limit, and where the formula is from."""

    name: str
    title: str
    bound: Bound
    words: str


CLIPPINGS: dict[str, Clipping] = {
    row.name: row
    for row in (
        Clipping("none", tr("None", sense="clipping"), Bound(), tr("the gradient is taken as it is")),
        Clipping(
            "norm",
            tr("Norm"),
            Bound(
                clipped="g * factor",
                factor="min(limit / (sqrt(total) + 1e-06), 1.0)",
                term="g * g",
            ),
            tr(
                "g becomes g · min(c / (‖g‖ + 10⁻⁶), 1), with ‖g‖ = √(Σ g²) over all parameters that are not frozen "
                "(Pascanu and others, 2013; PyTorch's form)"
            ),
        ),
        Clipping(
            "value",
            tr("Value", sense="clipping"),
            Bound(clipped="min(max(g, -limit), limit)"),
            tr("each g becomes min(max(g, −c), c): none is larger than c, and the direction may change"),
        ),
    )
}
