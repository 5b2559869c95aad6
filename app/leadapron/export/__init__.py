"""Pixels and verdict in: encoded, audited and written once."""
