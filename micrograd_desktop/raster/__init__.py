"""Pictures by machine code: strokes, tiles, the plane, curves, drawn outside Python's lock into 32-bit buffers.

It knows nothing of Qt, of networks or of colours' meaning: ``presentation`` says what is drawn, in device pixels.
"""
