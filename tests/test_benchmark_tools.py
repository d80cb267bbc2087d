"""What the benchmarks say of the machine, and which rounds they run again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from micrograd_desktop.engine.kernel.compiler import machine
from micrograd_desktop.engine.kernel.compiler.machine import Processor
from tests.benchmarks import against, forced, interleave, peer_c
from tests.benchmarks.machine import Rest, vectors
from tests.benchmarks.machine import machine as described
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


def test_chunks_of_c_are_whole_vectors_up_to_the_batch() -> None:
    assert _chunks(WORKLOADS["W2"], 4) == [4, 8] and _chunks(WORKLOADS["W2"], 8) == [8]
    assert _chunks(WORKLOADS["W1"], 4)[-2:] == [100, 104] and max(_chunks(WORKLOADS["W4"], 4)) == 256


@pytest.fixture
def avx2(monkeypatch: pytest.MonkeyPatch) -> None:
    """AVX2 is chosen, as in a process that was started so."""
    monkeypatch.setenv(forced.VARIABLE, "avx2")
    monkeypatch.setattr(machine, "processor", machine.processor)  # what is forced ends with the test


def test_chosen_vectors_reach_the_kernel_c_and_the_header(avx2: None) -> None:
    forced.apply()
    assert machine.processor() == Processor("haswell", "", wide=False)
    assert peer_c.widths() == (4,) and "-march=haswell" in peer_c.flags()
    assert "compiled for AVX2" in described()["processor"]


def test_without_a_choice_all_is_made_for_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(forced.VARIABLE, raising=False)
    before = machine.processor
    forced.apply()
    assert machine.processor is before and "-march=native" in peer_c.flags()
    assert "compiled for" not in described()["processor"]


def test_what_compiles_is_narrowed_as_soon_as_it_is_imported_and_nothing_else_is_touched() -> None:
    code = (
        "import sys, runpy; runpy.run_path(sys.argv[1])['apply']()\n"
        "assert 'llvmlite' not in sys.modules and 'numpy' not in sys.modules\n"
        "from micrograd_desktop.engine.kernel.compiler import machine\n"
        "print(machine.processor().name, len([f for f in sys.meta_path if type(f).__name__ == '_Watch']))"
    )
    told = os.environ | {forced.VARIABLE: "avx2"}
    done = subprocess.run([sys.executable, "-c", code, forced.__file__], env=told, capture_output=True, text=True)
    assert done.stdout.split() == ["haswell", "0"], done.stderr


def test_vectors_that_the_processor_has_not_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(forced.VARIABLE, raising=False)
    with pytest.raises(SystemExit, match="no AVX2"):
        forced.begin("avx2", ["sse2"])


@pytest.mark.skipif("avx2" not in forced.processor_flags(), reason="this processor has no AVX2")
def test_a_benchmark_begins_anew_with_the_vectors_that_are_chosen() -> None:
    code = (
        "import sys; from tests.benchmarks import forced; forced.begin('avx2');"
        "import numpy; print(forced.asked().title, sys.argv[1:])"
    )
    clean = {name: value for name, value in os.environ.items() if name != forced.VARIABLE}
    done = subprocess.run([sys.executable, "-c", code, "--only", "W2"], env=clean, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "AVX2 ['--only', 'W2']"), done.stderr


def test_of_pairs_that_are_measured_in_turn_the_middle_ratio_counts() -> None:
    order: list[str] = []

    def turn(name: str, speeds: list[float]) -> Callable[[], float]:
        given = iter(speeds)
        return lambda: (order.append(name), next(given))[1]

    found = against.in_turn({"a": turn("a", [2.0, 20.0, 6.0, 8.0]), "b": turn("b", [1.0, 10.0, 1.0, 4.0])}, 4)
    assert order == ["a", "b", "b", "a", "a", "b", "b", "a"]
    middle, error = against.ratio(found, "a", "b")  # a machine that is ten times as fast for a while tells nothing
    assert middle == 2.0 and 0.0 < error < 4.0


def test_few_pairs_say_nothing_of_how_far_their_middle_is_off() -> None:
    assert against.ratio({"a": [3.0], "b": [2.0]}, "a", "b") == (1.5, float("inf"))
