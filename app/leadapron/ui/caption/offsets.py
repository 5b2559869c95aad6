"""Offsets in Python's characters to positions in a Qt document, which counts UTF-16 units."""

_LAST_OF_ONE_UNIT = 0xFFFF


def units(text: str) -> int:
    """UTF-16 units of a text: an emoji has two."""
    return len(text) + sum(ord(character) > _LAST_OF_ONE_UNIT for character in text)


def position(text: str, offset: int) -> int:
    """The document position of a character of the text."""
    return units(text[:offset])
