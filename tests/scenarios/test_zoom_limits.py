"""What is as large or as small as it gets can't be zoomed further, and says so."""

from __future__ import annotations

import pytest

from micrograd_desktop.qt.controls.fields import IconButton

PATIENCE = 20_000

LARGEST = {"train": "As large as it gets: 400%", "trace": "As large as it gets: 300%"}
SMALLEST = {"train": "As small as it gets: 40%", "trace": "As small as it gets: 2%"}


@pytest.fixture(params=["train", "trace"])
def window(request, qtbot, open_window, tiny):
    window = open_window(tiny)
    window.show_workspace(request.param)
    if request.param == "trace":
        qtbot.waitUntil(lambda: window.workspace("trace").binding.shown is not None, timeout=PATIENCE)
    return window


def buttons(window):
    """The header's buttons by their names."""
    pane = window.shown.zoomed if window.shown_workspace == "train" else window.shown.layout.graph
    found = {button.accessibleName(): button for button in pane.findChildren(IconButton)}
    return found["Zoom in"], found["Zoom out"]


def zoom_to_the_end(action):
    """Press it until it can't be pressed any more."""
    for _ in range(40):
        if not action.isEnabled():
            return
        action.trigger()


@pytest.mark.parametrize(
    ("further", "back", "reasons"), [("zoom_in", "zoom_out", LARGEST), ("zoom_out", "zoom_in", SMALLEST)]
)
def test_zoom_ends_at_its_limit_with_the_reason_and_goes_on_after_a_step_back(window, further, back, reasons):
    reason, further, back = reasons[window.shown_workspace], window.actions_by_id[further], window.actions_by_id[back]
    button = next(b for b in buttons(window) if b.accessibleName() == further.text().replace("&", ""))
    tip, tip_of_button = further.toolTip(), button.toolTip()
    zoom_to_the_end(further)
    for control in (further, button):
        assert not control.isEnabled() and control.toolTip() == reason
    assert back.isEnabled()
    back.trigger()
    assert further.isEnabled() and further.toolTip() == tip
    assert button.isEnabled() and button.toolTip() == tip_of_button


def test_fit_frees_the_zoom(window):
    larger = window.actions_by_id["zoom_in"]
    zoom_to_the_end(larger)
    assert not larger.isEnabled()
    window.actions_by_id["fit"].trigger()
    assert larger.isEnabled()


def test_the_limit_is_that_of_the_workspace_that_is_shown(window):
    here, there = window.shown_workspace, {"train": "trace", "trace": "train"}[window.shown_workspace]
    larger = window.actions_by_id["zoom_in"]
    zoom_to_the_end(larger)
    window.show_workspace(there)
    assert larger.isEnabled()
    window.show_workspace(here)
    assert not larger.isEnabled() and larger.toolTip() == LARGEST[here]
