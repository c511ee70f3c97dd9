"""The commands on one customer: registration, change, owner and erasure."""

from collections.abc import Sequence, Set
from datetime import datetime
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands, Executes
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import Problem
from libs.web.gate.admission import admitted, hidden, reach
from libs.web.gate.personal import reveal
from services.customer.api.custom.value_checking import (
    checked_again,
    checked_change,
    checked_registration,
)
from services.customer.api.registrations import (
    Registrations,
    registration,
    registration_with_answer,
)
from services.customer.api.showing import PERSONAL, CustomerAnswers
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.customer_streams import (
    CustomerStreams,
    registered_among,
    sealed_write,
    stream_of,
)
from services.customer.domain.custom.declarations import CustomFields
from services.customer.domain.custom.errors import CustomValueRefused
from services.customer.domain.customer.commands import (
    AddContactPoint,
    AssignOwner,
    ChangeCustomer,
    ContactCommand,
    CustomerCommand,
    EraseCustomer,
    RegisterCustomer,
    RemoveContactPoint,
)
from services.customer.domain.customer.decider import assigned_at, decide
from services.customer.domain.customer.errors import CustomerAlreadyRegistered
from services.customer.domain.customer.merging import erase
from services.customer.domain.customer.state import Customer
from services.customer.staffing.owners import named_owner, registrar


class CustomerHandler(CreatingHandler[UUID, Folded[Customer], CustomerCommand]):
    """`commands` append to the store; `erasures` destroy the customer's key as they do so."""

    def __init__(
        self,
        customers: CustomerStreams,
        showing: CustomerAnswers,
        commands: Commands,
        erasures: Commands,
        declared: DeclaredFields,
    ) -> None:
        super().__init__(commands)
        self.customers = customers
        self.showing = showing
        self.erasures = erasures
        self.declared = declared

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: RegisterCustomer) -> UUID:
        return command.customer_id

    def execution_of(self, command: CustomerCommand) -> Executes:
        return self.erasures if isinstance(command, EraseCustomer) else self.execution

    async def load(self, context: Context, id: UUID) -> Folded[Customer]:
        return await self.customers.decided_on(id)

    async def begin(self, context: Context, command: RegisterCustomer) -> Decision:
        fields = await self.declared.current(command.custom)
        begun = (
            await registered_among(context.source, [command.customer_id])
            if fields.fields
            else frozenset()
        )
        command = _checked(fields, command, begun)
        key = await self.customers.keys.key_for(command.customer_id, create=True)
        owner = await registrar(context.source, admitted(context.request))
        return registration(command, key, context.now, owner)

    async def begun_before(self, context: Context, command: RegisterCustomer) -> Decision:
        """Whoever is out of the caller's reach is told as one of other content would be."""
        access, within = context.request.app.access, reach(context.request)
        if access and not await access.within(within, [command.customer_id]):
            raise CustomerAlreadyRegistered
        return await super().begun_before(context, command)

    async def decide(
        self, context: Context, state: Folded[Customer], command: CustomerCommand
    ) -> Decision:
        if isinstance(command, AssignOwner):
            command = await named_owner(context.source, command)
        if isinstance(command, ChangeCustomer) and not state.known.erased:
            fields = await self.declared.current(command.custom)
            command = checked_change(fields, state.known, command)
        if isinstance(command, RegisterCustomer):
            fields = await self.declared.current(command.custom)
            command = checked_again(fields, state.known.registration, command)
        events = decide(state.state, command, context.now)
        customer_id = state.known.customer_id
        ids = _ids(customer_id, command)
        if not events:
            return nothing_to_do(state.newest, ids)
        if isinstance(command, EraseCustomer):
            decided_on = {customer_id: state}
            writes = await self.customers.group_writes(erase(state.known), decided_on, context.now)
            return Decision(streams=writes, ids=ids, status=200)
        key = await self.customers.keys.key_for(customer_id, create=True)
        at = context.now
        if isinstance(command, AssignOwner):
            at = assigned_at(state.known, command, at)
        write = sealed_write(customer_id, state, events, key=key, occurred_at=at)
        return Decision(streams=(write,), ids=ids, status=_STATUSES.get(type(command), 200))

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return await self.showing.answer(request, stored)

    async def create_many(self, request: Request, items: Sequence[Any]) -> Response:
        """Each item as `create` would answer it; all their keys are made at once."""
        commands = Registrations.read(items)
        keys = await self.customers.keys.keys_for(commands.customer_ids, create=True)
        unseen = hidden(request)
        fields = [field for field in PERSONAL if field not in unseen]
        shown = await reveal(request, self.customers.keys, commands.customer_ids, fields)
        owner = await registrar(self.customers.pool, admitted(request))
        fields = await self.declared.current(commands.custom_names)
        begun = (
            await registered_among(self.customers.pool, commands.customer_ids)
            if fields.fields
            else frozenset()
        )

        def begin(command: RegisterCustomer, now: datetime) -> Decision:
            command = _checked(fields, command, begun)
            key = keys[command.customer_id]
            clear = shown.visibility(command.customer_id) == "clear"
            return registration_with_answer(command, key, now, owner, clear=clear, hidden=unseen)

        return await self.create_all(request, items, lambda index, _: commands[index], begin)


def _checked(fields: CustomFields, command: RegisterCustomer, begun: Set[UUID]) -> RegisterCustomer:
    """The command with its values checked; whoever has begun is compared with what they are."""
    try:
        return checked_registration(fields, command)
    except (CustomValueRefused, Problem):
        if command.customer_id in begun:
            raise ConcurrentStreamWrite(stream_of(command.customer_id), 0, 1) from None
        raise


_STATUSES: dict[type, int] = {AddContactPoint: 201, RemoveContactPoint: 204}


def _ids(customer_id: UUID, command: CustomerCommand) -> dict[str, str]:
    ids = {"customer_id": str(customer_id)}
    if isinstance(command, ContactCommand):
        ids["contact_point_id"] = str(command.contact_point_id)
    return ids
