"""Values of custom fields as rows, by which the list is filtered; personal ones are in no table."""

from collections.abc import Iterable
from uuid import UUID

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.events.customer import CustomerChanged, CustomerRegistered, CustomValue
from services.customer.domain.custom.values import compared

_KEEP = """
insert into custom_values (customer_id, name, value)
select * from unnest($1::uuid[], $2::text[], $3::text[])
on conflict (customer_id, name) do update set value = excluded.value"""
_REMOVE = """
delete from custom_values v using unnest($1::uuid[], $2::text[]) as gone (customer_id, name)
where v.customer_id = gone.customer_id and v.name = gone.name"""
_HAVING = """
exists (select from custom_values v where v.customer_id = customers.customer_id
    and v.name = {name} and v.value = {value})"""


async def keep_values(connection: Connection, events: Iterable[object]) -> None:
    """Keep what the events, in their order, leave of each value of each customer."""
    last: dict[tuple[UUID, str], CustomValue | None] = {}
    for event in events:
        if isinstance(event, CustomerRegistered | CustomerChanged):
            last |= {(event.customer_id, name): value for name, value in event.custom.items()}
    rows = [(*key, compared(value)) for key, value in sorted(last.items()) if value is not None]
    if rows:
        await connection.execute(_KEEP, *map(list, zip(*rows, strict=True)))
    if gone := [key for key in sorted(last) if last[key] is None]:
        await connection.execute(_REMOVE, *map(list, zip(*gone, strict=True)))


def having_value(name: str, value: str) -> Fragment:
    """A condition on listed customers: they have this value of the field."""
    return Fragment(_HAVING, name=name, value=value)
