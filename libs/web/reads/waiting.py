"""?after= and &timeout_ms= on FastAPI routes: answer once the projection has applied an event."""

from datetime import datetime
from typing import Annotated

import msgspec
from fastapi import Depends, Query, Request
from pydantic import BaseModel

from libs.web.errors.wordings import worded
from libs.web.fields.eventids import LONGEST
from libs.web.parts import part_of
from libs.web.reads.freshness import DEFAULT_WAIT_MS, LONGEST_WAIT_MS, Applied, Freshness

_AFTER = Query(
    max_length=LONGEST,
    pattern=worded("^[A-Za-z0-9_-]+$", "must be the Event-Id of an answer"),
    description="The Event-Id of a command: answer only when this projection has applied it",
)
_TIMEOUT = Query(
    ge=0, le=LONGEST_WAIT_MS, description="How long to wait for `after`; then the answer is 504"
)


class IncompleteAnswer(BaseModel):
    """Number of customers with an event that could not be applied; the first was at `since`."""

    customers: int
    since: datetime


class ParkedAnswer(BaseModel):
    """So many events of this customer could not be applied since then, the first for `reason`."""

    since: datetime
    reason: str
    events: int


class FreshnessAnswer(BaseModel):
    """Everything recorded until `as_of` is in the answer. `lag_seconds` is 0 when all that was
    published is, and null when nobody can tell, as no consumer reached the broker lately. What is
    parked is not in it, as it could not be applied: `incomplete` says of how many customers,
    `parked` what of the one that is answered."""

    as_of: datetime
    lag_seconds: float | None
    incomplete: IncompleteAnswer | None = None
    parked: ParkedAnswer | None = None


def freshness_answer(freshness: Freshness) -> FreshnessAnswer:
    return FreshnessAnswer.model_validate(msgspec.to_builtins(freshness))


async def _wait(
    request: Request,
    after: Annotated[str | None, _AFTER] = None,
    timeout_ms: Annotated[int, _TIMEOUT] = DEFAULT_WAIT_MS,
) -> Applied:
    applied = part_of(request, Applied)
    await applied.wait(request)
    return applied


CaughtUp = Annotated[Applied, Depends(_wait)]
