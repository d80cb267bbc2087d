"""The editor of the traced program."""
