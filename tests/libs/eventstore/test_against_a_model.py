"""The append statement against the few lines of Python that say what it should do."""

from dataclasses import dataclass, field
from uuid import uuid4

import asyncpg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.eventstore.appender import append_within
from libs.eventstore.errors import ConcurrentStreamWrite, KeyAlreadyUsed
from libs.eventstore.statement import Outcome
from libs.eventstore.writes import Appended, Write
from tests.libs.eventstore.purchases import on, refuse_inconsistency, versions, write


@dataclass
class Model:
    """Streams and their versions, keys and their fingerprints."""

    streams: dict[str, int] = field(default_factory=dict)
    keys: dict[bytes, bytes] = field(default_factory=dict)

    def append(self, new: Write) -> tuple[type, object]:
        key = new.idempotency
        if key and key.digest in self.keys:
            return KeyAlreadyUsed, self.keys[key.digest]
        stale = {
            (s.stream, s.expected_version, self.streams.get(s.stream, 0))
            for s in new.streams
            if self.streams.get(s.stream, 0) != s.expected_version
        }
        if stale:
            return ConcurrentStreamWrite, stale
        for s in new.streams:
            self.streams[s.stream] = s.expected_version + len(s.events)
        if key:
            self.keys[key.digest] = key.fingerprint
        return Appended, {s.stream: self.streams[s.stream] for s in new.streams}


stream_writes = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(1, 2)),
    min_size=1,
    max_size=3,
    unique_by=lambda drawn: drawn[0],
)
commands = st.tuples(stream_writes, st.none() | st.integers(0, 3))
batches = st.lists(st.lists(commands, min_size=1, max_size=6), min_size=1, max_size=8)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawn=batches)
async def test_batches_do_what_the_model_does(store: asyncpg.Pool, drawn: list):
    """Commands of a batch may share streams and keys: then they go in their order."""
    example = uuid4()
    model = Model()
    number = 0
    for batch in drawn:
        writes: list[Write] = []
        for streams, key in batch:
            number += 1
            named = [on(f"{example}-{s}", at=at, events=n, key="k") for s, at, n in streams]
            name = None if key is None else f"{example}-{key}"
            writes.append(write(*named, key=name, body=str(number)))
        expected = _in_turns(model, writes)
        async with store.acquire() as connection, connection.transaction():
            outcomes = await append_within(connection, writes)
        for outcome, (kind, detail) in zip(outcomes, expected, strict=True):
            assert type(outcome) is kind
            assert _agrees(outcome, detail), (outcome, detail)
    found = await versions(store)
    assert {name: at for name, at in found.items() if name.startswith(str(example))} == (
        model.streams
    )
    await refuse_inconsistency(store)


def _in_turns(model: Model, writes: list[Write]) -> list[tuple[type, object]]:
    """A command that shares a name with one before it waits for the next statement."""
    expected: dict[int, tuple[type, object]] = {}
    left = list(enumerate(writes))
    while left:
        seen: set[str | bytes] = set()
        later: list[tuple[int, Write]] = []
        for index, new in left:
            names = {s.stream for s in new.streams} | (
                {new.idempotency.digest} if new.idempotency else set()
            )
            if seen & names:
                later.append((index, new))
            else:
                expected[index] = model.append(new)
            seen |= names
        left = later
    return [expected[index] for index in range(len(writes))]


def _agrees(outcome: Outcome, detail: object) -> bool:
    if isinstance(outcome, KeyAlreadyUsed):
        return outcome.stored.fingerprint == detail
    if isinstance(outcome, ConcurrentStreamWrite):
        assert isinstance(detail, set)
        return (outcome.stream, outcome.expected, outcome.actual) in detail
    return outcome.versions == detail
