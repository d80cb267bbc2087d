"""The network pane: neurons, edges, the card of what is selected."""
