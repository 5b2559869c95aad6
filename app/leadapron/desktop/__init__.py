"""The operating system: hotkeys, single instance, private folders, process hardening."""
