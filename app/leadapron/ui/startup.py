"""From nothing to a ready tray: Qt's application, its look and language, and its orderly end."""

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QSettings, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from leadapron.desktop.commands import Command
from leadapron.desktop.hardening import harden
from leadapron.desktop.identity import APPLICATION_ID, NAME
from leadapron.desktop.private_folder import clear_at_start, remove_private_folder
from leadapron.desktop.qt_messages import install_message_handler
from leadapron.desktop.signals import OrderlyEnd
from leadapron.desktop.single_instance import AlreadyRunningError, Instance, hand_over
from leadapron.model.errors import LeadApronError
from leadapron.ui.keeper import Keeper
from leadapron.ui.language import sentence, use_language
from leadapron.ui.preferences import chosen_language
from leadapron.ui.services import product_services
from leadapron.ui.theme import apply_theme, icon
from leadapron.ui.tray_application import TrayApplication
from leadapron.ui.worker import wait_for_all

LAST_WAIT: Final = 2.0
"""Seconds that the end of the program waits for a check that cannot be interrupted."""


def run_application(command: Command) -> int:
    """Run until the user quits.

    Args:
        command: what to do first.

    Returns:
        The exit code.

    Raises:
        LeadApronError: when the application cannot start.
    """
    harden()  # once more: the library of the command line puts its own hook, with tracebacks
    install_message_handler()
    forget_dialogs()
    application = make_application()
    try:
        instance = Instance()
    except AlreadyRunningError:  # it started a moment ago, between our question and now
        hand_over(command)
        return 0
    clear_at_start()
    keeper = Keeper()
    use_language(chosen_language(keeper.preferences))
    _translate_qt(application, chosen_language(keeper.preferences))
    apply_theme(application, keeper.preferences.theme, keeper.preferences.text_scale)
    application.setWindowIcon(icon("leadapron"))
    folder = keeper.preferences.folder
    try:
        services = product_services(
            Path(folder) if folder else None,
            lambda: keeper.preferences.profile,
            lambda: keeper.destination,
            keeper.keep_destination,
            keeper.keep_profile,
        )
    except LeadApronError as error:
        instance.close()
        _show_where_no_terminal_is(error)
        raise
    tray = TrayApplication(application, keeper, services)
    end = OrderlyEnd(application, tray.close)
    for signal in (
        instance.run_requested,
        instance.capture_requested,
        instance.open_requested,
        instance.practice_requested,
        instance.quit_requested,
    ):
        signal.connect(tray.obey)
    tray.start(command)
    try:
        code = application.exec()
    finally:
        tray.close()
        end.close()
        instance.close()
        remove_private_folder()
    if not wait_for_all(LAST_WAIT):
        os._exit(code)  # everything is wiped and given back; see `wait_for_all`
    return code


def _show_where_no_terminal_is(error: LeadApronError) -> None:
    """A start by the session or by an icon has no terminal that the sentence could stand in."""
    if sys.stderr is None or not sys.stderr.isatty():
        box = QMessageBox(QMessageBox.Icon.Critical, NAME, sentence(error.sentence))
        box.exec()


def make_application() -> QApplication:
    """Qt's application, named, and independent of its windows."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QGuiApplication.setDesktopFileName(APPLICATION_ID)
    application = QApplication([NAME])
    application.setApplicationName("leadapron")
    application.setApplicationDisplayName(NAME)
    application.setQuitOnLastWindowClosed(False)
    return application


def forget_dialogs() -> None:
    """Have Qt keep nothing: its file dialogs write the folders that were visited."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, os.devnull)


def _translate_qt(application: QApplication, language: str) -> None:
    """Qt's own words (buttons of its file dialog) in the same language."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
