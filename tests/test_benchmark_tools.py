"""What the benchmarks say of the machine, and which rounds they run again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.benchmarks import interleave
from tests.benchmarks.machine import Rest, vectors
from tests.benchmarks.peer_c import _chunks
from tests.benchmarks.workloads import WORKLOADS


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("flags\t\t: fpu sse2 avx avx2 avx512f", "AVX-512"),
        ("flags\t\t: fpu sse2 avx avx2", "AVX2"),
        ("flags\t\t: fpu sse2", "SSE2"),
        ("Features\t: fp asimd", "NEON"),
        ("model name\t: avx2", "vectors unknown"),
    ],
)
def test_the_widest_vectors_are_named(line: str, name: str) -> None:
    assert vectors(["processor\t: 0", line]) == name


def _resting(monkeypatch: pytest.MonkeyPatch, cores: list[float]) -> None:
    rests = iter(cores)

    @contextmanager
    def watched(_children: Callable[[], float]) -> Iterator[Rest]:
        yield Rest(next(rests))

    monkeypatch.setattr(interleave, "watched", watched)


def test_a_disturbed_round_is_run_again_until_one_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    _resting(monkeypatch, [0.9, 0.3, 0.1])
    numbers = iter(range(9))
    assert interleave.quiet(lambda: next(numbers)) == (2, Rest(0.1))


def test_of_rounds_that_are_all_disturbed_the_quietest_counts_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    _resting(monkeypatch, [0.9, 0.3, 0.7, 0.8])
    numbers = iter(range(9))
    measured, rest = interleave.quiet(lambda: next(numbers))
    assert measured == 1 and rest.disturbed


def test_chunks_of_c_are_whole_vectors_and_no_longer_than_the_batch() -> None:
    assert _chunks(WORKLOADS["W2"], 4) == [4] and _chunks(WORKLOADS["W2"], 8) == [8]
    assert _chunks(WORKLOADS["W1"], 4)[-1] == 100 and max(_chunks(WORKLOADS["W4"], 4)) == 256
