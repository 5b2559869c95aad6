"""The caption desk below the picture, made at its first use; closing it loses nothing."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from leadapron.export.record import Facts
from leadapron.model.finding import Finding
from leadapron.reading.case import case_identifiers
from leadapron.ui.caption.desk import CaptionDesk
from leadapron.ui.review.captures import Captures
from leadapron.ui.services import Services


class Drawer(QObject):
    """Opens and closes the desk, and tells it what the case knows.

    Args:
        captures: the case.
        services: handed to the desk.
        splitter: vertical; the desk becomes its last part.

    Attributes:
        closed: the keyboard shall go back to the picture.
    """

    closed = Signal()

    def __init__(self, captures: Captures, services: Services, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._captures, self._services, self._splitter = captures, services, splitter
        self._told: tuple[Finding, ...] = ()
        self.desk: CaptionDesk | None = None

    @property
    def has_words(self) -> bool:
        """Whether closing the case would lose words or answers."""
        return self.desk is not None and self.desk.has_words

    @property
    def facts(self) -> Facts:
        """What the sharing record says of the checklist."""
        return {} if self.desk is None else {"answers": self.desk.answers}

    def toggle(self) -> None:
        """Open the desk with the keyboard in it, or close it."""
        if self.desk is None:
            self.desk = CaptionDesk(self._services, self._splitter)
            self.desk.close_requested.connect(self._close)
            self._splitter.addWidget(self.desk)
            self.refresh()
            self.desk.setFocus()
        elif self.desk.isVisible():
            self._close()
        else:
            self.desk.show()
            self.desk.setFocus()

    def refresh(self) -> None:
        """Tell the desk what was found in all captures, if that changed."""
        if self.desk is None:
            return
        items = [item for item in self._captures if not item.running.is_over]
        findings = tuple(finding for item in items for finding in item.redaction.findings)
        if findings != self._told:
            self._told = findings
            self.desk.set_identifiers(case_identifiers(findings))
            self.desk.set_picture_findings(findings)

    def wipe(self) -> None:
        """Forget words, answers and findings."""
        self._told = ()
        if self.desk is not None:
            self.desk.wipe()

    def _close(self) -> None:
        if self.desk is not None:
            self.desk.hide()
        self.closed.emit()
