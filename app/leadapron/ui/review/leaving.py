"""The way out: export when every capture is clean, copy, and the farewell."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from leadapron.export.clipboard import clipboard_content, media_types
from leadapron.export.record import Event, picture_entry
from leadapron.export.write import Exported
from leadapron.model.case import Stage
from leadapron.model.errors import LeadApronError
from leadapron.ui.language import sentence, translate
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.standing import Standing, Tone, standing_of
from leadapron.ui.services import Services


class Leaving(QObject):
    """Decides when the case may leave, and lets it.

    Args:
        captures: the case.
        services: folder, rules and journal.
        parent: its owner.

    Attributes:
        told: one sentence for the user.
        left: all files were written, as a tuple of what was written.
    """

    told = Signal(str)
    left = Signal(object)

    def __init__(
        self, captures: Captures, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._captures = captures
        self._services = services
        captures.finished.connect(self._finished)
        captures.refused.connect(self.told)

    @property
    def standing(self) -> Standing:
        """Where the capture in hand stands, and whether the whole case may leave."""
        running = self._captures.current.running
        own = standing_of(
            running.case,
            verifying=running.is_verifying,
            armed=running.is_armed,
            writing=running.is_writing or self._captures.is_leaving,
            step=running.progress.words,
            trouble=running.trouble,
        )
        if not own.is_open:
            return own
        for number, capture in enumerate(self._captures, start=1):
            if not capture.running.is_clean:
                return Standing(
                    translate(
                        "Standing",
                        "{sentence}; picture {number} is not clean yet",
                        sentence=own.sentence,
                        number=number,
                    ),
                    Tone.BUSY,
                    translate("Standing", "Picture {number} is not clean yet", number=number),
                )
        return own

    def export(self) -> None:
        """Write the case when it is clean; while a check runs, wait for it."""
        running = self._captures.current.running
        if running.is_over:
            return
        standing = self.standing
        if standing.is_open:
            for capture in self._captures:
                capture.running.is_armed = False
            self._captures.export(self._services.pictures_folder)
        elif self._is_waiting():
            running.arm(not running.is_armed)
        else:
            self.told.emit(standing.reason)

    def follow(self) -> None:
        """Export what was asked for during the check, now that it is clean."""
        if self._captures.current.running.is_armed and self.standing.is_open:
            self.export()

    def copy(self) -> None:
        """Put the clean picture in hand into the clipboard, marked so that histories skip it."""
        running = self._captures.current.running
        picture, verdict = running.case.picture, running.case.verdict
        if picture is None or verdict is None or not running.is_clean:
            self.told.emit(self.standing.reason or translate("Acts", "The picture is not ready."))
            return
        try:
            media_type, data = clipboard_content(picture, verdict)
            if self._services.recorder is not None:
                entry = picture_entry(
                    Event.COPIED,
                    picture,
                    verdict,
                    output_sha256=verdict.sha256,
                    redaction=running.redaction,
                )
                self._services.recorder(entry)
        except LeadApronError as error:
            self.told.emit(sentence(error.sentence))
            return
        content = QMimeData()
        content.setData(media_type, data)
        for name, value in media_types().items():
            content.setData(name, value)
        QGuiApplication.clipboard().setMimeData(content)
        self.told.emit(translate("Acts", "The clean picture is in the clipboard."))

    def _is_waiting(self) -> bool:
        """Whether something is still being looked for or checked."""
        cases = [capture.running.case for capture in self._captures]
        waiting = {Stage.DETECTING, Stage.REVIEWING, Stage.VERIFYING}
        if self._captures.current.running.case.verdict is not None:
            return False
        return any(case.verdict is None and case.stage in waiting for case in cases)

    def _finished(self, written: tuple[Exported, ...]) -> None:
        self.left.emit(written)


def paths_of(written: tuple[Exported, ...]) -> tuple[Path, ...]:
    """The new files."""
    return tuple(exported.path for exported in written)
