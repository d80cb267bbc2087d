"""Sets Micrograd Desktop up beside this file's folder and opens it: python3 packaging/run.py [arguments of the app].

Without a display it trains the moons demo without a window and saves pictures of it instead.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from environment import OFFSCREEN_LIBRARIES, SCREEN_LIBRARIES, TOP, SetupError, has_display, prepare, say

PICTURES = TOP / "pictures"


def main(arguments: list[str]) -> int:
    libraries = {**OFFSCREEN_LIBRARIES, **(SCREEN_LIBRARIES if has_display() else {})}
    try:
        interpreter = prepare(libraries=libraries)
    except SetupError as error:
        say(f"run.py: {error}")
        return 1
    # -P: the folder one stands in is not searched for modules. utf8: the signs of the app in any console.
    app = [str(interpreter), "-P", "-X", "utf8", "-m", "micrograd_desktop"]
    if arguments or has_display():
        return become([*app, *arguments])
    return without_display(app)


def become(command: list[str]) -> int:
    """Run the app in this process's place, so that a signal to this one ends the app; else return its status."""
    sys.stdout.flush()
    if os.name == "posix":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Python's own start would answer with a traceback
        os.execv(command[0], command)
    return subprocess.call(command)


def without_display(app: list[str]) -> int:
    say("There is no display here, so the moons demo is trained without a window, and pictures of it are saved.")
    PICTURES.mkdir(exist_ok=True)
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    commands = (
        ["train", "moons-demo", "--steps", "100", "--progress", "--picture", str(PICTURES / "result.png")],
        ["--offscreen-picture", str(PICTURES / "window.png"), "--train", "100"],
    )
    for command in commands:
        status = subprocess.call([*app, *command], env=offscreen)
        if status != 0:
            return status
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
