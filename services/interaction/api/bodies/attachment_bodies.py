"""Attachments of an interaction as they are sent, and as they are answered."""

from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from libs.events.interaction import Attachment
from libs.web.errors.validation import RequestModel
from libs.web.errors.wordings import worded
from libs.web.fields.fields import SOMETHING, Line

MediaType = Annotated[
    str,
    StringConstraints(
        max_length=127,
        pattern=worded(
            r"^[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*$",
            "must be a media type, such as application/pdf",
        ),
    ),
]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=2_000, pattern=SOMETHING)]


class AttachmentBody(RequestModel):
    """A document that is kept elsewhere: `reference` is its URL or its id there. Both it and the
    `name` are personal, and sealed as a note is; `size` is in bytes."""

    name: Line
    media_type: MediaType
    size: Annotated[int, Field(ge=0, le=2**53 - 1, strict=True)]
    reference: Reference

    def to_event(self) -> Attachment:
        return Attachment(media_type=self.media_type, size=self.size)


class AttachmentAnswer(BaseModel):
    """`name` and `reference` are null as `personal_data` says."""

    name: str | None
    media_type: str
    size: int
    reference: str | None
