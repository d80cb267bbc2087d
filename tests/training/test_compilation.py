"""The background compiler: newest first, nothing superseded, an orderly end."""

from __future__ import annotations

import threading

from micrograd_desktop.training.compilation import MOST_WAITING, AtOnce, Compiler


def test_the_newest_jobs_are_made_first_and_superseded_ones_never() -> None:
    compiler, begun, gate, made = Compiler(), threading.Event(), threading.Event(), []
    first = compiler.submit(lambda: begun.set() or gate.wait())
    assert begun.wait(10)
    jobs = [compiler.submit(lambda i=i: made.append(i) or i) for i in range(MOST_WAITING + 3)]
    gate.set()
    for job in jobs[-MOST_WAITING:]:
        assert job.done.wait(10)
    compiler.stop()
    assert first.result is True
    assert made == [MOST_WAITING + 2, MOST_WAITING + 1]
    assert [job.result for job in jobs[:3]] == [None] * 3


def test_after_stop_nothing_is_made_and_no_thread_is_left() -> None:
    compiler = Compiler()
    assert compiler.submit(lambda: 1).done.wait(10)
    compiler.stop()
    assert compiler.submit(lambda: 2).result is None
    assert not any(t.name == "compiler" and t.is_alive() for t in threading.enumerate())


def test_a_failed_job_says_so_in_the_log_and_the_next_is_made(caplog) -> None:
    compiler = Compiler()
    failed = compiler.submit(lambda: 1 / 0)
    assert failed.done.wait(10) and failed.result is None
    good = compiler.submit(lambda: 3)
    assert good.done.wait(10) and good.result == 3
    compiler.stop()
    assert "division by zero" in caplog.text


def test_at_once_is_made_before_it_returns() -> None:
    assert AtOnce().submit(lambda: 4).result == 4
