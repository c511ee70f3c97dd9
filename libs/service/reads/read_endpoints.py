"""GET /v1/audit/reads: who read whose clear personal data here, and why."""

from datetime import UTC, datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime, BaseModel

from libs.access.heard import POLICY_IN_FORCE
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.service.reads.read_policy import read_limits
from libs.service.reads.unusual_reads import unusual_reads
from libs.service.runtime import Runtime
from libs.web.errors.problems import invalid_field
from libs.web.fields.fields import checked, utc
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page

routes = router("audit")
_LONGEST = timedelta(days=31)
_LISTING = Listing(
    "reads",
    "read_id, read_at, actor, via, route, purpose, fields, customer_ids",
    "personal_reads",
    (SortKey("read_at", datetime, descending=True), SortKey("read_id", UUID, descending=True)),
)
_Subject = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=255,
        description="An `actor` as answers and events have it, or the subject of a token",
    ),
]
_Since = Annotated[AwareDatetime | None, Query(description="Read then or later")]
_Until = Annotated[AwareDatetime | None, Query(description="Read before then")]


class PersonalRead(BaseModel):
    """Clear personal data shown once: to whom (`actor`, perhaps `via` a client), by which route,
    the names of the fields, of which customers, and the purpose where one was stated."""

    read_id: UUID
    read_at: datetime
    actor: str
    via: str | None
    route: str
    purpose: str | None
    fields: list[str]
    customer_ids: list[UUID]
    customers: int


class UnusualReading(BaseModel):
    """Somebody who was shown more different `customers` in the hour that began then than the
    policy's `limit`."""

    actor: str
    hour: datetime
    customers: int
    limit: int


class UnusualReadings(BaseModel):
    """The latest first, a thousand at most."""

    items: list[UnusualReading]


class ReadAudit:
    """`policy` is the service's query for the access policy in force."""

    def __init__(self, runtime: Runtime, policy: str = POLICY_IN_FORCE) -> None:
        self._policy = policy
        self._settings = runtime.settings
        self._pool = runtime.pool
        self._cursors = runtime.cursors
        self._pseudonyms = runtime.pseudonyms

    async def page(
        self,
        subject: str | None,
        customer_id: UUID | None,
        since: datetime | None,
        until: datetime | None,
        cursor: str | None,
        limit: int,
    ) -> Page[PersonalRead]:
        """Raises InvalidCursor."""
        actor = subject and self._pseudonyms.sought(subject)
        given = {
            "actor = {value}": actor,
            "customer_ids @> array[{value}::uuid]": customer_id,
            "read_at >= {value}": since,
            "read_at < {value}": until,
        }
        conditions = [Fragment(sql, value=value) for sql, value in given.items() if value]
        page = await fetch_page(
            self._pool, _LISTING, self._cursors, conditions=conditions, cursor=cursor, limit=limit
        )
        items = [PersonalRead(**row, customers=len(row["customer_ids"])) for row in page.items]
        return Page(items=items, next_cursor=page.next_cursor)

    async def unusual(self, since: datetime, until: datetime) -> UnusualReadings:
        limits = await read_limits(self._pool, self._policy, self._settings)
        limit = limits.unusual_an_hour
        rows = await unusual_reads(self._pool, since, until, limit)
        return UnusualReadings(items=[UnusualReading(**row, limit=limit) for row in rows])


@routes.get("/audit/reads", response_model=Page[PersonalRead])
@requires("admin")
async def list_reads(
    reads: Annotated[ReadAudit, part(ReadAudit)],
    subject: _Subject = None,
    customer_id: UUID | None = None,
    since: _Since = None,
    until: _Until = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[PersonalRead]:
    """Reads of clear personal data, newest first: by whom, of which customer, in which period. A
    read is kept before it is answered, for as long as the access policy says, or else 400 days. No
    data are shown."""
    start, end = _moment("/query/since", since), _moment("/query/until", until)
    if start and end and start >= end:
        raise invalid_field("/query/until", "invalid", "must be later than since")
    return await reads.page(subject, customer_id, start, end, cursor, limit)


@routes.get("/audit/unusual-reads", response_model=UnusualReadings)
@requires("admin")
async def list_unusual_reads(
    reads: Annotated[ReadAudit, part(ReadAudit)], since: _Since = None
) -> UnusualReadings:
    """Alarms: who was shown more different customers within an hour than the policy says, since
    then; since yesterday unless said, and for 31 days at most."""
    now = datetime.now(UTC)
    start = _moment("/query/since", since) or now - timedelta(days=1)
    if now - start > _LONGEST:
        raise invalid_field("/query/since", "too_early", "must be within the last 31 days")
    return await reads.unusual(start, now)


def _moment(pointer: str, given: datetime | None) -> datetime | None:
    return None if given is None else checked(pointer, utc, given)
