"""The panels around the graph: chain rule, order, history, leaves, bugs, exports."""

from __future__ import annotations

import subprocess
import sys
import threading
import unicodedata
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.presentation.formats import every_digit, rate
from micrograd_desktop.presentation.leaf_edits import LeafRow
from micrograd_desktop.presentation.trace_program import TraceRequest, trace_program
from micrograd_desktop.qt.actions import enable_workspace
from micrograd_desktop.qt.controls.bug_switches import BugButton, BugStrip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.threads.latest_job import LatestJob, StoppedError
from micrograd_desktop.qt.trace import take_home
from micrograd_desktop.qt.trace.bar import TraceBar
from micrograd_desktop.qt.trace.chain_rule import ChainRule
from micrograd_desktop.qt.trace.code.pane import EVALUATING, EditorPane
from micrograd_desktop.qt.trace.graph.scene import EXACT, TraceScene, factor, number
from micrograd_desktop.qt.trace.leaf_panel import MOST_ROWS, PARAMETERS, LeafPanel
from micrograd_desktop.qt.trace.order_list import GRAD, STATE, OrderList
from micrograd_desktop.qt.trace.steps import VisitRows
from micrograd_desktop.qt.trace.take_home import FORMATS, TakeHome
from micrograd_desktop.qt.trace.timeline import TraceTimeline
from tests.qt.recorded_actions import ROWS, recorded_actions

NEURON = "x1=2.0;x2=0.0;w1=-3.0;w2=1.0;b=6.881373587019543;x1w1=x1*w1;x2w2=x2*w2;s=x1w1+x2w2;n=s+b;o=n.tanh()"


@pytest.fixture(autouse=True)
def light(qapp):
    theme().set_mode("light")
    theme().apply(qapp)


@pytest.fixture
def walk():
    return trace_program(TraceRequest(NEURON)).walk


def shown(qtbot, widget, width=320, height=400):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


class TestChainRule:
    @pytest.mark.parametrize("width", [260, 320, 420])
    @pytest.mark.parametrize("decimals", [2, 4, EXACT])
    def test_it_says_the_rule_in_words_and_numbers_at_every_width(self, qtbot, walk, width, decimals):
        panel = shown(qtbot, ChainRule(), width)
        for position in range(walk.n_forward + 1, walk.length + 1):
            panel.show_explanation(walk.explanation(position), (position - 10, 10), decimals)
            QApplication.processEvents()
            assert len(panel.steps) == len(walk.explanation(position).steps)
            assert not panel.grab().isNull()
        panel.show_explanation(walk.explanation(18), (8, 10), 4)
        assert "x1w1 = x1 × w1. A product passes its gradient" in panel.accessibleDescription()
        assert "x1.grad was 0.0000 and is now −1.5000" in panel.accessibleDescription()

    def test_copy_takes_the_text(self, qtbot, walk):
        panel = shown(qtbot, ChainRule())
        panel.show_message("Forward pass", "All values are computed.")
        panel.setFocus()
        qtbot.keyClick(panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "Forward pass. All values are computed."
        assert panel.steps == []


class TestOrderList:
    def test_the_states_are_words_too(self, qtbot, walk):
        order = shown(qtbot, OrderList())
        order.set_rows(VisitRows(walk), "Topological order, reversed")
        order.set_state(8, 7, walk.moment(18).grads)
        model = order.model
        assert [model.data(model.index(row, STATE)) for row in (0, 7, 9)] == ["visited", "current", "waiting"]
        assert model.data(model.index(9, GRAD)) == "−1.5000"
        order.set_decimals(2)
        assert model.data(model.index(9, GRAD)) == "−1.50"
        assert not order.grab().isNull()

    def test_a_click_and_enter_go_there_and_pointing_names_the_node(self, qtbot, walk):
        order = shown(qtbot, OrderList())
        order.set_rows(VisitRows(walk), "x")
        row = QPoint(80, order.table.rowViewportPosition(3) + 10)
        with qtbot.waitSignal(order.row_clicked) as clicked:
            qtbot.mouseClick(order.table.viewport(), Qt.MouseButton.LeftButton, pos=row)
        assert clicked.args == [3]
        with qtbot.waitSignal(order.row_clicked) as clicked:
            qtbot.keyClick(order.table, Qt.Key.Key_Return)
        assert clicked.args == [3]
        with qtbot.waitSignal(order.row_hovered) as hovered:
            qtbot.mouseMove(order.table.viewport(), row + QPoint(0, 26))
        assert hovered.args == [walk.backward.visits[4].node]

    def test_why_the_order_matters_is_told_on_request(self, qtbot):
        order = shown(qtbot, OrderList())
        assert not order.why.isVisible()
        order.help.click()
        assert order.why.isVisible()
        assert "30" in order.why.text() and "42" in order.why.text()

    def test_the_model_keeps_qts_rules(self, qtbot, walk, qtmodeltester):
        order = OrderList()
        qtbot.addWidget(order)
        order.set_rows(VisitRows(walk), "x")
        qtmodeltester.check(order.model)


class TestTimeline:
    @pytest.fixture
    def timeline(self, qtbot, walk):
        line = shown(qtbot, TraceTimeline(), 1100, 92)
        line.set_steps(walk.names, [walk.names[visit.node] for visit in walk.backward.visits])
        line.position_chosen.connect(line.set_position)
        return line

    def test_a_press_and_a_drag_scrub(self, qtbot, timeline):
        strip, chosen = timeline.strip, []
        timeline.position_chosen.connect(chosen.append)
        at = [QPoint(round(strip.place(step)), 42) for step in (4, 9, 12)]
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at[0])
        for point in at[1:]:
            qtbot.mouseMove(strip, point)
        qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at[-1])
        assert chosen == [5, 10, 13]

    def test_keys_and_buttons_step_and_stop_at_the_ends(self, qtbot, timeline):
        for key, position in ((Qt.Key.Key_End, 20), (Qt.Key.Key_Right, 20), (Qt.Key.Key_Left, 19),
                              (Qt.Key.Key_PageUp, 9), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageDown, 10)):  # fmt: skip
            qtbot.keyClick(timeline.strip, key)
            assert timeline.strip.position == position
        timeline.buttons["forward"].click()
        timeline.buttons["back"].click()
        timeline.buttons["first"].click()
        assert timeline.strip.position == 0
        assert not timeline.buttons["back"].isEnabled()
        timeline.buttons["last"].click()
        assert timeline.strip.spoken() == "20 of 20 steps, backward at x1"

    @pytest.mark.parametrize("count", [0, 1, 3, 40, 100_000])
    def test_any_number_of_steps_is_painted(self, timeline, count):
        names = [f"value {i}" for i in range(count)]
        timeline.set_steps(names, names)
        for position in {0, count, 2 * count}:
            timeline.set_position(position)
            assert not timeline.grab().isNull()


class TestLeafPanel:
    def test_a_slider_and_a_number_set_a_leaf(self, qtbot):
        panel = shown(qtbot, LeafPanel(), 280)
        panel.set_leaves([LeafRow(3, "x1", 2.0), LeafRow(5, "w1", -3.0)])
        row = panel.row_of("w1")
        with qtbot.waitSignal(panel.leaf_changed) as changed:
            row.field.setFocus()
            row.field.selectAll()
            qtbot.keyClicks(row.field, "0.25")
            qtbot.keyClick(row.field, Qt.Key.Key_Return)
        assert changed.args == [5, 0.25, None]
        keys = []
        panel.leaf_changed.connect(lambda node, _value, key: keys.append((node, key)))
        slider = panel.row_of("x1").slider
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
        qtbot.mouseMove(slider, QPoint(50, 12))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(50, 12))
        assert len(keys) == 2 and len(set(keys)) == 1 and keys[0][0] == 3

    def test_many_leaves_show_some_and_the_selected_one(self, qtbot):
        panel = shown(qtbot, LeafPanel(), 280)
        panel.set_leaves([LeafRow(i, f"w{i}", float(i)) for i in range(300)])
        with pytest.raises(KeyError):
            panel.row_of("w250")
        panel.pin(250)
        assert panel.row_of("w250").leaf.value == 250.0
        assert panel.row_of(f"w{MOST_ROWS - 1}")

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e300])
    def test_a_number_off_every_scale_is_shown(self, qtbot, value):
        panel = shown(qtbot, LeafPanel(), 280)
        panel.set_leaves([LeafRow(0, "a", value)])
        assert not panel.grab().isNull()
        assert panel.row_of("a").field.text() == rate(value)
        assert panel.row_of("a").field.toolTip() == every_digit(value)

    def test_parameters_stand_apart_and_gradients_that_add_up_are_marked(self, qtbot):
        panel = shown(qtbot, LeafPanel(), 280)
        panel.set_leaves([LeafRow(0, "x", 1.0), LeafRow(1, "ys[0]", 1.0, kept=10.34), LeafRow(2, "w", 1.0, True)])
        assert [panel.row_of(name).heading for name in ("x", "w")] == ["Inputs and other leaves", PARAMETERS]
        assert panel.row_of("ys[0]").heading == ""
        assert [panel.row_of(name).name_text for name in ("x", "ys[0]", "w")] == ["x", "ys[0] Σ", "w"]
        assert "was 10.3400 before backward()" in panel.row_of("ys[0]").field.accessibleDescription()
        assert panel.kept.isVisible() and "nothing set them to 0" in panel.kept.text()
        panel.set_leaves([LeafRow(0, "x", 1.0)])
        assert panel.row_of("x").heading == "" and not panel.kept.isVisible()

    def test_leaves_set_by_hand_are_marked_and_have_a_way_back(self, qtbot):
        panel, asked = shown(qtbot, LeafPanel(), 280), []
        panel.text_requested.connect(asked.append)
        panel.set_leaves([LeafRow(0, "x", 1.0), LeafRow(4, "w", 1.0, True, by_hand=True)])
        assert not panel.row_of("x").back.isVisible() and panel.row_of("w").back.isVisible()
        assert "Set by hand" in panel.row_of("w").field.accessibleDescription()
        panel.row_of("w").back.click()
        panel.back.click()
        assert asked == [4, None]
        panel.set_leaves([LeafRow(0, "x", 1.0), LeafRow(4, "w", 1.0, True)])
        assert not panel.back.isVisible() and not panel.row_of("w").back.isVisible()

    def test_a_bad_number_is_refused(self, qtbot):
        panel, refused = shown(qtbot, LeafPanel(), 280), []
        panel.set_leaves([LeafRow(0, "a", 2.0)])
        panel.refused.connect(refused.append)
        field = panel.row_of("a").field
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "two")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert "not a number" in refused[0]
        assert field.text() == "two" and field.refusal == refused[0]


def test_the_bar_triggers_its_actions_and_shows_the_direction(qtbot):
    window, actions, calls = recorded_actions(qtbot)
    enable_workspace(actions, ROWS, "trace")
    bar = TraceBar(actions)
    window.setCentralWidget(bar)
    window.show()
    for button in bar.buttons.values():
        button.click()
    assert calls == ["trace_zero", "trace_forward", "trace_back", "trace_one", "trace_run"]
    bar.set_state(running=True, backward=True)
    assert bar.buttons["trace_run"].text().strip() == "Pause"
    bar.set_state(running=False, backward=False)
    assert bar.buttons["trace_run"].text().strip() == "Run to end"
    with qtbot.waitSignal(bar.speed_changed) as changed:
        bar.speed.setCurrentIndex(0)
    assert changed.args == [0.5] and bar.chosen_speed == 0.5


def test_bugs_are_said_loudly(qtbot):
    window, actions, calls = recorded_actions(qtbot)
    button, strip = BugButton(actions), BugStrip()
    window.addToolBar("bugs").addWidget(button)
    qtbot.addWidget(strip)
    button.set_bugs(("assign", "wrong-sign"))
    assert button.accessibleName() == "2 bugs on"
    strip.set_bugs(("assign",))
    assert not strip.isHidden()
    assert strip.text.startswith("Bug on: = instead of +=. Gradients are assigned")
    strip.set_bugs(tuple(BUGS))
    assert "5 bugs on" in strip.text
    with qtbot.waitSignal(strip.clear_requested):
        strip.button.click()
    strip.set_bugs(())
    assert strip.isHidden()
    button.menu().actions()[0].trigger()
    assert calls == ["bug_assign"]


def test_segments_choose_one(qtbot):
    segments = shown(
        qtbot, Segments("x", [Segment("a", "A", "first", "play"), Segment("b", "B", "second", "pause")]), 200, 32
    )
    with qtbot.waitSignal(segments.chosen) as chosen:
        segments.buttons["b"].click()
    assert chosen.args == ["b"]


@pytest.mark.parametrize(
    ("value", "text"), [(-3.0, "×−3.0"), (0.49999999, "×0.5"), (1e-9, "×1e−9"), (float("inf"), "×∞")]
)
def test_a_local_derivative_is_a_factor(value, text):
    assert factor(value) == text


def test_all_digits_are_all_digits():
    assert number(-0.1 + 0.3, EXACT) == repr(-0.1 + 0.3)
    assert number(float("nan"), EXACT) == "NaN"


class TestTakeHome:
    @pytest.fixture
    def scene(self, qapp, walk):
        traced = trace_program(TraceRequest(NEURON))
        return TraceScene(traced, traced.walk.moment(20))

    @pytest.fixture
    def home(self, qtbot, scene):
        window = QMainWindow()
        qtbot.addWidget(window)
        return TakeHome(window, lambda: scene)

    @pytest.mark.parametrize("name", list(FORMATS))
    def test_every_format_is_saved_and_copied(self, qtbot, home, tmp_path, name):
        said = []
        home.message_posted.connect(said.append)
        path = tmp_path / f"graph{FORMATS[name].suffix}"
        home.save_to(name, path)
        home.copy(name)
        assert said == [f"Saved {path.name}", FORMATS[name].copied]
        assert path.stat().st_size > 100
        if name in ("micrograd", "dot", "csv", "pytorch", "svg"):
            assert "x1w1" in QGuiApplication.clipboard().text()

    def test_the_pictures_hold_the_graph(self, home, tmp_path):
        home.save_to("svg", tmp_path / "g.svg")
        assert QSvgRenderer(str(tmp_path / "g.svg")).isValid()
        assert "x1w1" in (tmp_path / "g.svg").read_text(encoding="utf-8")
        home.save_to("png", tmp_path / "g.png")
        image = QImage(str(tmp_path / "g.png"))
        assert image.width() > 1500 and image.rect().contains(QRect(0, 0, 800, 300))

    @pytest.mark.parametrize("name", list(FORMATS))
    def test_labels_that_hold_every_sign_of_control_are_escaped(self, qtbot, tmp_path, name):
        signs = "".join(map(chr, (*range(32), *range(127, 160), 0x2028, 0x202E, 0x2066, 0xFFFE, 0xFFFF)))
        labels = ["<&>]]>\"'", *(signs[i : i + 2] for i in range(0, len(signs), 2))]
        program = "".join(f"v{i} = Value({i}.0, label={label!a})\n" for i, label in enumerate(labels))
        traced = trace_program(TraceRequest(program + "out = " + " + ".join(f"v{i}" for i in range(len(labels)))))
        window = QMainWindow()
        qtbot.addWidget(window)
        home, said = TakeHome(window, lambda: TraceScene(traced, traced.walk.moment(20))), []
        home.message_posted.connect(said.append)
        path = tmp_path / f"graph{FORMATS[name].suffix}"
        home.save_to(name, path)
        home.copy(name)
        assert said == [f"Saved {path.name}", FORMATS[name].copied]
        if name == "png":
            return
        written = path.read_text(encoding="utf-8")
        assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp") or c in "\n\t" for c in written)
        if name == "svg":
            root = ElementTree.fromstring(written)
            assert any("\\x1b" in text for text in root.itertext())

    def test_a_picture_of_a_large_graph_has_a_bound(self, scene, monkeypatch):
        monkeypatch.setattr(take_home, "MOST_PIXELS", 10_000)
        image = take_home.picture(scene)
        assert 9_000 < image.width() * image.height() < 10_500

    def test_the_saved_micrograd_program_runs(self, home, tmp_path):
        pytest.importorskip("micrograd")
        home.save_to("micrograd", tmp_path / "g.py")
        done = subprocess.run([sys.executable, str(tmp_path / "g.py")], capture_output=True, text=True, check=True)
        assert "x1 2.0 -1.4999999999999" in done.stdout

    def test_a_folder_that_is_not_there_is_a_sentence(self, home, tmp_path):
        said = []
        home.message_posted.connect(said.append)
        home.save_to("dot", tmp_path / "nowhere" / "g.dot")
        assert "could not be saved" in said[0]

    def test_without_a_graph_there_is_nothing_to_take(self, qtbot, tmp_path):
        window, said = QMainWindow(), []
        qtbot.addWidget(window)
        home = TakeHome(window, lambda: None)
        home.message_posted.connect(said.append)
        home.copy("svg")
        home.save_to("svg", tmp_path / "x.svg")
        assert said == ["There is no graph yet."] * 2


class TestLatestJob:
    def test_the_newest_request_wins_and_results_come_on_the_gui_thread(self, qtbot):
        import threading

        begun, gate, done = threading.Event(), threading.Event(), []

        def work(request):
            begun.set()
            gate.wait(10)
            return request, threading.current_thread().name

        job = LatestJob(work, "a job")
        job.done.connect(lambda result: done.append((result, threading.current_thread().name)))
        with qtbot.waitSignals([job.done, job.done], timeout=10_000):
            job.submit(0)
            begun.wait(10)
            for request in range(1, 5):
                job.submit(request)
            gate.set()
        job.shutdown()
        assert done == [((0, "a job"), "MainThread"), ((4, "a job"), "MainThread")]

    def test_it_keeps_no_result_and_no_request_while_it_waits(self, qtbot):
        import weakref

        class Thing:
            pass

        kept = []
        job = LatestJob(lambda _request: Thing(), "a job")
        job.done.connect(lambda result: kept.append(weakref.ref(result)))
        request = Thing()
        kept.append(weakref.ref(request))
        with qtbot.waitSignal(job.done):
            job.submit(request)
        del request
        qtbot.waitUntil(lambda: [thing() for thing in kept] == [None, None])
        job.shutdown()

    def test_an_error_is_told_and_the_job_goes_on(self, qtbot, capsys):
        job = LatestJob(lambda request: 1 / request, "a job")
        with qtbot.waitSignal(job.failed) as failed:
            job.submit(0)
        assert "ZeroDivisionError" in failed.args[0]
        with qtbot.waitSignal(job.done) as done:
            job.submit(2)
        assert done.args == [0.5]
        job.shutdown()
        job.submit(1)
        assert "ZeroDivisionError" in capsys.readouterr().err

    def test_work_that_can_be_stopped_ends_and_what_waits_is_begun(self, qtbot):
        begun, ended = threading.Event(), threading.Event()

        def work(request, go_on):
            begun.set()
            while request == "long":
                try:
                    go_on()
                except StoppedError:
                    ended.set()
                    raise
            return request

        job = LatestJob(work, "a job", stoppable=True)
        job.stop()  # there is nothing to stop
        with qtbot.waitSignal(job.done) as done:
            job.submit("short")
        assert done.args == ["short"] and not job.busy
        with qtbot.waitSignals([job.stopped, job.done], order="strict"):
            begun.clear()
            job.submit("long")
            begun.wait(10)
            job.submit("next")
            job.stop()
        begun.clear()
        job.submit("long")
        begun.wait(10)
        job.submit("dropped")
        with qtbot.waitSignal(job.stopped), qtbot.assertNotEmitted(job.done):
            job.drop()
        begun.clear()
        ended.clear()
        job.submit("long")
        begun.wait(10)
        job.shutdown()
        assert ended.is_set()


class TestEditorPane:
    def test_an_evaluation_that_takes_long_is_said_and_its_button_cancels_it(self, qtbot):
        pane = shown(qtbot, EditorPane(), 280, 500)
        pane.say(True, "7 values")
        pane.evaluate.setFocus()
        pane.set_busy(True)
        assert pane.said == EVALUATING and pane.cancel.isVisible() and not pane.evaluate.isVisible()
        assert pane.cancel.hasFocus()
        pane.set_busy(False)
        assert pane.said == "7 values" and pane.evaluate.hasFocus() and not pane.cancel.isVisible()

    def test_what_is_said_has_a_look_of_its_own(self, qtbot):
        pane = shown(qtbot, EditorPane(), 280, 500)
        looks = []
        for say in (lambda: pane.say(True, "a"), lambda: pane.say(False, "a"), lambda: pane.refuse("a")):
            say()
            looks.append((pane._said.property("role"), pane._mark.pixmap().toImage().pixelColor(8, 2).name()))
        assert [role for role, _ in looks] == ["good", "warning", "error"]
        assert len(set(looks)) == 3

    def test_what_a_program_prints_stays_plain(self, qtbot):
        pane = shown(qtbot, EditorPane(), 280, 500)
        pane.show_output(["<b>bold</b>", "a\x1b[31mb"])
        assert pane.output.text.toPlainText() == "<b>bold</b>\na\\x1b[31mb"
