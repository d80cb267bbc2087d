"""A graph of values as a kernel: evaluated for many samples at once, in NumPy or compiled, with the same bits.

The compiler (``engine/kernel/compiler``) is imported on first use, so that what needs no kernel starts at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.in_numpy import InNumpy
from micrograd_desktop.engine.kernel.layout import Layout, lay_out
from micrograd_desktop.engine.kernel.plan import make_plan, plan_fused
from micrograd_desktop.engine.kernel.recipes import Recipes
from micrograd_desktop.engine.kernel.tape import Floats, Tape, trace
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.compiler.compiled import Evaluation, Training


class NoCompilerError(Exception):
    """A sentence: LLVM is not there, or can't be loaded."""


def _compiler() -> ModuleType:
    """What compiles.

    Raises
    ------
    NoCompilerError
        Where it can't be had, as on a Mac with an Intel processor, for which there is no llvmlite.
    """
    try:
        from micrograd_desktop.engine.kernel.compiler import compiled
    except (ImportError, OSError) as error:  # OSError: it is installed, and its library doesn't fit the system
        raise NoCompilerError(
            tr("llvmlite can't be loaded here, so NumPy takes the steps: the same numbers, but slower.")
        ) from error
    return compiled


class Kernel:
    """A traced graph: outputs as functions of parameters and inputs.

    Parameters
    ----------
    outputs, parameters, inputs
        Values of one graph. What is a leaf and neither parameter nor input is a constant. To train, the outputs
        are a sample's loss and scores, and the last inputs are its targets.
    gradient
        Whether gradients will be asked for, or only outputs.
    """

    def __init__(
        self, outputs: Sequence[Value], parameters: Sequence[Value], inputs: Sequence[Value], gradient: bool = True
    ) -> None:
        self._tape, self._make_plan, self._gradient = trace(outputs, parameters, inputs), make_plan, gradient

    @classmethod
    def of_tape(cls, tape: Tape, gradient: bool = True) -> Kernel:
        """The kernel of a tape that was written down, with its sums of products: see ``perceptron``."""
        kernel = cls.__new__(cls)
        kernel._tape, kernel._make_plan, kernel._gradient = tape, plan_fused, gradient
        return kernel

    @property
    def n_outputs(self) -> int:
        """How many outputs there are."""
        return len(self._tape.outputs)

    @cached_property
    def layout(self) -> Layout:
        """The plan, forward and, if gradients are wanted, backward."""
        with uncollected():
            return lay_out(self._make_plan(self._tape, self._gradient))

    def chunk(self, n_samples: int) -> int:
        """How many samples of a training set that large are summed together: see ``batch_sums``."""
        return self.layout.chunk(n_samples)

    def training(self, n_samples: int, n_tests: int, recipes: Recipes, turbo: bool = False) -> Training:
        """The compiled training loop for sets of so many points, with memory of its own."""
        training: Training = _compiler().Training(self.layout, n_samples, n_tests, recipes, turbo)
        return training

    @cached_property
    def evaluation(self) -> Evaluation:
        """The compiled outputs; at the first use they are compiled."""
        layout = lay_out(self._make_plan(self._tape, False)) if self._gradient else self.layout
        evaluation: Evaluation = _compiler().Evaluation(layout)
        return evaluation

    def evaluate(self, parameters: Floats, samples: Floats) -> Floats:
        """All outputs (n_outputs, n) for ``samples`` (n_inputs, n), compiled."""
        return self.evaluation(parameters, samples)

    def evaluate_in_numpy(self, parameters: Floats, samples: Floats) -> Floats:
        """The same as ``evaluate`` without compiled code: slower, but ready at once."""
        return InNumpy(self.layout.plan, parameters, samples).outputs()

    def gradient_in_numpy(
        self, parameters: Floats, samples: Floats, chunk: int, share: float | None = None, before: Floats | None = None
    ) -> tuple[Floats, Floats]:
        """All outputs (n_outputs, n), and the gradient (n_parameters,) of the mean of the first one.

        Of some whole chunks of a larger batch each sample counts by its ``share``; the gradient is added to that of
        the chunks ``before``.
        """
        run = InNumpy(self.layout.plan, parameters, samples)
        share = 1.0 / samples.shape[1] if share is None else share
        return run.outputs(), run.gradient(chunk, share, before)

    def terms_in_numpy(self, parameters: Floats, samples: Floats, place: int, share: float) -> Floats:
        """What each of the samples, which count by their ``share``, adds to the gradient of one parameter, (n,)."""
        return InNumpy(self.layout.plan, parameters, samples).terms(place, share)
