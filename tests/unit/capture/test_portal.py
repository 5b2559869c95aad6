"""The pure parts of the portal; the whole conversation is in the end-to-end tests."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadapron.capture.portal import path_from_uri
from leadapron.capture.portal_bus import new_token, request_path
from leadapron.model.errors import CaptureError


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_the_path_of_a_file_address_comes_back(name):
    path = Path("/home/Zoë") / name
    if str(path) == path.as_posix() and path.is_absolute():
        assert path_from_uri(path.as_uri()) == path


def test_addresses_with_a_host_or_none():
    assert path_from_uri("file:///srv/a%20b.png") == Path("/srv/a b.png")
    assert path_from_uri("file://localhost/srv/x.png") == Path("/srv/x.png")


@pytest.mark.parametrize(
    "uri", ["", "/srv/x", "https://host/x", "file:x", "file://host/x", "file:///a%00b"]
)
def test_what_is_no_local_file_is_refused(uri):
    with pytest.raises(CaptureError):
        path_from_uri(uri)


def test_the_answer_is_awaited_at_the_path_of_the_specification():
    assert request_path(":1.42", "token") == "/org/freedesktop/portal/desktop/request/1_42/token"


def test_tokens_are_names_of_d_bus_and_never_repeat():
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(token.isidentifier() and token.isascii() for token in tokens)
