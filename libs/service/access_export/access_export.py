"""Everything that one service knows of a customer, as lines of JSON with a receipt at the end."""

import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import structlog
from starlette.requests import Request

from libs.database.connections import Source
from libs.events.catalog import all_contracts
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_subjects
from libs.sealing.opening import Opener
from libs.service.access_export.exported_rows import Exported, rows_of
from libs.service.runtime import Runtime
from libs.web.gate.admission import admitted
from libs.web.gate.personal import reveal
from libs.web.reads.attribution import attribution
from libs.web.reads.eventdata import event_data

PAGE = 500  # events
# All records of the customer that one of them counts for; raises where there is nobody.
Records = Callable[[Source, UUID], Awaitable[Sequence[UUID]]]
Shown = Callable[[Recorded, Opener], dict[str, Any]]
_encode = msgspec.json.Encoder(decimal_format="string", uuid_format="canonical").encode
_audit = structlog.get_logger("audit")


def shown_data(recorded: Recorded, opener: Opener) -> dict[str, Any]:
    """Data of an event, what is personal as `opener` opens it."""
    event = recorded.event()
    assert recorded.subject  # noqa: S101 - read by it
    opened = opener.opened(event, event_id=recorded.event_id, customer_id=recorded.subject)
    return event_data(event, opened)


class AccessExport:
    """`tables` are those with rows of customers; `shown` is an event's data as answers have it."""

    def __init__(
        self,
        runtime: Runtime,
        service: str,
        records: Records,
        tables: Sequence[Exported],
        shown: Shown = shown_data,
    ) -> None:
        self._pool = runtime.pool
        self._keys = runtime.keys
        self._service = service
        self._records = records
        self.tables = tables
        self._shown = shown

    async def of(self, request: Request, customer_id: UUID) -> AsyncIterator[bytes]:
        """Lines of everything known of the customer, of all records that are one with it. Read in
        clear by who may, which is audited; customers read what is their own."""
        records = list(await self._records(self._pool, customer_id))
        fields = _personal_fields()
        revealed = await reveal(request, self._keys, records, fields, own=records)
        head = {
            "part": "export",
            "service": self._service,
            "customer_id": customer_id,
            "records": records,
            "personal_data": revealed.of_all(),
            "began_at": datetime.now(UTC),
        }
        return self._lines(request, head, records, revealed.opener)

    async def _lines(
        self, request: Request, head: dict[str, Any], records: Sequence[UUID], opener: Opener
    ) -> AsyncIterator[bytes]:
        digest, counts = hashlib.sha256(), Counter[str]()

        def line(part: bytes) -> bytes:
            digest.update(part + b"\n")
            return part + b"\n"

        yield line(_encode(head))
        async for event in self._events(records):
            counts["events"] += 1
            yield line(_encode(self._event(request, event, opener)))
        for table in self.tables:
            async for data in rows_of(self._pool, table, records):
                counts[table.table] += 1
                yield line(_encode(_row(table, data)))
        yield _encode(self._receipt(request, head, counts, digest.hexdigest())) + b"\n"

    async def _events(self, records: Sequence[UUID]) -> AsyncIterator[Recorded]:
        """Everything recorded about the customer here, the latest first."""
        before: tuple[datetime, int] | None = None
        while True:
            page = await read_subjects(self._pool, records, before=before, limit=PAGE)
            for event in page:
                yield event
            if len(page) < PAGE:
                return
            before = page[-1].occurred_at, page[-1].position

    def _event(self, request: Request, recorded: Recorded, opener: Opener) -> dict[str, Any]:
        return {
            "part": "event",
            "event_id": recorded.event_id,
            "type": recorded.type,
            "stream": recorded.stream,
            "version": recorded.version,
            "customer_id": recorded.subject,
            "occurred_at": recorded.occurred_at,
            "recorded_at": recorded.recorded_at,
            **attribution(recorded, admitted(request).caller),
            "data": self._shown(recorded, opener),
        }

    def _receipt(
        self, request: Request, head: dict[str, Any], counts: Counter[str], digest: str
    ) -> dict[str, Any]:
        """The receipt: how much was told, when and to whom, with a hash of all lines before it. The
        audit has it as well."""
        receipt = {
            "customer_id": str(head["customer_id"]),
            "service": self._service,
            "personal_data": head["personal_data"],
            "counts": dict(counts),
            "by": admitted(request).caller.actor,
            "sha256": digest,
        }
        _audit.info("access_exported", **receipt)
        return {"part": "receipt", **receipt, "ended_at": datetime.now(UTC)}


def _row(table: Exported, data: bytes) -> dict[str, Any]:
    return {"part": "row", "table": table.table, "data": msgspec.Raw(data)}


def _personal_fields() -> list[str]:
    """Fields that may be personal, as answers name them: a text beside a code as the code is."""
    named = {field for contract in all_contracts() for field in contract.personal}
    return sorted({field.removesuffix("_text") for field in named} | {"external_ids"})
