"""The output pane: what the network answers over the plane."""
