"""What stands in for PyTorch where a program checks itself by it: a tensor of one number, over the app's own engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.arithmetic import Arithmetic
from micrograd_desktop.engine.language.arrays import Array, array_of
from micrograd_desktop.engine.language.calls import FUNCTIONS, ONE_ARGUMENT, value_attribute
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Builtin
from micrograd_desktop.engine.language.parts import Method, Part
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

STANDS_IN_FOR_TORCH = tr(
    "PyTorch is not run here: a tensor of one number stands in for it, walked by the app's "
    "own engine, so that a comparison with it compares the app with itself (line {line})."
)
ONE_NUMBER = tr("A tensor holds one number here.")


HELD = tr("What a tensor holds")


class Tensor(Part):
    """A tensor of one number. ``value`` carries it through the graph; ``nested`` says whether it has an axis."""

    attributes = ("item", "data", "grad", "requires_grad", "backward", "double", "float", "detach", *ONE_ARGUMENT)

    def __init__(self, value: Value, nested: bool) -> None:
        self.value = value
        self.nested = nested

    def call(self, bench: Workbench, arguments: Arguments) -> object:
        raise bench.fail(tr("A tensor can't be called."))

    def attribute(self, name: str) -> object:
        if name == "item":
            return _method(name, lambda _bench: self.value.data)
        if name == "data":
            return Tensor(Value(self.value.data), self.nested)
        if name == "grad":
            return Tensor(Value(self.value.grad), self.nested)
        if name == "requires_grad":
            return True
        if name in ("double", "float", "detach", "clone", "squeeze", "retain_grad"):
            return _method(name, lambda _bench: self)
        if name == "backward":
            return _method(name, self._backward)
        if name in ONE_ARGUMENT:
            return _method(name, lambda bench: applied(name, bench, [self], {}))
        return None

    def _backward(self, bench: Workbench) -> None:
        """Send gradients, without a graph to show for it: that of the program's own Values is shown."""
        before = bench.snapshot
        method = value_attribute(bench, self.value, "backward")
        assert isinstance(method, Method)
        method.run(bench, [])
        bench.snapshot = before

    def set(self, bench: Workbench, name: str, thing: object) -> None:
        """``x.requires_grad = True``, ``x.grad = None``, ``x.data = ...``."""
        if name == "grad":
            self.value.grad = 0.0 if thing is None else number_of_tensor(bench, thing)
        elif name == "data":
            self.value.data = number_of_tensor(bench, thing)
        elif name != "requires_grad":
            raise bench.fail(tr("Only a tensor's data, grad and requires_grad can be set."))

    def text(self) -> str:
        """How PyTorch writes it."""
        number = f"{self.value.data:.4f}"
        return f"tensor([{number}], dtype=torch.float64)" if self.nested else f"tensor({number}, dtype=torch.float64)"


def _method(name: str, run: Callable[[Workbench], object]) -> Builtin:
    def build(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
        check_arguments(bench, name, arguments, keywords, 0, 0)
        return run(bench)

    return Builtin(name, build)


def number_of_tensor(bench: Workbench, thing: object) -> float:
    """The number of a tensor, or a plain one."""
    return thing.value.data if isinstance(thing, Tensor) else float(bench.number(thing, HELD))


def combined_tensors(bench: Workbench, sign: str, left: object, right: object) -> Tensor:
    """What a sign makes of a tensor and another, or a number."""
    nested = any(isinstance(thing, Tensor) and thing.nested for thing in (left, right))
    one, other = (thing.value if isinstance(thing, Tensor) else unnamed(thing) for thing in (left, right))
    for thing in (one, other):
        if not isinstance(thing, Value) and not is_plain(thing):
            raise bench.fail(tr("A tensor is combined with numbers, not with {thing}.", thing=described(thing)))
    if sign == "**":
        if not isinstance(one, Value):
            raise bench.fail(tr("A number is not raised to the power of a tensor here."))
        other = other.data if isinstance(other, Value) else other
    made = Arithmetic(bench).apply(sign, one, other)
    assert isinstance(made, Value)
    return Tensor(made, nested)


def applied(name: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> Tensor:
    """A function of one tensor."""
    check_arguments(bench, f"torch.{name}", arguments, keywords, 1, 1)
    tensor = arguments[0] if isinstance(arguments[0], Tensor) else _tensor(bench, arguments, {})
    made = FUNCTIONS[name](bench, [tensor.value], {})
    assert isinstance(made, Value)
    return Tensor(made, tensor.nested)


def _tensor(bench: Workbench, arguments: Arguments, keywords: Keywords) -> Tensor:
    check_arguments(bench, "torch.tensor", arguments, keywords, 1, 1, ("dtype", "requires_grad"))
    thing = unnamed(arguments[0])
    nested = isinstance(thing, list | tuple | Array)
    if nested:
        array = array_of(bench, thing)
        if len(array.flat) != 1:
            raise bench.fail(ONE_NUMBER)
        thing = array.flat[0]
    return Tensor(bench.leaf(number_of_tensor(bench, thing)), nested)


def _nothing(bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    """Accept what seeds or sets PyTorch up."""


TORCH: dict[str, object] = {
    "Tensor": _tensor, "tensor": _tensor, "DoubleTensor": _tensor, "manual_seed": _nothing,
    "set_default_dtype": _nothing, "double": "torch.float64", "float64": "torch.float64", "float": "torch.float32",
    "float32": "torch.float32", **{name: partial(applied, name) for name in ONE_ARGUMENT},
}  # fmt: skip
"""By their names in ``torch``."""
