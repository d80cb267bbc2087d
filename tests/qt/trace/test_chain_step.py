"""A block of the chain rule at every width and with all digits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from micrograd_desktop.engine.explain import ChainStep
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.chain_step import LINE_HEIGHT, PAD, ChainStepView
from micrograd_desktop.qt.trace.graph.scene import EXACT

THIRD = -1 / 3


@pytest.mark.parametrize("sign", ["+=", "="])
@pytest.mark.parametrize("width", [260, 320, 420])
def test_no_piece_of_a_line_passes_the_edge(qtbot, sign, width):
    theme().set_mode("light")
    theme().apply(QApplication.instance())
    step = ChainStep("o", "x1w1", "x1", 0, sign, "w1", THIRD, 2 / 7, 2 / 7 * THIRD, 0.1, 0.1 + 2 / 7 * THIRD, "x1")
    view = ChainStepView()
    qtbot.addWidget(view)
    heights = []
    for decimals in (2, EXACT):
        view.resize(width, 200)
        view.show_step(step, decimals)
        view.show()
        heights.append(view.height())
        for pieces in (view._numbers(step), view._before_after(step)):
            lines = view._lines(pieces)
            assert [piece for line in lines for piece in line] == pieces
            for line in lines:
                alone = sum(not piece.tied for piece in line) == 1
                assert alone or sum(piece.width + 6 for piece in line) - 6 <= width - 2 * PAD
        assert not view.grab().isNull()
    assert (heights[1] - heights[0]) % LINE_HEIGHT == 0
    assert heights[1] > heights[0]
