import pytest
from PySide6.QtCore import QLoggingCategory, QtMsgType, qCWarning, qInstallMessageHandler

from leadapron.desktop import qt_messages


def test_kind_and_category_are_told_and_developers_notes_are_not():
    sentence = qt_messages.sentence_for(QtMsgType.QtWarningMsg, "qt.qpa.xcb")
    assert sentence == (
        "The window system reported a warning (qt.qpa.xcb); run `leadapron doctor`."
    )
    assert qt_messages.sentence_for(QtMsgType.QtDebugMsg, "qt") == ""
    assert "(default)" in qt_messages.sentence_for(QtMsgType.QtCriticalMsg, None)


@pytest.fixture
def installed(monkeypatch):
    monkeypatch.setattr(qt_messages, "_told", set())
    before = qInstallMessageHandler(None)
    qt_messages.install_message_handler()
    yield
    qInstallMessageHandler(before)


def test_the_text_of_a_message_is_not_repeated_and_each_kind_is_told_once(installed, capfd):
    category = QLoggingCategory("leadapron.test")
    for _ in range(3):
        qCWarning(category, "window title WINTERBOTTOM, AGATHE")
    assert capfd.readouterr().err == (
        "The window system reported a warning (leadapron.test); run `leadapron doctor`.\n"
    )
