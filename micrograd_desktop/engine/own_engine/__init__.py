"""A learner's own class ``Value``, walked and never executed: what is wrong with it, and which statement wrote it."""
