"""What read text means, for detection and verification alike."""
