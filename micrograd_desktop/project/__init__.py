"""The document: what is trained, the edits that change it, its undo history and its files. No Qt, no NumPy."""
