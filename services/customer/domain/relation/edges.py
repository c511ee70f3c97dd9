"""Relations as edges between records, and the customers that records are: what a graph is made
of."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.events.relation import RelationKind

EdgeKey = tuple[RelationKind, UUID, UUID, str | None]


class Edge(Struct, frozen=True):
    """One relation in one version. One that is not `recorded` apart is a referral that the
    registration of `to_id` told of, by the id of that event."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | None
    tier: int | None
    territory: str | None
    since: datetime | None
    until: datetime | None
    recorded: bool

    @property
    def rank(self) -> tuple[bool, int]:
        """The order in which of several that say the same one is shown."""
        return not self.recorded, self.relation_id.int


class Groups:
    """Customers that records are, by what their merges say: a record told of none is its own."""

    def __init__(self) -> None:
        self._survivors: dict[UUID, UUID] = {}
        self._members: dict[UUID, tuple[UUID, ...]] = {}

    def learn(self, survivors: Mapping[UUID, UUID], members: Mapping[UUID, list[UUID]]) -> None:
        self._survivors |= survivors
        self._members |= {id: tuple(sorted(records)) for id, records in members.items()}

    def unknown(self, edges: Iterable[Edge]) -> list[UUID]:
        """Records at ends whose customer is not known yet."""
        ends = {id for edge in edges for id in (edge.from_id, edge.to_id)}
        return sorted(ends - self._survivors.keys())

    def customer_of(self, record: UUID) -> UUID:
        return self._survivors.get(record, record)

    def records_of(self, record: UUID) -> tuple[UUID, ...]:
        """All records of the customer that this record is, itself one of them."""
        customer_id = self.customer_of(record)
        return self._members.get(customer_id) or (customer_id,)
