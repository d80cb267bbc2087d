"""What is compiled is let go of: neither the code in the making nor a dropped kernel waits for Python's collector."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.nn import MLP


@pytest.fixture
def without_collector():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def nowhere(monkeypatch):
    """No folder for code, so that everything is compiled."""
    monkeypatch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: None)


def neurons(*hidden: int) -> Kernel:
    network, inputs = MLP(2, [*hidden, 1]), [Value(0.0), Value(0.0)]
    return Kernel([value for layer in network.walk(inputs) for value in layer], network.parameters(), inputs, False)


def left_over(*hidden: int) -> int:
    """How many objects only the collector finds after a kernel was compiled and dropped."""
    kernel = neurons(*hidden)
    kernel.evaluate(np.zeros(kernel.layout.plan.tape.n_parameters), np.zeros((2, 8)))
    gc.collect()
    compiled = neurons(*hidden)
    compiled.evaluate(np.zeros(compiled.layout.plan.tape.n_parameters), np.zeros((2, 8)))
    del compiled
    return gc.collect()


def test_compiling_a_larger_graph_leaves_no_more_behind(without_collector, nowhere):
    small, large = left_over(2), left_over(7, 5, 3)
    assert small == large < 100


def test_a_dropped_kernel_takes_its_machine_code_along(without_collector):
    kernel = neurons(3)
    code = weakref.ref(kernel.evaluation._code)
    engine = weakref.ref(kernel.evaluation._code._engine)
    del kernel
    assert code() is None and engine() is None
