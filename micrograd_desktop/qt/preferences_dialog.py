"""The dialog of preferences: each takes effect at once, and stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.fields import Choice, IconButton, title
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.kept_code import KeptCode
from micrograd_desktop.qt.number_preferences import NumberPreferences
from micrograd_desktop.qt.preferences import AUTOSAVE_SECONDS, Preferences
from micrograd_desktop.qt.screen_preferences import ScreenPreferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.translation import tr, trn

SIZE = (540, 640)
SCREEN_EDGE, BESIDE = 80, 20
"""What is left of the screen above and below, and room for a scroll bar."""

FIELD_WIDTH = 250
MOST_OF_FOLDER = 30
THEME_ROWS = (
    ("system", tr("As the system")),
    ("light", tr("Light", sense="theme")),
    ("dark", tr("Dark", sense="theme")),
)
PALETTE_ROWS = (("hue", tr("Orange and blue")), ("lightness", tr("Pale and dark")))
CONTRAST_ROWS = (
    ("system", tr("As the system")),
    ("standard", tr("Standard", sense="contrast")),
    ("high", tr("High", sense="contrast")),
)
RATE_ROWS = (("continuous", tr("Every rate")), ("classic", tr("The classic eleven")))
LAST_FOLDER = tr("Where the last file was")
SIGNS_TIP = tr(
    "Negative and positive. Orange and blue are told apart by red-blind, green-blind and blue-blind eyes; "
    "pale and dark by lightness alone, also in grey print."
)
THEME_TIP = tr("Light or dark colours, or those that the system has")
AUTOSAVE_TIP = tr("How long after a change work that is not saved is kept aside, to be offered after a crash")
CHOOSE_TIP = tr("Where files that are new are saved and looked for")
FORGET_TIP = tr("New files go again to where the last file was")
WELCOME_TIP = tr("Examples, recent files and the tour, in place of the workspaces until one chooses")
SHORTCUTS_TIP = tr("The sheet of all actions, on which each can have other keys")
FOLDER_TIP = tr("Show the folder with the preferences and what is kept beside them")
CONTRAST_TIP = tr("High: black or white grounds, text with a contrast of 7 at least")
RATE_TIP = tr(
    "What the slider of the learning rate stops at: 0.00001 to 10 in eleven steps, as in TensorFlow Playground"
)


class PreferencesDialog(QDialog):
    """What a person prefers. Nothing waits for a button: who does not like a change chooses again, or resets.

    Signals
    -------
    changed()
        Something is preferred now that was not before, and stored.
    shortcuts_requested()
        The sheet of shortcuts is to be opened.
    """

    changed = Signal()
    shortcuts_requested = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme, self.signs, self.contrast = Choice(THEME_ROWS), Choice(PALETTE_ROWS), Choice(CONTRAST_ROWS)
        self.screen_rows = ScreenPreferences(preferences, parent)
        self.scale, self.presented, self.motion = (
            self.screen_rows.scale, self.screen_rows.presented, self.screen_rows.motion,
        )  # fmt: skip
        self.rates = Choice(RATE_ROWS)
        self.numbers = NumberPreferences(preferences, self.changed.emit)
        self.autosave = Choice([(str(seconds), autosave_words(seconds)) for seconds in AUTOSAVE_SECONDS])
        self.folder = PlainLabel()
        self.choose, self.forget = QPushButton(tr("Choose…")), IconButton("x", FORGET_TIP)
        self.code = KeptCode()
        self.welcome = QCheckBox(tr("Show the welcome pane at a start without a file"))
        self.shortcuts = QPushButton(tr("Keyboard shortcuts…"))
        self._build()
        self._connect_signals()
        self.show_preferences()
        room = parent.screen().availableSize()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height() - SCREEN_EDGE))

    def showEvent(self, event: QShowEvent) -> None:
        """As wide as its words need it, where these are longer than the English ones."""
        super().showEvent(event)
        width = min(self._content.sizeHint().width() + BESIDE, self.screen().availableSize().width())
        if width > self.width():
            self.resize(width, self.height())

    def show_preferences(self) -> None:
        """What is preferred now."""
        known = self._preferences
        self.theme.show_value(known.theme())
        self.signs.show_value(known.palette())
        self.contrast.show_value(known.contrast())
        self.screen_rows.show()
        self.rates.show_value(known.rate_list())
        self.numbers.show()
        self.autosave.show_value(str(known.autosave_seconds()))
        folder = known.projects_folder()
        self.folder.setText(LAST_FOLDER if folder is None else _end_of(folder))
        set_tip(self.folder, "" if folder is None else plain(folder, 1000))
        self.forget.setEnabled(folder is not None)
        self.welcome.setChecked(known.shows_welcome())

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for control, tip in (
            (self.theme, THEME_TIP), (self.autosave, AUTOSAVE_TIP), (self.choose, CHOOSE_TIP),
            (self.welcome, WELCOME_TIP), (self.shortcuts, SHORTCUTS_TIP),
        ):  # fmt: skip
            set_tip(control, tip)
        set_tip(self.signs, SIGNS_TIP)
        set_tip(self.contrast, CONTRAST_TIP)
        set_tip(self.rates, RATE_TIP)
        _section(column, tr("Look", sense="preferences"), [
            (tr("Theme"), self.theme), (tr("Signs"), self.signs), (tr("Contrast"), self.contrast),
            *self.screen_rows.rows,
        ])  # fmt: skip
        _section(column, tr("Training"), [(tr("Rate slider"), self.rates), *self.numbers.of_training])
        _section(column, tr("Numbers"), self.numbers.of_numbers)
        folder = _line(self.folder, self.choose, self.forget, first_grows=True)
        self.choose.setAccessibleName(tr("Choose a folder for new files"))
        _section(column, tr("Files"), [(tr("Keep unsaved work"), self.autosave), (tr("New files"), folder)])
        column.addWidget(self.welcome)
        column.addSpacing(10)
        _section(column, tr("Kept on this computer"), self._places())
        _section(column, tr("Keys"), [("", self.shortcuts)])
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset = buttons.addButton(tr("Reset", sense="preferences"), QDialogButtonBox.ButtonRole.ResetRole)
        set_tip(self.reset, tr("All of this as in a new installation; files and shortcuts stay"))
        for button in (*buttons.buttons(), self.choose, self.shortcuts):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(area)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 0, 16, 0)
        footer.addWidget(buttons)
        layout.addLayout(footer)

    def _places(self) -> list[tuple[str, QWidget]]:
        rows: list[tuple[str, QWidget]] = [(tr("Compiled code"), self.code)]
        place = self._preferences.folder
        if place is not None:
            shown = PlainLabel(_end_of(place))
            set_tip(shown, plain(place, 1000))
            self.open_folder = QPushButton(tr("Open folder"))
            self.open_folder.setAutoDefault(False)
            set_tip(self.open_folder, FOLDER_TIP)
            self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))))
            rows.append((tr("Preferences"), _line(shown, self.open_folder, first_grows=True)))
        return rows

    def _connect_signals(self) -> None:
        known = self._preferences
        self._tell(self.theme, known.set_theme)
        self._tell(self.signs, known.set_palette)
        self._tell(self.contrast, known.set_contrast)
        self.screen_rows.tell(self._tell)
        self._tell(self.rates, known.set_rate_list)
        self._tell(self.autosave, lambda seconds: known.set_autosave_seconds(int(seconds)))
        self.welcome.clicked.connect(known.set_shows_welcome)
        self.choose.clicked.connect(self._ask_for_folder)
        self.forget.clicked.connect(lambda: self._set_folder(None))
        self.reset.clicked.connect(self._on_reset)
        self.shortcuts.clicked.connect(self.shortcuts_requested)
        theme().changed.connect(self.show_preferences)

    def _tell(self, choice: Choice, remember: Callable[[str], object]) -> None:
        def on_chosen(value: str) -> None:
            remember(value)
            self.changed.emit()

        choice.value_chosen.connect(on_chosen)

    def _ask_for_folder(self) -> None:
        start = self._preferences.projects_folder() or Path.home()
        name = QFileDialog.getExistingDirectory(self, tr("Folder for new files"), str(start))
        if name:
            self._set_folder(Path(name))

    def _set_folder(self, folder: Path | None) -> None:
        self._preferences.set_projects_folder(folder)
        self.show_preferences()
        self.changed.emit()

    def _on_reset(self) -> None:
        self._preferences.forget_choices()
        self.show_preferences()
        self.changed.emit()


def _end_of(folder: Path) -> str:
    """The end of a path, which tells more than its beginning."""
    text = plain(folder, 1000)
    return text if len(text) <= MOST_OF_FOLDER else f"…{text[1 - MOST_OF_FOLDER :]}"


def _section(column: QVBoxLayout, name: str, rows: Sequence[tuple[str, QWidget]]) -> None:
    """A heading, and below it labelled rows."""
    column.addWidget(title(name))
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 10)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(6)
    for words, field in rows:
        label = PlainLabel(words)
        label.setMinimumWidth(130)  # a longer one has the room that it needs
        label.setBuddy(field)
        if words and not field.accessibleName():
            field.setAccessibleName(words)
        if isinstance(field, Choice):
            field.set_width(FIELD_WIDTH)
        form.addRow(label, field)
    column.addLayout(form)


def _line(*widgets: QWidget, first_grows: bool = False) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if first_grows and place == 0 else 0)
    return line


def autosave_words(seconds: int) -> str:
    """How long after a change work is kept, in words."""
    if seconds < 60:
        return trn("{n} second after a change", "{n} seconds after a change", seconds)
    return trn("{n} minute after a change", "{n} minutes after a change", seconds // 60)
