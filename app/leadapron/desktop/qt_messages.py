"""Where Qt's own messages go: one sentence without their text.

Qt writes warnings to the standard error stream, and some of them quote the title of a window or the
path of a file, either of which may be a patient's name. So only the kind and the category of a
message are told, each once.
"""

import sys
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KINDS: Final = {
    QtMsgType.QtWarningMsg: "a warning",
    QtMsgType.QtCriticalMsg: "an error",
    QtMsgType.QtFatalMsg: "a fatal error",
}
"""Messages that are told; those for developers are not."""

_told: set[tuple[QtMsgType, str]] = set()


def install_message_handler() -> None:
    """Take Qt's messages over; call it before the application is made."""
    qInstallMessageHandler(_hear)


def sentence_for(kind: QtMsgType, category: str | None) -> str:
    """What the user is told of a message; empty for those that are meant for developers."""
    if kind not in _KINDS:
        return ""
    name = category or "default"
    return f"The window system reported {_KINDS[kind]} ({name}); run `leadapron doctor`."


def _hear(kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
    sentence = sentence_for(kind, context.category)
    key = (kind, context.category or "")
    if sentence and key not in _told and sys.stderr is not None:
        _told.add(key)
        sys.stderr.write(sentence + "\n")
