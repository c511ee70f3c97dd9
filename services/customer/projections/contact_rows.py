"""Contact points by which customers are found: as sealed, with tokens of e-mails and phones."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from msgspec import Struct, UnsetType

from libs.database.connections import Connection, Source
from libs.database.tables import Table
from libs.events.contact_points import ContactPointAdded, ContactPointChanged, ContactPointRemoved
from libs.events.recorded import Recorded
from libs.sealing.opening import Opener
from libs.sealing.tokens import Tokens
from services.customer.duplicates.match_tokens import address_form, contact_match, match_token

TYPES = frozenset(
    {
        "crm.customer.contact_point_added.v1",
        "crm.customer.contact_point_changed.v1",
        "crm.customer.contact_point_removed.v1",
    }
)
_DELETE = """
delete from contact_points p using unnest($1::uuid[], $2::uuid[]) as gone (customer_id, id)
where p.customer_id = gone.customer_id and p.contact_point_id = gone.id"""
_DELETE_ALL = "delete from contact_points where customer_id = any($1::uuid[])"
_HAVING = """
(select customer_id from customers where email_token = $1 or phone_token = $1
 order by registered_at desc limit $2)
union
(select customer_id from contact_points join customers using (customer_id) where token = $1
 order by registered_at desc limit $2)"""


class ContactRow(Struct):
    """`token` is of an e-mail or phone; `sealed` is the value, under the seal of `event_id`. Of an
    address, by which nobody is searched for, `token` is a match token."""

    customer_id: UUID
    contact_point_id: UUID
    kind: str
    version: int
    token: str | None = None
    event_id: UUID | None = None
    sealed: str | None = None


CONTACT_POINTS = Table("contact_points", ContactRow, key_columns=2)
Rows = dict[tuple[UUID, UUID], ContactRow]


class Contacts:
    """The contact points of a batch's customers, changed in memory and written at its end."""

    def __init__(self, rows: Rows, tokens: Tokens) -> None:
        self._points: defaultdict[UUID, dict[UUID, ContactRow]] = defaultdict(dict)
        for (customer_id, id), row in rows.items():
            self._points[customer_id][id] = row
        self._tokens = tokens
        self._gone: set[tuple[UUID, UUID]] = set()
        self._erased: set[UUID] = set()

    def fold(self, recorded: Recorded, opened: Any) -> bool:
        """Change what `recorded` says. True if it is about what customers are found by."""
        key = (opened.customer_id, opened.contact_point_id)
        points = self._points[opened.customer_id]
        row = points.get(opened.contact_point_id)
        match opened:
            case ContactPointAdded():
                row = ContactRow(*key, opened.kind, recorded.version)
                points[opened.contact_point_id] = row
                self._gone.discard(key)
                self._take(row, recorded, opened.value)
            case ContactPointChanged() if row and not isinstance(opened.value, UnsetType):
                self._take(row, recorded, opened.value)
            case ContactPointRemoved() if row:
                del points[opened.contact_point_id]
                self._gone.add(key)
            case _:
                return False
        return row is not None and row.kind != "address"

    def erase(self, customer_id: UUID) -> None:
        self._points.pop(customer_id, None)
        self._erased.add(customer_id)

    def of(self, customer_id: UUID, kind: str, opener: Opener) -> list[str]:
        """Values of this kind in clear, the customer's own apart from them."""
        points = [p for p in self._of(customer_id) if p.kind == kind]
        return opened_values(points, opener)

    def newest(self, customer_id: UUID) -> int:
        """The last version of the customer's stream that told one that is still there."""
        return max((point.version for point in self._of(customer_id)), default=0)

    def kind_of(self, customer_id: UUID, contact_point_id: UUID) -> str | None:
        row = self._points.get(customer_id, {}).get(contact_point_id)
        return row and row.kind

    def match_tokens(self, customer_id: UUID) -> set[int]:
        """Match tokens of e-mails, phones and addresses, the customer's own apart from them."""
        secret, points = self._tokens.secret, self._of(customer_id)
        return {contact_match(secret, p.kind, p.token) for p in points if p.token}

    async def save(self, connection: Connection) -> None:
        if self._erased:
            await delete_contacts(connection, self._erased)
        if self._gone:
            customers, ids = zip(*self._gone, strict=True)
            await connection.execute(_DELETE, list(customers), list(ids))
        rows = [row for points in self._points.values() for row in points.values()]
        await CONTACT_POINTS.save(connection, rows)

    def _of(self, customer_id: UUID) -> Collection[ContactRow]:
        return self._points.get(customer_id, {}).values()

    def _take(self, row: ContactRow, recorded: Recorded, value: Any) -> None:
        row.version = recorded.version
        if row.kind == "address":
            form = address_form(value) if value else None
            row.token = form and str(match_token(self._tokens.secret, "address", form))
            return
        row.event_id, row.sealed = recorded.event_id, recorded.event().value
        if row.kind in ("email", "phone"):
            row.token = value and self._tokens.of(row.kind, value)  # pyright: ignore[reportArgumentType]


async def load_contacts(source: Source, customer_ids: Collection[UUID], tokens: Tokens) -> Contacts:
    return Contacts(await CONTACT_POINTS.load(source, customer_ids), tokens)


def opened_values(rows: Iterable[ContactRow], opener: Opener) -> list[str]:
    """Values in clear, but for those that `opener` does not open."""
    values: list[str] = []
    for row in rows:
        if row.sealed and row.event_id:
            event = ContactPointChanged(
                customer_id=row.customer_id,
                contact_point_id=row.contact_point_id,
                value=row.sealed,
            )
            opened = opener.opened(event, event_id=row.event_id, customer_id=row.customer_id)
            values += [opened.value] if isinstance(opened.value, str) else []
    return values


async def delete_contacts(connection: Connection, customer_ids: Collection[UUID]) -> None:
    await connection.execute(_DELETE_ALL, list(customer_ids))


async def having_token(source: Source, token: str, most: int) -> list[UUID]:
    """Customers with this token, of either table the last registered `most`."""
    return [row[0] for row in await source.fetch(_HAVING, token, most)]
