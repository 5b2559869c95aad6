"""The second reader with the engines of the product: text, masks, altered and missing models."""

import dataclasses

import cv2
import numpy as np
import pytest

from leadapron.desktop.private_folder import private_folder
from leadapron.engines import models
from leadapron.engines.overlay import MODEL as OVERLAY_MODEL
from leadapron.engines.overlay import OverlayFinder
from leadapron.engines.pp_ocr_reader import THOROUGH, PpOcrReader
from leadapron.engines.tesseract import LANGUAGE_MODEL
from leadapron.model.frame import Picture
from leadapron.model.geometry import Box
from leadapron.model.verdict import Status
from leadapron.reading.case import Identifier, IdentifierKind
from leadapron.verify.second_reader import default_second_reader

WORDS = "KOWALSKA 48392"


def written(text=WORDS, ink=230, masked=None):
    pixels = np.full((200, 480, 3), 20, np.uint8)
    cv2.putText(pixels, text, (60, 110), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (ink,) * 3, 1, cv2.LINE_AA)
    if masked is not None:
        pixels[masked.slices] = 0
    return Picture(pixels)


@pytest.fixture(scope="module")
def reader():
    made = default_second_reader(private_folder)
    made.load()
    return made


@pytest.mark.parametrize("ink", [230, 60, 0])
def test_text_in_the_final_pixels_is_reported_with_its_place(reader, ink):
    verdict = reader.verify(written(ink=ink))
    assert verdict.status is Status.RESIDUALS
    assert all(Box(50, 80, 260, 45).overlaps(residual.box) for residual in verdict.residuals)
    assert WORDS.split(maxsplit=1)[0] not in repr(verdict)


def test_the_part_that_sticks_out_of_a_mask_is_reported(reader):
    verdict = reader.verify(written(masked=Box(50, 80, 130, 45)))
    assert verdict.status is Status.RESIDUALS


def test_masked_text_is_clean_and_every_check_has_a_version(reader):
    verdict = reader.verify(written(masked=Box(50, 80, 260, 45)))
    assert verdict.status is Status.CLEAN
    assert all(check.version for check in verdict.checks)
    by_name = {check.name: check for check in verdict.checks}
    for name in ("text at 1x", "text at 2x", "text at 3x", "places of text", "text in lines"):
        assert len(by_name[name].model_sha256) == 64


def test_the_verdict_is_the_same_every_time(reader):
    picture = written(ink=70)
    first, second = reader.verify(picture), reader.verify(picture)
    assert first.residuals == second.residuals


def test_a_name_of_the_case_is_told_as_such(reader):
    verdict = reader.verify(written(), identifiers=(Identifier(IdentifierKind.NAME, "kowalska"),))
    assert "identifier" in {residual.kind for residual in verdict.residuals}


def fresh():
    return default_second_reader(private_folder, lines=PpOcrReader(), overlay=OverlayFinder())


@pytest.mark.parametrize("model", [OVERLAY_MODEL, THOROUGH.model, LANGUAGE_MODEL])
def test_one_altered_byte_in_a_model_ends_it(model, monkeypatch, tmp_path):
    path = models.model_facts(model).path
    altered = tmp_path / path.name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    altered.write_bytes(content)
    locate = models._locate  # the place that the package's record names
    monkeypatch.setattr(
        models, "_locate", lambda entry: altered if entry.name == model else locate(entry)
    )
    verdict = fresh().verify(written())
    assert verdict.status is Status.NOT_CHECKED
    assert model in verdict.reason
    assert "altered" in verdict.reason


@pytest.mark.parametrize("model", [OVERLAY_MODEL, THOROUGH.model, LANGUAGE_MODEL])
def test_a_missing_model_ends_it(model, monkeypatch):
    locate = models._locate
    monkeypatch.setattr(
        models, "_locate", lambda entry: None if entry.name == model else locate(entry)
    )
    verdict = fresh().verify(written())
    assert verdict.status is Status.NOT_CHECKED
    assert model in verdict.reason
    assert "missing" in verdict.reason


def test_a_model_that_is_altered_after_it_was_loaded_ends_it(reader, monkeypatch):
    facts = models.model_facts(OVERLAY_MODEL)
    changed = dataclasses.replace(facts, sha256="0" * 64)
    monkeypatch.setattr("leadapron.engines.onnx_model.model_facts", lambda _name: changed)
    verdict = reader.verify(written())
    assert verdict.status is Status.NOT_CHECKED
    assert "altered" in verdict.reason
