"""Text engines behind one protocol, used by detection and by verification alike."""
