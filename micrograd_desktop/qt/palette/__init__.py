"""The command palette: all that can be done, found by typing."""
