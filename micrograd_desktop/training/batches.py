"""Which samples each step sees: the full batch, or a seeded shuffle of every epoch cut into batches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass

Ints = NDArray[np.int64]

MOST_EPOCHS_A_BLOCK = 64
BLOCK_SAMPLES = 65_536


@dataclass(frozen=True, slots=True)
class Place:
    """How far a run has come through its batches.

    ``shuffle`` is the number of the shuffle that is being read, ``position`` how many of its samples were seen;
    ``samples`` counts all samples that steps were trained on, full batches among them; where a set of another size
    takes the place of one, as many as it takes for as many epochs.
    """

    shuffle: int = 0
    position: int = 0
    samples: int = 0


class Batches:
    """Batches without end; the same seed gives the same batches, whatever was asked for in between.

    A batch never runs over the end of a shuffle: the last one of it may be smaller. Full batches leave the shuffle
    where it is.

    Parameters
    ----------
    n_samples
        Number of training points.
    seed
        Decides every shuffle: they are made in blocks, block b by a generator seeded with (seed, b).
    place
        Where to begin.
    """

    def __init__(self, n_samples: int, seed: int, place: Place | None = None) -> None:
        self._n = self.n_samples = n_samples
        self.seed = seed
        self.place = place or Place()
        self._block_size = max(1, min(MOST_EPOCHS_A_BLOCK, BLOCK_SAMPLES // n_samples))
        self._block = -1
        self._shuffles: Ints = np.empty((0, n_samples), np.int64)

    @property
    def epoch(self) -> float:
        """Samples trained on, in training sets."""
        return self.place.samples / self._n

    def epochs_at(self, place: Place) -> float:
        """Samples trained on up to a place, in training sets."""
        return place.samples / self._n

    def upcoming(self, steps: int, batch_size: int | None) -> tuple[Ints | None, Ints]:
        """The samples of the next steps: ``order`` (k, size) and ``counts`` (k,), to be used in turn.

        Where every step sees all samples in their own order, there is no order. Nothing is taken: see ``take``.
        """
        if self._is_full(batch_size):
            return None, np.array([self._n], np.int64)
        assert batch_size is not None
        order = np.zeros((steps, batch_size), np.int64)
        counts = np.zeros(steps, np.int64)
        shuffle, position, done = self.place.shuffle, self.place.position, 0
        while done < steps:
            whole = self._whole_shuffles(order[done:], counts[done:], shuffle) if position == 0 else 0
            if whole:
                shuffle += whole
                done += whole * self._steps_a_shuffle(batch_size)
                continue
            samples = self._row(shuffle)[position : position + (steps - done) * batch_size]
            whole, rest = divmod(len(samples), batch_size)
            order[done : done + whole] = samples[: whole * batch_size].reshape(whole, batch_size)
            counts[done : done + whole] = batch_size
            done += whole
            if rest:
                order[done, :rest], counts[done] = samples[whole * batch_size :], rest
                done += 1
            position += len(samples)
            if position >= self._n:
                shuffle, position = shuffle + 1, 0
        return order, counts

    def take(self, steps: int, batch_size: int | None) -> None:
        """Go past the batches of as many steps as were really done."""
        self.place = self.after(self.place, steps, batch_size)

    def after(self, place: Place, steps: int, batch_size: int | None) -> Place:
        """The place so many steps after another."""
        if self._is_full(batch_size):
            return Place(place.shuffle, place.position, place.samples + steps * self._n)
        assert batch_size is not None
        left = -(-(self._n - place.position) // batch_size)
        if steps < left:
            shuffle, position = place.shuffle, place.position + steps * batch_size
        else:
            more, rest = divmod(steps - left, self._steps_a_shuffle(batch_size))
            shuffle, position = place.shuffle + 1 + more, rest * batch_size
        seen = (shuffle - place.shuffle) * self._n + position - place.position
        return Place(shuffle, position, place.samples + seen)

    def _is_full(self, batch_size: int | None) -> bool:
        return batch_size is None or batch_size >= self._n

    def _steps_a_shuffle(self, batch_size: int) -> int:
        return -(-self._n // batch_size)

    def _whole_shuffles(self, order: Ints, counts: Ints, first: int) -> int:
        """Fill as many whole shuffles of one block as there is room for; returns how many."""
        size = order.shape[1]
        a_shuffle = self._steps_a_shuffle(size)
        within = first % self._block_size
        whole = min(len(order) // a_shuffle, self._block_size - within)
        if whole == 0:
            return 0
        padded = np.zeros((whole, a_shuffle * size), np.int64)
        self._row(first)
        padded[:, : self._n] = self._shuffles[within : within + whole]
        steps = whole * a_shuffle
        order[:steps] = padded.reshape(-1, size)
        counts[:steps] = size
        counts[a_shuffle - 1 : steps : a_shuffle] = self._n - (a_shuffle - 1) * size
        return whole

    def _row(self, shuffle: int) -> Ints:
        """One shuffle, shape (n,); its block is made when it is first needed."""
        block = shuffle // self._block_size
        if block != self._block:
            rng = np.random.default_rng((self.seed, block))
            rows = np.tile(np.arange(self._n), (self._block_size, 1))
            self._block, self._shuffles = block, rng.permuted(rows, axis=1)
        row: Ints = self._shuffles[shuffle % self._block_size]
        return row
