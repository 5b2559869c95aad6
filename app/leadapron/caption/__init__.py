"""Text in, caption findings and rewrites out."""
