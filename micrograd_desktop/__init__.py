"""Micrograd Desktop: watch a scalar autograd engine learn.

``Project``, ``Run``, ``train``, ``train_blocks``, ``Sweep`` and ``run_sweep`` are here for scripts, of which
``resources/help/python.md`` has examples; they are imported on first use, so that ``import micrograd_desktop`` itself
costs nothing.
"""

TYPE_CHECKING = False  # typing takes longer to import than all else here, and a signal may come meanwhile
if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.training.blocks import train, train_blocks
    from micrograd_desktop.training.run import Run
    from micrograd_desktop.training.sweep import Sweep
    from micrograd_desktop.training.sweeping import run_sweep

__version__ = "0.1.0"
__all__ = ["Project", "Run", "Sweep", "__version__", "run_sweep", "train", "train_blocks"]


def __getattr__(name: str) -> object:
    if name == "Project":
        from micrograd_desktop.project.spec import Project

        return Project
    if name == "Run":
        from micrograd_desktop.training.run import Run

        return Run
    if name in ("train", "train_blocks"):
        from micrograd_desktop.training import blocks

        return getattr(blocks, name)
    if name == "Sweep":
        from micrograd_desktop.training.sweep import Sweep

        return Sweep
    if name == "run_sweep":
        from micrograd_desktop.training.sweeping import run_sweep

        return run_sweep
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
