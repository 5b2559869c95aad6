"""How much of each platform's room the words take."""

from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

from leadapron.caption.platforms import Platform, checked_on, excess, hashtags_in, platforms
from leadapron.caption.post import Post
from leadapron.ui.language import sentence, translate

_LINES: Final = 2
"""Lines at the usual width of the desk; a layout alone would set aside one."""


class CountsLabel(QLabel):
    """One line for all platforms; what does not fit is said in words, not by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.setToolTip(
            translate("Caption", "Limits as of {day}.", day=checked_on().isoformat())
            + "\n"
            + "\n".join(f"{platform.name}: {sentence(platform.note)}" for platform in platforms())
        )
        self.show_post(Post())

    def show_post(self, post: Post) -> None:
        """Count the words of a post."""
        caption = post.published_caption
        lines = [_line(platform, caption, post.alternative_text) for platform in platforms()]
        too_long = any(
            not excess(platform, caption, post.alternative_text).fits
            for platform in platforms()[:1]
        )
        self.setText(" · ".join(line for line in lines if line))
        self.setProperty("look", "attention" if too_long else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)


def _line(platform: Platform, caption: str, alternative_text: str) -> str:
    parts: list[str] = []
    if platform.caption:
        parts.append(f"{len(caption)}/{platform.caption}")
    if platform.hashtags:
        count = f"{hashtags_in(caption)}/{platform.hashtags}"
        parts.append(translate("Caption", "{count} hashtags", count=count))
    if platform.alternative_text and alternative_text:
        count = f"{len(alternative_text)}/{platform.alternative_text}"
        parts.append(translate("Caption", "alternative text {count}", count=count))
    if not parts:
        return ""
    over = excess(platform, caption, alternative_text)
    words = f"{platform.name} {', '.join(parts)}"
    return words if over.fits else f"{words} ({translate('Caption', 'too long')})"
