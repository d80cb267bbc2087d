"""The window at every size: nothing is cut, nothing lies over anything else, no text is wider than its room."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QToolBar,
    QToolButton,
    QWidget,
)

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.project.spec import LayerSpec, Project
from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.main_window import LEAST_WORKSPACE, MINIMUM_SIZE, TITLE_BAR
from micrograd_desktop.qt.train.inspector.model import HISTORY, NAME
from micrograd_desktop.qt.train.inspector.tree_view import MOST_NAME_WIDTH

SIZES = [(1000, 600), (1024, 610), (1152, 690), (1280, 690), (1440, 870), (1920, 1050), (2560, 1400)]
"""Of the window without its title bar, on screens from 1024 x 640 on."""

DEMO = Project()
PROJECTS = {
    "demo": DEMO,
    "eight layers": replace(
        DEMO, network=replace(DEMO.network, hidden=(LayerSpec(16, "leaky_relu"), LayerSpec(8, "softplus")) * 4)
    ),
    "wide layers": replace(
        DEMO,
        dataset=replace(DEMO.dataset, kind="moons", train_share=0.7),
        network=replace(DEMO.network, hidden=(LayerSpec(128, "leaky_relu"), LayerSpec(128, "tanh"))),
    ),
}
PATIENCE = 20_000


def resized(qtbot, window: QMainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size() == QSize(*size), timeout=PATIENCE)
    for _ in range(3):
        QApplication.processEvents()


def visible_children(parent: QWidget) -> list[QWidget]:
    children = [child for child in parent.children() if isinstance(child, QWidget)]
    return [child for child in children if child.isVisible() and not child.isWindow()]


def walk(widget: QWidget):
    """The widget and all that is seen in it."""
    yield widget
    for child in parts(widget):
        yield from walk(child)


def parts(widget: QWidget) -> list[QWidget]:
    """What is seen in it, but for lists, plots and the like."""
    own_affair = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea)
    return [] if own_affair or isinstance(widget, QComboBox) else visible_children(widget)


def called(widget: QWidget) -> str:
    names = []
    while widget is not None and not widget.isWindow():
        names.append(widget.accessibleName()[:30] or widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def cut(window: QWidget) -> list[str]:
    """Widgets that reach out of the one they are in; what scrolls may, downwards."""
    found = []
    for parent in walk(window):
        scrolled = isinstance(parent.parentWidget(), QScrollArea)
        for child in parts(parent):
            room = parent.rect().adjusted(0, 0, 0, 100_000 if scrolled else 0)
            if not room.contains(child.geometry()):
                found.append(f"{called(child)}: {child.geometry()} in {parent.rect()}")
    return found


def overprinted(window: QWidget) -> list[str]:
    """Widgets of one layout that lie on each other."""
    found = []
    for parent in walk(window):
        layout = parent.layout()
        if layout is None:
            continue
        laid_out = [child for child in visible_children(parent) if _is_in(layout, child)]
        for one, other in itertools.combinations(laid_out, 2):
            if one.geometry().intersects(other.geometry()):
                found.append(f"{called(one)} and {called(other)}")
    return found


def _is_in(layout, widget: QWidget) -> bool:
    items = [layout.itemAt(place) for place in range(layout.count())]
    return any(
        item.widget() is widget or (item.layout() is not None and _is_in(item.layout(), widget)) for item in items
    )


def text_and_room(widget: QWidget) -> tuple[str, float] | None:
    """A widget's text, and the pixels it has for it; None if it has none, or breaks or elides it by design."""
    if isinstance(widget, QLabel):
        if widget.wordWrap() or type(widget).__name__ == "_Elided":
            return None
        return widget.text(), widget.contentsRect().width()
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        return widget.currentText(), room.width()
    if isinstance(widget, QLineEdit):
        frame = QStyleOptionFrame()
        widget.initStyleOption(frame)
        inside = widget.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, widget)
        return widget.text(), inside.width() - 4  # a line edit's own margins
    if isinstance(widget, QAbstractButton) and widget.text():
        words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if isinstance(widget, QToolButton) and not widget.icon().isNull() and widget.toolButtonStyle() != words:
            return None
        icon = 0 if widget.icon().isNull() else widget.iconSize().width()
        box = 20 if isinstance(widget, QCheckBox) else 0
        return widget.text().strip(), widget.width() - icon - box
    return None


def too_wide(window: QWidget) -> list[str]:
    """Texts that are wider than their room."""
    found = []
    for widget in walk(window):
        pair = text_and_room(widget)
        if pair is not None:
            width = QFontMetricsF(widget.font()).horizontalAdvance(pair[0])
            if width > pair[1] + 0.5:
                found.append(f"{called(widget)}: “{pair[0]}” takes {width:.0f} of {pair[1]:.0f}")
    return found


def faults(window: QWidget) -> list[str]:
    return [*cut(window), *overprinted(window), *too_wide(window)]


@pytest.fixture
def window(open_window):
    return open_window(PROJECTS["demo"])


@pytest.mark.parametrize("name", PROJECTS)
def test_at_every_size_nothing_is_cut_or_overprinted(qtbot, open_window, name):
    window = open_window(PROJECTS[name])
    inspector = window.workspace("train").layout.inspector
    for size in [*SIZES, *reversed(SIZES)]:
        window.show_workspace("train")
        resized(qtbot, window, size)
        small = size[1] < 660
        assert inspector.folded == small
        for folded in (small, not small, small):
            inspector.set_folded(folded)
            resized(qtbot, window, size)
            assert faults(window) == [], f"at {size}, folded: {folded}"
        window.show_workspace("trace")
        resized(qtbot, window, size)
        assert faults(window) == [], f"at {size}"


def test_with_all_bugs_on_it_still_fits(qtbot, window):
    for bug in BUGS:
        window.set_bug(bug, True)
    for workspace, size in itertools.product(("train", "trace"), SIZES):
        window.show_workspace(workspace)
        resized(qtbot, window, size)
        assert faults(window) == [], f"at {size}"


def test_a_smaller_window_scrolls_its_workspace_and_keeps_what_its_bars_have_no_room_for_behind_a_button(qtbot, window):
    window.workspace("runs")
    for workspace, size in itertools.product(("train", "trace", "runs"), (MINIMUM_SIZE, (720, 435), (860, 520))):
        window.show_workspace(workspace)
        resized(qtbot, window, size)
        area = window.findChild(QScrollArea, "wholeWorkspace")
        assert area.widget().size() == area.viewport().size().expandedTo(LEAST_WORKSPACE)
        bars = window.findChild(QToolBar, "controls")
        assert faults(bars) == faults(window.shown.widget) == [], f"{workspace} at {size}"
    spare = window.workspace("train").bar.spare
    resized(qtbot, window, MINIMUM_SIZE)
    window.show_workspace("train")
    assert spare.isVisible() and not any(part.isVisible() for part in spare.parts)
    spare.click()
    assert all(part.isVisible() for part in spare.parts)
    choice = window.workspace("train").bar.optimizer
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert window.session.project.training.optimizer == choice.itemData(1)
    qtbot.keyClick(spare.parts[0].window(), Qt.Key.Key_Escape)
    assert not any(part.isVisible() for part in spare.parts)
    resized(qtbot, window, (1440, 870))
    assert all(part.isVisible() for part in spare.parts) and not spare.isVisible()
    assert faults(window) == []


def test_what_has_the_keys_is_scrolled_into_sight(qtbot, window):
    resized(qtbot, window, MINIMUM_SIZE)
    area, pane = window.findChild(QScrollArea, "wholeWorkspace"), window.workspace("train").layout.loss_plot
    log = next(box for box in pane.findChildren(QCheckBox) if box.isEnabled())
    log.setFocus()
    QApplication.processEvents()
    assert area.viewport().rect().contains(log.mapTo(area.viewport(), log.rect().center()))


@pytest.mark.parametrize("name", PROJECTS)
def test_the_card_of_a_weight_covers_neither_of_its_ends_where_there_is_room(qtbot, open_window, name):
    window = open_window(PROJECTS[name])
    canvas = window.workspace("train").layout.canvas
    for size in SIZES:
        resized(qtbot, window, size)
        for parameter in canvas.view.scene.edge_parameters()[::40].tolist():
            canvas.select_parameter(parameter)
            card = canvas.card.geometry()
            assert canvas.view.rect().contains(card)
            if canvas.view.width() >= 600:
                assert not any(rect.toRect().intersects(card) for rect in canvas.view.places().selected_nodes())


def test_a_message_and_the_state_of_the_workspace_are_never_shown_together(qtbot, window):
    bar = window.statusBar()
    labels = [label for label in bar.findChildren(QLabel) if label.text()]
    assert labels and all(label.isVisible() for label in labels)
    for change in (lambda: None, window.workspace("train").status_changed.emit, lambda: window.set_bug("assign", True)):
        window.documents.message_posted.emit("Saved as Moons demo.mgd.")
        change()
        assert bar.currentMessage() == "Saved as Moons demo.mgd." and not any(label.isVisible() for label in labels)
        bar.clearMessage()
        assert all(label.isVisible() for label in labels)


def test_a_maximised_window_fits_a_screen_with_its_title_bar():
    for width, height in ((1024, 640), (1280, 720)):
        assert MINIMUM_SIZE[0] <= width and MINIMUM_SIZE[1] <= height - TITLE_BAR


def test_on_a_large_screen_neurons_the_plane_and_the_courses_grow(qtbot, open_window):
    project = PROJECTS["demo"]
    window = open_window(replace(project, network=replace(project.network, hidden=(LayerSpec(8, "tanh"),) * 2)))
    layout = window.workspace("train").layout
    measures = []
    for size in ((1440, 870), (1920, 1050)):
        layout.inspector.show_layers(False)  # which would stand beside the parameters, and take their room
        resized(qtbot, window, size)
        neuron, plane = layout.canvas.view.node_rect((1, 0)).width(), layout.boundary.plot.plot_rect().width()
        header = layout.inspector.tree.header()
        course, name = header.sectionSize(HISTORY), header.sectionSize(NAME)
        measures.append((neuron, plane, course))
        assert name <= MOST_NAME_WIDTH
    assert measures[0][0] == pytest.approx(40, abs=2) and measures[1][0] > 48
    assert measures[1][1] > measures[0][1] + 80
    assert measures[1][2] > measures[0][2] + 80


def test_every_list_opens_whole(window):
    for workspace in ("train", "trace"):
        window.show_workspace(workspace)
        lists = [found for found in window.findChildren(DropDown) if found.isVisible() and found.isEnabled()]
        assert lists
        for choices in lists:
            option = QStyleOptionComboBox()
            choices.initStyleOption(option)
            over = QStyle.StyleHint.SH_ComboBox_Popup  # such a list has scroll arrows, however short it is
            assert not choices.style().styleHint(over, option, choices)
            choices.showPopup()
            view: QAbstractItemView = choices.view()
            rows = [view.visualRect(view.model().index(row, 0)) for row in range(choices.count())]
            assert all(view.viewport().rect().contains(rect) for rect in rows), called(choices)
            assert min(rect.height() for rect in rows) >= 24
            choices.hidePopup()


NUMBER = re.compile(r"(?<![\w.)\]-])-\d")


def shown_texts(window: QWidget):
    for widget in walk(window):
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            model = widget.model()
            for row, column in itertools.product(range(model.rowCount()), range(model.columnCount())):
                yield str(model.index(row, column).data() or "")
        if widget.accessibleName():
            yield widget.accessibleName()
        if widget.toolTip():
            yield widget.toolTip()


def test_every_number_that_is_shown_has_a_true_minus(qtbot, open_window, tiny):
    log = replace(tiny, training=replace(tiny.training, learning_rate=1e-9))
    window = open_window(log)
    canvas = window.workspace("train").layout.canvas
    canvas.select_parameter(int(canvas.view.array("weights").argmin()))
    for workspace in ("train", "trace"):
        window.show_workspace(workspace)
        qtbot.waitUntil(lambda: window.shown.settled, timeout=PATIENCE)
        wrong = [text for text in shown_texts(window) if NUMBER.search(text)]
        assert wrong == []


def test_beside_the_strip_of_the_history_the_plane_is_as_wide_as_its_pane_lets_it_be(qtbot, open_window) -> None:
    window = open_window(DEMO)
    resized(qtbot, window, (1440, 870))
    train = window.workspace("train")
    train.set_default_sizes(train.layout.width(), train.layout.height())
    for _ in range(3):
        QApplication.processEvents()
    boundary = train.layout.boundary
    assert boundary.plot.plot_rect().width() > boundary.width() - 70
    assert train.layout.loss_plot.height() > 200
