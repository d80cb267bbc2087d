"""From a plan of layers and maps to machine code, by way of LLVM."""
