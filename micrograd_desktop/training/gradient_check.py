"""The gradient of a run's objective, held to central differences, one parameter at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.training.objective import Objective

STEP = 1e-5
"""Times the parameter's size, at least 1: the cube root of the precision of a float, or near it."""

TOLERANCE = 1e-5
"""How far two derivatives may be apart, over the larger of 1e-3 and the larger of them, and still be the same."""

SMALL = 1e-3
KINK = 1e-3
"""How far the differences to both sides may be apart, in the same measure, before there is a kink between."""

AGREES, DIFFERS, AT_KINK = "agrees", "differs", "at a kink"


@dataclass(frozen=True, slots=True)
class CheckedParameter:
    """A parameter's place in the flat order, its gradient, its central difference, and what is to be said of the two.

    ``error`` is the distance of the two over the larger of them.
    """

    place: int
    gradient: float
    difference: float
    error: float
    verdict: str


def check_run(
    objective: Objective, parameters: Floats, gradient: Floats, places: list[int], tell: Callable[[int], None]
) -> list[CheckedParameter]:
    """Compare a gradient (n_parameters,) with ``(f(x + h) - f(x - h)) / 2h`` at some places.

    Where the slopes to both sides differ a ReLU's kink is near, at which there is no one derivative.

    Parameters
    ----------
    tell
        Told after each place how many are done.
    """
    middle, found = objective.at(parameters).objective, list[CheckedParameter]()
    for done, place in enumerate(places, start=1):
        found.append(_checked(objective, parameters, middle, place, float(gradient[place])))
        tell(done)
    return found


def _checked(objective: Objective, parameters: Floats, middle: float, place: int, gradient: float) -> CheckedParameter:
    h = STEP * max(1.0, abs(float(parameters[place])))
    above, below = (_moved(objective, parameters, place, by) for by in (h, -h))
    difference = (above - below) / (2 * h)
    error = _apart(gradient, difference)
    if error <= TOLERANCE:
        verdict = AGREES
    else:
        verdict = AT_KINK if _apart((above - middle) / h, (middle - below) / h) > KINK else DIFFERS
    return CheckedParameter(place, gradient, difference, error, verdict)


def _moved(objective: Objective, parameters: Floats, place: int, by: float) -> float:
    other = np.array(parameters)
    other[place] += by
    return objective.at(other).objective


def _apart(a: float, b: float) -> float:
    return abs(a - b) / max(abs(a), abs(b), SMALL)
