"""The masks of a capture become a viewer's layout, and the next capture is masked by it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadapron.detect.ladder import Ladder
from leadapron.detect.profile_files import profile_named, profiles_folder, save_profile
from leadapron.detect.profiles import Area, Profile, ProfileDetector
from leadapron.redact.plan import plan_masks
from leadapron.ui.save_profile import SaveProfileDialog
from ui.review.fakes import FakeLadder, noise


@pytest.fixture
def ask(review):
    """Opens the dialog by its keys."""

    def asked():
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        review.key(Qt.Key.Key_P, modifiers)
        return review.window.findChild(SaveProfileDialog)

    return asked


def test_saved_masks_are_masked_in_the_next_capture(review, ask, open_window):
    review.key(Qt.Key.Key_R)
    review.drag((150, 200), (249, 239))
    masks = {mask.box for mask in plan_masks(review.redaction)}
    dialog = ask()
    QTest.keyClicks(dialog.name, "Ward 3 viewer")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert review.window.notice.words == "Ward 3 viewer is saved, and masked in each later capture."
    profile = profile_named("Ward 3 viewer")
    following = open_window(pixels=noise(seed=9), ladder=Ladder([ProfileDetector(profile)]))
    following.settle()
    assert {finding.box for finding in following.redaction.findings} == masks
    written = following.export()
    assert not any(written[box.slices].any() for box in masks)


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_saved_profile_is_put_in_force_if_that_is_wanted(open_window, is_wanted):
    used = []
    review = open_window(use_profile=used.append)
    review.settle()
    review.window.acts["save_profile"].trigger()
    dialog = review.window.findChild(SaveProfileDialog)
    dialog.use.setChecked(is_wanted)
    QTest.keyClicks(dialog.name, "Ward 3 viewer")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert used == (["Ward 3 viewer"] if is_wanted else [])
    assert review.window.notice.words.startswith("Ward 3 viewer is saved")


def test_the_menu_of_the_list_offers_it_too(review):
    action = review.window.panel.bulk.menu().actions()[-1]
    action.trigger()
    assert review.window.findChild(SaveProfileDialog) is not None


def test_without_masks_there_is_nothing_to_save(open_window, qtbot):
    review = open_window(ladder=FakeLadder(()))
    review.settle()
    review.window.acts["save_profile"].trigger()
    assert review.window.findChild(SaveProfileDialog) is None
    assert "needs a mask" in review.window.notice.words


def test_a_name_is_needed_and_a_replacement_is_said_before(ask):
    save_profile(Profile("Mine", (Area(0, 0, 1, 1),)))
    dialog = ask()
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.name, "mine")
    assert "is replaced" in dialog.note.text()
    QTest.keyClicks(dialog.name, " two")
    assert "is replaced" not in dialog.note.text()


def test_what_cannot_be_saved_stays_open_with_its_reason(ask):
    profiles_folder().parent.mkdir(parents=True, exist_ok=True)
    profiles_folder().write_text("in the way")
    dialog = ask()
    QTest.keyClicks(dialog.name, "Mine")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "could not be saved" in dialog.note.text()
    dialog.name.setText('a"b')
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "plain letters" in dialog.note.text()
