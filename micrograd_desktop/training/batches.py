"""Which samples each step sees: the full batch, or a seeded shuffle of every epoch cut into batches."""

from __future__ import annotations

import numpy as np

from micrograd_desktop.engine.tape import Ints


class Batches:
    """Batches without end; the same seed gives the same batches.

    A batch never runs over the end of an epoch: the last one of an epoch may be smaller.

    Parameters
    ----------
    n_samples
        Number of training points.
    seed
        Decides every shuffle: epoch e is shuffled by a generator seeded with (seed, e).
    """

    def __init__(self, n_samples: int, seed: int) -> None:
        self._n = n_samples
        self._seed = seed
        self._epoch = 0
        self._position = 0
        self._order = self._shuffled(0)

    @property
    def epoch(self) -> float:
        """Epochs seen so far, with the part of the present one."""
        return self._epoch + self._position / self._n

    def take(self, steps: int, batch_size: int | None) -> tuple[Ints | None, Ints]:
        """The samples of the next steps: ``order`` (k, size) and ``counts`` (k,), to be used in turn.

        Where every step sees all samples in their own order, there is no order.
        """
        if batch_size is None or batch_size >= self._n:
            self._epoch += steps
            self._position = 0
            return None, np.array([self._n], np.int64)
        order = np.zeros((steps, batch_size), np.int64)
        counts = np.zeros(steps, np.int64)
        for i in range(steps):
            batch = self._next(batch_size)
            order[i, : len(batch)] = batch
            counts[i] = len(batch)
        return order, counts

    def _next(self, size: int) -> Ints:
        batch = self._order[self._position : self._position + size]
        self._position += len(batch)
        if self._position >= self._n:
            self._epoch += 1
            self._position = 0
            self._order = self._shuffled(self._epoch)
        return batch

    def _shuffled(self, epoch: int) -> Ints:
        return np.random.default_rng((self._seed, epoch)).permutation(self._n)
