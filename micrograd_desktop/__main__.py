"""What `micrograd-desktop` and `python -m micrograd_desktop` run."""

import os

_signal = __import__("_signal")  # what is built in of signal, whose import is long enough for a key to be hit
if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # until main() heeds signals, end silently
    _signal.signal(_signal.SIGINT, lambda number, _frame: os._exit(128 + number))

_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""By which NumPy's library is told, as it is loaded, how many threads a product of arrays is shared among.

Here each is short, and others train meanwhile: the threads would only wait for each other, busily.
"""


def main() -> int:
    """Run the command line as a program of its own, which a signal ends; returns the exit status."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    from micrograd_desktop.terminal import Ended, heed_signals

    heed_signals()  # before what takes long to import
    try:
        _choose_language()
        from micrograd_desktop.cli import main as command

        return command()
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:
        return 130


def _choose_language() -> None:
    """Have texts in the language that is wanted, before the modules that have them are imported."""
    import sys

    from micrograd_desktop.language_choice import wanted
    from micrograd_desktop.terminal import COMMAND_NAMES, remark
    from micrograd_desktop.translation import ENGLISH

    ask = None
    if sys.platform in ("win32", "darwin"):  # preferences are no file there, or one among those of other apps
        import micrograd_desktop.qt.plain_import  # before more of Qt is imported
        from micrograd_desktop.qt.languages import asked as ask
    language = wanted(sys.argv[1:], os.environ, COMMAND_NAMES, ask)
    if language != ENGLISH:
        import micrograd_desktop.qt.plain_import  # noqa: F401 - before more of Qt is imported
        from micrograd_desktop.qt.languages import speak

        if trouble := speak(language):
            remark(trouble)


if __name__ == "__main__":
    raise SystemExit(main())
