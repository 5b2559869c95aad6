"""Windows, tray and overlay: Qt only, no decisions about pixels."""
