"""What a program may import: modules of plain numbers, and micrograd's own names, which are known here anyway."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from micrograd_desktop.engine.language.arrays import Array, mapped
from micrograd_desktop.engine.language.described import counted
from micrograd_desktop.engine.language.numpy_functions import NUMPY_FUNCTIONS
from micrograd_desktop.engine.language.objects import Setting
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.random_functions import RANDOM_FUNCTIONS
from micrograd_desktop.engine.language.tensors import TORCH
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

Keywords = Mapping[str, object]


TAKEN_OF = tr("What {name}() is taken of")


@dataclass(frozen=True, slots=True)
class NumberFunction:
    """A function of plain numbers. ``on_value`` is what a program writes for it on a Value x."""

    name: str
    function: Callable[..., float | bool]
    least: int = 1
    most: int = 1
    on_value: str = ""

    def __call__(self, bench: Workbench, arguments: Sequence[object], keywords: Keywords) -> object:
        """What it gives, or a sentence."""
        if keywords:
            raise bench.fail(tr("{name}() takes no arguments with names here.", name=self.name))
        if not self.least <= len(arguments) <= self.most:
            raise bench.fail(
                tr(
                    "{name}() takes {takes}, not {count}.",
                    name=self.name,
                    takes=counted(self.least, self.most),
                    count=len(arguments),
                )
            )
        if any(isinstance(argument, Value) for argument in arguments):
            instead = tr("Write {code}.", code=self.on_value) if self.on_value else tr("Give it the number, x.data.")
            raise bench.fail(
                tr(
                    "{name}() takes plain numbers: the gradient of a Value would be lost. {instead}",
                    name=self.name,
                    instead=instead,
                )
            )
        if len(arguments) == 1 and isinstance(arguments[0], Array) and self.name.startswith("np."):
            return mapped(bench, lambda number: self._of([number], bench), arguments[0])
        numbers = [bench.number(argument, TAKEN_OF.format(name=self.name)) for argument in arguments]
        return self._of(numbers, bench)

    def _of(self, numbers: Sequence[float], bench: Workbench) -> float:
        try:
            return self.function(*numbers)
        except OverflowError as error:
            sentence = tr("The result of {name}() is too large: numbers end at 1.8e308 here.", name=self.name)
            raise bench.fail(sentence, None, self._kind("OverflowError"), error.args) from None
        except (ValueError, ZeroDivisionError) as error:
            shown = ", ".join(f"{number:g}" for number in numbers)
            sentence = tr("{name}({numbers}) is not a real number.", name=self.name, numbers=shown)
            raise bench.fail(sentence, None, self._kind(type(error).__name__), error.args) from None

    def _kind(self, kind: str) -> str:
        """What Python raises; NumPy raises nothing."""
        return kind if self.name.startswith("math.") else ""


_NAMES = (
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "ceil",
    "cos",
    "cosh",
    "degrees",
    "erf",
    "exp",
    "expm1",
    "fabs",
    "floor",
    "isfinite",
    "isinf",
    "isnan",
    "log10",
    "log1p",
    "log2",
    "radians",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "trunc",
)
_ON_VALUE = {"sqrt": "x ** 0.5", "fabs": "abs(x)", "pow": "x ** k"}
_NUMPY = {"arccos": "acos", "arcsin": "asin", "arctan": "atan", "abs": "fabs", "absolute": "fabs", "power": "pow"}


def _instead(name: str) -> str:
    return _ON_VALUE.get(name) or (f"x.{name}()" if name in OPS else "")


def _row(module: str, name: str, known_as: str) -> NumberFunction:
    least, most = (
        (2, 2) if name in ("pow", "atan2", "hypot") else (1, 2 if known_as == "log" and module == "math" else 1)
    )
    return NumberFunction(f"{module}.{known_as}", getattr(math, name), least, most, _instead(name))


def _functions(module: str, others: Mapping[str, str]) -> dict[str, object]:
    names = {name: name for name in (*_NAMES, "log", "pow", "atan2", "hypot")} | dict(others)
    return {known_as: _row(module, name, known_as) for known_as, name in names.items()}


def _nothing(name: str, bench: Workbench, arguments: Sequence[object], keywords: Keywords) -> None:
    """Accept what a program sets up elsewhere and has no meaning here."""


def _setting(name: str, bench: Workbench, arguments: Sequence[object], keywords: Keywords) -> Setting:
    """What a ``with`` sets that has no meaning here."""
    return Setting(name)


_CONSTANTS: dict[str, object] = {"pi": math.pi, "e": math.e, "inf": math.inf, "nan": math.nan}

MODULES: dict[str, dict[str, object]] = {
    "random": dict(RANDOM_FUNCTIONS),
    "math": {**_functions("math", {}), **_CONSTANTS, "tau": math.tau},
    "numpy": {
        **_functions("np", _NUMPY),
        **NUMPY_FUNCTIONS,
        **_CONSTANTS,
        **{name: partial(_setting, f"np.{name}") for name in ("errstate", "printoptions")},
    },
    "numpy.random": {"seed": partial(_nothing, "numpy.random.seed")},
    "sys": {"setrecursionlimit": partial(_nothing, "sys.setrecursionlimit")},
    "torch": {**TORCH, **{name: partial(_setting, f"torch.{name}") for name in ("no_grad", "enable_grad")}},
    "micrograd": {},
    "micrograd.engine": {},
    "micrograd.nn": {},
}
"""What each module that can be imported holds: functions and numbers."""

PRESENT = {"random": "random", "math": "math", "np": "numpy", "plt": "matplotlib.pyplot", "sys": "sys"}
"""The names that stand for modules without an import."""

ENGINES = frozenset({"micrograd.engine", "micrograd_desktop.engine", "micrograd_desktop"})
NETS = frozenset({"micrograd.nn", "micrograd_desktop.nn", "micrograd_desktop.nn.micrograd"})
"""Packages whose names are known here; which Neuron, Layer and MLP a program gets goes by the package."""

NOT_IMPORTED = tr(
    "{package} can't be imported here. Value, Neuron, Layer, MLP and random are known, and math and numpy for plain "
    "numbers."
)


def found(module: str, name: str) -> Builder | float | None:
    """What a module holds under a name."""
    member = MODULES[module].get(name)
    return member  # type: ignore[return-value]
