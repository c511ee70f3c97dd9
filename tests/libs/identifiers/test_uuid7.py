"""Ids that sort by the time they were drawn."""

import os
import time
from uuid import RFC_4122, UUID

import pytest

from libs.identifiers import uuid7 as module
from libs.identifiers.text import text_of
from libs.identifiers.uuid7 import uuid7


def test_it_is_a_version_7_uuid_of_now():
    before = time.time_ns() // 1_000_000
    drawn = uuid7()
    assert (drawn.version, drawn.variant) == (7, RFC_4122)
    assert before <= drawn.int >> 80 <= time.time_ns() // 1_000_000 + 1
    assert UUID(str(drawn)) == drawn
    assert hash(UUID(bytes=drawn.bytes)) == hash(drawn)


def test_each_is_greater_than_the_one_before():
    drawn = [uuid7() for _ in range(50_000)]
    assert drawn == sorted(set(drawn))


def test_a_clock_set_back_does_not_set_the_ids_back(monkeypatch: pytest.MonkeyPatch):
    before = uuid7()
    monkeypatch.setattr(module, "time_ns", lambda: 0)
    assert all(uuid7() > before for _ in range(10_000))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only where processes fork")
def test_a_forked_child_draws_ids_of_its_own():
    read, write = os.pipe()
    if not (child := os.fork()):
        os.write(write, b"".join(uuid7().bytes[8:] for _ in range(100)))
        os._exit(0)
    ours = {uuid7().bytes[8:] for _ in range(100)}
    os.waitpid(child, 0)
    theirs = os.read(read, 1600)
    assert ours.isdisjoint({theirs[i : i + 8] for i in range(0, 1600, 8)})


def test_text_is_what_the_class_itself_would_say():
    drawn = uuid7()
    assert text_of(drawn) == str(drawn)
