"""Inputs and headers that all workspaces share."""
