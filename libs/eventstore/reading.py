"""Recorded events, by stream and by customer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import asyncpg

from libs.database.connections import Source
from libs.database.fragments import Fragment, all_of, rendered
from libs.database.together import Question, Rows
from libs.events.recorded import Recorded

COLUMNS = """position, event_id, stream, version, type, topic, key, subject, occurred_at,
    recorded_at, correlation_id, causation_id, traceparent, data, actor, via"""

_STREAM = f"select {COLUMNS} from events where stream = $1 and version > $2 order by version"
_STREAMS = f"""
select {COLUMNS} from events where stream = any({{streams}}) order by stream, version"""
_ATTRIBUTED = "select event_id, actor, via from events where event_id = any($1)"
# The newest of each subject, and of those the newest: an index answers either.
_SUBJECTS = f"""
select newest.* from unnest({{subjects}}::uuid[]) as asked (id), lateral (
    select {COLUMNS} from events
    where subject = asked.id and {{conditions}} and (occurred_at, position)
        < (coalesce({{at}}, 'infinity'::timestamptz), coalesce({{position}}, 0::bigint))
    order by occurred_at desc, position desc limit {{limit}}
) newest order by occurred_at desc, position desc limit {{limit}}"""


class Attributed(NamedTuple):
    """Actor and via as of a Recorded; both None of an event that is older, or that is not there."""

    actor: str | None = None
    via: str | None = None


def recorded(row: Sequence[Any] | asyncpg.Record) -> Recorded:
    return Recorded(
        position=row[0],
        event_id=row[1],
        stream=row[2],
        version=row[3],
        type=row[4],
        topic=row[5],
        key=row[6],
        subject=row[7],
        occurred_at=row[8],
        recorded_at=row[9],
        correlation_id=row[10],
        causation_id=row[11],
        traceparent=row[12],
        data=row[13].encode(),
        actor=row[14],
        via=row[15],
    )


async def read_stream(source: Source, stream: str, *, after_version: int = 0) -> list[Recorded]:
    """The stream's events above `after_version`, by version; none when it does not exist."""
    return [recorded(row) for row in await source.fetch(_STREAM, stream, after_version)]


async def read_attributions(source: Source, ids: Sequence[UUID]) -> dict[UUID, Attributed]:
    """Read who is behind each of these events, of those that exist."""
    rows = await source.fetch(_ATTRIBUTED, list(ids)) if ids else ()
    return {row[0]: Attributed(row[1], row[2]) for row in rows}


async def read_streams(source: Source, streams: Sequence[str]) -> dict[str, list[Recorded]]:
    """The events of several streams in one query; an entry for each, empty if it does not exist."""
    return await events_of(streams).asked(source)


def events_of(streams: Sequence[str]) -> Question[dict[str, list[Recorded]]]:
    """Question for the same, to be asked together with others."""

    def by_stream(rows: Rows) -> dict[str, list[Recorded]]:
        found: dict[str, list[Recorded]] = {stream: [] for stream in streams}
        for event in map(recorded, rows):
            found[event.stream].append(event)
        return found

    return Question(Fragment(_STREAMS, streams=list(streams)), by_stream)


async def read_subjects(
    source: Source,
    subjects: Sequence[UUID],
    *,
    before: tuple[datetime, int] | None = None,
    limit: int = 100,
    conditions: Sequence[Fragment] = (),
) -> list[Recorded]:
    """Events about a customer with these records, newest first by (occurred_at, position).

    `before` is the pair of the last event already seen; all `conditions` hold of what is read.
    """
    at, position = before or (None, None)
    query = Fragment(
        _SUBJECTS,
        subjects=list(subjects),
        conditions=all_of(conditions),
        at=at,
        position=position,
        limit=limit,
    )
    sql, arguments = rendered(query)
    return [recorded(row) for row in await source.fetch(sql, *arguments)]
