"""Steps taken apart: the bar of the four halves, and the window of a gradient's sum."""
