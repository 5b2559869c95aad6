"""The tools of the canvas: one gesture each, one step of undo for each gesture."""
