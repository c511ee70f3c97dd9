"""Registrations on their way into the store: one, or the items of a batch."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from msgspec import structs

from libs.events.customer import OwnerAssigned
from libs.eventstore.folding import UNWRITTEN
from libs.sealing.errors import PersonalDataErased
from libs.web.commands.decisions import Decision
from libs.web.errors.problems import Problem
from libs.web.errors.validation import validate
from services.customer.api.answers import customer_answer
from services.customer.api.bodies import RegisterBody, registration_of
from services.customer.api.file.contact_answers import masked
from services.customer.customer_streams import sealed_write
from services.customer.domain.customer.commands import AssignOwner, RegisterCustomer
from services.customer.domain.customer.decider import register
from services.customer.domain.customer.state import Customer, CustomerEvent, evolve


class Registrations:
    """The commands in a batch's items; asking for one that could not be read raises its problem."""

    def __init__(self, read: Sequence[RegisterCustomer | Problem]) -> None:
        self._read = read

    @classmethod
    def read(cls, items: Sequence[Any]) -> Self:
        return cls([_read(item) for item in items])

    @property
    def customer_ids(self) -> list[UUID]:
        return [read.customer_id for read in self._read if isinstance(read, RegisterCustomer)]

    @property
    def custom_names(self) -> set[str]:
        """Names of the custom fields of which there are values."""
        return {
            name
            for read in self._read
            if isinstance(read, RegisterCustomer)
            for name in read.custom
        }

    def __getitem__(self, index: int) -> RegisterCustomer:
        read = self._read[index]
        if isinstance(read, Problem):
            raise read
        return read


def registration(
    command: RegisterCustomer, key: bytes | None, now: datetime, owner: AssignOwner | None
) -> Decision:
    """Decided on no customer: the store says whether there is one already. `key` None: erased.
    `owner` is whose they are from the start."""
    if key is None:
        raise PersonalDataErased(command.customer_id)
    write = sealed_write(
        command.customer_id,
        UNWRITTEN,
        register(command, now, owner),
        key=key,
        occurred_at=command.occurred_at or now,
    )
    return Decision(streams=(write,), ids={"customer_id": str(command.customer_id)})


def registration_with_answer(
    command: RegisterCustomer,
    key: bytes | None,
    now: datetime,
    owner: AssignOwner | None,
    *,
    clear: bool,
    hidden: frozenset[str],
) -> Decision:
    """Decide as `registration` does, with the answer: a batch does not read its customers again."""
    decision = registration(command, key, now, owner)
    events = register(command, now, owner)
    at = command.occurred_at or now
    customer = _folded(events, at)
    points, visibility = customer.contact_points, "clear"
    if not clear:
        unnamed = {"name": None, "email": None, "phone": None, "custom_personal": None}
        shown = [
            event if isinstance(event, OwnerAssigned) else structs.replace(event, **unnamed)
            for event in events
        ]
        unread = dict.fromkeys(customer.custom_personal)
        customer = structs.replace(_folded(shown, at), custom_personal=unread)
        points, visibility = masked(points), "masked"
    version = len(decision.streams[0].events)
    answer = customer_answer(customer, version, visibility, points, hidden)
    return structs.replace(decision, body=answer.model_dump_json().encode())


def _folded(events: Iterable[CustomerEvent], at: datetime) -> Customer:
    customer = None
    for event in events:
        customer = evolve(customer, event, at)
    assert customer  # noqa: S101 - their first event makes them
    return customer


def _read(item: Any) -> RegisterCustomer | Problem:
    try:
        return registration_of(validate(item, RegisterBody))
    except Problem as problem:
        return problem
