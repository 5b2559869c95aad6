from dataclasses import replace

import pytest

from leadapron.caption.checklist import CORE, QUESTIONS, Answer, Checklist
from leadapron.caption.findings import Verdict
from leadapron.caption.platforms import checked_on, excess, hashtags_in, platforms
from leadapron.caption.post import Part, Post, check_post
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY


def test_findings_carry_the_offsets_of_their_own_field():
    post = Post("A 72yM fell.", "Knee of Mr. Kowalczyk.", "#LeedsRadiology")
    report = check_post(post)
    for part, words in (
        (Part.CAPTION, "72yM"),
        (Part.ALTERNATIVE_TEXT, "Mr. Kowalczyk"),
        (Part.HASHTAGS, "#LeedsRadiology"),
    ):
        text = post.parts[part]
        assert any(words in text[f.start : f.end] for f in report.by_part[part])
    assert not report.publishable


def test_indirect_identifiers_are_counted_over_all_fields():
    report = check_post(Post("A retired miner.", "His brother too.", "#died"))
    assert any(f.verdict is Verdict.COUNT for f in report.whole.findings)
    assert not any(f.verdict is Verdict.COUNT for fs in report.by_part.values() for f in fs)


def test_a_post_never_shows_its_words():
    assert "Kowalczyk" not in repr(Post("Kowalczyk", "Kowalczyk", "Kowalczyk"))
    assert Post("  ").is_empty
    assert Post("a", "b", "#c").published_caption == "a\n\n#c"


def test_limits_are_data_with_a_date():
    instagram = platforms()[0]
    assert (instagram.caption, instagram.hashtags, instagram.alternative_text) == (2200, 5, 1000)
    assert checked_on().year >= 2026
    assert hashtags_in("#a #b c#d ##") == 2
    over = excess(instagram, "#a #b #c #d #e #f" + "x" * 2200, "y" * 1001)
    assert (over.caption, over.hashtags, over.alternative_text) == (17, 1, 1)
    assert not over.fits
    assert excess(instagram, "short", "").fits


def _answered(checklist):
    for question in checklist.questions:
        checklist = checklist.answered(question.id, question.safe)
    return checklist


def test_nothing_is_answered_beforehand_and_the_core_is_required():
    checklist = Checklist.of(DEFAULT_POLICY)
    assert not checklist.answers
    assert {question.id for question in checklist.open_questions} == CORE
    assert 5 <= len(checklist.shown) <= 9
    assert not checklist.is_complete
    assert _answered(checklist).is_complete


def test_the_policy_requires_adds_and_names():
    policy = replace(
        DEFAULT_POLICY,
        required_questions=("permission", "consent"),
        questions=("Shown?",),
        second_person=True,
    )
    checklist = Checklist.of(policy)
    names = {question.id for question in checklist.open_questions}
    assert names == {"permission", "consent", "own-1", "second-reader"}
    own = next(question for question in checklist.questions if question.id == "own-1")
    assert own.text == "Shown?"


def test_a_required_question_that_is_not_ours_is_asked_by_its_name():
    policy = replace(DEFAULT_POLICY, required_questions=("somebodys-own",))
    checklist = Checklist.of(policy)
    assert "somebodys-own" in {question.id for question in checklist.open_questions}
    assert checklist.answered("somebodys-own", Answer.YES).is_complete


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_other_answer_stands_only_with_a_reason_where_that_may_be(question):
    other = Answer.NO if question.safe is Answer.YES else Answer.YES
    checklist = _answered(Checklist.of(DEFAULT_POLICY)).answered(question.id, other)
    assert not checklist.is_complete
    assert checklist.noted(question.id, "cropped").is_complete is question.may_be_justified
    assert not checklist.noted(question.id, "  ").is_complete


def test_findings_open_their_questions():
    checklist = _answered(Checklist.of(DEFAULT_POLICY))
    report = check_post(Post("A retired miner with a pacemaker, in the news.")).whole
    opened = Checklist.of(DEFAULT_POLICY).opened_by(
        report, [Finding(Box(0, 0, 9, 9), Kind.FACE, "test", 1.0)]
    )
    assert {"recognisable-feature", "high-profile", "disease-not-patient"} <= opened.opened
    assert {"face-or-teeth", "second-reader"} <= opened.opened
    assert checklist.opened_by(report).is_complete
    assert not opened.is_complete


def test_the_second_reader_is_asked_only_where_called_for():
    plain = Checklist.of(DEFAULT_POLICY)
    assert "second-reader" not in {question.id for question in plain.shown}
    called = plain.opened_by(check_post(Post("A retired miner whose brother died.")).whole)
    assert "second-reader" in {question.id for question in called.shown}


def test_notes_never_show():
    assert "cropped" not in repr(Checklist.of(DEFAULT_POLICY).noted("permission", "cropped"))
