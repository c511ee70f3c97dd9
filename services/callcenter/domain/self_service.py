"""Self-service: how much customers may ask for themselves, in which queues, how urgently.

Staff decide for them beyond that; what is urgent is for whoever answers to judge.
"""

from typing import ClassVar

from msgspec import Struct

from libs.events.callcenter import TicketPriority
from services.callcenter.domain.contact.commands import QueueContact
from services.callcenter.domain.ticket.commands import OpenTicket

PRIORITIES: frozenset[TicketPriority] = frozenset({"low", "normal", "high"})
QUEUES = frozenset({"default", "support", "sales", "billing"})


class QueueNotForCustomers(Exception):
    """The queue is filled by staff alone."""

    code = "queue_not_for_customers"
    pointer = "/queue"


class PriorityNotForCustomers(Exception):
    """Staff alone give this priority."""

    code = "priority_not_for_customers"
    pointer = "/priority"


class PurposeNotForCustomers(Exception):
    """Customers come to us; staff alone have them called."""

    code = "purpose_not_for_customers"
    pointer = "/purpose"


class TooManyOpen(Exception):
    """Refusal: as many of the customer's are open as may be, and one has to end first."""

    code: ClassVar[str]


class TooManyContacts(TooManyOpen):
    code = "too_many_open_contacts"


class TooManyTickets(TooManyOpen):
    code = "too_many_open_tickets"


class SelfService(Struct, frozen=True, kw_only=True):
    """`queues` customers may choose; `most_contacts` and `most_tickets` of one may be open when
    they ask for another."""

    queues: frozenset[str] = QUEUES
    most_contacts: int = 5
    most_tickets: int = 20

    def allow_contact(self, command: QueueContact, already_open: int) -> None:
        """Raises QueueNotForCustomers, PurposeNotForCustomers, TooManyContacts."""
        if command.purpose:
            raise PurposeNotForCustomers
        self._allow_queue(command.queue)
        if already_open >= self.most_contacts:
            raise TooManyContacts

    def allow_ticket(self, command: OpenTicket, already_open: int) -> None:
        """Raises QueueNotForCustomers, PriorityNotForCustomers, TooManyTickets."""
        self._allow_queue(command.queue)
        if command.priority not in PRIORITIES:
            raise PriorityNotForCustomers
        if already_open >= self.most_tickets:
            raise TooManyTickets

    def _allow_queue(self, queue: str) -> None:
        if queue not in self.queues:
            raise QueueNotForCustomers
