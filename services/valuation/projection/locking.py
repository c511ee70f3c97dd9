"""Locking customers, and everybody they are one customer with: one round trip."""

from collections.abc import Sequence
from uuid import UUID

from asyncpg import SerializationError

from libs.database.connections import Connection
from libs.messaging.projection import EmissionRefused
from services.valuation.storage.packing import id_array

# See migrations/schema.sql. Scoring configurations that are open now stay open until the
# transaction ends. The missing rows are inserted before any is locked, each time in id order, as
# every writer of the projection does.
_LOCK = "select lock_customers($1::text::uuid[])"


async def lock(connection: Connection, customers: Sequence[UUID]) -> None:
    """Raises EmissionRefused where somebody was merged while the locks were taken: locking more
    then would be out of order, and could end in a deadlock."""
    try:
        await connection.execute(_LOCK, id_array(customers))
    except SerializationError as error:
        raise EmissionRefused(str(error)) from error
