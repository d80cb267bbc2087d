"""Words for code that draws: eight pixels at once, as floats or as colours, on top of the kernel's emitter."""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, INT, POINTER, VOID, Emitter, integer
from micrograd_desktop.raster.image import LANES

SINGLE = ir.FloatType()
PIXEL = ir.IntType(32)
SINGLES = ir.VectorType(SINGLE, LANES)
PIXELS = ir.VectorType(PIXEL, LANES)
WHOLE = 256.0
"""The alpha at which nothing of what is below is left."""
_RED_BLUE, _GREEN, _OPAQUE = 0xFF00FF, 0x00FF00, 0xFF000000


class Lanes:
    """Writes what pixels need at the end of a function; arguments are scalars or vectors of eight alike."""

    def __init__(self, emit: Emitter) -> None:
        self.emit, self.builder = emit, emit.builder

    # -- constants and conversions

    def same(self, like: ir.Value, number: float) -> ir.Constant:
        """A constant of the type of ``like``, in all lanes if it is a vector."""
        kind = like.type
        element = kind.element if isinstance(kind, ir.VectorType) else kind
        given = int(number) if isinstance(element, ir.IntType) else float(number)
        return ir.Constant(kind, [given] * LANES if isinstance(kind, ir.VectorType) else given)

    def spread(self, x: ir.Value) -> ir.Value:
        """A scalar in all lanes."""
        undefined = ir.Constant(ir.VectorType(x.type, LANES), ir.Undefined)
        first = self.builder.insert_element(undefined, x, ir.Constant(PIXEL, 0))
        return self.builder.shuffle_vector(first, undefined, ir.Constant(PIXELS, [0] * LANES))

    def single(self, x: ir.Value) -> ir.Value:
        """A double, or an integer, as a float."""
        return self.builder.sitofp(x, SINGLE) if isinstance(x.type, ir.IntType) else self.builder.fptrunc(x, SINGLE)

    def whole(self, x: ir.Value) -> ir.Value:
        """A float or a double without its fraction, as a 64-bit integer."""
        return self.builder.fptosi(x, INT)

    def centres(self, first: ir.Value) -> ir.Value:
        """The middles of eight pixels from number ``first`` on."""
        steps = ir.Constant(SINGLES, [lane + 0.5 for lane in range(LANES)])
        return self.builder.fadd(self.spread(self.single(first)), steps)

    # -- arithmetic

    def least(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.select(self.builder.fcmp_ordered("<", a, b), a, b)

    def most(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.select(self.builder.fcmp_ordered(">", a, b), a, b)

    def share(self, x: ir.Value) -> ir.Value:
        """0 to 1."""
        return self.least(self.most(x, self.same(x, 0.0)), self.same(x, 1.0))

    def lower(self, a: ir.Value, b: ir.Value) -> ir.Value:
        """The lower of two integers."""
        return self.builder.select(self.builder.icmp_signed("<", a, b), a, b)

    def higher(self, a: ir.Value, b: ir.Value) -> ir.Value:
        """The higher of two integers."""
        return self.builder.select(self.builder.icmp_signed(">", a, b), a, b)

    def call(self, name: str, x: ir.Value) -> ir.Value:
        """``sqrt``, ``floor``, ``ceil`` or ``fabs`` of floats."""
        kind = x.type
        full = f"llvm.{name}.{'v8f32' if kind == SINGLES else 'f32'}"
        return self.builder.call(self._declared(full, kind, [kind]), [x])

    def across(self, name: str, x: ir.Value) -> ir.Value:
        """``fmin`` or ``fmax`` of the lanes of a vector."""
        full = f"llvm.vector.reduce.{name}.v8f32"
        return self.builder.call(self._declared(full, SINGLE, [SINGLES]), [x])

    def any(self, marks: ir.Value) -> ir.Value:
        """Whether any of eight marks is set."""
        bits = self.builder.bitcast(marks, ir.IntType(LANES))
        return self.builder.icmp_unsigned("!=", bits, ir.Constant(bits.type, 0))

    def _declared(self, name: str, result: ir.Type, kinds: Sequence[ir.Type]) -> ir.Function:
        module = self.builder.module
        return module.globals.get(name) or ir.Function(module, ir.FunctionType(result, list(kinds)), name)

    # -- memory

    def number(self, row: ir.Value, index: int) -> ir.Value:
        """Double number ``index`` of a row."""
        return self.emit.load(row, index, FLOAT)

    def at(self, pointer: ir.Value, index: ir.Value, kind: ir.Type = PIXEL) -> ir.Value:
        """The address of a pixel (or of a float)."""
        return self.builder.gep(pointer, [index], inbounds=True, source_etype=kind)

    def load(self, pointer: ir.Value, index: ir.Value, kind: ir.Type = PIXEL) -> ir.Value:
        """A pixel or a float, or eight of them."""
        element = kind.element if isinstance(kind, ir.VectorType) else kind
        return self.builder.load(self.at(pointer, index, element), typ=kind, align=4)

    # -- colours

    def mix(self, below: ir.Value, colour: ir.Value, alpha: ir.Value) -> ir.Value:
        """``below`` with so much of a colour over it (alpha 0 to 256), two channels in one multiplication."""
        b = self.builder
        red_blue, green = self.same(below, _RED_BLUE), self.same(below, _GREEN)
        mixed = []
        for mask in (red_blue, green):
            under, over = b.and_(below, mask), b.and_(colour, mask)
            moved = b.lshr(b.mul(b.sub(over, under), alpha), self.same(below, 8))
            mixed.append(b.and_(b.add(under, moved), mask))
        return b.or_(b.or_(*mixed), self.same(below, _OPAQUE))

    def alpha(self, cover: ir.Value) -> ir.Value:
        """A coverage, 0 to 1, as an alpha."""
        kind = PIXELS if cover.type == SINGLES else PIXEL
        return self.builder.fptosi(self.builder.fmul(cover, self.same(cover, WHOLE)), kind)

    def paint(self, image: ir.Value, index: ir.Value, colour: ir.Value, cover: ir.Value) -> None:
        """So much of a colour on eight pixels, or on one."""
        place = self.at(image, index)
        below = self.builder.load(place, typ=colour.type, align=4)
        self.builder.store(self.mix(below, colour, self.alpha(cover)), place, align=4)

    def rows(self, low: ir.Value, high: ir.Value, height: ir.Value) -> tuple[ir.Value, ir.Value]:
        """The rows (or columns) that have a part between two places, as far as they are in the picture."""
        first = self.higher(self.whole(self.call("floor", low)), integer(0))
        return first, self.lower(self.emit.plus(self.whole(self.call("floor", high)), 1), height)


def exported(module: ir.Module, name: str, kinds: Sequence[ir.Type]) -> tuple[Lanes, Sequence[ir.Value]]:
    """A new function that Python calls, and its arguments."""
    function = ir.Function(module, ir.FunctionType(VOID, list(kinds)), name)
    return Lanes(Emitter.begin(function, turbo=False)), function.args


__all__ = ["FLOAT", "INT", "PIXEL", "PIXELS", "POINTER", "SINGLE", "SINGLES", "WHOLE", "Lanes", "exported"]
