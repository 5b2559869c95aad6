"""Training of the overlay detector: made text over textures, a small network, its evaluation.

Beside the package and never shipped in it; `README.md` says how to run it.
"""
