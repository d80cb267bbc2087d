"""What the window itself gives to the palette: its actions, the built-in projects, the files of before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.help_pages import Topic, topics
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.naming import shown
from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.qt.actions import spoken_keys
from micrograd_desktop.qt.controls.action_limits import is_elsewhere, limit_of
from micrograd_desktop.qt.controls.mnemonics import title_of
from micrograd_desktop.qt.intents import TraceProgram
from micrograd_desktop.qt.menu_titles import title_of_menu
from micrograd_desktop.qt.palette.synonyms import in_both, other_words
from micrograd_desktop.qt.palette_row import PaletteRow, PaletteSource
from micrograd_desktop.translation import tr

ELSEWHERE = -3.0
"""The bonus of an action of a workspace that is not shown."""

OF_SHOWN, NO_CHANGE = 0.2, 1.0
"""What the actions of the workspace that is shown have more, and those that would change nothing have less."""

AFTER_ACTIONS, BEHIND = -1.0, -2.0
MOST_OF_PATH = 80


class ActionSource:
    """Every action, also those of the other workspaces: to choose one goes there first.

    Parameters
    ----------
    actions
        By the ids of their rows.
    rows
        Gives the rows of now: their keys can be changed.
    titles
        Of the workspaces, by id.
    show
        Goes to a workspace, by its id.
    without
        The ids of actions that are left out: the one that opens the palette.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        rows: Callable[[], Sequence[OwnedRow]],
        titles: Mapping[str, str],
        show: Callable[[str], object],
        without: Sequence[str] = (),
    ) -> None:
        self._actions, self._rows, self._titles, self._show, self._without = actions, rows, titles, show, without

    def rows(self, _query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``."""
        for owned in self._rows():
            if owned.row.id not in self._without:
                yield self._row(owned)

    def _row(self, owned: OwnedRow) -> PaletteRow:
        row, action = owned.row, self._actions[owned.row.id]
        elsewhere = is_elsewhere(action)
        menu = title_of_menu(row.menu)
        where = [tr("{menu}, in {workspace}", menu=menu, workspace=self._titles[owned.owner]) if elsewhere else menu]
        if action.isCheckable() and not row.group:
            where.append(tr("on", sense="state") if action.isChecked() else tr("off", sense="state"))
        chosen = bool(row.group) and action.isChecked() and not elsewhere
        if chosen:
            where.append(tr("chosen", sense="state"))
        bonus = ELSEWHERE if elsewhere else OF_SHOWN if owned.owner else 0.0
        return PaletteRow(
            title_of(action), partial(self._do, owned), path=", ".join(where), icon=row.icon,
            keys=spoken_keys(row), words=f"{row.tip} {other_words(row)}", limit=limit_of(action),
            bonus=bonus - (NO_CHANGE if chosen else 0.0),
        )  # fmt: skip

    def _do(self, owned: OwnedRow) -> None:
        action = self._actions[owned.row.id]
        if is_elsewhere(action):
            self._show(owned.owner)
        if action.isEnabled():
            action.trigger()


class ExampleSource:
    """The built-in projects."""

    def __init__(self, begin: Callable[[str], object]) -> None:
        self._rows = [
            PaletteRow(tr("Example: {name}", name=shown(project.name)), partial(begin, name), path=tr("File, Examples"),
                       icon="play", words=in_both(tr("example", sense="search")), bonus=AFTER_ACTIONS)
            for name, project in EXAMPLES.items()
        ]  # fmt: skip

    def rows(self, _query: str) -> Iterable[PaletteRow]:
        """See ``PaletteSource.rows``."""
        return self._rows


class ProgramSource:
    """The programs that Trace has as examples."""

    def __init__(self, open_program: Callable[[TraceProgram], object]) -> None:
        self._rows = [
            PaletteRow(tr("Program: {name}", name=program.title),
                       partial(open_program, TraceProgram(program.text, program.title)), path=tr("Trace, Examples"),
                       icon="workflow", words=in_both(tr("example", sense="search")), bonus=AFTER_ACTIONS)
            for program in PROGRAMS.values()
        ]  # fmt: skip

    def rows(self, query: str) -> Iterable[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed."""
        return self._rows if query.strip() else ()


class HelpSource:
    """What the pages of help explain."""

    def __init__(self, look_up: Callable[[Topic], object]) -> None:
        self._look_up = look_up

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed."""
        for topic in topics() if query.strip() else ():
            yield PaletteRow(
                tr("Help: {topic}", topic=topic.title), partial(self._look_up, topic), icon="circle-question-mark",
                path=topic.page.title, words=in_both(tr("what is", sense="search")), bonus=BEHIND,
            )  # fmt: skip


class RecentSource:
    """The files that were opened or saved last."""

    def __init__(self, recent: Callable[[], Sequence[Path]], open_file: Callable[[Path], object]) -> None:
        self._recent, self._open = recent, open_file

    def rows(self, _query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``."""
        for path in self._recent():
            yield PaletteRow(
                tr("Open {name}", name=plain(path.name, MOST_OF_PATH)), partial(self._open, path), icon="folder-open",
                path=plain(path.parent, MOST_OF_PATH), words=in_both(tr("recent file", sense="search")),
                bonus=AFTER_ACTIONS,
            )  # fmt: skip


class OfWorkspace:
    """The rows of a workspace's source: to choose one goes to the workspace first."""

    def __init__(self, source: PaletteSource, show: Callable[[], object]) -> None:
        self._source, self._show = source, show

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``."""
        for row in self._source.rows(query):
            yield replace(row, do=partial(self._do, row))

    def _do(self, row: PaletteRow) -> None:
        self._show()
        row.do()
