"""The run's history: the strip below the panes, from which any step is brought back on the screen."""
