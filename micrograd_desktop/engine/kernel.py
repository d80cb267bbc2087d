"""A graph of values as a kernel: evaluated for many samples at once, in NumPy or compiled.

The compiled loops live in ``kernel_numba.py``, which is imported on first use: numba is slow to import,
and slower still where it must compile.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from types import ModuleType

import numpy as np

from micrograd_desktop.engine.ops import OPS, forward_function
from micrograd_desktop.engine.tape import DOT, Floats, Program, fuse, lay_out, trace
from micrograd_desktop.engine.value import Value

LARGEST_CHUNK = 128
LANE_GROUP = 8


def compiled_loops() -> ModuleType:
    """The numba module; its import takes about half a second."""
    from micrograd_desktop.engine import kernel_numba

    return kernel_numba


@cache
def _elementwise(code: int) -> np.ufunc:
    op = next(row for row in OPS.values() if row.code == code)
    return np.frompyfunc(forward_function(op), op.arity + op.exponent, 1)


class Kernel:
    """A traced graph: outputs as functions of parameters and inputs.

    Parameters
    ----------
    outputs, parameters, inputs
        Values of one graph. What is a leaf and neither parameter nor input is a constant.
    """

    def __init__(self, outputs: Sequence[Value], parameters: Sequence[Value], inputs: Sequence[Value]) -> None:
        self.program: Program = lay_out(fuse(trace(outputs, parameters, inputs)))

    @cached_property
    def arguments(self) -> tuple[object, ...]:
        """What every compiled loop that runs forward takes first."""
        p = self.program
        return p.ops, p.exponents, p.pairs, p.constants, p.loaded

    def lanes(self, n_samples: int) -> int:
        """Lanes a chunk has for that many samples: a multiple of eight, at most 128."""
        return min(-(-max(n_samples, 1) // LANE_GROUP) * LANE_GROUP, LARGEST_CHUNK)

    def evaluate(self, parameters: Floats, samples: Floats) -> Floats:
        """All outputs (n_outputs, n) for ``samples`` (n_inputs, n), compiled."""
        p = self.program
        out = np.empty((len(p.outputs), samples.shape[1]))
        values = np.zeros((p.n_rows, self.lanes(samples.shape[1])))
        compiled_loops().evaluate(
            *self.arguments, p.n_inputs, parameters, np.ascontiguousarray(samples), p.outputs, values, out
        )
        return out

    def evaluate_in_numpy(self, parameters: Floats, samples: Floats) -> Floats:
        """The same as ``evaluate`` without compiled code: slower, but ready at once."""
        p = self.program
        values = np.zeros((p.n_rows, samples.shape[1]))
        values[: p.n_inputs] = samples
        values[p.n_inputs : p.n_inputs + len(p.constants)] = p.constants[:, None]
        for parameter, row in p.loaded:
            values[row] = parameters[parameter]
        with np.errstate(all="ignore"):
            for (code, row, a, b, first, count), k in zip(p.ops, p.exponents, strict=True):
                if code == DOT:
                    out = np.full(samples.shape[1], parameters[a]) if b == 1 else values[a].copy()
                    for weight, x in p.pairs[first : first + count]:
                        out += parameters[weight] * values[x]
                    values[row] = out
                else:
                    values[row] = self._apply(int(code), values[a], values[b], float(k))
        return values[p.outputs]

    @staticmethod
    def _apply(code: int, x: Floats, y: Floats, k: float) -> Floats:
        if code == OPS["add"].code:
            return x + y
        if code == OPS["multiply"].code:
            return x * y
        arguments = (x, k) if code == OPS["power"].code else (x,)
        result: Floats = _elementwise(code)(*arguments).astype(np.float64)
        return result
