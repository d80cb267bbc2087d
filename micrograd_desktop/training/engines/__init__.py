"""The engines a run can step with: values one sample at a time, or the same graph traced, in NumPy or compiled.

All take the same plan of steps and give the same figures, to the last bit: the batch is summed in one documented
order (``engine.kernel.batch_sums``). Only ``turbo`` is compiled more freely, to about 1e-15 of the largest parameter.
"""

from __future__ import annotations

from micrograd_desktop.training.engines.by_values import ValueEngine
from micrograd_desktop.training.engines.compiled import CompiledEngine
from micrograd_desktop.training.engines.in_numpy import BLOCK_NUMBERS, NumpyEngine
from micrograd_desktop.training.engines.plan import Plan
from micrograd_desktop.training.engines.state import State
from micrograd_desktop.training.engines.stepping import Engine, blocks, checked

__all__ = [
    "BLOCK_NUMBERS", "CompiledEngine", "Engine", "NumpyEngine", "Plan", "State", "ValueEngine", "blocks", "checked",
]  # fmt: skip
