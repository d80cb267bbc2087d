"""Batches: every sample once a shuffle, and nothing lost by looking ahead or by being interrupted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.training.batches import Batches, Place

SIZES = st.integers(1, 30)


def rows(batches: Batches, steps: int, size: int | None) -> list[list[int]]:
    """The samples of each of the next steps."""
    order, counts = batches.upcoming(steps, size)
    assert order is not None
    return [row[:count].tolist() for row, count in zip(order, counts.tolist(), strict=True)]


@given(st.integers(2, 40), SIZES, st.integers(0, 3), st.lists(st.integers(1, 90), max_size=8))
def test_batches_are_the_same_however_they_are_asked_for(n: int, size: int, seed: int, parts: list[int]) -> None:
    size = min(size, n - 1)
    whole = rows(Batches(n, seed), sum(parts), size) if parts else []
    batches, got = Batches(n, seed), []
    for part in parts:
        got += rows(batches, part, size)
        batches.take(part, size)
    assert got == whole
    assert batches.place.samples == sum(map(len, whole))


@given(st.integers(2, 40), SIZES, st.integers(1, 200), st.integers(0, 200))
def test_steps_that_were_not_done_take_nothing(n: int, size: int, asked: int, done: int) -> None:
    size, done = min(size, n - 1), min(done, asked)
    batches = Batches(n, 7)
    expected = rows(batches, asked + 1, size)[done:]
    batches.upcoming(asked, size)
    batches.take(done, size)
    assert rows(batches, asked + 1 - done, size) == expected
    again = Batches(n, 7, batches.place)
    assert rows(again, asked + 1 - done, size) == expected


@given(st.integers(2, 40), SIZES, st.integers(1, 5))
def test_a_shuffle_holds_every_sample_once(n: int, size: int, shuffles: int) -> None:
    size = min(size, n - 1)
    batches = Batches(n, 3)
    steps = -(-n // size)
    for _ in range(shuffles):
        seen = [sample for row in rows(batches, steps, size) for sample in row]
        assert sorted(seen) == list(range(n))
        batches.take(steps, size)
    assert batches.epoch == shuffles


def test_full_batches_count_as_epochs_and_leave_the_shuffle_alone() -> None:
    batches = Batches(100, 1)
    batches.take(3, 10)
    assert (batches.epoch, batches.place) == (0.3, Place(0, 30, 30))
    assert batches.upcoming(5, None)[0] is None
    batches.take(2, 100)
    assert (batches.epoch, batches.place) == (2.3, Place(0, 30, 230))


def test_thirty_steps_of_ten_of_a_hundred_are_three_epochs() -> None:
    batches = Batches(100, 1)
    batches.take(30, 10)
    assert batches.epoch == 3.0
