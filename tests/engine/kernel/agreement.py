"""Kernels held against values: the same outputs and gradients, to the last bit."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.recipes import Formula, Penalty, Recipes, Update
from micrograd_desktop.engine.kernel.tape import Floats

N_INPUTS = 3


def by_values(root: Value, parameters: list[Value], inputs: list[Value], samples: Floats) -> tuple[Floats, Floats]:
    """The root's data for each sample (columns), and each sample's gradient of the mean (n_parameters, n)."""
    n = samples.shape[1]
    outputs, gradients = np.zeros(n), np.zeros((len(parameters), n))
    mean = root * (1.0 / n)
    order = topological_order(mean)
    backwards = order[::-1]
    for i, sample in enumerate(samples.T.tolist()):
        for leaf, number in zip(inputs, sample, strict=True):
            leaf.data = number
        for leaf in (*parameters, *inputs):
            leaf.grad = 0.0
        for node in order:
            node.grad = 0.0
            node.forward()
        if i == 0:
            mean.backward()
        else:  # the same, without finding the order anew for each sample
            mean.grad = 1.0
            for node in backwards:
                node._backward()
        outputs[i] = root.data
        gradients[:, i] = [parameter.grad for parameter in parameters]
    return outputs, gradients


STILL = Recipes((Update((Formula("change", "0.0"),)),), (Penalty("0.0", "0.0"),), ())
"""No figures, no penalty, and nothing moves."""


def compiled_gradient(
    kernel: Kernel, parameters: Floats, samples: Floats, order: list[int] | None = None, before: float = 0.0
) -> Floats:
    """The gradient of the mean of the first output, from one step at learning rate 0.

    ``before`` is what stands in the place of every gradient as the step begins.
    """
    training, n = kernel.training(samples.shape[1], 0, STILL), samples.shape[1]
    training.load("parameters", parameters)
    training.load("free", np.ones(len(parameters)))
    training.load("totals", np.full(len(parameters), before))
    gradient = np.zeros(len(parameters))
    counts = np.array([n if order is None else len(order)])
    rates, none, figures = np.zeros(1), np.empty((1, 0)), np.zeros((1, STILL.columns))
    everything, chosen = np.ascontiguousarray(samples), None if order is None else np.array([order])
    training.run(
        everything, samples[:, :0], chosen, counts, rates, none, 0, 0.0, 0, math.inf, counts, figures,
        np.zeros(1, np.int64),
    )  # fmt: skip
    training.store("totals", gradient)
    return gradient


def samples_of(seed: int, n: int, rows: int = N_INPUTS) -> Floats:
    return np.random.default_rng(seed).uniform(-2.0, 2.0, (rows, n))


def check(
    root: Value,
    parameters: list[Value],
    inputs: list[Value],
    samples: Floats,
    known: tuple[Floats, Floats] | None = None,
) -> Kernel:
    """Evaluate and differentiate by values, in NumPy and compiled, and compare every bit.

    ``known`` is what ``by_values`` gives, where that is known already.
    """
    kernel = Kernel([root, root], parameters, inputs)
    numbers = np.array([p.data for p in parameters])
    outputs, by_sample = known or by_values(root, parameters, inputs, samples)
    chunk = kernel.chunk(samples.shape[1])
    with np.errstate(all="ignore"):
        gradient = batch_sum(by_sample, chunk)
    assert np.array_equal(kernel.evaluate(numbers, samples)[0], outputs, equal_nan=True)
    in_numpy, gradient_in_numpy = kernel.gradient_in_numpy(numbers, samples, chunk)
    assert np.array_equal(in_numpy[0], outputs, equal_nan=True)
    assert np.array_equal(gradient_in_numpy, gradient, equal_nan=True)
    assert np.array_equal(compiled_gradient(kernel, numbers, samples), gradient, equal_nan=True)
    return kernel
