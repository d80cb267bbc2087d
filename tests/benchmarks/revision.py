"""Another state of the project in a folder of its own, to be measured in turn with the present one."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


@contextmanager
def revision(name: str, with_benchmarks: bool = False) -> Iterator[Path]:
    """A folder with the files of a revision; ``with_benchmarks`` with the present ones, so both are measured alike.

    Raises
    ------
    subprocess.CalledProcessError
        If git does not know the revision.
    """
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        packed = subprocess.run(["git", "archive", name], cwd=TOP, check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        if with_benchmarks:
            shutil.copytree(Path(__file__).parent, Path(folder) / "tests" / "benchmarks", dirs_exist_ok=True)
        yield Path(folder)
