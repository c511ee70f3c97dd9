"""Owners of customers as members of staff: whom a label means, and whose customers are whose."""

from uuid import UUID

from msgspec import structs

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.sealing.opening import CLOSED
from libs.web.errors.problems import forbidden
from libs.web.gate.admission import Admitted
from services.customer.domain.customer.commands import AssignOwner
from services.customer.domain.staff.errors import ColleagueHasLeft, ColleagueNotFound
from services.customer.domain.staff.state import Staff
from services.customer.staffing.staff_rows import meant_by, names_of, signed_in_as
from services.customer.staffing.staff_streams import find_staff, load_staff

# What was assigned to a label before it was a member's counts as whose label it is now.
_OWNED = """owner = any({ever}) and (staff_id = {staff_id}
    or staff_id is null and owner = any({names}))"""


async def named_owner(source: Source, command: AssignOwner) -> AssignOwner:
    """The same owner by their label and their staff_id, whichever was given.

    A label that means no member stays as it is. Raises ColleagueNotFound or ColleagueHasLeft.
    """
    if command.staff_id:
        staff = await _present(source, command.staff_id, "/staff_id")
        return structs.replace(command, owner=staff.owner_name)
    if command.owner is None or (staff_id := await meant_by(source, command.owner)) is None:
        return command
    await _present(source, staff_id, "/owner")
    return structs.replace(command, staff_id=staff_id)


async def registrar(source: Source, admitted: Admitted) -> AssignOwner | None:
    """Owner of whom the caller registers: themselves, unless they may write everybody. Raises 403
    for whoever may write nobody."""
    admitted.reach_asked = True
    if admitted.sight.reach.whole:
        return None
    staff_id = await signed_in_as(source, admitted.caller.subject)
    if staff_id is None or not admitted.sight.reach.keys:
        raise forbidden("scope_is_empty", "Nobody would be in your scope, whom you register either")
    staff = await _present(source, staff_id, "")
    return AssignOwner(owner=staff.owner_name, staff_id=staff_id)


async def owned_by(source: Source, staff_id: UUID) -> Fragment:
    """A condition on listed customers: of this member. Raises StaffNotFound."""
    staff = (await load_staff(source, staff_id)).opened(CLOSED).known
    names = await names_of(source, staff_id)
    return Fragment(_OWNED, ever=list(staff.ever_named), names=names, staff_id=staff_id)


async def _present(source: Source, staff_id: UUID, pointer: str) -> Staff:
    staff = (await find_staff(source, [staff_id])).get(staff_id)
    if staff is None:
        raise ColleagueNotFound(pointer)
    if staff.state == "left":
        raise ColleagueHasLeft(pointer)
    return staff
