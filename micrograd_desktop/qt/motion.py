"""Reduced motion: what Qt moves by itself stands still, for those whom it disturbs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def is_reduced(preferred: str) -> bool:
    """Whether motion is to be reduced: as is preferred, or else as the system says, from Qt 6.12 on.

    Parameters
    ----------
    preferred
        One of ``preferences.MOTIONS``.
    """
    if preferred != "system":
        return preferred == "reduced"
    app = QApplication.instance()
    hints = app.styleHints() if isinstance(app, QApplication) else None
    access = hints.accessibility() if hints is not None and hasattr(hints, "accessibility") else None
    told = getattr(access, "motionPreference", None)
    return told is not None and getattr(told(), "name", "") == "ReducedMotion"


def set_reduced(reduced: bool) -> None:
    """Have the caret stand and menus, lists and tips be there at once; or all as Qt and the system have it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    usual_effects, usual_flash = _usual()
    for effect, on in zip(EFFECTS, usual_effects, strict=True):
        QApplication.setEffectEnabled(effect, on and not reduced)
    QApplication.setCursorFlashTime(0 if reduced else usual_flash)


@cache
def _usual() -> tuple[tuple[bool, ...], int]:
    """What of it is on, and how fast the caret blinks, before anything of it was changed here."""
    return tuple(map(QApplication.isEffectEnabled, EFFECTS)), QApplication.cursorFlashTime()
