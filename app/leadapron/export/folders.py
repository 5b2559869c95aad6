"""Where finished pictures go when the user names no place."""

from pathlib import Path

import platformdirs


def pictures_folder() -> Path:
    """`Lead Apron` in the user's pictures folder; it need not exist yet."""
    return platformdirs.user_pictures_path() / "Lead Apron"
