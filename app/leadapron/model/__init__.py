"""The nouns of Lead Apron: immutable values that every other package speaks of.

Nothing here imports more than the standard library and numpy.
"""
