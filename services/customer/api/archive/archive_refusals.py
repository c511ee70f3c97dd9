"""Answers to what is refused of the archive: each error once."""

from collections.abc import Mapping

from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.archive.errors import (
    ArchiveEntryExists,
    ArchiveEntryIsVoided,
    ArchiveEntryNotFound,
    EndsBeforeItStarts,
    RemindedOfNoEnd,
)

ARCHIVE_REFUSALS: Mapping[type[Exception], Answer] = {
    ArchiveEntryNotFound: ErrorResponse(
        404, ArchiveEntryNotFound.code, "There is no such entry of the archive"
    ),
    ArchiveEntryExists: ErrorResponse(
        409,
        ArchiveEntryExists.code,
        "This id belongs to an entry with other content",
        ArchiveEntryExists.pointer,
    ),
    ArchiveEntryIsVoided: ErrorResponse(
        409, ArchiveEntryIsVoided.code, "What was voided is not changed any more"
    ),
    EndsBeforeItStarts: ErrorResponse(
        422, EndsBeforeItStarts.code, "Must not lie before starts_on", EndsBeforeItStarts.pointer
    ),
    RemindedOfNoEnd: ErrorResponse(
        422, RemindedOfNoEnd.code, "Needs an ends_on to be reminded of", RemindedOfNoEnd.pointer
    ),
}
