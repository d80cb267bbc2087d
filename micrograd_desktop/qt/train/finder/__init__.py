"""The learning-rate finder: its dialog, and the plot in it."""
