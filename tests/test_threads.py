"""The program's NumPy shares no product among threads: they would take the processor from those that train and draw."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

LIBRARIES = sorted((Path(np.__file__).parent.parent / "numpy.libs").glob("libscipy_openblas*"))
PROGRAM = """
import ctypes, sys
from micrograd_desktop.__main__ import main
assert "numpy" not in sys.modules
sys.argv[1:] = ["train", "xor", "--steps", "1", "--json"]
main()
assert "numpy" in sys.modules
print(ctypes.CDLL(sys.orig_argv[-1]).scipy_openblas_get_num_threads64_())
"""


@pytest.mark.skipif(not LIBRARIES, reason="this NumPy has another library")
@pytest.mark.parametrize(("asked", "has"), [(None, 1), ("2", min(2, os.cpu_count() or 1))])
def test_numpy_works_in_one_thread_unless_a_person_asks_for_more(asked: str | None, has: int) -> None:
    said = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
    environment = {name: value for name, value in os.environ.items() if name not in said}
    environment |= {} if asked is None else {"OPENBLAS_NUM_THREADS": asked}
    command = [sys.executable, "-c", PROGRAM, str(LIBRARIES[0])]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split()[-1:] == [str(has)], done.stderr
