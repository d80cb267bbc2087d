"""Which samples each step sees: the full batch, or a seeded shuffle of every epoch cut into batches."""

from __future__ import annotations

import numpy as np

from micrograd_desktop.engine.kernel.tape import Ints

MOST_EPOCHS_A_BLOCK = 64
BLOCK_SAMPLES = 65_536


class Batches:
    """Batches without end; the same seed gives the same batches.

    A batch never runs over the end of an epoch: the last one of an epoch may be smaller.

    Parameters
    ----------
    n_samples
        Number of training points.
    seed
        Decides every shuffle: epochs are shuffled in blocks, block b by a generator seeded with (seed, b).
    """

    def __init__(self, n_samples: int, seed: int) -> None:
        self._n = n_samples
        self._seed = seed
        self._epoch = 0
        self._position = 0
        self._block_size = max(1, min(MOST_EPOCHS_A_BLOCK, BLOCK_SAMPLES // n_samples))
        self._block = -1
        self._shuffles: Ints = np.empty((0, n_samples), np.int64)

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
        done = 0
        while done < steps:
            done += self._fill(order[done:], counts[done:])
        return order, counts

    def _fill(self, order: Ints, counts: Ints) -> int:
        """Batches from the present epoch, or several whole epochs at once; returns how many."""
        size = order.shape[1]
        an_epoch: int = -(-self._n // size)
        within = self._epoch % self._block_size
        if self._position == 0 and len(order) >= an_epoch:
            epochs = min(len(order) // an_epoch, self._block_size - within)
            padded = np.zeros((epochs, an_epoch * size), np.int64)
            padded[:, : self._n] = self._shuffled()[within : within + epochs]
            order[: epochs * an_epoch] = padded.reshape(-1, size)
            counts[: epochs * an_epoch] = size
            counts[an_epoch - 1 : epochs * an_epoch : an_epoch] = self._n - (an_epoch - 1) * size
            self._epoch += epochs
            return epochs * an_epoch
        batch = self._shuffled()[within, self._position : self._position + size]
        order[0, : len(batch)], counts[0] = batch, len(batch)
        self._position += len(batch)
        if self._position >= self._n:
            self._epoch += 1
            self._position = 0
        return 1

    def _shuffled(self) -> Ints:
        """The block of shuffles (epochs, n) that the present epoch is in."""
        block = self._epoch // self._block_size
        if block != self._block:
            rng = np.random.default_rng((self._seed, block))
            rows = np.tile(np.arange(self._n), (self._block_size, 1))
            self._block, self._shuffles = block, rng.permuted(rows, axis=1)
        return self._shuffles
