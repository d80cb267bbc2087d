"""Every workload of the benchmark: the kernel's bits are those of values, and turbo is as near as it says."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks import ours, peer_c, peer_numpy
from tests.benchmarks.workloads import WORKLOADS, MissingPeer


@pytest.mark.parametrize(("name", "steps"), [("W1", 3), ("W2", 20), ("W3", 3), ("W4", 1), ("W5", 2), ("W6", 10)])
def test_the_kernel_trains_as_values_do_to_the_last_bit(name, steps):
    compiled, values = ours.make(WORKLOADS[name]), ours.make_value(WORKLOADS[name])
    for contestant in (compiled, values):
        contestant.run(steps)
    assert np.array_equal(compiled.parameters(), values.parameters())


@pytest.mark.parametrize("name", list(WORKLOADS))
def test_turbo_is_within_1e_12_of_the_largest_parameter_a_step(name):
    exact, turbo = ours.make(WORKLOADS[name]), ours.make(WORKLOADS[name], turbo=True)
    for contestant in (exact, turbo):
        contestant.run(1)
    expected = exact.parameters()
    assert np.abs(turbo.parameters() - expected).max() <= 1e-12 * np.abs(expected).max()


@pytest.mark.parametrize("name", list(WORKLOADS))
def test_a_run_has_the_same_bits_every_time(name):
    first, second = ours.make(WORKLOADS[name]), ours.make(WORKLOADS[name])
    first.run(200)
    for _ in range(200):
        second.run(1)
    assert np.array_equal(first.parameters(), second.parameters())


@pytest.mark.parametrize("name", list(WORKLOADS))
def test_the_peers_do_the_same_work(name):
    expected = ours.make(WORKLOADS[name])
    peers = [peer_numpy.make(WORKLOADS[name])]
    try:
        peers.append(peer_c.HandWritten(WORKLOADS[name], 4, 16))
    except (MissingPeer, FileNotFoundError):
        pytest.skip("gcc is not installed: C is not compared")
    for contestant in (expected, *peers):
        contestant.run(5)
    for peer in peers:
        difference = np.abs(peer.parameters() - expected.parameters()).max()
        assert difference <= 1e-12 * np.abs(expected.parameters()).max()
