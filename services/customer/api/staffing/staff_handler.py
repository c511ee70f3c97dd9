"""The commands on one member of staff, decided and kept in one transaction."""

from functools import reduce
from uuid import UUID

import asyncpg
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.errors import ConcurrentStreamWrite
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.etags import IfMatch
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.customer.api.staffing.staff_showing import StaffAnswers
from services.customer.domain.staff.commands import (
    ChangeStaff,
    HandOver,
    RegisterStaff,
    StaffCommand,
)
from services.customer.domain.staff.decider import decide
from services.customer.domain.staff.errors import StaffNotFound, SubjectTaken
from services.customer.domain.staff.state import evolve
from services.customer.staffing import hand_over_rows, staff_rows
from services.customer.staffing.named_colleagues import require_named, with_team
from services.customer.staffing.staff_streams import (
    StoredStaff,
    load_staff,
    read_staff,
    staff_stream,
    staff_write,
)


class SealedCommand(Struct, frozen=True):
    """A command, the key that the member's name is sealed under, and what opens what is there: had
    before the transaction, which must not wait for a second connection."""

    staff_id: UUID
    command: StaffCommand
    key: bytes
    opener: Opener


class StaffHandler(CreatingHandler[UUID, StoredStaff, SealedCommand]):
    """A member's name is sealed under a key of their own, as an agent's is."""

    def __init__(
        self, pool: asyncpg.Pool, keys: KeyRing, showing: StaffAnswers, transactions: Transactions
    ) -> None:
        super().__init__(transactions)
        self.pool = pool
        self.keys = keys
        self.showing = showing

    async def register(self, request: Request, command: RegisterStaff) -> Response:
        """201 with the new member; 200 when the same one was registered before."""
        return await self.create(request, await self._sealed(command.staff_id, command))

    async def update(
        self, request: Request, id: UUID, command: StaffCommand, version: IfMatch | None = None
    ) -> Response:
        """The member, changed or already as asked. Raises StaffNotFound."""
        if not await staff_rows.staff_exists(self.pool, id):
            raise StaffNotFound
        return await self.change(request, id, await self._sealed(id, command), version)

    async def _sealed(self, staff_id: UUID, command: StaffCommand) -> SealedCommand:
        key = await self.keys.key_for(staff_id, create=True)
        opener = await opener_for("deciding", self.keys, [staff_id])
        return SealedCommand(staff_id, command, key, opener)

    def stream_of(self, id: UUID) -> str:
        return staff_stream(id)

    def id_of(self, command: SealedCommand) -> UUID:
        return command.staff_id

    async def load(self, context: Context, id: UUID) -> StoredStaff:
        await staff_rows.lock_staff(context.connection)
        return await load_staff(context.connection, id)

    async def begin(self, context: Context, command: SealedCommand) -> Decision:
        await staff_rows.lock_staff(context.connection)
        found = await read_staff(context.connection, [command.staff_id])
        if events := found.get(command.staff_id):
            raise ConcurrentStreamWrite(events[0].stream, 0, len(events))
        return await self._decided(context, StoredStaff(command.staff_id, ()), command, status=201)

    async def decide(
        self, context: Context, state: StoredStaff, command: SealedCommand
    ) -> Decision:
        status = 202 if isinstance(command.command, HandOver) else 200
        return await self._decided(context, state, command, status=status)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The hand-over as far as it has come; anybody else as they were."""
        staff_id = UUID(stored.ids["staff_id"])
        if hand_over_id := stored.ids.get("hand_over_id"):
            answer = await self.showing.hand_over(request, staff_id, UUID(hand_over_id))
        else:
            answer = await self.showing.one(request, staff_id, stored.event.version)
        return answer.model_dump_json().encode()

    async def _decided(
        self, context: Context, stored: StoredStaff, sealed: SealedCommand, *, status: int
    ) -> Decision:
        connection, command, now = context.connection, sealed.command, context.now
        before = stored.opened(sealed.opener)
        if isinstance(command, HandOver):
            command = await with_team(connection, sealed.staff_id, command)
        events = decide(before.state, command, now)
        ids = _ids(sealed.staff_id, command)
        if not events:
            return nothing_to_do(before.newest, ids)
        await require_named(connection, sealed.staff_id, command)
        write = staff_write(sealed.staff_id, before, events, key=sealed.key, occurred_at=now)
        after = reduce(lambda state, event: evolve(state, event, now), events, before.state)
        assert after  # noqa: S101 - the first event of a member makes them
        try:
            await staff_rows.save_staff(connection, after)
        except SubjectTaken as taken:
            raise SubjectTaken(_field_of(command, taken.pointer)) from None
        if isinstance(command, HandOver):
            started = write.events[0].event_id
            await hand_over_rows.start(connection, command.hand_over_id, sealed.staff_id, started)
        return Decision(streams=(write,), ids=ids, status=status)


def _field_of(command: StaffCommand, pointer: str | None) -> str | None:
    """The field of the request that names what is taken, if one does."""
    if isinstance(command, RegisterStaff) and pointer == "/subjects/0":
        return "/subject"
    return pointer if isinstance(command, RegisterStaff | ChangeStaff) else None


def _ids(staff_id: UUID, command: StaffCommand) -> dict[str, str]:
    ids = {"staff_id": str(staff_id)}
    return ids | (
        {"hand_over_id": str(command.hand_over_id)} if isinstance(command, HandOver) else {}
    )
