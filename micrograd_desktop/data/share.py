"""How many points of a data set are trained on. Pure, without NumPy: files are checked by it."""


def points_to_train(count: int, share: float) -> int:
    """Of so many points: the share, rounded, and at least one."""
    return min(max(round(share * count), 1), count)
