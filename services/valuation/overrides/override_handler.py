"""The commands on a customer's overrides: written down, and valued by, in one transaction."""

from datetime import datetime
from uuid import UUID

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection
from libs.events.contract import contract_named
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, stream_write
from libs.eventstore.writes import StreamWrite
from libs.identifiers.uuid7 import uuid7
from libs.messaging.consumer.shapes import refuse_other_days
from libs.messaging.schemas import STAY
from libs.sealing.keys import KeyRing
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.overrides.commands import Assess, OverrideCommand
from services.valuation.domain.overrides.decider import decide
from services.valuation.domain.overrides.errors import (
    CustomerErased,
    CustomerIsMerged,
    CustomerNotHeardOf,
)
from services.valuation.domain.overrides.state import Override, OverrideEvent, Vocabulary
from services.valuation.jobs import streams
from services.valuation.overrides.notes import sealed
from services.valuation.overrides.override_answers import OverrideAnswers
from services.valuation.projection.loading import load
from services.valuation.projection.revaluation import revalue
from services.valuation.storage import override_table
from services.valuation.storage.configuration_table import ScoringConfigurations, begin_valuing
from services.valuation.storage.override_table import assessed_under, hand_grade, stream_of

_LOCK = "select erased from customers where customer_id = $1 for update"
_SURVIVOR = "select survivor_id from members where member_id = $1"
encode = msgspec.json.Encoder(uuid_format="canonical").encode


class Sealable(msgspec.Struct, frozen=True):
    """A command, and the key that seals its note: None where there is none, or the customer was
    erased. It is had before the transaction, which must not wait for a second connection."""

    command: OverrideCommand
    key: bytes | None


class OverrideHandler(CommandHandler[UUID, Folded[Override], Sealable]):
    """Answers with everything that was said of the customer and holds."""

    def __init__(
        self,
        answers: OverrideAnswers,
        keys: KeyRing,
        transactions: Transactions,
        calendar: BusinessCalendar,
    ) -> None:
        super().__init__(transactions)
        self._answers = answers
        self._keys = keys
        self._calendar = calendar
        self._configurations = ScoringConfigurations()

    async def take(self, request: Request, customer_id: UUID, command: OverrideCommand) -> Response:
        """Raises CustomerNotHeardOf, CustomerErased, CustomerIsMerged, Refused, and
        NoGradeSetByHand."""
        key = None
        if isinstance(command, Assess) and command.note is not None:
            key = (await self._keys.keys_for([customer_id], create=True))[customer_id]
        return await self.change(request, customer_id, Sealable(command, key))

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    async def load(self, context: Context, id: UUID) -> Folded[Override]:
        """Locks the customer, as every writer of the projection does."""
        connection = context.connection
        await self._refuse_other_days(connection)
        await begin_valuing(connection)
        erased = await connection.fetchval(_LOCK, id)
        if erased is None:
            raise CustomerNotHeardOf
        if erased:
            raise CustomerErased
        if survivor := await connection.fetchval(_SURVIVOR, id):
            raise CustomerIsMerged(survivor)
        kept = await hand_grade(connection, id)
        override = Override(customer_id=id, hand=kept and kept.hand)
        return Folded(override, await streams.newest(connection, stream_of(id)))

    async def _refuse_other_days(self, connection: Connection) -> None:
        """No rebuild counts other days until the transaction ends. Raises ShapeMismatch."""
        await connection.execute(STAY)
        await refuse_other_days(connection, self._calendar.name)

    async def decide(
        self, context: Context, state: Folded[Override], command: Sealable
    ) -> Decision:
        known = await self._vocabulary(context.connection)
        today = self._calendar.date_at(context.now)
        events = decide(state.known, command.command, today, known)
        ids = {"customer_id": str(state.known.customer_id)}
        if not events:
            return nothing_to_do(state.newest, ids)
        (event,) = events
        written = await self._write_down(context, state, event, command.key)
        return Decision(streams=written, ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return encode(await self._answers.of(request, UUID(stored.ids["customer_id"])))

    async def _vocabulary(self, connection: Connection) -> Vocabulary:
        configurations = await self._configurations.open(connection)
        return Vocabulary(
            grades={name for configuration in configurations for name in configuration.grade_names},
            indicators={
                name for configuration in configurations for name in assessed_under(configuration)
            },
        )

    async def _write_down(
        self, context: Context, state: Folded[Override], event: OverrideEvent, key: bytes | None
    ) -> tuple[StreamWrite, ...]:
        """Keep the override. Returns what is to be appended: first what follows for the customer,
        then the override itself."""
        connection, now, customer_id = context.connection, context.now, event.customer_id
        override_write = stream_write(
            stream_of(customer_id),
            state,
            [event],
            subject=customer_id,
            occurred_at=now,
            seal=lambda event, event_id: sealed(event, event_id, key),
        )
        await override_table.keep(
            connection, event, override_write.events[0].event_id, now, self._calendar
        )
        loaded, cause = (
            await load(connection, [customer_id], self._configurations, self._calendar.day(now)),
            _cause(override_write, now),
        )
        follows = await revalue(connection, loaded, now, lambda _: [cause])
        return (
            *(one for override_write in follows for one in override_write.streams),
            override_write,
        )


def _cause(override_write: StreamWrite, now: datetime) -> Recorded:
    """The event about to be appended, as the cause that the events following from it name."""
    (new,) = override_write.events
    return Recorded(
        event_id=new.event_id,
        type=new.type,
        stream=override_write.stream,
        version=override_write.expected_version + 1,
        subject=new.subject,
        key=override_write.key,
        topic=contract_named(new.type).topic,
        occurred_at=now,
        recorded_at=now,
        correlation_id=uuid7(),
        data=new.data,
    )
