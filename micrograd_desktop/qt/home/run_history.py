"""The history of a run as something to take home."""

from __future__ import annotations

from collections.abc import Callable

from micrograd_desktop.export.network.forms import HISTORY
from micrograd_desktop.export.network.history import history_csv
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.home.dialog import HomeRow, Refusal, Tell
from micrograd_desktop.qt.threads.latest_job import GoOn
from micrograd_desktop.translation import tr

MOST_ROWS = 1_000_000
"""Of a history: about as many as a spreadsheet has."""

HISTORY_ROW = HomeRow(
    HISTORY,
    tr("history of the run as CSV"),
    tr("A row for each step that was measured: losses, penalty, accuracy, learning rate."),
    ".csv",
    "CSV (*.csv)",
    long=True,
)


def history_maker(project: Project, steps: int) -> Callable[[HomeRow, Tell, GoOn], bytes | Refusal]:
    """Makes the history of the first ``steps`` steps of a project's run, by taking them again."""

    def make(_row: HomeRow, tell: Tell, go_on: GoOn) -> bytes | Refusal:
        if not steps:
            return Refusal(tr("There is no history at step 0. Train first."))
        every = -(-steps // MOST_ROWS)
        pieces = []
        for done, text in history_csv(project, steps, every):
            go_on()
            tell(done / steps)
            pieces.append(text)
        return "".join(pieces).encode()

    return make
