"""Reasons to refuse a command to a ticket."""


class TicketNotFound(Exception):
    code = "ticket_not_found"


class TicketAlreadyOpened(Exception):
    """The id belongs to a ticket that was opened with other content."""

    code = "ticket_already_opened"


class TicketIsResolved(Exception):
    """Reopen it first."""

    code = "ticket_is_resolved"


class TicketIsOpen(Exception):
    """There is nothing to reopen."""

    code = "ticket_is_open"


class AssigneeUnknown(Exception):
    """Nobody can answer for a ticket who is not registered. `pointer` names the field at fault."""

    code = "assignee_unknown"
    pointer = "/agent_id"
