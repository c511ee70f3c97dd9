"""Look-ups of the other members whom a command names, before it is decided."""

from uuid import UUID

from msgspec import UnsetType, structs

from libs.database.connections import Connection
from libs.web.errors.validation import escape
from services.customer.domain.staff.colleagues import (
    require_colleague,
    require_no_circle,
    require_somebody,
)
from services.customer.domain.staff.commands import (
    ChangeStaff,
    ChangeStaffState,
    HandOver,
    RegisterStaff,
    StaffCommand,
)
from services.customer.staffing.staff_rows import active_in, superiors_of
from services.customer.staffing.staff_streams import find_staff


async def require_named(connection: Connection, staff_id: UUID, command: StaffCommand) -> None:
    """Raises what `domain.staff.colleagues` refuses, at the field of the command."""
    named = _named(command)
    found = await find_staff(connection, named.values())
    for pointer, other_id in named.items():
        require_colleague(staff_id, other_id, found.get(other_id), pointer)
    if manager_id := named.get("/manager_id"):
        require_no_circle(staff_id, await superiors_of(connection, manager_id))


async def with_team(connection: Connection, staff_id: UUID, command: HandOver) -> HandOver:
    """The hand-over with the members of its team who are active now. Raises TeamHasNobody."""
    if command.team is None:
        return command
    to = tuple(await active_in(connection, command.team, staff_id))
    require_somebody(to)
    return structs.replace(command, to=to)


def _named(command: StaffCommand) -> dict[str, UUID]:
    match command:
        case RegisterStaff() | ChangeStaff():
            manager_id = command.manager_id
            given = None if isinstance(manager_id, UnsetType) else manager_id
            return {"/manager_id": given} if given else {}
        case ChangeStaffState():
            return {"/deputy_id": command.deputy_id} if command.deputy_id else {}
        case HandOver():
            to = {} if command.team else {"/to": command.to[0]}
            return to | {f"/regions/{escape(region)}": id for region, id in command.regions.items()}
