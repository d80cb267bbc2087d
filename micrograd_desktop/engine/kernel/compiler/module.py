"""One module of machine code in the making: its functions by name and shape, and what the machine likes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, LANES, VOID, Emitter

FEWEST_SUMS = 4
"""So many sums are added up side by side, at least: an addition takes a few cycles."""

NEAR_DOUBLES, FEWEST_KEPT = 3072, 3
"""Three quarters of the nearest cache of the smaller processors; and the vectors below which blocks don't shrink."""


@dataclass(frozen=True, slots=True)
class Blocking:
    """How the work is cut up so that it fits the machine's registers.

    A block of sums has ``rows`` by ``vectors`` of lanes, one of weights' gradients ``weight_rows`` by
    ``weight_columns``, for ``weight_lanes`` of each vector at a time. With ``all_rows`` a block's lanes stay in the
    nearest cache for all rows, before the next lanes come. A long sum is a loop of ``terms`` a turn. ``map_lanes`` is
    how many lanes a short map takes at once, ``fewest_lanes`` the shortest vector (for as few samples). Rows of memory
    are ``spare_lanes`` further apart where they would be a multiple of 32 doubles: at such a distance, rows share a few
    sets of the cache.
    """

    rows: int
    vectors: int
    weight_rows: int
    weight_columns: int
    all_rows: bool = False
    terms: int = 4
    weight_lanes: int = LANES
    map_lanes: int = LANES
    fewest_lanes: int = LANES
    spare_lanes: int = 0

    def columns_of(self, rows: int) -> int:
        """How many columns of weights a block of so many rows has, for as many sums as a whole block."""
        return self.weight_rows * self.weight_columns // rows


WIDE = Blocking(rows=4, vectors=4, weight_rows=4, weight_columns=4, fewest_lanes=4)
"""For registers of eight doubles, 32 of them (AVX-512)."""

NARROW = Blocking(
    rows=1,
    vectors=7,
    weight_rows=1,
    weight_columns=8,
    all_rows=True,
    terms=2,
    weight_lanes=4,
    map_lanes=16,
    fewest_lanes=4,
    spare_lanes=LANES,
)
"""For registers of two or four doubles (SSE2, AVX2, NEON): a vector of eight takes several.

A multiplication and an addition keep the processor busy enough to read one factor from memory each time.
"""

NARROW_FUSED = replace(NARROW, rows=4, vectors=1, terms=4, weight_rows=2, weight_columns=6)
"""The same for fused multiply-adds, of which each number read has to serve several."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Samples that are worked on together: ``lanes`` to a row, ``vector`` of them at once.

    Rows of memory are ``stride`` doubles apart. ``single`` says that the gradient is never of more than one chunk.
    """

    lanes: int
    vector: int
    stride: int
    single: bool = False


def chunk_of(lanes: int, largest: int, blocking: Blocking) -> Chunk:
    """How chunks of so many lanes lie in memory, where no set of samples is larger than ``largest``."""
    if largest <= blocking.fewest_lanes:
        return Chunk(blocking.fewest_lanes, blocking.fewest_lanes, blocking.fewest_lanes)
    spare = blocking.spare_lanes if lanes % 32 == 0 else 0
    return Chunk(lanes, LANES, lanes + spare)


class ModuleCode:
    """The module under construction.

    Parameters
    ----------
    name
        Only for reading the code.
    chunk
        How many samples are worked on together, and how they lie in memory.
    blocking
        How large blocks of sums are.
    turbo
        Allow fused multiply-adds and the quicker elementary functions.
    """

    def __init__(self, name: str, chunk: Chunk, blocking: Blocking, turbo: bool = False) -> None:
        self.module = ir.Module(name)
        self.lanes, self.vector, self.stride = chunk.lanes, chunk.vector, chunk.stride
        self.single = chunk.single
        self.turbo = turbo
        self.blocking = blocking
        self._functions: dict[tuple[object, ...], ir.Function] = {}
        self._tables: dict[tuple[int, ...], ir.GlobalVariable] = {}

    def function(
        self,
        key: tuple[object, ...],
        kinds: Sequence[ir.Type],
        write: Callable[[Emitter, Sequence[ir.Value]], None],
        apart: Sequence[int] = (),
    ) -> ir.Function:
        """The internal function of that key, written at its first use: ``write(emitter, arguments)``.

        What the arguments numbered ``apart`` point to, it reaches through no other pointer, which is said to LLVM.
        """
        if key not in self._functions:
            name = f"{key[0]}_{len(self._functions)}"
            function = ir.Function(self.module, ir.FunctionType(VOID, list(kinds)), name)
            function.linkage = "internal"
            for number in apart:
                function.args[number].add_attribute("noalias")
            emitter = self.begin(function)
            write(emitter, function.args)
            emitter.builder.ret_void()
            self._functions[key] = function
        return self._functions[key]

    def begin(self, function: ir.Function) -> Emitter:
        """An emitter at the start of a new function."""
        return Emitter.begin(function, self.turbo, self.vector)

    def table(self, numbers: Sequence[int]) -> ir.GlobalVariable:
        """A constant table of 64-bit integers, written as its bytes: a long one is read by LLVM much sooner."""
        key = tuple(numbers)
        if key not in self._tables:
            content = bytearray(np.array(key, np.int64).tobytes())
            kind = ir.ArrayType(ir.IntType(8), len(content))
            variable = ir.GlobalVariable(self.module, kind, f"table_{len(self._tables)}")
            variable.linkage, variable.global_constant, variable.align = "internal", True, 8
            variable.initializer = ir.Constant(kind, content)
            self._tables[key] = variable
        return self._tables[key]

    @property
    def one_vector(self) -> bool:
        """Whether a row is a single vector."""
        return self.lanes == self.vector

    @property
    def rows_at_once(self) -> int:
        """Rows in a block of sums: several where each is a single vector, whose sum would wait for itself."""
        return max(self.blocking.rows, FEWEST_SUMS) if self.one_vector else self.blocking.rows

    def vectors_at_once(self, rows: int, terms: int) -> list[int]:
        """Vectors of lanes in blocks of so many rows: a full row in equal blocks but for the last; single vectors.

        ``terms`` are what each sum has: where all rows are gone through with a block's lanes, as many rows of these
        stay in the nearest cache, if it holds a few vectors of each.
        """
        most, total = max(self.blocking.vectors, FEWEST_SUMS // rows), self.lanes // self.vector
        kept = NEAR_DOUBLES // (terms * self.vector)
        if self.blocking.all_rows and FEWEST_KEPT <= kept < most:
            most = kept
        blocks = -(-total // most)
        largest = -(-total // blocks)
        return sorted({largest, max(total - largest * (blocks - 1), 1), 1}, reverse=True)


class Rows:
    """Rows of a memory block that a function reads in turn: neighbours, or listed in a table.

    Parameters
    ----------
    module
        Where a table goes.
    rows
        Row numbers.
    """

    def __init__(self, module: ModuleCode, rows: Sequence[int]) -> None:
        self.count = len(rows)
        self._stride = module.stride
        self.contiguous = list(rows) == list(range(rows[0], rows[0] + len(rows)))
        self.first = rows[0] if self.contiguous else 0
        self._table = None if self.contiguous else module.table(rows)
        self.key: tuple[object, ...] = ("neighbours",) if self.contiguous else tuple(rows)

    def start(self, emit: Emitter, base: ir.Value) -> ir.Value:
        """The pointer to pass on: that of the first row, or of row 0 where a table says which."""
        return emit.at(base, self.first * self._stride)

    def offset(self, emit: Emitter, number: ir.Value) -> ir.Value:
        """Doubles from the pointer to row ``number`` of the list."""
        return emit.times(self.row(emit, number), self._stride)

    def row(self, emit: Emitter, number: ir.Value) -> ir.Value:
        """Row ``number`` of the list, counted from the pointer."""
        if self._table is None:
            return number
        address = emit.builder.gep(self._table, [number], inbounds=True, source_etype=INT)
        return emit.builder.load(address, typ=INT)


def dissolve(module: ir.Module) -> None:
    """Take a module apart that is not needed any more.

    Its parts know what they belong to, in circles that only Python's collector would find, after many more of them.
    """
    for function in module.functions:
        for block in function.blocks:
            for instruction in block.instructions:
                instruction.operands = []
                instruction.parent = None
            block.instructions.clear()
            block.terminator = block.parent = None
        for value in (*function.args, function.return_value):
            value.parent = None
        function.blocks.clear()
    module.globals.clear()
