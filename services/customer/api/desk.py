"""Where commands to a customer are taken, decided upon, written down and answered."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import Folded
from libs.eventstore.turns import Turns
from libs.web.admission import admitted
from libs.web.batches import execute_batch
from libs.web.commands import Commands, Decision
from libs.web.etags import IfMatch
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.personal import reveal
from services.customer.api.registrations import (
    Registrations,
    registration,
    registration_with_answer,
)
from services.customer.api.showing import Showing
from services.customer.customers import Customers, folded_with, sealed_write, stream_of
from services.customer.domain.customer.commands import (
    CustomerCommand,
    EraseCustomer,
    RegisterCustomer,
)
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.merging import erase
from services.customer.domain.customer.state import Customer


class Desk:
    """`commands` append to the store; `erasures` destroy the customer's key as they do so."""

    def __init__(
        self, customers: Customers, showing: Showing, commands: Commands, erasures: Commands
    ) -> None:
        self.customers = customers
        self.showing = showing
        self.commands = commands
        self.erasures = erasures
        self.turns = Turns()

    async def register(self, request: Request, command: RegisterCustomer) -> Response:
        """201 with the new customer; 200 when the same one was registered before."""

        async def decision() -> Decision:
            key = await self.customers.keys.key_for(command.customer_id, create=True)
            return registration(command, key, datetime.now(UTC))

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.registered_before(command)

        return await self.commands.execute(
            request, admitted(request), decision, self.showing.rebuild(request), twin=twin
        )

    async def register_all(self, request: Request, items: Sequence[Any]) -> Response:
        """Each item as `register` would answer it; all their keys are made at once."""
        commands = Registrations.read(items)
        clear = reveal(request, commands.customer_ids)
        keys = await self.customers.keys.keys_for(commands.customer_ids, create=True)
        now = datetime.now(UTC)

        def decision(index: int, _: Any) -> Decision:
            command = commands[index]
            key = keys[command.customer_id]
            return registration_with_answer(command, key, now, clear=clear)

        async def twin(index: int, _: ConcurrentStreamWrite) -> Recall:
            return await self.registered_before(commands[index])

        return await execute_batch(
            self.commands,
            request,
            admitted(request),
            items,
            decision,
            self.showing.rebuild(request),
            twin=twin,
        )

    async def registered_before(self, command: RegisterCustomer) -> Recall:
        """Raises CustomerAlreadyRegistered when it was with other content."""
        folded = await self._folded(command.customer_id)
        decide(folded.state, command, datetime.now(UTC))
        ids = {"customer_id": str(command.customer_id)}
        return Recall(status=200, ids=ids, event=newest(folded))

    async def change(
        self,
        request: Request,
        customer_id: UUID,
        command: CustomerCommand,
        if_match: IfMatch | None = None,
    ) -> Response:
        """200 with the customer, changed or already as asked."""

        async def decision() -> Decision:
            folded = await self._folded(customer_id)
            if if_match:
                if_match.check(folded.version)
            return await self._decided(customer_id, folded, command)

        commands = self.erasures if isinstance(command, EraseCustomer) else self.commands
        async with self.turns.of(stream_of(customer_id)):
            return await commands.execute(
                request,
                admitted(request),
                decision,
                self.showing.rebuild(request),
                if_match=if_match,
            )

    async def _folded(self, customer_id: UUID) -> Folded[Customer]:
        events = await self.customers.events(customer_id)
        key = await self.customers.keys.key_for(customer_id, create=False)
        return folded_with(customer_id, events, key)

    async def _decided(
        self, customer_id: UUID, folded: Folded[Customer], command: CustomerCommand
    ) -> Decision:
        now = datetime.now(UTC)
        events = decide(folded.state, command, now)
        ids = {"customer_id": str(customer_id)}
        if not events:
            return Decision(streams=(), unchanged=newest(folded), ids=ids, status=200)
        if isinstance(command, EraseCustomer):
            seen = {customer_id: folded}
            writes = await self.customers.group_writes(erase(folded.known), seen, now)
            return Decision(streams=writes, ids=ids, status=200)
        key = await self.customers.keys.key_for(customer_id, create=True)
        write = sealed_write(customer_id, folded, events, key=key, occurred_at=now)
        return Decision(streams=(write,), ids=ids, status=200)


def newest(folded: Folded[Customer]) -> EventId:
    last = folded.newest
    return EventId(last.event_id, last.stream, last.version)
