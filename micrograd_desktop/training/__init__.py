"""Runs: steps, engines, any step again, sweeps, the loss around a moment, and why a run diverged."""
