"""Mapping of refusals inside a service to answers outside: exception class -> problem, once."""

from collections.abc import Callable, Mapping

import asyncpg
import msgspec

from libs.database.cursors import InvalidCursor
from libs.eventstore.errors import (
    ConcurrentStreamWrite,
    EventTooLarge,
    OutcomeUnknown,
    StoreUnavailable,
    WriteInProgress,
)
from libs.eventstore.scanning import WritersStillOpen
from libs.sealing.errors import PersonalDataErased
from libs.web.errors.problems import FieldError, Problem, outcome_unknown, unavailable


class ErrorResponse(msgspec.Struct, frozen=True):
    """The answer to one kind of refusal. `pointer` names the field at fault, where one is."""

    status: int
    code: str
    title: str
    pointer: str | None = None


# Whatever was asked of PostgreSQL, nobody can say what became of it.
DATABASE_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.InterfaceError,
    OSError,
    TimeoutError,
)
Answer = ErrorResponse | Callable[[Exception], Problem]
_OF_THE_STORE: dict[type[Exception], Answer] = {
    ConcurrentStreamWrite: ErrorResponse(
        409, "concurrent_write", "Somebody else changed this meanwhile: read it and try again"
    ),
    EventTooLarge: ErrorResponse(
        413, "event_too_large", "What would have to be recorded is too large"
    ),
    OutcomeUnknown: lambda _: outcome_unknown(),
    StoreUnavailable: lambda _: _store_unavailable(),
    WritersStillOpen: lambda _: unavailable(
        "writers_open", "A write that began before is still under way: try again"
    ),
    WriteInProgress: ErrorResponse(
        409, "write_in_progress", "Another write of the same is still under way: try again"
    ),
    InvalidCursor: ErrorResponse(
        422, "cursor_invalid", "The cursor is of another list, sort or filter", "/query/cursor"
    ),
    PersonalDataErased: ErrorResponse(
        409, "customer_erased", "This customer's personal data were erased, and stay so"
    ),
}


class ErrorResponses:
    """Answers to a service's errors and to the store's own, most derived class first."""

    def __init__(self, mapping: Mapping[type[Exception], Answer] | None = None) -> None:
        self._answers = {**_OF_THE_STORE, **(mapping or {})}

    def problem(self, error: BaseException) -> Problem | None:
        """The problem `error` is answered with; None when nobody foresaw it (500)."""
        if isinstance(error, Problem):
            return error
        for cls in type(error).__mro__:
            if answer := self._answers.get(cls):
                return _problem(answer, error)
        return _store_unavailable() if isinstance(error, DATABASE_AWAY) else None


def _store_unavailable() -> Problem:
    return unavailable("store_unavailable", "The store cannot be reached")


def _problem(answer: Answer, error: BaseException) -> Problem:
    if not isinstance(answer, ErrorResponse):
        return answer(error)  # pyright: ignore[reportArgumentType]
    if answer.pointer is None:
        return Problem(answer.status, answer.code, answer.title)
    error_at = FieldError(answer.pointer, answer.code, answer.title)
    return Problem(answer.status, answer.code, answer.title, errors=[error_at])
