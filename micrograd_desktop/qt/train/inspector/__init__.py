"""The inspector: every parameter as a row."""
