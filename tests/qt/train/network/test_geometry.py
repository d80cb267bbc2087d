"""Where what belongs to the network's neurons stands."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.qt.theme import load_fonts, mono_font
from micrograd_desktop.qt.train.network.geometry import OUTPUT_SIZE, RIGHT, WORDS_BESIDE
from micrograd_desktop.qt.train.network.neurons import BESIDE, CLASS_WIDTH


@pytest.mark.parametrize("score", [0.00848, -0.00848, -8.48e-10, 1234567.0])
def test_the_longest_score_of_a_class_has_room_beside_its_neuron(qapp, score: float) -> None:
    load_fonts()
    assert QFontMetricsF(mono_font(11, 600)).horizontalAdvance(signed(score, 2)) <= CLASS_WIDTH
    assert OUTPUT_SIZE / 2 + BESIDE + CLASS_WIDTH <= RIGHT + WORDS_BESIDE
