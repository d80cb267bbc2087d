"""Sweeps: their window, what is chosen there, and the picture of the results."""
