"""Errors of a server that is away or a connection that breaks: always worth another try."""

import asyncpg
from aiokafka.errors import KafkaError

# InternalClientError: how asyncpg puts it when a connection broke in the middle of a statement.
DATABASE_OUTAGES = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
)
OUTAGES = (KafkaError, *DATABASE_OUTAGES)


def described(error: Exception) -> dict[str, str]:
    """Log fields of an error. Its text may hold data, but not where PostgreSQL faults our SQL."""
    code = str(getattr(error, "sqlstate", ""))
    fields = {"error": type(error).__name__}
    return fields | {"detail": str(error)} if code.startswith("42") else fields
