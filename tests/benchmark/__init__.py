"""Measures what Lead Apron misses, what it masks needlessly, and how long it takes.

`python -m benchmark.run` from the folder `tests` is the one entry; nothing here is shipped.
"""
