"""Where the picture goes: the preset and the kind of file, chosen once for all of a case.

The first choice is the user's last one, else the first preset that the rules allow, as PNG.
"""

from PySide6.QtCore import QObject, Signal

from leadapron.export.presets import Preset
from leadapron.model.canvas import Canvas, Format
from leadapron.ui.review.captures import Captures
from leadapron.ui.review.shapes import allowed_formats, allowed_presets, preset_title
from leadapron.ui.review.status import StatusBar
from leadapron.ui.services import Services


class Destination(QObject):
    """Offers presets and formats, and lays the case out on what was chosen.

    Args:
        captures: the case.
        status: shows the choice.
        services: the rules, and the memory of the last choice.
        parent: its owner.

    Attributes:
        chosen: the user chose another preset; its canvas.
    """

    chosen = Signal(object)

    def __init__(
        self,
        captures: Captures,
        status: StatusBar,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._captures, self._status, self._services = captures, status, services
        self._presets = {preset.name: preset for preset in allowed_presets(services.policy)}
        status.offer_presets((p.name, preset_title(p)) for p in self._presets.values())
        status.preset_chosen.connect(self.choose)
        status.format_chosen.connect(self.choose_format)

    def choose(self, name: str) -> None:
        """Lay every capture out as a preset wants it; the kind of file stays if it may."""
        canvas = self._take(self._presets[name], self._canvas.format)
        self.chosen.emit(canvas)

    def choose_format(self, form: Format) -> None:
        """Write another kind of file."""
        self._take(self._presets[self._canvas.preset], form)

    def show(self) -> None:
        """Show what is in force."""
        preset = self._presets.get(self._canvas.preset)
        formats = () if preset is None else allowed_formats(preset, self._services.policy)
        self._status.show_preset(self._canvas.preset)
        self._status.show_formats(formats, self._canvas.format)

    @property
    def title(self) -> str:
        """What the preset in force is called."""
        preset = self._presets.get(self._canvas.preset)
        return "" if preset is None else preset_title(preset)

    @property
    def _canvas(self) -> Canvas:
        return self._captures.current.redaction.canvas

    def _take(self, preset: Preset, form: Format) -> Canvas:
        allowed = allowed_formats(preset, self._services.policy)
        canvas = preset.canvas(form if form in allowed else allowed[0])
        self._captures.set_canvas(canvas)
        self._services.remember(canvas.preset, canvas.format.value)
        return canvas
