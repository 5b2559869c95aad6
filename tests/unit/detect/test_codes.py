import numpy as np
import pytest

from leadapron.detect.codes import CodeDetector, whole_symbol
from leadapron.detect.protocol import Look
from leadapron.engines.codes import CodeFinder
from leadapron.model.finding import Kind
from leadapron.model.frame import Frame
from leadapron.model.geometry import Box

zxingcpp = pytest.importorskip("zxingcpp")


def frame_with(kind, module, *, invert=False, turned=False):
    barcode = zxingcpp.create_barcode("MRN40417762", getattr(zxingcpp.BarcodeFormat, kind))
    drawn = np.array(barcode.to_image(scale=1, add_quiet_zones=True), np.uint8)
    drawn = drawn if drawn.ndim == 2 else drawn[:, :, 0]
    drawn = np.kron(drawn, np.ones((module, module), np.uint8))
    if kind == "Code128":
        drawn = np.repeat(drawn[:1], 40, axis=0)
    if invert:
        drawn = 255 - drawn
    if turned:
        drawn = np.rot90(drawn)
    pixels = np.full((500, 700, 3), 0 if invert else 255, np.uint8)
    pixels[120 : 120 + drawn.shape[0], 90 : 90 + drawn.shape[1]] = drawn[:, :, None]
    ink = pixels[:, :, 0] != pixels[0, 0, 0]
    return pixels, ink


@pytest.mark.parametrize("kind", ["QRCode", "DataMatrix", "Code128", "PDF417"])
@pytest.mark.parametrize(("invert", "turned"), [(False, False), (True, False), (False, True)])
def test_every_kind_is_found_and_covered_whole(kind, invert, turned):
    pixels, ink = frame_with(kind, 2, invert=invert, turned=turned)
    found = CodeDetector(CodeFinder()).detect(Look(Frame(pixels.copy()), (), 20.0))
    covered = np.zeros(ink.shape, bool)
    for finding in found:
        assert finding.kind is Kind.CODE
        assert finding.text == ""
        covered[finding.box.slices] = True
    assert covered[ink].all()


def test_noise_holds_no_code():
    noise = np.random.default_rng(3).integers(0, 256, (300, 300, 3), np.uint8)
    assert CodeDetector(CodeFinder()).detect(Look(Frame(noise), (), 20.0)) == ()


def test_a_linear_code_of_which_a_few_rows_were_read_is_followed_to_its_ends():
    pixels, ink = frame_with("Code128", 2)
    rows, columns = np.nonzero(ink)
    part = Box(int(columns.min()), int(rows.min()) + 15, int(np.ptp(columns)) + 1, 3)
    whole = whole_symbol(pixels, part)
    assert whole.y <= rows.min()
    assert whole.bottom >= rows.max() + 1
