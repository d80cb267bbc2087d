"""The app's own modules stand in the bundle as source too: the compiler reads the op table's functions from it."""

module_collection_mode = "pyz+py"
