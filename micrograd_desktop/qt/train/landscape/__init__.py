"""The loss landscape: a window of its own over the run."""
