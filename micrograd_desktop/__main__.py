"""What `micrograd-desktop` and `python -m micrograd_desktop` run."""

from micrograd_desktop.terminal import Ended, heed_signals


def main() -> int:
    """Run the command line as a program of its own, which a signal ends; returns the exit status."""
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
