"""Tests that need Qt's event loop run without a display."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
