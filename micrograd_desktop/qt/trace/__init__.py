"""The Trace workspace."""
