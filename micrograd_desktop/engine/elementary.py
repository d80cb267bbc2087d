"""Elementary functions that never raise: the IEEE 754 result for every input.

This is the engine's one rule for domain errors: where Python's ``math`` would raise, these give what
IEEE 754 arithmetic gives (``log(0)`` is -inf, ``log(-1)`` is NaN, ``0**-1`` is inf, ``exp(1000)`` is inf).
The compiled engine compiles the source of ``FUNCTIONS``, so that both engines agree to the last bit.

They are built from + - * / alone, in a subset of Python that compiles to straight vector code: assignments,
early returns, a last return. There every branch is computed and the result selected; here an early return
keeps the primitives from arguments that they do not take.

Arguments are reduced with constants split in two or three parts, the first short enough that its products are
exact (Cody and Waite, "Software Manual for the Elementary Functions", 1980). The polynomials are minimax fits
of the relative error, computed for this module with mpmath (Remez exchange at 45 digits) and rounded to
doubles; each is evaluated in pairs (Estrin's order), which shortens the chain of dependent operations.
"""

from __future__ import annotations

import math
from collections.abc import Callable

Function = Callable[[float], float]

INFINITY = math.inf
NAN = math.nan
LOG2_E = 1.4426950408889634
TWICE_LOG2_E = 2.8853900817779268
LN2 = 0.6931471805599453
LN2_HIGH = 6.93147180369123816490e-01  # its low 32 bits are zero, so k * LN2_HIGH is exact
LN2_LOW = 1.90821492927058770002e-10
HALF_LN2_HIGH = 0.5 * LN2_HIGH
HALF_LN2_LOW = 0.5 * LN2_LOW
TWO_OVER_PI = 0.6366197723675814
HALF_PI_HIGH = float.fromhex("0x1.921fb544p+0")  # 33 bits of pi / 2, the next 33, and the rest
HALF_PI_MIDDLE = float.fromhex("0x1.0b4611a6p-34")
HALF_PI_LOW = float.fromhex("0x1.3198a2e037073p-69")
LARGEST_REDUCED = 1647099.0  # 2**20 * pi / 2: below it the products with the first two parts are exact
ROUND_TO_INTEGER = 6755399441055744.0  # 1.5 * 2**52: adding and taking away rounds to an integer
SQRT_2 = 1.4142135623730951
SMALLEST_NORMAL = 2.0**-1022
EXP_LOWEST, EXP_HIGHEST = -746.0, 710.0  # beyond them exp is 0 and inf
TWO_54, TWO_64, TWO_MINUS_64 = 2.0**54, 2.0**64, 2.0**-64


# Primitives: the compiler has its own code for these


def power_of_two(exponent: float) -> float:
    """2 to an integral ``exponent`` from -1022 to 1023, exactly; 0 at -1023, inf at 1024, NaN for NaN."""
    if exponent != exponent or exponent == 1024.0:
        return exponent + INFINITY
    return math.ldexp(1.0, int(exponent)) if exponent >= -1022.0 else 0.0


def exponent_of(x: float) -> float:
    """The e of x = m * 2**e, 1 <= m < 2, for a normal positive x."""
    return math.frexp(x)[1] - 1.0


def mantissa_of(x: float) -> float:
    """The m of x = m * 2**e, 1 <= m < 2, for a normal positive x."""
    return math.frexp(x)[0] * 2.0


def sin_general(x: float) -> float:
    """C's ``sin``; NaN for an infinite x."""
    return math.sin(x) if x - x == 0.0 else NAN


def cos_general(x: float) -> float:
    """C's ``cos``; NaN for an infinite x."""
    return math.cos(x) if x - x == 0.0 else NAN


def power_general(x: float, k: float) -> float:
    """C's ``pow`` for in-domain arguments; overflow gives a signed infinity."""
    try:
        return math.pow(x, k)
    except OverflowError:
        return -INFINITY if x < 0.0 and _is_odd(k) else INFINITY


def divide(x: float, y: float) -> float:
    """``x / y`` by IEEE 754: a division by zero gives a signed infinity, 0 / 0 gives NaN."""
    if y != 0.0:
        return x / y
    if x == 0.0 or x != x:
        return NAN
    return math.copysign(INFINITY, x) * math.copysign(1.0, y)


# The exponential and its kin


def _exp_tail(r: float) -> float:
    """(expm1(r) - r) / r**2 for |r| <= ln(2)/2, to 2**-56 of e**r."""
    r2 = r * r
    r4 = r2 * r2
    low = (0.5000000000000011 + 0.16666666666666413 * r) + (0.041666666666529927 + 0.008333333333494697 * r) * r2
    middle = (0.001388888894369561 + 0.0001984126950615009 * r) + (
        2.480149302624674e-05 + 2.75575866654257e-06 * r
    ) * r2
    return low + (middle + (2.7630275909190753e-07 + 2.5000002223058334e-08 * r) * r4) * r4


def _exp_mantissa(x: float, k: float) -> float:
    """E to the x, over 2**k, for k = x / ln(2) rounded to an integer."""
    r = (x - k * LN2_HIGH) - k * LN2_LOW
    return 1.0 + (r + (r * r) * _exp_tail(r))


def exp(x: float) -> float:
    """E to the x; inf above 709.78, 0 below -745.13. Two factors, so that neither overflows."""
    z = min(max(x, EXP_LOWEST), EXP_HIGHEST)
    k = (z * LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    scaled = _exp_mantissa(z, k) * power_of_two(k - (64.0 if k > 0.0 else -64.0))
    return scaled * (TWO_64 if k > 0.0 else TWO_MINUS_64)


def _exp_of_minus(x: float) -> float:
    """E to the -x for x >= 0, the same bits as ``exp`` with less work."""
    z = max(-x, EXP_LOWEST)
    k = (z * LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    return (_exp_mantissa(z, k) * power_of_two(k + 64.0)) * TWO_MINUS_64


def sigmoid(x: float) -> float:
    """1 / (1 + e**-x), or e**x / (1 + e**x) where that has the smaller power."""
    e = _exp_of_minus(abs(x))
    return (e if x < 0.0 else 1.0) / (1.0 + e)


def tanh(x: float) -> float:
    """The hyperbolic tangent.

    Below 3/4 it is the rational function x + x * y * P(y) / Q(y), y = x**2, to 2**-56. Above, |x| is
    k * ln(2)/2 + a with |a| <= ln(2)/4, and the addition theorem joins tanh(a), from the same P and Q, and
    tanh(k * ln(2)/2) = (2**k - 1) / (2**k + 1) to 1 - 2 (1 - tanh(a)) / (2**k + 1 + (2**k - 1) tanh(a)).
    Either way there is one division, of what is little beside the result. P and Q are scaled by 1.2, which
    brings what is rounded near the upper end of its binade, where rounding weighs least.
    """
    z = min(abs(x), 20.0)  # tanh(20) rounds to 1
    near = z < 0.75
    k = 0.0 if near else (z * TWICE_LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    a = (z - k * HALF_LN2_HIGH) - k * HALF_LN2_LOW
    y = a * a
    p = y * (-1940.737034073278 + (-119.29593322280547 - 1.1573379038761238 * y) * y)
    q = 5822.211102219849 + (2686.7722405558306 + (135.53720767618125 + 1.2 * y) * y) * y
    t = a * (q + p)
    less = t - q
    rest = (a * p if near else less + less) / (q if near else power_of_two(k) * (q + t) - less)
    return math.copysign((a if near else 1.0) + rest, x)


# Logarithms: log(1 + f) = 2 atanh(s), s = f / (2 + f), computed as f - s * (f - s**2 * tail(s**2))


def _log_tail(z: float) -> float:
    """(2 atanh(s) / s - 2) / z for z = s**2, s <= 0.1716, to 2**-59 of atanh(s)."""
    z2 = z * z
    low = (0.6666666666666734 + 0.39999999999415736 * z) + (0.2857142874217508 + 0.2222219859273364 * z) * z2
    high = (0.18183563424043497 + 0.1531407082597445 * z) + 0.14795773770142412 * z2
    return low + high * (z2 * z2)


def log(x: float) -> float:
    """The natural logarithm; -inf at 0, NaN below."""
    if not x < INFINITY:
        return x
    if x <= 0.0:
        return -INFINITY if x == 0.0 else NAN
    subnormal = x < SMALLEST_NORMAL
    normal = x * TWO_54 if subnormal else x
    m = mantissa_of(normal)
    upper = m > SQRT_2
    k = exponent_of(normal) - ((53.0 if upper else 54.0) if subnormal else (-1.0 if upper else 0.0))
    f = (0.5 * m if upper else m) - 1.0
    s = f / (2.0 + f)
    z = s * s
    return k * LN2_HIGH + (f - (s * (f - z * _log_tail(z)) - k * LN2_LOW))


def log1p(x: float) -> float:
    """log(1 + x); -inf at -1, NaN below. What rounding takes from 1 + x is put back to first order."""
    if not abs(x) > 1e-17 or x == INFINITY:
        return x
    if x <= -1.0:
        return -INFINITY if x == -1.0 else NAN
    u = 1.0 + x
    m = mantissa_of(u)
    upper = m > SQRT_2
    k = exponent_of(u) + (1.0 if upper else 0.0)
    f = x if k == 0.0 else (0.5 * m if upper else m) - 1.0
    s = f / (2.0 + f)
    z = s * s
    lost = 0.0 if k == 0.0 else (x - (u - 1.0)) * power_of_two(-min(k, 100.0))
    low = k * LN2_LOW + lost * ((1.0 - s) * (1.0 - s))
    return k * LN2_HIGH + (f - (s * (f - z * _log_tail(z)) - low))


def _log1p_of_fraction(x: float) -> float:
    """log(1 + x) for 0 <= x <= 1, without reduction: s <= 1/3 takes three more terms, to 2**-58."""
    s = x / (2.0 + x)
    z = s * s
    z2 = z * z
    z4 = z2 * z2
    low = (0.6666666666666631 + 0.40000000000155117 * z) + (0.2857142854811687 + 0.22222223953749962 * z) * z2
    middle = (0.18181744474967118 + 0.15386548483176657 * z) + (0.1330112019388858 + 0.12104954094656206 * z) * z2
    tail = low + (middle + (0.08344932493329668 + 0.1700982648891626 * z) * z4) * z4
    return x - s * (x - z * tail)


def softplus(x: float) -> float:
    """log(1 + e**x), written so that it neither overflows nor loses digits."""
    return max(x, 0.0) + _log1p_of_fraction(_exp_of_minus(abs(x)))


# Circular functions


def _circular(x: float, quarter: float) -> float:
    """sin(x + quarter * pi/2) for 0 <= x <= LARGEST_REDUCED and a quarter of 0 or 1.

    x is k * pi/2 + r + low, |r| <= pi/4. k says which of sin(r) and cos(r) is meant, and its sign: both
    have the form first + factor * polynomial(r**2).
    """
    k = (x * TWO_OVER_PI + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    exact = x - k * HALF_PI_HIGH
    near = exact - k * HALF_PI_MIDDLE
    r = near - k * HALF_PI_LOW
    low = ((near - r) - k * HALF_PI_LOW) + ((exact - near) - k * HALF_PI_MIDDLE)
    turns = k + quarter
    halves = float(math.floor(0.5 * turns))
    even = turns == halves + halves
    y = r * r
    half = 0.5 * y
    y2 = y * y
    tail = (
        ((-0.1666666666666663 if even else 0.041666666666666595)
        + (0.008333333333322106 if even else -0.0013888888888873036) * y)
        + ((-0.0001984126982957844 if even else 2.480158728883904e-05)
        + (2.7557313617365065e-06 if even else -2.755731417552751e-07) * y) * y2
    ) + ((-2.5050747108798195e-08 if even else 2.0875700315537033e-09)
        + (1.589619092061453e-10 if even else -1.1358508571033416e-11) * y) * (y2 * y2)  # fmt: skip
    cosine = 1.0 - half
    first = r if even else cosine
    rest = low * cosine if even else ((1.0 - cosine) - half) - r * low
    value = first + (y * (r if even else y) * tail + rest)
    return value if 0.5 * halves == math.floor(0.5 * halves) else -value


def sin(x: float) -> float:
    """The sine; NaN for an infinite x."""
    if not abs(x) <= LARGEST_REDUCED:
        return sin_general(x)
    return _circular(abs(x), 0.0) * math.copysign(1.0, x)


def cos(x: float) -> float:
    """The cosine; NaN for an infinite x."""
    if not abs(x) <= LARGEST_REDUCED:
        return cos_general(x)
    return _circular(abs(x), 1.0)


# Powers


def _is_odd(k: float) -> bool:
    """Whether k is an odd integer (no float above 2**53 is)."""
    return abs(k) < INFINITY and math.floor(k) == k and math.floor(0.5 * k) != 0.5 * k


def _is_fractional(k: float) -> bool:
    """Whether k is finite and not an integer."""
    return abs(k) < INFINITY and math.floor(k) != k


def _square_root(x: float) -> float:
    """X to the 1/2 by IEEE 754's ``pow``: inf at -inf and +0 at -0, unlike ``sqrt``."""
    if x < 0.0:
        return INFINITY if x == -INFINITY else NAN
    return math.sqrt(x) + 0.0


def _square(x: float) -> float:
    return x * x


def power(x: float, k: float) -> float:
    """X to the constant k: NaN for a negative x and a fractional k, a signed infinity for 0 to a negative k."""
    if k == 2.0:
        return x * x
    if k == 1.0:
        return x
    if k == 0.0:
        return 1.0
    if k == -1.0:
        return divide(1.0, x)
    if k == -2.0:
        return _square(divide(1.0, x))
    if k == 3.0:
        return x * x * x
    if k == 0.5:
        return _square_root(x)
    if k == -0.5:
        return divide(1.0, _square_root(x))
    if x == 0.0 and k < 0.0:
        return math.copysign(INFINITY, x) if _is_odd(k) else INFINITY
    if x < 0.0 and x != -INFINITY and _is_fractional(k):
        return NAN
    return power_general(x, k)


# For the compiled engine's turbo mode: a few units in the last place, no subnormal results


def quick_exp(x: float) -> float:
    """E to the x, for fused multiply-adds; 0 below -708.7, inf from 709.4."""
    z = min(max(x, -709.0), 709.9)
    k = (z * LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    return _exp_mantissa(z, k) * power_of_two(k)


def quick_sigmoid(x: float) -> float:
    """1 / (1 + e**-x)."""
    return 1.0 / (1.0 + quick_exp(-x))


def quick_tanh(x: float) -> float:
    """As ``tanh``, but by addition and a polynomial throughout."""
    z = min(abs(x), 20.0)
    k = (z * TWICE_LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    a = (z - k * HALF_LN2_HIGH) - k * HALF_LN2_LOW
    y = a * a
    y2 = y * y
    high = (-0.05396825278025473 + 0.02186937058371202 * y) + (-0.0088573043969761 + 0.0034447839656753694 * y) * y2
    t = a + (a * y) * ((-0.3333333333333248 + 0.13333333332782735 * y) + high * y2)
    scale = power_of_two(k)
    less = scale - 1.0
    more = scale + 1.0
    return math.copysign(min((less + t * more) / (more + t * less), 1.0), x)


def _quick_log_tail(z: float) -> float:
    """As ``_log_tail``, to 2**-52."""
    z2 = z * z
    low = (0.666666666665874 + 0.400000000521861 * z) + (0.2857141714244776 + 0.22223370889274988 * z) * z2
    return low + (0.1812366502644098 + 0.16819587616852144 * z) * (z2 * z2)


def quick_log(x: float) -> float:
    """The natural logarithm; subnormal numbers count as 0."""
    if not x < INFINITY:
        return x
    if x < SMALLEST_NORMAL:
        return -INFINITY if x >= 0.0 else NAN
    m = mantissa_of(x)
    upper = m > SQRT_2
    k = exponent_of(x) + (1.0 if upper else 0.0)
    f = (0.5 * m if upper else m) - 1.0
    s = f / (2.0 + f)
    z = s * s
    return k * LN2 + (f - s * (f - z * _quick_log_tail(z)))


def quick_log1p(x: float) -> float:
    """log(1 + x)."""
    if not x < INFINITY:
        return x
    if x <= -1.0:
        return -INFINITY if x == -1.0 else NAN
    u = 1.0 + x
    m = mantissa_of(u)
    upper = m > SQRT_2
    k = exponent_of(u) + (1.0 if upper else 0.0)
    f = x if k == 0.0 else (0.5 * m if upper else m) - 1.0
    s = f / (2.0 + f)
    z = s * s
    return k * LN2 + (f - s * (f - z * _quick_log_tail(z)))


def quick_softplus(x: float) -> float:
    """log(1 + e**x)."""
    e = quick_exp(-abs(x))
    s = e / (2.0 + e)
    z = s * s
    z2 = z * z
    z4 = z2 * z2
    low = (0.6666666666667769 + 0.3999999999605048 * z) + (0.2857142905790612 + 0.22222192909574204 * z) * z2
    high = (0.1818281392922361 + 0.15364297912641234 * z) + (0.1358629147969695 + 0.09902936502182036 * z) * z2
    tail = low + (high + 0.17739517132441746 * z4) * z4
    return max(x, 0.0) + (e - s * (e - z * tail))


QUICK: dict[str, Function] = {
    "exp": quick_exp,
    "sigmoid": quick_sigmoid,
    "tanh": quick_tanh,
    "log": quick_log,
    "log1p": quick_log1p,
    "softplus": quick_softplus,
}
FUNCTIONS = (
    *(divide, _exp_tail, _exp_mantissa, exp, _exp_of_minus, sigmoid, tanh),
    *(_log_tail, log, log1p, _log1p_of_fraction, softplus, _circular, sin, cos),
    *(_is_odd, _is_fractional, _square_root, _square, power, _quick_log_tail, *QUICK.values()),
)
PRIMITIVES = (power_of_two, exponent_of, mantissa_of, sin_general, cos_general, power_general)
VOCABULARY = {f.__name__: f for f in (divide, exp, tanh, log, log1p, sin, cos, power, sigmoid, softplus)}
