"""Tables of a person's own: previewed, corrected, imported."""
