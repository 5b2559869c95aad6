"""How this program starts itself once more, from a checkout, a package or a frozen bundle."""

import sys


def own_program(*words: str) -> list[str]:
    """The command line of this program with other words behind it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "leadapron", *words]
