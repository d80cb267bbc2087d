"""The numbers of the Train workspace's plots as tables: of the plot that has the keys, else of the losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.controls.shows_table import ShowsTable
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.layout import TrainLayout

if TYPE_CHECKING:
    from micrograd_desktop.presentation.plot_table import PlotTable
    from micrograd_desktop.qt.controls.table_window import TableWindow


class PlotTables:
    """Gives each plot a context menu that opens its table. What makes the tables is imported with the first."""

    def __init__(self, layout: TrainLayout, binding: TrainBinding, session: Session) -> None:
        self._binding, self._session, self._history = binding, session, layout.loss_plot.history
        self._shown = (
            ShowsTable(layout.loss_plot, self._of_losses),
            ShowsTable(layout.history, self._of_run),
            ShowsTable(layout.inspector.layers, layout.inspector.layers.rows.table),
        )

    def show(self) -> TableWindow:
        """Open the table of the plot that has the keys, of the losses if none of them has."""
        focus = QApplication.focusWidget()
        found = (one for one in self._shown if focus is not None and one.widget.isAncestorOf(focus))
        return next(found, self._shown[0]).show()

    def _of_losses(self) -> PlotTable:
        from micrograd_desktop.presentation.plot_tables import loss_table

        return loss_table(self._history)

    def _of_run(self) -> PlotTable:
        from micrograd_desktop.presentation.plot_tables import run_table

        return run_table(self._session.project, max(self._binding.end, self._binding.step), self._history)
