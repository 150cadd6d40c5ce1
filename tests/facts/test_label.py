"""Labels: level and audience are two things; unlabelled is not public."""

import pytest

from ijkmoment.facts.label import INTERNAL, PUBLIC, RELEASED, UNLABELLED, Label, Level, parse_label


@pytest.mark.parametrize(
    "text", ["", "ongerubriceerd:publiek", "departementaal-vertrouwelijk:*", "stg-geheim::personeel"]
)
def test_text_comes_back(text: str) -> None:
    label = parse_label(text)
    assert label is not None
    assert label.text == text


@pytest.mark.parametrize("text", ["publiek", "geheim", "ongerubriceerd:publiek:a:b"])
def test_what_is_no_label(text: str) -> None:
    assert parse_label(text) is None


def test_unlabelled_is_not_public() -> None:
    assert not UNLABELLED.visible_to(PUBLIC, Level.TOP_SECRET)
    assert UNLABELLED.visible_to(INTERNAL, Level.UNCLASSIFIED)


def test_public_needs_an_act_of_release() -> None:
    assert RELEASED.visible_to(PUBLIC, Level.UNCLASSIFIED)
    assert not Label(Level.UNCLASSIFIED, None).visible_to(PUBLIC, Level.UNCLASSIFIED)
    assert not Label(Level.UNCLASSIFIED, frozenset()).visible_to(PUBLIC, Level.UNCLASSIFIED)


def test_a_higher_level_is_not_seen() -> None:
    secret = Label(Level.SECRET, frozenset({PUBLIC}))
    assert not secret.visible_to(PUBLIC, Level.CONFIDENTIAL)
    assert not secret.visible_to(INTERNAL, Level.CONFIDENTIAL)


def test_a_restriction_hides_from_everyone_until_access_can_tell() -> None:
    restricted = Label(Level.UNCLASSIFIED, frozenset({PUBLIC}), frozenset({"personeel"}))
    assert not restricted.visible_to(PUBLIC, Level.TOP_SECRET)
    assert not restricted.visible_to(INTERNAL, Level.TOP_SECRET)
