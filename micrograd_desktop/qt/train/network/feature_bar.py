"""The features over the network: a chip for each that can be had at a click, and a field for one that is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from micrograd_desktop.nn.features import LONGEST_FORMULA
from micrograd_desktop.presentation.feature_chips import (
    Chip,
    chips_of,
    example_of,
    fault,
    names_in_words,
    toggled,
    with_typed,
)
from micrograd_desktop.project.edits import EditError, SetFeatures
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec, Project
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS, SPACE, Chord
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

HEIGHT, CHIP_HEIGHT, FIELD_HEIGHT = 34, 22, 24
CHIP_TOP = (HEIGHT - CHIP_HEIGHT) // 2
MARGIN, GAP = 12, 4
FIELD_WIDTH, LEAST_FIELD_WIDTH = 168, 116
WIDE = 600
"""From here on the bar has a word in front of it, and a field of full width."""

MORE_WIDTH = 44


class FeatureChip(QToolButton):
    """A feature that is on or off.

    Signals
    -------
    walked(int)
        An arrow key leads to the next chip (1) or to the one before (-1).
    """

    walked = Signal(int)
    own_keys: frozenset[Chord] = SPACE | ARROWS

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("chip", True)
        self.setFixedHeight(CHIP_HEIGHT)

    def show_chip(self, chip: Chip) -> None:
        """Be that feature."""
        self.setText(chip.title.replace("&", "&&"))
        self.setAccessibleName(tr("Feature {title}", title=chip.title))
        set_tip(self, chip.tip)
        self.setChecked(chip.on)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys walk along the chips."""
        key = Qt.Key(event.key())
        if key in DIRECTIONS:
            self.walked.emit(sum(DIRECTIONS[key]))
        else:
            super().keyPressEvent(event)


class FormulaField(ValueField):
    """A field that says what is wrong with a formula while it is typed."""

    def __init__(self, read: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(read, parent)
        self.textEdited.connect(lambda _text: self._judge())

    def _judge(self) -> None:
        if not self.edited:
            return
        try:
            self._read(self.text())
        except ValueError as error:
            self._mark(str(error))


class FeatureBar(QWidget):
    """What the network sees of a point, over its inputs.

    Chips that there is no room for are in the menu of a button behind the others.

    Signals
    -------
    edit_requested(object, object)
        An edit, and None: nothing here is dragged.
    message_posted(str)
        Why what was clicked or typed is refused.
    """

    edit_requested = Signal(object, object)
    message_posted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[NetworkSpec, DatasetSpec] | None = None
        self._chips: tuple[Chip, ...] = ()
        self._current, self._example = 0, ""
        self._word = PlainLabel(tr("Features"), self)
        self._row = QWidget(self)  # so that Tab comes to new chips before it comes to the field
        self.chips: list[FeatureChip] = []
        self.more = QToolButton(self)
        self.field = FormulaField(self._read, self)
        self._build()
        self.set_project(Project())

    def set_project(self, project: Project) -> None:
        """Show what the network of a project sees."""
        shown = project.network, project.dataset
        if shown == self._shown:
            return
        if self._shown is None or self._shown[1] != project.dataset:
            self._name_inputs(project.dataset)
        self._shown = shown
        chips = chips_of(*shown)
        for button, chip in zip(self._buttons(len(chips)), chips, strict=True):
            button.show_chip(chip)
        self._chips, self._current = chips, min(self._current, len(chips) - 1)
        self._arrange()

    def type_one(self) -> None:
        """Let a person type a formula."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row."""
        return QSize(WIDE, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The field, and a menu of the features."""
        return QSize(2 * MARGIN + MORE_WIDTH + GAP + LEAST_FIELD_WIDTH, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the chips that there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground of the network."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens().canvas)

    def _build(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Features"))
        self._word.setProperty("role", "quiet")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setProperty("chip", True)
        self.more.setFixedHeight(CHIP_HEIGHT)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setAccessibleName(tr("More features"))
        set_tip(self.more, tr("Features that there is no room for beside the others"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(menu)
        self.field.setAccessibleName(tr("A feature of your own"))
        self.field.value_entered.connect(self._on_entered)
        self.field.refused.connect(self.message_posted)
        theme().changed.connect(self._arrange)

    def _name_inputs(self, data: DatasetSpec) -> None:
        self._example = example_of(data)
        set_tip(
            self.field,
            tr(
                "A feature of your own: a formula of {names}, such as {example}.\n"
                "With + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... and pi, up to {longest} characters.\n"
                "It must be a number at every point. Enter lets the network see it (Ctrl+Shift+F).",
                names=names_in_words(data),
                example=self._example,
                longest=LONGEST_FORMULA,
            ),
        )

    def _buttons(self, count: int) -> list[FeatureChip]:
        """As many chips as there are features."""
        while len(self.chips) > count:
            chip = self.chips.pop()
            chip.hide()
            chip.deleteLater()
        while len(self.chips) < count:
            place, chip = len(self.chips), FeatureChip(self._row)
            chip.clicked.connect(lambda _on=False, place=place: self._toggle(place))
            chip.walked.connect(lambda by, place=place: self._walk(place, by))
            self.chips.append(chip)
        return self.chips

    def _arrange(self) -> None:
        """Word, chips, menu and field from the left; a narrow bar has no word, and a shorter field."""
        wide, left = self.width() >= WIDE, MARGIN
        self._word.setVisible(wide)
        if wide:
            self._word.adjustSize()
            self._word.move(left, (HEIGHT - self._word.height()) // 2)
            left += self._word.width() + 2 * GAP
        field = FIELD_WIDTH if wide else LEAST_FIELD_WIDTH
        self.field.setPlaceholderText(tr("Such as {example}", example=self._example) if wide else self._example)
        shown, width = self._place_chips(self.width() - left - field - MARGIN - 2 * GAP)
        self._row.setGeometry(left, 0, width, HEIGHT)
        left += width + GAP
        hidden = len(self.chips) - shown
        self.more.setVisible(hidden > 0)
        if hidden:
            self.more.setText(f"+{hidden}")
            self.more.setGeometry(left, CHIP_TOP, MORE_WIDTH, CHIP_HEIGHT)
            left += MORE_WIDTH + GAP
        self.field.setGeometry(left + GAP, (HEIGHT - FIELD_HEIGHT) // 2, field, FIELD_HEIGHT)
        self._aim(min(self._current, max(shown - 1, 0)))

    def _place_chips(self, room: int) -> tuple[int, int]:
        """Show as many chips as fit, less the menu's button if not all do; how many these are, and their width."""
        widths = [chip.sizeHint().width() for chip in self.chips]
        if sum(widths) + GAP * (len(widths) - 1) > room:
            room -= MORE_WIDTH + GAP
        x = shown = 0
        for place, (chip, width) in enumerate(zip(self.chips, widths, strict=True)):
            fits = shown == place and x + width <= room
            chip.setVisible(fits)
            if fits:
                chip.setGeometry(x, CHIP_TOP, width, CHIP_HEIGHT)
                x, shown = x + width + GAP, shown + 1
        return shown, max(x - GAP, 0)

    def _aim(self, place: int) -> None:
        """Tab goes to that chip, arrow keys to the others."""
        self._current = place
        for i, chip in enumerate(self.chips):
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus if i == place else Qt.FocusPolicy.NoFocus)

    def _walk(self, place: int, by: int) -> None:
        shown = [i for i, chip in enumerate(self.chips) if not chip.isHidden()]
        to = min(max(place + by, 0), len(shown) - 1)
        self._aim(to)
        self.chips[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_menu(self) -> None:
        """The features whose chips are not shown."""
        menu = self.more.menu()
        menu.clear()
        for place, chip in enumerate(self._chips):
            if self.chips[place].isHidden():
                action = menu.addAction(chip.title.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(chip.on)
                action.triggered.connect(lambda _on=False, place=place: self._toggle(place))

    def _toggle(self, place: int) -> None:
        self.chips[place].setChecked(self._chips[place].on)  # the project decides
        try:
            texts = toggled(self._chips, place)
        except EditError as error:
            self.message_posted.emit(str(error))
            return
        self.edit_requested.emit(SetFeatures(texts), None)

    def _read(self, text: str) -> str:
        assert self._shown is not None
        if why := fault(text, *self._shown):
            raise ValueError(why)
        return text.strip()

    def _on_entered(self, text: str) -> None:
        self.edit_requested.emit(SetFeatures(with_typed(self._chips, text)), None)
