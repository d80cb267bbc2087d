"""A trace run in PyTorch, where that is installed: a second opinion on every number and gradient."""

from __future__ import annotations

import ctypes
import importlib.metadata
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.own_op import OwnOp
from micrograd_desktop.engine.trace import Trace

LeafType = Literal["float64", "float32"]


@dataclass(frozen=True, slots=True)
class TorchResult:
    """PyTorch's figures by node number; a node that the gradient does not reach has 0."""

    data: tuple[float, ...]
    grads: tuple[float, ...]


def torch_version() -> str | None:
    """The version of PyTorch that is installed, None without it. It is not imported for that (which takes seconds)."""
    if importlib.util.find_spec("torch") is None:
        return None
    try:
        return importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        return None  # some folder named torch


WATCHED_AT_ONCE = 256


def torch_gradients(
    trace: Trace, leaf_dtype: LeafType = "float64", watch: Callable[[], None] = lambda: None
) -> TorchResult | None:
    """Compute a trace and its gradients with PyTorch, in float64.

    The first call imports PyTorch, which takes seconds: call it off the thread that paints.

    Parameters
    ----------
    trace
        The graph; of its data only the leaves' are read, and gradients start at 0.
    leaf_dtype
        With ``"float32"`` the leaves that are no constants are rounded to float32 first, as the lecture does with
        ``torch.Tensor([x]).double()``.
    watch
        Called now and then; it may raise an error to end the work.

    Returns
    -------
    TorchResult or None
        None if PyTorch cannot be imported.
    """
    torch = _torch()
    if torch is None:
        return None
    functions = _functions(torch)
    tensors: list[Any] = []
    for i, node in enumerate(trace.nodes):
        if i % WATCHED_AT_ONCE == 0:
            watch()
        if node.op is None:
            rounded = leaf_dtype == "float32" and not node.origin.constant
            tensor = _leaf(torch, trace.data[i], rounded)
        else:
            x, *rest = (tensors[k] for k in node.operands)
            if node.own is None:
                tensor = functions[node.op.name](x, rest[0] if rest else None, node.exponent)
            else:
                tensor = _own(node.own, (x, *rest))
            tensor.retain_grad()
        tensors.append(tensor)
    tensors[-1].backward()
    return TorchResult(
        tuple(tensor.item() for tensor in tensors),
        tuple(0.0 if tensor.grad is None else tensor.grad.item() for tensor in tensors),
    )


def _own(own: OwnOp, operands: Sequence[Any]) -> Any:
    """An op that PyTorch lacks: its own number, with the derivative that differences give."""
    made = own.value([operand.item() for operand in operands])
    return made + sum(d * (x - x.detach()) for d, x in zip(own.differences, operands, strict=True))


def _torch() -> ModuleType | None:
    try:
        load_ahead()
        return importlib.import_module("torch")
    except (ImportError, OSError):  # OSError: on Windows a library that PyTorch needs is missing
        return None


def load_ahead() -> bool:
    """Load PyTorch's largest library, as its import is about to; returns whether that was done.

    Python holds its lock while it loads a library, and with it every other thread: the window stands still for as long
    as that takes, with this one for seconds. A call of the system's own ``dlopen`` lets the others go on, and the
    import then finds the library there. Elsewhere than on Linux nothing is done.
    """
    if sys.platform != "linux" or "torch" in sys.modules:
        return False
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return False
    library = Path(spec.origin).parent / "lib" / "libtorch_cpu.so"
    load = ctypes.CDLL(None).dlopen
    load.restype, load.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]
    return load(os.fsencode(library), os.RTLD_NOW | os.RTLD_LOCAL) is not None


def _leaf(torch: ModuleType, data: float, rounded: bool) -> Any:
    tensor = torch.tensor(data, dtype=torch.float32 if rounded else torch.float64).double()
    return tensor.requires_grad_()


@cache
def _functions(torch: ModuleType) -> Mapping[str, Callable[..., Any]]:
    """Every op of the table on tensors, as a function of ``(x, y, k)``."""
    return {
        name: eval(compile(f"lambda x, y, k: {op.torch}", f"<op table: {name}>", "eval"), {"torch": torch})  # noqa: S307
        for name, op in OPS.items()
    }
