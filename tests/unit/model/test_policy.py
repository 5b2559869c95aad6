"""Tightening by any wish: nothing that the rules forbid becomes possible."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leadapron.model.canvas import Format
from leadapron.model.finding import Finding, Kind
from leadapron.model.geometry import Box
from leadapron.model.policy import DEFAULT_POLICY, Policy

kinds = st.frozensets(st.sampled_from(Kind))
names = st.lists(st.sampled_from(["a", "b", "c"]), unique=True).map(tuple)
folders = st.lists(
    st.sampled_from([Path("/a"), Path("/a/b"), Path("/a/b/c"), Path("/d"), Path("/")]),
    min_size=1,
    unique=True,
).map(tuple)
policies = st.builds(
    Policy,
    kept_kinds=kinds,
    padding=st.integers(4, 64),
    padding_share=st.floats(0.2, 1.0),
    keepable_kinds=kinds,
    required_checks=names,
    required_questions=names,
    questions=names,
    second_person=st.booleans(),
    second_reader=st.sampled_from(["", "one", "other"]),
    presets=st.none() | names,
    formats=st.lists(st.sampled_from(Format), unique=True).map(tuple),
    folders=st.none() | folders,
    credit_line=st.sampled_from(["", "one", "other"]),
    caption_profile=st.sampled_from(["", "strict", "safe-harbor"]),
)
PLACES = [Path(path) for path in ("/", "/a", "/a/b", "/a/b/c", "/a/bc", "/d", "/e")]


@settings(max_examples=60, deadline=None)
@given(policies, policies)
def test_no_wish_loosens_anything(rules, wish):
    now = rules.tightened(wish)
    for kind in Kind:
        finding = Finding(Box(0, 0, 1, 1), kind, "test", 1.0)
        assert rules.may_keep(finding) or not now.may_keep(finding)
        assert wish.may_keep(finding) or not now.may_keep(finding)
    assert now.padding >= max(rules.padding, wish.padding)
    assert now.padding_share >= rules.padding_share
    assert set(now.required_checks) == {*rules.required_checks, *wish.required_checks}
    assert set(now.required_questions) == {*rules.required_questions, *wish.required_questions}
    assert set(now.questions) == {*rules.questions, *wish.questions}
    assert now.second_person >= rules.second_person
    for preset in ("a", "b", "c", "d"):
        assert now.may_use(preset) == (rules.may_use(preset) and wish.may_use(preset))
    assert set(now.formats) == set(rules.formats) & set(wish.formats)
    for place in PLACES:
        assert now.may_write_to(place) == (rules.may_write_to(place) and wish.may_write_to(place))
    assert not rules.credit_line or now.credit_line == rules.credit_line
    assert rules.caption_profile != "strict" or now.caption_profile == "strict"


@given(policies)
def test_the_same_rules_twice_change_nothing(rules):
    rules = replace(rules, folders=None)  # whose order may change
    assert rules.tightened(rules) == rules


def test_text_that_may_be_anything_is_kept_only_where_everything_may_be():
    unread = Finding(Box(0, 0, 1, 1), Kind.TEXT, "test", 1.0)
    assert DEFAULT_POLICY.may_keep(unread)
    for forbidden in (Kind.IDENTIFIER, Kind.DATE, Kind.AGE, Kind.INSTITUTION, Kind.TEXT):
        assert not Policy(keepable_kinds=frozenset(Kind) - {forbidden}).may_keep(unread)
