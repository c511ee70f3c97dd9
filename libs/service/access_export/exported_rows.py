"""Rows that a service keeps of a customer, read in pages by their key."""

from collections.abc import AsyncIterator, Collection
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source

PAGE = 1_000  # rows


class Exported(Struct, frozen=True):
    """A table with rows of customers, found by `customer` and told apart by `key`. What is in no
    export, `without`: what is sealed or keyed, or names somebody else."""

    table: str
    key: tuple[str, ...]
    customer: str = "customer_id"
    without: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        key = f"array[{', '.join(f'{column}::text' for column in self.key)}]"
        return f"""
select {key} as key, (to_jsonb(t) - $2::text[])::text as data from {self.table} t
where {self.customer} = any($1::uuid[]) and ($3::text[] is null or {key} > $3)
order by 1 limit {PAGE}"""


async def rows_of(
    source: Source, table: Exported, records: Collection[UUID]
) -> AsyncIterator[bytes]:
    """Data of each row as JSON, by key."""
    behind: list[str] | None = None
    while True:
        page = await source.fetch(table.query, list(records), list(table.without), behind)
        for row in page:
            yield row["data"].encode()
        if len(page) < PAGE:
            return
        behind = page[-1]["key"]
