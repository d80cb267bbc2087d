"""The graph pane: values as cards, ops as circles."""
