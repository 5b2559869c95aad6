"""The names under which the desktop knows this program."""

from typing import Final

NAME: Final = "Lead Apron"
"""What menus and permission dialogs show."""

APPLICATION_ID: Final = "org.leadapron.LeadApron"
"""Reverse-DNS identifier: base name of the .desktop file, bundle identifier on macOS, and the id
under which the portals of Wayland grant permissions (since xdg-desktop-portal 1.21 an unknown id is
refused global shortcuts)."""
