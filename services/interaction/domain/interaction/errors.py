"""Why a command to an interaction is refused."""


class InteractionAlreadyRecorded(Exception):
    """The id belongs to an interaction that was recorded with other content."""

    code = "interaction_already_recorded"


class InteractionNotFound(Exception):
    code = "interaction_not_found"
