"""An action as one row: what it is called, where it stands, and what it does. Needs no Qt: a table is cheap to read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY
from typing import Any, Generic, TypeVar

from micrograd_desktop.lazy_dataclass import dataclass

Target = TypeVar("Target", contravariant=True)


@dataclass(frozen=True, slots=True)
class Row(Generic[Target]):
    """What all rows say. ``Target`` is what the row is done to: the window, or a workspace.

    ``menu`` and ``submenu`` are keys: ``menu_titles`` has what is shown. ``section`` parts a menu: a line is drawn
    between sections. Rows of one ``submenu`` that follow each other in a section stand in a menu of their own within
    it. ``group`` makes the action one of several of which one is checked, and ``checked`` says how it starts. What a
    workspace's row does can be done while that workspace is shown, or ``everywhere``. What is ``in_bar`` has a button
    that shows its ``icon``; others show theirs in menus only.
    """

    id: str
    title: str
    menu: str
    _: KW_ONLY
    section: str = ""
    submenu: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    group: str = ""
    checked: bool = False
    everywhere: bool = False
    in_bar: bool = False

    def perform(self, target: Target, on: bool) -> object:
        """Do it; ``on`` is what a toggle is set to."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Action(Row[Target]):
    """Does something once."""

    do: Callable[[Target], object]

    def perform(self, target: Target, on: bool) -> object:
        """See ``Row.perform``."""
        return self.do(target)


@dataclass(frozen=True, slots=True)
class Toggle(Row[Target]):
    """Is on or off."""

    sets: Callable[[Target, bool], object]

    def perform(self, target: Target, on: bool) -> object:
        """See ``Row.perform``."""
        return self.sets(target, on)


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """A row and the id of the workspace it is of; ``""`` is the window."""

    row: Row[Any]
    owner: str
