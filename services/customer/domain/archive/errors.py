"""Reasons to refuse a command to an entry of the archive. `pointer` names the field at fault."""


class ArchiveEntryNotFound(Exception):
    code = "archive_entry_not_found"


class ArchiveEntryExists(Exception):
    """The id belongs to an entry that was recorded with other content."""

    code = "archive_entry_exists"
    pointer = "/entry_id"


class ArchiveEntryIsVoided(Exception):
    code = "archive_entry_is_voided"


class EndsBeforeItStarts(Exception):
    code = "ends_before_it_starts"
    pointer = "/ends_on"


class RemindedOfNoEnd(Exception):
    """Nobody can be reminded of an end that is not known."""

    code = "reminded_of_no_end"
    pointer = "/remind_days_before"
