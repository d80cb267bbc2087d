"""The Runs workspace: the runs that a project keeps, side by side."""
