"""Elementary functions that never raise: the IEEE 754 result for every input.

This is the engine's one rule for domain errors: where Python's ``math`` would raise, these give what
IEEE 754 arithmetic gives (``log(0)`` is -inf, ``log(-1)`` is NaN, ``0**-1`` is inf, ``exp(1000)`` is inf).
The compiled engine compiles these same functions, so that both engines agree.

``exp`` and ``tanh`` are built from + - * / alone. The argument is reduced by ln 2 in two parts
(Cody and Waite, "Software Manual for the Elementary Functions", 1980; the split constants are fdlibm's),
and expm1 of the remainder, at most ln(2)/2 in size, is its Taylor polynomial to degree 13.
"""

from __future__ import annotations

import math

INFINITY = math.inf
NAN = math.nan
LOG2_E = 1.4426950408889634
LN2_HIGH = 6.93147180369123816490e-01  # its low 32 bits are zero, so k * LN2_HIGH is exact
LN2_LOW = 1.90821492927058770002e-10
ROUND_TO_INTEGER = 6755399441055744.0  # 1.5 * 2**52: adding and taking away rounds to an integer
EXP_OVERFLOW = 709.782712893384
EXP_UNDERFLOW = -745.1332191019412


def power_of_two(exponent: float) -> float:
    """2 to an integral ``exponent`` between -1022 and 1023, exactly."""
    return math.ldexp(1.0, int(exponent))


def power_general(x: float, k: float) -> float:
    """C's ``pow`` for finite in-domain arguments; overflow gives a signed infinity."""
    try:
        return math.pow(x, k)
    except OverflowError:
        return -INFINITY if x < 0.0 and _is_odd(k) else INFINITY


def _is_odd(k: float) -> bool:
    """Whether a finite k is an odd integer (no float above 2**53 is)."""
    return math.floor(k) == k and math.floor(0.5 * k) != 0.5 * k


def divide(x: float, y: float) -> float:
    """``x / y`` by IEEE 754: a division by zero gives a signed infinity, 0 / 0 gives NaN."""
    if y != 0.0:
        return x / y
    if x == 0.0 or x != x:
        return NAN
    return math.copysign(INFINITY, x) * math.copysign(1.0, y)


def _expm1_tail(r: float) -> float:
    """(expm1(r) - r) / r**2 for |r| <= ln(2)/2, the Taylor polynomial."""
    q = 1.0 / 6227020800.0
    q = q * r + 1.0 / 479001600.0
    q = q * r + 1.0 / 39916800.0
    q = q * r + 1.0 / 3628800.0
    q = q * r + 1.0 / 362880.0
    q = q * r + 1.0 / 40320.0
    q = q * r + 1.0 / 5040.0
    q = q * r + 1.0 / 720.0
    q = q * r + 1.0 / 120.0
    q = q * r + 1.0 / 24.0
    q = q * r + 1.0 / 6.0
    return q * r + 0.5


def exp(x: float) -> float:
    """E to the x; inf above 709.78, 0 below -745.13."""
    if x != x:
        return x
    if x > EXP_OVERFLOW:
        return INFINITY
    if x < EXP_UNDERFLOW:
        return 0.0
    k = (x * LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    correction = (high - r) - low
    mantissa = 1.0 + (r + ((r * r) * _expm1_tail(r) + correction))
    half = (k * 0.5 + ROUND_TO_INTEGER) - ROUND_TO_INTEGER  # two factors, so that neither overflows
    return (mantissa * power_of_two(half)) * power_of_two(k - half)


def tanh(x: float) -> float:
    """The hyperbolic tangent, (e**2|x| - 1) / (e**2|x| + 1) with expm1, its sign put back."""
    if x != x:
        return x
    z = 2.0 * abs(x)
    z = min(z, 44.0)
    k = (z * LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    high = z - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    w = (r * r) * _expm1_tail(r) + ((high - r) - low)
    scale = power_of_two(k)
    m = scale - 1.0
    p = r + w
    sp = scale * p
    e = sp + m
    e_low = scale * ((r - p) + w) + ((m - e) + sp)
    d = e + 2.0
    d_low = ((2.0 - d) + e) + e_low
    t = e / d
    t = t + (e_low - t * d_low) * (0.5 - 0.5 * t)
    t = min(t, 1.0)
    return math.copysign(t, x)


def log(x: float) -> float:
    """The natural logarithm; -inf at 0, NaN below."""
    if x > 0.0:
        return math.log(x)
    return -INFINITY if x == 0.0 else NAN


def log1p(x: float) -> float:
    """log(1 + x); -inf at -1, NaN below."""
    if x > -1.0:
        return math.log1p(x)
    return -INFINITY if x == -1.0 else NAN


def sin(x: float) -> float:
    """The sine; NaN for an infinite x."""
    return math.sin(x) if x - x == 0.0 else NAN


def cos(x: float) -> float:
    """The cosine; NaN for an infinite x."""
    return math.cos(x) if x - x == 0.0 else NAN


def power(x: float, k: float) -> float:
    """X to the constant k: NaN for a negative x and a fractional k, a signed infinity for 0 to a negative k."""
    if k == 2.0:
        return x * x
    if k == -1.0:
        return divide(1.0, x)
    if k == 1.0:
        return x
    if k == 0.0:
        return 1.0
    if x == 0.0 and k < 0.0:
        return math.copysign(INFINITY, x) if k - k == 0.0 and _is_odd(k) else INFINITY
    if x < 0.0 and k - k == 0.0 and math.floor(k) != k:
        return NAN
    return power_general(x, k)


def sigmoid(x: float) -> float:
    """1 / (1 + e**-x)."""
    return 1.0 / (1.0 + exp(-x))


def softplus(x: float) -> float:
    """log(1 + e**x), written so that it neither overflows nor loses digits."""
    return max(x, 0.0) + log1p(exp(-abs(x))) if x == x else x


FUNCTIONS = (_is_odd, divide, _expm1_tail, exp, tanh, log, log1p, sin, cos, power, sigmoid, softplus)
PRIMITIVES = (power_of_two, power_general)
VOCABULARY = {f.__name__: f for f in (divide, exp, tanh, log, log1p, sin, cos, power, sigmoid, softplus)}
