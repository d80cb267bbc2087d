"""The data sets, each seeded, tables of a person's own, and their split."""
