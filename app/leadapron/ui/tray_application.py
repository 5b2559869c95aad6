"""The application that stays: tray, hotkeys, captures, and a review window for each of them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from leadapron.capture.last_region import LastRegions
from leadapron.desktop.commands import Command, Word
from leadapron.desktop.hotkeys.protocol import CAPTURE, REPEAT
from leadapron.model.frame import Frame
from leadapron.ui.actions import Actions
from leadapron.ui.capture_flow import CaptureFlow
from leadapron.ui.engine_state import EngineState
from leadapron.ui.home import HomeWindow, Line, Mood
from leadapron.ui.hotkey_control import HotkeyControl
from leadapron.ui.keeper import Keeper
from leadapron.ui.language import translate, use_language
from leadapron.ui.notices import Notices
from leadapron.ui.other_ways import OtherWays
from leadapron.ui.permission import permission_line
from leadapron.ui.preferences import Preferences, chosen_language, keys_in_force, settings_folder
from leadapron.ui.reviews import Reviews, load
from leadapron.ui.screen_reader import product_reader
from leadapron.ui.services import Services, folder_in_force
from leadapron.ui.theme import apply_theme
from leadapron.ui.tray import Tray, TrayState

if TYPE_CHECKING:  # loaded when they are shown, so that the tray is there sooner
    from leadapron.ui.practice import PracticeWindow
    from leadapron.ui.settings import SettingsDialog


class TrayApplication(QObject):
    """Everything that lives as long as the application.

    Args:
        application: Qt's application.
        keeper: the settings.
        services: engines, rules and folder.
    """

    def __init__(self, application: QApplication, keeper: Keeper, services: Services) -> None:
        super().__init__(application)
        self._application = application
        self.keeper = keeper
        self.services = services
        self.actions = Actions(self)
        self.tray: Tray | None = Tray(self.actions, self) if Tray.is_available() else None
        self.home: HomeWindow | None = None
        self.practice: PracticeWindow | None = None
        self.settings: SettingsDialog | None = None
        self.notices = Notices(self)
        self._is_closed = False
        self._is_quitting = False
        regions = LastRegions(settings_folder() / "regions.json")
        self.flow = CaptureFlow(regions, product_reader(self), self)
        self.reviews = Reviews(services, self)
        self.engines = EngineState(services, self, load)
        self.hotkeys = HotkeyControl(application)
        self.other_ways = OtherWays(self)
        self._connect()

    def start(self, command: Command) -> None:
        """Show that it runs, and do what it was started for.

        Args:
            command: what to do first.
        """
        preferences = self.keeper.preferences
        keys = keys_in_force(preferences, self.services.policy)
        for name, combination in zip((CAPTURE, REPEAT), keys, strict=True):
            self.hotkeys.set_keys(name, combination)
        self._name_actions()
        if self.tray is not None:
            self.tray.show()
        if command.word is Word.RUN and (self.tray is None or not preferences.was_welcomed):
            self.show_home()
        self._show_state()
        QTimer.singleShot(0, self.engines.examine)
        if command.word is not Word.RUN:
            QTimer.singleShot(0, lambda: self.obey(command))

    def obey(self, command: Command) -> None:
        """Do what another start of the program asks for."""
        if command.word is Word.CAPTURE:
            act = self.flow.repeat_region if command.last else self.flow.choose_region
            act(delay=command.delay, screen=command.screen)
        elif command.word is Word.OPEN:
            self.other_ways.choose_file()
        elif command.word is Word.PRACTICE:
            self.show_practice()
        elif command.word is Word.QUIT:
            self.quit()
        elif not self.reviews.raise_last():
            self.show_home()

    def show_home(self) -> None:
        """Show the small window."""
        if self.home is None:
            self.home = HomeWindow(self.actions)
            self.home.dropped.connect(self.other_ways.open_file)
            self.home.closed.connect(self._on_home_closed)
        self._tell_home()
        _to_front(self.home)

    def show_practice(self) -> None:
        """Show the practice case."""
        from leadapron.ui.practice import PracticeWindow  # noqa: PLC0415  # see above

        if self.practice is None:
            self.practice = PracticeWindow(self._practice_hint())
        _to_front(self.practice)

    def show_settings(self) -> None:
        """Show the settings."""
        from leadapron.ui.settings import (  # noqa: PLC0415  # see above
            SettingsDialog,
            Surroundings,
        )

        if self.settings is None:
            self.settings = SettingsDialog(
                self.keeper.preferences,
                self.hotkeys,
                Surroundings(self.services.pictures_folder, self.services.policy.may_write_to),
            )
            self.settings.changed.connect(self._on_preferences)
            self.settings.destroyed.connect(self._on_settings_gone)
            self.keeper.profile_kept.connect(self.settings.show_profile)
        _to_front(self.settings)

    def quit(self) -> None:
        """End, unless a review window asks whether its work may be lost."""
        if self.reviews.close_all():
            self._is_quitting = True
            self._application.quit()

    def close(self) -> None:
        """Wipe and give everything back; safe to call twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self.flow.cancel()
        self.reviews.end_all()
        self.hotkeys.close()
        self.engines.close()
        if self.tray is not None:
            self.tray.hide()
        self.notices.close()
        for window in (self.home, self.practice, self.settings):
            if window is not None:
                window.deleteLater()

    def _connect(self) -> None:
        actions, flow = self.actions, self.flow
        actions.capture.connect(lambda: flow.choose_region(settle=True))
        actions.capture_later.connect(
            lambda: flow.choose_region(delay=self.keeper.preferences.delay)
        )
        actions.repeat.connect(lambda: flow.repeat_region(settle=True))
        actions.open_picture.connect(self.other_ways.choose_file)
        actions.paste_picture.connect(self.other_ways.paste)
        actions.practice.connect(self.show_practice)
        actions.settings.connect(self.show_settings)
        actions.quit.connect(self.quit)
        flow.captured.connect(self._on_frame)
        flow.refused.connect(self._on_refused)
        flow.left.connect(self.reviews.forget_wish)
        flow.overlay_painted.connect(self.engines.warm)
        flow.busy_changed.connect(self._show_state)
        self.other_ways.opened.connect(self._on_frame)
        self.other_ways.refused.connect(self.notices.tell)
        self.other_ways.offered.connect(
            lambda words, act: self.notices.tell(words, "attention", act)
        )
        self.reviews.changed.connect(self._show_state)
        self.reviews.exported.connect(self._on_exported)
        self.reviews.capture_wanted.connect(lambda: flow.choose_region(settle=True))
        self.engines.changed.connect(self._show_state)
        self.hotkeys.changed.connect(self._on_hotkey_changed)
        self.hotkeys.pressed.connect(self._on_hotkey)
        self.keeper.refused.connect(self.notices.tell)
        if self.tray is not None:
            self.tray.activated.connect(self._on_tray)
        else:
            self._application.lastWindowClosed.connect(self._on_last_window_closed)
            self.reviews.changed.connect(lambda: QTimer.singleShot(0, self._on_last_window_closed))

    def _on_tray(self) -> None:
        if not self.reviews.raise_last():
            self.flow.choose_region(settle=True)

    def _on_last_window_closed(self) -> None:
        """Without a tray the small window is the only way back to the application."""
        is_ending = self._is_quitting or self._is_closed
        shows_another = self.reviews.count or (self.practice and self.practice.isVisible())
        if not is_ending and not self.flow.is_busy and not shows_another:
            self.show_home()

    def _on_hotkey(self, name: str) -> None:
        if name == REPEAT:
            self.flow.repeat_region()
        else:
            self.flow.choose_region()

    def _on_frame(self, frame: Frame) -> None:
        if self.home is not None:
            self.home.hide()
        try:
            self.reviews.take(frame)
        except Exception:  # noqa: BLE001  # whatever it was, these pixels must not stay behind
            frame.wipe()
            self.notices.tell(
                translate(
                    "Tray", "The review window could not be opened; start Lead Apron once more."
                ),
                "blocked",
            )

    def _on_refused(self, sentence: str) -> None:
        self.reviews.forget_wish()
        self.notices.tell(sentence)

    def _on_exported(self, path: Path, was_seen: bool) -> None:
        if not was_seen:
            self.notices.tell(
                translate(
                    "Tray",
                    "{name} is clean and in {folder}.",
                    name=path.name,
                    folder=path.parent.name,
                ),
                "check",
                (translate("Tray", "Open folder"), lambda: _open_folder(path.parent)),
            )

    def _on_hotkey_changed(self, _name: str) -> None:
        self._name_actions()
        self._show_state()

    def _on_preferences(self, preferences: Preferences) -> None:
        before = self.keeper.preferences
        # the settings were opened before a review window may have noted another destination
        self.keeper.keep(replace(preferences, preset=before.preset, format=before.format))
        if (before.theme, before.text_scale) != (preferences.theme, preferences.text_scale):
            apply_theme(self._application, preferences.theme, preferences.text_scale)
        if before.language != preferences.language:
            use_language(chosen_language(preferences))
        if before.folder != preferences.folder and preferences.folder:
            folder = folder_in_force(self.services.policy, Path(preferences.folder))
            self.services = replace(self.services, pictures_folder=folder)
            self.reviews.services = self.services
        self._name_actions()
        if self.home is not None:
            self.home.deleteLater()
            self.home = None
        self._show_state()

    def _on_settings_gone(self) -> None:
        self.settings = None

    def _on_home_closed(self) -> None:
        self.keeper.keep(replace(self.keeper.preferences, was_welcomed=True))
        if self.tray is None and not self.reviews.count:
            self.quit()

    def _name_actions(self) -> None:
        self.actions.name(delay=self.keeper.preferences.delay)
        shown = [
            self.hotkeys.keys(name) if self.hotkeys.status(name).works else ""
            for name in (CAPTURE, REPEAT)
        ]
        self.actions.show_keys(*shown)

    def _show_state(self) -> None:
        self._tell_home()
        if self.tray is None:
            return
        if self.engines.trouble:
            self.tray.show_state(TrayState.NEEDS_YOU, self.engines.trouble)
        elif self.flow.is_busy or not self.engines.is_known:
            self.tray.show_state(TrayState.BUSY, self.hotkeys.sentence(CAPTURE))
        elif self.reviews.count:
            words = translate("Tray", "a capture waits for your review")
            self.tray.show_state(TrayState.NEEDS_YOU, words)
        else:
            self.tray.show_state(TrayState.IDLE, self.hotkeys.sentence(CAPTURE))

    def _tell_home(self) -> None:
        if self.home is None:
            return
        works = self.hotkeys.status(CAPTURE).works
        words = self.hotkeys.sentence(CAPTURE)
        if works:
            words = translate(
                "Home", "{keys} captures from anywhere.", keys=self.hotkeys.keys(CAPTURE)
            )
        self.home.show_line("hotkey", Line(Mood.GOOD if works else Mood.ATTENTION, words))
        self.home.show_line("engines", self.engines.line)
        self.home.show_line("permission", permission_line())

    def _practice_hint(self) -> str:
        if self.hotkeys.status(CAPTURE).works:
            return translate(
                "Tray",
                "Press {keys} and drag over the pictures.",
                keys=self.hotkeys.keys(CAPTURE),
            )
        return translate("Tray", "Use Capture region in the menu, and drag over the pictures.")


def _to_front(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
