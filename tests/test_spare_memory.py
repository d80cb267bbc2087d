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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere nothing is given back")
def test_the_compilers_code_is_given_back_and_comes_again() -> None:
    engine = pytest.importorskip("llvmlite.binding")

    def code_in_memory() -> int:
        lines, kilobytes, counts = Path("/proc/self/smaps").read_text().splitlines(), 0, False
        for line in lines:
            if "-" in line.split(" ")[0]:
                counts = " r-xp " in line and spare_memory.COMPILER in line
            elif counts and line.startswith("Rss:"):
                kilobytes += int(line.split()[1])
        return kilobytes

    def compiled() -> str:
        engine.initialize_native_target()
        return str(engine.parse_assembly("define i32 @f(i32 %x) { ret i32 %x }"))

    before = compiled()
    kept = code_in_memory()
    spare_memory.give_back()
    assert code_in_memory() < kept // 2
    assert compiled() == before


def test_a_system_without_a_way_to_say_so_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_memory.sys, "platform", "darwin")
    assert spare_memory._library.__wrapped__() is None
    monkeypatch.undo()
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert spare_memory._library.__wrapped__() is None
    monkeypatch.setattr(spare_memory, "_library", lambda: None)
    spare_memory.give_back()


def test_it_is_given_back_after_the_last_of_what_was_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    given, compiler = threading.Event(), Compiler()
    monkeypatch.setattr(compilation, "give_back", given.set)
    job = compiler.submit(lambda: 3)
    assert given.wait(20) and job.result == 3
    compiler.stop()
