"""Refusals of what is to be recorded in the place of something voided."""

from collections.abc import Iterator
from contextlib import contextmanager

from libs.web.errors.refusals import ErrorResponses
from services.interaction.api.refusals import REFUSALS

AT = "/replacement"
_ANSWERS = ErrorResponses(REFUSALS)


@contextmanager
def in_replacement() -> Iterator[None]:
    """Fields that a refusal names stand in the replacement: nothing else of a void has any."""
    try:
        yield
    except Exception as error:
        problem = _ANSWERS.problem(error)
        if problem is None or not problem.errors:
            raise
        raise problem.within(AT) from error
