"""Of the dialog of preferences: how large everything is, on a desk and before an audience, and whether it moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.magnifier import magnifier, room_for
from micrograd_desktop.qt.preferences import MOTIONS, PRESENTED, SCALES, Preferences

SIZE_TIP = "Of all windows: text, and with it controls, tables, plots and drawings"
PRESENTED_TIP = "The text size in presenter mode (F11), as far as the screen has room for it"
MOTION_TIP = "Reduced: the caret does not blink, menus, lists and tips are there at once"
MOTION_ROWS = dict(zip(MOTIONS, ("As the system", "Usual", "Reduced"), strict=True))
LATER = "A new text size is there from the next start on."


class ScreenPreferences:
    """The rows, to be put into the dialog of a window."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        self._known, self._window = preferences, window
        self.scale = Choice(self._sizes())
        self.presented = Choice([(str(scale), f"{scale} %") for scale in PRESENTED])
        self.motion = Choice(list(MOTION_ROWS.items()))
        self.note = PlainLabel()
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        for choice, tip in ((self.scale, SIZE_TIP), (self.presented, PRESENTED_TIP), (self.motion, MOTION_TIP)):
            set_tip(choice, tip)

    @property
    def rows(self) -> list[tuple[str, QWidget]]:
        """Each with its label."""
        return [
            ("Text size", self.scale), ("", self.note), ("When presenting", self.presented), ("Motion", self.motion),
        ]  # fmt: skip

    def show(self) -> None:
        """What is preferred now."""
        self.scale.set_rows(self._sizes())
        self.scale.show_value(str(self._known.scale()))
        self.presented.show_value(str(self._known.presented_size()))
        self.motion.show_value(self._known.motion())
        self.note.setText(self._said())

    def tell(self, tell: Callable[[Choice, Callable[[str], object]], object]) -> None:
        """Have what is chosen remembered, by what connects a list with what remembers."""
        known = self._known
        tell(self.scale, lambda scale: known.set_scale(int(scale)))
        tell(self.presented, lambda scale: known.set_presented_size(int(scale)))
        tell(self.motion, known.set_motion)

    def _possible(self) -> tuple[int, ...]:
        return room_for(self._window.minimumSize(), self._window.screen().availableSize())

    def _sizes(self) -> list[tuple[str, str]]:
        """Those that the screen has room for, and the one that is chosen."""
        offered = sorted({*self._possible(), self._known.scale()})
        return [(str(scale), f"{scale} %") for scale in offered]

    def _said(self) -> str:
        """Why there are no larger sizes, and when another one is seen."""
        largest = self._possible()[-1]
        said = "" if largest == SCALES[-1] else f"Up to {largest} %: larger text would leave the window no room here."
        return said if magnifier().works else f"{said} {LATER}".strip()
