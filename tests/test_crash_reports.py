"""Reports on errors of the app itself: where it happened, nothing of a person's; a crash is told at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import micrograd_desktop
from micrograd_desktop import crash_reports
from micrograd_desktop.crash_reports import MOST_REPORTS, hard_crashes, report_of, write_report

ROOT = Path(micrograd_desktop.__file__).parent.parent
SECRET = "Anna's wages, 4711"

CRASH = """
import sys
from pathlib import Path
from micrograd_desktop.crash_reports import HardCrashes
crashes = HardCrashes(Path(sys.argv[1]))
def fall_down():
    if sys.argv[2] == "well":
        crashes.end()
    elif sys.argv[2] == "killed":
        import os; os.kill(os.getpid(), 9)
    else:
        import ctypes; ctypes.string_at(0)
fall_down()
"""


def raised(secret: str) -> Exception:
    try:
        try:
            int(f"no number: {secret}")
        except ValueError as error:
            raise RuntimeError(f"could not read {secret}") from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_says_where_it_was_and_nothing_that_it_was_about():
    text = report_of(raised(SECRET))
    assert "error: RuntimeError" in text and "caused by: ValueError" in text
    assert "test_crash_reports.py, line" in text and "in raised" in text
    assert micrograd_desktop.__version__ in text
    assert "wages" not in text and str(ROOT) not in text and str(Path.home()) not in text.replace("/root", "/root ")


@given(st.text(min_size=9))
def test_no_message_of_an_error_gets_into_a_report(secret):
    empty = report_of(raised("x")).splitlines()
    assert len(report_of(raised(f"x{secret}")).splitlines()) == len(empty)


def test_errors_that_cause_each_other_end():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert "caused by: KeyError" in report_of(first)


def test_only_the_newest_reports_are_kept_and_nobody_else_reads_them(tmp_path):
    folder = tmp_path / "reports"
    for number in range(MOST_REPORTS + 5):
        folder.mkdir(exist_ok=True)
        (folder / f"2020-01-01 00.00.00 {number:03}.txt").write_text("old")
    assert write_report(folder, "new") is not None
    kept = sorted(folder.glob("*.txt"))
    assert len(kept) == MOST_REPORTS and kept[-1].read_text() == "new"
    assert os.name != "posix" or folder.stat().st_mode & 0o077 == 0


def test_where_no_report_can_be_written_there_is_none(tmp_path):
    (tmp_path / "file").write_text("")
    assert write_report(tmp_path / "file", "text") is None
    assert hard_crashes(tmp_path / "nowhere") == []


def end(folder: Path, how: str) -> int:
    command = [sys.executable, "-c", CRASH, str(folder), how]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode


@pytest.mark.skipif(os.name != "posix", reason="a crash on Windows ends in a box")
def test_a_crash_leaves_a_report_for_the_next_start_and_a_good_end_or_a_kill_none(tmp_path):
    folder = tmp_path / "reports"
    assert end(folder, "crash") == -11
    (report,) = hard_crashes(folder)
    text = report.read_text()
    assert "Fatal Python error: Segmentation fault" in text and "in fall_down" in text
    assert str(ROOT) not in text and sys.prefix not in text
    assert hard_crashes(folder) == [] and [path.suffix for path in folder.iterdir()] == [".txt"]
    assert end(folder, "well") == 0 and end(folder, "killed") == -9
    assert hard_crashes(folder) == []
    assert [path.suffix for path in folder.iterdir()] == [".txt"]


def test_the_trace_of_an_app_that_runs_is_left_alone(tmp_path, monkeypatch):
    import faulthandler

    monkeypatch.setattr(faulthandler, "is_enabled", lambda: False)
    monkeypatch.setattr(faulthandler, "enable", lambda *_given, **_named: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    crashes = crash_reports.HardCrashes(tmp_path)
    next(tmp_path.glob("*.trace")).write_text("Fatal Python error: Aborted\n")
    assert hard_crashes(tmp_path) == []
    crashes.end()
    assert list(tmp_path.iterdir()) == []


def test_only_lines_that_python_writes_get_from_a_trace_into_a_report(tmp_path):
    (tmp_path / "1.trace").write_text(
        "Fatal Python error: Aborted\n\nThread 0x00007f (most recent call first):\n"
        f'  File "/home/anna/lib/site-packages/numpy/core.py", line 7 in dot\n  {SECRET}\n<b>{SECRET}</b>\n'
    )
    text = hard_crashes(tmp_path)[0].read_text()
    assert "numpy/core.py, line 7, in dot" in text and "wages" not in text and "anna" not in text
