"""Freed memory goes back to the system, where that can be said to it."""

from __future__ import annotations

import ctypes
import sys
import threading
from pathlib import Path

import pytest

from micrograd_desktop import spare_memory
from micrograd_desktop.training import compilation
from micrograd_desktop.training.compilation import Compiler

MANY, LARGE = 4000, 16_000
"""Blocks that the C library keeps when they are freed: each is too small for a mapping of its own."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the C library is glibc's")
def test_what_was_freed_is_given_back() -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1])

    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = (
        ctypes.c_void_p,
        (ctypes.c_size_t,),
        (ctypes.c_void_p,),
    )
    blocks = [libc.malloc(LARGE) for _ in range(MANY)]
    for block in blocks:
        ctypes.memset(block, 1, LARGE)
    for block in blocks[:-1]:
        libc.free(block)
    kept = resident()
    spare_memory.give_back()
    pages = MANY * LARGE // 4096
    assert resident() < kept - pages // 2
    libc.free(blocks[-1])


def test_a_system_without_a_way_to_say_so_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_memory.sys, "platform", "darwin")
    assert spare_memory._trim.__wrapped__() is None
    monkeypatch.undo()
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert spare_memory._trim.__wrapped__() is None


def test_it_is_given_back_after_the_last_of_what_was_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    given, compiler = threading.Event(), Compiler()
    monkeypatch.setattr(compilation, "give_back", given.set)
    job = compiler.submit(lambda: 3)
    assert given.wait(20) and job.result == 3
    compiler.stop()
