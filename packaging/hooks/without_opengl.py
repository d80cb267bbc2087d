"""Runs first in the bundle: stands in for Qt's modules of OpenGL, 10 MB that pyqtgraph asks for and nothing here uses.

Plots are drawn without OpenGL; pyqtgraph only looks whether a widget is of the one class that it needs to know.
"""

import sys
from types import ModuleType

for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = ModuleType(name, "Not bundled.")
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = type("QOpenGLWidget", (), {})  # type: ignore[attr-defined]
