"""Tables by which a service knows, from what it hears, whose every customer is and who may see."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct

from libs.access.reach import OWNER_KEY, Reach
from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.database.tables import Table
from libs.events.customer import CustomerMerged, CustomerUnmerged, OwnerAssigned
from libs.events.recorded import Recorded
from libs.events.staff import StaffChanged, StaffRegistered, StaffStateChanged

POLICY = "crm.access.changed.v1"
OF_STAFF = frozenset(
    {"crm.staff.registered.v1", "crm.staff.changed.v1", "crm.staff.state_changed.v1"}
)
OF_CUSTOMERS = frozenset(
    {
        "crm.customer.owner_assigned.v1",
        "crm.customer.merged.v1",
        "crm.customer.unmerged.v1",
    }
)
OF_NOBODY = OF_STAFF | {POLICY}  # about no customer
TYPES = OF_NOBODY | OF_CUSTOMERS
# The policy as `version, data`, and a record {0} as the key of its owner: of its survivor's.
POLICY_IN_FORCE = "select version, data from access_policy"
OWNER_OF = f"""(select {OWNER_KEY.format("s.")} from owners o
join owners s on s.customer_id = coalesce(o.merged_into, o.customer_id)
where o.customer_id = {{0}})"""
# A condition: whose the record {0} counts for has one of the keys {{keys}}.
_OF_THESE = f"""{{0}} in (select m.customer_id from owners s
join owners m on coalesce(m.merged_into, m.customer_id) = s.customer_id
where {OWNER_KEY.format("s.")} = any({{{{keys}}}}))"""
_KEEP_POLICY = """
insert into access_policy (one, version, data) values (true, $1, $2)
on conflict (one) do update set version = excluded.version, data = excluded.data
where access_policy.version < excluded.version"""
_FORGET = "delete from staff_subjects where staff_id = any($1) and signs_in = $2"
_NAME = """
insert into staff_subjects (subject, staff_id, signs_in)
select subject, staff_id, $3 from unnest($1::text[], $2::uuid[]) as said (subject, staff_id)"""
_NAMES = {"subjects": True, "owner_labels": False}  # by whether they sign in so


class OwnedRow(Struct):
    customer_id: UUID
    owner: str | None = None
    staff_id: UUID | None = None
    merged_into: UUID | None = None


class ColleagueRow(Struct):
    staff_id: UUID
    team: str | None = None
    manager_id: UUID | None = None
    state: str = "active"
    deputy_id: UUID | None = None
    until: datetime | None = None


OWNERS = Table("owners", OwnedRow)
STAFF = Table("staff", ColleagueRow)


def within(reach: Reach, customer: str) -> Fragment | None:
    """A condition: `customer`, an expression of a record, is in reach; None where everybody is."""
    if reach.whole:
        return None
    return Fragment(_OF_THESE.format(customer), keys=list(reach.keys or ()))


async def keep_access(connection: Connection, events: Sequence[Recorded]) -> None:
    """Keep what `events` say of owners, staff and the policy; no query where they say nothing."""
    relevant = [recorded for recorded in events if recorded.type in TYPES]
    if not relevant:
        return
    await _keep_owners(connection, [each for each in relevant if each.type in OF_CUSTOMERS])
    await _keep_staff(connection, [each for each in relevant if each.type in OF_STAFF])
    for recorded in relevant:
        if recorded.type == POLICY:
            await connection.execute(_KEEP_POLICY, recorded.version, recorded.data.decode())


async def _keep_owners(connection: Connection, relevant: Sequence[Recorded]) -> None:
    if not relevant:
        return
    events = [recorded.event() for recorded in relevant]
    rows = await OWNERS.load(connection, {event.customer_id for event in events})
    for event in events:
        _own(rows.setdefault(event.customer_id, OwnedRow(event.customer_id)), event)
    await OWNERS.save(connection, rows.values())


def _own(row: OwnedRow, event: OwnerAssigned | CustomerMerged | CustomerUnmerged) -> None:
    if isinstance(event, OwnerAssigned):
        row.owner, row.staff_id = event.owner, event.staff_id
    else:
        row.merged_into = event.merged_into


async def _keep_staff(connection: Connection, relevant: Sequence[Recorded]) -> None:
    if not relevant:
        return
    events = [recorded.event() for recorded in relevant]
    rows = await STAFF.load(connection, {event.staff_id for event in events})
    for event in events:
        _take(rows.setdefault(event.staff_id, ColleagueRow(event.staff_id)), event)
    await STAFF.save(connection, rows.values())
    for field, signs_in in _NAMES.items():
        given = ((event.staff_id, getattr(event, field, UNSET)) for event in events)
        names_of = {id: names for id, names in given if names is not UNSET}
        await _keep_names(connection, names_of, signs_in=signs_in)


async def _keep_names(
    connection: Connection, names_of: Mapping[UUID, Sequence[str]], *, signs_in: bool
) -> None:
    """Replace the names of these members that are of one sort."""
    if names_of:
        pairs = [(name, id) for id, names in names_of.items() for name in dict.fromkeys(names)]
        await connection.execute(_FORGET, list(names_of), signs_in)
        await connection.execute(
            _NAME, [name for name, _ in pairs], [id for _, id in pairs], signs_in
        )


def _take(row: ColleagueRow, event: Any) -> None:
    if isinstance(event, StaffStateChanged):
        row.state, row.deputy_id, row.until = event.state, event.deputy_id, event.until
        return
    assert isinstance(event, StaffRegistered | StaffChanged)  # noqa: S101 - no other type is told
    for field in ("team", "manager_id"):
        if (value := getattr(event, field)) is not UNSET:
            setattr(row, field, value)
