"""The set-up says in a sentence where the packages can't be installed, before it installs anything."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parent.parent


@pytest.fixture
def environment() -> ModuleType:
    """The set-up's module: ``packaging`` is no package, and its folder must not be on the path."""
    spec = importlib.util.spec_from_file_location("set_up", TOP / "packaging" / "environment.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def system(environment: ModuleType, **different: object) -> object:
    usual = environment.System((3, 12, 4), "cpython", False, 64, "linux", "x86_64", ("glibc", "2.36"), "")
    return usual._replace(**different)


MAC = {"platform": "darwin", "libc": ("", "")}
WINDOWS = {"platform": "win32", "libc": ("", ""), "machine": "AMD64"}


@pytest.mark.parametrize(
    "different",
    [
        {},
        {"python": (3, 11, 0)},
        {"python": (3, 14, 9)},
        {"libc": ("glibc", "2.34")},
        {"machine": "aarch64", "libc": ("glibc", "2.39")},
        {**MAC, "machine": "x86_64", "macos": "13.0"},
        {**MAC, "machine": "arm64", "macos": "26.1"},
        WINDOWS,
        {**WINDOWS, "machine": "ARM64"},
    ],
)
def test_what_the_packages_run_on_is_taken(environment, different):
    assert environment.unsuited(system(environment, **different)) == ""


@pytest.mark.parametrize(
    ("different", "words"),
    [
        ({"python": (3, 10, 12)}, ["3.11 to 3.14", "3.10.12"]),
        ({"python": (3, 15, 0)}, ["3.11 to 3.14", "3.15.0"]),
        ({"python": (4, 0, 0)}, ["3.11 to 3.14"]),
        ({"implementation": "pypy"}, ["pypy"]),
        ({"python": (3, 14, 0), "free_threaded": True}, ["without the GIL"]),
        ({"bits": 32}, ["64 bits", "32"]),
        ({**WINDOWS, "bits": 32}, ["64 bits"]),
        ({"libc": ("glibc", "2.31")}, ["glibc 2.34", "2.31"]),
        ({"libc": ("glibc", "2.5")}, ["glibc 2.34", "2.5"]),
        ({"machine": "aarch64", "libc": ("glibc", "2.36")}, ["glibc 2.39", "2.36"]),
        ({"libc": ("", "")}, ["musl"]),
        ({"libc": ("musl", "1.2.5")}, ["musl"]),
        ({"machine": "riscv64"}, ["x86_64", "riscv64"]),
        ({**MAC, "macos": "12.7.6"}, ["macOS 13", "12.7.6"]),
    ],
)
def test_what_they_do_not_run_on_is_a_sentence(environment, different, words):
    refusal = environment.unsuited(system(environment, **different))
    assert refusal.startswith("Micrograd Desktop needs ") and refusal.endswith(".") and "\n" not in refusal
    assert all(word in refusal for word in words)


def test_nothing_is_installed_where_it_would_not_run(environment, monkeypatch):
    monkeypatch.setattr(environment, "this_system", lambda: system(environment, python=(3, 15, 0)))
    monkeypatch.setattr(environment, "install_missing_libraries", None)
    with pytest.raises(environment.SetupError, match="needs Python"):
        environment.prepare()


def test_this_system_is_one_of_them(environment):
    assert environment.unsuited(environment.this_system()) == ""


def test_pyproject_and_readme_say_the_same(environment):
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest, newest = environment.OLDEST_PYTHON, environment.NEWEST_PYTHON
    assert project["requires-python"] == f">={environment.dotted(oldest)},<{newest[0]}.{newest[1] + 1}"
    readme = re.sub(r"\s+", " ", (TOP / "README.md").read_text(encoding="utf-8"))
    assert f"Python {environment.dotted(oldest)} to {environment.dotted(newest)}" in readme
    assert f"macOS {environment.OLDEST_MACOS} or newer" in readme
    assert all(f"{environment.dotted(number)}" in readme for number in environment.GLIBC.values())
    (llvmlite,) = (needed for needed in project["dependencies"] if needed.startswith("llvmlite"))
    assert llvmlite.endswith("; sys_platform != 'darwin' or platform_machine != 'x86_64'")
    assert oldest <= sys.version_info[:2] <= newest


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process can't become another")
def test_the_app_runs_in_the_place_of_run_py_so_that_signals_reach_it():
    script = "import os, sys; sys.path.insert(0, sys.argv[1]); import run; print(os.getpid()); "
    script += "run.become([sys.executable, '-c', 'import os; print(os.getpid())'])"
    command = [sys.executable, "-c", script, str(TOP / "packaging")]
    before, after = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert before == after
