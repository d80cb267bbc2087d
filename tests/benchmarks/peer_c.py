"""C by hand (``step.c``), built for each workload; the quicker of a few vector widths and chunk sizes."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from tests.benchmarks import forced
from tests.benchmarks.kernel_worker import speed
from tests.benchmarks.workloads import Array, MissingPeer, Workload

FLAGS = (
    "-O3",
    "-ffp-contract=fast",
    "-fno-math-errno",
    "-fno-trapping-math",
    "-shared",
    "-fPIC",
    "-w",
)
ACTIVATIONS = {"linear": "LINEAR", "relu": "RELU", "tanh": "TANH", "typed": "SWISH"}
LOSSES = {"max-margin": "MAX_MARGIN", "squared-error": "SQUARED_ERROR", "typed": "SOFTPLUS", "softmax": "SOFTMAX"}
CHUNKS = (8, 16, 32, 56, 64, 104, 128)
ROUNDS, TRIAL_SECONDS = 12, 0.01
"""How often, and how long, each chunk is tried."""

SOURCE = Path(__file__).with_name("step.c")


class HandWritten:
    """A compiled ``step.c`` and its memory."""

    name = "C"

    def __init__(self, workload: Workload, width: int, lanes: int) -> None:
        self.width, self.lanes = width, lanes
        self._train = _build(workload, width, lanes)
        n, n_inputs = workload.at_once, workload.inputs.shape[1]
        chunks = -(-n // lanes)
        index = np.zeros(chunks * lanes, int)
        index[:n] = np.arange(n)
        self._x = np.ascontiguousarray(workload.inputs[index].reshape(chunks, lanes, n_inputs).transpose(0, 2, 1))
        self._targets, self._shares = workload.targets[index].copy(), np.zeros(chunks * lanes)
        self._shares[:n] = 1.0 / n
        self._parameters = workload.parameters.copy()
        self._gradients = np.zeros(len(self._parameters) + 8)
        arrays = (self._parameters, self._gradients, self._x, self._targets, self._shares)
        parameters, gradients, x, targets, shares = (a.ctypes.data for a in arrays)
        rates = workload.learning_rate, workload.l2
        self._arguments = (
            parameters, gradients, len(self._parameters), x, targets, shares, chunks, *rates,
        )  # fmt: skip
        self._rows, self._classes, self._done = np.ascontiguousarray(workload.inputs), workload.targets, 0
        self._order = None if workload.order is None else np.ascontiguousarray(workload.order)

    def run(self, steps: int) -> None:
        """Train."""
        batches: tuple[int | None, ...] = (None, 0, 0, 0, None, None)
        if self._order is not None:
            rows, classes, order = (a.ctypes.data for a in (self._rows, self._classes, self._order))
            batches = (order, *self._order.shape, self._done, rows, classes)
        self._train(steps, *self._arguments, *batches)
        self._done += steps

    def parameters(self) -> Array:
        """The parameters now."""
        return self._parameters.copy()


def make(workload: Workload) -> HandWritten:
    """The quickest build for this machine.

    Raises
    ------
    MissingPeer
        If there is no gcc.
    """
    if shutil.which("gcc") is None:
        raise MissingPeer("gcc is not installed")
    trials = [HandWritten(workload, width, lanes) for width in widths() for lanes in _chunks(workload, width)]
    best = _quickest(trials)
    return HandWritten(workload, best.width, best.lanes)


def widths() -> tuple[int, ...]:
    """The doubles in a vector that are worth trying."""
    chosen = forced.asked()
    if chosen is not None:
        return chosen.widths
    return (4, 8) if "avx512f" in forced.processor_flags() else (4,)


def flags() -> tuple[str, ...]:
    """What gcc is told."""
    chosen = forced.asked()
    return (f"-march={chosen.processor if chosen else 'native'}", *FLAGS)


def _chunks(workload: Workload, width: int) -> list[int]:
    """The chunks to try: the largest that are smaller than the batch, and all of it in whole vectors."""
    n = workload.at_once
    whole = {min(-(-n // lanes) * lanes, 256) for lanes in (width, 8)}
    return sorted({c for c in CHUNKS if c < n} | whole)[-6:]


def _quickest(trials: list[HandWritten]) -> HandWritten:
    """The one with the best stretch of some, all of them in turn: what disturbs one, disturbs the others too."""
    best = dict.fromkeys(range(len(trials)), 0.0)
    for _ in range(ROUNDS):
        for number, trial in enumerate(trials):
            best[number] = max(best[number], speed(trial.run, TRIAL_SECONDS))
    return trials[max(best, key=lambda number: best[number])]


def _build(workload: Workload, width: int, lanes: int) -> ctypes._CFuncPtr:
    layers = len(workload.sizes) - 1
    names = {
        "SIZES": ",".join(map(str, workload.sizes)), "LAYERS": layers, "WIDEST": max(workload.sizes), "LANES": lanes,
        "WIDTH": width, "HIDDEN": ACTIVATIONS[workload.activations[0]], "LAST": ACTIVATIONS[workload.activations[-1]],
        "LOSS": LOSSES[workload.loss], "OUTPUTS": workload.sizes[-1],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "step.so"
        choices = [f"-D{name}={value}" for name, value in names.items()]
        command = ["gcc", *flags(), *choices, "-o", str(library), str(SOURCE)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise MissingPeer(f"gcc failed: {done.stderr.strip().splitlines()[0]}")
        train = ctypes.CDLL(str(library)).train
    pointer = ctypes.c_void_p
    train.restype = ctypes.c_double
    train.argtypes = [
        ctypes.c_long, pointer, pointer, ctypes.c_long, pointer, pointer, pointer, ctypes.c_long, ctypes.c_double,
        ctypes.c_double, pointer, ctypes.c_long, ctypes.c_long, ctypes.c_long, pointer, pointer,
    ]  # fmt: skip
    return train
