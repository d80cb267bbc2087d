"""What is taken home from any workspace: its dialog, its pictures."""
