"""Predict: gradients are asked for before they are seen."""
