"""Lets `python -m micrograd_desktop` do what the `micrograd-desktop` command does."""

from micrograd_desktop.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
