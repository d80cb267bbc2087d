"""Live pictures are as fine as there is time for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.fineness import LEAST, Detail, Fineness

WANTED = Detail(20, 80)


def settled(fineness: Fineness, per_point: float, rounds: int = 30) -> list[Detail]:
    """The details that are chosen while a point takes so many seconds."""
    chosen = []
    for _ in range(rounds):
        chosen.append(fineness.of(WANTED))
        fineness.note(chosen[-1], per_point * chosen[-1].points)
    return chosen


def test_what_is_quick_is_drawn_as_finely_as_wanted() -> None:
    assert set(settled(Fineness(0.01), 1e-7)) == {WANTED}


@given(st.floats(1e-9, 1e-3))
def test_it_settles_on_the_finest_detail_that_fits(per_point: float) -> None:
    chosen = settled(Fineness(0.01), per_point)
    last = chosen[-1]
    assert set(chosen[10:]) == {last}
    assert last.points * per_point <= 0.01 or last == LEAST
    assert last == WANTED or last.points * per_point > 0.01 * 0.7 / 2.5


def test_one_slow_picture_changes_nothing() -> None:
    fineness = Fineness(0.01)
    settled(fineness, 1e-6)
    fineness.note(WANTED, 1.0)
    assert fineness.of(WANTED) == WANTED


def test_it_becomes_fine_again() -> None:
    fineness = Fineness(0.01)
    assert settled(fineness, 1e-4)[-1] == LEAST
    assert settled(fineness, 1e-7)[-1] == WANTED


def test_what_is_forgotten_does_not_count() -> None:
    fineness = Fineness(0.01)
    settled(fineness, 1e-4)
    fineness.forget()
    assert fineness.of(WANTED) == WANTED


@given(st.integers(1, 40), st.integers(1, 158), st.floats(1e-9, 1.0))
def test_it_is_never_finer_than_wanted(neurons: int, output: int, per_point: float) -> None:
    fineness, wanted = Fineness(0.01), Detail(neurons, output)
    for _ in range(10):
        chosen = fineness.of(wanted)
        assert 1 <= chosen.neurons <= neurons and 1 <= chosen.output <= output
        fineness.note(chosen, per_point * chosen.points)
