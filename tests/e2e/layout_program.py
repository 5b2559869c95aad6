"""Captures as the product does, and says which pixels of the position pattern it was handed.

It prints the screens as JSON. Then each line that it reads starts a capture: it prints `painted`
when the overlays are on the screens, and the place of the captured pixels, or why there are none.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from e2e.position_pattern import place_of
from leadapron.capture.last_region import LastRegions
from leadapron.capture.qt_screens import freeze
from leadapron.ui.capture_flow import CaptureFlow
from leadapron.ui.startup import make_application


def say(words):
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


application = make_application()
flow = CaptureFlow(LastRegions(Path(sys.argv[1])))
flow.overlay_painted.connect(lambda: say("painted"))
flow.captured.connect(lambda frame: say(place_of(frame.pixels)))
flow.refused.connect(lambda sentence: say([sentence]))
flow.left.connect(lambda: say(["left"]))


def obey():
    line = sys.stdin.readline()
    if line:
        flow.choose_region()
    else:
        application.quit()


notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(obey)
say(
    [
        [screen.screen.devicePixelRatio(), screen.source.value, *place_of(screen.frame.pixels)]
        for screen in freeze(application.screens())
    ]
)
application.exec()
