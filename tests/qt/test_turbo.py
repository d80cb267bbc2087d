"""The menu's choice of arithmetic is a change of the project like any other."""

from __future__ import annotations


def test_turbo_is_chosen_in_the_menu_and_taken_back_with_undo(open_window, tiny):
    window = open_window(tiny)
    turbo = window.actions_by_id["turbo"]
    assert not turbo.isChecked()
    turbo.trigger()
    assert window.session.project.training.arithmetic == "turbo"
    window.actions_by_id["undo"].trigger()
    assert window.session.project.training.arithmetic == "exact" and not turbo.isChecked()
    assert not window.session.can_undo
