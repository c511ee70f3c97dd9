"""Facts that refuse a command about a ticket."""

from uuid import UUID


class TicketUnknown(Exception):
    def __init__(self, ticket_id: UUID) -> None:
        super().__init__(f"no ticket {ticket_id}")


class TicketAlreadyOpened(Exception):
    """The id is taken by a ticket with other content."""

    def __init__(self, ticket_id: UUID) -> None:
        super().__init__(f"ticket {ticket_id} was opened with other content")


class TicketNotOpen(Exception):
    def __init__(self, ticket_id: UUID) -> None:
        super().__init__(f"ticket {ticket_id} is resolved")


class TicketStillOpen(Exception):
    def __init__(self, ticket_id: UUID) -> None:
        super().__init__(f"ticket {ticket_id} is open")
