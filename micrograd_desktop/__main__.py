"""What `micrograd-desktop` and `python -m micrograd_desktop` run."""

import os

_signal = __import__("_signal")  # what is built in of signal, whose import is long enough for a key to be hit
if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # until main() heeds signals, end silently
    _signal.signal(_signal.SIGINT, lambda number, _frame: os._exit(128 + number))


def main() -> int:
    """Run the command line as a program of its own, which a signal ends; returns the exit status."""
    from micrograd_desktop.terminal import Ended, heed_signals

    heed_signals()  # before what takes long to import
    try:
        from micrograd_desktop.cli import main as command

        return command()
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
