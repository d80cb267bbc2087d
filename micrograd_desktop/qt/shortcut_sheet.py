"""The sheet of all shortcuts, on which those of actions can be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.fuzzy import fit
from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.qt.action_table import by_menu
from micrograd_desktop.qt.actions import spoken_keys
from micrograd_desktop.qt.changed_keys import holders, refusal, spoken, written
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.menu_titles import title_of_menu
from micrograd_desktop.qt.palette.synonyms import other_words
from micrograd_desktop.qt.workspaces import WorkspaceRow
from micrograd_desktop.translation import tr

ID = Qt.ItemDataRole.UserRole
SIZE = (480, 660)
SCREEN_EDGE = 60
MOST_OF_ECHO = 40
FIRST = tr("Choose an action to give it other keys.")
FIXED = tr("These keys belong to a control, and can't be changed.")


class ShortcutSheet(QDialog):
    """The keys of all actions, and those that the workspaces' widgets have, which are told only.

    Signals
    -------
    keys_given(str, object)
        An action's id and the keys (a tuple of texts) that it is to have; None are those of its row.
    reset_requested()
        All actions are to have the keys of their rows.

    Parameters
    ----------
    rows
        Gives the rows of now, with the keys that they have now.
    """

    keys_given = Signal(str, object)
    reset_requested = Signal()

    def __init__(
        self, parent: QWidget, rows: Callable[[], Sequence[OwnedRow]], workspaces: Sequence[WorkspaceRow]
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = _Search()
        self.table = QTreeWidget()
        self.nothing = PlainLabel()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.keys = QKeySequenceEdit()
        self.give, self.none = QPushButton(tr("Set", sense="keys")), QPushButton(tr("No keys"))
        self.usual, self.reset = QPushButton(tr("As usual")), QPushButton(tr("Reset all"))
        self.says = PlainLabel(FIRST)
        self._fill(workspaces)
        self._build()
        self._connect_signals()
        self.show_keys()

    @property
    def chosen(self) -> OwnedRow | None:
        """The action that is chosen; None where none is, or keys that can't be changed."""
        item = self.table.currentItem()
        name = None if item is None else item.data(0, ID)
        return next((owned for owned in self._rows() if owned.row.id == name), None)

    def show_keys(self) -> None:
        """The keys of now."""
        for owned in self._rows():
            self._items[owned.row.id].setText(1, spoken_keys(owned.row))
        self._on_chosen()

    def _fill(self, workspaces: Sequence[WorkspaceRow]) -> None:
        for menu, sections in by_menu(self._rows()).items():
            head = _heading(self.table, title_of_menu(menu))
            for owned in (owned for part in sections for owned in part):
                item = self._items[owned.row.id] = QTreeWidgetItem(head, [owned.row.title, ""])
                item.setData(0, ID, owned.row.id)
        for where, keys_there in (own for workspace in workspaces for own in workspace.own_keys):
            head = _heading(self.table, where)
            for title, keys in keys_there:
                QTreeWidgetItem(head, [title, keys])
        self.table.expandAll()

    def _build(self) -> None:
        self.table.setHeaderLabels([tr("Action"), tr("Keys")])
        self.table.setColumnWidth(0, 250)
        self.table.setUniformRowHeights(True)
        self.table.setAccessibleName(tr("Actions and their keys"))
        explain_as(self.table, tr("All actions by their menus, and the keys of controls. Enter gives one other keys."))
        set_tip(self.give, tr("Give the chosen action the keys in the field"))
        FocusRing(self.table, always=True)
        self.search.setPlaceholderText(tr("Search actions, or keys such as Ctrl+B"))
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        set_tip(self.search, tr("Words of an action, of its menu or of what it is for; or its keys"))
        self.nothing.setProperty("role", "quiet")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(tr("New keys"))
        self.keys.setClearButtonEnabled(True)
        set_tip(self.keys, tr("Press the keys that the action is to have"))
        set_tip(self.none, tr("The action has no keys, and stays in its menu"))
        set_tip(self.usual, tr("The keys that the action has in a new installation"))
        set_tip(self.reset, tr("All actions have the keys of a new installation again"))
        self.says.setWordWrap(True)
        self.says.setProperty("role", "quiet")
        self.says.setMinimumHeight(34)
        self.says.setAlignment(Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        name = PlainLabel(tr("New keys"))
        name.setBuddy(self.keys)
        line.addWidget(name)
        line.addWidget(self.keys, 1)
        for button in (self.give, self.none, self.usual):
            button.setAutoDefault(False)
            line.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.nothing, 1)
        layout.addLayout(line)
        layout.addWidget(self.says)
        layout.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height() - SCREEN_EDGE))

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self._go_to_table)
        self.table.currentItemChanged.connect(lambda _now, _before: self._on_chosen())
        self.table.itemActivated.connect(lambda _item, _column: self.keys.setFocus())
        self.keys.keySequenceChanged.connect(lambda _keys: self._judge())
        self.give.clicked.connect(self._give)
        self.none.clicked.connect(lambda: self._tell(()))
        self.usual.clicked.connect(lambda: self._tell(None))
        self.reset.clicked.connect(self._on_reset)

    def _find(self, query: str) -> None:
        """Show only the rows that fit by their words, by those of their menu, or by their keys."""
        rows = {owned.row.id: owned.row for owned in self._rows()}
        seen = False
        for head, items in _by_heading(self.table):
            for item in items:
                row = rows.get(item.data(0, ID))
                beside = head.text(0) if row is None else f"{head.text(0)} {row.tip} {other_words(row)}"
                by_keys = query.strip().casefold() in item.text(1).casefold()
                item.setHidden(not by_keys and fit(query, item.text(0), beside) is None)
            head.setHidden(all(item.isHidden() for item in items))
            seen = seen or not head.isHidden()
        self.table.setVisible(seen)
        self.nothing.setVisible(not seen)
        self.nothing.setText(tr("Nothing fits “{words}”.", words=plain(query.strip(), MOST_OF_ECHO)))

    def _go_to_table(self) -> None:
        """Choose the first row that is seen, with the keys of the list."""
        there = [item for _head, items in _by_heading(self.table) for item in items if not item.isHidden()]
        if there:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            self.table.setCurrentItem(there[0])

    def _on_chosen(self) -> None:
        owned = self.chosen
        for widget in (self.keys, self.none, self.usual):
            widget.setEnabled(owned is not None)
        self.keys.setKeySequence(QKeySequence(owned.row.shortcuts[0] if owned and owned.row.shortcuts else ""))
        self._judge()

    def _judge(self) -> None:
        """Whether the chosen action can have what is typed, and from which other one it would be taken."""
        for line in self.keys.findChildren(QLineEdit):  # Qt's own words there would be cut in other languages
            line.setPlaceholderText(tr("Press shortcut"))
        owned, keys = self.chosen, self._typed
        title = "" if owned is None else owned.row.title
        self.give.setText(tr("Set", sense="keys"))
        self.give.setEnabled(False)
        if owned is None:
            item = self.table.currentItem()
            self.says.setText(FIXED if item is not None and item.parent() is not None else FIRST)
        elif not keys:
            self.says.setText(tr("“{action}”: press the keys that it is to have, in the field above.", action=title))
        elif written(keys) in map(written, owned.row.shortcuts):
            self.says.setText(tr("“{action}” has {keys}.", action=title, keys=spoken(keys)))
        elif reason := refusal(keys):
            self.says.setText(reason)
        else:
            others = holders(keys, owned, self._rows())
            self.give.setEnabled(True)
            if not others:
                self.says.setText(tr("{keys} is free. Set gives it to “{action}”.", keys=spoken(keys), action=title))
            else:
                self.give.setText(tr("Take it", sense="keys"))
                names = tr(" and of ", sense="actions").join(f"“{other.row.title}”" for other in others)
                self.says.setText(
                    tr(
                        "{keys} is the key of {names}. Take it gives it to “{action}”.",
                        keys=spoken(keys),
                        names=names,
                        action=title,
                    )
                )

    @property
    def _typed(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _give(self) -> None:
        """Give the chosen action these keys, and take them from those that have them."""
        owned, keys = self.chosen, self._typed
        if owned is None:
            return
        for other in holders(keys, owned, self._rows()):
            left = tuple(each for each in other.row.shortcuts if written(each) != written(keys))
            self.keys_given.emit(other.row.id, left)
        self._tell((keys,))

    def _tell(self, keys: tuple[str, ...] | None) -> None:
        owned = self.chosen
        if owned is not None:
            self.keys_given.emit(owned.row.id, keys)
            self.show_keys()

    def _on_reset(self) -> None:
        self.reset_requested.emit()
        self.show_keys()


class _Search(QLineEdit):
    """What is searched; Down and Enter go to what was found, Esc empties it and then closes the sheet.

    Signal: ``left()``, the keys are to go to what was found.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """See the class."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _by_heading(table: QTreeWidget) -> Iterator[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]]:
    """Each heading with its rows."""
    for head in map(table.topLevelItem, range(table.topLevelItemCount())):
        if head is not None:
            yield head, [item for item in map(head.child, range(head.childCount())) if item is not None]


def _heading(table: QTreeWidget, words: str) -> QTreeWidgetItem:
    head = QTreeWidgetItem(table, [words])
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return head
