"""The code that evaluates a plan's outputs for any number of samples."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, INT, LANES, POINTER, Emitter, integer
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode, Rows
from micrograd_desktop.engine.kernel.compiler.program import ProgramCode
from micrograd_desktop.engine.kernel.layout import Layout


def write_evaluation(module: ModuleCode, layout: Layout) -> None:
    """Write ``evaluate(values, parameters, samples, n, out)`` for samples (n_inputs, n) and out (n_outputs, n)."""
    program, stride = ProgramCode(module, layout).forward(), module.stride
    kinds = [POINTER, POINTER, POINTER, INT, POINTER]
    function = ir.Function(module.module, ir.FunctionType(ir.VoidType(), kinds), "evaluate")
    emit = module.begin(function)
    builder = emit.builder
    values, parameters, samples, n, out = function.args
    n_inputs = layout.plan.tape.n_inputs
    with emit.loop(0, builder.sdiv(emit.plus(n, stride - 1), integer(stride))) as chunk:
        start = emit.times(chunk, stride)
        left = builder.sub(n, start)
        count = builder.select(builder.icmp_signed("<", left, integer(stride)), left, integer(stride))
        for i in range(n_inputs):
            source = emit.at(samples, emit.plus(emit.times(n, i), start))
            _copy(emit, source, emit.at(values, i * stride), count)
        lanes = builder.and_(emit.plus(count, LANES - 1), integer(-LANES))
        builder.call(program, [values, parameters, lanes])
        rows = Rows(module, [layout.values[slot] for slot in layout.plan.tape.outputs])
        first = rows.start(emit, values)
        with emit.loop(0, rows.count) as j:
            target = emit.at(out, emit.plus(emit.times(n, j), start))
            _copy(emit, emit.at(first, rows.offset(emit, j)), target, count)
    builder.ret_void()


def _copy(emit: Emitter, source: ir.Value, target: ir.Value, count: ir.Value) -> None:
    whole = emit.builder.and_(count, integer(-LANES))
    with emit.loop(0, whole, LANES) as i:
        emit.store(emit.load(source, i), target, i)
    with emit.loop(whole, count) as i:
        emit.store(emit.load(source, i, FLOAT), target, i)
