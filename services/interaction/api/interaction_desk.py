"""Where commands to an interaction are taken, decided upon, written down and answered."""

from datetime import UTC, datetime
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.events.recorded import Recorded
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import fold
from libs.web.admission import admitted
from libs.web.commands import Commands, Decision, Rebuild
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from services.interaction.api.interaction_answers import InteractionAnswer, interaction_answer
from services.interaction.api.notes import Notes
from services.interaction.domain.interaction.commands import RecordInteraction
from services.interaction.domain.interaction.decider import decide
from services.interaction.domain.interaction.state import evolve
from services.interaction.interactions import Interactions, opened


class InteractionDesk:
    def __init__(self, interactions: Interactions, notes: Notes, commands: Commands) -> None:
        self.interactions = interactions
        self.notes = notes
        self.commands = commands

    async def record(self, request: Request, command: RecordInteraction) -> Response:
        """201 with the new interaction; 200 when the same one was recorded before."""
        ids = {"interaction_id": str(command.interaction_id)}

        async def decision() -> Decision:
            (event,) = decide(None, command, datetime.now(UTC))
            write = await self.interactions.write(event, command.occurred_at)
            return Decision(streams=(write,), ids=ids)

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            folded = await self.interactions.opened(command.interaction_id)
            decide(folded.state, command, datetime.now(UTC))
            last = folded.newest
            event = EventId(last.event_id, last.stream, last.version)
            return Recall(status=200, ids=ids, event=event)

        return await self.commands.execute(
            request, admitted(request), decision, self._rebuild(request), twin=twin
        )

    async def answer(self, request: Request, events: list[Recorded]) -> InteractionAnswer:
        """The interaction that these events tell, for the caller's eyes."""
        customer_id: UUID = events[0].event().customer_id
        sight, key = await self.notes.sight(request, customer_id, events)
        folded = fold(evolve, events, lambda recorded: opened(recorded, key))
        return interaction_answer(folded.known, folded.version, sight)

    def _rebuild(self, request: Request) -> Rebuild:
        async def rebuilt(recall: Recall) -> bytes:
            events = await self.interactions.events(UUID(recall.ids["interaction_id"]))
            answer = await self.answer(request, events[: recall.event.version])
            return answer.model_dump_json().encode()

        return rebuilt
