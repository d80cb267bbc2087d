"""The window's own actions, and the order of the menus, in which they stand with those of the workspaces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.project.edits import ClearBugs
from micrograd_desktop.qt.action_row import Action, OwnedRow, Row, Toggle
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.project.edits import Edit
    from micrograd_desktop.project.session import Session
    from micrograd_desktop.qt.beside import Beside
    from micrograd_desktop.qt.controls.pane_header import Zoomable
    from micrograd_desktop.qt.documents import Documents
    from micrograd_desktop.qt.presenting import Presenting
    from micrograd_desktop.qt.sharing import Sharing
    from micrograd_desktop.qt.workspaces import WorkspaceRow

FIRST_MENUS, LAST_MENUS = ("File", "Edit", "View"), ("Take home", "Bugs", "Help")
"""Between them stand the workspaces' own, as their rows name them."""

SECTIONS = {"View": ("spaces", "drawing", "zoom", "panes", "present", "theme")}
"""The order of a menu's sections where it is not the order in which its rows name them."""


class Window(Protocol):
    """What the window's own actions need of it."""

    @property
    def session(self) -> Session:
        """The project and its history."""

    @property
    def documents(self) -> Documents:
        """The project's file."""

    @property
    def sharing(self) -> Sharing:
        """Share texts on the clipboard."""

    def execute(self, edit: Edit) -> bool:
        """Do an edit."""

    def show_workspace(self, name: str) -> object:
        """Go to a workspace."""

    def go_to_pane(self, by: int) -> None:
        """Give the focus to the next pane, or to the one before."""

    def zoom(self, how: Callable[[Zoomable], object]) -> None:
        """Show what is zoomed in another size."""

    @property
    def presenting(self) -> Presenting:
        """Presenter mode."""

    def set_bug(self, name: str, on: bool) -> None:
        """Switch a bug."""

    def set_theme(self, mode: str) -> None:
        """Choose the theme."""

    def save_picture(self) -> object:
        """Open the dialog that saves a picture."""

    @property
    def beside(self) -> Beside:
        """What opens beside or over the workspaces."""

    def ask_for_window(self) -> None:
        """Have another window opened."""

    def explain(self) -> None:
        """Say what a control is."""

    def close(self) -> bool:
        """Close the window."""

    def quit(self) -> None:
        """Close all windows."""


def _set_bug(name: str, window: Window, on: bool) -> None:
    window.set_bug(name, on)


def _show(name: str, window: Window) -> None:
    window.show_workspace(name)


# fmt: off
WINDOW_ACTIONS: tuple[Row[Window], ...] = (
    Action("new_project", tr("New project"), "File", lambda w: w.documents.new(), shortcuts=("Ctrl+N",),
           tip=tr("Start again with the moons demo")),
    Action("new_window", tr("New window"), "File", lambda w: w.ask_for_window(), shortcuts=("Ctrl+Shift+N",),
           tip=tr("Another window, with a document and a run of its own")),
    Action("open_project", tr("Open…"), "File", lambda w: w.documents.ask_and_open(), shortcuts=("Ctrl+O",),
           icon="folder-open", tip=tr("Open a project, a notebook or a program")),
    Action("save_project", tr("Save"), "File", lambda w: w.documents.save(), section="save", shortcuts=("Ctrl+S",),
           icon="save", tip=tr("Save the project")),
    Action("save_project_as", tr("Save as…"), "File", lambda w: w.documents.save(ask=True), section="save",
           shortcuts=("Ctrl+Shift+S",), tip=tr("Save the project under another name")),
    Action("save_picture", tr("Save a picture…"), "File", lambda w: w.save_picture(), section="picture",
           shortcuts=("Ctrl+P",), icon="image-down",
           tip=tr("A view as PNG, SVG or PDF; the run, or a backward pass, as an animated GIF or PNG")),
    Action("close_window", tr("Close window"), "File", lambda w: w.close(), section="quit", shortcuts=("Ctrl+W",),
           tip=tr("Close this window; the last one ends the app")),
    Action("quit", tr("Quit"), "File", lambda w: w.quit(), section="quit", shortcuts=("Ctrl+Q",),
           tip=tr("Close all windows")),
    Action("undo", tr("Undo"), "Edit", lambda w: w.session.undo(), shortcuts=("Ctrl+Z",), icon="undo-2",
           tip=tr("Take the last change back")),
    Action("redo", tr("Redo"), "Edit", lambda w: w.session.redo(), shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2",
           tip=tr("Do it again")),
    Action("undo_list", tr("Undo list…"), "Edit", lambda w: w.beside.show_undo_list(), shortcuts=("Ctrl+Alt+Z",),
           icon="history", tip=tr("All that was done and undone; go back by several changes at once")),
    Action("copy_share", tr("Copy share text"), "Edit", lambda w: w.sharing.copy(), section="share",
           shortcuts=("Ctrl+Alt+C",), icon="copy",
           tip=tr("The settings and changes of the run as one line of text, for a chat: whoever pastes it has this "
                  "run")),
    Action("paste_share", tr("Paste share text"), "Edit", lambda w: w.sharing.paste(), section="share",
           shortcuts=("Ctrl+V", "Ctrl+Alt+V"), tip=tr("Begin the run of the share text (mgd:…) on the clipboard")),
    Action("preferences", tr("Preferences…"), "Edit", lambda w: w.beside.show_preferences(), section="preferences",
           shortcuts=("Ctrl+,",), icon="settings", tip=tr("Colours, size, files, shortcuts, and what is kept")),
    Action("zoom_in", tr("Zoom in"), "View", lambda w: w.zoom(lambda shown: shown.zoom_in()), section="zoom",
           shortcuts=("Ctrl++", "Ctrl+="), icon="zoom-in", tip=tr("Larger")),
    Action("zoom_out", tr("Zoom out"), "View", lambda w: w.zoom(lambda shown: shown.zoom_out()), section="zoom",
           shortcuts=("Ctrl+-",), icon="zoom-out", tip=tr("Smaller")),
    Action("fit", tr("Fit to the window"), "View", lambda w: w.zoom(lambda shown: shown.fit()), section="zoom",
           shortcuts=("Ctrl+0",), icon="maximize", tip=tr("Show the whole network or graph")),
    Toggle("present", tr("Presenter mode"), "View", lambda w, on: w.presenting.set_on(on), section="present",
           shortcuts=("F11",), icon="monitor",
           tip=tr("For a projector: everything larger, and what an audience needs least out of the way")),
    Action("next_pane", tr("Next pane"), "View", lambda w: w.go_to_pane(1), section="panes", shortcuts=("F6",),
           tip=tr("Give the keys to the next part of the window")),
    Action("previous_pane", tr("Previous pane"), "View", lambda w: w.go_to_pane(-1), section="panes",
           shortcuts=("Shift+F6",), tip=tr("Give the keys to the part of the window before")),
    Action("theme_system", tr("Theme: system"), "View", lambda w: w.set_theme("system"), section="theme",
           submenu="Appearance", group="theme", tip=tr("Follow the system"), checked=True),
    Action("theme_light", tr("Theme: light"), "View", lambda w: w.set_theme("light"), section="theme",
           submenu="Appearance", group="theme"),
    Action("theme_dark", tr("Theme: dark"), "View", lambda w: w.set_theme("dark"), section="theme",
           submenu="Appearance", group="theme"),
    *(Toggle(f"bug_{bug.name}", bug.title, "Bugs", partial(_set_bug, bug.name), tip=f"{bug.says} {bug.effect}")
      for bug in BUGS.values()),
    Action("clear_bugs", tr("Switch all off"), "Bugs", lambda w: w.execute(ClearBugs()), section="clear",
           tip=tr("No bugs")),
    Action("palette", tr("Command palette…"), "Help", lambda w: w.beside.show_palette(), section="find",
           shortcuts=("Ctrl+K",), icon="search",
           tip=tr("Find anything by typing: commands, settings, weights, data sets, examples, files")),
    Action("help", tr("Help pages"), "Help", lambda w: w.beside.show_help(), shortcuts=("Ctrl+F1",),
           icon="circle-question-mark",
           tip=tr("What each view shows, a glossary with symbols, the file format; offline")),
    Action("what_is_this", tr("What is this?"), "Help", lambda w: w.explain(), shortcuts=("Shift+F1",),
           icon="circle-question-mark",
           tip=tr("Say what the control is that has the keys; with the mouse, the one that you click next")),
    Action("shortcuts", tr("Keyboard shortcuts"), "Help", lambda w: w.beside.show_shortcuts(), shortcuts=("F1",),
           icon="keyboard", tip=tr("All shortcuts on one page")),
    Action("welcome", tr("Welcome"), "Help", lambda w: w.beside.show_welcome(), icon="book-open",
           tip=tr("Examples, recent files and the tour, as at the first start")),
    Action("tour", tr("Tour of the window"), "Help", lambda w: w.beside.show_tour(), icon="route",
           tip=tr("Five parts of the window, one after the other")),
    Action("credits", tr("Credits and licences"), "Help", lambda w: w.beside.show_credits(), icon="scale",
           tip=tr("What the app is made of, by whom, and under which licences")),
    Action("about", tr("About Micrograd Desktop"), "Help", lambda w: w.beside.show_about(), icon="info"),
)
# fmt: on


def all_rows(workspaces: Sequence[WorkspaceRow]) -> tuple[OwnedRow, ...]:
    """The window's rows and those of its workspaces, among them one to go to each workspace."""
    rows = [OwnedRow(row, "") for row in (*_switch(workspaces), *WINDOW_ACTIONS)]
    return (*rows, *(OwnedRow(row, workspace.id) for workspace in workspaces for row in workspace.actions))


def _switch(workspaces: Sequence[WorkspaceRow]) -> list[Row[Window]]:
    return [
        Action(
            f"workspace_{w.id}", w.title, "View", partial(_show, w.id), section="spaces", group="space",
            shortcuts=(f"Ctrl+{place}",) if place <= 9 else (), icon=w.icon, tip=w.tip, checked=place == 1,
        )
        for place, w in enumerate(workspaces, start=1)
    ]  # fmt: skip


def by_menu(rows: Sequence[OwnedRow]) -> dict[str, list[list[OwnedRow]]]:
    """The keys of the menus in their order; for each its sections, for each section its rows."""
    named = dict.fromkeys(owned.row.menu for owned in rows)
    between = [menu for menu in named if menu not in FIRST_MENUS + LAST_MENUS]
    return {menu: _sections(menu, rows) for menu in (*FIRST_MENUS, *between, *LAST_MENUS)}


def _sections(menu: str, rows: Sequence[OwnedRow]) -> list[list[OwnedRow]]:
    own = [owned for owned in rows if owned.row.menu == menu]
    names = dict.fromkeys((*SECTIONS.get(menu, ()), *(owned.row.section for owned in own)))
    parts = [[owned for owned in own if owned.row.section == name] for name in names]
    return [part for part in parts if part]
