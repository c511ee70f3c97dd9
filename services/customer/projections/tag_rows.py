"""Tags of customers as rows, by which the list is filtered."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.events.customer import CustomerTagged

_ADD = """
insert into tags (customer_id, tag) select * from unnest($1::uuid[], $2::text[])
on conflict do nothing"""
_REMOVE = """
delete from tags t using unnest($1::uuid[], $2::text[]) as gone (customer_id, tag)
where t.customer_id = gone.customer_id and t.tag = gone.tag"""
_HAVING = """
exists (select from tags where tags.customer_id = customers.customer_id and tags.tag = {tag})"""
_Tagged = dict[tuple[UUID, str], bool]


async def keep_tags(connection: Connection, events: Sequence[CustomerTagged]) -> None:
    """Keep what the events, in their order, leave of each tag of each customer."""
    last: _Tagged = {}
    for event in events:
        last |= {(event.customer_id, tag): False for tag in event.removed}
        last |= {(event.customer_id, tag): True for tag in event.added}
    for statement, there in ((_REMOVE, False), (_ADD, True)):
        if keys := sorted(key for key, added in last.items() if added is there):
            await connection.execute(statement, *map(list, zip(*keys, strict=True)))


def having_tags(tags: Iterable[str]) -> list[Fragment]:
    """Conditions on listed customers: they have all of the tags."""
    return [Fragment(_HAVING, tag=tag) for tag in sorted(set(tags))]
