"""The review window: detection proposes, a person decides, a second reader checks."""
