"""The department's rules from disk: where they lie, what they say, and how a user may tighten them.

They come from files alone: no setting, argument or environment variable takes part.
"""
