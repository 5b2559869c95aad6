"""Frame in, findings out: one module per detector behind one protocol."""
