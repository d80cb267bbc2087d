"""Points above (+1) and below (-1) a function of x that a person typed, which is read and walked, never executed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:  # the document knows the rule of the formula, and needs no NumPy
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Samples = tuple[Floats, Floats]

FORMULA = "2 * sin(x)"
EDGE = 5.0
"""All points lie within it before the noise moves them."""

LONGEST = 120
"""Characters of a function."""

LEAST_SHARE = 0.02
"""Of the square, that must lie on each side of the function."""

PLACES = 2003
"""At so many the function is looked at; they are no multiples of anything that a person would type."""

LEAST_DRAWN, MOST_DRAWS = 256, 1000
"""Places of the square that are drawn at a time, at least; and how often, at most.

At no more the usual function is reckoned without its graph: the first frame, which needs it, has no kernel.
"""


def above_function(n: int, noise: float, rng: np.random.Generator, formula: str = FORMULA) -> Samples:
    """As many points of a square above the function, +1, as below it, -1; there are none where it is no number.

    The noise moves the points when their classes are known.

    Raises
    ------
    ExpressionError
        If the formula is none.
    """
    import numpy as np

    sides: list[Floats] = [np.empty((0, 2)), np.empty((0, 2))]
    wanted = (n // 2, n - n // 2)
    for _ in range(MOST_DRAWS):
        if all(len(found) >= count for found, count in zip(sides, wanted, strict=True)):
            break
        places = rng.uniform(-EDGE, EDGE, (max(n, LEAST_DRAWN), 2))
        height = values(formula, places[:, 0])
        chosen = places[places[:, 1] < height], places[places[:, 1] > height]
        sides = [np.vstack([found, more]) for found, more in zip(sides, chosen, strict=True)]
    below, above = (np.resize(found, (count, 2)) for found, count in zip(sides, wanted, strict=True))
    inputs = np.vstack([below, above])
    targets = np.concatenate([-np.ones(len(below)), np.ones(len(above))])
    return inputs + rng.normal(0.0, noise, inputs.shape), targets


def values(formula: str, x: Floats) -> Floats:
    """The function at places (n,), with the bits of its graph; not finite where it is no number.

    Raises
    ------
    ExpressionError
        If the formula is none.
    """
    import numpy as np

    if formula == FORMULA and len(x) <= LEAST_DRAWN:
        from micrograd_desktop.engine.elementary import sin  # what the graph's op is made of

        return np.array([2.0 * sin(at) for at in x.tolist()])
    from micrograd_desktop.engine.kernel.kernel import Kernel
    from micrograd_desktop.engine.language.input_formula import read_formula  # only who wants such points needs it
    from micrograd_desktop.engine.value import Value

    place = Value(0.0)
    kernel = Kernel([read_formula(formula, {"x": "x"}).build({"x": place})], [], [place], gradient=False)
    heights: Floats = kernel.evaluate_in_numpy(np.zeros(0), np.ascontiguousarray(x[None]))[0]
    return heights


def check(formula: str) -> None:
    """Refuse a text that is no function with room above and below it in the square.

    Raises
    ------
    ValueError
        With a sentence.
    """
    if formula != FORMULA and (refusal := _refusal(formula)) is not None:
        raise ValueError(refusal)


@lru_cache(maxsize=256)
def _refusal(formula: str) -> str | None:
    import numpy as np

    from micrograd_desktop.engine.language.errors import ExpressionError

    if not formula.strip():
        return tr("A function of x is missing. Type one such as {formula}.", formula=FORMULA)
    if len(formula) > LONGEST:
        return tr(
            "A function can have at most {most} characters, not {count}.", most=LONGEST, count=whole(len(formula))
        )
    golden = (1.0 + 5.0**0.5) / 2.0
    places = (np.arange(PLACES) * golden % 1.0 - 0.5) * 2.0 * EDGE
    try:
        height = values(formula, places)
    except ExpressionError as error:
        return error.sentence
    known = ~np.isnan(height)
    if not known.any():
        return tr("This is a number nowhere from −{edge:g} to {edge:g}.", edge=EDGE)
    below = np.where(known, (np.clip(height, -EDGE, EDGE) + EDGE) / (2.0 * EDGE), 0.0)
    if below.mean() < LEAST_SHARE:
        return tr(
            "The square from −{edge:g} to {edge:g} has hardly any room below this. Let it pass through the square.",
            edge=EDGE,
        )
    if np.where(known, 1.0 - below, 0.0).mean() < LEAST_SHARE:
        return tr(
            "The square from −{edge:g} to {edge:g} has hardly any room above this. Let it pass through the square.",
            edge=EDGE,
        )
    return None
