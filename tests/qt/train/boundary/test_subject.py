"""What the pane shows in the place of the output, in words."""

from __future__ import annotations

import numpy as np

from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.neuron_map import NeuronLook, ShownNeuron
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.train.boundary.legend import Legend
from micrograd_desktop.qt.train.boundary.subject import BENT_HELD, OUTPUT, Subject

LEGEND = Legend(BINARY, False, 1.0, True, 3, None, True)
HOVERED = ShownNeuron(NeuronLook(0, "tanh"), "1.1", False)
PINNED = HOVERED._replace(pinned=True)
MAPS = Heatmaps(np.full((1, 2, 2), 0.5), np.zeros((2, 2)), (-1.0, 1.0, -1.0, 1.0))


def said(subject: Subject) -> list[list[str]]:
    return [[item.text for item in choice] for choice in subject.legend_choices(LEGEND, MAPS, False)]


def test_the_output_has_its_own_legend_and_nothing_to_let_go() -> None:
    subject = Subject()
    assert (subject.title, subject.caption(3), subject.name) == (OUTPUT, "", OUTPUT)
    assert subject.is_output and not subject.stays and subject.map(MAPS) is MAPS
    assert said(subject) == [[item.text for item in choice] for choice in LEGEND.choices()]


def test_a_neuron_stays_if_it_is_pinned_and_its_legend_has_its_line() -> None:
    assert not Subject(HOVERED).stays and Subject(PINNED).stays and not Subject(HOVERED).is_output
    subject, choices = Subject(PINNED), said(Subject(PINNED))
    assert subject.title == PINNED.title and subject.caption(3) == PINNED.caption(3) and "1.1" in subject.name
    assert all(choice[-1] == PINNED.line and "output wrong (3)" in choice for choice in choices)
    assert (found := subject.map(MAPS)) is not None and found is not MAPS


def test_zero_lines_are_named_however_short_the_legend_is() -> None:
    lines = ZeroLines(2, (0, 1))
    for subject in (Subject(zero_lines=lines), Subject(PINNED, zero_lines=lines)):
        assert all(choice[-1] == lines.title for choice in said(subject))


def test_a_bent_plane_goes_before_all_else() -> None:
    subject = Subject(None, 2, ZeroLines(2, (0, 1)))
    assert subject.title == Subject(PINNED, 2).title == "Bent by hidden 2" and subject.stays
    assert (subject.caption(None), subject.caption(1234)) == ("", "step 1,234")
    assert said(subject) == [[item.text for item in choice] for choice in LEGEND.in_bent()]
    held = next(subject.legend_choices(LEGEND, MAPS, True))
    assert [item.text for item in held][-3:] == ["train", "test", BENT_HELD]
