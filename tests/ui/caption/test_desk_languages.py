"""The desk in every language: no reason stays English, and no word is cut off."""

import pytest

from leadapron.caption.case_identifiers import case_identifiers
from leadapron.caption.check import CHECKS, check
from leadapron.caption.findings import Profile, Verdict
from leadapron.caption.platforms import platforms
from leadapron.caption.post import Post
from leadapron.caption.text import Caption
from leadapron.model.policy import Policy
from leadapron.ui.caption.desk import CaptionDesk
from leadapron.ui.language import LANGUAGES, sentence, use_language
from leadapron.ui.services import Services
from leadapron.ui.theme import apply_theme
from ui.caption.fields import put_words
from ui.measuring import clipped
from unit.caption.test_rules import EXAMPLES

TRANSLATED = [code for code in LANGUAGES if code != "en"]
TELLING = Post(
    "Mrs. Kowalczyk, 86yM, MRN: 558 3920, POD 3 with an IVC filter, was transferred to us from "
    "Tulare County; a retired miner, her mother too, a Caucasian patient.",
    "G2P1 at 31+4 with pain. Пациент с болью.",  # noqa: RUF001  # a script that is not read
    "#PrayForSvetlana",
)


@pytest.fixture(params=[(code, scale) for code in LANGUAGES for scale in (1.0, 2.0)], ids=str)
def spoken_desk(request, qapp, qtbot, tmp_path):
    code, scale = request.param
    use_language(code)
    apply_theme(qapp, "dark", scale)
    services = Services(
        ladder=lambda: pytest.fail("the desk reads no pixels"),
        reader=lambda: pytest.fail("the desk reads no pixels"),
        policy=Policy(second_person=True),
        pictures_folder=tmp_path,
    )
    desk = CaptionDesk(services)
    qtbot.addWidget(desk)
    desk.resize(desk.sizeHint())
    desk.show()
    yield desk
    desk.wipe()
    use_language("en")
    apply_theme(qapp, "dark")


def _check(qtbot, desk, post):
    put_words(desk, post)
    qtbot.waitUntil(lambda: desk._report is not None, timeout=20_000)
    qtbot.wait(20)


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_reason_of_the_check_stays_english(code):
    reasons = {
        finding.reason
        for rule, text, *_ in EXAMPLES
        for finding in rule(Caption(text, Profile.STRICT))
    } | {
        finding.reason
        for finding in case_identifiers(Caption("Kowalczyk", Profile.STRICT), ["Kowalczyk"])
    }
    assert len(reasons) > 30
    texts = [*reasons, *CHECKS, *(platform.note for platform in platforms())]
    combined = check(TELLING.caption).findings
    texts += [finding.reason for finding in combined if finding.verdict is Verdict.COUNT]
    use_language(code)
    english = [text for text in texts if sentence(text) == text]
    use_language("en")
    assert english == []


def test_every_finding_is_told_in_the_language_and_whole(spoken_desk, qtbot):
    _check(qtbot, spoken_desk, TELLING)
    findings = spoken_desk._findings
    rows = spoken_desk._report.by_part.values()
    reasons = [finding.reason for part in rows for finding in part]
    assert findings._list.count() == len(reasons) > 10
    for row, reason in enumerate(reasons):
        findings._list.setCurrentRow(row)
        qtbot.wait(5)
        assert findings._reason.text().startswith(sentence(reason))
        assert sentence(reason) in findings._list.item(row).toolTip()
        assert clipped(spoken_desk) == []
        top = findings._take if findings._take.isVisible() else findings._state
        assert top.geometry().bottom() < findings._list.geometry().top()
        assert findings.rect().contains(findings._reason.geometry())
        assert findings.geometry().top() > spoken_desk._counts.geometry().bottom()


def test_what_was_checked_is_told_in_the_language_and_whole(spoken_desk, qtbot):
    _check(qtbot, spoken_desk, Post("Axial MRI of the knee with Baker cyst."))
    told = spoken_desk._findings._reason.text()
    assert all(sentence(words) in told for words in CHECKS)
    notes = spoken_desk._counts.toolTip()
    assert all(sentence(platform.note) in notes for platform in platforms())
    for row in spoken_desk._questions._rows:
        (row._no if row.question.safe.value == "yes" else row._yes).click()
    qtbot.wait(20)
    assert clipped(spoken_desk) == []


def test_the_longest_state_leaves_room_for_the_list(spoken_desk, qtbot):
    soft = "Knee of a woman with a pacemaker; her mother too; rare."
    _check(qtbot, spoken_desk, Post(soft, "Axial MRI of the knee."))
    findings = spoken_desk._findings
    assert spoken_desk._report.publishable
    assert findings._take.isVisible()
    assert findings.rect().contains(findings._list.geometry())
    assert clipped(spoken_desk) == []
