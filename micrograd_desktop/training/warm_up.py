"""Gets the compiled engine ready in the background, so that nobody waits for a compiler.

The first time on a machine the kernel is compiled (some ten seconds) in a process of its own, which leaves the
result in the disk cache; this process then loads it. Meanwhile runs step with the NumPy engine.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

logger = logging.getLogger(__name__)


def compile_kernels() -> None:
    """Make every compiled loop ready in this process: from the disk cache, else by compiling."""
    from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project
    from micrograd_desktop.training.trainer import Run

    tiny = Project(
        dataset=DatasetSpec(kind="xor", samples=8, train_share=0.5),
        network=NetworkSpec(hidden=(LayerSpec(2, "tanh"),)),
    )
    run = Run(tiny)
    run.advance(2)
    run.evaluate_neurons(run.points.train_x)


class WarmUp:
    """A thread that makes the kernels ready once; ``ready`` is set when they are, and stays unset on failure."""

    def __init__(self) -> None:
        self.ready = threading.Event()
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._cancelled = False

    def start(self) -> None:
        """Begin, unless begun already; returns at once."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="kernel warm-up", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Wait until the kernels are ready, or can't be."""
        if self._thread is not None:
            self._thread.join()

    def stop(self) -> None:
        """Give up what is under way and wait for the thread."""
        with self._lock:
            self._cancelled = True
            if self._process is not None and self._process.poll() is None:
                self._process.terminate()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            if not getattr(sys, "frozen", False):  # a bundle's executable is the app, not Python
                self._compile_apart()
            if not self._cancelled:
                compile_kernels()
                self.ready.set()
        except Exception:
            logger.exception("The compiled engine could not be made ready; training goes on with NumPy.")

    def _compile_apart(self) -> None:
        command = [sys.executable, "-c", "from micrograd_desktop.training.warm_up import compile_kernels as c; c()"]
        with self._lock:
            if self._cancelled:
                return
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self._process.wait()


_shared = WarmUp()


def warm_up() -> WarmUp:
    """The one warm-up of this process."""
    return _shared
