"""Whether the checks are fit to be relied on, asked in a thread after the application is ready."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leadapron.model.errors import LeadApronError
from leadapron.ui.home import Line, Mood
from leadapron.ui.language import sentence, translate
from leadapron.ui.services import Services
from leadapron.ui.worker import Report, Worker


class EngineState(QObject):
    """Asks once at the start, and makes the engines ready while the user chooses a region.

    Args:
        services: the engines.
        parent: owner.
        load: loads what the first capture needs besides, in the same thread.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        parent: QObject | None = None,
        load: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._load = load
        self._worker = Worker(self)
        self._warmer = Worker(self)
        self._is_warm = False
        self.is_known = False
        self.trouble = ""

    @property
    def line(self) -> Line:
        """The state as the small window says it."""
        if not self.is_known:
            return Line(Mood.WAIT, translate("Engines", "The text checks are being examined."))
        if self.trouble:
            return Line(Mood.BLOCKED, self.trouble)
        return Line(Mood.GOOD, translate("Engines", "The text checks are ready."))

    def examine(self) -> None:
        """Compare every model with its released hash, in a thread."""
        self._worker.run(
            self._examined,
            done=self._on_known,
            failed=self._on_failed,
        )

    def warm(self) -> None:
        """Load the models, in a thread; the first capture then does not wait for them."""
        if self._is_warm:
            return
        self._is_warm = True
        self._warmer.run(
            lambda _report: self._services.warm(),
            done=lambda _none: None,
            failed=self._on_failed,
        )

    def close(self) -> None:
        """Stop asking."""
        self._worker.close(wait=0.0)
        self._warmer.close(wait=0.0)

    def _examined(self, _report: Report) -> str:
        trouble = self._services.trouble()
        if self._load is not None:
            self._load()
        return trouble

    def _on_known(self, trouble: str) -> None:
        self.is_known, self.trouble = True, sentence(trouble)
        self.changed.emit()

    def _on_failed(self, error: LeadApronError) -> None:
        self._on_known(error.sentence)
