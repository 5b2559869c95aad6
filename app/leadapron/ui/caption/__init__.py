"""The caption desk: words of a post, live findings, posting checklist, gated copy."""
