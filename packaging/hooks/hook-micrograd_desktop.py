"""The engine's own modules stand in the bundle as source too: the compiler reads the functions of ops from it."""

module_collection_mode = {"micrograd_desktop": "pyz", "micrograd_desktop.engine": "pyz+py"}
