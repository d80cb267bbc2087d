"""Runs first in the bundle: says where Qt's plugins are, and stands in for Qt's modules of OpenGL.

These are 10 MB that pyqtgraph asks for and nothing here uses: plots are drawn without OpenGL, and pyqtgraph only looks
whether a widget is of the one class that it needs to know. Nothing is imported here: each start waits for it.
"""

import os
import sys
from types import ModuleType

PLUGINS = ("PySide6", "plugins") if sys.platform == "win32" else ("PySide6", "Qt", "plugins")
os.environ["QT_PLUGIN_PATH"] = os.path.join(sys._MEIPASS, *PLUGINS)  # type: ignore[attr-defined]

for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = ModuleType(name, "Not bundled.")
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = type("QOpenGLWidget", (), {})  # type: ignore[attr-defined]
