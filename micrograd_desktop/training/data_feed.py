"""What a run's steps learn from: points, what the network sees of them, and batches of them."""

from __future__ import annotations

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.project.rules import features_of
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.training.batches import Batches, Place
from micrograd_desktop.training.explained import Explained


class DataFeed:
    """The points that the next steps are taken on, and in which batches.

    Parameters
    ----------
    project
        Whose data these are, at step 0.
    problem
        What is learned of them.
    points
        The project's.

    Attributes
    ----------
    dataset, points
        The data of the next step; ``seen`` are the same points with what the network sees of them, features in place
        of inputs.
    batches
        By the seed that is set.
    explained
        Makes shares of the targets' variance, where figures are such.
    """

    def __init__(self, project: Project, problem: Problem, points: Points) -> None:
        self._problem, self._features = problem, features_of(project.network, project.dataset)
        self.dataset, self.points = project.dataset, points
        self.seen: Points = points.seen(self._features.rows)
        self.explained = Explained(problem, points)
        self.batches = Batches(self.n_train, project.training.seed)

    @property
    def n_train(self) -> int:
        """How many points are trained on."""
        return len(self.points.train_y)

    def adopt(self, project: Project) -> None:
        """From the next ``take`` on the network sees of points what another project says."""
        self._features = features_of(project.network, project.dataset)

    def take(self, dataset: DatasetSpec) -> bool:
        """Feed these data from now on; returns whether they are others than before. Batches stay: see ``shuffle``."""
        if dataset == self.dataset:
            return False
        self.dataset, self.points = dataset, points_of(dataset)
        self.seen = self.points.seen(self._features.rows)
        self.explained = Explained(self._problem, self.points)
        return True

    def shuffle(self, seed: int, place: Place) -> None:
        """Batches by a seed, from a place on."""
        if (self.batches.seed, self.batches.n_samples) != (seed, self.n_train):
            self.batches = Batches(self.n_train, seed)
        self.batches.place = place
