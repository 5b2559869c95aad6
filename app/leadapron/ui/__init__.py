"""Qt windows: they draw and dispatch, and decide nothing."""
