"""Lead Apron: share a radiology case without exposing the patient.

One path carries every image: capture, detect, redact, review, verify, export. The folder names of
this package follow it; `pipeline` is the path as readable functions.
"""

from typing import Final

__version__: Final = "0.1.0"
