"""External ids of before they were unique: who has which, and ids that two customers have."""

from typing import Any
from uuid import UUID, uuid4

import asyncpg
import msgspec

from deploy.schema.writing import service_of
from libs.database.migrations import migrate

SERVICE = service_of("customer")
EVENT = """
insert into events (position, event_id, stream, version, type, topic, key, subject, occurred_at,
    recorded_at, correlation_id, data)
values ($1, gen_random_uuid(), $2, $3, $4, 'crm.customer.v1', 'k', $5, now(), now(),
    gen_random_uuid(), $6)"""


async def test_each_has_what_they_had_and_the_first_registered_comes_first(database: str):
    await migrate(database, SERVICE.migrations, target="0010_in_clear")
    connection = await asyncpg.connect(database)
    versions: dict[UUID, int] = {}
    position = 0

    async def told(id: UUID, **data: Any) -> None:
        nonlocal position
        position += 1
        version = versions[id] = versions.get(id, 0) + 1
        kind = f"crm.customer.{'registered' if version == 1 else 'changed'}.v1"
        text = msgspec.json.encode({"customer_id": id, **data}).decode()
        await connection.execute(EVENT, position, f"customer-{id}", version, kind, id, text)

    first, second, gone, never = (uuid4() for _ in range(4))
    await told(first, external_ids={"shop": "1"})
    await told(second, external_ids={"erp": "17", "shop": "1"})
    await told(gone, external_ids={"erp": "17"})
    await told(never, industry='says \\"external_ids\\" {"external_ids": 1}')
    await told(first, external_ids={"erp": "17"})
    await told(gone, external_ids={})
    await told(second, region="north")
    await migrate(database, SERVICE.migrations)
    rows = await connection.fetch("select * from external_ids order by system, id, place")
    assert [tuple(row) for row in rows] == [
        ("erp", "17", 0, first),
        ("erp", "17", 1, second),
        ("shop", "1", 0, second),
    ]
    await connection.close()
