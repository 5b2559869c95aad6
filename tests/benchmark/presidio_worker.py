"""Runs inside another interpreter that has Presidio: a path per line in, boxes as JSON out."""

import json
import sys
import time
from importlib.metadata import distributions

from PIL import Image
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
from presidio_image_redactor import ImageAnalyzerEngine

_MODELS = sorted(
    name
    for name in (d.metadata["Name"].replace("-", "_") for d in distributions())
    if name.startswith("en_core_web")
)
if not _MODELS:
    raise SystemExit("install a spaCy model, for example en_core_web_sm")
_PROVIDER = NlpEngineProvider(
    nlp_configuration={
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "en", "model_name": _MODELS[0]}],
    }
)
_ENGINE = ImageAnalyzerEngine(AnalyzerEngine(nlp_engine=_PROVIDER.create_engine()))

for line in sys.stdin:
    image = Image.open(line.strip()).convert("RGB")
    start = time.perf_counter()
    results = _ENGINE.analyze(image)
    seconds = time.perf_counter() - start
    boxes = [[r.left, r.top, r.width, r.height] for r in results]
    sys.stdout.write(json.dumps({"boxes": boxes, "seconds": seconds}) + "\n")
    sys.stdout.flush()
