"""The one command on custom fields: a declaration, of a field that is new or as it is from now."""

from starlette.requests import Request

from libs.events.file.custom_fields import FieldDeclared
from libs.eventstore.folding import Folded, fold, stream_write
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from services.customer.api.custom.field_answers import declared_field
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.domain.custom.declarations import (
    FIELDS_STREAM,
    CustomFields,
    declare,
    evolve,
)


class FieldHandler(CommandHandler[str, Folded[CustomFields], FieldDeclared]):
    def __init__(self, declared: DeclaredFields, commands: Commands) -> None:
        super().__init__(commands)
        self.declared = declared

    def stream_of(self, id: str) -> str:
        return id

    async def load(self, context: Context, id: str) -> Folded[CustomFields]:
        return await self.declared.folded()

    async def decide(
        self, context: Context, state: Folded[CustomFields], command: FieldDeclared
    ) -> Decision:
        events, ids = declare(state.state, command), {"name": command.name}
        if not events:
            return nothing_to_do(state.newest, ids)
        write = stream_write(FIELDS_STREAM, state, events, subject=None, occurred_at=context.now)
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The field as it was when the command was done."""
        self.declared.forget()
        events = await self.declared.events()
        folded = fold(evolve, events[: stored.event.version])
        field = folded.known.fields[stored.ids["name"]]
        return declared_field(field, folded.version).model_dump_json().encode()
