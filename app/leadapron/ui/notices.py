"""Quiet notifications, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from leadapron.ui.theme import current_theme
from leadapron.ui.toast import Toast


class Notices(QObject):
    """Shows a notification in place of the one before.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.toast: Toast | None = None

    def tell(
        self, words: str, icon: str = "attention", act: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """Show a notification.

        Args:
            words: one or two sentences.
            icon: `attention`, `blocked` or `check`.
            act: word and deed of its button.
        """
        self.close()
        theme = current_theme()
        colours = {"check": theme.good, "blocked": theme.blocked}
        toast = self.toast = Toast(words, (icon, colours.get(icon, theme.attention)), act)
        toast.destroyed.connect(lambda: self._forget(toast))
        toast.open()

    def close(self) -> None:
        """Take the notification away."""
        toast, self.toast = self.toast, None
        if toast is not None:
            toast.close()

    def _forget(self, toast: Toast) -> None:
        if self.toast is toast:
            self.toast = None
