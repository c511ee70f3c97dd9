"""Reach of a caller: the customers in scope, by the keys of their owners.

Every service has the tables `staff` (staff_id, team, manager_id, state, deputy_id, until) and
`staff_subjects` (subject, staff_id, signs_in), of its own or as heard.
"""

from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.events.access import Extent

# Whose a customer is: a member of staff, or a label that was no member's when it was assigned.
OWNER_KEY = "(coalesce({0}staff_id::text, '=' || {0}owner) collate \"C\")"
# Of a subject that two members are heard to have, for their streams may come in any order, nothing
# is known until one of them has given it up.
_KEYS = """
with recursive me as (
    select s.staff_id, s.team from staff_subjects n join staff s on s.staff_id = n.staff_id
    where n.subject = $1 and n.signs_in and s.state <> 'left'
), below as (
    select staff_id from me
    union select s.staff_id from staff s join below b on s.manager_id = b.staff_id
), reached as (
    select s.staff_id, s.state from staff s where (select count(*) from me) = 1 and (
        s.staff_id in (select staff_id from me)
        or s.deputy_id in (select staff_id from me) and s.state = 'away'
            and (s.until is null or s.until > now())
        or $2 and (s.team = (select team from me) or s.staff_id in (select staff_id from below)))
)
select staff_id::text from reached
union select '=' || n.subject from staff_subjects n join reached r on r.staff_id = n.staff_id
where r.state <> 'left' or not exists (
    select from staff_subjects o join staff t on t.staff_id = o.staff_id
    where o.subject = n.subject and o.staff_id <> n.staff_id and t.state <> 'left')
order by 1"""


def owner_key(staff_id: UUID | None, owner: str | None) -> str | None:
    """The key that OWNER_KEY makes of a row; None where nobody owns the customer."""
    if staff_id is not None:
        return str(staff_id)
    return None if owner is None else f"={owner}"


class Reach(Struct, frozen=True):
    """Keys of the owners whose customers are in scope; None: everybody is, owned or not."""

    keys: tuple[str, ...] | None = None

    @property
    def whole(self) -> bool:
        return self.keys is None

    def of(self, owner_key: str) -> Fragment | None:
        """A condition: the row's `owner_key`, an expression, is one of these; None: any is."""
        if self.whole:
            return None
        return Fragment(f"{owner_key} = any({{keys}})", keys=list(self.keys or ()))


EVERYTHING = Reach()
NOTHING = Reach(())


async def reach_of(source: Source, subject: str, extent: Extent) -> Reach:
    """Reach of the member of staff who signs in as `subject`.

    Own are their customers, and those of members who are away and have them as deputy; a team's
    are those of its members besides, and of all who answer to them, directly or not.
    """
    if extent == "all":
        return EVERYTHING
    if extent == "none":
        return NOTHING
    rows = await source.fetch(_KEYS, subject, extent == "team")
    return Reach(tuple(row[0] for row in rows))
