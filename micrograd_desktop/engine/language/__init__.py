"""From a program's text to a graph of values: a whitelist over ``ast``, walked, never executed."""
