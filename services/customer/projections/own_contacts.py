"""Customers' own e-mail and phone as they are sealed in the events that tell them."""

from collections.abc import Collection
from typing import Any, Literal, get_args
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.database.connections import Connection, Source
from libs.database.tables import Table
from libs.events.customer import CustomerChanged, CustomerRegistered
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener

Kind = Literal["email", "phone"]
_DELETE_ALL = "delete from own_contacts where customer_id = any($1::uuid[])"


class OwnContact(Struct):
    """`sealed` opens under the seal of `event_id`; None once there is none."""

    customer_id: UUID
    kind: str
    version: int
    event_id: UUID
    sealed: str | None


OWN_CONTACTS = Table("own_contacts", OwnContact, key_columns=2)
_Key = tuple[UUID, str]


class OwnContacts:
    """The own contacts of a batch's customers, changed in memory and written at its end."""

    def __init__(self, rows: dict[_Key, OwnContact]) -> None:
        self._rows = rows
        self._erased: set[UUID] = set()

    def fold(self, recorded: Recorded, event: Any) -> bool:
        """Change what `event`, sealed, says. True if it is about one of them."""
        if not isinstance(event, CustomerRegistered | CustomerChanged):
            return False
        given = {k: v for k in get_args(Kind) if (v := getattr(event, k)) is not UNSET}
        for kind, sealed in given.items():
            key = (event.customer_id, kind)
            self._rows[key] = OwnContact(*key, recorded.version, recorded.event_id, sealed)
        return bool(given)

    def erase(self, customer_id: UUID) -> None:
        self._erased.add(customer_id)
        for kind in get_args(Kind):
            self._rows.pop((customer_id, kind), None)

    def of(self, customer_id: UUID, kind: Kind, opener: Opener) -> list[str]:
        """The address or number in clear, if there is one."""
        row = self._rows.get((customer_id, kind))
        if row is None or row.sealed is None:
            return []
        event = structs.replace(CustomerChanged(customer_id=customer_id), **{kind: row.sealed})
        opened = opener.opened(event, event_id=row.event_id, customer_id=customer_id)
        value = getattr(opened, kind)
        return [value] if isinstance(value, str) else []

    def newest(self, customer_id: UUID) -> int:
        """The last version of the customer's stream that told one of them."""
        rows = (self._rows.get((customer_id, kind)) for kind in get_args(Kind))
        return max((row.version for row in rows if row), default=0)

    async def save(self, connection: Connection) -> None:
        if self._erased:
            await delete_own_contacts(connection, self._erased)
        await OWN_CONTACTS.save(connection, self._rows.values())


async def load_own_contacts(source: Source, customer_ids: Collection[UUID]) -> OwnContacts:
    return OwnContacts(await OWN_CONTACTS.load(source, customer_ids))


async def delete_own_contacts(connection: Connection, customer_ids: Collection[UUID]) -> None:
    await connection.execute(_DELETE_ALL, list(customer_ids))
