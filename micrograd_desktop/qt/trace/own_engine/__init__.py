"""The check of a learner's own engine in Trace: its findings beside the app's own graph."""
