"""The longest number of each kind fits where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.formats import LONGEST, rate
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.theme import mono_font, theme
from micrograd_desktop.qt.trace import leaf_panel
from micrograd_desktop.qt.train import bar
from micrograd_desktop.qt.train.inspector.delegate import CELL_MARGIN, NUMBER_PX
from micrograd_desktop.qt.train.inspector.model import GRADIENT, RATIO, VALUE, ParameterModel
from micrograd_desktop.qt.train.inspector.tree_view import ParameterTreeView
from micrograd_desktop.qt.train.network import card, header

RATES = [rate(value) for value in (1e-5, 1.235e-4, 1.235e-10, 0.001235, 12345678.0, 1.235e10)]
TEXT_MARGIN = 2
"""What a line edit leaves free at both ends of its text."""


def advance(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def room(field: QLineEdit) -> int:
    """Pixels that a field has for its text."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    return inside.marginsRemoved(QMargins(TEXT_MARGIN, 0, TEXT_MARGIN, 0)).width()


@pytest.mark.parametrize("width", [bar.RATE_WIDTH, leaf_panel.RATE_WIDTH])
def test_a_rate_fits_its_field(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    theme().apply(qapp)
    field = ValueField()
    qtbot.addWidget(field)
    field.setFixedWidth(width)
    field.show()
    assert max(advance(field.font(), text) for text in RATES) <= room(field)


def test_a_leaf_fits_its_field(qtbot: QtBot, qapp: QApplication) -> None:
    theme().apply(qapp)
    field = ValueField()
    qtbot.addWidget(field)
    field.setFixedWidth(leaf_panel.FIELD_WIDTH)
    field.show()
    assert advance(field.font(), rate(-1.235e-10)) <= room(field)


def test_numbers_fit_the_inspectors_columns(qtbot: QtBot) -> None:
    tree = ParameterTreeView(ParameterModel())
    qtbot.addWidget(tree)
    for column, text in ((VALUE, LONGEST), (VALUE, "rms 0.00e−000"), (GRADIENT, LONGEST), (RATIO, "−323.00")):
        assert advance(mono_font(NUMBER_PX), text) <= tree.header().sectionSize(column) - 1.5 * CELL_MARGIN + 1


def test_numbers_fit_the_card_and_the_legend() -> None:
    assert advance(mono_font(12, 600), LONGEST) <= card.NUMBER_WIDTH
    assert advance(mono_font(11), LONGEST) + advance(mono_font(11), LONGEST[1:]) <= header.LEAST_WIDTH
