"""The stream of each saved view."""

from uuid import UUID

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold
from libs.eventstore.reading import read_stream
from services.customer.domain.view.errors import ViewNotFound
from services.customer.domain.view.state import View, evolve


def view_stream(view_id: UUID) -> str:
    return f"view-{view_id}"


async def view_events(source: Source, view_id: UUID) -> list[Recorded]:
    """Raises ViewNotFound."""
    events = await read_stream(source, view_stream(view_id))
    if not events:
        raise ViewNotFound
    return events


async def load_view(source: Source, view_id: UUID) -> Folded[View]:
    """The view, deleted or not. Raises ViewNotFound."""
    return fold(evolve, await view_events(source, view_id))
