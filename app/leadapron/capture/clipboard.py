"""A picture out of the clipboard, and the offer to take it off there afterwards.

Bound to Qt: the clipboard is reached through QClipboard.
"""

from pathlib import Path

from PySide6.QtGui import QClipboard

from leadapron.capture.files import frame_from_file
from leadapron.capture.qt_pixels import pixels_from_image, wipe_image
from leadapron.model.errors import CaptureError
from leadapron.model.frame import Frame, Origin

NO_PICTURE = "The clipboard holds no picture; copy one in the viewer, then paste it here."


def frame_from_clipboard(clipboard: QClipboard) -> Frame:
    """The picture in the clipboard, or the one picture file that was copied.

    Raises:
        CaptureError: when there is no picture.
        InputError: when the copied file cannot be used.
    """
    data = clipboard.mimeData()
    if data is None:
        raise CaptureError(NO_PICTURE)
    if data.hasImage():
        image = clipboard.image()
        if not image.isNull():
            frame = Frame(pixels_from_image(image), Origin.CLIPBOARD)
            wipe_image(image)  # ours alone: the clipboard keeps its own until it is cleared
            return frame
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if len(files) == 1:
        return Frame(frame_from_file(Path(files[0])).pixels, Origin.CLIPBOARD)
    raise CaptureError(NO_PICTURE)


def clear_clipboard(clipboard: QClipboard) -> None:
    """Empty the clipboard. What a clipboard manager has copied already stays with it."""
    clipboard.clear()
