"""PySide6, with an ``import`` that reads no sources.

PySide6 puts a function of its own in the place of ``__import__``, for ``from __feature__ import snake_case`` and the
like, which nothing here uses. It reads the source of every module that is imported from then on.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - which does it

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
