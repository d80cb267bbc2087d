"""The op table's expressions and the functions of ``elementary.py``, from their own Python source to vector code.

The source is read with ``ast`` and never run. What depends on constants alone (the k of a power) is worked out
while compiling; a condition on lanes becomes a select, so both of its sides are computed.
"""

from __future__ import annotations

import ast
import inspect
import math
import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from llvmlite import ir

from micrograd_desktop.engine import elementary
from micrograd_desktop.engine.kernel.compiler.emit import Emitter

Operand: TypeAlias = ir.Value | float | bool

_COMPARISONS: dict[type, tuple[str, Callable[[float, float], bool]]] = {
    ast.Lt: ("<", operator.lt),
    ast.LtE: ("<=", operator.le),
    ast.Gt: (">", operator.gt),
    ast.GtE: (">=", operator.ge),
    ast.Eq: ("==", operator.eq),
    ast.NotEq: ("!=", operator.ne),
}
_COMPILED = {function.__name__ for function in elementary.FUNCTIONS} - {"divide"}
_LIBRARY = {"power_general": "pow", "sin_general": "sin", "cos_general": "cos"}
_CONSTANTS = {name: value for name, value in vars(elementary).items() if isinstance(value, float)}
_ROUND = 6755399441055744.0  # 1.5 * 2**52: its sum with an integer holds the integer in its low bits


@cache
def _parsed(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


def _definitions() -> dict[str, ast.FunctionDef]:
    tree = ast.parse(inspect.getsource(elementary))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


_FUNCTIONS = {name: node for name, node in _definitions().items() if name in _COMPILED}


class Expressions:
    """Compiles expressions into one function under construction.

    Parameters
    ----------
    emitter
        Where the instructions go.
    calls
        Call the functions of ``elementary.py``, each compiled once a module, and don't write them out at every use:
        a little slower, much smaller.
    """

    def __init__(self, emitter: Emitter, calls: bool = False) -> None:
        self._emit = emitter
        self._calls = calls
        self._replace = elementary.QUICK if emitter.turbo else {}

    def evaluate(self, source: str, names: Mapping[str, Operand]) -> ir.Value:
        """An expression over ``names`` as a vector.

        Raises
        ------
        NotImplementedError
            If the source holds what the op table's language does not.
        """
        return self._vector(self._expression(_parsed(source), dict(names)))

    def _vector(self, value: Operand) -> ir.Value:
        return value if isinstance(value, ir.Value) else self._emit.vector(float(value))

    def _bits(self, value: Operand) -> ir.Value:
        return value if isinstance(value, ir.Value) else ir.Constant(self._emit.bits, [bool(value)] * self._emit.lanes)

    def _expression(self, node: ast.expr, names: dict[str, Operand]) -> Operand:
        match node:
            case ast.Constant(value=int() | float() as number):
                return float(number)
            case ast.Name(id=name):
                return names[name] if name in names else _CONSTANTS[name]
            case ast.BinOp():
                return self._arithmetic(node, names)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                value = self._expression(operand, names)
                return -value if not isinstance(value, ir.Value) else self._emit.builder.fneg(value)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                value = self._expression(operand, names)
                return not value if not isinstance(value, ir.Value) else self._emit.builder.not_(value)
            case ast.Compare(left=left, ops=[comparison], comparators=[right]):
                return self._compare(type(comparison), self._expression(left, names), self._expression(right, names))
            case ast.BoolOp(op=kind, values=values):
                return self._logic(kind, [self._expression(value, names) for value in values])
            case ast.IfExp(test=test, body=body, orelse=orelse):
                condition = self._expression(test, names)
                if not isinstance(condition, ir.Value):
                    return self._expression(body if condition else orelse, names)
                yes, no = self._expression(body, names), self._expression(orelse, names)
                return self._emit.select(condition, self._vector(yes), self._vector(no))
            case ast.Call():
                return self._call(node, names)
        raise NotImplementedError(ast.dump(node))

    def _arithmetic(self, node: ast.BinOp, names: dict[str, Operand]) -> Operand:
        a, b = self._expression(node.left, names), self._expression(node.right, names)
        kinds: dict[type, tuple[Callable[[float, float], float], Callable[[ir.Value, ir.Value], ir.Value]]] = {
            ast.Add: (operator.add, self._emit.add),
            ast.Sub: (operator.sub, self._emit.subtract),
            ast.Mult: (operator.mul, self._emit.multiply),
            ast.Div: (operator.truediv, self._emit.divide),
        }
        if type(node.op) not in kinds:
            raise NotImplementedError(ast.dump(node))
        constant, compiled = kinds[type(node.op)]
        if not isinstance(a, ir.Value) and not isinstance(b, ir.Value):
            return constant(a, b)
        return compiled(self._vector(a), self._vector(b))

    def _compare(self, kind: type, a: Operand, b: Operand) -> Operand:
        sign, constant = _COMPARISONS[kind]
        if not isinstance(a, ir.Value) and not isinstance(b, ir.Value):
            return constant(a, b)
        if self._emit.bits in (getattr(a, "type", None), getattr(b, "type", None)):
            return self._emit.builder.icmp_signed(sign, self._bits(a), self._bits(b))
        a, b = self._vector(a), self._vector(b)
        if sign == "!=":
            return self._emit.builder.fcmp_unordered(sign, a, b)
        return self._emit.builder.fcmp_ordered(sign, a, b)

    def _logic(self, kind: ast.boolop, values: list[Operand]) -> Operand:
        if not any(isinstance(value, ir.Value) for value in values):
            return all(values) if isinstance(kind, ast.And) else any(values)
        combine = self._emit.builder.and_ if isinstance(kind, ast.And) else self._emit.builder.or_
        result = self._bits(values[0])
        for value in values[1:]:
            result = combine(result, self._bits(value))
        return result

    def _call(self, node: ast.Call, names: dict[str, Operand]) -> Operand:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        arguments = [self._expression(argument, names) for argument in node.args]
        if not any(isinstance(argument, ir.Value) for argument in arguments):
            return self._constant_call(
                name, [float(argument) for argument in arguments if not isinstance(argument, ir.Value)]
            )
        if name in self._replace:
            name = self._replace[name].__name__
        if name in _FUNCTIONS:
            return (self._call_function if self._calls else self._inline)(_FUNCTIONS[name], arguments)
        return self._primitive(name, [self._vector(argument) for argument in arguments])

    def _constant_call(self, name: str, arguments: list[float]) -> float:
        functions: dict[str, Callable[..., float]] = {
            "abs": abs, "min": min, "max": max, "float": float,
            "copysign": math.copysign, "floor": math.floor, "sqrt": math.sqrt,
        }  # fmt: skip
        function = functions.get(name) or getattr(elementary, name)
        return function(*arguments)

    def _call_function(self, function: ast.FunctionDef, arguments: list[Operand]) -> Operand:
        """A call of a function of the module's own, whose constant arguments are part of its name."""
        module, lanes = self._emit.builder.module, self._emit.lanes
        given_as = ", ".join("" if isinstance(a, ir.Value) else repr(a) for a in arguments)
        name = f"{function.name}.{lanes}({given_as})"
        vectors = [a for a in arguments if isinstance(a, ir.Value)]
        compiled = module.globals.get(name)
        if compiled is None:
            compiled = ir.Function(module, ir.FunctionType(self._emit.floats, [self._emit.floats] * len(vectors)), name)
            compiled.linkage = "internal"
            emitter = Emitter.begin(compiled, self._emit.turbo, lanes)
            given = iter(compiled.args)
            inside = [next(given) if isinstance(a, ir.Value) else a for a in arguments]
            expressions = Expressions(emitter, calls=True)
            emitter.builder.ret(expressions._vector(expressions._inline(function, inside)))
        return self._emit.builder.call(compiled, vectors)

    def _inline(self, function: ast.FunctionDef, arguments: list[Operand]) -> Operand:
        """The body of a function: assignments, early returns (selected at the end), the last return."""
        names = {a.arg: value for a, value in zip(function.args.args, arguments, strict=True)}
        return self._statements(function.body, names)

    def _statements(self, body: list[ast.stmt], names: dict[str, Operand]) -> Operand:
        for position, statement in enumerate(body):
            match statement:
                case ast.Expr():  # the docstring
                    continue
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    names[name] = self._expression(value, names)
                case ast.Return(value=ast.expr() as value):
                    return self._expression(value, names)
                case ast.If(test=test, body=[ast.Return(value=ast.expr() as value)], orelse=[]):
                    condition = self._expression(test, names)
                    if isinstance(condition, ir.Value):
                        return self._early(condition, value, body[position + 1 :], names)
                    if condition:
                        return self._expression(value, names)
                case _:
                    raise NotImplementedError(ast.dump(statement))
        raise NotImplementedError("a function without a return")

    def _early(self, condition: ir.Value, value: ast.expr, rest: list[ast.stmt], names: dict[str, Operand]) -> Operand:
        """``if condition: return value``, then the rest; the C library is called only if some lane wants it."""
        otherwise = self._vector(self._statements(rest, dict(names)))
        if not any(isinstance(n, ast.Name) and n.id in _LIBRARY for n in ast.walk(value)):
            return self._emit.select(condition, self._vector(self._expression(value, names)), otherwise)
        builder = self._emit.builder
        result = self._emit.variable(otherwise)
        mask = ir.IntType(self._emit.lanes)
        some = builder.icmp_unsigned("!=", builder.bitcast(condition, mask), ir.Constant(mask, 0))
        with builder.if_then(some, likely=False):
            rare = self._vector(self._expression(value, names))
            builder.store(self._emit.select(condition, rare, otherwise), result)
        return builder.load(result, typ=self._emit.floats)

    def _primitive(self, name: str, arguments: list[ir.Value]) -> ir.Value:
        emit, builder = self._emit, self._emit.builder
        match name:
            case "divide":
                return emit.divide(*arguments)
            case "abs":
                return emit.call("llvm.fabs", *arguments)
            case "min":  # Python's: the first unless the second is smaller
                return emit.select(builder.fcmp_ordered("<", arguments[1], arguments[0]), arguments[1], arguments[0])
            case "max":
                return emit.select(builder.fcmp_ordered(">", arguments[1], arguments[0]), arguments[1], arguments[0])
            case "copysign" | "sqrt" | "floor":
                return emit.call(f"llvm.{name}", *arguments)
            case "float":
                return arguments[0]
            case "power_of_two":
                return self._power_of_two(arguments[0])
            case "exponent_of":
                return self._exponent_of(arguments[0])
            case "mantissa_of":
                return self._mantissa_of(arguments[0])
        if name in _LIBRARY:
            return self._by_lane(_LIBRARY[name], arguments)
        raise NotImplementedError(f"the op table's language has no function '{name}'")

    def _power_of_two(self, k: ir.Value) -> ir.Value:
        """The exponent's bits are the low bits of ``k + bias`` beside 1.5 * 2**52."""
        builder, emit = self._emit.builder, self._emit
        held = builder.fadd(k, emit.vector(_ROUND + 1023.0))
        return builder.bitcast(builder.shl(builder.bitcast(held, emit.integers), self._integers(52)), emit.floats)

    def _exponent_of(self, x: ir.Value) -> ir.Value:
        """The biased exponent, put into the low bits of 2**52 and made a number by taking that away."""
        builder, emit = self._emit.builder, self._emit
        biased = builder.lshr(builder.bitcast(x, emit.integers), self._integers(52))
        two52 = int.from_bytes(b"\x43\x30\0\0\0\0\0\0", "big")
        held = builder.bitcast(builder.or_(biased, self._integers(two52)), emit.floats)
        return builder.fsub(held, emit.vector(2.0**52 + 1023.0))

    def _mantissa_of(self, x: ir.Value) -> ir.Value:
        builder, emit = self._emit.builder, self._emit
        bits = builder.and_(builder.bitcast(x, emit.integers), self._integers((1 << 52) - 1))
        return builder.bitcast(builder.or_(bits, self._integers(1023 << 52)), emit.floats)

    def _integers(self, number: int) -> ir.Constant:
        return ir.Constant(self._emit.integers, [number] * self._emit.lanes)

    def _by_lane(self, name: str, arguments: list[ir.Value]) -> ir.Value:
        """A function of the C library, lane by lane: the one that Python's ``math`` calls."""
        result = ir.Constant(self._emit.floats, ir.Undefined)
        for lane in range(self._emit.lanes):
            number = self._emit.call(name, *(self._emit.lane(a, lane) for a in arguments))
            result = self._emit.builder.insert_element(result, number, ir.Constant(ir.IntType(32), lane))
        return result
