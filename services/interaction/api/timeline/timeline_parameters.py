"""Query parameters of a timeline: filters, and as of when."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from libs.events.consent import Channel
from libs.events.interaction import Direction
from libs.web.errors.problems import invalid_field
from libs.web.fields.fields import Instant, Line
from services.interaction.domain.timeline.item_kinds import TimelineKind
from services.interaction.timeline.criteria import Basis, Criteria, Moment


def _criteria(
    kind: Annotated[
        TimelineKind | None, Query(description="Of what sort of thing it tells")
    ] = None,
    channel: Annotated[
        Channel | None, Query(description="Interactions and contacts on this channel")
    ] = None,
    direction: Annotated[
        Direction | None, Query(description="Interactions, contacts and replies that way")
    ] = None,
    actor: Annotated[Line | None, Query(description="Who did it, as items say")] = None,
    thread_id: Annotated[
        UUID | None, Query(description="Of this conversation, contact or ticket alone")
    ] = None,
    since: Annotated[Instant | None, Query(description="Occurred then or later")] = None,
    until: Annotated[Instant | None, Query(description="Occurred before then")] = None,
) -> Criteria:
    if since is not None and until is not None and until < since:
        raise invalid_field("/query/until", "before_since", "must not lie before since")
    return Criteria(
        kind=kind,
        channel=channel,
        direction=direction,
        actor=actor,
        thread_id=thread_id,
        since=since,
        until=until,
    )


def _moment(
    as_of: Annotated[Instant | None, Query(description="What was so at this time")] = None,
    basis: Annotated[
        Basis, Query(description="recorded: as it was known then; occurred: as it really was")
    ] = "recorded",
) -> Moment | None:
    return None if as_of is None else Moment(as_of, basis)


AskedFor = Annotated[Criteria, Depends(_criteria)]
Then = Annotated[Moment | None, Depends(_moment)]
