"""When an action can be done: in its workspace, and short of its limit."""

from __future__ import annotations

from PySide6.QtGui import QAction

from micrograd_desktop.qt.controls.plain import set_tip

_TIP, _LIMIT, _ELSEWHERE = "tip", "limit", "elsewhere"
"""Properties of an action: what its tip says, why it can't be done, whether it is another workspace's."""


def set_action_tip(action: QAction, tip: str) -> None:
    """What is said of an action while it can be done."""
    action.setProperty(_TIP, tip)
    _show(action)


def set_limit(action: QAction, reason: str) -> None:
    """Disable an action at its limit, with the reason as its tip; without a reason it can be done."""
    action.setProperty(_LIMIT, reason)
    _show(action)


def set_elsewhere(action: QAction, elsewhere: bool) -> None:
    """Disable an action of a workspace that is not shown."""
    action.setProperty(_ELSEWHERE, elsewhere)
    _show(action)


def limit_of(action: QAction) -> str:
    """Why an action can't be done; empty where it can, or is only another workspace's."""
    return str(action.property(_LIMIT) or "")


def is_elsewhere(action: QAction) -> bool:
    """Whether it is an action of a workspace that is not shown."""
    return bool(action.property(_ELSEWHERE))


def _show(action: QAction) -> None:
    reason = action.property(_LIMIT) or ""
    set_tip(action, reason or action.property(_TIP) or "")
    action.setEnabled(not reason and not action.property(_ELSEWHERE))
