"""The compiled loops: a program run for a batch, forward and in reverse, many steps a call, outside the GIL.

Every row holds one scalar of the graph for all samples of a chunk ("lanes"). The code of each op comes from
the op table. No fused multiply-add and no reordering: a lane computes what ``Value`` computes.
The batch is reduced in one documented order: for a weight, the products of lanes 0, 8, 16, ... are summed,
likewise 1, 9, 17, ...; the eight sums are added as ((0+1)+(2+3))+((4+5)+(6+7)); chunks follow in order.
"""

from __future__ import annotations

import hashlib
import inspect
import math
from typing import Any

import numba
import platformdirs
from numba import njit
from numba.extending import overload

from micrograd_desktop.engine import elementary
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.tape import DOT as _DOT

DOT = _DOT
LANE_GROUP = 8
SGD, MOMENTUM, ADAM = 0, 1, 2


def _cache_folder() -> str:
    """A folder of the app's own, named after all that the compiled code is made of."""
    parts = [repr(OPS), numba.__version__, *(inspect.getsource(f) for f in (*elementary.FUNCTIONS,))]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
    return str(platformdirs.user_cache_path("micrograd-desktop", appauthor=False) / "kernels" / digest)


_config: Any = numba.config
if not _config.CACHE_DIR:  # a user's own NUMBA_CACHE_DIR is respected
    _config.CACHE_DIR = _cache_folder()

_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy"}


def _share(function: Any) -> None:
    """Let compiled code call a function of ``elementary``: its own source is compiled."""

    def choose(*_arguments: Any) -> Any:
        return function

    overload(function, strict=False, jit_options={"error_model": "numpy"})(choose)


for _function in elementary.FUNCTIONS:
    _share(_function)


@overload(elementary.power_of_two, strict=False)
def _power_of_two(exponent: Any) -> Any:
    def compiled(exponent: float) -> float:
        return math.ldexp(1.0, int(exponent))

    return compiled


@overload(elementary.power_general, strict=False)
def _power_general(x: Any, k: Any) -> Any:
    def compiled(x: float, k: float) -> float:
        return math.pow(x, k)

    return compiled


def forward_op(code: int, x: Any, y: Any, k: float, out: Any) -> None:
    """``out[l] = op(x[l], y[l])`` in every lane; compiled from the op table."""
    raise NotImplementedError("this runs compiled only")


def backward_op(code: int, x: Any, y: Any, k: float, out: Any, g: Any, gx: Any, gy: Any, nx: int, ny: int) -> None:
    """Add ``partial * g[l]`` to ``gx[l]`` (if ``nx``) and ``gy[l]`` (if ``ny``); compiled from the op table."""
    raise NotImplementedError("this runs compiled only")


def _op_source(name: str, arguments: str, body: dict[int, list[str]]) -> Any:
    """A function with one branch for each op, from lines of source written out of the op table."""
    lines = [f"def {name}({arguments}):"]
    for position, (code, statements) in enumerate(body.items()):
        lines.append(f"    {'if' if position == 0 else 'elif'} code == {code}:")
        lines += [f"        {statement}" for statement in statements]
    scope: dict[str, Any] = dict(elementary.VOCABULARY)
    exec(compile("\n".join(lines), f"<kernel: {name}>", "exec"), scope)  # noqa: S102 - from our own table
    return scope[name]


def _forward_statements(expression: str, arity: int) -> list[str]:
    return [
        "for lane in range(out_row.shape[0]):",
        "    x = x_row[lane]",
        *(["    y = y_row[lane]"] if arity == 2 else []),
        f"    out_row[lane] = {expression}",
    ]


def _backward_statements(partials: tuple[str, ...], arity: int) -> list[str]:
    lines = []
    for name, partial in zip("xy", partials, strict=False):
        lines += [
            f"if n{name}:",
            "    for lane in range(out_row.shape[0]):",
            "        x = x_row[lane]",
            *(["        y = y_row[lane]"] if arity == 2 else []),
            "        out = out_row[lane]",
            f"        g{name}[lane] += ({partial}) * g[lane]",
        ]
    return lines


_FORWARD_SOURCE = _op_source(
    "forward_rows",
    "code, x_row, y_row, k, out_row",
    {o.code: _forward_statements(o.forward, o.arity) for o in OPS.values()},
)
_BACKWARD_SOURCE = _op_source(
    "backward_rows",
    "code, x_row, y_row, k, out_row, g, gx, gy, nx, ny",
    {o.code: _backward_statements(o.partials, o.arity) for o in OPS.values()},
)


@overload(forward_op, strict=False, jit_options={"error_model": "numpy"})
def _forward_op(code: Any, x: Any, y: Any, k: Any, out: Any) -> Any:
    return _FORWARD_SOURCE


@overload(backward_op, strict=False, jit_options={"error_model": "numpy"})
def _backward_op(code: Any, x: Any, y: Any, k: Any, out: Any, g: Any, gx: Any, gy: Any, nx: Any, ny: Any) -> Any:
    return _BACKWARD_SOURCE


def _jit(function: Any) -> Any:
    """Compile on first use and keep the result on disk; without a writable folder, compile each time."""
    try:
        return njit(cache=True, **_OPTIONS)(function)
    except RuntimeError:  # numba: no locator available
        return njit(**_OPTIONS)(function)


@_jit
def forward(ops, exponents, pairs, parameters, values):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Run the program forward: ``values`` (rows, lanes) holds inputs and constants, and gets the rest."""
    lanes = values.shape[1]
    for t in range(ops.shape[0]):
        out = values[ops[t, 1]]
        if ops[t, 0] != DOT:
            forward_op(ops[t, 0], values[ops[t, 2]], values[ops[t, 3]], exponents[t], out)
            continue
        if ops[t, 3] == 1:
            base = parameters[ops[t, 2]]
            for lane in range(lanes):
                out[lane] = base
        else:
            row = values[ops[t, 2]]
            for lane in range(lanes):
                out[lane] = row[lane]
        q = ops[t, 4]
        end = q + ops[t, 5]
        while q + 4 <= end:
            w0, w1, w2, w3 = (
                parameters[pairs[q, 0]],
                parameters[pairs[q + 1, 0]],
                parameters[pairs[q + 2, 0]],
                parameters[pairs[q + 3, 0]],
            )
            x0, x1, x2, x3 = (
                values[pairs[q, 1]],
                values[pairs[q + 1, 1]],
                values[pairs[q + 2, 1]],
                values[pairs[q + 3, 1]],
            )
            for lane in range(lanes):
                out[lane] = (((out[lane] + w0 * x0[lane]) + w1 * x1[lane]) + w2 * x2[lane]) + w3 * x3[lane]
            q += 4
        while q < end:
            w = parameters[pairs[q, 0]]
            x = values[pairs[q, 1]]
            for lane in range(lanes):
                out[lane] += w * x[lane]
            q += 1


@_jit
def lane_sum(x):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """The sum of a row of lanes (a multiple of eight of them), in the documented order."""
    a = b = c = d = e = f = g = h = 0.0
    for i in range(0, x.shape[0], 8):
        a += x[i]
        b += x[i + 1]
        c += x[i + 2]
        d += x[i + 3]
        e += x[i + 4]
        f += x[i + 5]
        g += x[i + 6]
        h += x[i + 7]
    return ((a + b) + (c + d)) + ((e + f) + (g + h))


@_jit
def lane_dot(x, y):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """The sum of the products of two rows of lanes, in the documented order."""
    a = b = c = d = e = f = g = h = 0.0
    for i in range(0, x.shape[0], 8):
        a += x[i] * y[i]
        b += x[i + 1] * y[i + 1]
        c += x[i + 2] * y[i + 2]
        d += x[i + 3] * y[i + 3]
        e += x[i + 4] * y[i + 4]
        f += x[i + 5] * y[i + 5]
        g += x[i + 6] * y[i + 6]
        h += x[i + 7] * y[i + 7]
    return ((a + b) + (c + d)) + ((e + f) + (g + h))


@_jit
def backward(ops, exponents, pairs, needs, parameters, values, grads, parameter_grads):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Run the program in reverse: ``grads`` (rows, lanes) holds the seeds; adds to ``parameter_grads``."""
    lanes = values.shape[1]
    for t in range(ops.shape[0] - 1, -1, -1):
        row = ops[t, 1]
        if needs[row] == 0:
            continue
        g = grads[row]
        if ops[t, 0] != DOT:
            a, b = ops[t, 2], ops[t, 3]
            backward_op(
                ops[t, 0], values[a], values[b], exponents[t], values[row], g, grads[a], grads[b], needs[a], needs[b]
            )
            continue
        if ops[t, 3] == 1:
            parameter_grads[ops[t, 2]] += lane_sum(g)
        elif needs[ops[t, 2]]:
            target = grads[ops[t, 2]]
            for lane in range(lanes):
                target[lane] += g[lane]
        for q in range(ops[t, 4] + ops[t, 5] - 1, ops[t, 4] - 1, -1):
            p, x = pairs[q, 0], pairs[q, 1]
            parameter_grads[p] += lane_dot(values[x], g)
            if needs[x]:
                w = parameters[p]
                target = grads[x]
                for lane in range(lanes):
                    target[lane] += w * g[lane]


@_jit
def fill(values, n_inputs, constants, loaded, parameters):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Write constants and the parameters that are read as rows into their rows."""
    for i in range(constants.shape[0]):
        values[n_inputs + i, :] = constants[i]
    for i in range(loaded.shape[0]):
        values[loaded[i, 1], :] = parameters[loaded[i, 0]]


@_jit
def gather(values, n_inputs, samples, order, start, count):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Fill the input rows with ``count`` samples (n_inputs, n) from ``order[start:]``; spare lanes repeat the first."""
    for i in range(n_inputs):
        for lane in range(values.shape[1]):
            values[i, lane] = samples[i, order[start + lane if lane < count else start]]


@_jit
def evaluate(ops, exponents, pairs, constants, loaded, n_inputs, parameters, samples, wanted, values, out):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """``out[j, i]`` = row ``wanted[j]`` for sample i; ``samples`` (n_inputs, n), any n."""
    lanes, n = values.shape[1], samples.shape[1]
    fill(values, n_inputs, constants, loaded, parameters)
    for start in range(0, n, lanes):
        count = min(lanes, n - start)
        for i in range(n_inputs):
            for lane in range(lanes):
                values[i, lane] = samples[i, start + lane if lane < count else start]
        forward(ops, exponents, pairs, parameters, values)
        for j in range(wanted.shape[0]):
            row = values[wanted[j]]
            for lane in range(count):
                out[j, start + lane] = row[lane]


@_jit
def batch_gradient(  # type: ignore[no-untyped-def]  # noqa: ANN201
    ops,
    exponents,
    pairs,
    needs,
    constants,
    loaded,
    outputs,
    n_inputs,  # noqa: ANN001
    parameters,
    samples,
    order,
    count,
    values,
    grads,
    parameter_grads,  # noqa: ANN001
):
    """Mean loss and accuracy over the first ``count`` of ``order``; adds the mean's gradient.

    Row ``outputs[0]`` is the loss, ``outputs[1]`` the score; the target is the last input row.
    """
    lanes, total, right = values.shape[1], 0.0, 0
    seed = 1.0 / count
    fill(values, n_inputs, constants, loaded, parameters)
    loss_row, score_row = values[outputs[0]], values[outputs[1]]
    for start in range(0, count, lanes):
        present = min(lanes, count - start)
        gather(values, n_inputs, samples, order, start, present)
        forward(ops, exponents, pairs, parameters, values)
        for row in range(grads.shape[0]):
            if needs[row]:
                grads[row, :] = 0.0
        for lane in range(present):
            total += loss_row[lane]
            right += (score_row[lane] > 0.0) == (values[n_inputs - 1, lane] > 0.0)
            grads[outputs[0], lane] = seed
        backward(ops, exponents, pairs, needs, parameters, values, grads, parameter_grads)
        for i in range(loaded.shape[0]):
            parameter_grads[loaded[i, 0]] += lane_sum(grads[loaded[i, 1]])
    return total * seed, right / count


@_jit
def batch_figures(ops, exponents, pairs, constants, loaded, outputs, n_inputs, parameters, samples, values):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Mean loss and accuracy over all samples, forward only."""
    lanes, n, total, right = values.shape[1], samples.shape[1], 0.0, 0
    fill(values, n_inputs, constants, loaded, parameters)
    for start in range(0, n, lanes):
        count = min(lanes, n - start)
        for i in range(n_inputs):
            for lane in range(lanes):
                values[i, lane] = samples[i, start + lane if lane < count else start]
        forward(ops, exponents, pairs, parameters, values)
        for lane in range(count):
            total += values[outputs[0], lane]
            right += (values[outputs[1], lane] > 0.0) == (values[n_inputs - 1, lane] > 0.0)
    return total / n, right / n


@_jit
def add_penalty(kind, strength, parameters, parameter_grads):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """``strength * sum(|p|)`` (kind 1) or ``strength * sum(p * p)`` (kind 2); adds its gradient."""
    total = 0.0
    if kind == 0:
        return total
    for i in range(parameters.shape[0]):
        p = parameters[i]
        if kind == 1:
            total += abs(p)
            parameter_grads[i] += (1.0 if p > 0.0 else (-1.0 if p < 0.0 else 0.0)) * strength
        else:
            total += p * p
            parameter_grads[i] += p * strength + p * strength
    return total * strength


@_jit
def update(kind, rate, step, parameters, gradients, free, first, second, change):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """One update of the free parameters: SGD, momentum 0.9, or Adam (0.9, 0.999, 1e-8)."""
    correction1, correction2 = 1.0 - 0.9 ** (step + 1), 1.0 - 0.999 ** (step + 1)
    for i in range(parameters.shape[0]):
        g = gradients[i]
        if kind == SGD:
            change[i] = -rate * g
        elif kind == MOMENTUM:
            first[i] = 0.9 * first[i] + g
            change[i] = -rate * first[i]
        else:
            first[i] = 0.9 * first[i] + (1.0 - 0.9) * g
            second[i] = 0.999 * second[i] + (1.0 - 0.999) * g * g
            change[i] = -rate * (first[i] / correction1) / (math.sqrt(second[i] / correction2) + 1e-8)
        if not free[i]:
            change[i] = 0.0
        parameters[i] += change[i]


@_jit
def train_steps(  # type: ignore[no-untyped-def]  # noqa: ANN201
    ops,
    exponents,
    pairs,
    needs,
    constants,
    loaded,
    outputs,
    n_inputs,  # noqa: ANN001
    samples,
    tests,
    order,
    counts,
    rates,
    penalty,
    strength,
    optimizer,
    free,  # noqa: ANN001
    parameters,
    gradients,
    change,
    first,
    second,
    previous,
    optimizer_step,
    values,
    grads,
    figures,  # noqa: ANN001
):
    """Train ``len(rates)`` steps or up to the first whose loss is not finite; returns how many were done.

    ``order[i]`` lists the samples of step i, ``counts[i]`` how many; they are used in turn. ``figures`` (steps, 4) gets loss, accuracy,
    test loss and test accuracy, each over all points of its kind and before the step's update. A step with a loss that is not finite makes no
    update; ``previous`` keeps the parameters before the last update.
    """
    for i in range(rates.shape[0]):
        gradients[:] = 0.0
        loss, accuracy = batch_gradient(
            ops, exponents, pairs, needs, constants, loaded, outputs, n_inputs,
            parameters, samples, order[i % order.shape[0]], counts[i % order.shape[0]], values, grads, gradients,
        )  # fmt: skip
        if counts[i % counts.shape[0]] < samples.shape[1]:
            loss, accuracy = batch_figures(
                ops, exponents, pairs, constants, loaded, outputs, n_inputs, parameters, samples, values
            )
        figures[i, 0] = loss + add_penalty(penalty, strength, parameters, gradients)
        figures[i, 1] = accuracy
        if tests.shape[1] > 0:
            test_loss, test_accuracy = batch_figures(
                ops, exponents, pairs, constants, loaded, outputs, n_inputs, parameters, tests, values
            )
            figures[i, 2] = test_loss
            figures[i, 3] = test_accuracy
        if not math.isfinite(figures[i, 0]):
            return i
        previous[:] = parameters
        update(optimizer, rates[i], optimizer_step + i, parameters, gradients, free, first, second, change)
    return rates.shape[0]
