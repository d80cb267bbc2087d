"""One module of machine code in the making: its functions by name and shape, and what the machine likes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, LANES, VOID, Emitter


@dataclass(frozen=True, slots=True)
class Blocking:
    """How many rows and vectors of eight a block of sums has: as many as the machine's registers hold."""

    rows: int
    vectors: int
    weight_rows: int
    weight_columns: int


WIDE = Blocking(rows=4, vectors=4, weight_rows=4, weight_columns=4)
"""For registers of eight doubles, 32 of them (AVX-512)."""

NARROW = Blocking(rows=4, vectors=1, weight_rows=2, weight_columns=2)
"""For registers of two or four doubles (SSE2, AVX2, NEON): a vector of eight takes several."""


class ModuleCode:
    """The module under construction.

    Parameters
    ----------
    name
        Only for reading the code.
    stride
        Doubles from one row of lanes to the next.
    blocking
        How large blocks of sums are.
    turbo
        Allow fused multiply-adds and the quicker elementary functions.
    """

    def __init__(self, name: str, stride: int, blocking: Blocking, turbo: bool = False) -> None:
        self.module = ir.Module(name)
        self.stride = stride
        self.turbo = turbo
        self.blocking = blocking
        self._functions: dict[tuple[object, ...], ir.Function] = {}
        self._tables: dict[tuple[int, ...], ir.GlobalVariable] = {}

    def function(
        self, key: tuple[object, ...], kinds: Sequence[ir.Type], write: Callable[[Emitter, Sequence[ir.Value]], None]
    ) -> ir.Function:
        """The internal function of that key, written at its first use: ``write(emitter, arguments)``.

        Its pointers never overlap where it writes, which is said to LLVM.
        """
        if key not in self._functions:
            name = f"{key[0]}_{len(self._functions)}"
            function = ir.Function(self.module, ir.FunctionType(VOID, list(kinds)), name)
            function.linkage = "internal"
            emitter = self.begin(function)
            write(emitter, function.args)
            emitter.builder.ret_void()
            self._functions[key] = function
        return self._functions[key]

    def begin(self, function: ir.Function) -> Emitter:
        """An emitter at the start of a new function."""
        return Emitter.begin(function, self.turbo)

    def table(self, numbers: Sequence[int]) -> ir.GlobalVariable:
        """A constant table of integers."""
        key = tuple(numbers)
        if key not in self._tables:
            kind = ir.ArrayType(INT, len(key))
            variable = ir.GlobalVariable(self.module, kind, f"table_{len(self._tables)}")
            variable.linkage, variable.global_constant = "internal", True
            variable.initializer = ir.Constant(kind, list(key))
            self._tables[key] = variable
        return self._tables[key]

    @property
    def vectors_at_once(self) -> int:
        """Vectors of lanes in a block: no more than a row has."""
        return min(self.blocking.vectors, self.stride // LANES)


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
