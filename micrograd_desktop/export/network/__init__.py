"""A trained network, taken home: as programs, as weights, as a model."""
