"""Opens the palette over a window, with all that the window and its workspaces give to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from micrograd_desktop.qt.palette.dialog import Palette
from micrograd_desktop.qt.palette.preference_source import PreferenceSource
from micrograd_desktop.qt.palette.sources import (
    ActionSource,
    ExampleSource,
    HelpSource,
    OfWorkspace,
    ProgramSource,
    RecentSource,
)
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.workspace import Workspace

if TYPE_CHECKING:
    from micrograd_desktop.qt.main_window import MainWindow


def open_palette(
    window: MainWindow, titles: Mapping[str, str], made: Mapping[str, Workspace], preferences: Preferences
) -> Palette:
    """The palette, shown; ``titles`` are those of all workspaces, ``made`` the workspaces that there are, by id."""
    actions = ActionSource(window.actions_by_id, lambda: window.rows, titles, window.show_workspace, ("palette",))
    of_workspaces = [
        OfWorkspace(source, partial(window.show_workspace, name))
        for name, workspace in made.items()
        for source in workspace.palette_sources
    ]
    documents = window.documents
    files = RecentSource(preferences.recent, documents.open_file)
    preferred = PreferenceSource(preferences, window.obey_preferences)
    examples = ExampleSource(documents.open_example), ProgramSource(window.open_thing)
    others = preferred, *examples, files, HelpSource(window.beside.show_help)
    palette = Palette(window, [actions, *of_workspaces, *others])
    palette.show_over()
    return palette
