"""The app on a screen of its own, heard and driven by AT-SPI as a screen reader does it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("dbus-run-session", "Xvfb")
MOST_SECONDS = 240


def obstacle():
    """Why it can't be done here; empty if it can."""
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        return f"needs {' and '.join(missing)}"
    if not Path(SYSTEM_PYTHON).exists():
        return f"needs {SYSTEM_PYTHON} with pyatspi"
    looked = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if looked.returncode == 0 else "needs python3-pyatspi and at-spi2-core"


@pytest.fixture(scope="module")
def screen():
    """The number of a virtual screen."""
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writes,), stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="module")
def heard(screen, tmp_path_factory):
    """What the listener heard."""
    own = tmp_path_factory.mktemp("own")
    environment = os.environ | {
        "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "HOME": str(own),
        "XDG_CONFIG_HOME": str(own), "XDG_RUNTIME_DIR": str(own), "PYTHONPATH": str(TOP),
    }  # fmt: skip
    own.chmod(0o700)
    listener = Path(__file__).with_name("listener.py")
    script = (
        f'"{sys.executable}" -m micrograd_desktop xor & app=$!; "{SYSTEM_PYTHON}" -I "{listener}"; said=$?; '
        "kill $app; wait $app; exit $said"
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment, cwd=TOP, capture_output=True, text=True, check=False, timeout=MOST_SECONDS,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stdout.splitlines() if line.startswith("{")]  # the registry says a word as well
    return json.loads(said[-1])


pytestmark = [
    pytest.mark.skipif(bool(why := obstacle()), reason=why or "can be done"),
    pytest.mark.timeout(MOST_SECONDS + 60),
]


def test_the_demo_is_trained_and_the_loss_read_without_looking(heard):
    assert heard["network"].startswith("Network of 2, ")
    assert heard["loss"].startswith("Train loss ") and "at step" in heard["loss"]
    assert heard["last step"].startswith("Step ") and "train loss" in heard["last step"]


def test_a_neuron_is_read_and_selected(heard):
    assert heard["neuron"].startswith("Neuron 1.1, hidden 1, ") and ", output " in heard["neuron"]
    assert ", gradient " in heard["neuron"] and heard["selected"].endswith(", selected")


def test_a_weight_is_read_and_set(heard):
    sign = "+" if heard["value"] > 0 else "\N{MINUS SIGN}"
    assert heard["weight"].startswith(f"Weight x to 1.1, {sign}") and ", gradient " in heard["weight"]
    assert heard["set"] == 0.125


def test_the_points_are_read(heard):
    assert heard["points"] > 10 and heard["point"].startswith("Train point 1: target ")
