import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from leadapron.caption.checklist import CORE, QUESTIONS
from leadapron.caption.findings import Verdict
from leadapron.caption.post import Part, Post
from leadapron.export.clipboard import media_types
from leadapron.model.errors import EngineError
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.model.policy import Policy
from leadapron.reading.case import identifiers_in
from leadapron.ui.caption import desk as module
from leadapron.ui.caption.desk import CaptionDesk
from leadapron.ui.caption.offsets import position, units
from leadapron.ui.services import Services
from ui.caption.fields import put_words

CLEAN = Post("Elderly adult over 75 with Baker cyst.", "Axial MRI of the knee.", "#radiology")


def _services(tmp_path, **rules):
    return Services(
        ladder=lambda: pytest.fail("the desk reads no pixels"),
        reader=lambda: pytest.fail("the desk reads no pixels"),
        policy=Policy(**rules),
        pictures_folder=tmp_path,
    )


@pytest.fixture
def desk(dressed, qtbot, tmp_path):
    widget = CaptionDesk(_services(tmp_path))
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.show()
    QGuiApplication.clipboard().clear()
    yield widget
    widget.wipe()


def _checked(qtbot, desk, post):
    put_words(desk, post)
    qtbot.waitUntil(lambda: desk._report is not None, timeout=20_000)


def _answer_all(desk):
    for row in desk._questions._rows:
        if row.question.id in {question.id for question in desk._questions.checklist.shown}:
            (row._yes if row.question.safe.value == "yes" else row._no).click()


def _button_words(desk):
    return desk._findings._take.text()


def test_findings_are_underlined_and_listed_while_typing(desk, qtbot):
    editor = desk._editors[Part.CAPTION]
    editor.setFocus()
    qtbot.keyClicks(editor, "Mr. Kowalczyk fell yesterday.")
    qtbot.waitUntil(lambda: desk._report is not None, timeout=20_000)
    assert len(editor.extraSelections()) == len(editor.findings) >= 2
    assert "to take out" in desk._findings.state
    rows = [desk._findings._list.item(row) for row in range(desk._findings._list.count())]
    assert all("Kowalczyk" not in item.text() + item.toolTip() for item in rows)
    assert any("CFR" in item.toolTip() for item in rows)


def test_one_key_takes_the_rewrite_and_undo_brings_it_back(desk, qtbot):
    _checked(qtbot, desk, Post("\U0001f9b4 A 72-year-old with Schmorl nodes."))
    assert "Write" in _button_words(desk)
    desk._editors[Part.CAPTION].setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "72" not in desk.post.caption)
    assert desk.post.caption == "\U0001f9b4 An older adult with Schmorl nodes."
    desk._editors[Part.CAPTION].undo()
    assert "72-year-old" in desk.post.caption


def test_keys_walk_the_findings(desk, qtbot):
    _checked(qtbot, desk, Post("\U0001f9b4 Mr. Kowalczyk fell.", "A 72yM."))
    desk._editors[Part.CAPTION].setFocus()
    desk._findings.step(0)
    assert desk._editors[Part.CAPTION].textCursor().selectedText() == "Mr. Kowalczyk"
    desk._findings.step(-1)
    assert desk._editors[Part.ALTERNATIVE_TEXT].textCursor().hasSelection()


def test_a_clean_post_says_what_was_checked_and_never_more(desk, qtbot):
    _checked(qtbot, desk, CLEAN)
    assert desk._findings.state.startswith("No identifier found by these checks")
    told = desk._findings.state + desk._findings._reason.text()
    assert "compliant" not in told
    assert "anonym" not in told
    assert "names and initials" in told


def test_the_copy_is_gated_by_words_and_checklist(desk, qtbot):
    clipboard = QGuiApplication.clipboard()
    assert not desk.copy_words()
    _checked(qtbot, desk, Post("Seen yesterday."))
    _answer_all(desk)
    assert not desk.copy_words()
    assert not desk._copy.isEnabled()
    desk.wipe()
    _checked(qtbot, desk, CLEAN)
    assert not desk.copy_words()
    assert "checklist" in desk._notice.text()
    assert not clipboard.text()
    with qtbot.waitSignal(desk.ready_changed) as told:
        _answer_all(desk)
    assert told.args == [True]
    with qtbot.waitSignal(desk.copied):
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(desk, Qt.Key.Key_C, modifiers)
    assert clipboard.text() == CLEAN.published_caption
    assert set(media_types()) <= set(clipboard.mimeData().formats())
    assert desk.copy_words(Part.ALTERNATIVE_TEXT)
    assert clipboard.text() == CLEAN.alternative_text


def test_a_change_after_the_check_closes_the_gate_at_once(desk, qtbot):
    _checked(qtbot, desk, CLEAN)
    _answer_all(desk)
    assert desk.is_ready
    desk._editors[Part.CAPTION].appendPlainText("Seen yesterday.")
    assert not desk.is_ready
    assert not desk._copy.isEnabled()
    assert not desk.copy_words()


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_copy_and_cut_inside_a_field_go_through_the_same_gate(desk, qtbot, key):
    _checked(qtbot, desk, Post("Mr. Kowalczyk fell."))
    editor = desk._editors[Part.CAPTION]
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    assert "Kowalczyk" not in QGuiApplication.clipboard().text()
    assert "Kowalczyk" in desk.post.caption
    assert not editor.createMimeDataFromSelection().hasText()
    assert desk._notice.text()


def test_nothing_is_answered_beforehand(desk):
    for row in desk._questions._rows:
        assert not row._yes.isChecked()
        assert not row._no.isChecked()
    assert desk.answers == {}
    shown = [row for row in desk._questions._rows if not row.isHidden()]
    assert len(shown) == len(QUESTIONS)
    assert {question.id for question in desk._questions.checklist.open_questions} == CORE


def test_findings_of_words_and_picture_open_their_questions(desk, qtbot):
    desk.set_picture_findings([Finding(Box(0, 0, 9, 9), Kind.FACE, "test", 1.0)])
    _checked(qtbot, desk, Post("There is a pacemaker."))
    opened = desk._questions.checklist.opened
    assert {"face-or-teeth", "recognisable-feature"} <= opened
    hints = {row.question.id: row._hint.text() for row in desk._questions._rows}
    assert hints["face-or-teeth"] == "A finding asks this."


def test_the_other_answer_wants_a_reason(desk, qtbot):
    _checked(qtbot, desk, CLEAN)
    _answer_all(desk)
    row = next(row for row in desk._questions._rows if row.question.id == "recognisable-feature")
    row._yes.click()
    assert not desk.is_ready
    qtbot.keyClicks(row._note, "cropped")
    assert desk.is_ready
    assert desk.answers["recognisable-feature"] == "yes"
    assert "cropped" not in str(desk.answers)


def test_identifiers_of_the_case_are_searched(desk, qtbot):
    desk.set_identifiers(identifiers_in("KOWALCZYK^SVETLANA", is_personal=True))
    _checked(qtbot, desk, Post("the kowalczyk knee"))
    assert any(f.verdict is Verdict.BLOCK for f in desk._report.whole.findings)


def test_wiping_leaves_no_word_no_answer_and_no_undo(desk, qtbot):
    desk.set_identifiers(identifiers_in("KOWALCZYK^SVETLANA", is_personal=True))
    _checked(qtbot, desk, CLEAN)
    _answer_all(desk)
    assert desk.has_words
    desk.wipe()
    assert not desk.has_words
    assert desk.post.is_empty
    assert desk._identifiers == ()
    for editor in desk._editors.values():
        assert not editor.document().isUndoAvailable()
        assert not editor.document().isRedoAvailable()


def test_a_missing_dictionary_is_said_and_closes_the_gate(desk, qtbot, monkeypatch):
    def fails(*_):
        raise EngineError("The caption dictionary cannot be read; install Lead Apron again.")

    monkeypatch.setattr(module, "check_post", fails)
    put_words(desk, CLEAN)
    qtbot.waitUntil(lambda: "install Lead Apron again" in desk._findings.state)
    _answer_all(desk)
    assert not desk.is_ready
    assert not desk.copy_words()


def test_the_policy_fixes_profile_questions_and_second_reader(dressed, qtbot, tmp_path):
    rules = _services(
        tmp_path, caption_profile="safe-harbor", questions=("Shown in the meeting?",),
        required_questions=("consent",), second_person=True, second_reader="Prof. on duty",
    )  # fmt: skip
    desk = CaptionDesk(rules)
    qtbot.addWidget(desk)
    words = [row._words.text() for row in desk._questions._rows]
    assert "Shown in the meeting?" in words
    assert any("Prof. on duty" in entry for entry in words)
    _checked(qtbot, desk, Post("A 72-year-old with gout in 2019."))
    assert desk._report.publishable
    desk.wipe()


def test_counts_say_what_does_not_fit(desk):
    put_words(desk, Post("a" * 2300, "", "#a #b #c #d #e #f"))
    assert "too long" in desk._counts.text()
    assert "6/5" in desk._counts.text()


def test_escape_asks_to_put_the_drawer_away_and_keeps_the_words(desk, qtbot):
    put_words(desk, CLEAN)
    with qtbot.waitSignal(desk.close_requested):
        qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert desk.post == CLEAN


def test_the_keyboard_goes_to_the_caption_first(desk, qtbot):
    desk.setFocus()
    assert desk.focusProxy() is desk._editors[Part.CAPTION]


def test_every_control_has_a_name_for_a_screen_reader(desk):
    for editor in desk._editors.values():
        assert editor.accessibleName()
    for row in desk._questions._rows:
        assert row._words.text() in row._yes.accessibleName()
    assert desk._findings._list.accessibleName()


def test_positions_count_units_of_the_document(desk):
    text = "\U0001f9b4a"
    editor = desk._editors[Part.CAPTION]
    editor.setPlainText(text)
    cursor = editor.textCursor()
    cursor.setPosition(position(text, 1))
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "a"
    assert units(text) == 3
