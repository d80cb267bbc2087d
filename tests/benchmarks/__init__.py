"""Speed and accuracy, measured beside peers: ``python -m tests.benchmarks``, ``.accuracy``, ``.window``."""

import os

for _library in ("OPENBLAS", "MKL", "OMP"):  # one thread for all, said before NumPy is imported
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
