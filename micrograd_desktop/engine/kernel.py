"""A graph of values as a kernel: evaluated for many samples at once, in NumPy or compiled.

The compiled loops live in ``kernel_numba.py``, which is imported on first use: numba is slow to import,
and slower still where it must compile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.ops import OPS, forward_function, local_derivatives
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


@cache
def _partials(code: int) -> Callable[..., tuple[NDArray[Any], ...]]:
    """The partial derivatives of an op, for whole rows."""
    op = next(row for row in OPS.values() if row.code == code)
    function = np.frompyfunc(local_derivatives(op), 4, 1)

    def rows(x: Floats, y: Floats, k: float, out: Floats) -> tuple[NDArray[Any], ...]:
        stacked = np.array(np.asarray(function(x, y, k, out)).tolist(), np.float64)
        return tuple(stacked.T)

    return rows


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
        with np.errstate(all="ignore"):
            return self._forward_in_numpy(parameters, samples)[self.program.outputs]

    def gradient_in_numpy(self, parameters: Floats, samples: Floats) -> tuple[Floats, Floats]:
        """All outputs (n_outputs, n), and the gradient (n_parameters,) of the mean of the first one."""
        p = self.program
        with np.errstate(all="ignore"):
            values = self._forward_in_numpy(parameters, samples)
            grads, total = np.zeros_like(values), np.zeros(p.n_parameters)
            grads[p.outputs[0]] = 1.0 / samples.shape[1]
            for t in range(len(p.ops) - 1, -1, -1):
                if p.needs[p.ops[t, 1]]:
                    self._backward_in_numpy(t, parameters, values, grads, total)
            for parameter, row in p.loaded:
                total[parameter] += grads[row].sum()
        return values[p.outputs], total

    def _forward_in_numpy(self, parameters: Floats, samples: Floats) -> Floats:
        p = self.program
        values = np.zeros((p.n_rows, samples.shape[1]))
        values[: p.n_inputs] = samples
        values[p.n_inputs : p.n_inputs + len(p.constants)] = p.constants[:, None]
        for parameter, row in p.loaded:
            values[row] = parameters[parameter]
        for (code, row, a, b, first, count), k in zip(p.ops, p.exponents, strict=True):
            if code == DOT:
                out = np.full(samples.shape[1], parameters[a]) if b == 1 else values[a].copy()
                for weight, x in p.pairs[first : first + count]:
                    out += parameters[weight] * values[x]
                values[row] = out
            else:
                values[row] = self._apply(int(code), values[a], values[b], float(k))
        return values

    def _backward_in_numpy(self, t: int, parameters: Floats, values: Floats, grads: Floats, total: Floats) -> None:
        """The chain rule of instruction ``t``: adds to the operands' rows and to the parameters' gradients."""
        p = self.program
        code, row, a, b, first, count = p.ops[t]
        g = grads[row]
        if code != DOT:
            partials = _partials(int(code))(values[a], values[b], float(p.exponents[t]), values[row])
            for operand, partial in zip((a, b), partials, strict=False):
                if p.needs[operand]:
                    grads[operand] += partial.astype(np.float64) * g
            return
        if b == 1:
            total[a] += g.sum()
        elif p.needs[a]:
            grads[a] += g
        for weight, x in p.pairs[first : first + count][::-1]:
            total[weight] += values[x] @ g
            if p.needs[x]:
                grads[x] += parameters[weight] * g

    @staticmethod
    def _apply(code: int, x: Floats, y: Floats, k: float) -> Floats:
        if code == OPS["add"].code:
            return x + y
        if code == OPS["multiply"].code:
            return x * y
        arguments = (x, k) if code == OPS["power"].code else (x,)
        result: Floats = _elementwise(code)(*arguments).astype(np.float64)
        return result
