"""What goes to the clipboard, and what stands beside it."""

import numpy as np
import pytest

from leadapron.export.clipboard import clipboard_content, exclusion_formats, media_types
from leadapron.export.png import audit_png
from leadapron.model.errors import NotCleanError
from leadapron.model.frame import Picture
from leadapron.model.verdict import Status, Verdict


def test_each_system_has_its_formats():
    windows = media_types("win32")
    assert windows['application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"'] == bytes(4)
    assert windows['application/x-qt-windows-mime;value="CanUploadToCloudClipboard"'] == bytes(4)
    assert any("ExcludeClipboardContentFromMonitorProcessing" in name for name in windows)
    assert set(media_types("darwin")) == set(exclusion_formats("darwin"))
    assert "org.nspasteboard.ConcealedType" in exclusion_formats("darwin")
    assert media_types("linux") == {"x-kde-passwordManagerHint": b"secret"}


def test_only_a_clean_picture_reaches_the_clipboard():
    picture = Picture(np.random.default_rng(2).integers(0, 256, (20, 30, 3), np.uint8))
    media_type, data = clipboard_content(picture, Verdict(Status.CLEAN, picture.sha256))
    assert media_type == "image/png"
    audit_png(data, picture.pixels)
    for verdict in (Verdict(Status.RESIDUALS, picture.sha256), Verdict(Status.CLEAN, "0" * 64)):
        with pytest.raises(NotCleanError):
            clipboard_content(picture, verdict)
