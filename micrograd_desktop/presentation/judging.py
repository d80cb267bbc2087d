"""What a network says of the points of a set: of all, or at a glance of some that are evenly chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.decisions import Ints, classes_of, decided
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.measuring import glanced
from micrograd_desktop.training.results import Floats

if TYPE_CHECKING:
    from micrograd_desktop.training.neurons import NeuronEvaluator

AT_ONCE = 8192
"""Points evaluated in one go: with all neurons of a large network they fill some 70 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """The points of one set that were judged.

    Attributes
    ----------
    numbers
        Which of them, from 0 and rising, (k,); None for all.
    scores
        What the network says, (n_scores, k).
    decided
        The numbers of the classes that they are taken for, (k,).
    wrong
        Which of them are of another class, (k,).
    """

    numbers: Ints | None
    scores: Floats
    decided: Ints
    wrong: NDArray[np.bool_]


class Judge:
    """Judges one set of points, at any parameters.

    Parameters
    ----------
    problem
        Says what a score decides.
    seen, targets
        What the network sees of the points (n, d), and their targets (n,).
    n_parameters
        Of the network: with the points they say how much work it is.
    """

    def __init__(self, problem: Problem, seen: Floats, targets: Floats, n_parameters: int) -> None:
        self._problem, self._seen, self._classes = problem, seen, classes_of(problem, targets)
        self._few = glanced(len(targets), n_parameters)
        self._seen_of_few = seen if self._few is None else np.asfortranarray(seen[self._few])

    def judge(
        self, neurons: NeuronEvaluator, parameters: Floats, check: Check, whole: bool, known: Floats | None = None
    ) -> Judged:
        """All of them if the ``whole`` set is wanted or is little work, else some.

        ``known`` are the scores of all (n_scores, n), if there are.
        """
        numbers = None if whole else self._few
        if numbers is None:
            classes = self._classes
            scores = scores_of(neurons, self._seen, parameters, check) if known is None else known
        else:
            classes, scores = self._classes[numbers], scores_of(neurons, self._seen_of_few, parameters, check)
        check()
        found = decided(self._problem, scores[0] if self._problem.outputs == 1 else scores)
        return Judged(numbers, scores, found, found != classes)


def scores_of(neurons: NeuronEvaluator, seen: Floats, parameters: Floats, check: Check) -> Floats:
    """What the network says, shape (n_scores, n), where it sees these inputs (n, d); checked now and then."""
    scores = [np.empty((neurons.n_scores, 0))]
    for start in range(0, len(seen), AT_ONCE):
        check()
        scores.append(neurons.scores(seen[start : start + AT_ONCE], parameters))
    return np.concatenate(scores, axis=1)
