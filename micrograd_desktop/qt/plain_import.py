"""PySide6, with an ``import`` that reads no sources, and without what writes its type hints down.

PySide6 puts a function of its own in the place of ``__import__``, for ``from __feature__ import snake_case`` and the
like, which nothing here uses. It reads the source of every module that is imported from then on.

It also loads the generator of its ``.pyi`` files, which no app uses: that is compiled at every start, and makes the
longest of PySide6's regular expressions. An empty module stands in its place meanwhile.
"""

from __future__ import annotations

import builtins
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec

GENERATOR = "shibokensupport.signature.lib.pyi_generator"


def _without_the_generator() -> None:
    """Import PySide6."""
    own = "PySide6.QtCore" not in sys.modules and GENERATOR not in sys.modules
    if own:
        sys.modules[GENERATOR] = module_from_spec(ModuleSpec(GENERATOR, None))
    try:
        import PySide6.QtCore  # noqa: F401 - for what it does
    finally:
        if own:
            stand_in = sys.modules.pop(GENERATOR)
            for name in [name for name, module in sys.modules.items() if module is stand_in]:
                del sys.modules[name]


_without_the_generator()

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
