"""Final pixels in, verdict out: an independent second reader."""
