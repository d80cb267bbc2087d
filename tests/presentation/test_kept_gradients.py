"""Gradients that leaves keep between passes go with the steps that were made with them."""

from __future__ import annotations

from micrograd_desktop.presentation import kept_gradients
from micrograd_desktop.presentation.kept_gradients import KeptGradients
from micrograd_desktop.project.spec import TraceSpec


def stepped(count: int) -> tuple[KeptGradients, list[TraceSpec]]:
    """Steps from one document to the next, after each of which leaf 0 keeps its number."""
    kept, specs = KeptGradients(), [TraceSpec(program=f"a = {i}.0") for i in range(count + 1)]
    for i in range(count):
        before, kept.now = kept.now, {0: float(i + 1)}
        kept.step(specs[i], specs[i + 1], before)
    return kept, specs


def test_each_step_back_and_forth_brings_its_own():
    kept, specs = stepped(2)
    for old, new, expected in ((2, 1, {0: 1.0}), (1, 0, None), (0, 1, {0: 1.0}), (1, 2, {0: 2.0})):
        kept.move(specs[old], specs[new])
        assert kept.now == expected


def test_a_change_that_is_no_such_step_leaves_them():
    kept, specs = stepped(2)
    kept.move(specs[2], TraceSpec(program=specs[1].program))
    kept.move(specs[2], specs[0])
    assert kept.now == {0: 2.0}


def test_the_oldest_steps_are_forgotten_where_there_are_too_many(monkeypatch):
    monkeypatch.setattr(kept_gradients, "MOST_NUMBERS", 3)
    kept, specs = stepped(5)
    kept.move(specs[5], specs[4])
    assert kept.now == {0: 4.0}
    kept.move(specs[1], specs[0])
    assert kept.now == {0: 4.0}
