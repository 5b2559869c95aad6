"""A signal ends Qt's loop in order: asked for from another process, as the system does."""

import signal
import subprocess
import sys
import time

import pytest

PROGRAM = """
import sys, numpy as np
from PySide6.QtCore import QCoreApplication, QTimer
from leadapron.desktop.signals import OrderlyEnd
from leadapron.model.frame import Frame, wipe_pixels
frame = Frame(np.full((4, 4, 3), 255, np.uint8))
application = QCoreApplication([])
end = OrderlyEnd(application, frame.wipe)
QTimer.singleShot(0, lambda: print("ready", flush=True))
code = application.exec()
print(code, frame.pixels.any(), flush=True)
end.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_wipes_the_arrays_and_quits_at_once(name):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "ready\n"
        start = time.monotonic()
        process.send_signal(getattr(signal, name))
        assert process.stdout.read() == "0 False\n"
        assert process.wait() == 0
        assert process.stderr.read() == ""
    assert time.monotonic() - start < 5
