"""The other ways in: a file that is opened or dropped, and a picture in the clipboard."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from leadapron.model.errors import LeadApronError
from leadapron.model.frame import Frame
from leadapron.ui.language import sentence, translate
from leadapron.ui.worker import Report, Worker

PATTERNS: Final = "*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.dcm"


class OtherWays(QObject):
    """Files and clipboard.

    Args:
        parent: owner.
    """

    opened = Signal(object)
    """The `Frame`; whoever takes it wipes it."""

    refused = Signal(str)
    """One sentence why there is no picture."""

    offered = Signal(str, object)
    """A sentence with an act, as word and function: the clipboard still holds the picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._dialog: QFileDialog | None = None

    def choose_file(self) -> None:
        """Ask for a picture.

        Qt's own dialog: those of the desktops keep a list of recent files, with names in it.
        """
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = self._dialog = QFileDialog(None, translate("OpenPicture", "Open picture"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog.setDirectory(pictures)
        dialog.setNameFilters(
            [
                translate("OpenPicture", "Pictures ({patterns})", patterns=PATTERNS),
                translate("OpenPicture", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(self._on_dialog_ended)
        dialog.show()

    def open_file(self, path: Path) -> None:
        """Open a picture in a thread."""

        def work(_report: Report) -> Frame:
            from leadapron.capture.files import frame_from_file  # noqa: PLC0415  # first file only

            return frame_from_file(path)

        self._worker.run(
            work,
            done=self.opened.emit,
            failed=lambda error: self.refused.emit(error.sentence),
            dropped=lambda frame: frame.wipe(),
        )

    def paste(self) -> None:
        """Take the picture in the clipboard, and offer to clear it there."""
        from leadapron.capture.clipboard import (  # noqa: PLC0415  # with the first picture only
            clear_clipboard,
            frame_from_clipboard,
        )

        clipboard = QGuiApplication.clipboard()
        try:
            frame = frame_from_clipboard(clipboard)
        except LeadApronError as error:
            self.refused.emit(sentence(error.sentence))
            return
        self.opened.emit(frame)
        self.offered.emit(
            translate("Paste", "The clipboard still holds the picture as it was copied, unmasked."),
            (translate("Paste", "Clear the clipboard"), lambda: clear_clipboard(clipboard)),
        )

    def _on_dialog_ended(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
