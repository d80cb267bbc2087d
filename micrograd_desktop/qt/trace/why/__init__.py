"""The pane that says why: the chain rule of a visit, a value's gradient as a sum, and what a nudge does."""
