"""Points of a person's own, painted on the plane."""
