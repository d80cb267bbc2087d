"""A learner's own engine is checked op by op, and the first line that is wrong is named."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.own_engine import report
from micrograd_desktop.engine.own_engine.check import check_value

from .engines import CLOSURES, RIGHT, TUPLES, changed, marked_line
from .mistakes import MISTAKES

LONG = 60.0
"""Seconds: a check ends sooner by itself, however slow the machine."""


def checked(text):
    return check_value(text, LONG)


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_engine_passes_in_any_manner(name):
    found = checked(RIGHT[name])
    assert (found.faults, found.unwalked, found.notes) == ((), (), ())
    assert {row.verdict for row in found.rows} == {report.RIGHT}
    assert ("MLP(3, [4, 1])" in {row.op for row in found.rows}) == ("class MLP" in RIGHT[name])
    assert found.sentence.startswith("All is right")


def test_each_op_shows_three_gradients_that_agree():
    rows = {row.op: row for row in checked(CLOSURES).rows}
    first, second = rows["a * b"].gradients
    assert (first.operand, second.operand) == ("a", "b")
    assert first.own == first.table == pytest.approx(-1.3 * 1.5)
    assert first.numerical == pytest.approx(-1.3 * 1.5, rel=1e-6)
    assert rows["a * b"].own == rows["a * b"].right == pytest.approx(0.8 * -1.3)
    assert {"a.tanh()", "a.exp()", "2 + a", "a / b", "graph, diamonds"} <= rows.keys()


@pytest.mark.parametrize("name", MISTAKES)
def test_the_first_wrong_line_is_named(name):
    engine, old, new, words = MISTAKES[name]
    text = changed(engine, old, new)
    found = checked(text)
    assert found.first is not None
    assert words in f"{found.first.sentence} {found.first.instead}"
    assert found.first.span.column >= 1
    if "# here" in text:
        assert len(found.faults) == 1  # and what follows from it is no fault of its own
        assert found.first.line == marked_line(text)
    else:  # something is missing: the head of the def or the class in which it is
        line = text.split("\n")[found.first.line - 1]
        assert line.lstrip().startswith(("def ", "class ", "if v not in visited"))


def test_what_an_op_is_made_of_is_blamed_once():
    text = changed(
        CLOSURES, "self.grad += k * self.data ** (k - 1) * out.grad", "self.grad += k * self.data * out.grad"
    )
    found = checked(text)
    verdicts = {row.op: row.verdict for row in found.rows}
    assert verdicts["a ** 3"] == report.WRONG
    assert verdicts["a / b"] == report.FOLLOWS
    assert len(found.faults) == 1


def test_the_last_definition_counts_as_in_a_notebook():
    wrong = changed(CLOSURES, "            other.grad += out.grad\n", "            other.grad = out.grad\n")
    assert checked(f"# %%\n{wrong}\n# %%\n{CLOSURES}").first is None
    text = f"# %%\n{CLOSURES}\n# %%\na = Value(2.0)\nplt.plot([1, 2])\n# %%\n{wrong}"
    found = checked(text).first
    assert found is not None
    assert found.line == 1 + len(text.split("\n")) - len(wrong.split("\n")) + wrong.split("\n").index(
        "            other.grad = out.grad"
    )


def test_a_method_put_into_the_class_later_counts_too():
    text = changed(CLOSURES, "    def __radd__(self, other):\n        return self + other\n\n", "")
    assert checked(text).first is not None
    assert (
        checked(f"{text}\n\ndef turned(self, other):\n    return self + other\n\n\nValue.__radd__ = turned\n").first
        is None
    )


def test_a_power_by_pow_is_a_power():
    text = changed(TUPLES, 'res = Value(self.data ** n, (self,), "pow")', "res = Value(pow(self.data, n), (self,))")
    assert checked(text).first is None


def test_what_is_missing_comes_after_what_is_wrong():
    text = changed(CLOSURES, "    def __radd__(self, other):\n        return self + other\n\n", "")
    text = changed(text, "self.grad += out.data * out.grad", "self.grad = out.data * out.grad")
    wrong, missing = checked(text).faults
    assert (wrong.missing, missing.missing) == (False, True)
    assert wrong.line > missing.line


def test_the_settings_of_a_program_are_read_and_the_rest_of_it_is_not():
    text = changed(
        CLOSURES, '(self.data + other.data, (self, other), "+")', "(self.data + other.data + ZERO, (self, other))"
    )
    used = "\na = Value(2.0)\nb = a * Value\nfor i in range(10**9):\n    b = b + a\n"
    assert checked(f"ZERO = 0.0\n{text}{used}").first is None


def test_an_op_of_the_persons_own_is_checked_by_differences():
    square = (
        "\n    def square(self):\n        res = Value(self.data ** 2, (self,), 'sq')\n        def push():\n"
        "            self.grad += {} * res.grad\n        res._backward = push\n        return res\n"
    )
    assert checked(TUPLES + square.format("2 * self.data")).first is None
    found = checked(TUPLES + square.format("self.data"))
    assert found.first is not None
    assert found.first.line == len(TUPLES.split("\n")) + 4
    row = next(row for row in found.rows if row.op == "a.square()")
    assert row.right is None
    assert [g.table for g in row.gradients] == [None]


def test_what_the_language_does_not_know_is_told_with_its_line_and_stops_nothing():
    text = CLOSURES + "\n    def wait(self):\n        async_thing = await self\n        return self\n"
    found = checked(text)
    assert found.first is None
    row = next(row for row in found.rows if row.op == "a.wait()")
    assert (row.verdict, row.line) == (report.NOT_WALKED, len(CLOSURES.split("\n")) + 2)
    assert found.sentence.endswith("1 could not be checked.")


@pytest.mark.parametrize("text", ["", "a = 2.0\n", "class Valve:\n    pass\n", "def f(:\n", "Value = 3\n", "\0"])
def test_a_program_without_an_engine_is_refused_with_a_sentence(text):
    with pytest.raises(ExpressionError) as refused:
        checked(text)
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "def __init__(self): pass",
        "def __init__(self, data): self.value_of = [data]",
        "def __init__(self, data): self.data = data",
        "def __init__(self, data):\n        while True: pass",
        "def __init__(self, data):\n        self.__init__(data)",
        "def __init__(self, data):\n        self.data, self.grad = data, None",
    ],
)
def test_a_class_that_can_not_be_begun_with_says_why(body):
    found = check_value(f"class Value:\n    {body}\n", 2.0)
    assert found.first is not None
    assert found.first.sentence.endswith(".")


def test_nothing_of_a_program_is_executed(tmp_path):
    mark = tmp_path / "mark"
    text = (
        f"open({str(mark)!r}, 'w')\nclass Value:\n    x = open({str(mark)!r}, 'w')\n" + CLOSURES.split("Value:", 1)[1]
    )
    with contextlib.suppress(ExpressionError):
        checked(text)
    assert not mark.exists()


LINES = CLOSURES.split("\n")
PIECES = sorted({word for word in CLOSURES.replace("(", " ( ").replace(")", " ) ").split(" ") if word.strip()})


@given(st.data())
@settings(max_examples=25)
def test_a_mutated_engine_is_answered_without_an_exception(data):
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        i = data.draw(st.integers(0, len(lines) - 1))
        how = data.draw(st.sampled_from(["drop", "twice", "move", "swap", "indent"]))
        if how == "drop":
            lines[i] = ""
        elif how == "twice":
            lines.insert(i, lines[i])
        elif how == "move":
            lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(i))
        elif how == "indent":
            lines[i] = f"    {lines[i]}"
        else:
            words = lines[i].split(" ")
            words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from(PIECES))
            lines[i] = " ".join(words)
    text = "\n".join(lines)
    try:
        found = check_value(text, 1.0)
    except ExpressionError as error:
        assert error.sentence
        return
    for fault in found.faults:
        assert 1 <= fault.line <= len(text.split("\n"))
        assert fault.sentence


def test_a_number_larger_than_any_is_a_fault_like_others():
    found = checked("""class Value:
    def __init__(self, data, _children=()):
        self.data, self.grad, self._prev = data, 0.0, _children
    def __add__(self, other): return Value(round(int(1.7e308), -308), (self, other))
""")
    assert any("This number is too large" in fault.sentence for fault in found.faults)
