"""Global hotkeys: one module per windowing system, each hears its own combinations and no other."""
