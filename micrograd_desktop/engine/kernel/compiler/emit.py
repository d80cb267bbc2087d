"""A thin layer over LLVM's instruction builder: vectors of doubles, loops, rows of memory.

Sums over samples are kept in ``LANES`` lanes whatever the machine has: LLVM splits a vector where registers are
narrower. How many lanes an instruction takes at once changes no sum's order, so every bit is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from llvmlite import ir

LANES = 8
"""Lanes of the documented order of a batch's sums, and of vectors where nothing else is said."""

INT = ir.IntType(64)
BIT = ir.IntType(1)
FLOAT = ir.DoubleType()
POINTER = ir.PointerType()
VOID = ir.VoidType()


def integer(number: int) -> ir.Constant:
    """A 64-bit integer constant."""
    return ir.Constant(INT, number)


def real(number: float) -> ir.Constant:
    """A double constant."""
    return ir.Constant(FLOAT, number)


class Emitter:
    """Writes instructions at the end of a function.

    Parameters
    ----------
    builder
        LLVM's builder, inside the function.
    turbo
        Allow fused multiply-adds (and nothing else): not the bits of the Value engine any more.
    lanes
        How many lanes a vector has.
    """

    def __init__(self, builder: ir.IRBuilder, turbo: bool = False, lanes: int = LANES) -> None:
        self.builder = builder
        self.turbo = turbo
        self.lanes = lanes
        self.floats = ir.VectorType(FLOAT, lanes)
        self.integers = ir.VectorType(INT, lanes)
        self.bits = ir.VectorType(BIT, lanes)
        self._flags = ("contract",) if turbo else ()

    @classmethod
    def begin(cls, function: ir.Function, turbo: bool, lanes: int = LANES) -> Emitter:
        """An emitter at the start of a new function; its entry block is kept for variables."""
        entry, start = function.append_basic_block("entry"), function.append_basic_block("start")
        ir.IRBuilder(entry).branch(start)
        return cls(ir.IRBuilder(start), turbo, lanes)

    def across(self, lanes: int) -> Emitter:
        """The same place, for vectors of so many lanes."""
        return Emitter(self.builder, self.turbo, lanes)

    # -- arithmetic, on vectors and on doubles

    def vector(self, number: float) -> ir.Constant:
        """A constant in all lanes."""
        return ir.Constant(self.floats, [number] * self.lanes)

    def add(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.fadd(a, b, flags=self._flags)

    def subtract(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.fsub(a, b, flags=self._flags)

    def multiply(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.fmul(a, b, flags=self._flags)

    def divide(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.fdiv(a, b, flags=self._flags)

    def call(self, name: str, *arguments: ir.Value) -> ir.Value:
        """A function of LLVM's or of the C library, all arguments and the result of one type."""
        kind = arguments[0].type
        wide = isinstance(kind, ir.VectorType)
        full = f"{name}.v{kind.count}f64" if wide else f"{name}.f64" if name.startswith("llvm.") else name
        function = self.builder.module.globals.get(full)
        if function is None:
            function = ir.Function(self.builder.module, ir.FunctionType(kind, [kind] * len(arguments)), full)
        return self.builder.call(function, arguments)

    def select(self, condition: ir.Value, yes: ir.Value, no: ir.Value) -> ir.Value:
        return self.builder.select(condition, yes, no)

    def splat(self, number: ir.Value) -> ir.Value:
        """A scalar, double or integer, in all lanes."""
        undefined = ir.Constant(ir.VectorType(number.type, self.lanes), ir.Undefined)
        first = self.builder.insert_element(undefined, number, ir.Constant(ir.IntType(32), 0))
        return self.shuffle(first, undefined, [0] * self.lanes)

    def shuffle(self, a: ir.Value, b: ir.Value, lanes: Sequence[int]) -> ir.Value:
        mask = ir.Constant(ir.VectorType(ir.IntType(32), len(lanes)), list(lanes))
        return self.builder.shuffle_vector(a, b, mask)

    def lane(self, x: ir.Value, index: int) -> ir.Value:
        return self.builder.extract_element(x, ir.Constant(ir.IntType(32), index))

    # -- memory

    def at(self, pointer: ir.Value, index: ir.Value | int) -> ir.Value:
        """The address of double number ``index`` behind ``pointer``."""
        position = integer(index) if isinstance(index, int) else index
        return self.builder.gep(pointer, [position], inbounds=True, source_etype=FLOAT)

    def load(self, pointer: ir.Value, index: ir.Value | int = 0, kind: ir.Type | None = None) -> ir.Value:
        """A whole vector, or one value of another ``kind``."""
        return self.builder.load(self.at(pointer, index), typ=kind or self.floats, align=8)

    def store(self, value: ir.Value, pointer: ir.Value, index: ir.Value | int = 0) -> None:
        self.builder.store(value, self.at(pointer, index), align=8)

    def broadcast(self, pointer: ir.Value, index: ir.Value | int = 0) -> ir.Value:
        """One double of memory in all lanes."""
        return self.splat(self.load(pointer, index, FLOAT))

    def variable(self, initial: ir.Value) -> ir.Value:
        """A stack slot that holds a value; LLVM turns it into a register."""
        with self.builder.goto_entry_block():
            slot = self.builder.alloca(initial.type)
        self.builder.store(initial, slot)
        return slot

    # -- control

    def plus(self, a: ir.Value, b: ir.Value | int) -> ir.Value:
        return self.builder.add(a, integer(b) if isinstance(b, int) else b, flags=("nsw",))

    def times(self, a: ir.Value, b: ir.Value | int) -> ir.Value:
        return self.builder.mul(a, integer(b) if isinstance(b, int) else b, flags=("nsw",))

    @contextmanager
    def loop(self, start: ir.Value | int, stop: ir.Value | int, step: int = 1) -> Iterator[ir.Value]:
        """Count upwards from ``start`` as long as a whole ``step`` fits before ``stop``."""
        first = integer(start) if isinstance(start, int) else start
        last = integer(stop) if isinstance(stop, int) else stop
        builder = self.builder
        check, body, done = (builder.append_basic_block(name) for name in ("check", "body", "done"))
        before = builder.block
        builder.branch(check)
        builder.position_at_end(check)
        index = builder.phi(INT)
        index.add_incoming(first, before)
        after = self.plus(index, step)
        builder.cbranch(builder.icmp_signed("<=", after, last), body, done)
        builder.position_at_end(body)
        yield index
        index.add_incoming(after, builder.block)
        builder.branch(check)
        builder.position_at_end(done)

    def accumulate(
        self,
        start: ir.Value | int,
        stop: ir.Value | int,
        step: int,
        initial: Sequence[ir.Value],
        body: Callable[[ir.Value, list[ir.Value]], list[ir.Value]],
    ) -> list[ir.Value]:
        """A loop that carries values from turn to turn (as phis); returns them after the last turn."""
        first = integer(start) if isinstance(start, int) else start
        last = integer(stop) if isinstance(stop, int) else stop
        builder = self.builder
        check, turn, done = (builder.append_basic_block(name) for name in ("check", "turn", "done"))
        before = builder.block
        builder.branch(check)
        builder.position_at_end(check)
        index = builder.phi(INT)
        index.add_incoming(first, before)
        carried = [builder.phi(value.type) for value in initial]
        for phi, value in zip(carried, initial, strict=True):
            phi.add_incoming(value, before)
        after = self.plus(index, step)
        builder.cbranch(builder.icmp_signed("<=", after, last), turn, done)
        builder.position_at_end(turn)
        results = body(index, list(carried))
        index.add_incoming(after, builder.block)
        for phi, value in zip(carried, results, strict=True):
            phi.add_incoming(value, builder.block)
        builder.branch(check)
        builder.position_at_end(done)
        return list(carried)

    def choose(self, number: ir.Value, bodies: Mapping[int, Callable[[], None]]) -> None:
        """Run the body of that number, if there is one."""
        builder = self.builder
        done = builder.append_basic_block("chosen")
        switch = builder.switch(number, done)
        for case, body in bodies.items():
            block = builder.append_basic_block("case")
            switch.add_case(integer(case), block)
            builder.position_at_end(block)
            body()
            builder.branch(done)
        builder.position_at_end(done)

    @contextmanager
    def when(self, condition: ir.Value) -> Iterator[None]:
        with self.builder.if_then(condition):
            yield
