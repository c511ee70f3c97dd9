"""Interface that the consumer requires of a projection."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write


class EmissionRefused(RuntimeError):
    """Conflict of a projection's write with another writer: try the batch again."""


class RebuildStalled(RuntimeError):
    """The topics do not hold what the live projection has read: is a relay still republishing?"""


class Projection(Protocol):
    """All methods run in the batch's transaction, with `search_path` naming the projection's schema
    first: their statements name tables without a schema, so that a rebuild can fill another one.

    Tables of that schema hold nothing but what follows from the events. They are plain tables
    (identity columns and indexes are kept by a rebuild, foreign keys and triggers are not).
    One with a method `concerned(events) -> set[UUID]` has the customers it answers locked, too.
    One that also has a number `shape` is rebuilt by its consumer when that was raised. One that
    counts days has a `time_zone`, by whose clocks: whoever changes that asks for a rebuild. What it
    keeps outside the schema by day is dated anew by `redate(connection)`, in the transaction that
    puts one of other days in place.
    """

    topics: frozenset[str]
    types: frozenset[str]
    """The types it uses, each in the newest version it knows; others are passed over."""

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        """Insert the missing rows of these customers (sorted), and lock all of them in id order.

        Every other writer of the projection does the same before it reads what it will change.
        """
        ...

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        """Apply events of locked customers, in the order of each partition, each event once.

        Returns what is to be appended in the same transaction; a rebuild appends none of it. An
        exception that speaks of the data parks the customer whose events raise it.
        """
        ...

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Forget these customers' personal data, at once and before events that still wait."""
        ...
