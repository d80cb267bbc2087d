"""Side by side: the same program with bugs and without."""
