"""The way from a plot to its numbers as a table: a context menu, and a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.plot_table import PlotTable
    from micrograd_desktop.qt.controls.table_window import TableWindow

KEY = "Ctrl+Shift+T"
TITLE = tr("Show as table…")


class ShowsTable:
    """Opens a widget's numbers as a table, by its context menu (Shift+F10), and by :meth:`show`.

    Parameters
    ----------
    widget
        The plot.
    give
        Gives what it shows.
    """

    def __init__(self, widget: QWidget, give: Callable[[], PlotTable]) -> None:
        self.widget, self._give = widget, give
        self._window: TableWindow | None = None
        self.action = QAction(TITLE, widget)
        self.action.triggered.connect(self.show)
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(lambda place: self._menu().popup(widget.mapToGlobal(place)))

    def show(self) -> TableWindow:
        """Open the table, or bring it to the front with what the plot shows now."""
        if self._window is None or not isValid(self._window):
            from micrograd_desktop.qt.controls.table_window import TableWindow  # which few ask for

            self._window = TableWindow(self._give, self.widget.window())
        else:
            self._window.renew()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        return self._window

    def _menu(self) -> QMenu:
        menu = QMenu(self.widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.action)
        return menu
