"""Pixels in: screens, files and the clipboard; a `Frame` comes out."""
