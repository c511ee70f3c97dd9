"""Answers about what was voided."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class VoidAnswer(BaseModel):
    """A void: what it took back no longer counts. `reason` is null where it is free text that the
    caller may not see; `replaced_by` is the id of what was recorded in its place."""

    voided_at: datetime
    reason: str | None
    replaced_by: UUID | None
