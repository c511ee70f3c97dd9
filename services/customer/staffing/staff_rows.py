"""Rows about members of staff, which commit with their events: teams, subjects, managers.

Commands on staff follow one another, whoever they are about (`lock_staff`), so that each sees all
that was decided before; a subject is one member's by the primary key.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from libs.database.connections import Connection, Source
from services.customer.domain.staff.errors import SubjectTaken
from services.customer.domain.staff.state import Staff

_LOCK = "select pg_advisory_xact_lock(1399153990)"  # any number, as long as it is always this one
_SAVE = """
insert into staff (staff_id, team, manager_id, state, until, registered_at, deputy_id)
values ($1, $2, $3, $4, $5, $6, $7) on conflict (staff_id) do update set team = excluded.team,
    manager_id = excluded.manager_id, state = excluded.state, until = excluded.until,
    deputy_id = excluded.deputy_id"""
# Of somebody who left, the subjects may become another's.
_CLAIM = """
insert into staff_subjects (subject, staff_id, signs_in)
select subject, $1, subject = any($3) from unnest($2::text[]) as subject order by subject
on conflict (subject) do update set staff_id = excluded.staff_id, signs_in = excluded.signs_in
where staff_subjects.staff_id = excluded.staff_id or exists (
    select from staff s where s.staff_id = staff_subjects.staff_id and s.state = 'left')
returning subject"""
_RELEASE = "delete from staff_subjects where staff_id = $1 and subject <> all($2)"
_NAMED = "select subject from staff_subjects where staff_id = $1"
_MEANT = "select staff_id from staff_subjects where subject = $1"
_SIGNED_IN = """
select s.staff_id from staff_subjects n join staff s on s.staff_id = n.staff_id
where n.subject = $1 and n.signs_in and s.state <> 'left'"""
_EXISTS = "select exists (select from staff where staff_id = $1)"
_SUPERIORS = """
with recursive above as (
    select manager_id from staff where staff_id = $1
    union select s.manager_id from staff s join above on s.staff_id = above.manager_id
) select manager_id from above where manager_id is not null"""
_TEAM = """
select staff_id from staff where team = $1 and staff_id <> $2
    and (state = 'active' or state = 'away' and until <= now())
order by staff_id"""


async def lock_staff(connection: Connection) -> None:
    """Nobody else commands members of staff until the transaction ends."""
    await connection.execute(_LOCK)


async def save_staff(connection: Connection, staff: Staff) -> None:
    """Keep the member, and take their subjects and labels. Raises SubjectTaken."""
    await connection.execute(
        _SAVE,
        staff.staff_id,
        staff.team,
        staff.manager_id,
        staff.state,
        staff.until,
        staff.registered_at,
        staff.deputy_id,
    )
    wanted = list(dict.fromkeys(staff.subjects + staff.owner_labels))
    await connection.execute(_RELEASE, staff.staff_id, wanted)
    if staff.state == "left":
        return
    rows = await connection.fetch(_CLAIM, staff.staff_id, wanted, list(staff.subjects))
    if missing := set(wanted) - {row[0] for row in rows}:
        raise SubjectTaken(_pointer(staff, missing))


def _pointer(staff: Staff, taken: Collection[str]) -> str:
    for field, names in (("subjects", staff.subjects), ("owner_labels", staff.owner_labels)):
        for index, name in enumerate(names):
            if name in taken:
                return f"/{field}/{index}"
    raise LookupError("none of theirs is taken")


async def staff_exists(source: Source, staff_id: UUID) -> bool:
    return bool(await source.fetchval(_EXISTS, staff_id))


async def names_of(source: Source, staff_id: UUID) -> list[str]:
    """The subjects and labels by which a customer's owner means this member and nobody since."""
    return [row[0] for row in await source.fetch(_NAMED, staff_id)]


async def meant_by(source: Source, label: str) -> UUID | None:
    """The member whom a customer's owner names by `label`, if it is one."""
    return await source.fetchval(_MEANT, label)


async def signed_in_as(source: Source, subject: str) -> UUID | None:
    """The member whose token has this subject, unless they left."""
    return await source.fetchval(_SIGNED_IN, subject)


async def superiors_of(connection: Connection, staff_id: UUID) -> set[UUID]:
    """All to whom the member answers, directly or not."""
    return {row[0] for row in await connection.fetch(_SUPERIORS, staff_id)}


async def active_in(connection: Connection, team: str, without: UUID) -> Sequence[UUID]:
    """The active members of the team but one, always in the same order."""
    return [row[0] for row in await connection.fetch(_TEAM, team, without)]
