"""The planes of runs at one step, side by side."""
