"""Candidates for duplicates in the answer to a registration, which they never hold up."""

import asyncio
from uuid import UUID

import asyncpg
import structlog
from pydantic import BaseModel, TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from libs.access.reach import Reach
from libs.events.file.duplicates import MatchReason
from libs.sealing.tokens import Tokens
from libs.web.gate.admission import admitted, hidden
from services.customer.api.answers import CustomerAnswer
from services.customer.api.directory import outdated
from services.customer.domain.customer.commands import RegisterCustomer
from services.customer.duplicates.scoring import Candidate, candidates
from services.customer.duplicates.sharing import Newcomer, sharing

PATIENCE = 0.25  # seconds
_AWAY = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
_log = structlog.get_logger("duplicates")


class PossibleDuplicate(BaseModel):
    """Somebody within the caller's scope who may be the same; `score` is of 100."""

    customer_id: UUID
    score: int
    reasons: list[MatchReason]


class RegisteredAnswer(CustomerAnswer):
    """`possible_duplicates` are the likeliest five at the time of the answer: absent where there
    are none, null where that could not be found out in time. Names are compared for callers with
    the scope pii:read."""

    possible_duplicates: list[PossibleDuplicate] | None = None


class PossibleDuplicates:
    def __init__(self, pool: asyncpg.Pool, tokens: Tokens) -> None:
        self._pool = pool
        self._tokens = tokens

    async def added(
        self, request: Request, within: Reach, command: RegisterCustomer, response: Response
    ) -> Response:
        """The answer with the candidates in it; as it is where it registered nobody, or there are
        none."""
        if response.status_code != 201:
            return response
        found = await self._found(_newcomer(request, command), within)
        if found == []:
            return response
        listed = _JSON.dump_json(None if found is None else [_shown(each) for each in found])
        body = bytes(response.body).rstrip()[:-1] + b',"possible_duplicates":' + listed + b"}"
        headers = {k: v for k, v in response.headers.items() if k != "content-length"}
        return Response(body, response.status_code, headers)

    async def _found(self, newcomer: Newcomer, within: Reach) -> list[Candidate] | None:
        try:
            async with asyncio.timeout(PATIENCE):
                if await outdated(self._pool):
                    return None
                return candidates(await sharing(self._pool, newcomer, within, self._tokens))
        except _AWAY as error:
            _log.warning("duplicates_not_sought", error=type(error).__name__)
            return None


_JSON = TypeAdapter(list[PossibleDuplicate] | None)


def _newcomer(request: Request, command: RegisterCustomer) -> Newcomer:
    """The customer as the caller may look for others by: a field that is hidden finds nobody."""
    unseen = hidden(request)
    clear = admitted(request).caller.may_read_personal_data
    return Newcomer(
        command.customer_id,
        name=command.name if clear and "name" not in unseen else None,
        email=None if "email" in unseen else command.email,
        phone=None if "phone" in unseen else command.phone,
        region=None if "region" in unseen else command.region,
        external_ids={} if "external_ids" in unseen else command.external_ids,
    )


def _shown(candidate: Candidate) -> PossibleDuplicate:
    return PossibleDuplicate(**candidate._asdict())
