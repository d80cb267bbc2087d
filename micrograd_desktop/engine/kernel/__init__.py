"""A graph of values for a whole batch: tape, plan, layout, kernel; machine code by ``compiler``. Needs NumPy."""
