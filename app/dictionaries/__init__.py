"""Builds the word lists of `resources/caption/`; not shipped, see `README.md`."""
