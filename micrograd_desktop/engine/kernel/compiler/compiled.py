"""A plan compiled: its code, its memory, and calls that run outside the GIL."""

from __future__ import annotations

import ctypes
import hashlib
import marshal
import math
import struct
from copy import copy
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from llvmlite import ir

from micrograd_desktop.engine.kernel.address import address
from micrograd_desktop.engine.kernel.compiler.evaluation import write_evaluation
from micrograd_desktop.engine.kernel.compiler.machine import MachineCode, blocking, machine_code
from micrograd_desktop.engine.kernel.compiler.module import Chunk, ModuleCode, chunk_of
from micrograd_desktop.engine.kernel.compiler.training import COPIED, DROPPED, FIELDS, REALS, TrainingCode, padded
from micrograd_desktop.engine.kernel.layout import LANES, Layout
from micrograd_desktop.engine.kernel.plan import Layer, Step
from micrograd_desktop.engine.kernel.recipes import LEFT, Recipes
from micrograd_desktop.engine.kernel.tape import Floats, Ints

_ALIGNMENT = 64
_WITHOUT_REFERENCES = 2
"""The version of ``marshal`` that gives the same bytes for the same content, whoever else holds its parts."""


def aligned(n: int) -> Floats:
    """A zeroed array of n doubles that starts on a cache line."""
    room = np.zeros(n + _ALIGNMENT // 8)
    first = -address(room) % _ALIGNMENT // 8
    return room[first : first + n]


def _key(layout: Layout, chunk: Chunk, turbo: bool, purpose: str) -> str:
    plan, tape = layout.plan, layout.plan.tape
    slots = tape.n_parameters, tape.n_inputs, tape.constants, tape.n_slots, tape.outputs
    steps = [_plain(step) for step in plan.steps]
    content = marshal.dumps((steps, slots, sorted(plan.wanted)), _WITHOUT_REFERENCES)
    return repr((purpose, chunk, turbo, blocking(turbo), hashlib.sha256(content).hexdigest()))


def _plain(step: Step) -> tuple[object, ...]:
    """All of a step, as plain tuples, which are turned into bytes a hundred times as fast as others into text."""
    if isinstance(step, Layer):
        return (step.biased, *map(tuple, step.dots))
    return (step.by_table, *(tuple(map(tuple, instance)) for instance in step.instances))


def _rows(layout: Layout, stride: int) -> Floats:
    """The rows of values, those of constants filled, and of gradients."""
    values = aligned((layout.n_value_rows + layout.n_gradient_rows + 1) * stride)
    for slot in layout.filled:
        constant = layout.plan.tape.constant(slot)
        if constant is not None:
            row = layout.values[slot]
            values[row * stride : (row + 1) * stride] = constant
    return values


class Evaluation:
    """Outputs of a plan for any number of samples.

    Parameters
    ----------
    layout
        What to compute.
    turbo
        Allow fused multiply-adds.
    """

    def __init__(self, layout: Layout, turbo: bool = False) -> None:
        self._layout = layout
        largest = 10**6
        chunk = chunk_of(layout.chunk(largest), largest, blocking(turbo))

        def write() -> ir.Module:
            module = ModuleCode("evaluation", chunk, blocking(turbo), turbo)
            write_evaluation(module, layout)
            return module.module

        self._code: MachineCode = machine_code(_key(layout, chunk, turbo, "evaluate from"), write)
        pointer = ctypes.c_void_p
        prototype = ctypes.CFUNCTYPE(None, pointer, pointer, pointer, ctypes.c_int64, pointer, ctypes.c_int64)
        self._run = prototype(self._code.address("evaluate"))
        self._memory = _rows(layout, chunk.stride)

    def __call__(self, parameters: Floats, samples: Floats, first: int = 0) -> Floats:
        """All outputs from number ``first`` on, (n_outputs - first, n), for ``samples`` (n_inputs, n)."""
        samples = np.ascontiguousarray(samples, np.float64)
        ordered = np.concatenate([parameters[self._layout.places], np.zeros(LANES)])
        n = samples.shape[1]
        out = np.empty((len(self._layout.plan.tape.outputs) - first, n))
        arrays = (address(a) for a in (self._memory, ordered, samples))
        self._run(*arrays, n, address(out), first)
        return out


@dataclass(slots=True)
class Vectors:
    """What a step reads and changes for each parameter, in the kernel's order, padded to whole vectors."""

    parameters: Floats
    totals: Floats
    kept: Floats
    change: Floats
    previous: Floats
    free: Floats
    penalised: Floats


class Passed(NamedTuple):
    """What steps had changed after ``done`` of them: (n_parameters,), and the moments (slots, n_parameters)."""

    done: int
    parameters: Floats
    gradients: Floats
    change: Floats
    moments: Floats


class Copied(NamedTuple):
    """The same, and ``next_gradients`` (n_parameters,), those that the step after them found, of its batch."""

    done: int
    parameters: Floats
    gradients: Floats
    change: Floats
    moments: Floats
    next_gradients: Floats


class Outcome(NamedTuple):
    """How many steps were done; whether the objective of the next was beyond the limit; or whether that was dropped."""

    done: int
    diverged: bool
    dropped: bool


class Training:
    """The training loop of a plan: loss and scores of a sample, whose last inputs are the targets.

    Parameters
    ----------
    layout
        The plan, with two outputs or more.
    n_samples, n_tests
        The sizes of the training set and of the test set: they decide how many samples are worked on together.
    recipes
        The updates, penalties and bounds there are, and the figures.
    turbo
        Allow fused multiply-adds and quicker elementary functions: right to about 1e-15 of the largest parameter
        a step, but not to the last bit.
    """

    def __init__(self, layout: Layout, n_samples: int, n_tests: int, recipes: Recipes, turbo: bool = False) -> None:
        self._layout = layout
        chunk = chunk_of(layout.chunk(n_samples), max(n_samples, n_tests), blocking(turbo))
        chunk = replace(chunk, single=n_samples <= chunk.lanes)

        def write() -> ir.Module:
            module = ModuleCode("training", chunk, blocking(turbo), turbo)
            TrainingCode(module, layout, recipes).write()
            return module.module

        key = f"{_key(layout, chunk, turbo, 'train')}\n{recipes}"
        self._code = machine_code(key, write, inline=chunk.lanes == chunk.vector)
        self._run = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_char_p)(self._code.address("train"))
        self._usual = [np.array([c.value for c in update.constants]) for update in recipes.updates]
        self._n, self._slots, self._stride = layout.plan.tape.n_parameters, recipes.slots, chunk.stride
        self._take_memory()

    def apart(self) -> Training:
        """The same code with memory of its own, so that two threads can run it at a time."""
        twin = copy(self)
        twin._take_memory()
        return twin

    def _take_memory(self) -> None:
        self._memory = _rows(self._layout, self._stride)
        length = padded(self._n)
        self.vectors = Vectors(*(aligned(length) for _ in Vectors.__slots__))
        self.vectors.penalised[: self._n] = 1.0
        self.moments = aligned(self._slots * length).reshape(self._slots, length)
        own = {"values": self._memory, "moments": self.moments}
        own |= {name: getattr(self.vectors, name) for name in Vectors.__slots__}
        self._left = aligned((len(COPIED) + self._slots + 1) * length).reshape(-1, length)
        own["left"], self._trail = self._left, aligned(0)
        self._addresses = {name: address(array) for name, array in own.items()}

    def load(self, name: str, numbers: Floats) -> None:
        """Set one of ``Vectors`` from numbers in the parameters' own order."""
        getattr(self.vectors, name)[: self._n] = numbers[self._layout.places]

    def store(self, name: str, numbers: Floats) -> None:
        """Write one of ``Vectors`` to an array in the parameters' own order."""
        numbers[self._layout.places] = getattr(self.vectors, name)[: self._n]

    def load_moments(self, numbers: Floats) -> None:
        """Set the optimizer's state (slots, n_parameters)."""
        self.moments[: len(numbers), : self._n] = numbers[:, self._layout.places]

    def store_moments(self, numbers: Floats) -> None:
        """Write the optimizer's state to an array (slots, n_parameters)."""
        numbers[:, self._layout.places] = self.moments[: len(numbers), : self._n]

    def copied(self, post: Ints) -> Copied | None:
        """What was asked for at a run's post, once it is there; whoever asks is a single thread.

        While steps are taken on another thread, set the first number of their ``post`` to ``ASKED``: the numbers as
        they are after the step under way are left at the next one, without an end of the run.
        """
        if post[0] != LEFT:
            return None
        rows = np.empty((len(self._left), self._n))
        rows[:, self._layout.places] = self._left[:, : self._n]
        parameters, gradients, change, *_ = rows
        return Copied(int(post[1]), parameters, gradients, change, rows[len(COPIED) : -1], rows[-1])

    def trail(self, every: int, done: int) -> list[Passed]:
        """What the last run left after each ``every`` of its ``done`` steps."""
        count = done // every if every else 0
        rows = np.empty((count, len(COPIED) + self._slots, self._n))
        rows[:, :, self._layout.places] = self._trail.reshape(-1, *self._left[:-1].shape)[:count, :, : self._n]
        passed = []
        for number, row in enumerate(rows, 1):
            parameters, gradients, change = row[: len(COPIED)].copy()
            passed.append(Passed(number * every, parameters, gradients, change, row[len(COPIED) :].copy()))
        return passed

    def run(
        self,
        samples: Floats,
        tests: Floats,
        order: Ints | None,
        counts: Ints,
        rates: Floats,
        scalars: Floats,
        penalty: int,
        strength: float,
        optimizer: int,
        limit: float,
        measured: Ints,
        figures: Floats,
        stop: Ints,
        post: Ints | None = None,
        constants: Floats | None = None,
        bound: int = 0,
        most: float = math.inf,
        every: int = 0,
    ) -> Outcome:
        """Train ``len(rates)`` steps, or up to the first whose objective is beyond the limit, or until told to stop.

        Parameters
        ----------
        samples, tests
            (n_inputs, n), of any strides: batches of many are read sooner from samples that lie each by itself.
        order, counts
            Which samples each step sees: (n_orders, width) and (n_orders,), used in turn; no order for all of them.
        rates, scalars
            The learning rate of each step (k,), and the scalars of the update chosen (k, n_scalars).
        penalty, strength, optimizer
            Positions in the recipes, and the penalty's strength.
        limit
            The largest size of an objective that is not divergence.
        measured
            (k,): whether a step's figures are taken over all points; else only the batch's loss is known, and held
            against the limit.
        figures
            (k, columns) of NaN, gets the figures of each step before its update: objective, penalty, then data loss
            and the recipes' figures over all samples, then the same over the tests, then the loss of the batch. The
            last column stays as it is.
        stop
            (1,); whoever sets it to ``AFTER_STEP`` or ``AT_ONCE``, from any thread, ends the run after the step under
            way, or without it.
        post
            (2,) of zeros, where a copy may be asked for meanwhile: see ``copied``.
        constants
            Those of the update chosen, in their order; None for those that the recipes have.
        bound, most
            The position of the gradient's bound in the recipes, and the limit in its formulas.
        every
            After so many steps each, what they changed is left for ``trail``; 0 for nothing.
        """
        constants = self._usual[optimizer] if constants is None else constants
        room = len(rates) // every * self._left[:-1].size if every else 0
        if room > len(self._trail):
            self._trail = aligned(room)
        post = np.zeros(2, np.int64) if post is None else post
        given = {
            "measured": measured, "samples": samples, "tests": tests, "order": counts if order is None else order,
            "counts": counts, "rates": rates, "scalars": scalars, "constants": constants, "figures": figures,
            "stop": stop, "post": post, "trail": self._trail,
        }  # fmt: skip
        steps = [step // samples.itemsize for step in (*samples.strides, *tests.strides)]
        numbers: dict[str, float] = {name: address(array) for name, array in given.items()}
        numbers |= self._addresses
        numbers |= {
            "n_samples": samples.shape[1], "n_tests": tests.shape[1],
            "input_step": steps[0], "sample_step": steps[1], "test_input_step": steps[2], "test_step": steps[3],
            "n_orders": len(counts), "n_steps": len(rates),
            "order_width": 0 if order is None else order.shape[1], "shuffled": order is not None,
            "penalty": penalty, "strength": strength, "optimizer": optimizer, "limit": limit,
            "bound": bound, "most": most, "every": every,
        }  # fmt: skip
        block = b"".join(struct.pack("=d" if n in REALS else "=q", numbers[n]) for n in FIELDS)
        done: int = self._run(block)
        told = ~done if done < 0 else done
        return Outcome(told % DROPPED, 0 <= done < len(rates), told >= DROPPED)
