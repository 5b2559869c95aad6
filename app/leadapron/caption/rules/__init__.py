"""One module per class of finding; each rule is a function from a caption to its findings.

A rule's docstring says what it looks for and ends with the line that names its source.
"""
