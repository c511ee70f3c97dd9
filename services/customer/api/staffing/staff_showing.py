"""Reads of members of staff for the caller's eyes; clear names are audited."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page
from libs.events.staff import StaffState
from libs.eventstore.folding import Folded
from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED, Opener
from libs.web.gate.personal import reveal
from services.customer.api.staffing.staff_answers import (
    HandOverAnswer,
    StaffAnswer,
    hand_over_answer,
    staff_answer,
)
from services.customer.domain.staff.errors import HandOverNotFound, StaffNotFound
from services.customer.domain.staff.state import Staff
from services.customer.staffing.hand_over_rows import find_hand_overs
from services.customer.staffing.staff_rows import signed_in_as
from services.customer.staffing.staff_streams import StoredStaff, load_staff, read_staff

_LISTING = Listing(
    "staff", "staff_id", "staff", (SortKey("registered_at", datetime), SortKey("staff_id", UUID))
)
_BACK = "(state = 'away' and until is not null and until <= now())"
_IN_STATE: Mapping[StaffState, str] = {
    "active": f"(state = 'active' or {_BACK})",
    "away": f"(state = 'away' and not {_BACK})",
    "left": "state = 'left'",
}

PERSONAL = ("name", "reason", "note")


class StaffAnswers:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing, cursors: CursorCodec) -> None:
        self.pool = pool
        self.keys = keys
        self._cursors = cursors

    async def one(
        self, request: Request, staff_id: UUID, version: int | None = None
    ) -> StaffAnswer:
        """The member, as of a version of their stream where one is given. Raises StaffNotFound."""
        stored = await load_staff(self.pool, staff_id)
        known = await self.opened(request, StoredStaff(staff_id, stored.events[:version]))
        return staff_answer(known.known, known.version, datetime.now(UTC))

    async def opened(self, request: Request, stored: StoredStaff) -> Folded[Staff]:
        """The member, in clear where the caller may read that."""
        return stored.opened(await self._opener(request, [stored.staff_id]))

    async def signed_in(self, request: Request, subject: str) -> StaffAnswer:
        """The member whose token has this subject. Raises StaffNotFound."""
        staff_id = await signed_in_as(self.pool, subject)
        if staff_id is None:
            raise StaffNotFound
        return await self.one(request, staff_id)

    async def hand_overs(self, request: Request, staff_id: UUID) -> list[HandOverAnswer]:
        """The newest first. Raises StaffNotFound."""
        known = await self.opened(request, await load_staff(self.pool, staff_id))
        found = known.known.hand_overs
        rows = await find_hand_overs(self.pool, list(found))
        answers = [hand_over_answer(each, rows[id].customers) for id, each in found.items()]
        return answers[::-1]

    async def hand_over(
        self, request: Request, staff_id: UUID, hand_over_id: UUID
    ) -> HandOverAnswer:
        """Raises StaffNotFound or HandOverNotFound."""
        for answer in await self.hand_overs(request, staff_id):
            if answer.hand_over_id == hand_over_id:
                return answer
        raise HandOverNotFound

    async def hand_overs_named(
        self, request: Request, ids: Collection[UUID]
    ) -> dict[UUID, HandOverAnswer]:
        """Hand-overs by their ids, whoever's they are."""
        rows = await find_hand_overs(self.pool, list(ids))
        members = {row.staff_id for row in rows.values()}
        answers = [each for id in members for each in await self.hand_overs(request, id)]
        return {each.hand_over_id: each for each in answers if each.hand_over_id in ids}

    async def page(
        self, team: str | None, state: StaffState | None, cursor: str | None, limit: int
    ) -> KeysetPage:
        """Ids of members, in the order of their registration. Raises InvalidCursor."""
        conditions: list[Fragment] = []
        if team is not None:
            conditions.append(Fragment("team = {team}", team=team))
        if state is not None:
            conditions.append(Fragment(_IN_STATE[state]))
        return await fetch_page(
            self.pool, _LISTING, self._cursors, conditions=conditions, cursor=cursor, limit=limit
        )

    async def many(self, request: Request, staff_ids: Sequence[UUID]) -> list[StaffAnswer]:
        found = await read_staff(self.pool, staff_ids)
        opener, now = await self._opener(request, staff_ids), datetime.now(UTC)
        folded = [StoredStaff(id, events).opened(opener) for id, events in found.items()]
        return [staff_answer(each.known, each.version, now) for each in folded]

    async def _opener(self, request: Request, staff_ids: Sequence[UUID]) -> Opener:
        if not staff_ids:
            return CLOSED
        return (await reveal(request, self.keys, staff_ids, PERSONAL)).opener
