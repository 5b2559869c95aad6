"""Frame and redaction in, new pixels out."""
