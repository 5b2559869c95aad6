"""Whether this session lets programs read the screen, as one line of the small window."""

from PySide6.QtGui import QGuiApplication

from leadapron.capture.qt_screens import needs_portal
from leadapron.ui.home import Line, Mood
from leadapron.ui.language import translate


def permission_line() -> Line:
    """The state now; nothing is read to find it out."""
    if needs_portal():
        return Line(
            Mood.ATTENTION,
            translate(
                "Permission",
                "This desktop asks for your permission at the first capture; allow it.",
            ),
        )
    count = len(QGuiApplication.screens())
    if count == 1:
        return Line(Mood.GOOD, translate("Permission", "The screen can be captured."))
    return Line(Mood.GOOD, translate("Permission", "{count} screens can be captured.", count=count))
