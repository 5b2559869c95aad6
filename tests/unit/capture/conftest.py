"""Tests that need Qt's event loop run without a display, and a busy machine fails no property."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
