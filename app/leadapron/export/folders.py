"""Where finished pictures and the journal go when the user names no place."""

from pathlib import Path

import platformdirs


def pictures_folder() -> Path:
    """`Lead Apron` in the user's pictures folder; it need not exist yet."""
    return platformdirs.user_pictures_path() / "Lead Apron"


def journal_path() -> Path:
    """The journal of this user; it need not exist yet."""
    return platformdirs.user_data_path("leadapron", appauthor=False) / "journal.jsonl"
