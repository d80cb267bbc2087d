"""What is taken home: traces and trained networks as programs, ONNX, CSV, and a report."""
