"""How bars give way where there is less room than they would take, each level with all those before it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

ROOMY, CLOSE, ICONS, TIGHT, SPARE = range(5)
"""Nothing gives way; controls stand closer; buttons show icons, their words in the tips; sliders are shorter; those
that are needed less stand behind a button (``SpareControls``)."""


@runtime_checkable
class GivesWay(Protocol):
    """A bar that can do with less room."""

    def give_way(self, level: int) -> None:
        """Take as little room as ``ROOMY``, ``CLOSE``, ``ICONS``, ``TIGHT`` or ``SPARE`` says."""
