"""The code that evaluates a plan's outputs for any number of samples."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, INT, POINTER, Emitter, integer
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode, Rows
from micrograd_desktop.engine.kernel.compiler.program import ProgramCode
from micrograd_desktop.engine.kernel.layout import Layout


def write_evaluation(module: ModuleCode, layout: Layout) -> None:
    """Write ``evaluate(values, parameters, samples, n, out, first)``.

    Samples are (n_inputs, n), and out (n_outputs - first, n): outputs before the first wanted are not written out.
    """
    program, largest = ProgramCode(module, layout).forward(), module.lanes
    kinds = [POINTER, POINTER, POINTER, INT, POINTER, INT]
    function = ir.Function(module.module, ir.FunctionType(ir.VoidType(), kinds), "evaluate")
    emit = module.begin(function)
    builder = emit.builder
    values, parameters, samples, n, out, wanted = function.args
    n_inputs = layout.plan.tape.n_inputs
    with emit.loop(0, builder.sdiv(emit.plus(n, largest - 1), integer(largest))) as chunk:
        start = emit.times(chunk, largest)
        left = builder.sub(n, start)
        count = builder.select(builder.icmp_signed("<", left, integer(largest)), left, integer(largest))
        with emit.loop(0, n_inputs) as i:
            source = emit.at(samples, emit.plus(emit.times(n, i), start))
            _copy(emit, source, emit.at(values, emit.times(i, module.stride)), count)
        lanes = builder.and_(emit.plus(count, emit.lanes - 1), integer(-emit.lanes))
        builder.call(program, [values, parameters, lanes])
        rows = Rows(module, [layout.values[slot] for slot in layout.plan.tape.outputs])
        first = rows.start(emit, values)
        with emit.loop(wanted, rows.count) as j:
            target = emit.at(out, emit.plus(emit.times(n, builder.sub(j, wanted)), start))
            _copy(emit, emit.at(first, rows.offset(emit, j)), target, count)
    builder.ret_void()


def _copy(emit: Emitter, source: ir.Value, target: ir.Value, count: ir.Value) -> None:
    whole = emit.builder.and_(count, integer(-emit.lanes))
    with emit.loop(0, whole, emit.lanes) as i:
        emit.store(emit.load(source, i), target, i)
    with emit.loop(whole, count) as i:
        emit.store(emit.load(source, i, FLOAT), target, i)
