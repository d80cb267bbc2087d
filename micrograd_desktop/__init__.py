"""Micrograd Desktop: watch a scalar autograd engine learn.

``Project`` and ``train`` are here for scripts; they are imported on first use, so that
``import micrograd_desktop`` itself costs nothing.
"""

TYPE_CHECKING = False  # typing takes longer to import than all else here, and a signal may come meanwhile
if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.training.run import train

__version__ = "0.1.0"
__all__ = ["Project", "__version__", "train"]


def __getattr__(name: str) -> object:
    if name == "Project":
        from micrograd_desktop.project.spec import Project

        return Project
    if name == "train":
        from micrograd_desktop.training.run import train

        return train
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
