"""The stream of each relation: read and folded, decided upon and written down. It holds no personal
data: ids, codes and times."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, Versioned, fold, stream_write
from libs.eventstore.reading import read_stream, read_streams
from libs.eventstore.writes import StreamWrite
from services.customer.domain.relation.errors import RelationNotFound
from services.customer.domain.relation.state import Relation, RelationEvent, evolve


def relation_stream(relation_id: UUID) -> str:
    return f"relation-{relation_id}"


async def relation_events(source: Source, relation_id: UUID) -> list[Recorded]:
    """Raises RelationNotFound."""
    events = await read_stream(source, relation_stream(relation_id))
    if not events:
        raise RelationNotFound
    return events


async def load_relation(source: Source, relation_id: UUID) -> Folded[Relation]:
    """Raises RelationNotFound."""
    return fold(evolve, await relation_events(source, relation_id))


async def load_relations(
    source: Source, relation_ids: Sequence[UUID]
) -> dict[UUID, Folded[Relation]]:
    stored = await read_streams(source, [relation_stream(id) for id in relation_ids])
    return {id: fold(evolve, stored[relation_stream(id)]) for id in relation_ids}


def relation_write(
    from_id: UUID,
    relation_id: UUID,
    before: Versioned,
    events: Sequence[RelationEvent],
    occurred_at: datetime,
) -> StreamWrite:
    """`events` as the relation's next ones, in the order of what else happens to from."""
    stream = relation_stream(relation_id)
    return stream_write(stream, before, events, subject=from_id, occurred_at=occurred_at)
