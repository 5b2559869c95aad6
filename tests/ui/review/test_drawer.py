"""The caption desk below the picture, and what the rules of a department change in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from leadapron.caption.post import Post
from leadapron.model.finding import Kind
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.ui.review.label_box import label_refusal
from ui.caption.fields import put_words
from ui.review.fakes import DATE, FINDINGS, NAME

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_closing_the_drawer_keeps_the_words_and_ending_the_case_wipes_them(review):
    review.key(Qt.Key.Key_D, CONTROL)
    desk = review.window.drawer.desk
    assert desk.isVisible()
    put_words(desk, Post("A fracture."))
    review.window.drawer.toggle()
    assert not desk.isVisible()
    review.window.close()
    assert "would be lost" in review.window.notice.words
    review.window.drawer.toggle()
    assert desk.post.caption == "A fracture."
    review.window._end()
    assert desk.post.is_empty


def test_what_the_rules_forbid_to_keep_stays_masked_and_the_window_says_why(open_window):
    policy = replace(DEFAULT_POLICY, keepable_kinds=frozenset({Kind.TECHNICAL}))
    review = open_window(policy=policy)
    review.settle()
    review.click(60, 22)
    popover = review.popover
    words = [child.text() for child in popover.children() if hasattr(child, "text")]
    assert any("rules of your department" in text for text in words)
    review.key(Qt.Key.Key_1, widget=popover)
    assert NAME not in review.redaction.kept


def test_only_the_presets_that_the_rules_allow_are_offered(open_window):
    policy = replace(DEFAULT_POLICY, presets=("instagram-square",))
    review = open_window(policy=policy)
    review.settle()
    preset = review.window.status.preset
    assert [preset.itemData(row) for row in range(preset.count())] == ["instagram-square"]
    assert review.redaction.canvas.preset == "instagram-square"


def test_the_journal_gets_one_entry_for_each_file_without_a_word_that_was_read(open_window):
    entries = []
    review = open_window(recorder=entries.append)
    review.export()
    assert [entry["event"] for entry in entries] == ["exported"]
    assert not any(finding.text in str(entries) for finding in (NAME, DATE))


@pytest.mark.parametrize("words", ["Jane Doe", "1961-02-03", "MRN 1234567", "浮腫"])
def test_a_label_must_not_say_what_was_masked(words):
    assert label_refusal(words, FINDINGS)


@pytest.mark.parametrize("words", ["Pleural effusion", "Erguss", "5 mm", "a"])
def test_a_label_for_teaching_may_stand(words):
    assert label_refusal(words, FINDINGS) == ""
