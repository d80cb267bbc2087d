"""The curves of runs on shared axes."""
