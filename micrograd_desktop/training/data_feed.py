"""What a run's steps learn from: points, what the network sees of them, and batches of them."""

from __future__ import annotations

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.project.rules import features_of, problem_of_data
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec, Settings
from micrograd_desktop.training.batches import Batches, Place
from micrograd_desktop.training.explained import Explained


class DataFeed:
    """The points that the next steps are taken on, and in which batches.

    Parameters
    ----------
    settings
        The run's at step 0: of its data set, what its network sees of it, and in which batches.

    Attributes
    ----------
    dataset, points
        The data of the next step; ``seen`` are the same points with what the network sees of them, features in place
        of inputs.
    problem
        What is learned of them.
    batches
        By the seed that is set.
    explained
        Makes shares of the targets' variance, where figures are such.
    """

    def __init__(self, settings: Settings) -> None:
        self.dataset, self._features = settings.dataset, settings.network.features
        self.points = points_of(settings.dataset)
        self._look(settings.network)
        self.batches = Batches(self.n_train, settings.training.seed)

    @property
    def n_train(self) -> int:
        """How many points are trained on."""
        return len(self.points.train_y)

    def take(self, dataset: DatasetSpec, network: NetworkSpec) -> bool:
        """Feed these data to this network from now on; returns whether it sees other points, or others of them.

        Batches stay: see ``shuffle``.
        """
        if (dataset, network.features) == (self.dataset, self._features):
            return False
        if dataset != self.dataset:
            self.dataset, self.points = dataset, points_of(dataset)
        self._features = network.features
        self._look(network)
        return True

    def _look(self, network: NetworkSpec) -> None:
        self.problem = problem_of_data(self.dataset)
        self.seen: Points = self.points.seen(features_of(network, self.dataset).rows)
        self.explained = Explained(self.problem, self.points)

    def shuffle(self, seed: int, place: Place) -> None:
        """Batches by a seed, from a place on."""
        if (self.batches.seed, self.batches.n_samples) != (seed, self.n_train):
            self.batches = Batches(self.n_train, seed)
        self.batches.place = place
