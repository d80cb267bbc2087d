"""Of the dialog of preferences: how large everything is, whether it moves, and what language it speaks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from micrograd_desktop.language_choice import LANGUAGES
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.magnifier import magnifier, room_for
from micrograd_desktop.qt.preferences import MOTIONS, PRESENTED, SCALES, SPOKEN, Preferences
from micrograd_desktop.translation import tr

SIZE_TIP = tr("Of all windows: text, and with it controls, tables, plots and drawings")
PRESENTED_TIP = tr("The text size in presenter mode (F11), as far as the screen has room for it")
MOTION_TIP = tr("Reduced: the caret does not blink, menus, lists and tips are there at once")
MOTION_ROWS = dict(zip(MOTIONS, (tr("As the system"), tr("Usual"), tr("Reduced")), strict=True))
LANGUAGE_TIP = tr("What the window speaks, from its next start on; the system's where the app has it")
LANGUAGE_ROWS = dict(zip(SPOKEN, (tr("As the system"), *LANGUAGES.values()), strict=True))
LATER = tr("A new text size is there from the next start on.")


class ScreenPreferences:
    """The rows, to be put into the dialog of a window."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        self._known, self._window = preferences, window
        self.scale = Choice(self._sizes())
        self.presented = Choice([(str(scale), f"{scale} %") for scale in PRESENTED])
        self.motion = Choice(list(MOTION_ROWS.items()))
        self.language = Choice(list(LANGUAGE_ROWS.items()))
        self.note = PlainLabel()
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        for choice, tip in (
            (self.scale, SIZE_TIP), (self.presented, PRESENTED_TIP), (self.motion, MOTION_TIP),
            (self.language, LANGUAGE_TIP),
        ):  # fmt: skip
            set_tip(choice, tip)

    @property
    def rows(self) -> list[tuple[str, QWidget]]:
        """Each with its label."""
        return [
            (tr("Text size"), self.scale), ("", self.note), (tr("When presenting"), self.presented),
            (tr("Motion"), self.motion), (tr("Language"), self.language),
        ]  # fmt: skip

    def show(self) -> None:
        """What is preferred now."""
        self.scale.set_rows(self._sizes())
        self.scale.show_value(str(self._known.scale()))
        self.presented.show_value(str(self._known.presented_size()))
        self.motion.show_value(self._known.motion())
        self.language.show_value(self._known.language())
        self.note.setText(self._said())

    def tell(self, tell: Callable[[Choice, Callable[[str], object]], object]) -> None:
        """Have what is chosen remembered, by what connects a list with what remembers."""
        known = self._known
        tell(self.scale, lambda scale: known.set_scale(int(scale)))
        tell(self.presented, lambda scale: known.set_presented_size(int(scale)))
        tell(self.motion, known.set_motion)
        tell(self.language, known.set_language)

    def _possible(self) -> tuple[int, ...]:
        return room_for(self._window.minimumSize(), self._window.screen().availableSize())

    def _sizes(self) -> list[tuple[str, str]]:
        """Those that the screen has room for, and the one that is chosen."""
        offered = sorted({*self._possible(), self._known.scale()})
        return [(str(scale), f"{scale} %") for scale in offered]

    def _said(self) -> str:
        """Why there are no larger sizes, and when another one is seen."""
        largest = self._possible()[-1]
        said = (
            ""
            if largest == SCALES[-1]
            else tr("Up to {largest} %: larger text would leave the window no room here.", largest=largest)
        )
        return said if magnifier().works else f"{said} {LATER}".strip()
