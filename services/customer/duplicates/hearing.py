"""Match facts after a batch of events, by what the batch tells of each kind."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.database.connections import Connection
from libs.events.contact_points import (
    ContactPointAdded,
    ContactPointChanged,
    ContactPointRemoved,
)
from libs.events.customer import (
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    CustomerUnmerged,
)
from libs.events.recorded import Recorded
from services.customer.duplicates.evidence import Change
from services.customer.duplicates.match_facts import Facts, load_facts
from services.customer.duplicates.match_tokens import (
    MATCHED,
    contact_match,
    external_id_form,
    match_token,
    name_tokens,
    reason_of,
)
from services.customer.projections.contact_rows import Contacts
from services.customer.projections.customer_rows import CustomerRow

_FIELDS = {"name": "name", "email": "email", "phone": "phone", "external_ids": "external_id"}
_NAMES = frozenset({"name", "similar_name"})
_NEVER = (None,) * len(MATCHED)
_HEARD = (
    *(CustomerRegistered, CustomerChanged, CustomerMerged, CustomerUnmerged, CustomerErased),
    *(ContactPointAdded, ContactPointChanged, ContactPointRemoved),
)


class Told(Struct):
    """News of one record in a batch: when of each kind, and external ids where they are told."""

    at: dict[str, datetime]
    external_ids: dict[str, str] | None = None


class Hearing:
    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._told: dict[UUID, Told] = {}

    def fold(self, recorded: Recorded, event: Any, contacts: Contacts) -> None:
        """Note what `event`, sealed, is about; `contacts` are as they were before it."""
        if not isinstance(event, _HEARD):
            return
        told = self._told.setdefault(event.customer_id, Told({}))
        told.at |= dict.fromkeys(_told_of(event, contacts), recorded.recorded_at)
        if isinstance(event, CustomerRegistered | CustomerChanged):
            ids = event.external_ids
            told.external_ids = told.external_ids if isinstance(ids, UnsetType) else ids

    async def changes(
        self,
        connection: Connection,
        rows: Mapping[UUID, CustomerRow],
        names: Mapping[UUID, Collection[str]],
        contacts: Contacts,
    ) -> dict[UUID, Change]:
        """Facts before and after, by the rows after the batch; `names` of those who were told
        anew."""
        if not self._told:
            return {}
        before = await load_facts(connection, self._told)
        return {
            id: (before.get(id), self._facts(before.get(id), rows[id], names.get(id), contacts))
            for id in self._told
        }

    def _facts(
        self,
        old: Facts | None,
        row: CustomerRow,
        names: Collection[str] | None,
        contacts: Contacts,
    ) -> Facts | None:
        if row.erased or row.registered_at is None:
            return None
        told, id = self._told[row.customer_id], row.customer_id
        tokens = {*self._kept(old, told, names), *self._own(row), *contacts.match_tokens(id)}
        tokens |= name_tokens(self._secret, names or ())
        for system, of in (told.external_ids or {}).items():
            tokens.add(match_token(self._secret, "external_id", external_id_form(system, of)))
        since = tuple(
            told.at.get("name" if reason in _NAMES else reason, at)
            for reason, at in zip(MATCHED, old.since if old else _NEVER, strict=True)
        )
        return Facts(id, row.merged_into or id, row.region, frozenset(tokens), since)

    def _kept(self, old: Facts | None, told: Told, names: Collection[str] | None) -> Iterable[int]:
        """Tokens of what the batch does not tell."""
        kept = {"external_id"} if told.external_ids is None else set()
        kept |= _NAMES if names is None else set()
        return (token for token in (old.tokens if old else ()) if reason_of(token) in kept)

    def _own(self, row: CustomerRow) -> Iterable[int]:
        for kind, token in (("email", row.email_token), ("phone", row.phone_token)):
            if token:
                yield contact_match(self._secret, kind, token)


def _told_of(event: Any, contacts: Contacts) -> list[str]:
    """The kinds of facts that an event is about."""
    match event:
        case CustomerRegistered() | CustomerChanged():
            return [kind for field, kind in _FIELDS.items() if getattr(event, field) is not UNSET]
        case ContactPointAdded():
            return [event.kind]
        case ContactPointChanged(value=value) if value is UNSET:
            return []
        case ContactPointChanged() | ContactPointRemoved():
            kind = contacts.kind_of(event.customer_id, event.contact_point_id)
            return [kind] if kind else []
        case _:
            return []
