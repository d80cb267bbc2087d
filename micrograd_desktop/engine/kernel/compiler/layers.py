"""The code of a layer: its sums forward, the gradient of its inputs, the gradient of its weights.

Loops run over blocks that stay in registers: a few rows of sums by a few vectors of lanes. Every sum is added up in
the order in which the graph of values does it; only different sums are computed side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, POINTER, Emitter, integer
from micrograd_desktop.engine.kernel.compiler.lane_sums import add_to_memory, sums_abreast
from micrograd_desktop.engine.kernel.compiler.merging import Finish
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode, Rows

UNROLLED = 16
"""A sum of up to so many terms is written out; a longer one is a loop."""

TILE_DOUBLES = 2048
"""Inputs that are read again and again: half of the nearest cache, the other half is for what passes by."""

Sums = list[list[ir.Value]]
Block = Callable[[ir.Value, int, ir.Value, int], None]
Term = Callable[[ir.Value], tuple[Callable[[int], ir.Value], Callable[[int], ir.Value]]]


def lane_blocks(
    module: ModuleCode, emit: Emitter, lanes: ir.Value, rows: int, terms: int, body: Callable[[ir.Value, int], None]
) -> None:
    """``body(first lane, vectors)`` for all lanes, in blocks as large as the machine likes for such sums."""
    if module.one_vector:
        body(integer(0), 1)
        return
    done: ir.Value = integer(0)
    for vectors in module.vectors_at_once(rows, terms):
        with emit.loop(done, lanes, vectors * emit.lanes) as lane:
            body(lane, vectors)
        done = lane


def row_blocks(emit: Emitter, count: int, size: int, body: Callable[[ir.Value, int], None]) -> None:
    """``body(first row, rows)`` for ``count`` rows: blocks of ``size``, then what is left."""
    for start, stop, rows in _even(count, size):
        _row_loop(emit, start, stop, rows, body)


def _even(count: int, size: int) -> list[tuple[int, int, int]]:
    """From where to where ``count`` rows are in blocks of how many: of ``size``, then what is left."""
    whole = count // size * size
    parts = (0, whole, size), (whole, count, count - whole)
    return [(start, stop, rows) for start, stop, rows in parts if stop > start]


def _row_loop(emit: Emitter, start: int, stop: int, rows: int, body: Callable[[ir.Value, int], None]) -> None:
    if stop - start == rows:
        body(integer(start), rows)
        return
    with emit.loop(start, stop, rows) as first:
        body(first, rows)


def _blocks(module: ModuleCode, emit: Emitter, count: int, terms: int, lanes: ir.Value, body: Block) -> None:
    """``body(first row, rows, first lane, vectors)`` for ``count`` rows of sums, of so many terms, and all lanes."""

    def lanes_of_rows(first: ir.Value, rows: int) -> None:
        lane_blocks(module, emit, lanes, rows, terms, lambda lane, vectors: body(first, rows, lane, vectors))

    def rows_of_lanes(start: int, stop: int, rows: int) -> None:
        def some(lane: ir.Value, vectors: int) -> None:
            _row_loop(emit, start, stop, rows, lambda first, _: body(first, rows, lane, vectors))

        lane_blocks(module, emit, lanes, rows, terms, some)

    if not module.blocking.all_rows:
        row_blocks(emit, count, module.rows_at_once, lanes_of_rows)
        return
    for start, stop, rows in _even(count, module.rows_at_once):
        rows_of_lanes(start, stop, rows)


def _sum_up(
    module: ModuleCode,
    emit: Emitter,
    count: int,
    descending: bool,
    initial: Sums | None,
    rows: int,
    vectors: int,
    term: Term,
) -> Sums:
    """``sums[j][v] += weight(j) * x(v)`` over ``count`` terms in order; ``term(m)`` gives both for term m."""
    at_once = module.blocking.terms

    def add_term(number: ir.Value, sums: Sums | None) -> Sums:
        weight, x = term(emit.builder.sub(integer(count - 1), number) if descending else number)
        xs = [x(v) for v in range(vectors)]
        result = []
        for j in range(rows):
            w = weight(j)
            products = [emit.multiply(w, xs[v]) for v in range(vectors)]
            result.append(products if sums is None else [emit.add(sums[j][v], products[v]) for v in range(vectors)])
        return result

    sums, done = initial, 0
    if sums is None:
        sums, done = add_term(integer(0), None), 1
    if count - done > UNROLLED:
        turns = (count - done) // at_once * at_once

        def turn(index: ir.Value, carried: list[ir.Value]) -> list[ir.Value]:
            current = [carried[j * vectors : (j + 1) * vectors] for j in range(rows)]
            for step in range(at_once):
                current = add_term(emit.plus(index, step), current)
            return [value for row in current for value in row]

        flat = emit.accumulate(done, done + turns, at_once, [value for row in sums for value in row], turn)
        sums, done = [flat[j * vectors : (j + 1) * vectors] for j in range(rows)], done + turns
    for number in range(done, count):
        sums = add_term(integer(number), sums)
    return sums


def _tile(module: ModuleCode) -> int:
    """How many rows of inputs to stay with while their weights' gradients are summed: as many as the cache keeps."""
    columns = module.blocking.weight_columns
    return max(TILE_DOUBLES // module.stride // columns, 1) * columns


def forward_code(module: ModuleCode, inputs: Rows, n_outputs: int, start: str, finish: Finish | None) -> ir.Function:
    """``y[k] = finish(start + sum(w[k, i] * x[i]))`` as a function of (weights, x, y, base row, lanes).

    ``start`` is ``"bias"`` (the weight after each neuron's own), ``"row"`` (a row of values) or ``"none"``.
    """
    n_inputs, stride = inputs.count, module.stride
    per_neuron = n_inputs + (start == "bias")

    def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
        weights, xs, ys, base, lanes = arguments

        def block(first: ir.Value, rows: int, lane: ir.Value, vectors: int) -> None:
            origin = emit.at(weights, emit.times(first, per_neuron))

            def term(i: ir.Value) -> tuple[Callable[[int], ir.Value], Callable[[int], ir.Value]]:
                x = emit.at(xs, emit.plus(inputs.offset(emit, i), lane))
                return (
                    lambda j: emit.broadcast(origin, emit.plus(i, j * per_neuron)),
                    lambda v: emit.load(x, v * emit.lanes),
                )

            initial: Sums | None = None
            if start == "bias":
                initial = [[emit.broadcast(origin, j * per_neuron + n_inputs)] * vectors for j in range(rows)]
            elif start == "row":
                initial = [[emit.load(base, emit.plus(lane, v * emit.lanes)) for v in range(vectors)]]
            sums = _sum_up(module, emit, n_inputs, False, initial, rows, vectors, term)
            target = emit.at(ys, emit.plus(emit.times(first, stride), lane))
            for j in range(rows):
                for v in range(vectors):
                    result = finish.apply(emit, sums[j][v]) if finish else sums[j][v]
                    emit.store(result, target, j * stride + v * emit.lanes)

        _blocks(module, emit, n_outputs, n_inputs, lanes, block)

    key = ("layer_forward", n_inputs, n_outputs, start, inputs.key, finish and finish.key)
    return module.function(key, [POINTER, POINTER, POINTER, POINTER, INT], write)


def input_gradient_code(
    module: ModuleCode,
    columns: Sequence[int],
    targets: Rows,
    n_outputs: int,
    per_neuron: int,
    accumulate: bool,
    finish: Finish | None,
    inputs: Rows,
) -> ir.Function:
    """``gx[i] (+)= sum(w[k, i] * gy[k])``, k from last to first, as a function of (weights, gy, gx, x, lanes).

    ``columns`` are the i that want a gradient, ``targets`` their rows, ``inputs`` the rows of their values, which
    ``finish`` takes besides the sums.
    """
    stride = module.stride
    plain = list(columns) == list(range(len(columns))) and targets.contiguous
    table = None if plain else Rows(module, columns)

    def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
        weights, gys, gxs, xs, lanes = arguments

        def block(first: ir.Value, rows: int, lane: ir.Value, vectors: int) -> None:
            numbers = [emit.plus(first, j) for j in range(rows)]
            places = [
                number if table is None else emit.plus(table.row(emit, number), table.first) for number in numbers
            ]
            outs = [emit.at(gxs, emit.plus(targets.offset(emit, number), lane)) for number in numbers]

            def term(k: ir.Value) -> tuple[Callable[[int], ir.Value], Callable[[int], ir.Value]]:
                g = emit.at(gys, emit.plus(emit.times(k, stride), lane))
                neuron = emit.at(weights, emit.times(k, per_neuron))
                return lambda j: emit.broadcast(neuron, places[j]), lambda v: emit.load(g, v * emit.lanes)

            initial = [[emit.load(out, v * emit.lanes) for v in range(vectors)] for out in outs] if accumulate else None
            sums = _sum_up(module, emit, n_outputs, True, initial, rows, vectors, term)
            for j in range(rows):
                row = emit.at(xs, emit.plus(inputs.offset(emit, numbers[j]), lane))
                for v in range(vectors):
                    at = v * emit.lanes
                    result = finish.apply(emit, sums[j][v], emit.load(row, at)) if finish else sums[j][v]
                    emit.store(result, outs[j], at)

        _blocks(module, emit, len(columns), n_outputs, lanes, block)

    shape: tuple[object, ...] = ("plain", len(columns)) if plain else (tuple(columns), targets.key)
    merged = finish and (finish.key, inputs.key)
    key = ("layer_input_gradient", shape, n_outputs, per_neuron, accumulate, merged)
    return module.function(key, [POINTER] * 4 + [INT], write)


def weight_gradient_code(
    module: ModuleCode, inputs: Rows, n_outputs: int, biased: bool, from_zero: bool
) -> ir.Function:
    """``gw[k, i] += sum over lanes of x[i] * gy[k]``, the bias with x = 1, as a function of (gw, x, gy, lanes).

    It adds to 0, whatever is in gw, if it begins ``from_zero``.
    """
    n_inputs, stride = inputs.count, module.stride
    per_neuron = n_inputs + biased

    def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
        gws, xs, gys, lanes = arguments

        def block(k: ir.Value, rows: int, i: ir.Value, columns: int, bias: bool) -> None:
            x_at = [emit.at(xs, inputs.offset(emit, emit.plus(i, c))) for c in range(columns)]
            g_at = [emit.at(gys, emit.times(emit.plus(k, r), stride)) for r in range(rows)]

            def sums_from(first: int, inner: Emitter) -> list[ir.Value]:
                """The sums of ``inner.lanes`` lanes of each vector, from number ``first`` on."""

                def terms(lane: ir.Value) -> Iterator[ir.Value]:
                    """Column by column, each row's: one by one, so that none waits in a register."""
                    here = emit.plus(lane, first)
                    gs = [inner.load(g, here) for g in g_at]
                    for x in x_at:
                        here_x = inner.load(x, here)
                        yield from (emit.multiply(here_x, g) for g in gs)
                    yield from gs if bias else []

                def turn(lane: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
                    return [emit.add(sum_, term) for sum_, term in zip(sums, terms(lane), strict=True)]

                begun = list(terms(integer(0)))  # a zero's sign is lost when the sum is added to the total
                return begun if module.one_vector else emit.accumulate(emit.lanes, lanes, emit.lanes, begun, turn)

            at_once = min(module.blocking.weight_lanes, emit.lanes)
            parts = [sums_from(first, emit.across(at_once)) for first in range(0, emit.lanes, at_once)]
            sums = parts[0]
            for others in parts[1:]:
                sums = [emit.builder.fadd(a, b) for a, b in zip(sums, others, strict=True)]
            for r in range(rows):
                place = emit.plus(emit.times(emit.plus(k, r), per_neuron), i)
                abreast = sums_abreast(emit, sums[r::rows])
                add_to_memory(emit, abreast, emit.at(gws, place), from_zero)

        def columns_of(k: ir.Value, rows: int, first: ir.Value, count: int, bias: bool) -> None:
            size = module.blocking.columns_of(rows)
            whole = (count - 1) // size * size if bias else count // size * size
            if whole == size:
                block(k, rows, first, size, False)
            elif whole:
                with emit.loop(0, whole, size) as i:
                    block(k, rows, emit.plus(first, i), size, False)
            if count + bias > whole:
                block(k, rows, emit.plus(first, whole), count - whole, bias)

        def tile(first: ir.Value, count: int, bias: bool) -> None:
            height = module.blocking.weight_rows
            row_blocks(emit, n_outputs, height, lambda k, rows: columns_of(k, rows, first, count, bias))

        size = _tile(module)
        whole = (n_inputs - 1) // size * size
        if whole:
            with emit.loop(0, whole, size) as first:
                tile(first, size, False)
        tile(integer(whole), n_inputs - whole, biased)

    key = ("layer_weight_gradient", n_inputs, n_outputs, biased, from_zero, inputs.key)
    return module.function(key, [POINTER, POINTER, POINTER, INT], write)
